import type { PageGeometry } from './geometry.ts';

/** Of a page's height. */
const sidesShare = 0.4;
const maxLeanPoints = 1;
/** Shorter ones are the ends of thick rules. */
const minSidePoints = 8;

/** Lines drawn down the page bound its tables' columns: to read the tags too would take half as long again, and tell nothing new. */
export function hasSides({ paths }: Pick<PageGeometry, 'paths'>, height: number): boolean {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { points } of paths) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before === undefined || Math.abs(before.x - point.x) > maxLeanPoints) return;
      if (Math.abs(before.y - point.y) < minSidePoints) return;
      top = Math.min(top, before.y, point.y);
      bottom = Math.max(bottom, before.y, point.y);
    });
  }
  return bottom - top > sidesShare * height;
}
