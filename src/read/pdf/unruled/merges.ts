import type { Piece } from './pieces.ts';
import { type Alignment, goOnCost, isShort, joinedCost, middleBaseline, openText } from './rows.ts';
import { areParted } from './words.ts';

/** A text over some rows: `lines` is empty for what the page above began. */
export interface MergedText {
  readonly from: number;
  /** Excluded. */
  readonly to: number;
  readonly lines: readonly Piece[];
}

export interface MergeColumn {
  /** From top to bottom. */
  readonly lines: readonly Piece[];
  readonly right: number;
  readonly leading: number;
  /** A category is merged as a rule; a unit is by exception, which costs this much, and a quarter for each row more. */
  readonly mergeWeight: number;
  /** A row without a text has a blank cell rather than a share of a merged one. */
  readonly mayBeBlank: boolean;
}

export interface RowRange {
  readonly edges: readonly number[];
  /** Height of the first line of text in each row. */
  readonly tops: readonly number[];
  /** The middle of each row's own text (baselines); null where it has none. */
  readonly middles: readonly (number | null)[];
  /** A page before may have begun what the first rows belong to. */
  readonly isRest: boolean;
  /** The page may have cut the last row: its texts begin at its top. */
  readonly isCut: boolean;
}

/** Weights as in rows.ts. */
const openStep = 1.8;
const offWeight = 1.5;
const outsideWeight = 5;
const maxOff = 4;
const topPenalty = 0.5;
/** What it costs that the first rows have no text of their own, and that a row further down has none. */
const openWeight = 1;
const restWeight = 0.3;
const blankWeight = 0.9;
const usualBlankWeight = 0.1;
/** Sums of the same numbers in another order differ by less. */
const measureError = 1e-6;
/** The search grows with the square of lines and rows; a page has fewer. */
const maxPlaces = 6_000;

/**
 * A category column (merged cells, 合并单元格) → which lines are one text, and which rows it covers: its middle is the rows' middle, or its
 * first line the first row's. The cheapest way to deal out all lines and all rows.
 */
export function findMerges(column: MergeColumn, rows: RowRange, alignment: Alignment): readonly MergedText[] {
  const count = rows.edges.length - 1;
  const { lines } = column;
  if (lines.length === 0) {
    const isRest = rows.isRest && !column.mayBeBlank;
    return withoutBlankMerges([{ from: 0, to: count, lines: [] }], { ...rows, isRest });
  }
  if (lines.length * count > maxPlaces) return [{ from: 0, to: count, lines }];
  return withoutBlankMerges(mergesOf(searchMerges(startSearch(column, rows, alignment))), rows);
}

/** What a way may cost, as shares of what the plainest costs: the less, the sooner the others are given up. */
const allowedShares = [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1];

/** The search that has found the cheapest way. */
function searchMerges(search: Search): Search {
  const width = search.rows.edges.length;
  const plain = plainCost(search);
  for (const share of allowedShares) {
    const most = share * plain + measureError;
    startAnew(search);
    for (let line = 0; line <= search.column.lines.length; line++) {
      for (let row = 0; row < width - 1; row++) {
        if ((search.costs[line * width + row] ?? 0) <= most) extend(search, { line, row }, most);
      }
    }
    if ((search.costs.at(-1) ?? 0) <= most) break;
  }
  return search;
}

/** Blank rows are blank cells, but where a merged one may go on from the page before. */
function withoutBlankMerges(merges: readonly MergedText[], { isRest }: RowRange): readonly MergedText[] {
  return merges.flatMap((merge) => {
    if (merge.lines.length > 0 || (isRest && merge.from === 0)) return [merge];
    return Array.from({ length: merge.to - merge.from }, (_, row) => ({
      ...merge,
      from: merge.from + row,
      to: merge.from + row + 1,
    }));
  });
}

/** So many lines and rows are dealt out. */
interface Place {
  readonly line: number;
  readonly row: number;
}

interface Search {
  readonly column: MergeColumn;
  readonly rows: RowRange;
  readonly alignment: Alignment;
  /** Of each place, at line × (rows + 1) + row, what the cheapest way to it costs. */
  readonly costs: Float64Array;
  /** The place before it on that way; -1 for none. */
  readonly before: Int32Array;
  /** What it costs that a line goes on with the one above, and that a text ends above it. */
  readonly joins: readonly number[];
  readonly cuts: readonly number[];
}

function startSearch(column: MergeColumn, rows: RowRange, alignment: Alignment): Search {
  const costs = new Float64Array((column.lines.length + 1) * rows.edges.length);
  const before = new Int32Array(costs.length);
  const joins = column.lines.map((_, line) => joinCost(column, line));
  const cuts = [...column.lines.map((_, line) => cutCost(column, line)), 0];
  return { column, rows, alignment, costs, before, joins, cuts };
}

/** No way is known yet; the first rows may be blank. */
function startAnew({ column, rows, costs, before }: Search): void {
  costs.fill(Number.POSITIVE_INFINITY);
  if (!column.mayBeBlank) {
    // What a page before began may reach over any number of rows; without such each is one that lacks a text.
    const more = rows.isRest ? 0 : blankWeight;
    for (let row = 1; row < rows.edges.length - 1; row++)
      costs[row] = (rows.isRest ? restWeight : openWeight) + (row - 1) * more;
  }
  costs[0] = 0;
  before.fill(-1);
}

function mergesOf(search: Search): readonly MergedText[] {
  const { column, rows, before } = search;
  const width = rows.edges.length;
  const merges: MergedText[] = [];
  let at = before.length - 1;
  while (at > 0) {
    const start = Math.max(0, before[at] ?? 0);
    const lines = column.lines.slice(Math.floor(start / width), Math.floor(at / width));
    merges.unshift({ from: start % width, to: at % width, lines });
    at = start;
  }
  return merges;
}

/** What the plainest way costs, each row with the lines at its height: whatever costs more need not be looked at. */
function plainCost(search: Search): number {
  const { column, rows } = search;
  const count = rows.edges.length - 1;
  let [line, cost] = [0, 0];
  for (let row = 0; row < count; row++) {
    const bottom = row + 1 === count ? Number.POSITIVE_INFINITY : (rows.edges[row + 1] ?? 0);
    const start = line;
    while (line < column.lines.length && (column.lines[line]?.baseline ?? 0) < bottom) line++;
    cost += line === start ? blankCost(column) : textCost(search, { line: start, row }, line);
  }
  return cost;
}

/** Of a text over one row, from a line to another, excluded. */
function textCost(search: Search, start: Place, line: number): number {
  const joined = search.joins.slice(start.line + 1, line).reduce((sum, join) => sum + join, 0);
  return joined + (search.cuts[line] ?? 0) + placeFinder(search, start, line)(start.row + 1);
}

/** All texts that begin with this line in this row, or a blank cell. */
function extend(search: Search, start: Place, most: number): void {
  const { column, costs, joins } = search;
  const from = keyOf(search, start);
  const cost = costs[from] ?? Number.POSITIVE_INFINITY;
  // A line that the rows have left behind must still be dealt out.
  if (cost + (isLeftBehind(search, start) ? outsideWeight : 0) > most) return;
  improve(search, from, from + 1, cost + blankCost(column));
  let joined = cost;
  for (let line = start.line + 1; line <= column.lines.length; line++) {
    if (line > start.line + 1) joined += joins[line - 1] ?? 0;
    if (joined > most) return;
    spread(search, start, { line, joined, most });
  }
}

/** Does the line stand above the row, and so above all rows after it? */
function isLeftBehind({ column, rows }: Search, { line, row }: Place): boolean {
  const first = column.lines[line];
  return first !== undefined && first.box.top < (rows.edges[row] ?? 0) - first.size;
}

function blankCost({ mayBeBlank }: MergeColumn): number {
  return mayBeBlank ? usualBlankWeight : blankWeight;
}

function keyOf({ rows }: Search, { line, row }: Place): number {
  return line * rows.edges.length + row;
}

interface Text {
  /** The line that it ends before, and what its lines cost with all before them. */
  readonly line: number;
  readonly joined: number;
  readonly most: number;
}

/** A text over one row, two rows and so on. */
function spread(search: Search, start: Place, { line, joined, most }: Text): void {
  const { column, rows, costs, cuts } = search;
  const [from, ends] = [keyOf(search, start), keyOf(search, { line, row: 0 })];
  const inside = joined + (cuts[line] ?? 0);
  if (inside > most) return;
  const placeCost = placeFinder(search, start, line);
  for (let row = start.row + 1; row < rows.edges.length; row++) {
    const merged = inside + (row > start.row + 1 ? column.mergeWeight * (1 + (row - start.row - 2) / 4) : 0);
    if (merged > most) return;
    // Where it stands can only add to that.
    if (merged < (costs[ends + row] ?? 0)) improve(search, from, ends + row, merged + placeCost(row));
  }
}

function improve({ costs, before }: Search, from: number, place: number, cost: number): void {
  if (cost >= (costs[place] ?? 0)) return;
  costs[place] = cost;
  before[place] = from;
}

const unseparatedWeight = 1.5;

/** A line that goes on with the one above. */
function joinCost(column: MergeColumn, at: number): number {
  const [above, below] = [column.lines[at - 1], column.lines[at]];
  if (above === undefined || below === undefined) return 0;
  return goOnCost(above, below, column) + (areParted(above.text, below.text) ? unseparatedWeight : 0);
}

/** Parting two texts that stand as near as lines of one. */
function cutCost({ lines, leading, right }: MergeColumn, at: number): number {
  const [above, below] = [lines[at - 1], lines[at]];
  if (above === undefined || below === undefined || areParted(above.text, below.text)) return 0;
  const step = (below.baseline - above.baseline) / leading;
  return joinedCost(step, isShort(above, right, below)) + (step < openStep ? openText(above.text, below.text) : 0);
}

/** A line's baseline is lower than its middle by this share of its size. */
const middleShare = 0.38;

/** A category may stand in the middle of its rows where the other texts stand at their tops. */
function penaltyOfMiddle(
  { alignment, column: { mergeWeight } }: Search,
  size: number,
): Readonly<Record<'row' | 'rows', number>> {
  if (alignment === 'middle') return { row: 0, rows: 0 };
  return { row: Number.POSITIVE_INFINITY, rows: mergeWeight === 0 ? topPenalty * size : Number.POSITIVE_INFINITY };
}

/** How badly a text from one line to another, excluded, stands in the rows from its first to the one asked for, excluded: in sizes. */
function placeFinder(search: Search, start: Place, end: number): (to: number) => number {
  const { lines } = search.column;
  const [first, last] = [lines[start.line], lines[end - 1]];
  if (first === undefined || last === undefined) return () => 0;
  const { alignment } = search;
  const { edges, middles, tops, isCut } = search.rows;
  const { size, box } = first;
  const from = start.row;
  const rowTop = edges[from] ?? 0;
  const isAbove = isLeftBehind(search, start);
  const middlePenalty = penaltyOfMiddle(search, size);
  const ofTop = Math.abs(box.top - (tops[from] ?? 0));
  const middle = middleBaseline(first, last);
  return (to) => {
    const bottom = edges[to] ?? 0;
    const isOutside = isAbove || last.box.bottom > bottom + size;
    // A row that a page cut begins at its top, whatever its alignment.
    const isAtTop = alignment === 'top' || (isCut && to === edges.length - 1);
    const top = isAtTop ? ofTop : ofTop + topPenalty * size;
    // Its middle against the row's own text, or against the middle of all rows.
    const single = to === from + 1 ? (middles[from] ?? null) : null;
    const ofMiddle = Math.abs(middle - (single ?? (rowTop + bottom) / 2 + middleShare * size));
    const off = Math.min(top, ofMiddle + (to === from + 1 ? middlePenalty.row : middlePenalty.rows));
    return (isOutside ? outsideWeight : 0) + Math.min(maxOff, (offWeight * off) / size);
  };
}
