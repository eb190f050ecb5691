import type { TextItem } from '../geometry.ts';
import { cutItem, lastCharacter } from '../text/items.ts';
import { isClosing } from '../text/punctuation.ts';
import { type Piece, toPiece } from './pieces.ts';

/** Points within which texts of one column begin, or have their middles. */
const samePlace = 0.6;

/** Between Han and these the setting itself leaves a gap. */
const narrow = /[\p{Script=Latin}\d]/u;
const han = /\p{Script=Han}/u;
/** A line that is spread out is written a character at a time. */
const minCharacters = 2;
/** Points: two cells' texts that touch are one run of characters. */
const sameEdge = 0.3;

/**
 * Cells without padding: their texts stand as near as those of one text, but each was written by itself. A text that begins where others do, or
 * whose middle is that of a header's word, is a cell's.
 */
export function splitTight(whole: readonly (readonly Piece[])[], header: readonly Piece[]): readonly Piece[][] {
  const [first] = whole.flat();
  // The text below a table may be set in another size.
  const isOwn = (piece: Piece): boolean => piece.size === first?.size;
  const begun = countPlaces([header, ...whole], ({ box }) => [box.left]);
  const middles = countPlaces([header], ({ box }) => [(box.left + box.right) / 2]);
  const isMiddle = (left: number, right: number): boolean => countAt(middles, (left + right) / 2) > 0;
  const isBegun = (left: number): boolean => countAt(begun, left) > 1;
  const cuts = [...new Set(whole.flat().flatMap(startsIn))].filter(
    (at) => runsThrough(whole, at) <= countAt(begun, at) + 1,
  );
  const cutPiece = (piece: Piece): Piece => {
    const isWhole = ({ box }: Pick<Piece, 'box'>): boolean => !isBegun(box.left) || isMiddle(box.left, box.right);
    const items = piece.items.flatMap((item) => (isWhole(item) ? [item] : cutAt(item, cuts)));
    return isOwn(piece) ? { ...piece, items } : piece;
  };
  const lines = whole.map((line) => line.map(cutPiece));
  const starts = countPlaces([header, ...lines], startsIn);
  const places: Places = {
    isBegun,
    isStart: (left) => countAt(starts, left) > 1,
    isMiddle,
  };
  return lines.map((line) => line.flatMap((piece) => (isOwn(piece) ? splitPiece(piece, places) : [piece])));
}

interface Places {
  /** Texts of several lines begin here, with a gap before them. */
  readonly isBegun: (left: number) => boolean;
  /** As well, or they were written apart from what stands before them. */
  readonly isStart: (left: number) => boolean;
  readonly isMiddle: (left: number, right: number) => boolean;
}

/** From right to left: where a part ends is known. */
function splitPiece(piece: Piece, { isBegun, isStart, isMiddle }: Places): readonly Piece[] {
  const parts: Piece[] = [];
  let end = piece.items.length;
  for (let at = end - 1; at > 0; at--) {
    const [left, right] = [piece.items[at]?.box.left ?? 0, piece.items[end - 1]?.box.right ?? 0];
    if (!isBegun(left) && !(mayPart(piece, at) && (isStart(left) || isMiddle(left, right)))) continue;
    parts.unshift(toPiece(piece.items.slice(at, end), piece));
    end = at;
  }
  return parts.length === 0 ? [piece] : [toPiece(piece.items.slice(0, end), piece), ...parts];
}

/** How many lines have a text that runs through a place, of middled texts most. */
function runsThrough(lines: readonly (readonly Piece[])[], at: number): number {
  const isThrough = ({ box }: TextItem): boolean => box.left < at - samePlace && box.right > at + samePlace;
  return lines.filter((line) => line.some(({ items }) => items.some(isThrough))).length;
}

/** How many lines have something at each place. */
function countPlaces(
  lines: readonly (readonly Piece[])[],
  placesOf: (piece: Piece) => readonly number[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const line of lines) {
    for (const at of new Set(line.flatMap(placesOf).map(place))) counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
}

function countAt(counts: ReadonlyMap<number, number>, at: number): number {
  return [-1, 0, 1].reduce((sum, step) => sum + (counts.get(place(at) + step) ?? 0), 0);
}

/** Was it written apart from what stands before it for no other reason than that it is another cell's? */
export function mayPart({ items, text }: Pick<Piece, 'items' | 'text'>, at: number): boolean {
  const [before, item] = [items[at - 1], items[at]];
  if (before === undefined || item === undefined || text.length < minCharacters * items.length) return false;
  if (before.font !== item.font || before.bold !== item.bold) return false;
  const [left, right] = [lastCharacter(before)?.character ?? '', item.text.slice(0, 1)];
  return !((narrow.test(left) && han.test(right)) || (han.test(left) && narrow.test(right)));
}

/** Where the piece begins, and where it may be parted. */
function startsIn(piece: Piece): readonly number[] {
  return piece.items.flatMap(({ box }, at) => (at === 0 || mayPart(piece, at) ? [box.left] : []));
}

function place(at: number): number {
  return Math.round(at / samePlace);
}

/** A run of characters, parted where a character stands at one of these places; a mark that hangs over (标点悬挂) begins no cell. */
function cutAt(item: TextItem, cuts: readonly number[]): readonly TextItem[] {
  const isCut = (edge: number): boolean => cuts.some((at) => Math.abs(edge - at) <= sameEdge);
  const characters = [...item.text];
  const at = item.edges.findIndex(
    (edge, index) => index > 0 && index < item.edges.length - 1 && isCut(edge) && !isClosing(characters[index] ?? ''),
  );
  return at < 0 ? [item] : [cutItem(item, 0, at), ...cutAt(cutItem(item, at, item.edges.length - 1), cuts)];
}
