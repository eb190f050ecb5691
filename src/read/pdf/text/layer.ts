import { areaOf, type Glyph, type PageGeometry } from '../geometry.ts';

/** Of a page's characters, so many are invisible; and so much of it is a picture. */
const hiddenShare = 0.9;
const pictureShare = 0.5;

/**
 * A scanned page whose text a program has recognised and laid invisibly over the picture (双层PDF): the text may have errors, and the tables'
 * lines are in the picture alone.
 */
export function isTextLayer({
  glyphs,
  images,
  width,
  height,
}: Pick<PageGeometry, 'glyphs' | 'images' | 'width' | 'height'>): boolean {
  if (images.length === 0 || glyphs.length === 0) return false;
  const shown = glyphs.reduce((count, { style }: Glyph) => (style.invisible ? count : count + 1), 0);
  if (shown > glyphs.length * (1 - hiddenShare)) return false;
  return images.reduce((sum, image) => sum + areaOf(image), 0) >= pictureShare * width * height;
}
