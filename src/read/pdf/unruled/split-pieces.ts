import type { TextItem } from '../geometry.ts';
import { cutItem, lastCharacter } from '../text/items.ts';
import { isClosing } from '../text/punctuation.ts';
import { type Piece, toPiece } from './pieces.ts';
import { mayPart } from './tight.ts';

/** A column of a table without lines, as its text shows it. */
export interface TextColumn {
  /** Where its text begins and ends at most. */
  readonly left: number;
  readonly right: number;
}

/** Of the size: marks may hang over by this much. */
export const hangingShare = 0.6;
/** Texts of one column begin within this many points. */
export const alignPoints = 1;

/**
 * Two columns may be set so near that their texts look like one: what begins where a column does, or has its middle where the column has, with a gap
 * before it, is that column's.
 */
export function splitAtColumns(piece: Piece, columns: readonly TextColumn[]): readonly Piece[] {
  if (piece.items.length === 1) return [piece];
  const others = columns.slice(1);
  const cut = piece.items.findIndex((item, index) => {
    const before = piece.items[index - 1];
    if (before === undefined) return false;
    const isApart = item.box.left - before.box.right >= minColumnGapShare * item.size || mayPart(piece, index);
    return others.some((column) => hangsOver(before, item, column) || (isApart && standsIn(item, column)));
  });
  if (cut < 0) return [piece];
  const [head, tail] = [piece.items.slice(0, cut), piece.items.slice(cut)].map((items) => toPiece(items, piece));
  return head === undefined || tail === undefined ? [piece] : [head, ...splitAtColumns(tail, columns)];
}

/** A mark that hangs over to the next column's text may have made one run of both: it is two again. */
export function splitAtMarks(piece: Piece, columns: readonly TextColumn[]): Piece {
  const others = columns.slice(1);
  const isOver = ({ box }: Pick<TextItem, 'box'>): boolean =>
    others.some(({ left }) => left > box.left && left < box.right - alignPoints);
  return isOver(piece) && piece.items.some(isOver)
    ? { ...piece, items: piece.items.flatMap((item) => itemsAtMarks(item, others)) }
    : piece;
}

function itemsAtMarks(item: TextItem, columns: readonly TextColumn[]): readonly TextItem[] {
  const { edges, box, size } = item;
  const cut = edges.findIndex((start, index) => {
    const before = edges[index - 1];
    if (before === undefined || index === edges.length - 1) return false;
    const isStart = (column: TextColumn): boolean =>
      before < column.left &&
      (Math.abs(start - column.left) <= alignPoints || hangsCentred(start, box.right, size, column));
    return columns.some(isStart) && isClosing([...item.text][index - 1] ?? '');
  });
  if (cut < 0) return [item];
  return [cutItem(item, 0, cut), ...itemsAtMarks(cutItem(item, cut, edges.length - 1), columns)];
}

/** A centred text with a mark that hangs over at its end begins half a mark before the others. */
function hangsCentred(left: number, right: number, size: number, column: TextColumn): boolean {
  const isCentred = Math.abs(left + right - column.left - column.right) <= 2 * alignPoints;
  return isCentred && left < column.left && left >= column.left - hangingShare * size;
}

/** Of the size; the setting alone puts up to 0.25 between Han and Latin. */
const minColumnGapShare = 0.26;

function standsIn({ box }: TextItem, { left, right }: TextColumn): boolean {
  const isAtLeft = Math.abs(box.left - left) <= alignPoints;
  const isCentred = Math.abs(box.left + box.right - left - right) <= 2 * alignPoints;
  return isAtLeft || isCentred;
}

/** A mark that hangs over its column's end (标点悬挂) touches the next column's text. */
function hangsOver(before: TextItem, { box, size }: TextItem, column: TextColumn): boolean {
  const { left } = column;
  const isStart = box.left >= left - alignPoints && box.left < left + before.size;
  if (!isStart && !hangsCentred(box.left, box.right, size, column)) return false;
  const mark = lastCharacter(before);
  return mark !== undefined && isClosing(mark.character) && mark.left < left + alignPoints;
}
