import { identity, type Matrix, multiply, type PaintedPath, type Point, toMatrix, transform } from './geometry.ts';

/** pdf.js's list of drawing operators: `fnArray[i]` has the arguments `argsArray[i]`. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** pdfjs-dist 5.4 OPS, by number: pdf-parse doesn't export them. */
const save = 10;
const restore = 11;
const concatenate = 12;
const beginForm = 74;
const endForm = 75;
const constructPath = 91;
const strokes: readonly number[] = [20, 21, 24, 25, 26, 27];
const fills: readonly number[] = [22, 23];
const images: readonly number[] = [83, 84, 85, 86, 87, 88, 89];

/** pdf.js's DrawOPS: what stands before the coordinates in a path's buffer, and how many points follow. */
const moveTo = 0;
const lineTo = 1;
const curveTo = 2;
const closePath = 3;

export interface Drawing {
  readonly paths: readonly PaintedPath[];
  readonly images: number;
}

/** Operators → painted paths in the page's coordinates; the transformation is kept through save, restore and forms (Form XObject). */
export function readDrawing({ fnArray, argsArray }: OperatorList, page: Matrix): Drawing {
  const paths: PaintedPath[] = [];
  const stack: Matrix[] = [];
  let current = page;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    if (operator === save || operator === beginForm) stack.push(current);
    if (operator === restore || operator === endForm) current = stack.pop() ?? current;
    if (operator === concatenate) current = multiply(current, toMatrix(numbersOf(args)) ?? identity);
    if (operator === beginForm) current = multiply(current, toMatrix(numbersOf(itemAt(args, 0))) ?? identity);
    if (operator === constructPath) paths.push(...readPath(args, current));
  });
  return { paths, images: fnArray.filter((operator) => images.includes(operator)).length };
}

function itemAt(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

function numbersOf(value: unknown): ArrayLike<number> | null {
  if (value instanceof Float32Array) return value;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? value : null;
}

/** Arguments: the painting operator, [buffer], bounds. A path that only clips paints nothing. */
function readPath(args: unknown, current: Matrix): readonly PaintedPath[] {
  const operator = itemAt(args, 0);
  const buffer = numbersOf(itemAt(itemAt(args, 1), 0));
  if (typeof operator !== 'number' || buffer === null) return [];
  const paint = strokes.includes(operator) ? 'stroke' : fills.includes(operator) ? 'fill' : null;
  if (paint === null) return [];
  return readSubpaths(buffer).map((points) => ({ paint, points: points.map((point) => transform(current, point)) }));
}

/** Straight pieces of a path; after a curve a new piece begins. */
function readSubpaths(buffer: ArrayLike<number>): readonly (readonly Point[])[] {
  const subpaths: Point[][] = [];
  let at = 0;
  while (at < buffer.length) {
    const operator = buffer[at];
    const last = subpaths.at(-1);
    if (operator === moveTo) subpaths.push([pointAt(buffer, at + 1)]);
    else if (operator === lineTo) last?.push(pointAt(buffer, at + 1));
    else if (operator === curveTo) subpaths.push([pointAt(buffer, at + 5)]);
    else if (operator === closePath && last?.[0] !== undefined) last.push(last[0]);
    at += operator === curveTo ? 7 : operator === closePath ? 1 : 3;
  }
  return subpaths.filter((points) => points.length > 1);
}

function pointAt(buffer: ArrayLike<number>, at: number): Point {
  return { x: buffer[at] ?? 0, y: buffer[at + 1] ?? 0 };
}
