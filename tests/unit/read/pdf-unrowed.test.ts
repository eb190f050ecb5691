import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

const columns = [60, 100, 320, 460];
const rows = [
  ['1', '推进政务公开。', '政府办'],
  ['2', '推进财政公开，加强监督。', '财政'],
  ['3', '推进教育公开。', '教育'],
  ['4', '推进审批公开。', '审批'],
];

/** Rules round the table and between its columns; `across`: also between its rows. */
function tablePage(across: boolean): PrintedPage {
  const header = ['序号', '工作任务', '责任单位'];
  const tops = [100, ...rows.map((_, row) => 124 + 30 * row)];
  const bottom = 124 + 30 * rows.length;
  const heights = across ? [...tops, bottom] : [100, 124, bottom];
  return {
    lines: [...heights.map((y) => [60, y, 460, y] as const), ...columns.map((x) => [x, 100, x, bottom] as const)],
    texts: [header, ...rows].flatMap((cells, row) =>
      cells.map((text, column) => [(columns[column] ?? 0) + 4, (tops[row] ?? 0) + 6, text] as const),
    ),
  };
}

describe.each(['pdfium', 'pdfjs'] as const)(
  'a table with rules between its columns and none between its rows, %s',
  (engine) => {
    it.each([
      { across: false, told: ['guessed-table'] },
      { across: true, told: [] },
    ])('has the rows that its numbers count (rules across: $across)', async ({ across, told }) => {
      const { tasks, diagnostics } = await extractBytes(await printPdf([tablePage(across)]), { path: 'a.pdf', engine });
      expect(tasks.map(({ number, requirement, assignment }) => [number, requirement, assignment.raw])).toEqual(rows);
      const own = ['guessed-table', 'doubtful-row', 'unread-table'];
      expect(diagnostics.map(({ rule }) => rule).filter((rule) => own.includes(rule))).toEqual(told);
    });
  },
);
