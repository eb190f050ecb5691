import {
  around,
  type Box,
  identity,
  type Matrix,
  matrixAt,
  multiply,
  type PaintedPath,
  type Point,
  thinImage,
  transform,
  unitSquare,
} from '../geometry.ts';
import { endAtClip, reachesFoot } from '../rules/clipped.ts';
import { type Strand, squareCorners } from '../rules/corners.ts';
import { clipOf } from './clip.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';

/** Something painted that is large enough to lie under or over a text. */
export interface Area {
  readonly object: Pointer;
  /** A filled rectangle; an image or shading; another filled shape, of which the box is too large. */
  readonly kind: 'bar' | 'picture' | 'shape';
  readonly box: Box;
  /** Its own coordinates → the page. */
  readonly outer: Matrix;
  /** What is painted later has a higher number. */
  readonly order: number;
}

/** A text object's place. */
interface PlacedText {
  /** When it is painted. */
  readonly order: number;
  /** From the coordinates of the form that it stands in to the page; null: it stands in none. */
  readonly form: Matrix | null;
}

export interface Drawing {
  readonly paths: readonly PaintedPath[];
  readonly images: readonly Box[];
  readonly isDrawingCut: boolean;
  readonly areas: readonly Area[];
  readonly texts: ReadonlyMap<Pointer, PlacedText>;
  /** Left out where PDFium tells of no objects at all, as on a page without its /Type. */
  readonly shown?: number;
}

/** FPDF_PAGEOBJ_… */
const textType = 1;
const pathType = 2;
const imageType = 3;
const shadingType = 4;
const formType = 5;
/** FPDF_SEGMENT_… */
const lineSegment = 0;
const moveSegment = 2;
/** Forms within forms: a file that nests more is hostile. */
const maxDepth = 12;
/** A page that draws more is a map or an attack, and has no table for a person to read. */
const maxObjects = 200_000;

interface Sketch {
  readonly library: Library;
  /** Of the page. */
  readonly height: number;
  readonly paths: PaintedPath[];
  readonly images: Box[];
  readonly areas: Area[];
  readonly texts: Map<Pointer, PlacedText>;
  objects: number;
  isDrawingCut: boolean;
}

/** Paths and images of a page, also those inside forms (Form XObject), on the page as it is seen. */
export function readDrawing(library: Library, page: Pointer, matrix: Matrix, height: number): Drawing {
  const { call } = library;
  const sketch: Sketch = {
    library,
    height,
    paths: [],
    images: [],
    areas: [],
    texts: new Map(),
    objects: 0,
    isDrawingCut: false,
  };
  const count = call.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) readObject(sketch, call.FPDFPage_GetObject(page, index), matrix, 0);
  const { paths, images, areas, texts, isDrawingCut } = sketch;
  const drawing = { paths, images, areas, texts, isDrawingCut };
  return count <= 0 || isDrawingCut ? drawing : { ...drawing, shown: countShown(texts) };
}

function countShown(texts: Drawing['texts']): number {
  let count = 0;
  for (const { form } of texts.values()) if (form === null) count++;
  return count;
}

function readObject(sketch: Sketch, object: Pointer, outer: Matrix, depth: number): void {
  const { call } = sketch.library;
  if (object === 0) return;
  if (depth > maxDepth || sketch.objects++ > maxObjects) {
    sketch.isDrawingCut = true;
    return;
  }
  const type = call.FPDFPageObj_GetType(object);
  if (type === textType) sketch.texts.set(object, { order: sketch.objects, form: depth === 0 ? null : outer });
  else if (type === pathType) readPath(sketch, object, outer);
  else if (type === imageType) {
    const box = unitSquare(matrixOf(sketch.library, object, outer));
    sketch.images.push(box);
    sketch.paths.push(...thinImage(box));
    pushArea(sketch, { object, kind: 'picture', box, outer, order: sketch.objects });
  } else if (type === shadingType) readShading(sketch, object, outer);
  else if (type === formType) {
    const inner = matrixOf(sketch.library, object, outer);
    const count = call.FPDFFormObj_CountObjects(object);
    for (let index = 0; index < count; index++)
      readObject(sketch, call.FPDFFormObj_GetObject(object, index), inner, depth + 1);
  }
}

function matrixOf({ call, floats, scratch }: Library, object: Pointer, outer: Matrix): Matrix {
  if (call.FPDFPageObj_GetMatrix(object, scratch) === 0) return outer;
  return multiply(outer, matrixAt(floats(), scratch >> 2) ?? identity);
}

function readShading(sketch: Sketch, object: Pointer, outer: Matrix): void {
  const { call, floats, scratch } = sketch.library;
  if (call.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return;
  const [left = 0, bottom = 0, right = 0, top = 0] = floats().subarray(scratch >> 2, (scratch >> 2) + 4);
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => transform(outer, { x, y })));
  pushArea(sketch, { object, kind: 'picture', box: around(corners), outer, order: sketch.objects });
}

/** Points: rules are thinner. */
const minArea = 4;

function pushArea({ areas }: Sketch, area: Area): void {
  const { left, top, right, bottom } = area.box;
  if (right - left > minArea && bottom - top > minArea) areas.push(area);
}

function isRectangle(subpaths: readonly (readonly Point[])[], { left, top, right, bottom }: Box): boolean {
  const isSide = (at: number, one: number, other: number): boolean =>
    Math.abs(at - one) < 0.1 || Math.abs(at - other) < 0.1;
  const [points] = subpaths;
  const isClosed = subpaths.length === 1 && points !== undefined && points.length >= 4 && points.length <= 5;
  return isClosed && points.every(({ x, y }) => isSide(x, left, right) && isSide(y, top, bottom));
}

function readPath(sketch: Sketch, path: Pointer, outer: Matrix): void {
  const { library, paths } = sketch;
  const { call, bytes, scratch } = library;
  call.FPDFPath_GetDrawMode(path, scratch, scratch + 4);
  const isFilled = bytes()[scratch] !== 0;
  const isStroked = bytes()[scratch + 4] !== 0;
  if (!isFilled && !isStroked) return;
  const matrix = matrixOf(library, path, outer);
  const thickness = isStroked ? strokeWidth(library, path) * Math.sqrt(Math.abs(determinant(matrix))) : 0;
  const subpaths = clipFoot(sketch, { path, outer }, readSubpaths(library, path, matrix));
  for (const points of subpaths) paths.push({ points, paint: isStroked ? 'stroke' : 'fill', thickness });
  if (!isFilled || subpaths.length === 0) return;
  const box = around(subpaths.flat());
  const kind = isRectangle(subpaths, box) ? 'bar' : 'shape';
  pushArea(sketch, { object: path, kind, box, outer, order: sketch.objects });
}

interface PlacedPath {
  readonly path: Pointer;
  readonly outer: Matrix;
}

function clipFoot(
  { library, height }: Sketch,
  { path, outer }: PlacedPath,
  subpaths: readonly (readonly Point[])[],
): readonly (readonly Point[])[] {
  if (!subpaths.some((points) => reachesFoot(points, height))) return subpaths;
  const clip = clipOf(library, path, outer);
  if (clip === null) return subpaths;
  return subpaths.map((points) => endAtClip(points, clip.bottom, height)).filter((points) => points.length > 1);
}

function determinant([a, b, c, d]: Matrix): number {
  return a * d - b * c;
}

function strokeWidth({ call, floats, scratch }: Library, path: Pointer): number {
  return call.FPDFPageObj_GetStrokeWidth(path, scratch) === 1 ? (floats()[scratch >> 2] ?? 0) : 0;
}

/** Straight pieces of a path; after a curve a new piece begins. */
function readSubpaths(library: Library, path: Pointer, matrix: Matrix): readonly (readonly Point[])[] {
  const { call } = library;
  const subpaths: Strand[][] = [];
  let start: Point | null = null;
  const count = call.FPDFPath_CountSegments(path);
  for (let index = 0; index < count; index++) {
    const segment = call.FPDFPath_GetPathSegment(path, index);
    const type = call.FPDFPathSegment_GetType(segment);
    const point = transform(matrix, pointOf(library, segment));
    if (type === moveSegment) start = point;
    if (type === lineSegment) subpaths.at(-1)?.at(-1)?.push(point);
    else if (type === moveSegment) subpaths.push([[point]]);
    else subpaths.at(-1)?.push([point]);
    if (call.FPDFPathSegment_GetClose(segment) !== 0) close(subpaths.at(-1)?.at(-1), start);
  }
  return subpaths.flatMap(squareCorners);
}

/** A rectangle comes with its last side drawn, and closed. */
function close(points: Point[] | undefined, start: Point | null): void {
  const last = points?.at(-1);
  if (start !== null && (last?.x !== start.x || last.y !== start.y)) points?.push(start);
}

function pointOf({ call, floats, scratch }: Library, segment: Pointer): Point {
  call.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
  const values = floats();
  return { x: values[scratch >> 2] ?? 0, y: values[(scratch >> 2) + 1] ?? 0 };
}
