import { splitNumber } from '../grammar/numbering.ts';
import type { Cell } from '../model/document.ts';
import type { HeadedColumn } from './header.ts';
import { blockText, isBlank, isLoneText, lineText, type Matrix } from './matrix.ts';

/** 1.…2.… in one cell, on a line or on several. */
const secondItem = /[。；;]\s{0,4}[(（]?(?:2[.．、)）]|②|⑵)/u;

const hasItems = (cell: Cell): boolean =>
  secondItem.test(lineText(cell)) ||
  blockText(cell)
    .split('\n')
    .slice(1)
    .some((line) => splitNumber(line) !== null);

/** True where the labels that open the requirements (1.…), from a row on, count the rows: no column does, and every requirement has one. */
export function hasLabelNumbers(matrix: Matrix, columns: readonly HeadedColumn[], from: number): boolean {
  if (columns.some((column) => column.role === 'number')) return false;
  const at = columns.findLastIndex((column) => column.role === 'requirement');
  // A group row (一、公开) is the only text of its row, and no requirement.
  const rows = Array.from({ length: matrix.rows - from }, (_, i) => from + i);
  const cells = rows
    .filter((row) => isLoneText(matrix, row) === null)
    .map((row) => matrix.owner(row, at))
    .filter((cell) => cell !== null)
    .filter((cell) => !isBlank(cell) && cell.columnSpan * 2 <= matrix.columns);
  const numbers = cells.map((cell) => splitNumber(lineText(cell))?.number ?? null);
  // The items of each cell begin with 1. again: they are not counted through the table.
  const isCounted = cells.length === 1 ? numbers[0] !== '1' : new Set(numbers).size === numbers.length;
  if (cells.some(hasItems) && !isCounted) return false;
  return cells.length > 0 && !numbers.includes(null);
}
