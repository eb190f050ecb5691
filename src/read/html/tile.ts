import { tooLarge } from '../limits.ts';
import { commonCount, snapEdges } from '../snap-edges.ts';
import type { RawCell } from './dom-to-blocks.ts';
import { type Place, placeCells } from './place-cells.ts';

export interface Tiling {
  readonly rows: number;
  readonly columns: number;
  /** Row by row, left to right. */
  readonly places: readonly Place[];
}

/** A span of a thousand columns is taken for "all columns": the columns asked for in total may not exceed the limit by more. */
const spansPerCell = 20;

/**
 * Puts rows of cells on a grid as browsers do (HTML, 4.9.12), then makes the cells tile it: a cell that would cover another is cut,
 * rows and columns in which no cell begins are dropped, gaps are filled with empty cells.
 */
export function tile(rows: readonly (readonly RawCell[])[], maxCells: number): Tiling {
  if (rows.flat().reduce((sum, cell) => sum + cell.columnSpan, 0) > maxCells * spansPerCell)
    throw tooLarge('maxCells', maxCells);
  const placed = placeCells(rows);
  const rowAt = ranks(placed.map(({ row }) => row));
  const columnAt = ranks(placed.map(({ column }) => column));
  if (rowAt.size * columnAt.size > maxCells) throw tooLarge('maxCells', maxCells);
  const squeezed = placed.map((one) => ({
    ...one,
    row: rowAt.get(one.row) ?? 0,
    column: columnAt.get(one.column) ?? 0,
    rowSpan: countWithin(rowAt, one.row, one.rowSpan),
    columnSpan: countWithin(columnAt, one.column, one.columnSpan),
  }));
  const snapped = snap(squeezed, rowAt.size, columnAt.size);
  return { rows: rowAt.size, ...snapped, places: fill(snapped.places, rowAt.size, snapped.columns) };
}

/** Pixels, 5 mm: a column so narrow has no room for a character between its margins. */
const narrowest = 20;

interface Snapped {
  readonly places: readonly Place[];
  readonly columns: number;
}

/** Edges that were dragged apart are one, by the number of cells, or by the widths that they state (Word's and LibreOffice's pages, 网页另存). */
function snap(places: readonly Place[], rows: number, columns: number): Snapped {
  const counts = Array.from({ length: rows }, () => 0);
  for (const { row } of places) counts[row] = (counts[row] ?? 0) + 1;
  const isMerged = places.some(({ rowSpan }) => rowSpan > 1);
  const common = isMerged ? null : commonCount(counts, columns);
  if (common === null) return snapByWidth(places, columns);
  const next = Array.from({ length: rows }, () => 0);
  const moved = places.map((one) => {
    const column = next[one.row] ?? 0;
    next[one.row] = column + 1;
    return { ...one, column, columnSpan: counts[one.row] === 1 && one.columnSpan > 1 ? common : 1 };
  });
  return { places: moved, columns: common };
}

function snapByWidth(places: readonly Place[], columns: number): Snapped {
  const stretches = places.map(({ column, columnSpan }) => ({ from: column, to: column + columnSpan }));
  const edges = snapEdges(stretches, widthsOf(places, columns), narrowest);
  if (edges.at(-1) === columns) return { places, columns };
  const moved = places.map((one) => {
    const column = edges[one.column] ?? 0;
    return { ...one, column, columnSpan: (edges[one.column + one.columnSpan] ?? 0) - column };
  });
  return { places: moved, columns: edges.at(-1) ?? 0 };
}

/** Each cell says how far its edges lie apart; a column's width is known where both of its edges are. */
function widthsOf(places: readonly Place[], columns: number): readonly (number | null)[] {
  const edges: (number | undefined)[] = [0];
  for (const { cell, column, columnSpan } of places) {
    const from = edges[column];
    if (from !== undefined && cell !== null && cell.width !== null) edges[column + columnSpan] ??= from + cell.width;
  }
  return Array.from({ length: columns }, (_, column) => {
    const width = (edges[column + 1] ?? Number.NaN) - (edges[column] ?? Number.NaN);
    return width > 0 ? width : null;
  });
}

/** 0, 4, 5 → 0, 1, 2: the places at which something begins, in order. */
function ranks(starts: readonly number[]): ReadonlyMap<number, number> {
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  return new Map(sorted.map((start, rank) => [start, rank]));
}

function countWithin(rank: ReadonlyMap<number, number>, from: number, span: number): number {
  let count = 0;
  if (span > rank.size) for (const start of rank.keys()) count += start >= from && start < from + span ? 1 : 0;
  else for (let at = from; at < from + span; at += 1) count += rank.has(at) ? 1 : 0;
  return count;
}

function fill(places: readonly Place[], rows: number, columns: number): readonly Place[] {
  const taken = new Uint8Array(rows * columns);
  for (const { row, column, rowSpan, columnSpan } of places) {
    for (let at = row; at < row + rowSpan; at += 1)
      taken.fill(1, at * columns + column, at * columns + column + columnSpan);
  }
  const gaps: Place[] = [];
  taken.forEach((isTaken, at) => {
    if (isTaken === 0) {
      const row = Math.floor(at / columns);
      gaps.push({ cell: null, row, column: at % columns, rowSpan: 1, columnSpan: 1, broken: false });
    }
  });
  return [...places, ...gaps].sort((a, b) => a.row - b.row || a.column - b.column);
}
