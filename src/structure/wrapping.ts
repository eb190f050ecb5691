import { parseLabel } from '../grammar/numbering.ts';
import { isFilled, type Paragraph, paragraphText } from '../model/document.ts';
import type { Location } from '../model/notice.ts';

/**
 * How a text's lines were broken (硬回车): at a fixed width, as PDF extraction and mail leave them. `indented`: every paragraph starts
 * with two characters of space, so that a line without them goes on with the one before.
 */
export interface Wrapping {
  /** Columns of a full line; a Chinese character takes two. */
  readonly columns: number;
  readonly indented: boolean;
}

/** Full lines differ by a mark that must not begin a line, and by the font's half-width marks. */
const slack = 5;
/** Hanging punctuation may stand outside. */
const overhang = 4;
const narrowest = 30;
const widest = 130;
const fewestLines = 4;
/** Of the lines that say a sentence, so many are full in a text that was broken at a width; and hardly any is longer. */
const fullShare = 0.25;
const longerShare = 0.15;
const indentedShare = 0.7;
/** A width breaks sentences anywhere; paragraphs of like length end with their stop, or with the bracket behind it. */
const ended = /[。；：！？）)】\]]$/u;
const endedShare = 0.5;
const indentation = /^(?:\u3000| {2,}|\t)/u;
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—·]/gu;

/** Of a line longer than any that was broken only the start is counted: it may hold megabytes. */
const countedLength = 2 * widest;
const columnsOf = (line: string): number => line.length + (line.slice(0, countedLength).match(wide)?.length ?? 0);

const lineOf = (paragraph: Paragraph): string => paragraphText(paragraph).trimEnd();

/** True where the line starts a paragraph by its indentation. */
export function isIndented(paragraph: Paragraph): boolean {
  return indentation.test(paragraphText(paragraph));
}

/** A number or a Latin word is not broken; a mark goes with the character before it. */
const firstToken = /^(?:[\w.%+-]+|.[，。、；：！？）》”’]*)/u;

/** True where the first word of the next line would not have fitted on the line. */
export function isFull(line: Paragraph, next: Paragraph, wrapping: Wrapping): boolean {
  const token = firstToken.exec(paragraphText(next).trimStart())?.[0] ?? '';
  return columnsOf(lineOf(line)) + columnsOf(token) > wrapping.columns - slack + 1;
}

/** The width that most long lines have; null where the lines have none in common. */
function commonWidth(widths: readonly number[]): number | null {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const near = (width: number): number =>
    Array.from({ length: slack + 1 }, (_, i) => counts.get(width - i) ?? 0).reduce((sum, count) => sum + count, 0);
  const [best] = [...counts.keys()].sort((a, b) => near(b) - near(a) || b - a);
  return best !== undefined && near(best) >= Math.max(fewestLines, widths.length * fullShare) ? best : null;
}

const fewestIndented = 4;

/** Too few lines show their width, but paragraphs are indented, and each line without an indent, none of them an item, stands below one that is as wide as any. */
function wrappingOfIndents(lines: readonly Paragraph[]): Wrapping | null {
  const own = lines.slice(lines.findIndex(isIndented)).filter((line) => lineOf(line) !== '');
  const columns = Math.max(...own.map((line) => columnsOf(lineOf(line))));
  const wrapping = { columns, indented: true };
  const flush = own.flatMap((line, i) => (isIndented(line) ? [] : [{ before: own[i - 1], line }]));
  if (columns < narrowest || columns > widest || flush.length === 0 || own.length - flush.length < fewestIndented)
    return null;
  const goOn = ({ before, line }: (typeof flush)[number]): boolean =>
    before !== undefined &&
    isFull(before, line, wrapping) &&
    !ended.test(lineOf(before)) &&
    parseLabel(lineOf(line)) === null;
  return flush.every(goOn) ? wrapping : null;
}

/** Finds the width at which a text's lines were broken; null for a text whose paragraphs are whole. */
export function findWrapping(paragraphs: readonly Paragraph[]): Wrapping | null {
  const lines = paragraphs.filter((paragraph) => paragraph.alignment === null && !lineOf(paragraph).includes('\t'));
  return wrappingOfWidth(lines) ?? (lines.some(isIndented) ? wrappingOfIndents(lines) : null);
}

function wrappingOfWidth(lines: readonly Paragraph[]): Wrapping | null {
  const widths = lines.map((line) => columnsOf(lineOf(line))).filter((width) => width >= narrowest);
  const columns = commonWidth(widths.filter((width) => width <= widest));
  if (columns === null) return null;
  if (widths.filter((width) => width > columns + overhang).length > widths.length * longerShare) return null;
  const wrapping = { columns, indented: false };
  const pairs = lines.slice(1).flatMap((line, i) => {
    const before = lines[i];
    return before !== undefined && isFull(before, line, wrapping) ? [{ before, line }] : [];
  });
  if (pairs.filter(({ before }) => ended.test(lineOf(before))).length > pairs.length * endedShare) return null;
  const after = pairs.map(({ line }) => line);
  const flush = after.filter((line) => !isIndented(line)).length;
  const starts = lines.filter(isIndented).length;
  return { columns, indented: starts >= fewestLines - 1 && flush >= after.length * indentedShare };
}

/** Of a paragraph's size: an indent (首行缩进) is two characters wide, and a line without one starts at the margin. */
const indentEms = 1.2;
const flushEms = 0.5;
const usualSizePoints = 16;

const sizeOf = ({ runs }: Paragraph): number => runs[0]?.size ?? usualSizePoints;

const indentOf = (paragraph: Paragraph): number => (paragraph.setting?.indent ?? 0) / sizeOf(paragraph);

/** True where the page sets nearly every paragraph with an indent, so that a line without one begins none. */
export function haveIndents(paragraphs: readonly Paragraph[]): boolean {
  const set = paragraphs.filter(({ setting, alignment }) => setting !== undefined && alignment === null);
  const indented = set.filter((paragraph) => indentOf(paragraph) >= indentEms);
  return indented.length >= fewestLines - 1 && indented.length >= set.length * indentedShare;
}

/** On a later page, or on the same one further up: in the next column of text (分栏). */
function isAtNewTop(upper: Location, lower: Location): boolean {
  if (upper.page !== lower.page) return true;
  return upper.bbox !== undefined && lower.bbox !== undefined && lower.bbox[1] < upper.bbox[1];
}

/**
 * Where indents begin the paragraphs: does this one at the top of a page, or of a column, go on with the last one before? Null where the one stands
 * below the other, or the page's setting doesn't say.
 */
export function goesOverPage(last: Paragraph, next: Paragraph): boolean | null {
  const { setting: before, location: upper } = last;
  const { setting: after, location: lower } = next;
  if (before === undefined || after === undefined || !isAtNewTop(upper, lower)) return null;
  if (last.alignment !== null || next.alignment !== null || Math.abs(sizeOf(last) - sizeOf(next)) > 0.5) return null;
  if (indentOf(next) >= indentEms) return false;
  return isFilled(before, after, sizeOf(last)) && indentOf(next) < flushEms ? true : null;
}
