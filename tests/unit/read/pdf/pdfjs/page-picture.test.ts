import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../../../src/read/pdf/geometry.ts';
import { drawGray, type PdfImage } from '../../../../../src/read/pdf/pdfjs/page-picture.ts';

/** As large as the page, which counts downwards. */
const upright: Matrix = [1, 0, 0, -1, 0, 1];
const page = { width: 1, height: 1 };

const shades = (image: PdfImage, matrix = upright) => [...drawGray([{ image, matrix }], page).pixels];

/** Black, white over white, gray. */
const rgb: PdfImage = {
  width: 2,
  height: 2,
  kind: 2,
  data: Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255, 255, 90, 120, 150]),
};

describe('the picture of a page, of pdf.js images', () => {
  it.each<[string, PdfImage, readonly number[]]>([
    ['three bytes a pixel', rgb, [0, 255, 255, 120]],
    [
      'four',
      { ...rgb, kind: 3, data: Uint8Array.from([9, 9, 9, 1, 8, 8, 8, 1, 7, 7, 7, 1, 6, 6, 6, 1]) },
      [9, 8, 7, 6],
    ],
    [
      'bits, rows from new bytes',
      { ...rgb, kind: 1, data: Uint8Array.from([0b01_000000, 0b10_000000]) },
      [0, 255, 255, 0],
    ],
    ['another kind is white', { ...rgb, kind: 7 }, [255, 255, 255, 255]],
    [
      'of a finer image the mean',
      { width: 4, height: 2, kind: 1, data: Uint8Array.from([0b0111_0000, 0b1110_0000]) },
      [127, 255, 255, 127],
    ],
  ])('%s', (_, image, expected) => {
    expect(shades(image)).toEqual(expected);
  });

  it('turned by a half; where it does not reach, the paper', () => {
    expect(shades(rgb, [-1, 0, 0, 1, 1, 0])).toEqual([120, 255, 255, 0]);
    expect(shades(rgb, [0.5, 0, 0, -1, 0, 1])).toEqual([127, 255, 187, 255]);
  });
});
