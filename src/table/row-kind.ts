import { isSerial } from '../grammar/cell-fit.ts';
import { isTextRole } from '../grammar/column-role.ts';
import { parseLabel } from '../grammar/numbering.ts';
import type { Cell } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import type { HeadedColumn } from './header.ts';
import { isBlank, lineText, type Matrix, rowCells } from './matrix.ts';

/** What a row below the header is. */
export type RowKind = 'data' | 'group' | 'total' | 'blank' | 'note';

const total = /^(?:合计|总计|小计|共计|总数|共\d+[项条个])/u;
const note = /^(?:注|备注|说明|填表说明)\s*(?:\d+\s*)?[:：.、]/u;
const longestGroup = 80;

/** The cells of a row that begin in it: what a merge from above covers is left out. */
function ownCells(matrix: Matrix, row: number): readonly Cell[] {
  return rowCells(matrix, row).filter((cell) => cell.row === row && !isBlank(cell));
}

function isGroupCell(cell: Cell, matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const text = lineText(cell);
  if (text.length > longestGroup || /[。；]$/u.test(text) || isSerial(text)) return false;
  if (cell.columnSpan * 2 > matrix.columns) return true;
  const role = columns[cell.column]?.role ?? 'other';
  if (role === 'number') return true;
  const label = parseLabel(text);
  if (label !== null && label.level <= 2) return true;
  const innermost = columns.findLastIndex((column) => isTextRole(column.role));
  return (
    role === 'task' && cell.column < innermost && cell.column === columns.findIndex((column) => isTextRole(column.role))
  );
}

/** Tells data from group rows (分组行), totals and notes inside the table. */
export function classifyRow(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): RowKind {
  const own = ownCells(matrix, row);
  const [first] = own;
  if (first === undefined) return rowCells(matrix, row).some((cell) => !isBlank(cell)) ? 'data' : 'blank';
  const text = squash(lineText(first));
  if (total.test(text)) return 'total';
  if (own.length > 1) return 'data';
  if (note.test(text) && first.columnSpan * 2 > matrix.columns) return 'note';
  const covered = rowCells(matrix, row).some((cell) => cell.row < row && !isBlank(cell));
  return !covered && isGroupCell(first, matrix, columns) ? 'group' : 'data';
}
