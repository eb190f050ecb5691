import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import { middleOf } from '../geometry.ts';
import { lowerMedian } from '../text/paragraphs.ts';
import type { Heading } from './heading.ts';
import { findOver } from './over.ts';
import type { Piece } from './pieces.ts';
import { isOver, joinWords, type Stack, stackMiddle, stackUp, toStack } from './stacks.ts';

/** A narrow column breaks its header into so many lines more than the others: 任/务/序/号 beside 责任单位. */
const reachLines = 3;
/** Lines of one header text stand no further apart, in sizes. */
const maxStep = 2;
/** Shares of the size: middles of one row's texts are level; a middle that comes nearer by less tells nothing. */
const levelShare = 0.4;
const nearerShare = 0.25;
const minLikeness = 0.4;

/**
 * 任 above and 号 below 务序 belong to it though their lines hold nothing else: the header's texts stand with their middles level
 * (垂直居中), and the word is known. A line above belongs to the header as a whole or not at all.
 */
export function completeHeading(lines: readonly (readonly Piece[])[], { start, pieces }: Heading): Heading {
  const first = Math.max(0, start - reachLines);
  const near = lines
    .slice(first, start + 2 * reachLines + 1)
    .flatMap((line) => line.filter((piece) => !pieces.includes(piece)));
  const stacks = stackUp(pieces);
  // Of two the upper: the lower row of a header stands below the others' middle.
  const middle = lowerMedian(stacks.map(stackMiddle));
  const others = near.filter((piece) => stacks.filter((stack) => isUnder(stack, piece)).length < 2);
  const grown = stacks.flatMap((stack) => extend(stack, others, middle));
  const between = betweenStacks(others, stacks, middle);
  const found = [...grown, ...between.flatMap((stack) => stack.pieces)];
  const unread = lines.slice(first, start).findLast((line) => !line.every((piece) => found.includes(piece)));
  const all = [...found, ...overHeading(unread ?? [], found)];
  const above = lines.slice(first, start).map((line) => line.every((piece) => all.includes(piece)));
  const own = first + above.lastIndexOf(false) + 1;
  const kept = new Set(lines.slice(own).flat());
  return {
    start: own,
    pieces: all.filter((piece) => kept.has(piece)).sort((one, other) => one.baseline - other.baseline),
  };
}

/** 责任单位 on a line of its own, higher than 序号 and lower over 牵头单位 and 配合单位, which stand below. */
function overHeading(line: readonly Piece[], header: readonly Piece[]): readonly Piece[] {
  const others = line.filter((piece) => !header.includes(piece));
  const words = others.filter((piece) => headerLikeness(squash(piece.text)) === 1);
  if (words.length < others.length || words.length === 0) return [];
  const over = findOver(joinWords([...words, ...header])).map(({ piece }) => piece);
  return words.every((piece) => over.includes(piece)) ? words : [];
}

function isUnder({ pieces }: Stack, piece: Piece): boolean {
  return pieces.some((other) => isOver(other, piece));
}

/** The stack with the lines above and below that make it a better known word, or bring its middle to the header's. */
function extend(stack: Stack, others: readonly Piece[], middle: number): readonly Piece[] {
  const own = others.filter((piece) => isUnder(stack, piece));
  const above = runFrom(stack.pieces[0], [...own].reverse(), -1);
  const below = runFrom(stack.pieces.at(-1), own, 1);
  const choices = [0, 1, 2, 3].flatMap((up) => [0, 1, 2, 3].map((down) => [up, down] as const));
  const size = stack.pieces[0]?.size ?? 1;
  let best = stack;
  for (const [up, down] of choices.filter(([up, down]) => up <= above.length && down <= below.length)) {
    const tried = toStack([...above.slice(0, up).reverse(), ...stack.pieces, ...below.slice(0, down)]);
    const gain = headerLikeness(tried.text) - headerLikeness(best.text);
    const nearer = (Math.abs(stackMiddle(best) - middle) - Math.abs(stackMiddle(tried) - middle)) / size;
    // 序 and 序号 are both words: the longer one is meant.
    const isLonger = gain === 0 && headerLikeness(tried.text) === 1 && tried.text.length > best.text.length;
    if (gain > 0 || isLonger || (gain === 0 && nearer > nearerShare)) best = tried;
  }
  return best.pieces;
}

/** Texts that follow one another closely, away from the first. */
function runFrom(from: Piece | undefined, others: readonly Piece[], direction: 1 | -1): readonly Piece[] {
  const run: Piece[] = [];
  let last = from;
  for (const piece of others) {
    const step = last === undefined ? 0 : (piece.baseline - last.baseline) * direction;
    if (step <= 0) continue;
    if (step > maxStep * piece.size || run.length === reachLines) break;
    run.push(piece);
    last = piece;
  }
  return run;
}

/** 项 above and 次 below a line that leaves their column out: a word of its own, level with the header. */
function betweenStacks(others: readonly Piece[], stacks: readonly Stack[], middle: number): readonly Stack[] {
  const free = others.filter((piece) => !stacks.some((stack) => isUnder(stack, piece)));
  return stackUp(free).flatMap(({ pieces }) => {
    const runs = pieces.flatMap((_, from) =>
      pieces.slice(from).map((__, count) => toStack(pieces.slice(from, from + count + 1))),
    );
    const size = pieces[0]?.size ?? 1;
    const fitting = runs.filter(
      (run) =>
        Math.abs(stackMiddle(run) - middle) < levelShare * size &&
        headerLikeness(run.text) >= minLikeness &&
        isClose(run),
    );
    return fitting.slice(0, 1);
  });
}

function isClose({ pieces }: Stack): boolean {
  return pieces
    .slice(1)
    .every((piece, index) => middleOf(piece) - middleOf(pieces[index] ?? piece) < maxStep * piece.size);
}
