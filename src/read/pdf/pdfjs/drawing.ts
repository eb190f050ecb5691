import {
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
import { imagesOf } from './images.ts';
import { itemAt, numberAt, numbersOf, type OperatorList, operator, textAt } from './operators.ts';

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
}

/** Operators → painted paths in the page's coordinates; the transformation is kept through save, restore and forms (Form XObject). */
export function readDrawing({ fnArray, argsArray }: OperatorList, page: Matrix): Drawing {
  const drawing: { paths: PaintedPath[]; images: Box[]; placed: PlacedImage[] } = { paths: [], images: [], placed: [] };
  const stack: State[] = [];
  let state: State = { matrix: page, lineWidth: 1 };
  fnArray.forEach((code, index) => {
    const args = argsArray[index];
    if (code === operator.save || code === operator.beginForm) stack.push(state);
    if (code === operator.restore || code === operator.endForm) state = stack.pop() ?? state;
    state = applyTo(state, code, args);
    if (code === operator.constructPath) drawing.paths.push(...readPath(args, state));
    for (const box of imagesOf(code, args, state.matrix)) addImage(drawing, box);
    const id = code === operator.paintImage ? textAt(args, 0) : null;
    if (id !== null) drawing.placed.push({ id, matrix: state.matrix });
  });
  return drawing;
}

function addImage(drawing: { readonly paths: PaintedPath[]; readonly images: Box[] }, box: Box): void {
  drawing.images.push(box);
  drawing.paths.push(...thinImage(box));
}

function applyTo(state: State, code: number, args: unknown): State {
  switch (code) {
    case operator.concatenate:
      return { ...state, matrix: multiply(state.matrix, toMatrix(numbersOf(args)) ?? identity) };
    case operator.beginForm:
      return { ...state, matrix: multiply(state.matrix, toMatrix(numbersOf(itemAt(args, 0))) ?? identity) };
    case operator.setLineWidth:
      return { ...state, lineWidth: numberAt(args, 0) };
    default:
      return state;
  }
}

/** Arguments: the painting operator, [buffer], bounds. A path that only clips paints nothing. */
function readPath(args: unknown, { matrix, lineWidth }: State): readonly PaintedPath[] {
  const painting = itemAt(args, 0);
  const buffer = numbersOf(itemAt(itemAt(args, 1), 0));
  if (typeof painting !== 'number' || buffer === null) return [];
  const paint = strokes.includes(painting) ? 'stroke' : fills.includes(painting) ? 'fill' : null;
  if (paint === null) return [];
  const [a, b, c, d] = matrix;
  const thickness = paint === 'fill' ? 0 : lineWidth * Math.sqrt(Math.abs(a * d - b * c));
  return readSubpaths(buffer).map((points) => ({
    paint,
    thickness,
    points: points.map((point) => transform(matrix, point)),
  }));
}

/** Straight pieces of a path; after a curve a new piece begins. */
function readSubpaths(buffer: ArrayLike<number>): readonly (readonly Point[])[] {
  const subpaths: Point[][] = [];
  let at = 0;
  while (at < buffer.length) {
    const code = buffer[at];
    const last = subpaths.at(-1);
    if (code === moveTo) subpaths.push([pointAt(buffer, at + 1)]);
    else if (code === lineTo) last?.push(pointAt(buffer, at + 1));
    else if (code === curveTo) subpaths.push([pointAt(buffer, at + 5)]);
    else if (code === closePath && last?.[0] !== undefined) last.push(last[0]);
    at += code === curveTo ? 7 : code === closePath ? 1 : 3;
  }
  return subpaths.filter((points) => points.length > 1);
}

function pointAt(buffer: ArrayLike<number>, at: number): Point {
  return { x: buffer[at] ?? 0, y: buffer[at + 1] ?? 0 };
}
