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

type Across = 'rows' | 'header' | 'none';

/** Rules round the table and between its columns; `across`: also between its rows, or below its header. */
function tablePage(across: Across): PrintedPage {
  const header = ['序号', '工作任务', '责任单位'];
  const tops = [100, ...rows.map((_, row) => 124 + 30 * row)];
  const bottom = 124 + 30 * rows.length;
  const heights = across === 'rows' ? [...tops, bottom] : across === 'header' ? [100, 124, bottom] : [100, bottom];
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
    it.each<{ across: Across; told: readonly string[] }>([
      { across: 'none', told: ['guessed-table'] },
      { across: 'header', told: ['guessed-table'] },
      { across: 'rows', told: [] },
    ])('has the rows that its numbers count (rules across: $across)', async ({ across, told }) => {
      const { tasks, diagnostics } = await extractBytes(await printPdf([tablePage(across)]), { path: 'a.pdf', engine });
      expect(tasks.map(({ number, requirement, assignment }) => [number, requirement, assignment.raw])).toEqual(rows);
      const own = ['guessed-table', 'doubtful-row', 'unread-table'];
      expect(diagnostics.map(({ rule }) => rule).filter((rule) => own.includes(rule))).toEqual(told);
    });
  },
);
