import { parseLabel, splitNumber } from '../grammar/numbering.ts';
import type { HeadedColumn } from './header.ts';
import { isBlank, lineText, type Matrix } from './matrix.ts';
import { isLoneText } from './roles.ts';

/** 1.排查企业。2.建立台账。: the items of one cell count by themselves. */
const secondItem = /(?:\s|[。；;])[(（]?(?:2[.．、)）]|②|⑵|二、)/u;

const beginsList = (text: string): boolean => parseLabel(text)?.ordinal === 1 && secondItem.test(text);

/** 1.…, 2.… before the requirements, from a row on, of a table without a column of numbers. */
export function hasLabelNumbers(matrix: Matrix, columns: readonly HeadedColumn[], from: number): boolean {
  if (columns.some((column) => column.role === 'number')) return false;
  const at = columns.findLastIndex((column) => column.role === 'requirement');
  // A group row (一、公开) is the only text of its row, and no requirement.
  const rows = Array.from({ length: matrix.rows - from }, (_, i) => from + i);
  const texts = rows
    .filter((row) => isLoneText(matrix, row) === null)
    .map((row) => matrix.owner(row, at))
    .filter((cell) => cell !== null && !isBlank(cell) && cell.columnSpan * 2 <= matrix.columns)
    .map((cell) => (cell === null ? '' : lineText(cell)));
  return texts.length > 0 && texts.every((text) => splitNumber(text) !== null) && !texts.every(beginsList);
}
