import { groupLines, type TextLine } from './lines.ts';

/** Of a table. */
export interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Do two tables stand side by side (并列), the first one left of the other? */
export function areBeside(one: Sides, other: Sides): boolean {
  return one.right <= other.left && Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top);
}

interface Parted {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
}

/** The lines above two tables side by side: the last ones may be titles of both, with the gap between the tables in them. */
export function partTitles(lines: readonly TextLine[], one: Sides, other: Sides): Parted {
  const gutter = (one.right + other.left) / 2;
  const from = lines.findLastIndex((line) => !isOfBoth(line, gutter)) + 1;
  const items = lines.slice(from).flatMap((line) => line.items);
  const isLeft = ({ box }: { readonly box: { readonly right: number } }): boolean => box.right <= gutter;
  return {
    left: [...lines.slice(0, from), ...groupLines(items.filter(isLeft))],
    right: groupLines(items.filter((item) => !isLeft(item))),
  };
}

/** Text on both sides of the gap, and none in it. */
function isOfBoth({ items, flow }: TextLine, gutter: number): boolean {
  if (flow !== undefined || items.some(({ box }) => box.left < gutter && box.right > gutter)) return false;
  return items.some(({ box }) => box.right <= gutter) && items.some(({ box }) => box.left >= gutter);
}
