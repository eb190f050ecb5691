import { around, type Box, intersect, type Matrix, type Point, transform } from '../geometry.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';

/** Within which an object is seen, on the page: the box of each of its clipping paths, and what they share. Null where nothing clips it. */
export function clipOf(library: Library, object: Pointer, matrix: Matrix): Box | null {
  const { call } = library;
  const clip = call.FPDFPageObj_GetClipPath(object);
  const count = clip === 0 ? 0 : call.FPDFClipPath_CountPaths(clip);
  let shared: Box | null = null;
  for (let path = 0; path < count; path++) {
    const points = pointsOf(library, clip, path).map((point) => transform(matrix, point));
    if (points.length === 0) continue;
    const box = around(points);
    shared = shared === null ? box : intersect(shared, box);
  }
  return shared;
}

function pointsOf({ call, floats, scratch }: Library, clip: Pointer, path: number): readonly Point[] {
  const points: Point[] = [];
  const count = call.FPDFClipPath_CountPathSegments(clip, path);
  for (let index = 0; index < count; index++) {
    const segment = call.FPDFClipPath_GetPathSegment(clip, path, index);
    if (call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4) === 0) continue;
    const at = scratch >> 2;
    points.push({ x: floats()[at] ?? 0, y: floats()[at + 1] ?? 0 });
  }
  return points;
}
