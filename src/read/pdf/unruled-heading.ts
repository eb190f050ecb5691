import { isTaskHeader } from '../../grammar/column-role.ts';
import { classifyHeader, headerLikeness, promoteTargets } from '../../grammar/header-role.ts';
import { squash } from '../../text/layout.ts';
import type { Piece } from './unruled-pieces.ts';

/** A header has up to this many lines: 责任/单位 in a narrow column. */
const maxHeaderLines = 4;
const minLikeness = 0.55;
/** Lines of one header text stand no further apart, in sizes. */
const maxStep = 2;

/** Texts that stand above one another: 责任 over 单位. */
interface Stack {
  readonly pieces: readonly Piece[];
  readonly text: string;
}

/**
 * The texts of the header (表头) that begins with this line; none where the line begins no header. A header is known by its words; texts
 * below belong to it where they complete a word.
 */
export function findHeaderPieces(lines: readonly (readonly Piece[])[], start: number): readonly Piece[] {
  for (let count = 1; count <= maxHeaderLines; count++) {
    const band = lines.slice(start, start + count);
    if (band.length < count || !isHeader(stackUp(band.flat()))) continue;
    // A title above is not part of it.
    if (count > 1 && isHeader(stackUp(band.slice(1).flat()))) return [];
    return grow(band.flat(), lines.slice(start + count, start + count + maxHeaderLines - 1));
  }
  return [];
}

function stackUp(pieces: readonly Piece[]): readonly Stack[] {
  const stacks: Piece[][] = [];
  for (const piece of pieces) {
    const stack = stacks.find((others) => others.some((other) => isOver(other, piece)));
    if (stack === undefined) stacks.push([piece]);
    else stack.push(piece);
  }
  return stacks.map((own) => ({ pieces: own, text: squash(own.map(({ text }) => text).join('')) }));
}

function isOver({ box }: Piece, { box: below }: Piece): boolean {
  return below.left < box.right && below.right > box.left;
}

function isHeader(stacks: readonly Stack[]): boolean {
  const texts = stacks.map(({ text }) => text);
  if (texts.length < 2) return false;
  const likeness = texts.reduce((sum, text) => sum + headerLikeness(text), 0) / texts.length;
  if (likeness < minLikeness) return false;
  const roles = texts.map((text) => classifyHeader(text)?.role ?? 'other');
  return isTaskHeader(promoteTargets(texts, roles));
}

/** 位 below 责任单 belongs to it, and 牵头单位 with 配合单位 below 责任单位. */
function grow(header: readonly Piece[], below: readonly (readonly Piece[])[]): readonly Piece[] {
  return below.reduce<readonly Piece[]>((grown, line) => {
    const isAllHeader = line.every(
      (piece) => headerLikeness(squash(piece.text)) >= minLikeness && isNear(grown, piece),
    );
    const more = isAllHeader ? line : line.filter((piece) => completes(grown, piece));
    return [...grown, ...more];
  }, header);
}

function isNear(header: readonly Piece[], piece: Piece): boolean {
  return header.some(({ baseline }) => piece.baseline - baseline < maxStep * piece.size);
}

/** Does a word of the header look more like one with this text below it? */
function completes(header: readonly Piece[], piece: Piece): boolean {
  const stack = stackUp(header).find(({ pieces }) => pieces.some((above) => isOver(above, piece)));
  if (stack === undefined || !isNear(stack.pieces, piece)) return false;
  return headerLikeness(stack.text + squash(piece.text)) > headerLikeness(stack.text);
}

/** Points. */
const sameLeft = 1.5;

/** The texts at a page's top that repeat a header: the same texts at the same places. Empty unless all are there. */
export function matchHeader(header: readonly Piece[], lines: readonly (readonly Piece[])[]): readonly Piece[] {
  const top = lines.slice(0, 3 * maxHeaderLines).flat();
  const found = header.map(({ text, box }) =>
    top.find((piece) => piece.text === text && Math.abs(piece.box.left - box.left) < sameLeft),
  );
  const all = found.filter((piece) => piece !== undefined);
  return all.length === header.length ? all : [];
}
