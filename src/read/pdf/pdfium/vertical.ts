import type { Matrix } from '../geometry.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';

interface TextSource {
  readonly library: Library;
  readonly textPage: Pointer;
}

/** Of a font that sets vertically PDFium centres the box on the origin; of others it begins there. Both as they stand before the text is turned. */
export function isVertical({ library, textPage }: TextSource, index: number, [a, b]: Matrix): boolean {
  const { call, floats, doubles, scratch } = library;
  if (call.FPDFText_GetLooseCharBox(textPage, index, scratch) === 0) return false;
  if (call.FPDFText_GetCharOrigin(textPage, index, scratch + 16, scratch + 24) === 0) return false;
  const [box, origin] = [scratch >> 2, (scratch + 16) >> 3];
  const [left = 0, top = 0, right = 0, bottom = 0] = floats().subarray(box, box + 4);
  const [x, y] = [(left + right) / 2 - (doubles()[origin] ?? 0), (top + bottom) / 2 - (doubles()[origin + 1] ?? 0)];
  const length = Math.hypot(a, b) || 1;
  const isLevel = Math.abs(a) >= Math.abs(b);
  const [width, height] = isLevel ? [right - left, top - bottom] : [top - bottom, right - left];
  const [along, up] = [(x * a + y * b) / length, (y * a - x * b) / length];
  return width > 0 && Math.abs(along) < width / 4 && up + height / 2 < width / 4;
}
