import type { Box, TextItem } from '../geometry.ts';
import { type ColumnLines, sameColumnPoints } from '../ruled/column-lines.ts';
import { dealItems } from '../ruled/deal.ts';
import type { Lattice } from '../ruled/lattice.ts';
import type { TextLine } from '../text/lines.ts';
import { type Piece, piecesOf, toPiece } from './pieces.ts';
import type { TextColumn } from './split-pieces.ts';

/** The text of a line between the lines of a table's columns: a piece for each cell. */
export function piecesBetween(line: TextLine, tables: readonly ColumnLines[]): readonly Piece[] {
  const middle = (line.box.top + line.box.bottom) / 2;
  const table = tables.find(({ box }) => isWithin(box, line, middle));
  if (table === undefined) return piecesOf(line);
  const drawn = table.edges.flatMap((at, index) => (isDrawn(table, index, middle) ? [{ at, index }] : []));
  const { cells, outside } = dealItems(line.items, [
    bandOf(
      drawn.map(({ at }) => at),
      line.box,
    ),
  ]);
  const pieces = (cells[0] ?? []).flatMap((items, cell): readonly Piece[] => {
    const reach = [drawn[cell]?.index ?? 0, (drawn[cell + 1]?.index ?? 1) - 1] as const;
    return items.length === 0 ? [] : [{ ...toPiece(sorted(items), line), reach }];
  });
  const others = outside.length === 0 ? [] : piecesOf({ ...line, items: sorted(outside) });
  return [...pieces, ...others].sort((one, other) => one.box.left - other.box.left);
}

function sorted(items: readonly TextItem[]): readonly TextItem[] {
  return [...items].sort((one, other) => one.box.left - other.box.left);
}

function isWithin(box: Box, line: TextLine, middle: number): boolean {
  return middle > box.top && middle < box.bottom && line.box.left < box.right && line.box.right > box.left;
}

/** The outermost lines are, wherever they end. */
function isDrawn({ edges, lines }: ColumnLines, index: number, height: number): boolean {
  if (index === 0 || index === edges.length - 1) return true;
  const edge = edges[index] ?? 0;
  return lines.some(({ at, from, to }) => Math.abs(at - edge) <= sameColumnPoints && from <= height && to >= height);
}

function bandOf(edges: readonly number[], { top, bottom }: Box): Lattice {
  const columns = edges.length - 1;
  const box = { left: edges[0] ?? 0, top, right: edges.at(-1) ?? 0, bottom };
  const cells = Array.from({ length: columns }, (_, column) => ({
    row: 0,
    column,
    rowSpan: 1,
    columnSpan: 1,
    box: { ...box, left: edges[column] ?? 0, right: edges[column + 1] ?? 0 },
  }));
  return { box, rows: 1, columns, columnEdges: edges, rowEdges: [top, bottom], cells };
}

/** Points: no cell keeps its text further from its lines. */
const maxPadding = 11;

/** The columns between the lines, as far as their text may reach: what the least padding leaves. */
export function columnsBetween(edges: readonly number[], pieces: readonly Piece[]): readonly TextColumn[] {
  const own = pieces.flatMap(({ box, reach: [column, last] = [0, -1] }) =>
    column === last ? [{ column, ...box }] : [],
  );
  const least = own.reduce(
    (padding, { column, left }) => Math.min(padding, left - (edges[column] ?? left)),
    maxPadding,
  );
  const padding = Math.max(0, least);
  return edges.slice(1).map((end, index) => ({
    left: (edges[index] ?? 0) + padding,
    right: end - padding,
  }));
}
