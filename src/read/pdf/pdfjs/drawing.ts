import {
  around,
  type Box,
  identity,
  type Matrix,
  multiply,
  type PaintedPath,
  type Point,
  thinImage,
  toMatrix,
  transform,
} from '../geometry.ts';
import { endAtClip } from '../rules/clipped.ts';
import { type Strand, squareCorners } from '../rules/corners.ts';
import { imagesOf } from './images.ts';
import { itemAt, numberAt, numbersOf, type OperatorList, operator, textArgument } from './operators.ts';

const strokes: readonly number[] = [20, 21, 24, 25, 26, 27];
const fills: readonly number[] = [22, 23];

/** pdf.js's DrawOPS: what stands before the coordinates in a path's buffer, and how many points follow. */
const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const closePath = 3;

/** An image and its place: the unit square → the page. */
export interface PlacedImage {
  /** pdf.js's name of it. */
  readonly id: string;
  readonly matrix: Matrix;
}

export interface Drawing {
  readonly paths: readonly PaintedPath[];
  readonly images: readonly Box[];
  /** Those that aren't drawn through a mask, or repeated. */
  readonly placed: readonly PlacedImage[];
}

/** What save and restore keep. */
interface State {
  readonly matrix: Matrix;
  readonly lineWidth: number;
  /** Below this height of the page nothing is seen. */
  readonly clip: number;
  /** Does the next path clip what follows? */
  readonly isClipping: boolean;
}

/** Operators → painted paths in the page's coordinates; the transformation is kept through save, restore and forms (Form XObject). */
export function readDrawing({ fnArray, argsArray }: OperatorList, page: Matrix, height: number): Drawing {
  const drawing: Drawn = { paths: [], images: [], placed: [] };
  const stack: State[] = [];
  let state: State = { matrix: page, lineWidth: 1, clip: Number.POSITIVE_INFINITY, isClipping: false };
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    if (code === operator.save || code === operator.beginForm) stack.push(state);
    if (code === operator.restore || code === operator.endForm) state = stack.pop() ?? state;
    state = applyTo(state, code, args);
    if (code === operator.constructPath) {
      drawing.paths.push(...readPath(args, state, height));
      state = clipBy(itemAt(args, 2), state);
    } else addImages(drawing, code, args, state);
  });
  return drawing;
}

interface Drawn {
  readonly paths: PaintedPath[];
  readonly images: Box[];
  readonly placed: PlacedImage[];
}

function addImages(drawing: Drawn, code: number, args: unknown, { matrix }: State): void {
  for (const box of imagesOf(code, args, matrix)) {
    drawing.images.push(box);
    drawing.paths.push(...thinImage(box));
  }
  const id = code === operator.paintImage ? textArgument(args) : null;
  if (id !== null) drawing.placed.push({ id, matrix });
}

function applyTo(state: State, code: number, args: unknown): State {
  switch (code) {
    case operator.concatenate:
      return { ...state, matrix: multiply(state.matrix, toMatrix(numbersOf(args)) ?? identity) };
    case operator.beginForm:
      return { ...state, matrix: multiply(state.matrix, toMatrix(numbersOf(itemAt(args, 0))) ?? identity) };
    case operator.clip:
    case operator.clipEvenOdd:
      return { ...state, isClipping: true };
    case operator.setLineWidth:
      return { ...state, lineWidth: numberAt(args, 0) };
    default:
      return state;
  }
}

/** The path's own box: left, bottom, right, top. */
function clipBy(bounds: unknown, state: State): State {
  if (!state.isClipping) return state;
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(numbersOf(bounds) ?? []);
  const corners = [left, right].flatMap((x) => [bottom, top].map((y) => transform(state.matrix, { x, y })));
  return { ...state, isClipping: false, clip: Math.min(state.clip, around(corners).bottom) };
}

/** Arguments: the painting operator, [buffer], bounds. A path that only clips paints nothing. */
function readPath(args: unknown, { matrix, lineWidth, clip }: State, height: number): readonly PaintedPath[] {
  const painting = itemAt(args, 0);
  const buffer = numbersOf(itemAt(itemAt(args, 1), 0));
  if (typeof painting !== 'number' || buffer === null) return [];
  const paint = strokes.includes(painting) ? 'stroke' : fills.includes(painting) ? 'fill' : null;
  if (paint === null) return [];
  const [a, b, c, d] = matrix;
  const thickness = paint === 'fill' ? 0 : lineWidth * Math.sqrt(Math.abs(a * d - b * c));
  return readSubpaths(buffer, matrix).flatMap((placed): readonly PaintedPath[] => {
    const points = endAtClip(placed, clip, height);
    return points.length > 1 ? [{ paint, thickness, points }] : [];
  });
}

/** Straight pieces of a path; after a curve a new piece begins. */
function readSubpaths(buffer: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const subpaths: Strand[][] = [];
  let at = 0;
  while (at < buffer.length) {
    const code = buffer[at];
    const own = subpaths.at(-1);
    const last = own?.at(-1);
    if (code === moveTo) subpaths.push([[pointAt(buffer, at + 1)]]);
    else if (code === lineTo) last?.push(pointAt(buffer, at + 1));
    else if (code === curveTo) own?.push([pointAt(buffer, at + 5)]);
    else if (code === closePath && last !== undefined) closeAt(last, own?.[0]?.[0]);
    at += code === curveTo ? 7 : code === closePath ? 1 : 3;
  }
  const place = (strand: Strand): Strand => strand.map((point) => transform(matrix, point));
  return subpaths.flatMap((strands) => squareCorners(strands.map(place)));
}

function closeAt(last: Strand, start: Point | undefined): void {
  const end = last.at(-1);
  if (start !== undefined && (end?.x !== start.x || end.y !== start.y)) last.push(start);
}

function pointAt(buffer: ArrayLike<number>, at: number): Point {
  return { x: buffer[at] ?? 0, y: buffer[at + 1] ?? 0 };
}
