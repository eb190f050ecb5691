import { middleOf } from '../geometry.ts';
import { isClosing, isOpening } from '../text/punctuation.ts';
import type { Piece } from './pieces.ts';

/** How texts of one row stand to one another: their middles level (垂直居中), or their first lines. */
export type Alignment = 'middle' | 'top';

/** A column whose cells make the rows. */
export interface LeafColumn {
  /** Its texts on this page, in any order. */
  readonly pieces: readonly Piece[];
  /** Where a full line ends. */
  readonly right: number;
  /** Distance of lines within a cell, in points. */
  readonly leading: number;
  /** 序号: one text is one row. */
  readonly isNumber: boolean;
  /** Each row has a text of its own here (the requirement); in the others a text may reach over several rows. */
  readonly isPrimary: boolean;
  /** A row may well have none. */
  readonly mayBeBlank: boolean;
  /** Its cells are known to have room above and below their texts: a line right below another is of the same cell. */
  readonly isPadded: boolean;
}

export interface Rows {
  /** Rows + 1 positions from top to bottom. */
  readonly edges: readonly number[];
  /** How badly the rows fit, summed up; 0 is perfect. */
  readonly cost: number;
}

/** Weights, found on LibreOffice's and Word's tables: distances of lines in leadings, of text in sizes. */
const looseStep = 1.25;
const stepWeight = 10;
const shortLineWeight = 2;
/** A line that ends early, and more than the usual distance after it. */
const paragraphStep = 1.15;
const paragraphWeight = 1.5;
const emptyWeight = 1;
const restWeight = 0.2;
const numberWeight = 5;
const withinWeight = 5;
const alignWeight = 1.5;
const alignSlack = 0.2;
const maxAlign = 1.5;
const joinedWeight = 1;
const openTextWeight = 1;
/** Behind a full stop a row may end, however full its last line. */
const stopShare = 0.4;
/** What a column whose texts may be merged over rows can add at most, for a row and for a cut. */
const maxSecondary = 0.7;
const maxSecondaryCut = 0.5;

export interface RowsPage {
  readonly alignment: Alignment;
  /** The table began on a page before: the first row may be the rest of one, with blank cells. */
  readonly isRest: boolean;
}

/** A page's columns made ready for the search, however their texts are aligned. */
export interface RowSearch {
  readonly cuts: readonly number[];
  readonly cutCosts: readonly number[];
  readonly indexed: readonly IndexedColumn[];
}

export function indexRows(columns: readonly LeafColumn[]): RowSearch {
  const cuts = findCuts(columns);
  const indexed = columns.map((column) => indexColumn(column, cuts));
  const cutCosts = cuts.map((at, cut) => (cut === 0 ? 0 : cutCost(indexed, { cut, at })));
  return { cuts, cutCosts, indexed };
}

/** The best cut of a page's texts into rows, by the cheapest sum over rows and cuts. */
export function findRows(search: RowSearch, page: RowsPage): Rows {
  const { cuts } = search;
  const below: RowsPage = { ...page, isRest: false };
  const best: Best[] = [{ cost: 0, from: -1 }];
  const costOf = (from: number, to: number): number => rowCost(search.indexed, from, to, from === 0 ? page : below);
  for (let to = 1; to < cuts.length; to++) best.push(cheapestRow(search, best, to, costOf));
  return { edges: edgesOf(cuts, best), cost: best.at(-1)?.cost ?? 0 };
}

/** The row that ends at a cut and with all before it (`best`, to each cut) costs least; of equals the highest. */
function cheapestRow(
  { indexed, cutCosts }: RowSearch,
  best: readonly Best[],
  to: number,
  costOf: (from: number, to: number) => number,
): Best {
  let [least, start] = [Number.POSITIVE_INFINITY, 0];
  for (let from = to - 1; from >= 0; from--) {
    const before = (best[from]?.cost ?? 0) + (cutCosts[from] ?? 0);
    // No cost is below 0, so that there is nothing to gain from here.
    if (before > least) continue;
    // Nor from any row that is higher still: lines that are one cell cost the more, the more there are.
    if (leastCost(indexed, from, to) > least) break;
    const cost = before + costOf(from, to);
    if (cost <= least) [least, start] = [cost, from];
  }
  return { cost: least, from: start };
}

/** What a row from one cut to another costs at least. */
function leastCost(columns: readonly IndexedColumn[], top: number, bottom: number): number {
  let sum = 0;
  for (const indexed of columns) {
    const [from, to] = [indexed.above[top] ?? 0, indexed.above[bottom] ?? 0];
    if (indexed.isLeading && to > from) sum += linesOfCell(indexed, from, to);
  }
  return sum;
}

/** A column made ready: what lies between two cuts is looked up, since the search asks for every pair. */
interface IndexedColumn {
  readonly column: LeafColumn;
  /** From top to bottom. */
  readonly lines: readonly Piece[];
  /** How many lines stand above each cut. */
  readonly above: readonly number[];
  /** Sum of what it costs that lines are one cell, over all lines before one. */
  readonly joined: readonly number[];
  /** Its cells make the rows, so that all of their cost counts. */
  readonly isLeading: boolean;
}

function indexColumn(column: LeafColumn, cuts: readonly number[]): IndexedColumn {
  const lines = [...column.pieces].sort((one, other) => one.baseline - other.baseline);
  const middles = lines.map(middleOf);
  const above = cuts.map((at) => middles.reduce((count, middle) => (middle < at ? count + 1 : count), 0));
  const joined = [0];
  lines.slice(1).forEach((line, index) => {
    joined.push((joined[index] ?? 0) + goOnCost(lines[index] ?? line, line, column));
  });
  return { column, lines, above, joined, isLeading: column.isPrimary || column.isNumber };
}

/** The cheapest way to a cut: its cost, and the cut before. */
interface Best {
  readonly cost: number;
  readonly from: number;
}

function edgesOf(cuts: readonly number[], best: readonly Best[]): readonly number[] {
  const edges: number[] = [];
  for (let at = cuts.length - 1; at >= 0; at = best[at]?.from ?? -1) edges.unshift(cuts[at] ?? 0);
  return edges;
}

/** Text may reach into the next line's height by this share of its size. */
const overlapShare = 0.15;

/** Heights between the lines of any column that cross no text of a primary one. */
function findCuts(columns: readonly LeafColumn[]): readonly number[] {
  const all = columns.flatMap(({ pieces }) => pieces);
  if (all.length === 0) return [];
  const top = Math.min(...all.map(({ box }) => box.top)) - 1;
  const bottom = Math.max(...all.map(({ box }) => box.bottom)) + 1;
  const primary = columns.filter(({ isPrimary, isNumber }) => isPrimary || isNumber).flatMap(({ pieces }) => pieces);
  const between = columns
    .flatMap(({ pieces }) => gapsOf(pieces))
    .filter((at) => at > top + 1 && at < bottom - 1 && !primary.some((piece) => isCut(piece, at)))
    .sort((one, other) => one - other);
  return [top, ...between.filter((at, index) => at - (between[index - 1] ?? top) > 0.5), bottom];
}

function gapsOf(pieces: readonly Piece[]): readonly number[] {
  const sorted = [...pieces].sort((one, other) => one.baseline - other.baseline);
  return sorted.slice(1).flatMap(({ box }, index) => {
    const above = sorted[index]?.box.bottom ?? box.top;
    return [(above + box.top) / 2];
  });
}

function isCut({ box, size }: Piece, at: number): boolean {
  return box.top + overlapShare * size < at && at < box.bottom - overlapShare * size;
}

function rowCost(columns: readonly IndexedColumn[], top: number, bottom: number, page: RowsPage): number {
  const tallest = columns.reduce((most, one) =>
    heightIn(one, top, bottom) > heightIn(most, top, bottom) ? one : most,
  );
  const [start, end] = [tallest.above[top] ?? 0, tallest.above[bottom] ?? 0];
  const size = tallest.lines[start]?.size ?? 1;
  const anchor = anchorIn(tallest, start, end, page.alignment);
  let sum = 0;
  for (const indexed of columns) {
    const [from, to] = [indexed.above[top] ?? 0, indexed.above[bottom] ?? 0];
    const off = from === to ? 0 : Math.abs(anchorIn(indexed, from, to, page.alignment) - anchor) / size;
    const cost = cellCost(indexed, from, to, page.isRest) + misalignment(off);
    sum += indexed.isLeading ? cost : Math.min(cost, maxSecondary);
  }
  return sum;
}

/** How many lines stand between two cuts. */
function heightIn({ above }: IndexedColumn, top: number, bottom: number): number {
  return (above[bottom] ?? 0) - (above[top] ?? 0);
}

function cellCost(indexed: IndexedColumn, from: number, to: number, isRest: boolean): number {
  if (to > from) return linesOfCell(indexed, from, to);
  if (isRest || indexed.column.mayBeBlank) return restWeight;
  return indexed.column.isNumber ? 2 * emptyWeight : emptyWeight;
}

/** From one line to another, excluded; there is at least one. */
function linesOfCell({ column, joined }: IndexedColumn, from: number, to: number): number {
  return column.isNumber ? numberWeight * (to - from - 1) : (joined[to - 1] ?? 0) - (joined[from] ?? 0);
}

/** What it costs that a line goes on with the one above in a cell: a wide step, a line that ends early. */
export function goOnCost(
  line: Piece,
  next: Piece,
  { leading, right, isPadded = false }: Pick<LeafColumn, 'leading' | 'right'> & { readonly isPadded?: boolean },
): number {
  const step = (next.baseline - line.baseline) / leading;
  if (isPadded && areOfOneCell(line, next, leading)) return 0;
  const loose = Math.max(0, step - looseStep) * stepWeight;
  if (!isShort(line, right, next)) return loose;
  return loose + (step > paragraphStep ? paragraphWeight : shortLineWeight);
}

/** The line had room for what the next one begins with, and more. */
export function isShort({ box, size }: Piece, right: number, next: Piece): boolean {
  return box.right + next.firstUnit < right - 0.4 * size;
}

/** Of anchors so many sizes apart. */
function misalignment(off: number): number {
  return Math.min(maxAlign, Math.max(0, off - alignSlack) * alignWeight);
}

/** The height by which a text from one line of a column to another, excluded, is set. */
function anchorIn({ lines }: IndexedColumn, from: number, to: number, alignment: Alignment): number {
  const first = lines[from]?.baseline ?? 0;
  return alignment === 'top' ? first : (first + (lines[to - 1]?.baseline ?? first)) / 2;
}

/** The height of the middle of a text between its first line and its last. */
export function middleBaseline(first: Piece, last: Piece): number {
  return (first.baseline + last.baseline) / 2;
}

/** In leadings. */
const sameStep = 1.06;

/** Is a line so near to the one above that they are lines of one cell, where cells have room above and below? Texts beside a piece may stand a little higher or lower. */
export function areOfOneCell(line: Piece, next: Piece, leading: number): boolean {
  const heightOf = ({ items, baseline }: Piece): number => items[0]?.baseline ?? baseline;
  return heightOf(next) - heightOf(line) < sameStep * leading;
}

interface Cut {
  /** Its index, and its height. */
  readonly cut: number;
  readonly at: number;
}

/** What it costs to part the rows here: lines that stand as near as lines of one cell, text that goes on. */
function cutCost(columns: readonly IndexedColumn[], { cut, at }: Cut): number {
  return columns.reduce((sum, indexed) => {
    // No cut goes through these.
    if (indexed.isLeading) return sum + columnCutCost(indexed, cut);
    const isThrough = indexed.lines.some((line) => isCut(line, at));
    return sum + (isThrough ? maxSecondaryCut : Math.min(columnCutCost(indexed, cut), maxSecondaryCut));
  }, 0);
}

function columnCutCost({ column, lines, above }: IndexedColumn, cut: number): number {
  const { leading, right, isNumber, isPadded } = column;
  const end = above[cut] ?? 0;
  const [last, next] = [lines[end - 1], lines[end]];
  if (last === undefined || next === undefined || isNumber) return 0;
  const step = (next.baseline - last.baseline) / leading;
  if (isPadded && areOfOneCell(last, next, leading)) return withinWeight;
  const joined =
    joinedCost(step, isShort(last, right, next)) * (step >= 0.9 && last.text.endsWith('。') ? stopShare : 1);
  return joined + (step < looseStep * 1.2 ? openText(last.text, next.text) : 0);
}

/** What it costs that lines this near to one another are two texts. */
export function joinedCost(step: number, short: boolean): number {
  if (step < 0.9) return numberWeight;
  if (step < looseStep * 0.96) return short ? joinedWeight * 0.2 : joinedWeight;
  return step < looseStep * 1.08 && !short ? joinedWeight * 0.3 : 0;
}

const goesOn = /[、，,和及与的]$/u;

/** What it costs that a text ends here and another begins. */
export function openText(above: string, below: string): number {
  const isOpen = goesOn.test(above) || isOpening(above.slice(-1)) || isClosing(below.slice(0, 1));
  return isOpen ? openTextWeight : 0;
}
