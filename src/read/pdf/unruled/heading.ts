import { isTaskHeader } from '../../../grammar/column-role.ts';
import { classifyHeader, headerLikeness, promoteTargets } from '../../../grammar/header-role.ts';
import { mayBeginHeader } from '../../../grammar/header-start.ts';
import { squash } from '../../../text/layout.ts';
import { completeHeading } from './heading-lines.ts';
import { findOver } from './over.ts';
import type { Piece } from './pieces.ts';
import { isOver, joinWords, stackUp } from './stacks.ts';

/** A header has up to this many lines: 责任/单位 in a narrow column. */
const maxHeaderLines = 4;
const minLikeness = 0.55;
/** Lines of one header text stand no further apart, in sizes. */
const maxStep = 2;

/** Where a header stands among a page's lines. */
export interface Heading {
  /** First line of the header; the one that was asked about, or one above that belongs to it. */
  readonly start: number;
  readonly pieces: readonly Piece[];
}

/**
 * The header (表头) around this line; null where the line begins none. A header is known by its words; texts below and above belong to it
 * where they complete a word.
 */
export function findHeading(lines: readonly (readonly Piece[])[], start: number): Heading | null {
  // Most lines are none, and this is asked of every line of a page.
  if (!lines.slice(start, start + maxHeaderLines).some((line) => line.some(({ text }) => mayBeginHeader(text))))
    return null;
  for (let count = 1; count <= maxHeaderLines; count++) {
    const band = lines.slice(start, start + count);
    if (band.length < count || !isHeader(textsOf(band))) continue;
    // A title above is not part of it.
    if (count > 1 && isHeader(textsOf(band.slice(1)))) return null;
    const below = lines.slice(start + count, start + count + maxHeaderLines - 1);
    return completeHeading(lines, { start, pieces: grow(band.flat(), below) });
  }
  return null;
}

/** The texts of some lines, those above one another as one. */
export function textsOf(band: readonly (readonly Piece[])[]): readonly string[] {
  return stackUp(band.flat()).map(({ text }) => text);
}

/** Do these texts, all that a band holds, make a header of tasks? */
export function isHeader(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const likeness = texts.reduce((sum, text) => sum + headerLikeness(text), 0) / texts.length;
  if (likeness < minLikeness) return false;
  const roles = texts.map((text) => classifyHeader(text)?.role ?? 'other');
  return isTaskHeader(promoteTargets(texts, roles));
}

/** 位 below 责任单 belongs to it, and 牵头单位 with 配合单位 below 责任单位. */
function grow(header: readonly Piece[], below: readonly (readonly Piece[])[]): readonly Piece[] {
  const grown = [...header];
  for (const [index, line] of below.entries()) {
    const words = wholeWords(line, below.slice(index + 1));
    const isAllHeader =
      words.every((piece) => headerLikeness(squash(piece.text)) >= minLikeness && isNear(grown, piece)) ||
      isUnderHeader(words, grown);
    const beside = isAllHeader ? line : besideCharacters(line, grown);
    grown.push(...line.filter((piece) => beside.includes(piece) || completes(grown, piece)));
  }
  return grown;
}

/** 牵头单位 and 配合单位 on one line with 号, the lower half of a narrow column's 序号. */
function besideCharacters(line: readonly Piece[], header: readonly Piece[]): readonly Piece[] {
  const whole = line.filter(({ text }) => squash(text).length > 1);
  const isHeaderLine =
    whole.length > 1 && whole.every((piece) => headerLikeness(squash(piece.text)) === 1 && isNear(header, piece));
  return isHeaderLine ? whole : [];
}

/** The texts of a line with those below that complete their words: 牵头单 over 位. */
function wholeWords(line: readonly Piece[], below: readonly (readonly Piece[])[]): readonly Piece[] {
  const words = joinWords([...line, ...below.flat()]);
  return line.flatMap((piece) => words.find((word) => word.baseline === piece.baseline && isOver(word, piece)) ?? []);
}

/** The lower row of a header may stand further off, with its cells' padding between: 牵头单位 and 配合单位 below 责任单位. */
function isUnderHeader(line: readonly Piece[], header: readonly Piece[]): boolean {
  const isKnown = line.every((piece) => headerLikeness(squash(piece.text)) === 1);
  return isKnown && findOver(joinWords(header)).length === 0 && findOver([...joinWords(header), ...line]).length > 0;
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

/** Only some rows of a header may be repeated, but not fewer than this share of its texts. */
const minRepeated = 0.5;

/** The texts at a page's top that repeat a header, or its first row: the same texts at the same places, and nothing else before them. */
export function matchHeader(header: readonly Piece[], lines: readonly (readonly Piece[])[]): readonly Piece[] {
  const top = lines.slice(0, 3 * maxHeaderLines).flat();
  const found = header.map(({ text, box }) =>
    top.find((piece) => piece.text === text && Math.abs(piece.box.left - box.left) < sameLeft),
  );
  const all = found.filter((piece) => piece !== undefined);
  if (all.length === header.length) return all;
  const leading = top.findIndex((piece) => !all.includes(piece));
  const first = leading < 0 ? top : top.slice(0, leading);
  return first.length >= minRepeated * header.length ? first : [];
}
