import { lightness } from '../text/lightness.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';

/** Of an object's filling; black where none is known. */
export function lightnessOf({ call, bytes, scratch }: Library, object: Pointer): number {
  if (call.FPDFPageObj_GetFillColor(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return 0;
  const memory = bytes();
  // Four numbers of 32 bits, the lowest byte first, none above 255.
  const at = (offset: number): number => (memory[scratch + offset] ?? 0) / 255;
  return lightness({ red: at(0), green: at(4), blue: at(8) }, at(12));
}
