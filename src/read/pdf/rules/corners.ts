import type { Point } from '../geometry.ts';

/** Straight pieces of a path between its curves, from one move to the next; a piece of one point stands where curve follows curve. */
export type Strand = Point[];

/** Points: a cell's corner is rounded by less than a line of text is high. */
const maxRadius = 12;
/** Points: what leans no more is level. */
const maxLean = 0.1;

/** A path whose corners are rounded (圆角) → the same with its sides drawn on until they meet, as the rules of a cell do. */
export function squareCorners(strands: readonly Strand[]): readonly Strand[] {
  const straight = strands.filter((points) => points.length > 1);
  if (straight.length < 2) return straight;
  straight.slice(1).forEach((strand, index) => {
    meetAtCorner(straight[index], strand);
  });
  const isClosedByCurve = strands.at(-1)?.length === 1;
  if (isClosedByCurve && straight.length > 2) meetAtCorner(straight.at(-1), straight[0]);
  return straight;
}

function meetAtCorner(before: Strand | undefined, after: Strand | undefined): void {
  const [from, end] = before?.slice(-2) ?? [];
  const [start, to] = after ?? [];
  if (from === undefined || end === undefined || start === undefined || to === undefined) return;
  const radius = Math.max(Math.abs(end.x - start.x), Math.abs(end.y - start.y));
  if (radius === 0 || radius > maxRadius) return;
  const corner = cornerOf([from, end], [start, to]);
  if (corner === null) return;
  before?.push(corner);
  after?.unshift(corner);
}

function cornerOf([from, end]: [Point, Point], [start, to]: [Point, Point]): Point | null {
  if (isLevel(from, end) && isUpright(start, to)) return { x: start.x, y: end.y };
  return isUpright(from, end) && isLevel(start, to) ? { x: end.x, y: start.y } : null;
}

const isLevel = (one: Point, other: Point): boolean => Math.abs(one.y - other.y) <= maxLean;

const isUpright = (one: Point, other: Point): boolean => Math.abs(one.x - other.x) <= maxLean;
