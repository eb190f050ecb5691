import { expect, it } from 'vitest';
import type { Glyph, GlyphStyle } from '../../../../../src/read/pdf/geometry.ts';
import { countUnmappable } from '../../../../../src/read/pdf/text/unmappable.ts';

const along = { x: 1, y: 0 };
const style: GlyphStyle = { font: null, size: 10, bold: false, invisible: false, along, vertical: false };
const glyphsOf = (text: string): readonly Glyph[] =>
  [...text].map((character, at) => ({ text: character, x: 10 * at, y: 10, advance: 10, style }));

it.each([
  ['2024年10月底前', 0],
  ['一局\ue000', 1],
  ['一局\ufffd', 1],
  ['2024年10月ß前', 1],
  ['÷ÿþ}ÞÞ}ÿ', 5],
  ['Müller café 公司', 0],
  ['Ø500管道2×3米，误差 à 和±5', 0],
])('%s: %d', (text, count) => {
  expect(countUnmappable(glyphsOf(text))).toBe(count);
});
