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

const fewestCells = 3;

/**
 * The number of columns where each row has as many cells as the others, or is one cell alone: however far their edges lie apart, the first cells of
 * the rows are one column, the second ones another. Null elsewhere. `cells`: how many each row has, those that go on from above counted.
 */
export function commonCount(cells: readonly number[], columns: number): number | null {
  const most = cells.reduce((a, b) => Math.max(a, b), 0);
  const isCommon = most >= fewestCells && most < columns && cells.every((count) => count === most || count === 1);
  return isCommon ? most : null;
}
