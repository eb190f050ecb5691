import type { PageGeometry } from '../geometry.ts';

/** Of a page's height. */
const sidesShare = 0.4;
const maxLeanPoints = 1;
/** Shorter ones are the ends of thick rules. */
const minSidePoints = 8;

/** Wider than a thick rule that stands upright. */
const minAcrossPoints = 20;

/** A frame has two sides; so has each rule that is drawn as a thin rectangle. With the rule below a header it has lines across at three heights, and none between its rows. */
const fewestSides = 3;
const fewestHeights = 4;
const apartPoints = 8;

/**
 * Lines drawn down the page, and others across it, bound its tables' cells: to read the tags too would take half as long again, and tell nothing new.
 * Lines down the page alone, or a frame with them, leave the rows to be guessed.
 */
export function hasSides({ paths }: Pick<PageGeometry, 'paths'>, height: number): boolean {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const sides: number[] = [];
  const heights: number[] = [];
  for (const { points } of paths) {
    points.forEach((point, index) => {
      const before = points[index - 1];
      if (before === undefined) return;
      if (Math.abs(before.x - point.x) > maxLeanPoints) {
        const isAcross =
          Math.abs(before.x - point.x) > minAcrossPoints && Math.abs(before.y - point.y) <= maxLeanPoints;
        if (isAcross) addApart(heights, fewestHeights, point.y);
        return;
      }
      if (Math.abs(before.y - point.y) < minSidePoints) return;
      top = Math.min(top, before.y, point.y);
      bottom = Math.max(bottom, before.y, point.y);
      addApart(sides, fewestSides, point.x);
    });
  }
  const areMany = sides.length >= fewestSides && heights.length >= fewestHeights;
  return areMany && bottom - top > sidesShare * height;
}

/** No more are looked for. */
function addApart(places: number[], most: number, place: number): void {
  if (places.length < most && places.every((at) => Math.abs(at - place) > apartPoints)) places.push(place);
}
