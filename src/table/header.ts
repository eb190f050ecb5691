import { isSerial } from '../grammar/cell-fit.ts';
import { isTaskHeader, isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { classifyHeader, headerKey, headerLikeness, promoteTargets } from '../grammar/header-role.ts';
import type { Cell } from '../model/document.ts';
import type { ColumnRole } from '../model/notice.ts';
import type { UnitCell } from '../model/task-table.ts';
import { squash } from '../text/layout.ts';
import { isBlank, lineText, type Matrix, rowCells } from './matrix.ts';
import { isUnitMatrix, listsUnits } from './unit-matrix.ts';
import { assignsInText } from './units-in-text.ts';

/** A column of a grid under its header. */
export interface HeadedColumn {
  readonly header: string;
  readonly role: ColumnRole;
  readonly sure: boolean;
  /** The header cell above: columns under one merged header share it. */
  readonly cell: Cell | null;
  /** A column headed by a unit, with marks below it (任务与单位矩阵): the unit, and what each mark says of it. */
  readonly marked?: { readonly name: string; readonly roles: ReadonlyMap<string, UnitCell['role']> };
}

export interface Header {
  readonly columns: readonly HeadedColumn[];
  /** First row of the header, and first row under it. */
  readonly start: number;
  readonly end: number;
}

const deepestStart = 5;
const longestHeaderText = 24;
const longestSubHeader = 8;
const subHeaders =
  /^(?:牵头|配合|主办|协办|责任|参与|(?:第?[一二三四]|[1-4])季度|\d{1,2}月份?|[一二三四五六七八九十]+月份?|上半年|下半年|全年|单位|部门|领导|姓名)/u;

const isHeaderCell = (cell: Cell): boolean => {
  const text = lineText(cell);
  return text.length <= longestHeaderText && (headerLikeness(text) >= 0.4 || subHeaders.test(headerKey(text)));
};

export const filledCells = (matrix: Matrix, row: number): readonly Cell[] =>
  rowCells(matrix, row).filter((cell) => !isBlank(cell));

function isTopRow(matrix: Matrix, row: number): boolean {
  const cells = filledCells(matrix, row);
  if (cells.length < 2) return false;
  const texts = cells.map(lineText);
  if (texts.some((text) => text.length > longestHeaderText * 2)) return false;
  return texts.reduce((sum, text) => sum + headerLikeness(text), 0) / texts.length >= 0.5;
}

/**
 * 投资 over 总投资 | 其中中央资金, words that no list knows: the rest of the header reaches down beside them, and what they stand under spans them, as the
 * format states.
 */
function isUnderSpans(matrix: Matrix, own: readonly Cell[], row: number, top: number): boolean {
  if (matrix.grid.merges !== 'stated' || own.some((cell) => lineText(cell).length > longestHeaderText)) return false;
  const above = rowCells(matrix, row - 1).filter((cell) => cell.row >= top);
  const reaching = above.filter((cell) => cell.row + cell.rowSpan > row);
  const over = above.filter((cell) => cell.row + cell.rowSpan === row);
  return reaching.length > 1 && over.length > 0 && over.every((cell) => cell.columnSpan > 1 && !isBlank(cell));
}

/** 启动 | 完成 under 完成时限, and nothing beside: no row of data is filled just where the row above has one cell for several. */
function isFilledUnderSpans(matrix: Matrix, own: readonly Cell[], row: number): boolean {
  if (matrix.grid.merges !== 'stated' || own.length < 2 || !own.every((cell) => isLabel(lineText(cell)))) return false;
  const spans = rowCells(matrix, row - 1).filter(({ columnSpan }) => columnSpan > 1);
  const isUnder = (cell: Cell): boolean =>
    spans.some(
      ({ column, columnSpan }) => cell.column >= column && cell.column + cell.columnSpan <= column + columnSpan,
    );
  const width = spans.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  return (
    own.every(isUnder) && own.reduce((sum, { columnSpan }) => sum + columnSpan, 0) === width && width < matrix.columns
  );
}

const isLabel = (text: string): boolean => text.length <= longestSubHeader && !/[\d。；，]/u.test(text);

/** A second header row: under a cell that spans columns, short header words, beside cells that reach down from the first. */
function isSubRow(matrix: Matrix, row: number, top: number): boolean {
  if (row >= matrix.rows) return false;
  const own = filledCells(matrix, row).filter((cell) => cell.row === row);
  const reachesDown = rowCells(matrix, row).some((cell) => cell.row < row && cell.row >= top);
  if (own.length === 0 || isUnderSpans(matrix, own, row, top)) return own.length > 0;
  if (isFilledUnderSpans(matrix, own, row)) return true;
  if (!own.every(isHeaderCell)) return false;
  const sub = own.filter((cell) => subHeaders.test(headerKey(lineText(cell)))).length;
  return reachesDown || (own.length >= 2 && sub * 2 >= own.length);
}

/** 责任分工 over 责任人 is a column of persons, not of units. */
const isPerson = (found: ReturnType<typeof classifyHeader>): boolean => found?.sure === true && found.role === 'person';

/** Below 完成时限: 完成 says when as 完成时间 does, 启动 is another time, and 一季度 what is done in it. */
function stageRole(text: string): { role: ColumnRole; sure: boolean } {
  const found = classifyHeader(`${headerKey(text)}时间`);
  return found?.sure === true ? found : { role: 'other', sure: true };
}

/** Below a header of units: 主要责任单位, and 牵头, which is no header alone; null for what names no units. */
function unitsBelow(text: string): ColumnRole | null {
  const own = classifyHeader(text);
  const found = own?.sure === true && isUnitRole(own.role) ? own : classifyHeader(`${headerKey(text)}单位`);
  return found !== null && isUnitRole(found.role) ? found.role : null;
}

/** 责任单位 over 牵头 is a lead column; 完成时限 over 一季度 … 四季度 are columns of progress. */
function combinedRole(parts: readonly string[]): { role: ColumnRole; sure: boolean } {
  const last = parts.at(-1) ?? '';
  const outer = classifyHeader(parts[0] ?? '');
  const inner = classifyHeader(last);
  if (parts.length < 2) return outer ?? { role: 'other', sure: false };
  if (outer !== null && isUnitRole(outer.role) && !isPerson(inner)) {
    const role = unitsBelow(last);
    return role === null ? outer : { role, sure: true };
  }
  if (outer?.role === 'deadline' && (inner === null || inner.role === 'other')) return stageRole(last);
  return inner ?? outer ?? { role: 'other', sure: false };
}

function columnAt(matrix: Matrix, column: number, start: number, end: number): HeadedColumn {
  const cells: Cell[] = [];
  for (let row = start; row < end; row++) {
    const cell = matrix.owner(row, column);
    if (cell !== null && cell !== cells.at(-1) && !isBlank(cell)) cells.push(cell);
  }
  const parts = cells.map(lineText);
  const { role, sure } = combinedRole(parts);
  return {
    header: parts.map((part) => part.replace(/\s+|[：:]$/gu, '')).join('·'),
    role,
    sure,
    cell: cells.at(-1) ?? null,
  };
}

const serialShare = 0.8;

/** The cells below count 1, 2, 3: an untitled number column (domain.md 3.1). */
function isCounted(matrix: Matrix, column: number, from: number): boolean {
  let [seen, serial] = [0, 0];
  for (let row = from; row < matrix.rows; row++) {
    const cell = matrix.owner(row, column);
    if (cell === null || cell.row !== row || cell.columnSpan > 1 || isBlank(cell)) continue;
    seen++;
    if (isSerial(lineText(cell))) serial++;
  }
  return seen > 1 && serial >= seen * serialShare;
}

/** In a guessed grid, and in a sloppy one, a blank header place belongs to the header on its left, unless its cells count. */
function fillBlank(columns: readonly HeadedColumn[], matrix: Matrix, end: number): readonly HeadedColumn[] {
  let last: HeadedColumn | null = null;
  return columns.map((column, c) => {
    if (column.cell !== null) last = column;
    else if (last !== null && isTextRole(last.role) && !isCounted(matrix, c, end)) return last;
    return column;
  });
}

/** 甲 | 乙 | 丙 or 1 | 2 | 3 below a header counts the columns (栏次), as statistical forms do. */
function isColumnLine(matrix: Matrix, row: number): boolean {
  const texts = rowCells(matrix, row).map((cell) => squash(lineText(cell)).replace(/^[（(](.{1,2})[）)]$/u, '$1'));
  const counts = (names: readonly string[]): boolean => texts.every((text, i) => text === names[i]);
  return texts.length > 2 && (counts([...'甲乙丙丁戊己庚辛壬癸']) || counts(texts.map((_, i) => String(i + 1))));
}

/** The header's rows from `start` on, read as columns. */
export function readHeader(matrix: Matrix, start: number): Header {
  let end = start + 1;
  while (end < start + 3 && isSubRow(matrix, end, start)) end++;
  const columns = Array.from({ length: matrix.columns }, (_, column) => columnAt(matrix, column, start, end));
  const below = isColumnLine(matrix, end) ? end + 1 : end;
  return { columns: fillBlank(columns, matrix, below), start, end: below };
}

/** The header row (表头) by vocabulary; null where the grid has none that makes a task table. */
export function findHeader(matrix: Matrix): Header | null {
  for (let row = 0; row < Math.min(matrix.rows, deepestStart); row++) {
    const isTop = isTopRow(matrix, row);
    if (!isTop && !listsUnits(matrix, row)) continue;
    const header = readHeader(matrix, row);
    if (isUnitMatrix(matrix, header)) return header;
    if (!isTop) continue;
    const texts = header.columns.map((column) => column.header);
    const roles = promoteTargets(
      texts,
      header.columns.map((column) => column.role),
    );
    if (isTaskHeader(roles) || assignsInText(matrix, { columns: header.columns, roles, from: header.end }))
      return header;
  }
  return null;
}

/** The words of a header, for telling whether two are the same: white space, and blank places, aside. */
export function headerWords(header: Header): string {
  const cells = new Set(header.columns.map((column) => column.cell));
  return [...cells].map((cell) => (cell === null ? '' : headerKey(lineText(cell)))).join('');
}

const rowWords = (matrix: Matrix, row: number): string =>
  rowCells(matrix, row)
    .filter((cell) => cell.row === row)
    .map((cell) => headerKey(lineText(cell)))
    .join('');

/** The number of rows from `row` on that say the header again (each page of the original did), and are no data that happens to say the same; `words` of it as a whole. */
export function countRepeated(matrix: Matrix, row: number, { start, end }: Header, words: string): number {
  if (words !== '' && rowWords(matrix, row) === words) return 1;
  const count = end - start;
  if (count < 2 || row < end || row + count > matrix.rows) return 0;
  const isSaid = (_: unknown, at: number): boolean => rowWords(matrix, row + at) === rowWords(matrix, start + at);
  return Array.from({ length: count }).every(isSaid) ? count : 0;
}
