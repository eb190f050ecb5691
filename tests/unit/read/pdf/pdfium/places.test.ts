import { describe, expect, it } from 'vitest';
import type { Matrix } from '../../../../../src/read/pdf/geometry.ts';
import { pdfiumEngine } from '../../../../../src/read/pdf/pdfium/engine.ts';
import type { Library } from '../../../../../src/read/pdf/pdfium/library.ts';
import { isVertical } from '../../../../../src/read/pdf/pdfium/vertical.ts';
import { putTogether } from '../../../../support/pdf-objects.mjs';

const stream = (entries: string, content: string): string =>
  `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`;

const resources = '/Resources << /Font << /F 5 0 R >> /XObject << /Form 6 0 R >> >>';

describe('a replacement text (ActualText) in a form, as Chromium writes one for characters that a font shares with radicals', () => {
  it('stands where its glyph is drawn', async () => {
    const bytes = putTogether({
      root: 1,
      objects: new Map([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
        [3, `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R ${resources} >>`],
        [4, stream('', 'q 0.5 0 0 0.5 100 200 cm /Form Do Q')],
        [5, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'],
        [
          6,
          stream(
            `/Type /XObject /Subtype /Form /BBox [0 0 600 800] ${resources}`,
            'BT /F 20 Tf 40 60 Td (A) Tj 20 0 Td /Span << /ActualText <FEFF5DE5> >> BDC (B) Tj EMC ET',
          ),
        ],
      ]),
    });
    const file = await pdfiumEngine.open(bytes, { password: null, maxMemoryBytes: 500_000_000 });
    const { glyphs } = await file.readPage(1);
    await file.close();
    expect(glyphs.map(({ text, x, y }) => [text, Math.round(x), Math.round(y)])).toEqual([
      ['A', 120, 570],
      ['工', 130, 570],
    ]);
  });
});

/** A library that gives a character's loose box and origin. */
function libraryWith(box: readonly number[], origin: readonly number[]): Library {
  const memory = new ArrayBuffer(64);
  const [floats, doubles] = [new Float32Array(memory), new Float64Array(memory)];
  floats.set(box, 0);
  doubles.set(origin, 2);
  const found = (): number => 1;
  const call = { FPDFText_GetLooseCharBox: found, FPDFText_GetCharOrigin: found };
  return { call, floats: () => floats, doubles: () => doubles, scratch: 0 } as unknown as Library;
}

describe('set from top to bottom, by the box around a character of 10 points', () => {
  it.each<[string, Matrix, box: number[], vertical: boolean]>([
    ['level', [1, 0, 0, 1, 0, 0], [100, 208.8, 110, 198.8], false],
    ['turned upwards', [0, 1, -1, 0, 0, 0], [91.2, 210, 101.2, 200], false],
    ['turned downwards', [0, -1, 1, 0, 0, 0], [98.8, 200, 108.8, 190], false],
    ['vertical', [1, 0, 0, 1, 0, 0], [95, 200, 105, 190], true],
    ['vertical on a page that is turned', [0, 1, -1, 0, 0, 0], [100, 205, 110, 195], true],
  ])('%s', (_, own, [left = 0, top = 0, right = 0, bottom = 0], vertical) => {
    const library = libraryWith([left, top, right, bottom], [100, 200]);
    expect(isVertical({ library, textPage: 1 }, 0, own)).toBe(vertical);
  });
});
