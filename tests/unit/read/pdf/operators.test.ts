import { describe, expect, it } from 'vitest';
import { identity } from '../../../../src/read/pdf/geometry.ts';
import { readDrawing } from '../../../../src/read/pdf/operators.ts';
import { readItems } from '../../../../src/read/pdf/text-items.ts';

const [save, restore, concatenate, beginForm, endForm, image, path] = [10, 11, 12, 74, 75, 85, 91];
const [stroke, fill, clipOnly] = [20, 22, 28];
/** moveTo 0 0, lineTo 10 0 */
const line = Float32Array.from([0, 0, 0, 1, 10, 0]);

function draw(operators: readonly (readonly [number, unknown])[]) {
  return readDrawing(
    { fnArray: operators.map(([operator]) => operator), argsArray: operators.map(([, args]) => args) },
    identity,
  );
}

describe('readDrawing', () => {
  it('keeps the transformation through save, restore and forms', () => {
    const { paths } = draw([
      [save, null],
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
        points: [
          { x: 100, y: 5 },
          { x: 120, y: 5 },
        ],
      },
      {
        paint: 'fill',
        points: [
          { x: 100, y: 0 },
          { x: 110, y: 0 },
        ],
      },
      {
        paint: 'stroke',
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

  it('a path that only clips paints nothing; images are counted', () => {
    expect(
      draw([
        [path, [clipOnly, [line], null]],
        [image, ['img', 1, 1]],
      ]),
    ).toEqual({ paths: [], images: 1 });
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
});

describe('readItems', () => {
  const read = (item: object, vertical = false) =>
    readItems({ items: [item], styles: { f1: { vertical } } }, [1, 0, 0, -1, 0, 800], () => '黑体');

  it('an upright run: box of 0.88 above and 0.12 below the baseline, 黑体 is a face and not bold', () => {
    expect(read({ str: '任务', transform: [10, 0, 0, 10, 50, 700], width: 20, height: 10, fontName: 'f1' })).toEqual([
      {
        text: '任务',
        box: { left: 50, top: 91.2, right: 70, bottom: 101.2 },
        baseline: 100,
        upright: true,
        size: 10,
        font: '黑体',
        bold: false,
      },
    ]);
  });

  it('a run turned upwards: 任务', () => {
    const [item] = read({ str: '任务', transform: [0, 10, -10, 0, 50, 700], width: 20, height: 10, fontName: 'f1' });
    expect(item).toMatchObject({ upright: false, box: { left: 41.2, top: 80, right: 51.2, bottom: 100 } });
  });

  it('vertical setting runs down from its point: 任务', () => {
    const [item] = read(
      { str: '任务', transform: [10, 0, 0, 10, 50, 700], width: 10, height: 20, fontName: 'f1' },
      true,
    );
    expect(item).toMatchObject({ upright: false, box: { left: 45, top: 100, right: 55, bottom: 120 } });
  });

  it.each([
    ['⽅案', '方案'],
    ['⼀、', '一、'],
  ])('%s becomes %s', (str, text) => {
    expect(read({ str, transform: [10, 0, 0, 10, 0, 0], width: 20, fontName: 'f1' }).map((item) => item.text)).toEqual([
      text,
    ]);
  });

  it('white space and marked content are no text', () => {
    expect(read({ str: ' ', transform: [10, 0, 0, 10, 0, 0], width: 5 })).toEqual([]);
    expect(read({ type: 'beginMarkedContent' })).toEqual([]);
  });
});
