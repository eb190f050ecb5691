import { type Box, unite } from '../geometry.ts';
import { columnEdges } from './columns.ts';
import type { DraftCell } from './grid.ts';
import { findOver, type Over } from './over.ts';
import type { Piece } from './pieces.ts';
import type { TextColumn } from './split-pieces.ts';
import { joinWords, type Stack, stackUp, toStack } from './stacks.ts';

/** The header's cells; they tile rows × all columns. */
export interface HeaderCells {
  readonly rows: number;
  readonly cells: readonly DraftCell[];
  /** rows + 1 heights; empty without a header. */
  readonly edges: readonly number[];
}

/**
 * A header's texts → cells. A text that stands over the middle of several columns is merged over them (具体要求 over three); a text
 * with others below it (责任单位 over 牵头单位 and 配合单位) makes two rows.
 */
export function findHeaderCells(lines: readonly Piece[], columns: readonly TextColumn[]): HeaderCells {
  const pieces = joinWords(lines);
  if (pieces.length === 0) return { rows: 0, cells: [], edges: [] };
  const top = Math.min(...pieces.map(({ box }) => box.top)) - 1;
  const bottom = Math.max(...pieces.map(({ box }) => box.bottom)) + 1;
  if (lines.every(({ reach }) => reach !== undefined)) return findLinedCells(lines, columns.length, { top, bottom });
  const over = findOver(pieces);
  const upper = new Set(over.map(({ piece }) => piece));
  const lower = stackUp(pieces.filter((piece) => !upper.has(piece)));
  // Indented lines of one word need not stand over one another (　序 / 号).
  const stacks = lower.length > columns.length ? stackByColumn(lower, columns) : lower;
  const cells = dealColumns(
    [...stacks].sort((one, other) => leftOf(one) - leftOf(other)),
    columns,
  );
  if (over.length === 0) return { rows: 1, cells, edges: [top, bottom] };
  return { rows: 2, cells: withUpperRow(cells, over), edges: [top, (top + bottom) / 2, bottom] };
}

/** The cells of a header between whose columns lines are drawn: each text stands over the columns between its lines. */
function findLinedCells(
  pieces: readonly Piece[],
  columns: number,
  { top, bottom }: Pick<Box, 'top' | 'bottom'>,
): HeaderCells {
  const isUpper = ({ reach: [first, last] = [0, 0] }: Piece): boolean => last > first;
  const starts = [...new Set(pieces.filter(isUpper).map(({ reach }) => reach?.[0] ?? 0))];
  const upper = starts.map((column): DraftCell => {
    const own = pieces.filter((piece) => isUpper(piece) && piece.reach?.[0] === column);
    const end = Math.max(...own.map(({ reach }) => reach?.[1] ?? column));
    return { row: 0, column, rowSpan: 1, columnSpan: end - column + 1, pieces: own };
  });
  const isUnder = (column: number): boolean =>
    upper.some((cell) => column >= cell.column && column < cell.column + cell.columnSpan);
  const lower = Array.from({ length: columns }, (_, column): DraftCell => {
    const own = pieces.filter((piece) => !isUpper(piece) && piece.reach?.[0] === column);
    const place =
      upper.length > 0 && isUnder(column) ? { row: 1, rowSpan: 1 } : { row: 0, rowSpan: upper.length > 0 ? 2 : 1 };
    return { ...place, column, columnSpan: 1, pieces: own };
  });
  const edges = upper.length > 0 ? [top, (top + bottom) / 2, bottom] : [top, bottom];
  return { rows: edges.length - 1, cells: [...upper, ...lower], edges };
}

/** Texts by the column that their middle stands in. */
function stackByColumn(stacks: readonly Stack[], columns: readonly TextColumn[]): readonly Stack[] {
  const pieces = stacks.flatMap((stack) => stack.pieces).sort((one, other) => one.baseline - other.baseline);
  const edges = columnEdges(columns);
  return columns.flatMap((_, column) => {
    const [from = 0, to = 0] = [edges[column], edges[column + 1]];
    const own = pieces.filter(({ box }) => (box.left + box.right) / 2 >= from && (box.left + box.right) / 2 < to);
    return own.length === 0 ? [] : [toStack(own)];
  });
}

interface Dealing {
  readonly cost: number;
  readonly cells: readonly DraftCell[];
}

/** Points by which a text may stand off the middle of its columns before it is thought to leave the first one without a header. */
const bareCost = 8;

/** Each text gets neighbouring columns: those whose middle, or left end, is nearest to its own; none is left over but a first one that no text stands over (a category without a name). */
function dealColumns(stacks: readonly Stack[], columns: readonly TextColumn[]): readonly DraftCell[] {
  const edges = columnEdges(columns);
  const bare: DraftCell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, pieces: [] };
  const mayBeBare = stacks.every((stack) => leftOf(stack) >= (columns[0]?.right ?? 0));
  // By the number of columns dealt out so far.
  let dealt: readonly (Dealing | null)[] = [
    { cost: 0, cells: [] },
    ...columns.map((_, at) => (at === 0 && mayBeBare ? { cost: bareCost, cells: [bare] } : null)),
  ];
  for (const text of stacks) {
    const before = dealt;
    dealt = before.map((_, end) => nearest(text, edges, { before, end }));
  }
  const pieces = stacks.flatMap((text) => text.pieces);
  return dealt.at(-1)?.cells ?? [{ row: 0, column: 0, rowSpan: 1, columnSpan: columns.length, pieces }];
}

/** The best columns for a text that ends before column `end`. */
function nearest(
  text: Stack,
  edges: readonly number[],
  { before, end }: { readonly before: readonly (Dealing | null)[]; readonly end: number },
): Dealing | null {
  return before.slice(0, end).reduce<Dealing | null>((best, dealing, start) => {
    if (dealing === null) return best;
    const cost = dealing.cost + distance(text, edges, [start, end]);
    if (best !== null && cost >= best.cost) return best;
    const cell = { row: 0, column: start, rowSpan: 1, columnSpan: end - start, pieces: text.pieces };
    return { cost, cells: [...dealing.cells, cell] };
  }, null);
}

/** Half the cell's padding. */
const padding = 5.5;

function leftOf({ pieces }: Stack): number {
  return Math.min(...pieces.map(({ box }) => box.left));
}

function distance({ pieces }: Stack, edges: readonly number[], [start, end]: readonly [number, number]): number {
  const [from, to] = [edges[start] ?? 0, edges[end] ?? 0];
  const { left, right } = unite(pieces.map(({ box }) => box));
  const fromMiddle = Math.abs((left + right) / 2 - (from + to) / 2);
  const fromLeft = Math.abs(left - from - padding);
  const outside = Math.max(0, from - left) + Math.max(0, right - to);
  return Math.min(fromMiddle, fromLeft) + 4 * outside + (end - start - 1);
}

/** The cells below an upper text keep the second row; the others reach over both. */
function withUpperRow(cells: readonly DraftCell[], over: readonly Over[]): readonly DraftCell[] {
  const covered = over.map(({ piece, under }) => ({
    piece,
    under: cells.filter(({ pieces }) => pieces.some((below) => under.includes(below))),
  }));
  const lower = new Set(covered.flatMap(({ under }) => under));
  const upper = covered.flatMap(({ piece, under }): readonly DraftCell[] => {
    const start = Math.min(...under.map(({ column }) => column));
    const end = Math.max(...under.map(({ column, columnSpan }) => column + columnSpan));
    return under.length === 0 ? [] : [{ row: 0, column: start, rowSpan: 1, columnSpan: end - start, pieces: [piece] }];
  });
  return [...upper, ...cells.map((cell) => (lower.has(cell) ? { ...cell, row: 1 } : { ...cell, rowSpan: 2 }))];
}
