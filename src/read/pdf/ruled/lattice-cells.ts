import type { Segment } from '../geometry.ts';
import { type DisjointSets, disjointSets } from './disjoint-sets.ts';

/** Where a lattice's lines stand. */
export interface Edges {
  readonly rows: number;
  readonly columns: number;
  /** columns + 1 positions, left to right. */
  readonly columnEdges: readonly number[];
  /** rows + 1 positions, top to bottom. */
  readonly rowEdges: readonly number[];
}

/** A stretch of rows and columns. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Does a rule lie along the line, at the stretch of this index? */
export type HasRule = (line: number, index: number) => boolean;

/** How near to its line a rule stands, and which share of a stretch it covers. */
interface RuleOptions {
  readonly tolerancePoints: number;
  readonly coveredShare: number;
}

/** Is the stretch between `stretches[index]` and the next covered by a rule at `positions[line]`? */
export function ruleFinder(
  rules: readonly Segment[],
  [positions, stretches]: readonly [readonly number[], readonly number[]],
  { tolerancePoints, coveredShare }: RuleOptions,
): HasRule {
  const lines = positions.map((at) => rules.filter((rule) => Math.abs(rule.at - at) <= tolerancePoints));
  return (line: number, index: number): boolean => {
    const [from = 0, to = 0] = [stretches[index], stretches[index + 1]];
    const covered = (lines[line] ?? []).reduce((sum, rule) => sum + overlap(rule, from, to), 0);
    return covered >= coveredShare * (to - from);
  };
}

function overlap(rule: Segment, from: number, to: number): number {
  return Math.max(0, Math.min(rule.to, to) - Math.max(rule.from, from));
}

/** Places with no rule between them are one cell, and what such a cell goes round belongs to it. Reading order. */
export function findSpans(grid: Edges, hasRuleBelow: HasRule, hasRuleRight: HasRule): readonly Span[] {
  const regions = findRegions(grid, hasRuleBelow, hasRuleRight);
  const spans = toRectangles(grid, regions.find);
  const surrounding = findSurrounding(grid, spans, regions);
  if (surrounding.length === 0) return spans;
  for (const span of surrounding)
    for (const place of placesIn(span, grid.columns)) regions.join(placeOf(grid, span.row, span.column), place);
  return toRectangles(grid, regions.find);
}

/** The cells that go round others: a cell of a table is a rectangle, and these are all along three sides of one. */
export function surroundingSpans(grid: Edges, hasRuleBelow: HasRule, hasRuleRight: HasRule): readonly Span[] {
  const regions = findRegions(grid, hasRuleBelow, hasRuleRight);
  return findSurrounding(grid, toRectangles(grid, regions.find), regions);
}

function placeOf({ columns }: Edges, row: number, column: number): number {
  return row * columns + column;
}

function findRegions({ rows, columns }: Edges, hasRuleBelow: HasRule, hasRuleRight: HasRule): DisjointSets {
  const groups = disjointSets(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      if (column + 1 < columns && !hasRuleRight(column + 1, row)) groups.join(place, place + 1);
      if (row + 1 < rows && !hasRuleBelow(row + 1, column)) groups.join(place, place + columns);
    }
  }
  return groups;
}

const fewestSides = 3;

function findSurrounding(grid: Edges, spans: readonly Span[], { find }: DisjointSets): readonly Span[] {
  const regions = new Map<number, Span[]>();
  for (const span of spans) {
    const region = find(placeOf(grid, span.row, span.column));
    const parts = regions.get(region);
    if (parts === undefined) regions.set(region, [span]);
    else parts.push(span);
  }
  // On most pages there are no more regions than rectangles.
  if (regions.size === spans.length) return [];
  return [...regions].flatMap(([region, parts]) => {
    if (parts.length === 1) return [];
    const whole = wholeOf(parts);
    const isAll = whole.rowSpan === grid.rows && whole.columnSpan === grid.columns;
    return !isAll && goesRound(grid, whole, region, find) && isApart(grid, whole, find) ? [whole] : [];
  });
}

function wholeOf(spans: readonly Span[]): Span {
  const [row, column] = [least(spans.map((span) => span.row)), least(spans.map((span) => span.column))];
  const rowSpan = -least(spans.map((span) => -span.row - span.rowSpan)) - row;
  const columnSpan = -least(spans.map((span) => -span.column - span.columnSpan)) - column;
  return { row, column, rowSpan, columnSpan };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
}

/** The places along each side of a span, or right outside of it: `by` 1. */
function sidesOf(grid: Edges, { row, column, rowSpan, columnSpan }: Span, by: 0 | 1): readonly (readonly number[])[] {
  const across = (at: number): readonly number[] =>
    at < 0 || at >= grid.rows ? [] : range(columnSpan).map((index) => placeOf(grid, at, column + index));
  const down = (at: number): readonly number[] =>
    at < 0 || at >= grid.columns ? [] : range(rowSpan).map((index) => placeOf(grid, row + index, at));
  return [across(row - by), across(row + rowSpan - 1 + by), down(column - by), down(column + columnSpan - 1 + by)];
}

function goesRound(grid: Edges, whole: Span, region: number, find: DisjointSets['find']): boolean {
  return sidesOf(grid, whole, 0).filter((side) => side.every((place) => find(place) === region)).length >= fewestSides;
}

/** Does nothing inside go on outside? */
function isApart(grid: Edges, whole: Span, find: DisjointSets['find']): boolean {
  const outside = sidesOf(grid, whole, 1);
  return sidesOf(grid, whole, 0).every((side, index) => {
    const beyond = outside[index] ?? [];
    return side.every((place, at) => {
      const next = beyond[at];
      return next === undefined || find(next) !== find(place);
    });
  });
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}

/** The places that a span covers, in a grid of so many columns. */
export function* placesIn({ row, column, rowSpan, columnSpan }: Span, columns: number): Generator<number> {
  for (let down = row; down < row + rowSpan; down++)
    for (let across = column; across < column + columnSpan; across++) yield down * columns + across;
}

/** A region of an odd shape (a rule is missing) falls into rectangles, so that cells always tile. Reading order. */
function toRectangles({ rows, columns }: Edges, regionOf: (place: number) => number): readonly Span[] {
  const taken = new Uint8Array(rows * columns);
  const spans: Span[] = [];
  for (let place = 0; place < rows * columns; place++) {
    if (taken[place] === 1) continue;
    const [row, column] = [Math.floor(place / columns), place % columns];
    const isSame = (other: number): boolean => taken[other] === 0 && regionOf(other) === regionOf(place);
    let columnSpan = 1;
    while (column + columnSpan < columns && isSame(place + columnSpan)) columnSpan++;
    let rowSpan = 1;
    while (row + rowSpan < rows && isWholeRow(place + rowSpan * columns, columnSpan, isSame)) rowSpan++;
    for (let line = 0; line < rowSpan; line++)
      taken.fill(1, place + line * columns, place + line * columns + columnSpan);
    spans.push({ row, column, rowSpan, columnSpan });
  }
  return spans;
}

function isWholeRow(start: number, length: number, isSame: (place: number) => boolean): boolean {
  for (let at = start; at < start + length; at++) if (!isSame(at)) return false;
  return true;
}
