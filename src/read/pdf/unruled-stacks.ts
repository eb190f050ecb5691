import { squash } from '../../text/layout.ts';
import { middleOf, type Piece } from './unruled-pieces.ts';

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
