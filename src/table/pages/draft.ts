import { isTextRole } from '../../grammar/column-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { type Cell, type Grid, type Paragraph, paragraphText } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Claim } from '../../model/result.ts';
import { claimCell } from '../claims.ts';
import type { Header } from '../header.ts';
import { isBlank, type Matrix, toMatrix } from '../matrix.ts';
import { findPairs, type Join, type Pairs } from './cut-merge.ts';
import { textOf } from './cut-row.ts';
import { type Habits, stop } from './habits.ts';
import { isLineTwice, isPrintedTwice, withoutFirstLine } from './printed-twice.ts';

/** A grid, the pages' grids that it was put together from, and the header rows that pages repeat: furniture. */
export interface Stitched {
  readonly grid: Grid;
  readonly sources: readonly Grid[];
  readonly claims: readonly Claim[];
  /** What the pages' ends do not show for certain. */
  readonly findings: readonly Finding[];
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
  readonly findings: Finding[];
  readonly sources: Grid[];
  /** The last page's grid. */
  last: Matrix;
  rows: number;
  /** Of all of its pages. */
  readonly habits: Habits;
  lastPage: number | undefined;
  /** Where in `cells` the one stands that shows in the last row, by column. */
  bottom: ReadonlyMap<number, number>;
}

/** True while no page has shown a row below the header. */
export function isHeaderOnly({ header, rows }: Draft): boolean {
  return rows <= header.end;
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
export function startDraft({ source, grid }: Page, header: Header, habits: Habits): Draft {
  const { rows, columns } = grid;
  const cells = [...grid.cells];
  const bottom = bottomOf(grid, [...cells.keys()]);
  const pages = { first: grid, last: toMatrix(grid), sources: [source], lastPage: undefined };
  return { header, ...pages, columns, cells, claims: [], findings: [], rows, habits, bottom };
}

/** The table with all of its pages. */
export function finish({ first, cells, rows, claims, findings, sources, lastPage }: Draft): Stitched {
  const location = { ...first.location, ...(lastPage === undefined ? {} : { lastPage }) };
  return { grid: { ...first, rows, cells, location }, sources, claims, findings };
}

const lineBreak = (runs: Paragraph['runs']): Paragraph['runs'] => {
  const [first] = runs;
  return first === undefined ? [] : [{ ...first, text: '\n', start: first.start }];
};

function lastPageOf({ location: { page, lastPage = page } }: Paragraph): { readonly lastPage?: number } {
  return lastPage === undefined ? {} : { lastPage };
}

/** 2.…； above the cut and 3.… below it. */
function isNextItem(above: Paragraph, below: Paragraph): boolean {
  const [text, rest] = [paragraphText(above).trim(), paragraphText(below).trim()];
  const [label, next] = [parseLabel(text), parseLabel(rest)];
  if (!stop.test(text) || label === null || next === null || label.ordinal === null) return false;
  return label.level === next.level && next.ordinal === label.ordinal + 1;
}

/** The rest of a cut cell joins its last paragraph; whether the cut parts words or units, the grammar of the cell decides. */
function joinCells(above: Cell, below: Cell): readonly Paragraph[] {
  const last = above.paragraphs.at(-1);
  const [first, ...others] = below.paragraphs;
  if (last === undefined || first === undefined || isNextItem(last, first))
    return [...above.paragraphs, ...below.paragraphs];
  const runs = [...last.runs, ...lineBreak(first.runs), ...first.runs];
  const joined = { ...last, runs, location: { ...last.location, ...lastPageOf(first) } };
  return [...above.paragraphs.slice(0, -1), joined, ...others];
}

/** The pairs without the line that both pages print: that of the second page is furniture. */
function withoutTwice(draft: Draft, { cut, part }: Join, pairs: Pairs['pairs']): Pairs['pairs'] {
  const areAll = cut && isPrintedTwice(pairs);
  const isTwice = ([lower, upper]: readonly [Cell, Cell]): boolean =>
    (areAll && !isBlank(upper)) || isLineTwice(part(lower.column), lower);
  const once = [...pairs].map((pair): readonly [Cell, Cell] => {
    const [lower, upper] = pair;
    if (!isTwice(pair)) return pair;
    const { rest, line } = withoutFirstLine(lower);
    draft.claims.push(...claimCell(line, 'furniture'));
    return [rest, upper];
  });
  return new Map(once);
}

/** Puts the rows of a page under those above it. */
export function append(draft: Draft, join: Join, source: Grid): void {
  const { grid } = join.below;
  const { pairs, doubtful } = findPairs(join);
  if (!join.isSure || doubtful.length > 0) draft.findings.push(tellCut(join, doubtful[0]));
  // What the page's row numbers grow by.
  const shift = draft.rows - join.first - (join.cut ? 1 : 0);
  for (const [lower, upper] of withoutTwice(draft, join, pairs)) {
    const index = draft.bottom.get(lower.column);
    if (index !== undefined) draft.cells[index] = growCell(draft.cells[index] ?? upper, lower, shift);
  }
  const indices = [...new Set(draft.bottom.values())].sort((one, other) => one - other);
  for (const cell of grid.cells) {
    if (cell.row < join.first || pairs.has(cell)) continue;
    indices.push(draft.cells.length);
    draft.cells.push(moveCell(cell, shift, join.cut && cell.row === join.first));
  }
  draft.sources.push(source);
  draft.last = join.below;
  const repeated = grid.cells.filter((cell) => cell.row < join.first);
  draft.claims.push(...repeated.flatMap((cell) => claimCell(cell, 'furniture')));
  draft.rows = join.below.rows + shift;
  draft.lastPage = grid.location.page ?? draft.lastPage;
  draft.bottom = bottomOf(draft, indices);
}

/** A cell further down; what is no part of a cut row begins below it. */
function moveCell(cell: Cell, shift: number, isBesideCut: boolean): Cell {
  const above = isBesideCut && cell.rowSpan > 1 ? 1 : 0;
  return { ...cell, row: cell.row + shift + above, rowSpan: cell.rowSpan - above };
}

/** The row at the page's top, in doubt: by its innermost text, or where it has none by the cell that is in doubt. */
function tellCut({ below, first, columns }: Join, cell: Cell | undefined): Finding {
  const inner = columns.findLastIndex(({ role }, c) => isTextRole(role) && !isBlank(below.owner(first, c)));
  const named = inner < 0 ? (cell ?? null) : below.owner(first, inner);
  const { page, bbox } = named?.location ?? below.grid.location;
  const location = { ...(page === undefined ? {} : { page }), ...(bbox === undefined ? {} : { bbox }) };
  return { rule: 'doubtful-row', args: { text: textOf(named), reason: 'cut' }, location };
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
