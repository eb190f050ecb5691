import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import { middleOf, unite } from '../geometry.ts';
import type { Piece } from './pieces.ts';

/** Texts that stand above one another: 责任 over 单位. */
export interface Stack {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/** Texts from top to bottom, put together where they stand above one another. */
export function stackUp(pieces: readonly Piece[]): readonly Stack[] {
  const stacks: Piece[][] = [];
  for (const piece of pieces) {
    const stack = stacks.find((others) => others.some((other) => isOver(other, piece)));
    if (stack === undefined) stacks.push([piece]);
    else stack.push(piece);
  }
  return stacks.map(toStack);
}

export function toStack(pieces: readonly Piece[]): Stack {
  return { pieces, text: squash(pieces.map(({ text }) => text).join('')) };
}

/** Do they share a stretch of the line? */
export function isOver({ box }: Piece, { box: below }: Piece): boolean {
  return below.left < box.right && below.right > box.left;
}

/** The height of a stack's middle. */
export function stackMiddle({ pieces }: Stack): number {
  const middles = pieces.map(middleOf);
  return (Math.min(...middles) + Math.max(...middles)) / 2;
}

/** Lines of one header word stand no further apart, in sizes. */
const maxStep = 2;

/** The texts of a header, the lines of a word that a narrow column broke (牵头单 over 位) as one. */
export function joinWords(pieces: readonly Piece[]): readonly Piece[] {
  const words: Piece[] = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const at = words.findLastIndex((word) => isOver(word, piece));
    const word = words[at];
    if (word !== undefined && goesOnWith(word, piece)) words[at] = joinTwo(word, piece);
    else words.push(piece);
  }
  return words;
}

/** Is the longer word the better known one? 序 and 序号 both are words. */
function goesOnWith(word: Piece, piece: Piece): boolean {
  const isNear = piece.box.bottom - word.box.bottom < maxStep * piece.size;
  const both = headerLikeness(squash(word.text + piece.text));
  return isNear && both > 0 && both >= headerLikeness(squash(word.text)) && both >= headerLikeness(squash(piece.text));
}

function joinTwo(word: Piece, piece: Piece): Piece {
  const box = unite([word.box, piece.box]);
  return { ...word, items: [...word.items, ...piece.items], text: word.text + piece.text, box };
}
