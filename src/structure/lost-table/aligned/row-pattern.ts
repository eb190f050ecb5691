import type { AlignedLine } from './wrapped-rows.ts';

/** How the cells of a row stand in its height (垂直对齐). */
export type Stand = 'top' | 'middle';

/** Half a line apart stand the lines of cells that are centred beside one another: the next of a cell is the second below. */
export const nextWithin = 2;

export const isFilled = (line: AlignedLine | undefined, c: number): boolean => (line?.cells[c]?.length ?? 0) > 0;

/** Where the lines of a cell stand, in half lines from the top of a row of `height` lines. */
const firstHalf = (stand: Stand, height: number, count: number): number => (stand === 'top' ? 0 : height - count);

/** The lines of each cell that lines taken together would have, as their places among those lines. */
function placesByCell(lines: readonly AlignedLine[], columns: readonly number[]): readonly (readonly number[])[] {
  const own = lines.filter((line) => columns.some((c) => isFilled(line, c)));
  return columns
    .map((c) => own.flatMap((line, at) => (isFilled(line, c) ? [at] : [])))
    .filter((places) => places.length > 0);
}

/**
 * How many cell lines stand elsewhere than they would if the lines were one row: its tallest cell fills it, the others stand at its top or in its
 * middle, where a cell of 3 lines beside one of 2 has its lines between them (`pdftotext -layout` prints each height as a line of its own).
 */
export function misplacedLines(lines: readonly AlignedLine[], columns: readonly number[], stand: Stand): number {
  const cells = placesByCell(lines, columns);
  const height = Math.max(0, ...cells.map((places) => places.length));
  const expected = cells.map((places) => places.map((_, i) => firstHalf(stand, height, places.length) + 2 * i));
  const halves = [...new Set(expected.flat())].sort((a, b) => a - b);
  const rank = new Map(halves.map((half, i) => [half, i]));
  return cells.reduce(
    (sum, places, c) => sum + places.filter((place, i) => rank.get(expected[c]?.[i] ?? 0) !== place).length,
    0,
  );
}
