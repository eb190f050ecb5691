import { splitNumber } from '../grammar/numbering.ts';
import type { Cell } from '../model/document.ts';
import { blockText, isBlank, lineText, type Matrix } from './matrix.ts';
import type { Headed } from './read-head.ts';
import { isLoneText } from './roles.ts';

/** 1.…, 2.… in one cell. */
const hasItems = (cell: Cell): boolean =>
  blockText(cell)
    .split('\n')
    .slice(1)
    .some((line) => splitNumber(line) !== null);

/** True where the labels that open the requirements (1.…) count the rows: no column does, and every requirement has one. */
export function hasLabelNumbers(matrix: Matrix, headed: Headed): boolean {
  if (headed.columns.some((column) => column.role === 'number')) return false;
  const at = headed.columns.findLastIndex((column) => column.role === 'requirement');
  // A group row (一、公开) is the only text of its row, and no requirement.
  const rows = Array.from({ length: matrix.rows - headed.header.end }, (_, i) => headed.header.end + i);
  const cells = rows
    .filter((row) => isLoneText(matrix, row) === null)
    .map((row) => matrix.owner(row, at))
    .filter((cell) => cell !== null)
    .filter((cell) => !isBlank(cell) && cell.columnSpan * 2 <= matrix.columns);
  const texts = cells.map(lineText);
  const numbers = texts.map((text) => splitNumber(text)?.number ?? null);
  // The items of each cell begin with 1. again: they are not counted through the table.
  if (cells.some(hasItems) && new Set(numbers).size < numbers.length) return false;
  return texts.length > 1 && !numbers.includes(null);
}
