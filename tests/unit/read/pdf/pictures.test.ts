import { describe, expect, it } from 'vitest';
import type { Box, Glyph, PageGeometry } from '../../../../src/read/pdf/geometry.ts';
import { findPictures, tellPictures } from '../../../../src/read/pdf/pictures.ts';

const look = { font: null, size: 10, bold: false, along: { x: 1, y: 0 }, vertical: false };

/** Characters along a line, thirty each. */
function write(count: number, top: number, invisible = false): readonly Glyph[] {
  return Array.from({ length: count }, (_, index) => ({
    text: '文',
    x: 100 + 10 * (index % 30),
    y: top + 20 * Math.floor(index / 30),
    advance: 10,
    style: { ...look, invisible },
  }));
}

const sheet: Box = { left: 0, top: 0, right: 595, bottom: 842 };
const table: Box = { left: 50, top: 400, right: 545, bottom: 700 };
const seal: Box = { left: 350, top: 300, right: 470, bottom: 420 };
const strips = Array.from({ length: 20 }, (_, index) => ({ ...sheet, top: 42 * index, bottom: 42 * (index + 1) }));

function page(number: number, images: readonly Box[], glyphs: readonly Glyph[]): PageGeometry {
  const none = { rotation: 0, paths: [], isDrawingCut: false, tagged: [] };
  return { number, width: 595, height: 842, images, glyphs, ...none };
}

function told(...pages: readonly PageGeometry[]): readonly string[] {
  const found = pages.flatMap((one) => findPictures(one) ?? []);
  return tellPictures(found).map(({ rule, args, location }) => {
    const count = 'count' in args ? ` ${args.count}` : '';
    return `${rule}${count} on ${location.page}`;
  });
}

const text = write(200, 60);

describe('pictures of a page', () => {
  it.each([
    { why: 'a picture and no text', pages: [page(1, [sheet], [])], expected: ['scanned-page on 1'] },
    { why: 'a scan with a page number', pages: [page(3, [sheet], write(5, 820))], expected: ['scanned-page on 3'] },
    { why: 'a scan in strips', pages: [page(1, strips, write(8, 820))], expected: ['scanned-page on 1'] },
    {
      why: 'a scan behind pages of text',
      pages: [page(1, [], text), page(2, [sheet], write(8, 820))],
      expected: ['scanned-page on 2'],
    },
    { why: 'a scan whose text was recognised', pages: [page(1, [sheet], write(30, 60, true))], expected: [] },
    {
      why: 'a paper behind all pages, of which one has little text',
      pages: [page(1, [sheet], text), page(2, [sheet], write(8, 60))],
      expected: [],
    },
    { why: 'a table that is a picture', pages: [page(1, [table], text)], expected: ['unread-object 1 on 1'] },
    { why: 'two of them', pages: [page(1, [table], text), page(2, [table], text)], expected: ['unread-object 2 on 1'] },
    { why: 'a seal', pages: [page(1, [seal], text)], expected: [] },
    { why: 'a picture that text stands on', pages: [page(1, [{ ...table, top: 50 }], text)], expected: [] },
  ])('$why: $expected', ({ pages, expected }) => {
    expect(told(...pages)).toEqual(expected);
  });
});
