import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { excerptLines } from '../../../../src/cli/terminal/excerpt-lines.ts';

it.each([
  { text: '公开财政预决算', start: 2, end: 4, width: 40, lines: ['公开财政预决算', '    ~~~~'] },
  { text: 'a 公b', start: 2, end: 3, width: 40, lines: ['a 公b', '  ~~'] },
  { text: '甲\n乙\t丙', start: 2, end: 3, width: 40, lines: ['甲 乙 丙', '   ~~'] },
  { text: '一二三四五六七八九十', start: 4, end: 5, width: 12, lines: ['…四五六七八…', '   ~~'] },
  { text: '一二三四五六七八九十', start: 9, end: 10, width: 12, lines: ['…六七八九十', '         ~~'] },
  { text: '一二三四五六七八九十', start: 0, end: 10, width: 12, lines: ['一二三四五…', '~~~~~~~~~~'] },
  { text: '没有责任单位', start: 0, end: 0, width: 40, lines: ['没有责任单位', ''] },
  { text: '甲\u001b[31m乙', start: 6, end: 7, width: 40, lines: ['甲�[31m乙', '       ~~'] },
])('underlines $start–$end of $text in $width columns', ({ text, start, end, width, lines }) => {
  const shown = excerptLines({ text, start, end }, width);
  expect([shown.text, shown.marks]).toEqual(lines);
});

it('never is wider than the screen, and its marks stand under the spot', () => {
  const piece = fc.string({ unit: fc.constantFrom('公', '开', 'a', '，', '𠮷', ' ', '“'), maxLength: 30 });
  fc.assert(
    fc.property(piece, piece, piece, fc.integer({ min: 12, max: 60 }), (before, spot, after, width) => {
      const excerpt = { text: before + spot + after, start: before.length, end: before.length + spot.length };
      const { text, marks } = excerptLines(excerpt, width);
      expect(stringWidth(text)).toBeLessThanOrEqual(width);
      expect(marks.length).toBeLessThanOrEqual(width);
      if (stringWidth(before + spot + after) <= width - 2) {
        expect(text).toBe(before + spot + after);
        expect(marks).toBe(spot === '' ? '' : ' '.repeat(stringWidth(before)) + '~'.repeat(stringWidth(spot)));
      }
    }),
  );
});
