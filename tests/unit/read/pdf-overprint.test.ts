import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled, widths } from '../../support/ruled-table.ts';

type Looks = NonNullable<PrintedPage['looks']>;

const rows = [
  ['1', '公开财政预算和决算。', '县财政局', '6月底前'],
  ['2', '推进政务公开平台建设。', '县政府办公室', '9月底前'],
  ['3', '健全督查制度。', '县教育局', '12月底前'],
];
const table = ruled({ left: 60, top: 100, widths, rows: [headers, ...rows] });
const asRows = rows.map(([number, requirement, unit, time]) => [number, requirement, unit, time]);

async function read(looks: Looks, engine: 'pdfium' | 'pdfjs') {
  const notice = await extractBytes(await printPdf([{ ...table, looks }]), { path: 'printed-over.pdf', engine });
  expect(notice.coverage.leftOver).toEqual([]);
  const told = notice.diagnostics.flatMap(({ rule, quote }) => (rule === 'unread-object' ? [quote] : []));
  const found = notice.tasks.map(({ number, requirement, assignment, deadline }) => {
    return [number, requirement, assignment.raw, deadline?.raw];
  });
  return { found, told };
}

/** The texts of the table again, this far aside. */
const copies = (across: number, down: number): Looks =>
  table.texts.map(([x, y, text]) => [x + across, y + down, text, { size: 10 }] as const);

describe.each(['pdfium', 'pdfjs'] as const)('text printed over other text, %s', (engine) => {
  it.each<[string, Looks, readonly string[]]>([
    ['in its size', [[120, 157, '县公安局', { size: 10 }]], ['县公安局']],
    ['larger, over the start of a name', [[327, 177, '督办', { size: 14 }]], ['督办']],
    ['half a line above it', [[440, 150, '公开', { size: 10 }]], ['公开']],
    [
      'in two words, of which one lies over it',
      [
        [110, 180, '督查', { size: 12 }],
        [150, 180, '公开', { size: 12 }],
        [200, 180, '县公安局', { size: 12 }],
      ],
      ['督查   公开    县公安局'],
    ],
  ])('%s is none of its cell’s, and told', async (_, looks, words) => {
    expect(await read(looks, engine)).toEqual({ found: asRows, told: words });
  });

  it.each<[string, number, number]>([
    ['beside it', 0.5, 0],
    ['and down', 1, 1],
    ['far aside', 2.5, 0],
  ])('the same text once more (伪粗体), %s, is nothing', async (_, across, down) => {
    expect(await read(copies(across, down), engine)).toEqual({ found: asRows, told: [] });
  });

  it('so much of it that no one can tell them apart is told, and nothing is lost', async () => {
    const over = Array.from({ length: 10 }, (_, at) => [100 + 22 * at, 157, '县公安局', { size: 10 }] as const);
    const { told } = await read(over, engine);
    expect(told).toHaveLength(1);
  });
});
