import { describe, expect, it } from 'vitest';
import type { Glyph, GlyphStyle } from '../../../../../src/read/pdf/geometry.ts';
import { spreadLigatures } from '../../../../../src/read/pdf/pdfium/ligatures.ts';

const style: GlyphStyle = {
  font: 'Tinos',
  size: 8,
  bold: false,
  along: { x: 1, y: 0 },
  vertical: false,
  invisible: false,
};
const glyph = (text: string, x: number, advance: number, y = 100): Glyph => ({ text, x, y, advance, style });

describe('spreadLigatures', () => {
  it.each([
    [
      'letters at one place share the room up to the next',
      [glyph('f', 24, 2), glyph('i', 24, 2), glyph('l', 29, 2)],
      [24, 26.5, 29],
      [2.5, 2.5, 2],
    ],
    [
      'at a line’s end: their own width',
      [glyph('f', 24, 4), glyph('i', 24, 4), glyph('l', 24, 2, 112)],
      [24, 26, 24],
      [2, 2, 2],
    ],
    [
      'before a gap: their own width',
      [glyph('f', 24, 4), glyph('i', 24, 4), glyph('l', 60, 2)],
      [24, 26, 60],
      [2, 2, 2],
    ],
    [
      'a letter printed twice is none',
      [glyph('f', 24, 2), glyph('f', 24, 2), glyph('l', 26, 2)],
      [24, 24, 26],
      [2, 2, 2],
    ],
  ])('%s', (_, glyphs, places, advances) => {
    const spread = spreadLigatures(glyphs);
    expect(spread.map(({ x }) => x)).toEqual(places);
    expect(spread.map(({ advance }) => advance)).toEqual(advances);
    expect(spread.map(({ text }) => text)).toEqual(glyphs.map(({ text }) => text));
  });
});
