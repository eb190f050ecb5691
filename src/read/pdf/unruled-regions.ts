import { isTaskHeader } from '../../grammar/column-role.ts';
import { classifyHeader, headerLikeness, promoteTargets } from '../../grammar/header-role.ts';
import { squash } from '../../text/layout.ts';
import { tableEndWords } from '../../vocabulary/end-words.ts';
import { isPageNumber } from './page-number.ts';
import type { TextLine } from './text-lines.ts';
import { columnsUnder, findColumns, type TextColumn } from './unruled-columns.ts';
import { type Piece, piecesOf } from './unruled-pieces.ts';

/** What stands of a table on one page: lines `start` to `end` (excluded) of it, the first `header` of them its header. */
export interface Part {
  readonly page: number;
  readonly lines: readonly TextLine[];
  readonly start: number;
  readonly header: number;
  readonly end: number;
}

/** A table without ruling lines, over its pages; all share their columns. */
export interface Region {
  readonly parts: readonly Part[];
  readonly columns: readonly TextColumn[];
}

/** A page's lines, without its page numbers. */
export interface PageLines {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  /** Nothing but these lines is on the page. */
  readonly isPlain: boolean;
}

/** A header has up to this many lines: 责任/单位 in a narrow column. */
const maxHeaderLines = 3;
const minLikeness = 0.55;
/** So many lines of text below the header show the columns; with them it is seen where the table ends. */
const firstLines = 12;
const minBodyLines = 1;

/** Pages in order → their tables without lines, found by their header's words and by what stands below in columns. */
export function findRegions(pages: readonly PageLines[]): readonly Region[] {
  const regions: { parts: Part[]; columns: readonly TextColumn[] }[] = [];
  let open: { parts: Part[]; columns: readonly TextColumn[] } | null = null;
  for (const page of pages) {
    let from = 0;
    const rest = open === null ? null : findRest(page, open);
    if (open !== null && rest !== null) {
      open.parts.push(rest);
      open.columns = columnsOf(open.parts);
      from = rest.end;
      if (from < page.lines.length) open = null;
    } else open = null;
    for (let part = findPart(page, from); part !== null; part = findPart(page, part.end)) {
      open = { parts: [part], columns: columnsOf([part]) };
      regions.push(open);
      if (part.end < page.lines.length) open = null;
    }
  }
  return regions.filter(({ columns }) => columns.length > 1);
}

/** Lines of one page that are no page number. */
export function bodyLines(lines: readonly TextLine[], height: number): readonly TextLine[] {
  return lines.filter((line) => !isPageNumber(line, height));
}

/** By the text below the header: a header may stand over several columns. */
function columnsOf(parts: readonly Part[]): readonly TextColumn[] {
  const body = parts.map(({ lines, start, header, end }) => lines.slice(start + header, end).flatMap(piecesOf));
  const header = parts.flatMap(({ lines, start, header }) => lines.slice(start, start + header).flatMap(piecesOf));
  return findColumns(body, header);
}

function findPart({ page, lines }: PageLines, from: number): Part | null {
  for (let start = from; start < lines.length; start++) {
    const header = headerLines(lines, start);
    if (header === 0) continue;
    const end = findEnd(lines, start, header);
    if (end - start - header >= minBodyLines) return { page, lines, start, header, end };
  }
  return null;
}

/** How many lines the header takes that begins here; 0: none does. */
function headerLines(lines: readonly TextLine[], start: number): number {
  for (let count = 1; count <= maxHeaderLines; count++) {
    const band = lines.slice(start, start + count);
    if (!isHeader(stackTexts(band.flatMap(piecesOf)))) continue;
    // A title above is not part of it.
    const isTitled = count > 1 && isHeader(stackTexts(band.slice(1).flatMap(piecesOf)));
    return isTitled ? 0 : withRestOfHeader(lines, start, count);
  }
  return 0;
}

/** 牵头单位 and 配合单位 below 责任单位 belong to it. */
function withRestOfHeader(lines: readonly TextLine[], start: number, count: number): number {
  const next = lines[start + count];
  if (next === undefined || count === maxHeaderLines) return count;
  const isHeaderLine = piecesOf(next).every(({ text }) => headerLikeness(squash(text)) >= minLikeness);
  return isHeaderLine ? withRestOfHeader(lines, start, count + 1) : count;
}

/** Texts that stand above one another are one: 责任 over 单位. */
function stackTexts(pieces: readonly Piece[]): readonly string[] {
  const stacks: { left: number; right: number; text: string }[] = [];
  for (const { box, text } of pieces) {
    const stack = stacks.find(({ left, right }) => box.left < right && box.right > left);
    if (stack === undefined) stacks.push({ left: box.left, right: box.right, text });
    else stack.text += text;
  }
  return stacks.map(({ text }) => squash(text));
}

function isHeader(texts: readonly string[]): boolean {
  if (texts.length < 2) return false;
  const likeness = texts.reduce((sum, text) => sum + headerLikeness(text), 0) / texts.length;
  if (likeness < minLikeness) return false;
  const roles = texts.map((text) => classifyHeader(text)?.role ?? 'other');
  return isTaskHeader(promoteTargets(texts, roles));
}

/** The table goes on as long as lines keep to its columns; a lone line across is a group row (分组行) if the table goes on after it. */
function findEnd(lines: readonly TextLine[], start: number, header: number): number {
  const body = start + header;
  const first = lines.slice(body, body + firstLines).flatMap(piecesOf);
  return endIn(lines, body, findColumns([first], lines.slice(start, body).flatMap(piecesOf)));
}

function endIn(lines: readonly TextLine[], from: number, columns: readonly TextColumn[]): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || endsTable(line) || at - end > 1) return end;
    if (!runsAcross(line, columns)) end = at + 1;
  }
  return end;
}

function endsTable(line: TextLine): boolean {
  const text = squash(line.items.map((item) => item.text).join(''));
  return tableEndWords.some((word) => text.startsWith(word));
}

/** One text over most of the table: a paragraph, or a group row. */
function runsAcross(line: TextLine, columns: readonly TextColumn[]): boolean {
  const pieces = piecesOf(line);
  return pieces.some((piece) => {
    const [first, last] = columnsUnder(piece, columns);
    return last - first >= Math.max(1, Math.ceil(columns.length / 2));
  });
}

/** The next page goes on with the table: under the same header, or in the same columns right from its top. */
function findRest(page: PageLines, { columns, parts }: Region): Part | null {
  const { lines } = page;
  const header = headerLines(lines, 0);
  const own = parts[0];
  if (own === undefined || !page.isPlain) return null;
  if (header > 0 && headerText(lines, 0, header) !== headerText(own.lines, own.start, own.header)) return null;
  const end = endIn(lines, header, columns);
  if (end - header < minBodyLines || (header === 0 && !keepsColumns(lines.slice(0, end), columns))) return null;
  return { page: page.page, lines, start: 0, header, end };
}

function headerText(lines: readonly TextLine[], start: number, count: number): string {
  return squash(
    lines
      .slice(start, start + count)
      .flatMap(({ items }) => items.map(({ text }) => text))
      .join(''),
  );
}

/** Text in several columns, none of it across. */
function keepsColumns(lines: readonly TextLine[], columns: readonly TextColumn[]): boolean {
  const places = lines.flatMap(piecesOf).map((piece) => columnsUnder(piece, columns));
  const within = places.filter(([first, last]) => first === last);
  return within.length >= 0.8 * places.length && new Set(within.map(([first]) => first)).size > 1;
}
