import { isTaskHeader } from '../grammar/column-role.ts';
import { classifyHeader, headerLikeness, isUnlistedHeader, promoteTargets } from '../grammar/header-role.ts';
import type { Grid } from '../model/document.ts';
import { findHeader, type Header, headerWords, readHeader } from './header.ts';
import { isBlank, isLoneText, lineText, type Matrix, rowCells, toMatrix } from './matrix.ts';
import type { Stitched } from './pages/draft.ts';

const leastLikeness = 0.4;
const fewestCells = 3;

/** A row of header words and of nothing else, none of which reaches in from above. */
function isHeaderRow(matrix: Matrix, row: number): boolean {
  const cells = rowCells(matrix, row);
  const filled = cells.filter((cell) => !isBlank(cell));
  if (filled.length < fewestCells || cells.some((cell) => cell.row < row)) return false;
  const texts = filled.map(lineText);
  return texts.every((text) => headerLikeness(text) >= leastLikeness) || isNumberedHeader(texts);
}

/** 序号 | 工作任务 | 责任单位 | 工作频次: no row of data begins with 序号, so that a word that no list knows may stand beside the known ones. */
function isNumberedHeader(texts: readonly string[]): boolean {
  const [first, ...others] = texts;
  const known = others.filter((text) => headerLikeness(text) === 1).length;
  if (classifyHeader(first ?? '')?.role !== 'number' || headerLikeness(first ?? '') < 1) return false;
  return known * 2 > others.length && others.every((text) => classifyHeader(text) !== null || isUnlistedHeader(text));
}

function taskHeaderAt(matrix: Matrix, row: number): Header | null {
  if (!isHeaderRow(matrix, row)) return null;
  const header = readHeader(matrix, row);
  const roles = promoteTargets(
    header.columns.map((column) => column.header),
    header.columns.map((column) => column.role),
  );
  return isTaskHeader(roles) ? header : null;
}

/** For telling whether two headers are of one table. */
type Key = (header: Header) => string;

/** In which columns a header's cells begin. */
const placesOf: Key = ({ columns }) => columns.map(({ cell }) => cell?.column ?? '').join(' ');

/** The rows at which a table with a header of its own begins; the title in a row of its own above it is its first row. */
function findStarts(matrix: Matrix, keyOf: Key): readonly number[] {
  const first = findHeader(matrix);
  if (first === null) return [];
  const starts: number[] = [];
  let key = keyOf(first);
  for (let row = first.end; row < matrix.rows; row++) {
    const own = taskHeaderAt(matrix, row);
    if (own === null || keyOf(own) === key) continue;
    key = keyOf(own);
    const isTitled = row - 1 >= first.end && isLoneText(matrix, row - 1) !== null && startsIn(matrix, row - 1);
    starts.push(isTitled ? row - 1 : row);
  }
  return starts;
}

function startsIn(matrix: Matrix, row: number): boolean {
  return rowCells(matrix, row).every((cell) => cell.row === row && cell.rowSpan === 1);
}

/** Rows from `from` on, `to` excluded, which no cell crosses. */
function cutRows(grid: Grid, from: number, to: number): Grid {
  const cells = grid.cells
    .filter(({ row }) => row >= from && row < to)
    .map((cell) => ({ ...cell, row: cell.row - from, rowSpan: Math.min(cell.rowSpan, to - cell.row) }));
  return { ...grid, rows: to - from, cells };
}

/** Two tables drawn without a gap come as one grid (两表相接): each of its headers begins a table. */
export function splitAtHeaders(stitched: Stitched): readonly Stitched[] {
  const { grid, sources, claims, findings } = stitched;
  const starts = findStarts(toMatrix(grid), headerWords);
  if (starts.length === 0) return [stitched];
  return [0, ...starts].map((from, index) => ({
    grid: cutRows(grid, from, starts[index] ?? grid.rows),
    sources,
    claims: index === 0 ? claims : [],
    findings: index === 0 ? findings : [],
  }));
}

/** Tables of other columns in one grid, whatever their headers say: Word makes one of two that touch. Each has no more columns than it needs. */
export function partByColumns(grid: Grid): readonly Grid[] {
  const starts = grid.merges === 'stated' ? findStarts(toMatrix(grid), placesOf) : [];
  if (starts.length === 0) return [grid];
  return [0, ...starts].map((from, index) => dropColumns(cutRows(grid, from, starts[index] ?? grid.rows)));
}

/** Without the columns in which no cell begins. */
function dropColumns(grid: Grid): Grid {
  const used = new Set(grid.cells.map(({ column }) => column));
  let count = 0;
  // At each place the number of used columns before it.
  const before = Array.from({ length: grid.columns }, (_, column) => (used.has(column) ? count++ : count));
  const columnAt = (place: number): number => before[place] ?? count;
  const cells = grid.cells.map((cell) => {
    const column = columnAt(cell.column);
    return { ...cell, column, columnSpan: columnAt(cell.column + cell.columnSpan) - column };
  });
  return { ...grid, columns: used.size, cells };
}
