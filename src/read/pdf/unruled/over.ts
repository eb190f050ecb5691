import { middleOf } from '../geometry.ts';
import type { Piece } from './pieces.ts';
import { isOver } from './stacks.ts';

/** A header text over two columns or more, and the texts that stand right below it. */
export interface Over {
  readonly piece: Piece;
  readonly under: readonly Piece[];
}

/** Middles of one line are level within this share of the size. */
const levelShare = 0.3;

/**
 * Header texts over others (责任单位 over 牵头单位 and 配合单位): one line of texts, each with two or more of the line below it to itself. The other
 * headers reach over both lines and stand on neither, or on the upper (text at the cells' top): where nothing else is there, the lines
 * are one tall word beside short ones.
 */
export function findOver(pieces: readonly Piece[]): readonly Over[] {
  const byMiddle = findOverBy(middleOf, pieces);
  return byMiddle.length > 0 ? byMiddle : findOverBy(({ box }) => box.top, pieces);
}

/** Words of several lines are level with the others by their middles, or by their tops. */
function findOverBy(heightOf: (piece: Piece) => number, pieces: readonly Piece[]): readonly Over[] {
  const levels = levelsOf(pieces, heightOf);
  for (const [at, lower] of levels.entries()) {
    for (const upper of levels.slice(0, at)) {
      const over = pairUp(upper, lower, pieces);
      if (over.length > 0) return over;
    }
  }
  return [];
}

function levelsOf(pieces: readonly Piece[], heightOf: (piece: Piece) => number): readonly (readonly Piece[])[] {
  const levels: Piece[][] = [];
  for (const piece of [...pieces].sort((one, other) => heightOf(one) - heightOf(other))) {
    const last = levels.at(-1);
    const isLevel = last?.[0] !== undefined && heightOf(piece) - heightOf(last[0]) <= levelShare * piece.size;
    if (isLevel) last.push(piece);
    else levels.push([piece]);
  }
  return levels;
}

function pairUp(upper: readonly Piece[], lower: readonly Piece[], all: readonly Piece[]): readonly Over[] {
  const others = all.filter((piece) => !lower.includes(piece));
  const covered = others.filter((piece) => lower.some((below) => isOver(piece, below)));
  const over = upper
    .map((piece) => ({ piece, under: lower.filter((below) => ownerOf(below, { others, covered }) === piece) }))
    .filter(({ piece, under }) => under.length > 1 && areBelow(piece, under) && !goesOn(piece, under, all));
  const owned = over.flatMap(({ under }) => under);
  const isPart = (piece: Piece): boolean =>
    over.some((one) => one.piece === piece) || owned.some((own) => own === piece || isOver(own, piece));
  const isWhole = all.every(isPart);
  return owned.length === lower.length && !isWhole ? over : [];
}

/** A word of two lines beside one of one reaches lower, but begins no lower than that ends. */
function areBelow({ box, size }: Piece, under: readonly Piece[]): boolean {
  return under.every((piece) => piece.box.top >= box.bottom - levelShare * size);
}

/** A word broken into lines has its own next line below it. */
function goesOn(piece: Piece, under: readonly Piece[], all: readonly Piece[]): boolean {
  const below = all.filter((other) => isOver(piece, other) && middleOf(other) > middleOf(piece));
  return below.some((other) => !under.some((own) => own === other || isOver(own, other)));
}

interface Above {
  /** The header's texts on other lines. */
  readonly others: readonly Piece[];
  /** Those with a text of this line below them. */
  readonly covered: readonly Piece[];
}

/**
 * The text right above. A text with none belongs to the neighbour that has another text below it (at the left end of its cell), or else to
 * the nearest (in the middle of its cell, over a gap).
 */
function ownerOf(piece: Piece, { others, covered }: Above): Piece | null {
  const above = others.filter((other) => isOver(other, piece) && middleOf(other) < middleOf(piece));
  if (above.length > 0) return above.length === 1 ? (above[0] ?? null) : null;
  const left = nearest(
    piece,
    others.filter(({ box }) => box.left < piece.box.left),
  );
  const right = nearest(
    piece,
    others.filter(({ box }) => box.left >= piece.box.left),
  );
  const sides = [left, right].filter((side) => side !== null);
  return sides.find((side) => covered.includes(side)) ?? nearest(piece, sides);
}

function nearest(piece: Piece, others: readonly Piece[]): Piece | null {
  return others.reduce<Piece | null>(
    (best, other) => (best === null || gap(piece, other) < gap(piece, best) ? other : best),
    null,
  );
}

function gap({ box }: Piece, { box: other }: Piece): number {
  return Math.max(other.left - box.right, box.left - other.right);
}
