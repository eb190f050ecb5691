import { describe, expect, it } from 'vitest';
import { identity } from '../../../../../src/read/pdf/geometry.ts';
import { readDrawing } from '../../../../../src/read/pdf/pdfjs/drawing.ts';
import { findRulings } from '../../../../../src/read/pdf/rules/rules.ts';

const [lineWidth, save, restore, concatenate, beginForm, endForm, image, path] = [2, 10, 11, 12, 74, 75, 85, 91];
const [stroke, fill, clipOnly] = [20, 22, 28];
/** moveTo 0 0, lineTo 10 0 */
const line = Float32Array.from([0, 0, 0, 1, 10, 0]);

function draw(operators: readonly (readonly [number, unknown])[]) {
  return readDrawing(
    { fnArray: operators.map(([operator]) => operator), argsArray: operators.map(([, args]) => args) },
    identity,
    800,
  );
}

describe('readDrawing', () => {
  it('keeps the transformation through save, restore and forms', () => {
    const { paths } = draw([
      [save, null],
      [lineWidth, [0.5]],
      [concatenate, [1, 0, 0, 1, 100, 0]],
      [beginForm, [Float32Array.from([2, 0, 0, 2, 0, 5]), null]],
      [path, [stroke, [line], null]],
      [endForm, []],
      [path, [fill, [line], null]],
      [restore, null],
      [path, [stroke, [line], null]],
    ]);
    expect(paths).toEqual([
      {
        paint: 'stroke',
        thickness: 1,
        points: [
          { x: 100, y: 5 },
          { x: 120, y: 5 },
        ],
      },
      {
        paint: 'fill',
        thickness: 0,
        points: [
          { x: 100, y: 0 },
          { x: 110, y: 0 },
        ],
      },
      {
        paint: 'stroke',
        thickness: 1,
        points: [
          { x: 0, y: 0 },
          { x: 10, y: 0 },
        ],
      },
    ]);
  });

  it('closes a path, and leaves its curves out', () => {
    const closed = Float32Array.from([0, 0, 0, 1, 10, 0, 1, 10, 5, 3]);
    const curved = Float32Array.from([0, 0, 0, 2, 1, 1, 2, 2, 3, 3, 1, 9, 3]);
    const { paths } = draw([
      [path, [stroke, [closed], null]],
      [path, [stroke, [curved], null]],
    ]);
    expect(paths.map(({ points }) => points.map(({ x, y }) => `${x},${y}`).join(' '))).toEqual([
      '0,0 10,0 10,5 0,0',
      '3,3 9,3',
    ]);
  });

  it('a path that only clips paints nothing; images have their place', () => {
    expect(
      draw([
        [path, [clipOnly, [line], null]],
        [concatenate, [30, 0, 0, 40, 5, 6]],
        [image, ['img', 1, 1]],
      ]),
    ).toEqual({
      paths: [],
      images: [{ left: 5, top: 6, right: 35, bottom: 46 }],
      placed: [{ id: 'img', matrix: [30, 0, 0, 40, 5, 6] }],
    });
  });

  it('survives arguments of a broken file', () => {
    expect(
      draw([
        [path, null],
        [concatenate, [Number.NaN]],
        [restore, null],
        [path, [stroke, [null]]],
      ]).paths,
    ).toEqual([]);
  });

  it.each([
    { why: 'one', operators: [[image, ['img', 1, 1]]] },
    { why: 'a mask of one colour', operators: [[90, []]] },
    { why: 'masks put together', operators: [[84, [[{ transform: [1, 0, 0, 1, 0, 0] }]]]] },
    { why: 'inline ones put together', operators: [[87, ['img', [{ transform: [1, 0, 0, 1, 0, 0] }]]]] },
    { why: 'one at several places', operators: [[88, ['img', 1, 1, Float32Array.from([0, 0])]]] },
    { why: 'a mask at several places', operators: [[89, ['img', 1, 0, 0, 1, [0, 0]]]] },
  ] as const)('images drawn out thin are rules: $why', ({ operators }) => {
    const { images, paths } = draw([[concatenate, [200, 0, 0, 0.5, 50, 100]], ...operators]);
    expect(images).toEqual([{ left: 50, top: 100, right: 250, bottom: 100.5 }]);
    expect(findRulings(paths)).toEqual([{ axis: 'horizontal', at: 100.25, from: 50, to: 250 }]);
  });
});
