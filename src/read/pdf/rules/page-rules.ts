import type { PageGeometry, Segment } from '../geometry.ts';
import { hasNarrowGaps, withoutNestedFrames } from '../ruled/nested-frames.ts';
import { joinDoubleRules } from './double-rules.ts';
import { dropOutlines } from './outlines.ts';
import { gatherLines, linePieces } from './rules.ts';

/**
 * A page's rulings, without the frames that stand in a cell of a table: they are the cell's own, and without the outlines of characters. Some may lie beyond the page.
 */
export function rulingsOf(page: PageGeometry): readonly Segment[] {
  const pieces = dropOutlines(linePieces(page.paths), page.glyphs);
  const lines = gatherLines(pieces);
  const own = hasNarrowGaps(lines) ? gatherLines(withoutNestedFrames(pieces, page)) : lines;
  return joinDoubleRules(own, page.glyphs);
}
