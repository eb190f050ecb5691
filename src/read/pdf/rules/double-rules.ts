import type { Glyph, Segment } from '../geometry.ts';
import { toRulings } from './rules.ts';

/** The pieces of one line. */
type Line = readonly Segment[];

/** Points from middle to middle of the two lines: LibreOffice sets them up to 6 apart, and lines nearer than the least are one. */
const maxSpread = 6.5;
const minSpread = 1.5;
/** Share of the longer line along which both run. */
const alongShare = 0.8;
/** Text that is larger has no room between the lines, in spreads: it reaches over them. */
const maxTextSpreads = 1.5;
/** The rules that meet it end up to so many spreads off its middle (LibreOffice: 1.75). */
const reachSpreads = 2;
/** A text's middle is above its baseline by this share of its size. */
const middleShare = 0.38;

/** Gathered lines → rulings, where two lines that run along one another with no room for text between them are one rule (双线). */
export function joinDoubleRules(lines: readonly Line[], glyphs: readonly Glyph[]): readonly Segment[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const both = before === undefined ? line : [...before, ...line];
    if (before !== undefined && spreadOf(both) <= maxSpread && isDouble(before, line, glyphs))
      joined[joined.length - 1] = both;
    else joined.push(line);
  }
  const doubles = joined.filter((line) => spreadOf(line) >= minSpread && isDouble(...halves(line), glyphs));
  const rulings = toRulings(joined);
  return doubles.length === 0 ? rulings : rulings.map((rule) => doubles.reduce(meet, rule));
}

/** Of pieces in their order; those of two axes are as far apart as can be. */
function spreadOf(line: Line): number {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return first.axis === last.axis ? last.at - first.at : Number.POSITIVE_INFINITY;
}

function middleOf(line: Line): number {
  return ((line[0]?.at ?? 0) + (line.at(-1)?.at ?? 0)) / 2;
}

function halves(line: Line): readonly [Line, Line] {
  const middle = middleOf(line);
  return [line.filter(({ at }) => at < middle), line.filter(({ at }) => at >= middle)];
}

function isDouble(one: Line, other: Line, glyphs: readonly Glyph[]): boolean {
  const [first, second] = [toRulings([one]), toRulings([other])];
  const along = first.reduce((sum, rule) => sum + second.reduce((most, next) => most + shared(rule, next), 0), 0);
  if (along < alongShare * Math.max(lengthOf(first), lengthOf(second))) return false;
  const [low, high] = [one[0]?.at ?? 0, other.at(-1)?.at ?? 0];
  return !glyphs.some((glyph) => isBetween(glyph, first, [low, high]));
}

function lengthOf(rules: Line): number {
  return rules.reduce((sum, { from, to }) => sum + to - from, 0);
}

function shared(one: Segment, other: Segment): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

function isBetween(
  { text, x, y, advance, style: { size } }: Glyph,
  rules: Line,
  [low, high]: [number, number],
): boolean {
  const isAcross = rules[0]?.axis === 'horizontal';
  const [across, down] = [x + advance / 2, y - middleShare * size];
  const [off, along] = isAcross ? [down, across] : [across, down];
  if (off <= low || off >= high || size > maxTextSpreads * (high - low) || text.trim() === '') return false;
  return rules.some(({ from, to }) => from <= along && along <= to);
}

/** The rule with its ends drawn on to a double one that it stops short of. */
function meet(rule: Segment, double: Line): Segment {
  const reach = reachSpreads * spreadOf(double);
  const at = middleOf(double);
  const isBeside = double.every(({ from, to }) => rule.at < from - reach || rule.at > to + reach);
  if (rule.axis === double[0]?.axis || isBeside) return rule;
  const drawn = (end: number): number => (Math.abs(end - at) <= reach ? at : end);
  return { ...rule, from: drawn(rule.from), to: drawn(rule.to) };
}
