import { joinDoubleRules } from './double-rules.ts';
import type { PageGeometry, Segment } from './geometry.ts';
import { hasNarrowGaps, withoutNestedFrames } from './nested-frames.ts';
import { gatherLines, linePieces } from './rules.ts';

/**
 * A page's rulings, without the frames that stand in a cell of a table: they are the cell's own. Some may lie beyond the page.
 */
export function rulingsOf(page: PageGeometry): readonly Segment[] {
  const pieces = linePieces(page.paths);
  const lines = gatherLines(pieces);
  const own = hasNarrowGaps(lines) ? gatherLines(withoutNestedFrames(pieces)) : lines;
  return joinDoubleRules(own, page.glyphs);
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
