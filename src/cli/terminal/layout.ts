import type { Part, TaskCells } from './cells.ts';
import { displayWidth } from './display-width.ts';

/** Columns for number, task, units and deadline, which fill `width` together; headers set the least. */
export function columnWidths(
  rows: readonly TaskCells[],
  headers: Readonly<Record<keyof TaskCells, string>>,
  width: number,
): readonly [number, number, number, number] {
  const wanted = (column: keyof TaskCells) =>
    Math.max(displayWidth(headers[column]), ...rows.map((row) => widest(row[column])));
  const number = Math.min(wanted('number'), 8);
  const deadline = Math.min(wanted('deadline'), Math.max(12, Math.floor(width * 0.16)));
  const rest = width - number - deadline;
  const units = Math.min(wanted('units'), Math.max(10, Math.floor(rest * 0.38)));
  return [number, rest - units, units, deadline];
}

function widest(parts: readonly Part[]): number {
  return Math.max(...parts.flatMap((part) => part.text.split('\n')).map((line) => displayWidth(line)));
}
