import type { Grid } from '../../model/document.ts';
import { findHeader } from '../header.ts';
import { isBlank, toMatrix } from '../matrix.ts';

/** Of a column's rows: how many have a blank cell, and how many share a text with the row above. */
interface Lacking {
  readonly blank: number;
  readonly merged: number;
}

/** How the columns of a table are filled on all of its pages: by it a blank cell at the top of a page is judged. */
export interface Habits {
  readonly rows: number;
  readonly lacking: ReadonlyMap<number, Lacking>;
}

/** Counts the rows inside the pages: below the header, the first and the last may be cut. */
export function countHabits(grids: readonly Grid[]): Habits {
  const lacking = new Map<number, Lacking>();
  let count = 0;
  for (const grid of grids) {
    const { cells, rows } = grid;
    const first = findHeader(toMatrix(grid))?.end ?? 0;
    count += Math.max(0, rows - first - 2);
    for (const cell of cells) {
      if (cell.row <= first || cell.row + cell.rowSpan >= rows) continue;
      const { blank, merged } = lackingIn(lacking, cell.column);
      if (isBlank(cell)) lacking.set(cell.column, { blank: blank + cell.rowSpan, merged });
      else if (cell.rowSpan > 1) lacking.set(cell.column, { blank, merged: merged + cell.rowSpan - 1 });
    }
  }
  return { rows: count, lacking };
}

function lackingIn(counts: Habits['lacking'], column: number): Lacking {
  return counts.get(column) ?? { blank: 0, merged: 0 };
}

/** Fewer rows show no habit. */
const leastRows = 3;

/** The share of rows that have a text of their own in the column; 0 where nobody can tell. */
export function filledShare({ rows, lacking }: Habits, column: number): number {
  const { blank, merged } = lackingIn(lacking, column);
  return rows < leastRows ? 0 : 1 - (blank + merged) / rows;
}

/** A column that some rows leave blank: what is blank at the top of a page is blank, and no rest of a merged cell. */
export function isOftenBlank({ lacking }: Habits, column: number): boolean {
  const { blank, merged } = lackingIn(lacking, column);
  return blank > merged;
}
