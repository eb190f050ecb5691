import type { Glyph } from '../geometry.ts';

/** A ligature (ﬁ) is no wider than this, in sizes. */
const widest = 1.5;

/**
 * PDFium gives the letters of a ligature (ﬁ) one place, and a width that is none of theirs: they share the room up to the next glyph. Without it
 * a gap would stand behind them.
 */
export function spreadLigatures(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some((glyph, index) => isAtSamePlace(glyphs[index - 1], glyph))) return glyphs;
  const spread: Glyph[] = [];
  for (let index = 0; index < glyphs.length; ) {
    let end = index + 1;
    while (isAtSamePlace(glyphs[index], glyphs[end])) end++;
    spread.push(...shareRoom(glyphs.slice(index, end), glyphs[end]));
    index = end;
  }
  return spread;
}

function isAtSamePlace(one: Glyph | undefined, other: Glyph | undefined): boolean {
  return one !== undefined && other !== undefined && one.x === other.x && one.y === other.y && one.text !== other.text;
}

function shareRoom(letters: readonly Glyph[], next: Glyph | undefined): readonly Glyph[] {
  const [first] = letters;
  if (first === undefined || next === undefined || letters.length === 1) return letters;
  const room = next.x - first.x;
  const isBeside = next.y === first.y && room > first.advance && room < widest * first.style.size;
  const advance = (isBeside ? room : first.advance) / letters.length;
  return letters.map((letter, index) => ({ ...letter, x: first.x + advance * index, advance }));
}
