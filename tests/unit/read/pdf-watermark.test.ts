import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled, widths } from '../../support/ruled-table.ts';

const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
  ['3', '健全督查制度。', '县教育局', '12月底前'],
];
const table = ruled({ left: 60, top: 100, widths, rows: [headers, ...rows] });
const asRows = rows.map(([, requirement, unit, time]) => [requirement, unit, time]);
type Looks = NonNullable<PrintedPage['looks']>;

async function read(pages: readonly PrintedPage[], engine: 'pdfium' | 'pdfjs' = 'pdfium') {
  const notice = await extractBytes(await printPdf(pages), { path: 'marked.pdf', engine });
  expect(notice.coverage.leftOver).toEqual([]);
  return {
    rows: notice.tasks.map(({ requirement, assignment, deadline }) => [requirement, assignment?.raw, deadline?.raw]),
    told: notice.diagnostics.flatMap(({ rule, message }) => (rule === 'unread-object' ? [message] : [])),
    furniture: notice.coverage.furniture,
    all: JSON.stringify([notice.tasks, notice.sections, notice.unsectioned, notice.meta]),
  };
}

const tiles = [70, 170, 270, 370, 470].flatMap(
  (x): Looks => [80, 120, 133, 152, 177, 260].map((y) => [x, y, '县财政局', { size: 10, grey: 200 }] as const),
);

describe.each(['pdfium', 'pdfjs'] as const)('a level watermark over a table, %s', (engine) => {
  it.each<[string, Looks, number]>([
    ['big and pale', [[120, 110, '县财政局', { size: 60, grey: 200 }]], 1],
    ['big and transparent', [[120, 110, '县财政局', { size: 60, opacity: 0.2 }]], 1],
    ['big and dark', [[120, 110, '县财政局', { size: 60 }]], 1],
    ['in pale letters all over the page', tiles, 6],
  ])('%s: furniture, told, and in no cell', async (_, looks, count) => {
    const found = await read([{ ...table, looks }], engine);
    expect(found.rows).toEqual(asRows);
    expect(found.told).toEqual([expect.stringContaining(`${count}处水印`)]);
    expect(found.furniture).toBeGreaterThanOrEqual(4 * looks.length);
  });
});

describe('a watermark on a page where nothing stands under it', () => {
  it('is known by another page', async () => {
    const looks: Looks = [[120, 150, '县财政局', { size: 60, grey: 200 }]];
    const found = await read([
      { ...table, looks },
      { lines: [], texts: [[60, 100, '健全督查制度。']], looks },
    ]);
    expect(found.told).toEqual([expect.stringContaining('2处水印')]);
  });
});

describe('what is no watermark', () => {
  it('pale text that lies over none', async () => {
    const page = onPage(table, { lines: [], texts: [] });
    const found = await read([{ ...page, looks: [[65, 300, '推进政务公开。', { size: 10, grey: 200 }]] }]);
    expect(found.told).toEqual([]);
    expect(found.all).toContain('推进政务公开。');
  });
});
