import type { PagePicture, PictureRule, PictureText } from '../../model/picture.ts';
import { withoutJunk } from './file/repair.ts';
import type { Glyph, Segment, TextItem } from './geometry.ts';
import { openPdf, type PdfSettings } from './read-document.ts';
import { rulingsOf } from './rules/page-rules.ts';
import { isUpright, joinGlyphs } from './text/items.ts';
import { turnUpright } from './turn.ts';

/** One page as it is seen (1-based). Reads in this thread: nothing here ends a reading that spins. Throws GkparseError. */
export async function readPicture(bytes: Uint8Array, number: number, settings: PdfSettings): Promise<PagePicture> {
  const file = await openPdf(withoutJunk(bytes), settings);
  try {
    const seen = turnUpright(await file.readPage(number));
    const { width, height, glyphs, images } = seen;
    return {
      page: number,
      width,
      height,
      texts: [
        ...joinGlyphs(glyphs.filter(({ style }) => isUpright(style))).map(textOfItem),
        ...glyphs.filter(({ style }) => !isUpright(style)).map(textOfGlyph),
      ],
      rules: rulingsOf(seen).map(pictureRule),
      images: images.map(({ left, top, right, bottom }) => [left, top, right, bottom] as const),
    };
  } finally {
    await file.close();
  }
}

function textOfItem({ text, box, baseline, size }: TextItem): PictureText {
  return { text, x: box.left, y: baseline, size, turn: 0 };
}

/** A glyph of a vertical line (竖排) stands upright; one of a turned line lies along it. */
function textOfGlyph({ text, x, y, style: { size, along, vertical } }: Glyph): PictureText {
  return { text, x, y, size, turn: vertical ? 0 : (Math.atan2(along.y, along.x) * 180) / Math.PI };
}

function pictureRule({ axis, at, from, to }: Segment): PictureRule {
  return axis === 'horizontal' ? { from: [from, at], to: [to, at] } : { from: [at, from], to: [at, to] };
}
