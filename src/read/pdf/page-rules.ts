import { joinDoubleRules } from './double-rules.ts';
import type { Glyph, PageGeometry, Segment } from './geometry.ts';
import { hasNarrowGaps, withoutNestedFrames } from './nested-frames.ts';
import { gatherLines, linePieces } from './rules.ts';

/**
 * A page's rulings, as far as they are on it, without the frames that stand in a cell of a table: they are the cell's own. Where text stands beyond
 * the page, the table runs off it (a row too high for the page, a sheet printed too large): its rules part that text too.
 */
export function rulingsOf(page: PageGeometry): readonly Segment[] {
  const pieces = linePieces(page.paths);
  const lines = gatherLines(pieces);
  const own = hasNarrowGaps(lines) ? gatherLines(withoutNestedFrames(pieces)) : lines;
  const rulings = joinDoubleRules(own, page.glyphs);
  return page.glyphs.some((glyph) => isBeyond(glyph, page)) ? rulings : clipToPage(rulings, page);
}

/** Nothing of the glyph is on the page. */
function isBeyond({ text, x, y, advance, style: { size } }: Glyph, { width, height }: PageGeometry): boolean {
  const isOff = x > width || x + advance < 0 || y - size > height || y < 0;
  return isOff && text.trim() !== '';
}

/** The part of the rulings that is on the page: programs draw a table that goes on over pages whole on each (Qt). */
export function clipToPage(
  rulings: readonly Segment[],
  { width, height }: Pick<PageGeometry, 'width' | 'height'>,
): readonly Segment[] {
  return rulings.flatMap((rule) => {
    const [across, along] = rule.axis === 'horizontal' ? [height, width] : [width, height];
    const [from, to] = [Math.max(0, rule.from), Math.min(along, rule.to)];
    return rule.at < 0 || rule.at > across || from >= to ? [] : [{ ...rule, from, to }];
  });
}
