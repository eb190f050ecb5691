import { describe, expect, it } from 'vitest';
import type { TextItem } from '../../../src/read/pdf/geometry.ts';
import { gapTexts } from '../../../src/read/pdf/text/lines.ts';

/** Items of 10 points with gaps between them, in hundredths of that. */
function itemsOf(line: string): readonly TextItem[] {
  let at = 0;
  return line.split(/(?<=\D)(?=\d)|(?<=\d)(?=\D)/u).flatMap((part): readonly TextItem[] => {
    if (/^\d+$/u.test(part)) {
      at += Number(part) / 10;
      return [];
    }
    const left = at;
    at += [...part].reduce((sum, character) => sum + (character < '\u0250' ? 5 : 10), 0);
    const box = { left, top: 0, right: at, bottom: 10 };
    return [{ text: part, box, baseline: 9, upright: true, size: 10, font: null, bold: false, edges: [] }];
  });
}

describe('white space for the gaps of a line', () => {
  it.each([
    ['市教育局25市财政局', '市教育局 市财政局'],
    ['市教育局12市财政局', '市教育局市财政局'],
    ['市25教25育25局', '市教育局'],
    ['市教育局25GDP', '市教育局GDP'],
    ['GDP20CPI', 'GDP CPI'],
    ['市教育局、25市财政局', '市教育局、市财政局'],
    ['序号100责任单位', '序号  责任单位'],
  ])('%s: %s', (line, text) => {
    const items = itemsOf(line);
    const gaps = gapTexts(items);
    expect(items.map((item, index) => item.text + (gaps[index] ?? '')).join('')).toBe(text);
  });
});
