import { isTaskHeader } from '../grammar/column-role.ts';
import { classifyHeader, headerKey, headerLikeness, isUnlistedHeader, promoteTargets } from '../grammar/header-role.ts';
import type { Cell, Grid } from '../model/document.ts';
import { findHeader, headerWords, readHeader } from './header.ts';
import { isBlank, lineText, type Matrix, rowCells, toMatrix } from './matrix.ts';
import type { Stitched } from './pages/draft.ts';
import { isLoneText } from './roles.ts';

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

function otherHeaderAt(matrix: Matrix, row: number, words: string): string | null {
  if (!isHeaderRow(matrix, row)) return null;
  const header = readHeader(matrix, row);
  const own = headerWords(header);
  const roles = promoteTargets(
    header.columns.map((column) => column.header),
    header.columns.map((column) => column.role),
  );
  return own !== words && isTaskHeader(roles) ? own : null;
}

/** The rows at which a table with a header of its own begins; the title in a row of its own above it is its first row. */
function findStarts(matrix: Matrix): readonly number[] {
  const first = findHeader(matrix);
  if (first === null) return [];
  const starts: number[] = [];
  let words = headerWords(first);
  for (let row = first.end; row < matrix.rows; row++) {
    const own = otherHeaderAt(matrix, row, words);
    if (own === null) continue;
    words = own;
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

const mostBlocks = 4;

/** How often the header says the same again from left to right: 序号 | 任务 | 责任单位 | 序号 | 任务 | 责任单位 is one table folded (双栏). */
function countBlocks(matrix: Matrix, row: number): number {
  const cells = rowCells(matrix, row);
  const keys = cells.map((cell) => `${headerKey(lineText(cell))} ${cell.columnSpan} ${cell.rowSpan}`);
  for (let blocks = mostBlocks; blocks > 1; blocks--) {
    const width = keys.length / blocks;
    if (width >= 2 && Number.isInteger(width) && keys.every((key, i) => key === keys[i % width])) return blocks;
  }
  return 1;
}

/** The columns of block `at` of so many of a width; what reaches over more than one, above the header or below all else, stays in the first. */
function cutColumns(grid: Grid, width: number, at: number): Grid {
  const cells = grid.cells
    .filter(({ column }) => Math.floor(column / width) === at)
    .map((cell) => ({ ...cell, column: cell.column - at * width, columnSpan: Math.min(cell.columnSpan, width) }));
  return { ...grid, columns: width, cells };
}

/** A table that is folded into blocks side by side comes as one grid: each block has its rows. */
function splitBlocks(stitched: Stitched): readonly Stitched[] {
  const { grid, sources, claims, findings } = stitched;
  const matrix = toMatrix(grid);
  const header = findHeader(matrix);
  const blocks = header === null ? 1 : countBlocks(matrix, header.start);
  const width = grid.columns / blocks;
  const isInside = ({ column, columnSpan }: Cell): boolean =>
    Math.floor(column / width) === Math.floor((column + columnSpan - 1) / width);
  const last = grid.cells.findLast((cell) => isInside(cell) && !isBlank(cell))?.row ?? 0;
  const mayBeCut = ({ row, column }: Cell): boolean => column === 0 && (row < (header?.start ?? 0) || row > last);
  if (blocks === 1 || !grid.cells.every((cell) => isInside(cell) || mayBeCut(cell))) return [stitched];
  return Array.from({ length: blocks }, (_, at) => ({
    grid: cutColumns(grid, width, at),
    sources,
    claims: at === 0 ? claims : [],
    findings: at === 0 ? findings : [],
  }));
}

/** Two tables drawn without a gap come as one grid (两表相接): each of its headers begins a table. */
export function splitAtHeaders(stitched: Stitched): readonly Stitched[] {
  const { grid, sources, claims, findings } = stitched;
  const starts = findStarts(toMatrix(grid));
  const parts = [0, ...starts].map((from, index) => ({
    grid: starts.length === 0 ? grid : cutRows(grid, from, starts[index] ?? grid.rows),
    sources,
    claims: index === 0 ? claims : [],
    findings: index === 0 ? findings : [],
  }));
  return parts.flatMap(splitBlocks);
}
