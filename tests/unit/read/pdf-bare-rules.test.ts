import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/read/limits.ts';
import { pdfReader } from '../../../src/read/pdf.ts';
import { printPdf } from '../../support/print-pdf.mjs';
import { headers, ruled, widths } from '../../support/ruled-table.ts';

const rows = [headers, ['1', '推进政务公开。', '县政府办公室', '6月底前'], ['2', '完善应急预案。', '县应急局', '全年']];
const table = ruled({ left: 60, top: 100, widths, rows });
const [left, right] = [60, 60 + widths.reduce((sum, width) => sum + width, 0)];
const open = table.lines.filter(([x1, , x2]) => x1 !== x2 || (x1 !== left && x1 !== right));

/** The table has no side lines; a rule of its width stands above or below it, as that of a running head or foot does. */
async function spansWith(at: number, text: string | null): Promise<readonly string[]> {
  const texts = text === null ? table.texts : [...table.texts, [left + 4, at + 7, text] as const];
  const bytes = await printPdf([{ lines: [...open, [left, at, right, at]], texts }]);
  const { value } = await pdfReader.read(bytes, { ...defaultLimits, isolate: false });
  const cells = value.blocks.flatMap((block) => (block.kind === 'grid' ? block.cells : []));
  return cells.filter(({ column }) => column === 0).map(({ row, columnSpan }) => `${row} ${columnSpan}`);
}

describe('a rule of the width of a table without side lines', () => {
  it.each([
    ['above it, with nothing between: no row', 76, null, ['0 1', '1 1', '2 1']],
    ['below it, with nothing between: no row', 196, null, ['0 1', '1 1', '2 1']],
    ['above it, with a text between: 一、政务公开', 76, '一、政务公开', ['0 4', '1 1', '2 1', '3 1']],
  ])('%s', async (_, at, text, spans) => {
    expect(await spansWith(at, text)).toEqual(spans);
  });
});
