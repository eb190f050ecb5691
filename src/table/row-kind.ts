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

/** Short, and no sentence. */
const isGroupText = (text: string): boolean => text.length <= longestGroup && !/[。；]$/u.test(text);

function isGroupCell(cell: Cell, matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const text = lineText(cell);
  if (!isGroupText(text) || isSerial(text)) return false;
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

/** 108000, 1,250.5万元, 3个, 12.5% */
const amount = /^[\d,，]+(?:[.．]\d+)?\s?(?:%|％|[亿万千]?元|[个项条家])?$/u;

/**
 * 一、基础设施（2项） over the columns on the left, and the sums of its rows (小计) on the right: it says neither what is to be done nor who does it.
 */
function isSummedGroup(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const [first, ...sums] = own;
  if (first === undefined || sums.length === 0 || first.columnSpan < 2) return false;
  const innermost = columns.findLastIndex((column) => isTextRole(column.role));
  if (first.column + first.columnSpan <= innermost || !isGroupCell(first, matrix, columns)) return false;
  return sums.every((cell) => amount.test(squash(lineText(cell))));
}

const chineseNumber = /^[一二三四五六七八九十]{1,3}[、.．]?$/u;

function numberText(matrix: Matrix, row: number, column: number): string {
  const cell = matrix.owner(row, column);
  return cell === null ? '' : squash(lineText(cell));
}

/**
 * A numbered group row: 一 | 市容环境卫生, or 1 | 基础设施 above 1.1 and 1.2, all else blank. The number column must count the others in another way.
 */
function isNumberedGroup(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const [number, title] = own;
  if (own.length !== 2 || number === undefined || title === undefined) return false;
  if (columns[number.column]?.role !== 'number' || !isTextRole(columns[title.column]?.role ?? 'other')) return false;
  const digits = squash(lineText(number));
  const next = numberText(matrix, number.row + 1, number.column);
  const isAbove = next.startsWith(`${digits}.`) || (chineseNumber.test(digits) && /^\d/u.test(next));
  return isAbove && isGroupText(lineText(title));
}

/** Tells data from group rows (分组行), totals and notes inside the table. */
export function classifyRow(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): RowKind {
  const own = ownCells(matrix, row);
  const [first] = own;
  if (first === undefined) return rowCells(matrix, row).some((cell) => !isBlank(cell)) ? 'data' : 'blank';
  const text = squash(lineText(first));
  if (total.test(text)) return 'total';
  if (isNumberedGroup(own, matrix, columns) || isSummedGroup(own, matrix, columns)) return 'group';
  if (own.length > 1) return 'data';
  if (note.test(text) && first.columnSpan * 2 > matrix.columns) return 'note';
  const covered = rowCells(matrix, row).some((cell) => cell.row < row && !isBlank(cell));
  return !covered && isGroupCell(first, matrix, columns) ? 'group' : 'data';
}

/** The sums (小计) that stand in a group row beside its title, left to right. */
export function groupSums(matrix: Matrix, row: number): readonly string[] {
  const [first, ...sums] = ownCells(matrix, row);
  return first === undefined || first.columnSpan < 2 ? [] : sums.map(lineText);
}

/** The text of a group row; a number that stands in a cell of its own is its label. */
export function groupText(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): string {
  const [first, second] = ownCells(matrix, row);
  const text = first === undefined ? '' : lineText(first);
  if (first !== undefined && first.columnSpan > 1) return text;
  if (second === undefined || columns[first?.column ?? 0]?.role !== 'number') return text;
  const number = text.replace(/[、.．]$/u, '');
  return `${number}${/^\d/u.test(number) ? '.' : '、'}${lineText(second)}`;
}
