import { isSerial } from '../../../grammar/cell-fit.ts';
import { isAssignmentRole, isTaskHeader, isTextRole } from '../../../grammar/column-role.ts';
import { classifyHeader, headerLikeness, headerRoles, isUnlistedHeader } from '../../../grammar/header-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { opensClause } from '../../../grammar/unit-list/shape.ts';
import { isUnits } from '../../../grammar/unit-list.ts';
import { squash } from '../../../text/layout.ts';
import { cutPiece, type Line, type Piece } from '../line.ts';
import { type Separator, separators } from '../row-a-line/separators.ts';
import { fewestParted, partedWords } from './parted-words.ts';

/** A header that was found in lines: either one line parted by a separator, or one cell a line. */
export interface FoundHeader {
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly separator: Separator | null;
  /** Its cells end at bars, which may stand on lines of their own. */
  readonly hasBars: boolean;
  /** Header cells at their places, blank ones included. */
  readonly pieces: readonly Piece[];
  /** Its cells, where some hold several pieces (牵头 over 部门). */
  readonly cells?: readonly (readonly Piece[])[];
  /** A second row of it, where that was read with it: its cells at their places. */
  readonly inner: readonly Piece[] | null;
}

const longestHeaderLine = 120;
const mostHeaders = 14;

/** 序号: a header that begins with it needs fewer words that are known. */
export function isNumberHeader(text: string): boolean {
  const found = classifyHeader(text);
  return found?.sure === true && found.role === 'number';
}

/** A word that nobody listed may stand among those of a numbered header (序号 | 决策事项 | 是否听证 | 承办单位); a number or a labelled text is the first row's. */
export function mayBeNumberedHeader(text: string): boolean {
  if (isSerial(text) || parseLabel(text) !== null) return false;
  // 提升城市治理水平 is the first group's title.
  return headerLikeness(text) > 0 || (isUnlistedHeader(text) && !opensClause(text));
}

/** 序号 first, and one word each that says what is to be done and by whom or when; what the others are, their cells do not need to tell. */
function isNumberedRow(texts: readonly string[]): boolean {
  const [first, ...others] = texts;
  if (first === undefined || !isNumberHeader(first) || !others.every(mayBeNumberedHeader)) return false;
  const roles = others.map((text) => classifyHeader(text)?.role ?? 'other');
  const isSureOfUnits = others.some((text, i) => headerLikeness(text) === 1 && isAssignmentRole(roles[i] ?? 'other'));
  return isSureOfUnits && roles.some(isTextRole);
}

/** Header words, enough of them sure, that make a task table (domain.md 3.3). */
export function isHeaderRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || filled.length > mostHeaders) return false;
  const likeness = filled.reduce((sum, text) => sum + headerLikeness(text), 0) / filled.length;
  if (likeness < 0.55 && !isNumberedRow(filled)) return false;
  return isTaskHeader(headerRoles(filled));
}

/** How much texts look like headers, all together; 0 where they make no task table's. */
export function headerScore(texts: readonly string[]): number {
  return isHeaderRow(texts) ? texts.reduce((sum, text) => sum + headerLikeness(text), 0) : 0;
}

/** Counted without white space: a table that is filled up with spaces has its header on a line as wide as its widest cells. */
const isTooLong = (text: string): boolean => text.length > longestHeaderLine && squash(text).length > longestHeaderLine;

/** 工 作 任 务: letters spread over their cell, which a single space parts as it parts cells. */
const mostLetters = 8;

function spreadEnd(pieces: readonly Piece[], at: number): number {
  const most = Math.min(pieces.length, at + mostLetters);
  for (let end = most; end > at + 1; end--) {
    const word = pieces.slice(at, end).map(({ text }) => text);
    if (classifyHeader(word.join(''))?.sure === true) return end;
  }
  return at + 1;
}

/** The cells of a header's line, those whose letters are spread made whole. */
function withoutSpread(line: Line, pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => text.length === 1)) return pieces;
  const whole: Piece[] = [];
  for (let at = 0; at < pieces.length; ) {
    const end = pieces[at]?.text.length === 1 ? spreadEnd(pieces, at) : at + 1;
    whole.push(cutPiece(line, pieces[at]?.from ?? 0, pieces[end - 1]?.to ?? 0));
    at = end;
  }
  return whole;
}

function partedHeader(lines: readonly Line[], at: number): FoundHeader | null {
  const line = lines[at];
  if (line === undefined || isTooLong(line.text)) return null;
  for (const separator of separators) {
    if (!separator.parts(line.text)) continue;
    const split = separator.split(line);
    const pieces = separator.id === 'words' ? withoutSpread(line, split) : split;
    if (isHeaderRow(pieces.map((piece) => piece.text)))
      return { start: at, end: at + 1, separator, hasBars: false, pieces, inner: null };
  }
  return null;
}

function wholeLine(line: Line): Piece {
  const text = line.text.trim();
  const from = line.text.length - line.text.trimStart().length;
  return { text, line, from, to: from + text.length };
}

const colonAtEnd = /[：:]\s*$/u;

const level = /^[省市县区州旗镇乡]/u;

/** 县直各部门 ends like a header, and is a row's unit. */
const looksLikeHeader = (text: string): boolean => {
  const likeness = headerLikeness(text);
  return likeness === 1 || (likeness >= 0.4 && !(level.test(text.trim()) && isUnits(text.trim())));
};

/** A header word alone on its line; 一、…工作 is a group row, 责任单位： a label. */
const isTableStart = (line: Line | undefined): boolean =>
  line !== undefined && looksLikeHeader(line.text) && parseLabel(line.text) === null && !colonAtEnd.test(line.text);

/** A header that nobody listed stands between two that are; 01 between 完成时间 and 教育工作 is the first row's number. */
const isBetween = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  if (line === undefined || !isUnlistedHeader(line.text) || parseLabel(line.text) !== null) return false;
  if (isSerial(line.text) || opensClause(line.text)) return false;
  return isTableStart(lines[at - 1]) && isTableStart(lines[at + 1]);
};

/** The line after the last word of a header that begins with 序号 and has the number 1 below it; `at` where it is none. */
function numberedEnd(lines: readonly Line[], at: number): number {
  if (!isNumberHeader(lines[at]?.text ?? '')) return at;
  let end = at + 1;
  while (end - at < mostHeaders && mayBeNumberedHeader(lines[end]?.text ?? '')) end++;
  return isSerial(lines[end]?.text ?? '') ? end : at;
}

const isTabbed = (line: Line | undefined): boolean => line?.text.startsWith('\t') === true;

/** Cells of a row that stand behind tabs, one a line, up to a blank line; blank ones are there too. */
function tabbedRow(lines: readonly Line[], at: number): readonly Piece[] {
  let end = at;
  while (end - at <= mostHeaders && isTabbed(lines[end]) && (end === at || lines[end]?.gap === 0)) end++;
  return lines.slice(at, end).map(wholeLine);
}

/** 牵头单位 and 配合单位 in a row of blank cells as long as the first: what stands under its headers. */
function isInnerRow(row: readonly Piece[], outer: readonly Piece[]): boolean {
  const words = row.filter(({ text }) => text !== '');
  return row.length === outer.length && words.length >= 2 && words.every(({ text }) => headerLikeness(text) >= 0.4);
}

/** A header whose cells stand behind tabs, one a line (000), with its blank cells, in one row or two. */
function tabbedHeader(lines: readonly Line[], at: number): FoundHeader | null {
  if (!isTabbed(lines[at])) return null;
  const pieces = tabbedRow(lines, at);
  const isBlank = pieces.some(({ text }) => text === '');
  if (!isBlank || !isHeaderRow(pieces.map(({ text }) => text))) return null;
  const below = tabbedRow(lines, at + pieces.length);
  const inner = isInnerRow(below, pieces) ? below : null;
  const end = at + pieces.length + (inner === null ? 0 : inner.length);
  return { start: at, end, separator: null, hasBars: false, pieces, inner };
}

const cellALine = (lines: readonly Line[], start: number, end: number): FoundHeader => ({
  start,
  end,
  separator: null,
  hasBars: false,
  pieces: lines.slice(start, end).map(wholeLine),
  inner: null,
});

/**
 * The header with fewer words, where its last ones may be cells of the first row: words of text behind those of units and times (完成时限 | 重点领域), and all behind
 * those that are surely its own.
 */
export function shorterHeaders(header: FoundHeader): readonly FoundHeader[] {
  if (header.separator !== null || header.cells !== undefined || header.inner !== null || header.hasBars) return [];
  const texts = header.pieces.map(({ text }) => text);
  if (header.end - header.start !== texts.length) return [];
  const roles = headerRoles(texts);
  const last = roles.findLastIndex(isAssignmentRole);
  const cuts = [
    roles.findIndex((role, i) => i > last && isTextRole(role)),
    texts.findIndex((text) => headerLikeness(text) < 1),
  ];
  return [...new Set(cuts)]
    .filter((cut) => cut > 0 && isHeaderRow(texts.slice(0, cut)))
    .map((cut) => ({ ...header, pieces: header.pieces.slice(0, cut), end: header.start + cut }));
}

/** The line after the last of a header's words, one a line; `at` where they make none. With 序号 before them and the number 1 below, all that stands between is of it, however few are known. */
function wordsEnd(lines: readonly Line[], at: number): number {
  if (!isTableStart(lines[at])) return at;
  const whole = numberedEnd(lines, at);
  let end = whole;
  const goesOn = (): boolean => isTableStart(lines[end]) || isBetween(lines, end);
  while (end - at < mostHeaders && goesOn()) end++;
  for (; end - at >= 2; end--)
    if (isHeaderRow(lines.slice(at, end).map((line) => line.text.trim()))) return Math.max(end, whole);
  return at;
}

function lineHeader(lines: readonly Line[], at: number): FoundHeader | null {
  const end = wordsEnd(lines, at);
  return end === at ? null : cellALine(lines, at, end);
}

/** Words of a header between blank lines, some of them broken over lines (责任 / 单位). */
export function findBrokenWords(lines: readonly Line[], at: number): FoundHeader | null {
  const words = partedWords(lines, at, mostHeaders + 1);
  const count = wordsEnd(
    words.map(({ line }) => line),
    0,
  );
  const own = words.slice(0, count);
  const last = own.at(-1);
  if (last === undefined || count < fewestParted || own.every(({ lines: of }) => of.length === 1)) return null;
  const cells = own.map(({ lines: of }) => of.map(wholeLine));
  return { ...cellALine(lines, at, last.end), pieces: cells.flat(), cells };
}

/**
 * The lines of a header, one word a line, that stands again right below: at the end of a page that holds none of its rows, and on the next page. 0 where there is
 * none.
 */
export function countSaidAgain(lines: readonly Line[], at: number): number {
  if (!isTableStart(lines[at])) return 0;
  const wordAt = (index: number): string => squash(lines[index]?.text ?? '');
  for (let count = 2; count <= mostHeaders; count++) {
    const words = Array.from({ length: count }, (_, i) => wordAt(at + i));
    if (words.every((word, i) => word === wordAt(at + count + i)) && isHeaderRow(words)) return count;
  }
  return 0;
}

/** The header that starts at this line, if one does. */
export function findHeader(lines: readonly Line[], at: number): FoundHeader | null {
  return partedHeader(lines, at) ?? tabbedHeader(lines, at) ?? findBrokenWords(lines, at) ?? lineHeader(lines, at);
}
