import { isTextRole } from '../../grammar/column-role.ts';
import { type AlignOptions, alignRow } from './align.ts';
import type { Column } from './columns.ts';
import type { Piece } from './line.ts';
import { piecesText, type ReadCell, type ReadRow } from './reading.ts';

/** A printed cell: the pieces of its text; none for a blank cell. */
export type PrintedCell = readonly Piece[];

const raggedCost = 0.5;
/** Each surplus cell costs a search for every pair of neighbours; a row with more of them is of another table. */
const mostSurplus = 12;

/** Two neighbours become one cell where a row has more cells than the table has columns. */
function joinSurplus(
  cells: readonly PrintedCell[],
  columns: readonly Column[],
  options: AlignOptions,
): readonly PrintedCell[] {
  const candidates = cells.slice(1).map((cell, i) => {
    const joined = [...cells.slice(0, i), [...(cells[i] ?? []), ...cell], ...cells.slice(i + 2)];
    return { joined, cost: alignRow(joined.map(piecesText), columns, options)?.cost ?? Number.POSITIVE_INFINITY };
  });
  return candidates.reduce((best, next) => (next.cost < best.cost ? next : best), {
    // No pair fits, as where there are two cells too many: the last two, so that none is lost.
    joined: [...cells.slice(0, -2), [...(cells.at(-2) ?? []), ...(cells.at(-1) ?? [])]],
    cost: Number.POSITIVE_INFINITY,
  }).joined;
}

function spanOf(place: number, next: number, columns: readonly Column[]): number {
  let span = 1;
  while (place + span < next && isTextRole(columns[place + span]?.role ?? 'other')) span++;
  return span;
}

/** The last category or requirement of a row reaches over the blank text columns right of it (002:92). */
function toCells(
  filled: readonly PrintedCell[],
  places: readonly number[],
  columns: readonly Column[],
): readonly ReadCell[] {
  const lastText = places.findLastIndex((place) => isTextRole(columns[place]?.role ?? 'other'));
  return filled.map((pieces, i) => {
    const column = places[i] ?? 0;
    const columnSpan = i === lastText ? spanOf(column, places[i + 1] ?? columns.length, columns) : 1;
    return { pieces, column, columnSpan, rowSpan: 1 };
  });
}

/** Puts a printed row's cells into the columns; null where no reading is possible (a blank row). */
export function placeRow(
  cells: readonly PrintedCell[],
  columns: readonly Column[],
  options: AlignOptions,
): ReadRow | null {
  const filledCount = cells.filter((cell) => cell.length > 0).length;
  if (filledCount === 0 || filledCount > columns.length + mostSurplus) return null;
  if (filledCount > columns.length) {
    const solid = cells.filter((cell) => cell.length > 0);
    const row = placeRow(joinSurplus(solid, columns, options), columns, options);
    return row === null ? null : { ...row, moved: true, cost: row.cost + raggedCost };
  }
  const alignment = alignRow(cells.map(piecesText), columns, options);
  if (alignment === null) return null;
  const filled = cells.filter((cell) => cell.length > 0);
  return {
    kind: 'data',
    cells: toCells(filled, alignment.places, columns),
    moved: alignment.moved,
    joined: false,
    cost: alignment.cost,
  };
}
