import type { PageGeometry, Segment } from './geometry.ts';
import { hasNarrowGaps, withoutNestedFrames } from './nested-frames.ts';
import { gatherLines, joinLines, linePieces } from './rules.ts';

/** A page's rulings, as far as they are on it, without the frames that stand in a cell of a table: they are the cell's own. */
export function rulingsOf(page: PageGeometry): readonly Segment[] {
  const pieces = linePieces(page.paths);
  const lines = gatherLines(pieces);
  const own = hasNarrowGaps(lines) ? gatherLines(withoutNestedFrames(pieces)) : lines;
  return clipToPage(joinLines(own), page);
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
