import { beginsWithLabel } from '../../../grammar/label-start.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { type Alignment, roomSlackShare, type Setting } from '../../../model/document.ts';
import { parseFullDate } from '../../../text/dates.ts';
import { squash } from '../../../text/layout.ts';
import { endsInLeader } from '../../../text/leader.ts';
import { firstUnitWidth } from './line-break.ts';
import { lineText, type TextLine } from './lines.ts';
import type { Column } from './margins.ts';

/** How a document's pages tell paragraphs apart, beside by indents. */
export interface ParagraphHabits {
  /** The distance of baselines, in points, from which on two lines are two paragraphs (段间距); null where it says nothing. */
  readonly gap: number | null;
  /** Numbered paragraphs begin at the margin (顶格), as their further lines do. */
  readonly isFlush: boolean;
}

export const noHabits: ParagraphHabits = { gap: null, isFlush: false };

/** Shares of the text's size, measured on LibreOffice and Founder (方正) PDFs. */
const indentShare = 0.8;
const centredShare = 0.35;
const axisShare = 0.05;
const titleMarginShare = 1.5;
const flushShare = 0.2;
/** Points: positions are no more exact. */
const measureError = 0.1;
const sizeChange = 1.15;
/** Lines of one paragraph keep their distance; 1.5 of the usual is a new one. */
const leadingChange = 1.5;

/** Lines from top to bottom → the lines of each paragraph. */
export function groupParagraphs(
  lines: readonly TextLine[],
  column: Column,
  { gap, isFlush }: ParagraphHabits = noHabits,
): readonly (readonly TextLine[])[] {
  const leading = Math.min(usualLeading(lines), gap ?? Number.POSITIVE_INFINITY);
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const [first, previous] = [paragraphs.at(-1)?.[0], paragraphs.at(-1)?.at(-1)];
    const goesOn =
      first !== undefined &&
      previous !== undefined &&
      continues(previous, line, column) &&
      line.baseline - previous.baseline <= leading &&
      !(isFlush ? startsSentence(previous, line) : isNextItem({ first, previous, line })) &&
      !startsField(paragraphs.at(-1) ?? [], line);
    if (goesOn) paragraphs.at(-1)?.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs;
}

/** Behind a stop 〔A牵头〕 ends a sentence as （A牵头） does; 国办发〔2021〕 goes on. */
const sentenceEnd = /[。；：！？:;）)]$|[。；][〔［【[][^〔［【[\]】］〕]{2,80}[\]】］〕]$/u;

const dashes = /^——/u;

/** （二）…, ——…, or a date (成文日期) of its own behind a full stop. */
function startsSentence(previous: TextLine, line: TextLine): boolean {
  const text = lineText(line);
  if (!sentenceEnd.test(lineText(previous))) return false;
  return parseLabel(text) !== null || dashes.test(text) || parseFullDate(text) !== null;
}

const opening = /[（(]/gu;
const closing = /[）)]/gu;

/** 责任单位：…, [完成时间]…: a field below another one that fills its line by chance; inside of a bracket it is part of that. */
function startsField(paragraph: readonly TextLine[], line: TextLine): boolean {
  if (!beginsWithLabel(lineText(line), lineText(paragraph.at(-1) ?? line))) return false;
  const text = paragraph.map(lineText).join('');
  return countOf(opening, text) <= countOf(closing, text);
}

const countOf = (mark: RegExp, text: string): number => text.match(mark)?.length ?? 0;

interface LineOfParagraph {
  readonly first: TextLine;
  readonly previous: TextLine;
  readonly line: TextLine;
}

/** 3.… below the stop of the paragraph that begins with 2.…, whether that fills its last line or not. */
function isNextItem({ first, previous, line }: LineOfParagraph): boolean {
  if (!sentenceEnd.test(lineText(previous))) return false;
  const [label, next] = [parseLabel(lineText(first)), parseLabel(lineText(line))];
  if (label === null || next === null || label.ordinal === null || label.level !== next.level) return false;
  return next.ordinal === label.ordinal + 1;
}

/** The largest distance of baselines within a paragraph. */
function usualLeading(lines: readonly TextLine[]): number {
  const distances = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  return lowerMedian(distances.filter((distance) => distance > 0)) * leadingChange;
}

/** Of two distances the smaller; 0 of none. */
export function lowerMedian(distances: readonly number[]): number {
  const sorted = [...distances].sort((one, other) => one - other);
  return sorted[(sorted.length - 1) >> 1] ?? 0;
}

function areOfOtherSize(one: Pick<TextLine, 'size'>, other: Pick<TextLine, 'size'>): boolean {
  return Math.max(one.size, other.size) > sizeChange * Math.min(one.size, other.size);
}

/** Lines of several sizes (a label set larger) may be one paragraph. */
function haveCommonSize(one: TextLine, other: TextLine): boolean {
  return one.items.some((item) => other.items.some((next) => !areOfOtherSize(item, next)));
}

/** A first line with its indent, no stop at its end, and one at the margin below it. */
function breaksSentence(previous: TextLine, line: TextLine, column: Column): boolean {
  return startsInside(previous, column) && !startsInside(line, column) && !sentenceEnd.test(lineText(previous));
}

function continues(previous: TextLine, line: TextLine, column: Column): boolean {
  if (areOfOtherSize(previous, line) && !haveCommonSize(previous, line) && !breaksSentence(previous, line, column))
    return false;
  if (!line.items[0]?.upright || !previous.items[0]?.upright) return false;
  if (startsApart(previous, line, column)) return false;
  return isFilled(previous, line, column) && !endsInLeader(squash(lineText(previous)));
}

/** The line's first word had no room on the line above it. */
export function isFilled(previous: TextLine, line: TextLine, column: Column): boolean {
  // Only a line that is set to its column (两端对齐) may be stretched or pressed: a centred one is as wide as its characters.
  const slack = isApart(previous, column) && isCentred(previous, column) ? 0 : roomSlackShare;
  // Behind a full stop the line may well be a new paragraph.
  const unit = firstUnitWidth(line.items, !sentenceEnd.test(lineText(previous)));
  return roomAfter(previous, line, column) < unit + slack * line.size - measureError;
}

/** Two lines of one axis and not of one width: centred, though the column's end, which only full lines show, may be known too near. */
function areCoaxial({ box: one, size }: TextLine, { box: other }: TextLine): boolean {
  const isOnAxis = Math.abs(one.left + one.right - other.left - other.right) <= 2 * axisShare * size;
  return isOnAxis && Math.abs(one.left - other.left) > indentShare * size;
}

/** Starts inside of the column. */
function isApart({ box, size }: TextLine, { left }: Column): boolean {
  return box.left - left > flushShare * size;
}

/** How the lines of one paragraph fill their column. */
export function settingOf(lines: readonly TextLine[], column: Column): Setting | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return null;
  // The last line alone says whether it is centred: in a centred cell what goes on fills the line all the same.
  return {
    room: round(roomAfter(last, last, column)),
    indent: round(first.box.left - column.left),
    firstUnit: round(firstUnitWidth(first.items)),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;

/** Indented, or set to another axis than the line before: 首行缩进, a title after a signature. */
function startsApart(previous: TextLine, line: TextLine, column: Column): boolean {
  if (alignmentOf(previous, column) === 'right') return true;
  const areCentred = (isCentred(line, column) && isCentred(previous, column)) || areCoaxial(previous, line);
  if (areCentred) return isLabelled(line, column);
  return startsInside(line, column);
}

/** Indented (首行缩进), or set to another place. */
export function startsInside({ box, size }: TextLine, { left }: Column): boolean {
  return box.left > left + indentShare * size;
}

/** （四）…: a heading may end as far from the right as its indent is wide. */
function isLabelled(line: TextLine, { left }: Column): boolean {
  return isUsualIndent((line.box.left - left) / line.size) && parseLabel(lineText(line)) !== null;
}

/** Space that is left on a line; where it is centred, the margins on both sides. */
function roomAfter(previous: TextLine, line: TextLine, column: Column): number {
  const after = column.right - previous.box.right;
  const before = previous.box.left - column.left;
  // A first line with the usual indent (首行缩进) may end as far from the margin by chance; a full line below it is no sign that it is centred.
  const areBoth = isCentred(line, column) && isApart(line, column);
  const isOnAxis =
    areCoaxial(previous, line) || (isCentred(previous, column) && (areBoth || !isUsualIndent(before / previous.size)));
  return isOnAxis ? after + before : after;
}

function isUsualIndent(ems: number): boolean {
  return ems > 1.5 && ems < 2.5;
}

function isCentred({ box, size }: TextLine, { left, right }: Column): boolean {
  return Math.abs(box.left - left - (right - box.right)) <= centredShare * size;
}

/** 'center' or 'right' where the line's margins say so plainly; null for text that starts at the left or fills the line. */
export function alignmentOf(line: TextLine, column: Column): Alignment | null {
  const before = line.box.left - column.left;
  if (isCentred(line, column)) return before > titleMarginShare * line.size ? 'center' : null;
  return column.right - line.box.right <= titleMarginShare * line.size && before > 8 * line.size ? 'right' : null;
}
