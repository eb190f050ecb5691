import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, onPage, ruled, widths } from '../../support/ruled-table.ts';

const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
];
const asRows = rows.map(([, requirement, unit, time]) => [requirement, unit, time]);
const table = (left: number) => ruled({ left, top: 100, widths, rows: [headers, ...rows] });
/** A4. */
const pageWidth = 595.28;
const width = widths.reduce((sum, one) => sum + one, 0);

async function read(page: PrintedPage, engine: 'pdfium' | 'pdfjs' = 'pdfium') {
  const notice = await extractBytes(await printPdf([page]), { path: 'off-page.pdf', engine });
  expect(notice.coverage.leftOver).toEqual([]);
  return {
    rows: notice.tasks.map(({ requirement, assignment, deadline }) => [requirement, assignment?.raw, deadline?.raw]),
    told: notice.diagnostics.flatMap(({ rule, message }) =>
      ['unseen-text', 'unread-object'].includes(rule) ? [message] : [],
    ),
    furniture: notice.coverage.furniture,
    all: JSON.stringify([notice.tasks, notice.sections, notice.unsectioned, notice.meta]),
  };
}

describe.each(['pdfium', 'pdfjs'] as const)('text beyond the page’s edge, %s', (engine) => {
  it('of a table that runs over it is read, and told', async () => {
    const found = await read(table(pageWidth - width + (widths.at(-1) ?? 0) + 1), engine);
    expect(found.rows).toEqual(asRows);
    expect(found.told).toEqual([
      expect.stringMatching(/有12个字在页面边界以外，页面上看不到：“完成时限 6月底前 9月底前”/u),
    ]);
  });

  it.each([
    ['beside', pageWidth + 20, 100],
    ['above', 100, -30],
    ['below', 100, 860],
    ['left', -200, 300],
  ])('%s of the page is told, and no part of the text', async (_, x, y) => {
    const found = await read(onPage(table(50), { lines: [], texts: [[x, y, '推进财政公开。']] }), engine);
    expect(found.rows).toEqual(asRows);
    expect(found.told).toEqual([expect.stringContaining('有7个字在页面边界以外，页面上看不到：“推进财政公开。”')]);
    expect(found.furniture).toBe(7);
    expect(found.all).not.toContain('推进财政公开');
  });

  it('of a table that stands wholly there gives no tasks', async () => {
    const found = await read(onPage(table(50), table(pageWidth + 40)), engine);
    expect(found.rows).toEqual(asRows);
    expect(found.told).toEqual([expect.stringContaining('页面边界以外')]);
  });

  it('is the text where nothing stands on the page', async () => {
    const found = await read(table(pageWidth + 40), engine);
    expect(found.rows).toEqual(asRows);
    expect(found.told).toHaveLength(1);
  });
});

describe('a table that the page’s side cuts', () => {
  /** The last column stands on the page no more, and nothing is written there. */
  const cut = (to: number, side: 'open' | 'closed', left = 50): PrintedPage => {
    const { lines, texts } = table(left);
    return {
      lines: [
        ...lines.map(([x1, y1, x2, y2]) => [x1, y1, y1 === y2 ? to : x2, y2] as const),
        ...(side === 'closed' ? [[to - 1, 100, to - 1, 160] as const] : []),
      ],
      texts: texts.filter(([x]) => x < left + width - (widths.at(-1) ?? 0)),
    };
  };

  it.each([
    ['rules run over the edge', cut(pageWidth + 60, 'open')],
    ['rules end at the edge, with no line there', cut(pageWidth, 'open')],
    ['closed at the edge, with a margin on the other side', cut(pageWidth, 'closed')],
  ])('is told: %s', async (_, page) => {
    expect((await read(page)).told).toEqual([expect.stringContaining('1处在页边被截断的表格')]);
  });

  it.each([
    ['as wide as the page, and closed', cut(pageWidth, 'closed', 1)],
    ['open, within the page', cut(pageWidth - 20, 'open')],
  ])('is not told: %s', async (_, page) => {
    expect((await read(page)).told).toEqual([]);
  });
});
