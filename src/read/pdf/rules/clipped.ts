import type { Point } from '../geometry.ts';

/** Shares of the page's height: what ends above this is not asked for its clip. */
const footShare = 0.85;
/** Points: a clip that ends nearer to the page's edge is the page's own. */
const edgePoints = 5;

/** Does a path reach to where the page number stands? */
export function reachesFoot(points: readonly Point[], height: number): boolean {
  return points.some(({ y }) => y > footShare * height);
}

/**
 * Browsers draw the sides of a cell that a page cuts as long as the whole cell and clip them to the page's text: unclipped they would hold the page number. Empty: nothing of the
 * path is seen.
 */
export function endAtClip(points: readonly Point[], bottom: number, height: number): readonly Point[] {
  if (bottom > height - edgePoints || points.every(({ y }) => y <= bottom)) return points;
  return points.every(({ y }) => y >= bottom) ? [] : points.map(({ x, y }) => ({ x, y: Math.min(y, bottom) }));
}
