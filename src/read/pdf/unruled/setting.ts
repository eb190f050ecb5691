import type { PageTable } from '../ruled/page-table.ts';
import type { TextLine } from '../text/lines.ts';
import { type Column, textEnd } from '../text/margins.ts';
import { lowerMedian } from '../text/paragraphs.ts';
import type { TextColumn } from './split-pieces.ts';

/** So many lines, and such a share of those that the cell goes on below, fill a column that is set to its width. */
const leastFull = 3;
const fullShare = 0.6;
/** Points. */
const measureError = 0.5;

/**
 * In which the text of each column is set: no rule shows its width, and half of the gap to the next column may be wider than a character that the line had no room for. Its full lines
 * show it; null where there are none.
 */
export function findSettings(tables: readonly PageTable[], columns: readonly TextColumn[]): readonly (Column | null)[] {
  return columns.map(({ left }, column) => {
    const lines = tables.flatMap((table) => linesAbove(table, column));
    const most = Math.max(...lines.map(textEnd));
    const full = lines
      .map((line) => ({ ...line, end: endOf(line, most) }))
      .filter(({ end, size }) => most - end <= size + measureError);
    const isSet = full.length >= leastFull && full.length >= fullShare * lines.length;
    return isSet ? { left, right: lowerMedian(full.map(({ end }) => end)) } : null;
  });
}

/** A mark at a line's end hangs only where it stands beyond the others. */
function endOf(line: TextLine, most: number): number {
  return line.box.right <= most + measureError ? line.box.right : textEnd(line);
}

/** Of the column's cells, the lines that another follows. */
function linesAbove({ lattice, cells }: PageTable, column: number): readonly TextLine[] {
  return lattice.cells.flatMap((cell, index) =>
    cell.column === column && cell.columnSpan === 1 ? (cells[index] ?? []).slice(0, -1) : [],
  );
}
