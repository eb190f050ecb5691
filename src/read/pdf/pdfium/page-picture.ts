import { type GrayPicture, pictureScale } from '../rules/image-rules.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';

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
  const scale = pictureScale(size);
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
