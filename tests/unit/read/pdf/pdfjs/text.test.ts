import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../../../src/read/pdf/geometry.ts';
import { readGlyphs } from '../../../../../src/read/pdf/pdfjs/text.ts';

const [save, restore, beginText, spacing, scale, leading, font, mode, rise] = [10, 11, 31, 33, 35, 36, 37, 38, 39];
const [moveText, setMatrix, nextLine, show] = [40, 42, 43, 44];
const page: Matrix = [1, 0, 0, -1, 0, 800];

const han = (unicode: string, width = 1000) => ({ unicode, width });

function glyphs(...operators: readonly (readonly [number, unknown])[]) {
  const list = { fnArray: operators.map(([code]) => code), argsArray: operators.map(([, args]) => args) };
  const fonts = {
    f1: { name: 'ABCDEF+SimHei' },
    codes: { name: 'ABCDEF+Song', toUnicode: { firstChar: 0, lastChar: 65535 } },
    f2: { name: '\xcb\xce\xcc\xe5-Bold', vertical: true, defaultVMetrics: [-1000, 500, 880] },
  };
  return readGlyphs(list, page, {
    fontOf: (id) => fonts[id as keyof typeof fonts] ?? null,
    isMarked: false,
    isDetailed: false,
    hidesLayers: false,
    isOff: () => false,
  });
}

const places = (...operators: readonly (readonly [number, unknown])[]) =>
  glyphs(...operators).map(({ text, x, y, advance }) => [text, x, y, advance]);

describe('pdf.js glyphs', () => {
  it('任务 side by side, moved by the number between them and by spacing', () => {
    const shown = [han('任'), -500, han('务')];
    expect(
      places([beginText, null], [font, ['f1', 10]], [spacing, [1]], [moveText, [50, 700]], [show, [shown]]),
    ).toEqual([
      ['任', 50, 100, 10],
      ['务', 66, 100, 10],
    ]);
  });

  it.each([
    ['that come as its control characters', 'f1', ['\u0001', '"'], ['\ufffd', '\ufffd']],
    ['of two bytes', 'codes', ['县', '!'], ['\ufffd', '\ufffd']],
    ['that are known, and white space', 'f1', ['任', '\t', '务'], ['任', '务']],
  ])('codes of a font %s', (_, id, shown, texts) => {
    const own = glyphs([font, [id, 10]], [show, [shown.map((text) => han(text))]]);
    expect(own.map(({ text }) => text)).toEqual(texts);
  });

  it('a line lies its leading below; horizontal scale narrows, rise lifts', () => {
    expect(
      places(
        [beginText, null],
        [font, ['f1', 10]],
        [leading, [20]],
        [moveText, [50, 700]],
        [scale, [50]],
        [rise, [3]],
        [show, [[han('任'), han('务')]]],
        [nextLine, null],
        [show, [[han('表')]]],
      ),
    ).toEqual([
      ['任', 50, 97, 5],
      ['务', 55, 97, 5],
      ['表', 50, 117, 5],
    ]);
  });

  it('the matrix gives size and direction: 任 turned upwards', () => {
    const [glyph] = glyphs(
      [beginText, null],
      [font, ['f1', 1]],
      [setMatrix, [[0, 12, -12, 0, 50, 700]]],
      [show, [[han('任')]]],
    );
    expect(glyph).toMatchObject({ x: 50, y: 100, advance: 12, style: { size: 12, along: { x: 0, y: -1 } } });
  });

  it('a vertical font runs down, its glyphs stand upright: 责任', () => {
    expect(
      places([beginText, null], [font, ['f2', 10]], [moveText, [50, 700]], [show, [[han('责'), han('任')]]]),
    ).toEqual([
      ['责', 45, 108.8, 10],
      ['任', 45, 118.8, 10],
    ]);
  });

  it.each([
    ['f1', 0, 'SimHei', false],
    ['f1', 2, 'SimHei', true],
    ['f2', 0, '宋体-Bold', true],
    ['f9', 0, null, false],
  ])('font %s in mode %i: %s, bold %s', (id, renderMode, name, bold) => {
    const [glyph] = glyphs([font, [id, 10]], [mode, [renderMode]], [show, [[han('任')]]]);
    expect(glyph?.style).toMatchObject({ font: name, bold });
  });

  it('what save kept is back; arguments of a broken file change nothing', () => {
    const list = places(
      [font, ['f1', 10]],
      [save, null],
      [font, [null]],
      [spacing, null],
      [restore, null],
      [show, [null]],
      [show, [[null, han('任')]]],
    );
    expect(list).toEqual([['任', 0, 800, 10]]);
  });
});
