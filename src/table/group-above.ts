import { parseLabel } from '../grammar/numbering.ts';
import type { Header } from './header.ts';
import { isLoneText, type Matrix } from './matrix.ts';

const deepestGroup = 2;

/** The next of a group's kind stands below the header: 二、 after 一、. */
function hasNext(matrix: Matrix, from: number, level: number, ordinal: number): boolean {
  for (let row = from; row < matrix.rows; row++) {
    const label = parseLabel(isLoneText(matrix, row) ?? '');
    if (label?.level === level && label.ordinal === ordinal + 1) return true;
  }
  return false;
}

/**
 * 一、综合科 above the header is the first group row, not the title, where 二、业务科 follows below, or where the table has begun on a page before.
 */
export function isGroupAbove(matrix: Matrix, text: string, header: Header, isFirst: boolean): boolean {
  const label = parseLabel(text);
  if (label === null || label.level > deepestGroup || label.ordinal === null) return false;
  return !isFirst || hasNext(matrix, header.end, label.level, label.ordinal);
}
