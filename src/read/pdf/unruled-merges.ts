import type { Piece } from './unruled-pieces.ts';
import { type Alignment, anchorOf, isShort, joinedCost, linesCost, openText } from './unruled-rows.ts';

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

/** Weights as in unruled-rows.ts. */
const openStep = 1.8;
const offWeight = 1.5;
const outsideWeight = 5;
const maxOff = 4;
const topPenalty = 0.5;
/** What it costs that the first rows have no text of their own, and that a row further down has none. */
const openWeight = 1;
const restWeight = 0.3;
const blankWeight = 0.9;
/** The search grows with the square of lines and rows; a page has fewer. */
const maxPlaces = 6_000;

interface State {
  readonly cost: number;
  readonly merges: readonly MergedText[];
}

/**
 * A category column (merged cells, 合并单元格) → which lines are one text, and which rows it covers: its middle is the rows' middle, or its
 * first line the first row's. The cheapest way to deal out all lines and all rows.
 */
export function findMerges(column: MergeColumn, rows: RowRange, alignment: Alignment): readonly MergedText[] {
  const count = rows.edges.length - 1;
  const { lines } = column;
  if (lines.length === 0) return [{ from: 0, to: count, lines: [] }];
  if (lines.length * count > maxPlaces) return [{ from: 0, to: count, lines }];
  const states = new Map<number, State>();
  const key = (line: number, row: number): number => line * (count + 1) + row;
  for (let row = 0; row < count; row++) states.set(key(0, row), firstState(row, rows.isRest));
  for (let line = 0; line <= lines.length; line++) {
    for (let row = 0; row < count; row++) {
      const state = states.get(key(line, row));
      if (state !== undefined) extend({ column, rows, alignment, states, key }, { line, row, state });
    }
  }
  return states.get(key(lines.length, count))?.merges ?? [{ from: 0, to: count, lines }];
}

function firstState(row: number, isRest: boolean): State {
  if (row === 0) return { cost: 0, merges: [] };
  return { cost: isRest ? restWeight : openWeight, merges: [{ from: 0, to: row, lines: [] }] };
}

interface Search {
  readonly column: MergeColumn;
  readonly rows: RowRange;
  readonly alignment: Alignment;
  readonly states: Map<number, State>;
  readonly key: (line: number, row: number) => number;
}

function improve({ states, key }: Search, [line, row]: readonly [number, number], state: State): void {
  const place = key(line, row);
  if (state.cost < (states.get(place)?.cost ?? Number.POSITIVE_INFINITY)) states.set(place, state);
}

/** All texts that begin with this line in this row, or a blank cell. */
function extend(search: Search, { line, row, state }: { line: number; row: number; state: State }): void {
  const { column, rows } = search;
  const count = rows.edges.length - 1;
  const blank = { from: row, to: row + 1, lines: [] };
  improve(search, [line, row + 1], { cost: state.cost + blankWeight, merges: [...state.merges, blank] });
  for (let end = line + 1; end <= column.lines.length; end++) {
    const lines = column.lines.slice(line, end);
    const inside = linesCost(lines, column) + cutCost(column, end);
    for (let to = row + 1; to <= count; to++) {
      const merge = to > row + 1 ? column.mergeWeight * (1 + (to - row - 2) / 4) : 0;
      const cost = state.cost + inside + merge + placeCost(lines, [row, to], search);
      improve(search, [end, to], { cost, merges: [...state.merges, { from: row, to, lines }] });
    }
  }
}

/** Parting two texts that stand as near as lines of one. */
function cutCost({ lines, leading, right }: MergeColumn, at: number): number {
  const [above, below] = [lines[at - 1], lines[at]];
  if (above === undefined || below === undefined) return 0;
  const step = (below.baseline - above.baseline) / leading;
  return joinedCost(step, isShort(above, right, below)) + (step < openStep ? openText(above.text, below.text) : 0);
}

/** A line's baseline is lower than its middle by this share of its size. */
const middleShare = 0.38;

/** How badly the text stands in these rows, in sizes. */
function placeCost(lines: readonly Piece[], [from, to]: readonly [number, number], search: Search): number {
  const { edges } = search.rows;
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return 0;
  const { size } = first;
  const isOutside = first.box.top < (edges[from] ?? 0) - size || last.box.bottom > (edges[to] ?? 0) + size;
  const top = offTop(first, [from, to], search);
  const off = search.alignment === 'top' ? top : Math.min(top, offMiddle(lines, [from, to], search.rows));
  return (isOutside ? outsideWeight : 0) + Math.min(maxOff, (offWeight * off) / size);
}

/** Its first line against the first row's. A row that a page cut begins at its top, whatever its alignment. */
function offTop(
  { box, size }: Piece,
  [from, to]: readonly [number, number],
  { rows: { tops, edges, isCut }, alignment }: Search,
): number {
  const off = Math.abs(box.top - (tops[from] ?? 0));
  const isAtTop = alignment === 'top' || (isCut && to === edges.length - 1);
  return isAtTop ? off : off + topPenalty * size;
}

/** Its middle against the row's own text, or against the middle of all rows. */
function offMiddle(
  lines: readonly Piece[],
  [from, to]: readonly [number, number],
  { edges, middles }: RowRange,
): number {
  const single = to === from + 1 ? (middles[from] ?? null) : null;
  const middle = ((edges[from] ?? 0) + (edges[to] ?? 0)) / 2 + middleShare * (lines[0]?.size ?? 0);
  return Math.abs(anchorOf(lines, 'middle') - (single ?? middle));
}
