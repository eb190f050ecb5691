import type { PageGeometry } from '../geometry.ts';

/** Of a page's height. */
const sidesShare = 0.4;
const maxLeanPoints = 1;
/** Shorter ones are the ends of thick rules. */
const minSidePoints = 8;

/** Wider than a thick rule that stands upright. */
const minAcrossPoints = 20;

/** A frame has two sides; so has each rule that is drawn as a thin rectangle. */
const fewestSides = 3;
const apartPoints = 8;

/**
 * Lines drawn down the page, and others across it, bound its tables' cells: to read the tags too would take half as long again, and tell nothing new.
 * Lines down the page alone, or a frame, leave the rows to be guessed.
 */
export function hasSides({ paths }: Pick<PageGeometry, 'paths'>, height: number): boolean {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let isCrossed = false;
  const sides: number[] = [];
  for (const { points } of paths) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return;
      if (Math.abs(before.x - point.x) > maxLeanPoints) {
        isCrossed ||= Math.abs(before.x - point.x) > minAcrossPoints && Math.abs(before.y - point.y) <= maxLeanPoints;
        return;
      }
      if (Math.abs(before.y - point.y) < minSidePoints) return;
      top = Math.min(top, before.y, point.y);
      bottom = Math.max(bottom, before.y, point.y);
      if (sides.length < fewestSides && sides.every((at) => Math.abs(at - point.x) > apartPoints)) sides.push(point.x);
    });
  }
  return isCrossed && sides.length >= fewestSides && bottom - top > sidesShare * height;
}
