import { isUnitShape } from './shape.ts';

/** Longer than the longest name of the seeds (26 characters). */
const longestName = 40;
/** So many line ends inside of names show lines that a narrow cell broke. */
const leastCutNames = 2;

/** Lines as a narrow cell breaks them: two of their ends at least stand inside of names. */
function isWrapped(lines: readonly string[]): boolean {
  return lines.slice(0, -1).filter((line) => cutsName(line.slice(-longestName))).length >= leastCutNames;
}

function cutsName(line: string): boolean {
  const piece =
    line
      .trimEnd()
      .split(/[、，,；;。：:/／|｜（）()\s]/u)
      .at(-1) ?? '';
  return piece !== '' && !isUnitShape(piece);
}

const marks = /[（）()、，；。：]/gu;

/** In characters; marks may be set as half of one. */
const leastWidth = (line: string): number => line.trim().length - (line.match(marks)?.length ?? 0) / 2;

/** The width of the cell's longest line, where a narrow cell broke its lines; null where nothing shows that. */
export function wrapWidth(source: string): number | null {
  const lines = source.split('\n');
  return isWrapped(lines) ? lines.reduce((most, line) => Math.max(most, leastWidth(line)), 0) : null;
}

/** A line that ends here had room for a character more: nothing forced it to end. */
export const hasRoom = (source: string, end: number, width: number): boolean =>
  end - source.lastIndexOf('\n', end - 1) <= width;
