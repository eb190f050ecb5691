import type { Segment } from '../geometry.ts';
import { middleOf } from '../geometry.ts';
import { dealItems } from '../ruled/deal.ts';
import { findLattices } from '../ruled/lattice.ts';
import type { PageTable } from '../ruled/page-table.ts';
import { groupCell } from '../text/vertical.ts';
import { type CellPiece, columnEdges } from './columns.ts';
import type { DraftCell } from './grid.ts';
import { findHeaderCells } from './header.ts';
import type { Piece } from './pieces.ts';
import type { TextColumn } from './split-pieces.ts';

/** A page of a table whose rows are ruled and whose columns are not. */
export interface RowRuledPart {
  readonly header: readonly Piece[];
  readonly body: readonly CellPiece[];
  /** Horizontal rulings at the table's heights. */
  readonly rules: readonly Segment[];
}

/** A rule this near to where the text ends is the table's own edge. */
const edgeSlackPoints = 14;

/** Lines between rows, none between columns (横线表格): the gaps between the columns are drawn in, and the table is read as a ruled one. */
export function gridByRowRules(part: RowRuledPart, columns: readonly TextColumn[], maxCells: number): PageTable | null {
  const edges = columnEdges(columns);
  const across = closeEnds(part, edges);
  const heights = [...new Set(across.map(({ at }) => at))].sort((one, other) => one - other);
  const bands = heights.slice(1).map((bottom, index) => [heights[index] ?? bottom, bottom] as const);
  const header = findHeaderCells(part.header, columns).cells;
  const last = edges.length - 1;
  const down = edges.flatMap((at, index) => {
    const drawn = bands.filter((band) => !isCrossed(part, header, { band, index, last }));
    return joinBands(drawn).map(([from, to]): Segment => ({ axis: 'vertical', at, from, to }));
  });
  const [lattice] = findLattices([...across, ...down], maxCells);
  if (lattice === undefined) return null;
  const items = [...part.header, ...part.body].flatMap((piece) => piece.items);
  const { cells, outside } = dealItems(items, [lattice], false);
  return outside.length > 0 ? null : { lattice, cells: (cells[0] ?? []).map(groupCell) };
}

/** Bands that touch are one: a line that crosses no rule on its way still belongs to the table. */
function joinBands(bands: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const joined: [number, number][] = [];
  for (const [from, to] of bands) {
    const previous = joined.at(-1);
    if (previous !== undefined && previous[1] === from) previous[1] = to;
    else joined.push([from, to]);
  }
  return joined;
}

/** The rules from column to column, and lines above the first text, below the header (a bar of colour may part it) and below the last text where the page draws none. */
function closeEnds({ header, body, rules }: RowRuledPart, edges: readonly number[]): readonly Segment[] {
  const [left, right] = [edges[0] ?? 0, edges.at(-1) ?? 0];
  const pieces = [...header, ...body];
  const top = Math.min(...pieces.map(({ box }) => box.top));
  const bottom = bottomOf(pieces);
  const own = rules.map((rule) => ({ ...rule, from: edgeAt(rule.from, edges), to: edgeAt(rule.to, edges) }));
  const line = (at: number): Segment => ({ axis: 'horizontal', at, from: left, to: right });
  const isAbove = own.some(({ at }) => at <= top + 2);
  const isBelow = own.some(({ at }) => at >= bottom - 2);
  const [from, to] = [bottomOf(header), Math.min(...body.map(({ box }) => box.top))];
  const isParted = header.length === 0 || from > to || own.some(({ at }) => at >= from - 2 && at <= to + 2);
  const parting = isParted ? [] : [line((from + to) / 2)];
  return [...(isAbove ? [] : [line(top - 2)]), ...own, ...parting, ...(isBelow ? [] : [line(bottom + 2)])];
}

/** Where a rule ends, a column does: its edge is known from its text alone. */
function edgeAt(end: number, edges: readonly number[]): number {
  const [first, last] = [edges[0] ?? end, edges.at(-1) ?? end];
  const at = Math.min(last, Math.max(first, end));
  const nearest = edges.reduce((one, other) => (Math.abs(other - at) < Math.abs(one - at) ? other : one), first);
  return Math.abs(nearest - at) < edgeSlackPoints ? nearest : at;
}

function bottomOf(pieces: readonly Piece[]): number {
  return Math.max(...pieces.map(({ box }) => box.bottom));
}

interface Edge {
  readonly band: readonly [number, number];
  readonly index: number;
  readonly last: number;
}

/** Does a text, or a header's cell, reach over this edge between columns at this height? */
function isCrossed({ header, body }: RowRuledPart, cells: readonly DraftCell[], { band, index, last }: Edge): boolean {
  if (index === 0 || index === last) return false;
  const isIn = (piece: Piece): boolean => middleOf(piece) > band[0] && middleOf(piece) < band[1];
  const own = body.filter(isIn);
  if (own.some((piece) => piece.first < index && piece.last >= index)) return true;
  // A group row (分组行) has its row to itself.
  if (own.length > 0 && own.every(({ first, last: end }) => first === 0 && end > 0)) return true;
  if (!header.some(isIn)) return false;
  return cells.some(
    ({ column, columnSpan, pieces }) => column < index && column + columnSpan > index && pieces.some(isIn),
  );
}
