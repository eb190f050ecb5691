import { headerLikeness } from '../../grammar/header-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { squash } from '../../text/layout.ts';
import { tableEndWords } from '../../vocabulary/end-words.ts';
import type { Segment } from './geometry.ts';
import { isPageNumber } from './page-number.ts';
import type { Sheet } from './sheet.ts';
import { lineText, type TextLine } from './text-lines.ts';
import { columnsUnder, findColumns, maxPieces, placePieces, type TextColumn } from './unruled-columns.ts';
import { findRuledHeading } from './unruled-header-band.ts';
import { findHeading, type Heading, matchHeader } from './unruled-heading.ts';
import { isBeside, type Piece, piecesOf } from './unruled-pieces.ts';

/** What stands of a table on one page. */
export interface Part {
  readonly page: number;
  /** Lines of the page, end excluded. */
  readonly lines: readonly TextLine[];
  readonly header: readonly Piece[];
  readonly body: readonly Piece[];
  /** Right above the header stand words of a header that it does not hold (责任单位 over two of its columns). */
  readonly isBelowWords: boolean;
}

/** A table without ruling lines, over its pages; all share their columns. */
export interface Region {
  readonly parts: readonly Part[];
  readonly columns: readonly TextColumn[];
}

/** A page's lines, without its page numbers. */
export interface PageLines {
  readonly page: number;
  readonly lines: readonly TextLine[];
  /** The same, in pieces. */
  readonly pieces: readonly (readonly Piece[])[];
  /** Horizontal rulings that bound no table, from top to bottom. */
  readonly rules: readonly Segment[];
  /** Nothing but these lines is on the page. */
  readonly isPlain: boolean;
}

/** So many lines of text below the header show the columns; with them it is seen where the table ends. */
const firstLines = 12;

/** A part, and the line that it ends before. */
interface Found {
  readonly part: Part;
  readonly end: number;
}

/** A table that may go on on the next page. */
interface OpenTable extends Region {
  /** Of each part, the texts that show the columns, until there are as many as are looked at. */
  readonly shown: readonly (readonly Piece[])[];
}

/** Pages in order → their tables without lines, found by their header's words and by what stands below in columns. */
export function findRegions(pages: readonly PageLines[]): readonly Region[] {
  const tables: OpenTable[] = [];
  let isOpen = false;
  for (const page of pages) {
    const open: OpenTable | undefined = isOpen ? tables.pop() : undefined;
    const rest: Found | null = open === undefined ? null : findRest(page, open);
    if (open !== undefined) tables.push(rest === null ? open : goOn(open, rest.part));
    let from: number = rest?.end ?? 0;
    isOpen = rest !== null && from >= page.lines.length;
    for (let found = findPart(page, from); found !== null; found = findPart(page, from)) {
      from = found.end;
      tables.push(goOn({ parts: [], shown: [], columns: [] }, found.part));
      isOpen = from >= page.lines.length;
    }
  }
  return tables
    .filter(({ parts, columns }) => columns.length > 1 && parts.some(({ body }) => body.length > 0))
    .map(({ parts, columns }) => ({ parts, columns }));
}

/** The table with one more part. Its columns are told by the text below the header, which may stand over several of them. */
function goOn({ parts: before, shown, columns }: OpenTable, part: Part): OpenTable {
  const parts = [...before, part];
  if (shown.reduce((sum, pieces) => sum + pieces.length, 0) >= maxPieces) return { parts, shown, columns };
  const all = [...shown, withoutGroupRows(part.body)];
  return { parts, shown: all, columns: findColumns(all, parts[0]?.header ?? []) };
}

/** What is looked at of a page. */
type PageText = Pick<Sheet, 'page' | 'lines' | 'height' | 'rules' | 'ruled'>;

/** Lines of one page that are no page number. */
export function toPageLines({ page, lines, height, rules, ruled }: PageText): PageLines {
  const numbers = lines.filter((line) => isPageNumber(line, height));
  const body = lines.filter((line) => !numbers.includes(line) || isInner(line, lines, height));
  const across = rules.filter(({ axis }) => axis === 'horizontal').sort((one, other) => one.at - other.at);
  return { page, lines: body, pieces: body.map(piecesOf), rules: across, isPlain: ruled.length === 0 };
}

const digits = /^\d{1,4}$/u;

/** Digits alone, and other lines nearer to the page's edge: the serial number of a row at the page's top or end, the year of a deadline. */
function isInner(line: TextLine, lines: readonly TextLine[], height: number): boolean {
  const isBelow = line.box.top > height / 2;
  const fromEdge = ({ box }: TextLine): number => (isBelow ? height - box.bottom : box.top);
  return digits.test(squash(lineText(line))) && lines.some((other) => fromEdge(other) < fromEdge(line));
}

/** 一、…方面 alone at its height is the title of a group of rows: it runs over the columns and shows none. */
function withoutGroupRows(body: readonly Piece[]): readonly Piece[] {
  return body.filter((piece) => {
    if (parseLabel(piece.text) === null) return true;
    return body.some((other) => other !== piece && isBeside(other, piece));
  });
}

function findPart(page: PageLines, from: number): Found | null {
  for (let start = from; start < page.lines.length; start++) {
    const heading = headingAt(page, start);
    if (heading === null || heading.start < from) continue;
    const found = takePart(page, heading.start, heading.pieces, null);
    // The page may have had room for the header alone.
    if (found.part.body.length > 0 || found.end >= page.lines.length) return found;
  }
  return null;
}

function headingAt({ pieces, rules }: PageLines, start: number): Heading | null {
  return findRuledHeading(pieces, rules, start) ?? findHeading(pieces, start);
}

/** The next page goes on with the table: under the same header, or in the same columns right from its top. */
function findRest(page: PageLines, table: OpenTable): Found | null {
  if (!page.isPlain) return null;
  const { parts, columns } = table;
  const header = matchHeader(parts[0]?.header ?? [], page.pieces);
  const isBelowHeader = parts.every(({ body }) => body.length === 0);
  const found = takePart(page, 0, header, isBelowHeader ? null : columns);
  const { body } = found.part;
  if (body.length === 0 || (headingAt(page, 0)?.pieces.length ?? 0) > header.length) return null;
  if (isBelowHeader && keepsColumns(body, goOn(table, found.part).columns)) return found;
  return header.length > 0 || keepsColumns(body, columns) || isRestOfCell(body, columns) ? found : null;
}

/** From the header on as long as lines keep to the columns; without any given, the first lines show them. */
function takePart(
  { page, lines, pieces }: PageLines,
  start: number,
  header: readonly Piece[],
  given: readonly TextColumn[] | null,
): Found {
  const isBody = (piece: Piece): boolean => !header.includes(piece);
  const own = pieces.map((line) => line.filter(isBody));
  const columns = given ?? findColumns([withoutGroupRows(own.slice(start, start + firstLines).flat())], header);
  const end = findEnd(own, start, columns);
  const isBelowWords = isHeaderLine(pieces[start - 1] ?? [], header);
  const body = own.slice(start, end).flat();
  return { part: { page, lines: lines.slice(start, end), header, body, isBelowWords }, end };
}

/** Header words stand no further apart, in sizes: with their cells' padding between. */
const maxHeaderStep = 4;

function isHeaderLine(line: readonly Piece[], [first]: readonly Piece[]): boolean {
  if (first === undefined) return false;
  const isNear = ({ baseline, size }: Piece): boolean => first.baseline - baseline < maxHeaderStep * size;
  return line.length > 0 && line.every((piece) => isNear(piece) && headerLikeness(squash(piece.text)) === 1);
}

/** A lone line across is a group row (分组行) if the table goes on after it. */
function findEnd(lines: readonly (readonly Piece[])[], from: number, columns: readonly TextColumn[]): number {
  let end = from;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? [];
    if (endsTable(line) || at - end > 1) return end;
    if (!runsAcross(line, columns)) end = at + 1;
  }
  return end;
}

function endsTable(line: readonly Piece[]): boolean {
  const text = squash(line.map((piece) => piece.text).join(''));
  return tableEndWords.some((word) => text.startsWith(word));
}

/** One text over most of the table: a paragraph, or a group row. */
function runsAcross(line: readonly Piece[], columns: readonly TextColumn[]): boolean {
  return line.some((piece) => {
    const [first, last] = columnsUnder(piece, columns);
    return last - first >= Math.max(1, Math.ceil(columns.length / 2));
  });
}

/** Text in several columns, nearly none of it across; a hanging mark (标点悬挂) may have made one text of two columns'. */
function keepsColumns(body: readonly Piece[], columns: readonly TextColumn[]): boolean {
  const places = placePieces(body, columns);
  const within = places.filter(({ first, last }) => first === last);
  return within.length >= 0.8 * places.length && new Set(within.map(({ first }) => first)).size > 1;
}

/** Points: lines of one cell begin at one place. */
const sameLeft = 1;

/** Nothing but the rest of one cell, which begins where its column does: the first column's place is a paragraph's, too. */
function isRestOfCell(body: readonly Piece[], columns: readonly TextColumn[]): boolean {
  return columns.slice(1).some(({ left, right }) => {
    return body.every(({ box }) => Math.abs(box.left - left) <= sameLeft && box.right <= right + box.bottom - box.top);
  });
}
