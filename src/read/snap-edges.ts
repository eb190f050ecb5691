/** Columns that a cell covers: 0-based edges. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * Edges that somebody has dragged a little apart in some rows (列线没有对齐) are one: programs write a narrow column between them, in which no cell
 * stands alone. Gives for each of the table's edges its place among those that are left. `widths` by column, null where unknown; `tolerance`:
 * so far apart edges are still one.
 */
export function snapEdges(
  cells: readonly Stretch[],
  widths: readonly (number | null)[],
  tolerance: number,
): readonly number[] {
  const lastStart: number[] = [];
  for (const { from, to } of cells) lastStart[to] = Math.max(lastStart[to] ?? -1, from);
  const places = [0];
  let [first, place, width] = [0, 0, 0];
  widths.forEach((own, column) => {
    width += own ?? Number.POSITIVE_INFINITY;
    const isOne = width <= tolerance && (lastStart[column + 1] ?? -1) < first;
    if (!isOne) [first, place, width] = [column + 1, place + 1, 0];
    places.push(place);
  });
  return places;
}
