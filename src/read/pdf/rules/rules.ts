import type { PageGeometry, PaintedPath, Point, Segment } from '../geometry.ts';

// How lines on the page become the rulings of a table, in points.
/** A filled rectangle thinner than this is a line: Word draws 0.48 pt, thick frames reach 3 pt. */
const maxThickness = 3.5;
/** A thicker stroke is no line: bold frames are drawn with up to 6 pt. */
const maxStroke = 6;
/** A line may lean by this much and still be level (scanned-in forms, rounding). */
const maxLean = 1;
/** Lines closer than this are one: double borders stand 1.5–3 pt apart, no row of text is so low. */
const snapTolerance = 3;
/** Shorter than this after joining is no ruling: the corner dots that Word draws (0.48 pt), arrow heads. */
const minLength = 4;

/** Painted paths → the pieces of lines that they draw, where they are drawn. */
export function linePieces(paths: readonly PaintedPath[]): readonly Segment[] {
  return paths.flatMap(toSegments);
}

/** Pieces of lines by axis and place: what is so near is one line. */
export function gatherLines(pieces: readonly Segment[], tolerance = snapTolerance): readonly (readonly Segment[])[] {
  return (['horizontal', 'vertical'] as const).flatMap((axis) => {
    const sorted = pieces.filter((piece) => piece.axis === axis).sort((one, other) => one.at - other.at);
    return clusterBy(sorted, (piece) => piece.at, tolerance);
  });
}

/** Gathered pieces → rulings, snapped to common positions, pieces of one line joined. */
export function toRulings(lines: readonly (readonly Segment[])[]): readonly Segment[] {
  return lines.flatMap(joinLine).filter((segment) => segment.to - segment.from >= minLength);
}

/** Painted paths → rulings. */
export function findRulings(paths: readonly PaintedPath[]): readonly Segment[] {
  return toRulings(gatherLines(linePieces(paths)));
}

function toSegments({ points, paint, thickness }: PaintedPath): readonly Segment[] {
  if (paint === 'fill') return filledRule(points);
  // So thick a stroke is a bar or shading (底纹).
  if (thickness > maxStroke) return [];
  return points.slice(1).flatMap((point, index) => strokedRule(points[index] ?? point, point));
}

function strokedRule(start: Point, end: Point): readonly Segment[] {
  const across = Math.abs(end.x - start.x);
  const down = Math.abs(end.y - start.y);
  if (down <= maxLean && across > down) return [horizontal((start.y + end.y) / 2, start.x, end.x)];
  if (across <= maxLean && down > across) return [vertical((start.x + end.x) / 2, start.y, end.y)];
  return [];
}

/** A thin filled rectangle is its centre line; a wide one is shading (底纹). */
function filledRule(points: readonly Point[]): readonly Segment[] {
  const xs = points.map((point) => point.x);
  const ys = points.map((point) => point.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (height <= maxThickness && width > height) return [horizontal((top + bottom) / 2, left, right)];
  if (width <= maxThickness && height > width) return [vertical((left + right) / 2, top, bottom)];
  return [];
}

function horizontal(at: number, from: number, to: number): Segment {
  return { axis: 'horizontal', at, from: Math.min(from, to), to: Math.max(from, to) };
}

function vertical(at: number, from: number, to: number): Segment {
  return { axis: 'vertical', at, from: Math.min(from, to), to: Math.max(from, to) };
}

/** Sorted values in groups no wider than the tolerance. */
export function clusterBy<T>(sorted: readonly T[], position: (value: T) => number, tolerance: number): readonly T[][] {
  const clusters: T[][] = [];
  let first = Number.NEGATIVE_INFINITY;
  for (const value of sorted) {
    const at = position(value);
    if (at - first <= tolerance) clusters.at(-1)?.push(value);
    else {
      clusters.push([value]);
      first = at;
    }
  }
  return clusters;
}

/** All pieces of one line get its middle position; those that touch become one. */
function joinLine(cluster: readonly Segment[]): readonly Segment[] {
  const at = ((cluster[0]?.at ?? 0) + (cluster.at(-1)?.at ?? 0)) / 2;
  const joined: Segment[] = [];
  for (const piece of [...cluster].sort((one, other) => one.from - other.from)) {
    const last = joined.at(-1);
    if (last !== undefined && piece.from <= last.to + snapTolerance)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, piece.to) };
    else joined.push({ ...piece, at });
  }
  return joined;
}

export type PageSize = Pick<PageGeometry, 'width' | 'height'>;

/** The part of the rulings that is on the page: programs draw a table that goes on over pages whole on each (Qt). */
export function clipToPage(rulings: readonly Segment[], { width, height }: PageSize): readonly Segment[] {
  return rulings.flatMap((rule) => {
    const [across, along] = rule.axis === 'horizontal' ? [height, width] : [width, height];
    const [from, to] = [Math.max(0, rule.from), Math.min(along, rule.to)];
    return rule.at < 0 || rule.at > across || from >= to ? [] : [{ ...rule, from, to }];
  });
}
