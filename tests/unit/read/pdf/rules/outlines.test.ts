import { expect, it } from 'vitest';
import type { Glyph, GlyphStyle, Segment } from '../../../../../src/read/pdf/geometry.ts';
import { dropOutlines } from '../../../../../src/read/pdf/rules/outlines.ts';

const along = { x: 1, y: 0 };
const style: GlyphStyle = { font: null, size: 10, bold: false, invisible: false, along, vertical: false };
/** 工作要点 from 100 on, in a square from 91.2 to 101.2. */
const glyphs = [...'工作要点'].map((text, at): Glyph => ({ text, x: 100 + 10 * at, y: 100, advance: 10, style }));
const across = (at: number, from: number, to: number): Segment => ({ axis: 'horizontal', at, from, to });
const down = (at: number, from: number, to: number): Segment => ({ axis: 'vertical', at, from, to });
/** Eight short lines round each character. */
const outlines = glyphs.flatMap(({ x }) => [
  ...[92, 93, 99, 100].map((at) => across(at, x + 2, x + 7)),
  ...[2, 3, 6, 7].map((left) => down(x + left, 93, 98)),
]);
const table = [across(90, 95, 145), across(103, 95, 145), down(97, 90, 103), down(143, 90, 103)];

it('the outlines of bold characters are no rules; the lines of their cell are', () => {
  expect(dropOutlines([...outlines, ...table], glyphs)).toEqual(table);
});

it.each([105, 95])('as many short lines at one height stay, beside the text or through it: dashes at %d', (height) => {
  const dashes = Array.from({ length: 30 }, (_, at) => across(height, 95 + 3 * at, 97 + 3 * at));
  expect(dropOutlines([...dashes, ...table], glyphs)).toEqual([...dashes, ...table]);
});
