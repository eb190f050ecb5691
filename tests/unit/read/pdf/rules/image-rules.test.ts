import { describe, expect, it } from 'vitest';
import { findImageRules, type GrayPicture } from '../../../../../src/read/pdf/rules/image-rules.ts';

const [width, height, scale] = [600, 400, 2];
/** More than the width: rows end in pixels that are not the page's. */
const stride = 608;

type Mark = readonly [left: number, top: number, right: number, bottom: number];

/** Black marks, in pixels, on paper of one shade. */
function pictureOf(marks: readonly Mark[], paper = 250, ink = 20): GrayPicture {
  const pixels = new Uint8Array(stride * height).fill(paper);
  for (const [left, top, right, bottom] of marks)
    for (let y = top; y < bottom; y++) pixels.fill(ink, y * stride + left, y * stride + right);
  return { width, height, stride, scale, pixels };
}

const rulesOf = (picture: GrayPicture): readonly string[] =>
  findImageRules(picture).map(({ points: [start, end] }) =>
    [start, end].map((point) => `${Math.round(point?.x ?? -1)},${Math.round(point?.y ?? -1)}`).join(' '),
  );

/** Two columns and two rows; the rule in the middle is short, and held by upright ones. */
const table: readonly Mark[] = [
  [40, 40, 560, 42],
  [40, 360, 560, 362],
  [300, 200, 400, 202],
  [40, 40, 42, 362],
  [300, 40, 302, 362],
  [400, 40, 402, 362],
];
const found = ['20,21 280,21', '150,101 201,101', '20,181 280,181', '21,20 21,181', '151,20 151,181', '201,20 201,181'];

describe('rules on the picture of a page', () => {
  it.each([
    ['black on white', pictureOf(table)],
    ['a faint copy on gray paper', pictureOf(table, 200, 140)],
    ['specks in the rules', pictureOf([...table.slice(1), [40, 40, 150, 42], [152, 40, 560, 42]])],
  ])('%s', (_, picture) => {
    expect(rulesOf(picture).toSorted()).toEqual(found.toSorted());
  });

  it('a rule that lies askew is one', () => {
    const steps = Array.from({ length: 5 }, (_, i): Mark => [40 + i * 100, 100 + i, 140 + i * 100, 102 + i]);
    expect(rulesOf(pictureOf(steps))).toEqual(['20,52 270,52']);
  });

  it.each<[string, readonly Mark[]]>([
    ['a stroke of a large character', [[100, 100, 150, 106]]],
    ['strokes of a line of characters', [[100, 100, 170, 102]]],
    ['a picture', [[100, 100, 500, 300]]],
  ])('%s is none', (_, marks) => {
    expect(rulesOf(pictureOf(marks))).toEqual([]);
  });
});
