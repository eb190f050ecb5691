import { findAssignments } from '../grammar/assignment.ts';
import { isSerial } from '../grammar/cell-fit.ts';
import { innermostText, isTextRole } from '../grammar/column-role.ts';
import { isFormRow, isNoteLabel } from '../grammar/form-line.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { parseLabel } from '../grammar/numbering.ts';
import type { Cell } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import { soleTotalWords, totalWords } from '../vocabulary/table-words.ts';
import type { HeadedColumn } from './header.ts';
import { isBlank, lineText, type Matrix, rowCells } from './matrix.ts';

/** What a row below the header is. */
export type RowKind = 'data' | 'group' | 'total' | 'blank' | 'note';

const total = new RegExp(`^(?:${totalWords.join('|')}|(?:${soleTotalWords.join('|')})$|共\\d+[项条个])`, 'u');
const note = /^(?:注|备注|说明|填[表报]说明)\s*(?:\d+\s*)?[:：.、]/u;
/** …… stands for rows to be added. */
const dots = /^[…．.·]{1,6}$/u;
const longestGroup = 80;

/** The cells of a row that begin in it: what a merge from above covers is left out. */
export function ownCells(matrix: Matrix, row: number): readonly Cell[] {
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
  const innermost = innermostText(columns);
  return (
    role === 'task' && cell.column < innermost && cell.column === columns.findIndex((column) => isTextRole(column.role))
  );
}

/** 108000, 1,250.5万元, 3个, 12.5% */
const amount = /^[\d,，]+(?:[.．]\d+)?\s?(?:%|％|[亿万千]?元|[个项条家])?$/u;

/** Sums (小计) stand in columns of figures: 总投资, 年度目标; a year in a deadline's column is none. */
function areSums(cells: readonly Cell[], columns: readonly HeadedColumn[]): boolean {
  return cells.every((cell) => {
    const role = columns[cell.column]?.role ?? 'other';
    return !isTextRole(role) && role !== 'deadline' && amount.test(squash(lineText(cell)));
  });
}

/** The level of a cell's label; 0 without one. */
export const levelOf = (cell: Cell | null): number => (cell === null ? 0 : (parseLabel(lineText(cell))?.level ?? 0));

export const reachesText = ({ column, columnSpan }: Cell, columns: readonly HeadedColumn[]): boolean =>
  columnSpan > 1 && column + columnSpan > innermostText(columns);

/** 一、工业 over rows that are counted in another way, or not at all. */
function isLabelledOver(cell: Cell, matrix: Matrix): boolean {
  const level = levelOf(cell);
  const next = cell.row + 1 < matrix.rows ? matrix.owner(cell.row + 1, cell.column) : null;
  return (level === 1 || level === 2) && next !== null && levelOf(next) !== level;
}

/** 牵头领导：张某 beside a group's title. */
function saysWhoLeads(cell: Cell): boolean {
  const [label = '', name = ''] = lineText(cell).split(/[:：]/u);
  return name !== '' && classifyHeader(label)?.role === 'person';
}

/** 一、农业项目 in one column, above rows that are counted in another way or not at all, and under no merge of units. */
function isLabelledAbove(cell: Cell, matrix: Matrix): boolean {
  const isMerged = rowCells(matrix, cell.row).some((one) => one.row < cell.row && !isBlank(one));
  return !isMerged && isLabelledOver(cell, matrix);
}

/**
 * 一、基础设施（2项） over the columns on the left, or in one of them, and the sums of its rows (小计) on the right: it says neither what is to be done nor
 * who does it.
 */
function isSummedGroup(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const [first, ...sums] = own;
  if (first === undefined || sums.length === 0 || !isGroupCell(first, matrix, columns)) return false;
  if (reachesText(first, columns) && isLabelledOver(first, matrix) && sums.every(saysWhoLeads)) return true;
  return (reachesText(first, columns) || isLabelledAbove(first, matrix)) && areSums(sums, columns);
}

const dash = /^[—－─]$/u;
/** How a number column counts, outermost first: 一 (a dash may be typed for it), （一）, 1, and （1） or ①. */
const countings: readonly RegExp[] = [
  /^(?:[一二三四五六七八九十]{1,3}|[—－─])[、.．]?$/u,
  /^[（(][一二三四五六七八九十]{1,3}[）)]$/u,
  /^\d/u,
  /^(?:[①-⑳]|[（(]\d{1,2}[）)])/u,
];

const countingOf = (number: string): number => countings.findIndex((one) => one.test(number));

function numberText(matrix: Matrix, row: number, column: number): string {
  const cell = matrix.owner(row, column);
  return cell === null ? '' : squash(lineText(cell));
}

/**
 * A numbered group row: 一 | 市容环境卫生, or 1 | 基础设施 above 1.1 and 1.2, all else blank but its sums. The number column must count the others in
 * another way.
 */
function isNumberedGroup(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  return areSums(own.slice(2), columns) && isCountedAbove(own, matrix, columns);
}

/** A number and a title, above rows that are counted in another way. */
export function isCountedAbove(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const [number, title] = own;
  if (number === undefined || title === undefined) return false;
  if (columns[number.column]?.role !== 'number' || !isTextRole(columns[title.column]?.role ?? 'other')) return false;
  const digits = squash(lineText(number));
  const next = numberText(matrix, number.row + 1, number.column);
  const counting = countingOf(digits);
  const isAbove = next.startsWith(`${digits}.`) || (counting >= 0 && countingOf(next) > counting);
  return isAbove && isGroupText(lineText(title));
}

/** 1 | 基础设施 over all other columns, those of units and times among them. */
function isTitledOver(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const [number, title, ...others] = own;
  if (number === undefined || title === undefined || others.length > 0) return false;
  const isNumber = columns[number.column]?.role === 'number' && isSerial(lineText(number));
  const isOver = title.columnSpan > 1 && title.column + title.columnSpan === matrix.columns;
  return isNumber && isOver && reachesText(title, columns) && isGroupText(lineText(title));
}

/** 说明： | 1.…。2.…。 over the rest of the width, or under 序号 and alone in its row. */
function isNotePair(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const [label, text, ...others] = own;
  if (label === undefined || text === undefined || others.length > 0) return false;
  const isAside = text.columnSpan * 2 > matrix.columns || columns[label.column]?.role === 'number';
  return isAside && isNoteLabel(lineText(label));
}

/** Text has lost the merge that a note stands in. */
const isWide = (cell: Cell, { grid, columns }: Matrix): boolean =>
  grid.merges === 'guessed' || cell.columnSpan * 2 > columns;

/** 以下任务由各乡镇负责，县直部门指导。 over the whole width says something of the rows, and is none; an item with a label, or one that says who, is. */
function isSentenceOver(cell: Cell, matrix: Matrix): boolean {
  const text = lineText(cell);
  if (matrix.grid.merges !== 'stated' || cell.columnSpan < matrix.columns || matrix.columns < 2) return false;
  return /。$/u.test(text) && parseLabel(text) === null && findAssignments(text).length === 0;
}

function isNote(own: readonly Cell[], matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const isForm = isFormRow(own.map(lineText));
  const [first, ...others] = own;
  if (first === undefined || others.length > 0) return isForm || isNotePair(own, matrix, columns);
  const text = squash(lineText(first));
  return dots.test(text) || isSentenceOver(first, matrix) || (isWide(first, matrix) && (isForm || note.test(text)));
}

/** Tells data from group rows (分组行), totals and notes inside the table; a row that holds nothing but merges from above is blank. */
export function classifyRow(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): RowKind {
  const own = ownCells(matrix, row);
  const [first] = own;
  if (first === undefined) return 'blank';
  const text = squash(lineText(first));
  if (total.test(text)) return 'total';
  if (isNumberedGroup(own, matrix, columns) || isSummedGroup(own, matrix, columns)) return 'group';
  if (isNote(own, matrix, columns)) return 'note';
  if (own.length > 1) return isTitledOver(own, matrix, columns) ? 'group' : 'data';
  const covered = rowCells(matrix, row).some((cell) => cell.row < row && !isBlank(cell));
  const mayBeGroup = !covered || (reachesText(first, columns) && isLabelledOver(first, matrix));
  return mayBeGroup && isGroupCell(first, matrix, columns) ? 'group' : 'data';
}

/** The sums (小计) that stand in a group row beside its title, left to right. */
export function groupSums(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): readonly string[] {
  const [first, ...others] = ownCells(matrix, row);
  const isNumber = first?.columnSpan === 1 && columns[first.column]?.role === 'number' && isSerial(lineText(first));
  return others.slice(isNumber ? 1 : 0).map(lineText);
}

/** What follows a number that has a cell of its own, in a label: 一、, 1., and nothing behind （一） and ①. */
function separatorOf(number: string): string {
  if (/[）)①-⑳]$/u.test(number)) return '';
  return /^\d/u.test(number) ? '.' : '、';
}

/** The text of a group row; a number that stands in a cell of its own is its label. */
export function groupText(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): string {
  const [first, second] = ownCells(matrix, row);
  const text = first === undefined ? '' : lineText(first);
  if (second !== undefined && dash.test(text)) return lineText(second);
  if (first !== undefined && (first.columnSpan > 1 || !isSerial(text))) return text;
  if (second === undefined || columns[first?.column ?? 0]?.role !== 'number') return text;
  const number = text.replace(/[、.．]$/u, '');
  return `${number}${separatorOf(number)}${lineText(second)}`;
}
