import { isTextRole } from '../../grammar/column-role.ts';
import type { Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Claim } from '../../model/result.ts';
import { findHeader, type HeadedColumn, type Header, headerWords } from '../header.ts';
import { isBlank, type Matrix, rowCells, toMatrix } from '../matrix.ts';
import { findOpenCells, isCutRow } from './cut-row.ts';
import { shareEdges } from './edges.ts';

/** A grid, the pages' grids that it was put together from, and the header rows that pages repeat: furniture. */
export interface Stitched {
  readonly grid: Grid;
  readonly sources: readonly Grid[];
  readonly claims: readonly Claim[];
}

/** A table while its pages are put together. */
interface Draft extends Stitched {
  readonly header: Header;
}

const isPaged = (grid: Grid): boolean => grid.merges === 'stated' && grid.location.page !== undefined;

function claimCells(cells: readonly Cell[]): readonly Claim[] {
  return cells.flatMap((cell) =>
    cell.paragraphs.flatMap(({ runs }) =>
      runs.map((run): Claim => ({ start: run.start, end: run.start + run.text.length, by: 'furniture' })),
    ),
  );
}

/** Number of rows at the top of a page that say the header again. */
function repeatedRows(matrix: Matrix, header: Header): number {
  const own = findHeader(matrix);
  return own !== null && headerWords(own) === headerWords(header) ? own.end : 0;
}

const lineBreak = (runs: Paragraph['runs']): Paragraph['runs'] => {
  const [first] = runs;
  return first === undefined ? [] : [{ ...first, text: '\n', start: first.start }];
};

/** The rest of a cut cell joins its last paragraph; whether the cut parts words or units, the grammar of the cell decides. */
function joinCells(above: Cell, below: Cell): readonly Paragraph[] {
  const last = above.paragraphs.at(-1);
  const [first, ...others] = below.paragraphs;
  if (last === undefined || first === undefined) return [...above.paragraphs, ...below.paragraphs];
  const joined = { ...last, runs: [...last.runs, ...lineBreak(first.runs), ...first.runs] };
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

interface Join {
  readonly above: Matrix;
  readonly below: Matrix;
  /** First row of the page that is no header. */
  readonly first: number;
  readonly cut: boolean;
  /** Cells of that row that the page's end cut, by their borders. */
  readonly openCells: ReadonlyMap<Cell, Cell>;
  readonly columns: readonly HeadedColumn[];
}

/** A cell at the top of the page and the one above it that are the same merged, or cut, cell. */
function pairsOf({ above, below, first, cut, openCells, columns }: Join): ReadonlyMap<Cell, Cell> {
  const pairs = new Map(openCells);
  const inner = innermost(below, first, columns);
  for (const cell of rowCells(below, first)) {
    const upper = above.owner(above.rows - 1, cell.column);
    const column = columns[cell.column];
    if (upper === null || column === undefined || upper.column !== cell.column) continue;
    const isRest = isBlank(cell) && mayContinue(column, cell.column, inner);
    if (cut || isRest) pairs.set(cell, upper);
  }
  return pairs;
}

/** Puts the rows of a page under those above it: `shift` is what its row numbers grow by. */
function append(draft: Draft, join: Join): Draft {
  const { grid } = draft;
  const pairs = pairsOf(join);
  const shift = grid.rows - join.first - (join.cut ? 1 : 0);
  const grown = new Map<Cell, Cell>();
  for (const [lower, upper] of pairs) {
    const rowSpan = Math.max(upper.rowSpan, lower.row + lower.rowSpan + shift - upper.row);
    const lastPage = lower.location.page;
    const location = { ...upper.location, ...(lastPage === undefined ? {} : { lastPage }) };
    grown.set(upper, { ...upper, rowSpan, paragraphs: joinCells(upper, lower), location });
  }
  const moved = join.below.grid.cells
    .filter((cell) => cell.row >= join.first && !pairs.has(cell))
    .map((cell) => ({ ...cell, row: cell.row + shift }));
  const dropped = join.below.grid.cells.filter((cell) => cell.row < join.first);
  const lastPage = join.below.grid.location.page;
  return {
    ...draft,
    claims: [...draft.claims, ...claimCells(dropped)],
    grid: {
      ...grid,
      rows: join.below.rows + shift,
      cells: [...grid.cells.map((cell) => grown.get(cell) ?? cell), ...moved],
      location: { ...grid.location, ...(lastPage === undefined ? {} : { lastPage }) },
    },
  };
}

/** A page that goes on with the table: the same header again, or none. */
function continues(draft: Draft, grid: Grid): Join | null {
  const [above, below] = [toMatrix(draft.grid), toMatrix(grid)];
  const own = findHeader(below);
  if (draft.grid.columns !== grid.columns || (own !== null && headerWords(own) !== headerWords(draft.header)))
    return null;
  const first = repeatedRows(below, draft.header);
  const { columns } = draft.header;
  if (first >= below.rows) return { above, below, first, cut: false, openCells: new Map(), columns };
  const pair = { above, last: above.rows - 1, below, first, columns };
  const openCells = findOpenCells(pair);
  const isOpenRow = openCells.size > 0 && openCells.size === rowCells(below, first).length;
  return { above, below, first, columns, openCells, cut: isOpenRow || isCutRow(pair) };
}

interface Page {
  /** As the reader gave it, and on the shared edges. */
  readonly source: Grid;
  readonly grid: Grid;
}

const alone = ({ source, grid }: Page): Stitched => ({ grid, sources: [source], claims: [] });

function stitch(pages: readonly Page[]): readonly Stitched[] {
  const done: (Stitched | Draft)[] = [];
  for (const page of pages) {
    const last = done.at(-1);
    const draft = last !== undefined && 'header' in last ? last : null;
    const join = draft === null ? null : continues(draft, page.grid);
    if (draft !== null && join !== null) {
      done[done.length - 1] = { ...append(draft, join), sources: [...draft.sources, page.source] };
      continue;
    }
    const header = findHeader(toMatrix(page.grid));
    done.push(header === null ? alone(page) : { ...alone(page), header });
  }
  return done;
}

/**
 * The pages of a table that a page break cut (跨页表) become one grid: repeated headers go, a row cut by the page is one row again, and a merged
 * cell that goes on at the top of the page is one cell. Grids of formats without pages stay as they are.
 */
export function stitchPages(grids: readonly Grid[]): readonly Stitched[] {
  const plain = grids.map((grid): Page => ({ source: grid, grid }));
  if (grids.length < 2 || !grids.every(isPaged)) return plain.map(alone);
  const shared = shareEdges(grids);
  return stitch(shared === null ? plain : plain.map((page, i) => ({ ...page, grid: shared[i] ?? page.grid })));
}
