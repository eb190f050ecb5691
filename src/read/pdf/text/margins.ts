import { lastCharacter } from './items.ts';
import { lineText, type TextLine } from './lines.ts';
import { isClosing } from './punctuation.ts';

/** Between which positions the lines of a page or of a cell run. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Positions that fewer lines share than this are no margin; nor are those that more lines than this go beyond. */
const marginSupport = 0.08;
const marginTolerance = 2;
const mostBeyond = 0.1;
/** A margin that is wider than that on the left by more than so many characters needs more full lines to be believed. */
const usualDifference = 2;
const unusualSupport = 0.2;
const leastFull = 3;

/**
 * The margins that most lines of the pages keep to: the outermost positions with enough lines. Marks that hang over the end of a line
 * don't count. Lines end at one place by chance, too; others go beyond it then, or few end there. None of the lines may be full: the page's margins are
 * taken to be equal, as they nearly are on official paper (28 and 26 mm, GB/T 9704). Null without lines.
 */
export function findColumn(lines: readonly TextLine[], pageWidth: number): Column | null {
  if (lines.length === 0) return null;
  const least = Math.max(2, Math.ceil(lines.length * marginSupport));
  const left = outermost(
    lines.map(({ box }) => box.left),
    least,
    1,
  );
  const equal = pageWidth - left;
  const right = rightMargin(lines, least, equal) ?? Math.max(equal, ...lines.map(({ box }) => box.right));
  return { left, right: Math.max(left, right) };
}

/** Null where no lines, or none but the same one again, are set to one place. */
function rightMargin(lines: readonly TextLine[], least: number, equal: number): number | null {
  const ends = lines.map((line) => ({ text: lineText(line), size: line.size, end: textEnd(line) }));
  const right = supported([...new Map(ends.map(({ text, end }) => [text, end])).values()], least, -1);
  if (right === undefined) return null;
  const beyond = ends.filter(({ end, size }) => end > right + size);
  if (beyond.length > mostBeyond * lines.length) return null;
  const full = ends.filter(({ end, size }) => Math.abs(end - right) <= size);
  const isUsual = full.every(({ size }) => right >= equal - usualDifference * size);
  return isUsual || full.length >= Math.max(leastFull, unusualSupport * lines.length) ? right : null;
}

/** End of the line without a mark that hangs. */
export function textEnd(line: TextLine): number {
  const last = line.items.at(-1);
  const end = last === undefined ? undefined : lastCharacter(last);
  return end !== undefined && isClosing(end.character) ? end.left : line.box.right;
}

function outermost(positions: readonly number[], least: number, direction: 1 | -1): number {
  return (
    supported(positions, least, direction) ??
    positions.reduce((one, other) => (one * direction < other * direction ? one : other))
  );
}

function supported(positions: readonly number[], least: number, direction: 1 | -1): number | undefined {
  const sorted = [...positions].sort((one, other) => (one - other) * direction);
  return sorted.find((at, index) => Math.abs((sorted[index + least - 1] ?? Infinity) - at) <= marginTolerance);
}
