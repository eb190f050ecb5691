import { isTextRole } from '../../grammar/column-role.ts';
import type { Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Claim } from '../../model/result.ts';
import type { HeadedColumn, Header } from '../header.ts';
import { isBlank, type Matrix, rowCells, toMatrix } from '../matrix.ts';
import { isCutCategory, type RowPair } from './cut-row.ts';

/** A grid, the pages' grids that it was put together from, and the header rows that pages repeat: furniture. */
export interface Stitched {
  readonly grid: Grid;
  readonly sources: readonly Grid[];
  readonly claims: readonly Claim[];
}

/** A page's grid. */
export interface Page {
  /** As the reader gave it, and on the shared edges. */
  readonly source: Grid;
  readonly grid: Grid;
}

/**
 * A table while its pages are put together. It grows in place, and is nobody else's meanwhile: to copy 7,000 rows at each of their 500 pages
 * took three quarters of the time and half of the memory.
 */
export interface Draft {
  readonly header: Header;
  readonly first: Grid;
  readonly columns: number;
  readonly cells: Cell[];
  readonly claims: Claim[];
  readonly sources: Grid[];
  /** The last page's grid. */
  last: Matrix;
  rows: number;
  /** Number of rows that lack a text of their own, by column: blank, or merged with another row. */
  readonly shared: Map<number, number>;
  lastPage: number | undefined;
  /** Where in `cells` the one stands that shows in the last row, by column. */
  bottom: ReadonlyMap<number, number>;
}

/** The cell of the last row, by column. */
export function lastRowOf({ cells, bottom }: Draft): (column: number) => Cell | null {
  return (column) => cells[bottom.get(column) ?? -1] ?? null;
}

/** What the last page has of the last row's cell. */
export function lastPart({ last }: Draft, column: number): Cell | null {
  return last.owner(last.rows - 1, column);
}

/** The first page of a table with a header. */
export function startDraft({ source, grid }: Page, header: Header): Draft {
  const { rows, columns } = grid;
  const cells = [...grid.cells];
  const bottom = bottomOf(grid, [...cells.keys()]);
  const shared = new Map<number, number>();
  countShared(shared, grid, header.end);
  const pages = { first: grid, last: toMatrix(grid), sources: [source], lastPage: undefined };
  return { header, ...pages, columns, cells, claims: [], rows, shared, bottom };
}

/** Counts the rows of a page from this one on, but for the last, which the page may have cut: those that share a text, or lack one. */
function countShared(counts: Map<number, number>, { cells, rows }: Grid, start: number): void {
  for (const cell of cells) {
    if (cell.row < start || cell.row + cell.rowSpan >= rows) continue;
    const lacking = isBlank(cell) ? cell.rowSpan : cell.rowSpan - 1;
    if (lacking > 0) counts.set(cell.column, (counts.get(cell.column) ?? 0) + lacking);
  }
}

/** Fewer rows show no habit. */
const leastRows = 3;

/** Of the rows so far, the share that has a text of its own in the column; 0 where nobody can tell yet. */
export function filledShare({ header, rows, shared }: Draft, column: number): number {
  const count = rows - header.end;
  return count < leastRows ? 0 : 1 - (shared.get(column) ?? 0) / count;
}

/** The table with all of its pages. */
export function finish({ first, cells, rows, claims, sources, lastPage }: Draft): Stitched {
  const location = { ...first.location, ...(lastPage === undefined ? {} : { lastPage }) };
  return { grid: { ...first, rows, cells, location }, sources, claims };
}

function claimCells(cells: readonly Cell[]): readonly Claim[] {
  return cells.flatMap((cell) =>
    cell.paragraphs.flatMap(({ runs }) =>
      runs.map((run): Claim => ({ start: run.start, end: run.start + run.text.length, by: 'furniture' })),
    ),
  );
}

const lineBreak = (runs: Paragraph['runs']): Paragraph['runs'] => {
  const [first] = runs;
  return first === undefined ? [] : [{ ...first, text: '\n', start: first.start }];
};

function lastPageOf({ location: { page, lastPage = page } }: Paragraph): { readonly lastPage?: number } {
  return lastPage === undefined ? {} : { lastPage };
}

/** The rest of a cut cell joins its last paragraph; whether the cut parts words or units, the grammar of the cell decides. */
function joinCells(above: Cell, below: Cell): readonly Paragraph[] {
  const last = above.paragraphs.at(-1);
  const [first, ...others] = below.paragraphs;
  if (last === undefined || first === undefined) return [...above.paragraphs, ...below.paragraphs];
  const runs = [...last.runs, ...lineBreak(first.runs), ...first.runs];
  const joined = { ...last, runs, location: { ...last.location, ...lastPageOf(first) } };
  return [...above.paragraphs.slice(0, -1), joined, ...others];
}

/** Index of the innermost text column that the row fills itself: a blank cell left of it belongs to a merged category. */
function innermost(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): number {
  return columns.findLastIndex((column, c) => isTextRole(column.role) && !isBlank(matrix.owner(row, c)));
}

function mayContinue(column: HeadedColumn, c: number, inner: number): boolean {
  if (column.role === 'number' || column.role === 'other' || column.role === 'remark') return false;
  return !isTextRole(column.role) || c < inner;
}

/** A page under a table: whether it begins with the rest of the row above. */
export interface Join extends RowPair {
  readonly cut: boolean;
  /** Cells of that row that the page's end cut, by their borders. */
  readonly openCells: ReadonlyMap<Cell, Cell>;
}

/** A cell at the top of the page and the one above it that are the same merged, or cut, cell. */
function pairsOf({ above, part, below, first, cut, openCells, columns }: Join): ReadonlyMap<Cell, Cell> {
  const pairs = new Map(openCells);
  const inner = innermost(below, first, columns);
  for (const cell of rowCells(below, first)) {
    const upper = above(cell.column);
    const column = columns[cell.column];
    if (upper === null || column === undefined || upper.column !== cell.column) continue;
    const isRest =
      mayContinue(column, cell.column, inner) && (isBlank(cell) || isCutMerge(part(cell.column), cell, column));
    if (cut || isRest) pairs.set(cell, upper);
  }
  return pairs;
}

function isCutMerge(part: Cell | null, cell: Cell, column: HeadedColumn): boolean {
  if (part === null || !isTextRole(column.role) || part.rowSpan + cell.rowSpan < 3) return false;
  return part.column === cell.column && part.columnSpan === cell.columnSpan && isCutCategory(part, cell);
}

/** Puts the rows of a page under those above it. */
export function append(draft: Draft, join: Join, source: Grid): void {
  const { grid } = join.below;
  const pairs = pairsOf(join);
  // What the page's row numbers grow by.
  const shift = draft.rows - join.first - (join.cut ? 1 : 0);
  for (const [lower, upper] of pairs) {
    const index = draft.bottom.get(lower.column);
    if (index !== undefined) draft.cells[index] = growCell(draft.cells[index] ?? upper, lower, shift);
  }
  const indices = [...new Set(draft.bottom.values())].sort((one, other) => one - other);
  for (const cell of grid.cells) {
    if (cell.row < join.first || pairs.has(cell)) continue;
    indices.push(draft.cells.length);
    draft.cells.push({ ...cell, row: cell.row + shift });
  }
  // What stands at the top may belong to the row above.
  countShared(draft.shared, grid, join.first + 1);
  draft.sources.push(source);
  draft.last = join.below;
  draft.claims.push(...claimCells(grid.cells.filter((cell) => cell.row < join.first)));
  draft.rows = join.below.rows + shift;
  draft.lastPage = grid.location.page ?? draft.lastPage;
  draft.bottom = bottomOf(draft, indices);
}

function growCell(upper: Cell, lower: Cell, shift: number): Cell {
  const rowSpan = Math.max(upper.rowSpan, lower.row + lower.rowSpan + shift - upper.row);
  const lastPage = lower.location.page;
  const location = { ...upper.location, ...(lastPage === undefined ? {} : { lastPage }) };
  const grown = { ...upper, rowSpan, paragraphs: joinCells(upper, lower), location };
  return lower.open === undefined ? grown : { ...grown, open: lower.open };
}

/** The cells of the last row by column, among those at the indices. */
function bottomOf(
  { cells, rows, columns }: Pick<Grid, 'cells' | 'rows' | 'columns'>,
  indices: readonly number[],
): ReadonlyMap<number, number> {
  const bottom = new Map<number, number>();
  for (const index of indices) {
    const cell = cells[index];
    if (cell === undefined || cell.row >= rows || cell.row + cell.rowSpan < rows) continue;
    for (let column = cell.column; column < Math.min(columns, cell.column + cell.columnSpan); column++)
      bottom.set(column, index);
  }
  return bottom;
}
