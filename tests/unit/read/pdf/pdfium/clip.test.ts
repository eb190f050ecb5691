import { describe, expect, it } from 'vitest';
import type { Glyph, PageGeometry, PaintedPath, Segment } from '../../../../../src/read/pdf/geometry.ts';
import { rulingsOf } from '../../../../../src/read/pdf/rules/page-rules.ts';
import { clipToPage } from '../../../../../src/read/pdf/rules/rules.ts';
import { findBeyond, keepRulings } from '../../../../../src/read/pdf/unseen/off-page.ts';
import { stroke } from '../page.ts';

const page = { width: 600, height: 800 };
const rule = (axis: Segment['axis'], at: number, from: number, to: number): Segment => ({ axis, at, from, to });

describe('rules that reach over the page', () => {
  it.each([
    ['on the page: as it is', rule('horizontal', 100, 50, 550), [rule('horizontal', 100, 50, 550)]],
    ['a side that goes on over pages', rule('vertical', 50, -390, 1400), [rule('vertical', 50, 0, 800)]],
    ['a rule of the page before', rule('horizontal', -40, 50, 550), []],
    ['a rule of the page after', rule('horizontal', 890, 50, 550), []],
    ['beside the page', rule('vertical', 50, 900, 950), []],
  ])('%s', (_, given, clipped) => {
    expect(clipToPage([given], page)).toEqual(clipped);
  });
});

describe('text beyond the page', () => {
  const glyph = (y: number): Glyph => ({
    text: '镇',
    x: 100,
    y,
    advance: 10,
    style: { font: null, size: 10, bold: false, invisible: false, along: { x: 1, y: 0 }, vertical: false },
  });
  const pageWith = (glyphs: readonly Glyph[]): PageGeometry => ({
    ...page,
    number: 1,
    rotation: 0,
    glyphs,
    paths: [stroke([50, 700], [50, 900]), stroke([50, 900], [550, 900])],
    images: [],
    isDrawingCut: false,
    tagged: [],
  });

  it.each([
    ['the rules around it are kept', [glyph(850)], [rule('horizontal', 900, 50, 550), rule('vertical', 50, 700, 900)]],
    ['a line that the edge cuts is on the page', [glyph(805)], [rule('vertical', 50, 700, 800)]],
  ])('%s', (_, glyphs, rulings) => {
    const page = pageWith(glyphs);
    expect(keepRulings(rulingsOf(page), page, findBeyond(page))).toEqual(rulings);
  });
});

describe('the cells of a table with borders of their own (Qt)', () => {
  const box = (left: number, top: number, right: number, bottom: number): PaintedPath =>
    stroke([left, top], [right, top], [right, bottom], [left, bottom], [left, top]);

  it('are no frames inside of its own box, though one reaches out of it below the page', () => {
    const rows = [600, 700, 780].map((top, row) =>
      box(51.8, top + 1.8, 548.2, row === 2 ? 836 : ([698.2, 778.2][row] ?? 0)),
    );
    const paths = [box(50, 600, 550, 830), ...rows];
    const rulings = rulingsOf({
      ...page,
      number: 1,
      rotation: 0,
      glyphs: [],
      paths,
      images: [],
      isDrawingCut: false,
      tagged: [],
    });
    const at = rulings.flatMap(({ axis, at }) => (axis === 'horizontal' && at < page.height ? [Math.round(at)] : []));
    expect(at).toEqual([601, 700, 780]);
  });
});
