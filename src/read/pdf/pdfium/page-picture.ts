import type { GrayPicture } from '../image-rules.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';

/** Two pixels a point: a rule of half a point has one. */
const usualScale = 2;
/** What a page larger than A2 is drawn with at most. */
const mostPixels = 8_000_000;
const white = 0xffffffff;
/** FPDFBitmap_Gray: a byte a pixel; FPDF_GRAYSCALE. */
const grayFormat = 1;
const grayFlag = 0x08;

/** The page drawn in shades of gray; null where there is no memory for it. `size` in points. */
export function drawGray(
  { call, bytes }: Library,
  page: Pointer,
  size: { readonly width: number; readonly height: number },
): GrayPicture | null {
  const scale = Math.min(usualScale, Math.sqrt(mostPixels / Math.max(1, size.width * size.height)));
  const [width, height] = [Math.max(1, Math.round(size.width * scale)), Math.max(1, Math.round(size.height * scale))];
  const bitmap = call.FPDFBitmap_CreateEx(width, height, grayFormat, 0, 0);
  if (bitmap === 0) return null;
  try {
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, white);
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, grayFlag);
    const stride = call.FPDFBitmap_GetStride(bitmap);
    const start = call.FPDFBitmap_GetBuffer(bitmap);
    return { width, height, stride, scale, pixels: bytes().slice(start, start + stride * height) };
  } finally {
    call.FPDFBitmap_Destroy(bitmap);
  }
}
