import type { PagePicture, PictureRule, PictureText } from '../../model/picture.ts';
import type { Segment, TextItem } from './geometry.ts';
import { joinGlyphs } from './items.ts';
import { openPdf, type PdfSettings } from './read-document.ts';
import { withoutJunk } from './repair.ts';
import { findRulings } from './rules.ts';

/** One page as it is seen (1-based), for a file that has been read already: nothing here ends a reading that spins. Throws GkparseError. */
export async function readPicture(bytes: Uint8Array, number: number, settings: PdfSettings): Promise<PagePicture> {
  const file = await openPdf(withoutJunk(bytes), settings);
  try {
    const { width, height, glyphs, paths, images } = await file.readPage(number);
    return {
      page: number,
      width,
      height,
      texts: joinGlyphs(glyphs).map(pictureText),
      rules: findRulings(paths).map(pictureRule),
      images: images.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const),
    };
  } finally {
    await file.close();
  }
}

function pictureText({ text, box, baseline, size, upright }: TextItem): PictureText {
  return { text, x: box.left, y: upright ? baseline : box.top + 0.88 * size, size, upright };
}

function pictureRule({ axis, at, from, to }: Segment): PictureRule {
  return axis === 'horizontal' ? { from: [from, at], to: [to, at] } : { from: [at, from], to: [at, to] };
}
