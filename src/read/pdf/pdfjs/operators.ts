/** pdf.js's list of drawing operators: `fnArray[i]` has the arguments `argsArray[i]`. */
export interface OperatorList {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** pdfjs-dist 5.4 OPS, by number: pdf-parse doesn't export them. */
export const operator = {
  setLineWidth: 2,
  setGraphicsState: 9,
  save: 10,
  restore: 11,
  concatenate: 12,
  clip: 29,
  clipEvenOdd: 30,
  beginText: 31,
  setCharacterSpacing: 33,
  setWordSpacing: 34,
  setHorizontalScale: 35,
  setLeading: 36,
  setFont: 37,
  setRenderingMode: 38,
  setRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  setFillColour: 59,
  beginMarkedContent: 69,
  beginMarkedContentProperties: 70,
  endMarkedContent: 71,
  beginForm: 74,
  endForm: 75,
  paintImage: 85,
  constructPath: 91,
} as const;

export function itemAt(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

export function numberAt(list: unknown, index: number): number {
  const value = itemAt(list, index);
  return typeof value === 'number' ? value : 0;
}

/** The first argument of an operator, where it is a text. */
export function textArgument(list: unknown): string | null {
  const value = itemAt(list, 0);
  return typeof value === 'string' ? value : null;
}

export function numbersOf(value: unknown): ArrayLike<number> | null {
  if (value instanceof Float32Array) return value;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? value : null;
}
