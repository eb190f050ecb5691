import type { Box, TextItem } from '../geometry.ts';

/** Texts of neighbours may touch, and marks hang over. */
export const tolerancePoints = 3;

/** A cell with its text on each page. */
interface Columned {
  readonly column: number;
  readonly columnSpan: number;
  readonly texts: ReadonlyMap<number, readonly TextItem[]>;
}

/** From the end of what stands before to the start of what stands behind. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The gaps between `count` stretches; null where a text reaches over one. A stretch without text has no width. */
export function gaps(count: number, between: (boundary: number) => Gap): readonly Gap[] | null {
  const found = Array.from({ length: Math.max(0, count - 1) }, (_, index) => between(index + 1));
  if (found.some(({ from, to }) => from > to + tolerancePoints)) return null;
  // Marks hang over by a little: what overlaps meets in the middle.
  return found.map(({ from, to }) => (from <= to ? { from, to } : { from: (from + to) / 2, to: (from + to) / 2 }));
}

/** Between all texts of the columns before a boundary and those behind it. */
export function betweenColumns(cells: readonly Columned[], boundary: number): Gap {
  const itemsOf = (isIn: (cell: Columned) => boolean): readonly Box[] =>
    cells.filter(isIn).flatMap(({ texts }) => [...texts.values()].flatMap((items) => items.map(({ box }) => box)));
  const before = itemsOf(({ column, columnSpan }) => column + columnSpan <= boundary);
  const after = itemsOf(({ column }) => column >= boundary);
  return gapBetween(
    before.map(({ right }) => right),
    after.map(({ left }) => left),
  );
}

/** Where one side has no text, the gap lies at the other's. */
export function gapBetween(ends: readonly number[], starts: readonly number[]): Gap {
  const from = ends.reduce((most, end) => Math.max(most, end), Number.NEGATIVE_INFINITY);
  const to = starts.reduce((least, start) => Math.min(least, start), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(from)) return { from: to, to };
  return Number.isFinite(to) ? { from, to } : { from, to: from };
}
