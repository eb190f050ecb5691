import type { Cell } from '../../model/document.ts';
import { paragraphText } from '../../model/document.ts';
import { sliceParagraph } from '../../text/slice-paragraph.ts';

/** A cell without its first line, and that line. */
interface WithoutLine {
  readonly rest: Cell;
  readonly line: Cell;
}

const shortest = 2;
const fewestColumns = 2;

const lastLine = ({ paragraphs }: Cell): string => lastText(paragraphs).split('\n').at(-1)?.trim() ?? '';
const lastText = (paragraphs: Cell['paragraphs']): string => {
  const last = paragraphs.at(-1);
  return last === undefined ? '' : paragraphText(last);
};
const firstLine = ({ paragraphs: [first] }: Cell): string =>
  first === undefined ? '' : (paragraphText(first).split('\n')[0] ?? '').trim();

/**
 * Some programs (Qt) print a line that a page's end cuts through on both pages, half of it on each: the row below begins with the last line above, in
 * all columns that have a text on both.
 */
export function isPrintedTwice(pairs: Iterable<readonly [lower: Cell, upper: Cell]>): boolean {
  const both = [...pairs].filter(([lower, upper]) => firstLine(lower) !== '' && lastLine(upper) !== '');
  // A number (7) tells little.
  const telling = both.filter(([lower]) => firstLine(lower).length >= shortest);
  return telling.length >= fewestColumns && both.every(([lower, upper]) => firstLine(lower) === lastLine(upper));
}

/** Of the text's size: a line that stands inside of its cell ends further above the cell's lower edge. */
const edgeShare = 0.25;
/** Of text whose size the document does not say. */
export const usualSizePoints = 10.5;

/** Ends the cell's last line at the page's end, or below it? */
function isCutThrough({ paragraphs, location }: Cell): boolean {
  const last = paragraphs.at(-1);
  const [ends, bottom] = [last?.location.bbox?.[3], location.bbox?.[3]];
  const size = last?.runs.at(-1)?.size ?? usualSizePoints;
  return ends !== undefined && bottom !== undefined && bottom - ends < edgeShare * size;
}

/** The same of one column, where the place of the line above tells it: in another column the page's end may lie between two lines. */
export function isLineTwice(part: Cell | null, below: Cell | null): boolean {
  if (part === null || below === null) return false;
  const line = lastLine(part);
  return line !== '' && line === firstLine(below) && isCutThrough(part);
}

export function withoutFirstLine(cell: Cell): WithoutLine {
  const [first, ...others] = cell.paragraphs;
  if (first === undefined) return { rest: cell, line: cell };
  const text = paragraphText(first);
  const end = text.includes('\n') ? text.indexOf('\n') + 1 : text.length;
  const below = end < text.length ? [sliceParagraph(first, end, text.length)] : [];
  return {
    rest: { ...cell, paragraphs: [...below, ...others] },
    line: { ...cell, paragraphs: [sliceParagraph(first, 0, end)] },
  };
}
