import type { Finding, FindingOf } from '../../../model/finding.ts';
import type { Glyph, PageGeometry } from '../geometry.ts';
import { isSpace, joinGlyphs } from '../text/items.ts';
import { isTextLayer } from '../text/layer.ts';
import { groupLines, lineText } from '../text/lines.ts';

/** Points: nobody reads smaller letters, and none is printed for reading. */
const smallest = 1.5;

type Why = FindingOf<'unseen-text'>['args']['why'];

/** A page's text that is seen; what is not is no part of it. */
interface Parted {
  readonly seen: readonly Glyph[];
  readonly unseen: readonly Glyph[];
}

/** Of a page whose whole text is not seen the text is kept: it is told, and there is nothing else. */
export function partUnseen(glyphs: readonly Glyph[]): Parted {
  if (!glyphs.some(isUnseen)) return { seen: glyphs, unseen: [] };
  const seen = glyphs.filter((glyph) => !isUnseen(glyph));
  return seen.every(isSpace) ? { seen: glyphs, unseen: [] } : { seen, unseen: glyphs.filter(isUnseen) };
}

/** What is cut off may be the rest of a cell that is too small for it (spreadsheets): it is read, and told. */
function isUnseen({ unseen, style: { size } }: Glyph): boolean {
  return (unseen !== undefined && unseen !== 'clipped') || size < smallest;
}

/**
 * Text that the file holds and the page doesn't show, one finding a page and cause. Invisible text (OCR) is read all the same: where it lies over a scanned page it is
 * told otherwise.
 */
export function tellUnseen(page: PageGeometry): readonly Finding[] {
  const causes = new Map<Why, Glyph[]>();
  const isScan = isTextLayer(page);
  for (const glyph of page.glyphs) {
    const why = glyph.unseen ?? (glyph.style.size < smallest ? 'tiny' : glyph.style.invisible ? 'invisible' : null);
    if (why === null || (why === 'invisible' && isScan) || isSpace(glyph)) continue;
    causes.set(why, [...(causes.get(why) ?? []), glyph]);
  }
  return [...causes].map(([why, glyphs]) => tellText(glyphs, why, page.number));
}

const space = /\s/gu;

export function tellText(glyphs: readonly Glyph[], why: Why, page: number): Finding {
  const text = groupLines(joinGlyphs(glyphs)).map(lineText).join(' ');
  const characters = text.replace(space, '').length;
  return { rule: 'unseen-text', args: { text, characters, why }, location: { page } };
}
