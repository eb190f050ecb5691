import { type Box, identity, type Matrix, multiply, toMatrix, unitSquare } from '../geometry.ts';
import { itemAt, numberAt, numbersOf } from './operators.ts';

/** Operators that draw one image in the unit square: masks, images, inline ones, a mask of one colour. */
const single: readonly number[] = [83, 85, 86, 90];
/** pdf.js puts neighbours together: several masks or inline images each with its matrix, one image or mask at several places. */
const maskGroup = 84;
const inlineGroup = 87;
const imageRepeat = 88;
const maskRepeat = 89;

/** Where an operator draws images. */
export function imagesOf(code: number, args: unknown, matrix: Matrix): readonly Box[] {
  if (code < 83) return [];
  if (single.includes(code)) return [unitSquare(matrix)];
  return groupOf(code, args).map((inner) => unitSquare(multiply(matrix, inner)));
}

function groupOf(code: number, args: unknown): readonly Matrix[] {
  switch (code) {
    case maskGroup:
      return ownMatrices(itemAt(args, 0));
    case inlineGroup:
      return ownMatrices(itemAt(args, 1));
    case imageRepeat:
      return repeated([numberAt(args, 1), 0, 0, numberAt(args, 2)], itemAt(args, 3));
    case maskRepeat:
      return repeated([numberAt(args, 1), numberAt(args, 2), numberAt(args, 3), numberAt(args, 4)], itemAt(args, 5));
    default:
      return [];
  }
}

function ownMatrices(entries: unknown): readonly Matrix[] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: unknown) => {
    const own = typeof entry === 'object' && entry !== null && 'transform' in entry ? entry.transform : null;
    return toMatrix(numbersOf(own)) ?? identity;
  });
}

/** Places: x and y of each in turn. */
function repeated([a, b, c, d]: readonly [number, number, number, number], places: unknown): readonly Matrix[] {
  const values = numbersOf(places);
  if (values === null) return [];
  return Array.from({ length: values.length >> 1 }, (_, index): Matrix => {
    return [a, b, c, d, values[index * 2] ?? 0, values[index * 2 + 1] ?? 0];
  });
}
