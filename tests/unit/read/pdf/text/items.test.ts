import { describe, expect, it } from 'vitest';
import type { Glyph, GlyphStyle } from '../../../../../src/read/pdf/geometry.ts';
import { cutItem, joinGlyphs } from '../../../../../src/read/pdf/text/items.ts';

const style: GlyphStyle = {
  font: '黑体',
  size: 10,
  bold: false,
  along: { x: 1, y: 0 },
  vertical: false,
  invisible: false,
};

/** Glyphs side by side from `left` on: Han 10 wide, ASCII 5. */
function row(text: string, left = 0, change: Partial<GlyphStyle> = {}): readonly Glyph[] {
  let x = left;
  return [...text].map((character) => {
    const advance = character < '\u0250' ? 5 : 10;
    x += advance;
    return { text: character, x: x - advance, y: 100, advance, style: { ...style, ...change } };
  });
}

const texts = (glyphs: readonly Glyph[]) => joinGlyphs(glyphs).map(({ text }) => text);

describe('joinGlyphs', () => {
  it('an upright run: box of 0.88 above and 0.12 below the baseline, 黑体 is a face and not bold', () => {
    expect(joinGlyphs(row('任务', 50))).toEqual([
      {
        text: '任务',
        box: { left: 50, top: 91.2, right: 70, bottom: 101.2 },
        baseline: 100,
        upright: true,
        size: 10,
        font: '黑体',
        bold: false,
        edges: [50, 60, 70],
      },
    ]);
  });

  it.each([
    { name: 'glyphs drawn one at a time', glyphs: [...row('任', 0), ...row('务', 10.5)], items: ['任务'] },
    { name: 'kerning', glyphs: [...row('A', 0), ...row('V', 4)], items: ['AV'] },
    { name: 'a gap', glyphs: [...row('任务', 0), ...row('单位', 24)], items: ['任务', '单位'] },
    { name: 'back to the left', glyphs: [...row('任务', 0), ...row('单位', 5)], items: ['任务', '单位'] },
    { name: 'another font', glyphs: [...row('任务'), ...row('单位', 20, { font: '宋体' })], items: ['任务', '单位'] },
    { name: 'a space inside', glyphs: row('2023 年'), items: ['2023 年'] },
    { name: 'spaces at the ends', glyphs: row(' 任务  '), items: ['任务'] },
    { name: 'spaces that are a gap', glyphs: row('序号    单位'), items: ['序号', '单位'] },
    { name: 'white space alone', glyphs: row('   '), items: [] },
    { name: 'Kangxi radicals', glyphs: row('⽅案⼀'), items: ['方案一'] },
    {
      name: 'compatibility ideographs, as a font with one glyph for both gives them',
      glyphs: row('\uf967少於\uf98e度'),
      items: ['不少於年度'],
    },
    { name: 'marks turned for vertical writing', glyphs: row('一︑﹃三农﹄︵试点︶'), items: ['一、“三农”（试点）'] },
    { name: 'private use and other forms stay', glyphs: row('\ue000，！'), items: ['\ue000，！'] },
  ])('$name: $items', ({ glyphs, items }) => {
    expect(texts(glyphs)).toEqual(items);
  });

  it.each([
    ['from its start', (glyphs: readonly Glyph[]) => glyphs],
    ['from its end, as PDFium gives it on a turned page', (glyphs: readonly Glyph[]) => [...glyphs].reverse()],
  ])('text turned upwards, %s: 任务', (_, order) => {
    const along = { x: 0, y: -1 };
    const glyphs = [100, 90].map((y, at) => ({
      text: at === 0 ? '任' : '务',
      x: 50,
      y,
      advance: 10,
      style: { ...style, along },
    }));
    const [item, ...others] = joinGlyphs(order(glyphs));
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      text: '任务',
      upright: false,
      box: { left: 41.2, top: 80, right: 51.2, bottom: 100 },
    });
  });

  it('vertical setting runs down: 任务', () => {
    const glyphs = [100, 110].map((y, at) => ({
      text: at === 0 ? '任' : '务',
      x: 50,
      y,
      advance: 10,
      style: { ...style, vertical: true },
    }));
    const [item, ...others] = joinGlyphs(glyphs);
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      text: '任务',
      upright: false,
      box: { left: 50, top: 91.2, right: 60, bottom: 111.2 },
    });
  });

  it('a ligature shares its width, and is cut within: ﬁ', () => {
    const [item] = joinGlyphs([{ text: 'fi', x: 0, y: 0, advance: 8, style }]);
    expect(item).toMatchObject({ text: 'fi', edges: [0, 4, 8] });
    if (item !== undefined) expect(cutItem(item, 1, 2)).toMatchObject({ text: 'i', box: { left: 4, right: 8 } });
  });
});
