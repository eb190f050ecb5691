import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled, widths } from '../../support/ruled-table.ts';

const [left, top, height, leading] = [60, 100, 24, 15];
const rows = [
  ['1', '', '县财政局', '6月底前'],
  ['2', '健全督查制度。', '县政府办公室', '9月底前'],
  ['3', '', '县教育局', '12月底前'],
];
const table = ruled({ left, top, widths, rows: [headers, ...rows], height });

/** Lines of a requirement's cell, as high in it as told, cut off at its sides. */
function inRow(row: number, lines: readonly string[], offset: number): NonNullable<PrintedPage['clipped']> {
  const [x, y] = [left + 35, top + row * height];
  return lines.map((text, index) => [x + 4, y + offset + index * leading, text, [x, y, x + 230, y + height]] as const);
}

const full = '推进政务公开平台建设，公开财政预算和决算，健全';
const first = [full, '督查制度，公开财政预算和决算，推进政务公开平台', '建设。'];
const last = ['完善应急管理，', '公开财政预算。'];

async function read(clipped: NonNullable<PrintedPage['clipped']>, engine: 'pdfium' | 'pdfjs' = 'pdfium') {
  const { tasks, diagnostics, coverage } = await extractBytes(
    await printPdf([{ lines: table.lines, texts: table.texts, clipped }]),
    { path: 'fixed.pdf', engine },
  );
  expect(coverage.leftOver).toEqual([]);
  const told = diagnostics.flatMap(({ rule, message }) => (rule === 'unread-object' ? [message] : []));
  return { requirements: tasks.map(({ requirement }) => requirement.replaceAll('\n', '')), told };
}

describe.each(['pdfium', 'pdfjs'] as const)(
  'rows of a fixed height (固定行高) with more text than has room in them, %s',
  (engine) => {
    it.each([
      ['from the top of the cell', 5, 5],
      ['in the middle', -10, -2],
      ['at its end', -25, -10],
    ])('%s, as spreadsheets write all of it: each line is its own cell’s', async (_, high, low) => {
      const { requirements, told } = await read([...inRow(1, first, high), ...inRow(3, last, low)], engine);
      expect(requirements).toEqual([first.join(''), '健全督查制度。', last.join('')]);
      expect(told).toEqual([]);
    });
  },
);

describe('a cell’s text that ends in a full line which its lower side cuts off', () => {
  it('is told: what would follow is not in the file', async () => {
    const { requirements, told } = await read([
      ...inRow(1, [last[0] ?? '', full], 5),
      ...inRow(3, last.slice(0, 1), 5),
    ]);
    expect(requirements[0]).toBe(`${last[0]}${full}`);
    expect(told).toEqual([expect.stringContaining('1处被固定行高截去的单元格文字')]);
  });

  it('not where the line has room for more', async () => {
    expect((await read([...inRow(1, last, 5), ...inRow(3, last, 5)])).told).toEqual([]);
  });
});
