import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import type { Segment } from '../geometry.ts';
import { middleOf } from '../geometry.ts';
import { type Heading, isHeader, textsOf } from './heading.ts';
import type { Piece } from './pieces.ts';
import { isOver, joinWords } from './stacks.ts';

/** Points: rules of one table end at the same places. */
const sameEnd = 3;

/**
 * The header (表头) that begins with this line and is all that stands between two rules of one width (三线表, 横线表格): they say where it begins and ends, however
 * its words are broken. A shorter rule between them (below 责任单位, over 牵头单位 and 配合单位) parts its rows. Null where there is none.
 */
export function findRuledHeading(
  lines: readonly (readonly Piece[])[],
  rules: readonly Segment[],
  start: number,
): Heading | null {
  const own = bandFrom(lines, rules, start);
  const pieces = own.flat();
  if (pieces.length === 0) return null;
  const words = joinWords(pieces);
  if (words.some((word) => isTitle(word, words))) return null;
  return isHeader(words.map(({ text }) => squash(text))) || isHeader(textsOf(own)) ? { start, pieces } : null;
}

/** The lines between the rules right above and below, where this line is the first. */
function bandFrom(
  lines: readonly (readonly Piece[])[],
  rules: readonly Segment[],
  start: number,
): readonly (readonly Piece[])[] {
  const [first] = lines[start] ?? [];
  const above = lines[start - 1]?.[0];
  if (first === undefined) return [];
  const top = rules.findLast(({ at }) => at < middleOf(first));
  if (top === undefined || (above !== undefined && middleOf(above) > top.at)) return [];
  const bottom = rules.find((rule) => rule.at > middleOf(first) && hasEndsOf(rule, top));
  if (bottom === undefined) return [];
  const after = lines.findIndex((line, index) => index > start && line.some((piece) => middleOf(piece) > bottom.at));
  const own = lines.slice(start, after < 0 ? lines.length : after);
  const isWithin = ({ box }: Piece): boolean => box.left > top.from - sameEnd && box.right < top.to + sameEnd;
  return own.flat().every(isWithin) ? own : [];
}

/** Do both begin and end at the same places? */
export function hasEndsOf(rule: Segment, other: Segment): boolean {
  return Math.abs(rule.from - other.from) <= sameEnd && Math.abs(rule.to - other.to) <= sameEnd;
}

/** A title between a page's head rule (页眉线) and the table stands over several words and is none. */
function isTitle(word: Piece, words: readonly Piece[]): boolean {
  const isKnown = headerLikeness(squash(word.text)) === 1;
  return !isKnown && words.filter((other) => other !== word && isOver(word, other)).length > 1;
}
