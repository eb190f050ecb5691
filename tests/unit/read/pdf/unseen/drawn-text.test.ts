import { describe, expect, it } from 'vitest';
import type { Glyph, PaintedPath } from '../../../../../src/read/pdf/geometry.ts';
import { isDrawnText } from '../../../../../src/read/pdf/unseen/drawn-text.ts';
import { filledBox, stroke } from '../page.ts';

const style = { font: null, size: 10, bold: false, along: { x: 1, y: 0 }, vertical: false, invisible: false };
const write = (count: number): readonly Glyph[] =>
  Array.from({ length: count }, (_, index) => ({ text: '文', x: 10 * index, y: 100, advance: 10, style }));
const many = (count: number, piece: (index: number) => PaintedPath): readonly PaintedPath[] =>
  Array.from({ length: count }, (_, index) => piece(index));

const outlines = many(600, (index) => filledBox(10 * (index % 40), 20 * Math.floor(index / 40), 6, 8));

describe('isDrawnText', () => {
  it.each([
    { why: 'outlines of characters', paths: outlines, letters: 0, is: true },
    { why: 'outlines and a page number', paths: outlines, letters: 5, is: true },
    { why: 'a page of text beside a drawing', paths: outlines, letters: 300, is: false },
    { why: 'a seal', paths: outlines.slice(0, 120), letters: 5, is: false },
    { why: 'rules, dashed', paths: many(3000, (index) => stroke([index, 9], [index + 3, 9])), letters: 0, is: false },
    { why: 'the cells of a code', paths: many(900, (index) => filledBox(index, 9, 2, 2)), letters: 5, is: false },
    {
      why: 'the boxes of a blank form',
      paths: many(300, (index) => filledBox(index, 9, 60, 20)),
      letters: 5,
      is: false,
    },
  ])('$why: $is', ({ paths, letters, is }) => {
    expect(isDrawnText({ paths, glyphs: write(letters) })).toBe(is);
  });
});
