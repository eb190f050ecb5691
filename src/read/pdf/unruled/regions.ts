import { headerLikeness } from '../../../grammar/header-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { squash } from '../../../text/layout.ts';
import { unite } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { lineText, type TextLine } from '../text/lines.ts';
import { isPageNumber } from '../text/page-number.ts';
import { findColumns, maxPieces, placePieces } from './columns.ts';
import { findClosed, findEnd, findLimit } from './end.ts';
import { findRuledHeading } from './header-band.ts';
import { findHeading, type Heading, matchHeader } from './heading.ts';
import { columnsBetween, piecesBetween } from './lined.ts';
import { findLined, findLinedRest, takeLined } from './lined-regions.ts';
import { findOver } from './over.ts';
import type { Found, OpenTable, PageLines, Part, Region } from './page-lines.ts';
import { isBeside, type Piece, piecesOf } from './pieces.ts';
import type { TextColumn } from './split-pieces.ts';
import { joinWords, stackUp } from './stacks.ts';
import { splitTight } from './tight.ts';

/** So many lines of text below the header show the columns; with them it is seen where the table ends. */
const firstLines = 12;

/** Pages in order → their tables without lines, found by their header's words and by what stands below in columns. */
export function findRegions(pages: readonly PageLines[]): readonly Region[] {
  const tables: OpenTable[] = [];
  let isOpen = false;
  for (const [index, own] of pages.entries()) {
    const page: PageLines = { ...own, next: pages[index + 1]?.pieces[0] };
    const open: OpenTable | undefined = isOpen ? tables.pop() : undefined;
    const rest: Found | null = open === undefined ? null : findRest(page, open);
    if (open !== undefined) tables.push(rest === null ? open : goOn(open, rest.part));
    let from: number = rest?.end ?? 0;
    isOpen = rest !== null && from >= page.lines.length;
    for (let found = findPart(page, from); found !== null; found = findPart(page, from)) {
      from = found.end;
      tables.push(goOn({ parts: [], shown: [], columns: [], edges: found.edges }, found.part));
      isOpen = from >= page.lines.length;
    }
  }
  return tables
    .filter(({ parts, columns }) => columns.length > 1 && parts.some(({ body }) => body.length > 0))
    .map(({ parts, columns }) => ({ parts, columns }));
}

/** The table with one more part. Its columns are told by the text below the header, which may stand over several of them. */
function goOn({ parts: before, shown, columns, edges }: OpenTable, part: Part): OpenTable {
  const parts = [...before, part];
  if (shown.reduce((sum, pieces) => sum + pieces.length, 0) >= maxPieces) return { parts, shown, columns, edges };
  const all = [...shown, edges === null ? withoutGroupRows(part.body) : part.body];
  const found =
    edges === null
      ? findColumns(all, parts[0]?.header ?? [], parts[0]?.isTight)
      : columnsBetween(edges, [...(parts[0]?.header ?? []), ...all.flat()]);
  return { parts, shown: all, columns: found, edges };
}

/** What is looked at of a page. */
type PageText = Pick<Sheet, 'page' | 'lines' | 'height' | 'rules' | 'ruled' | 'columnLines'>;

/** Lines of one page that are no page number. */
export function toPageLines({ page, lines, height, rules, ruled, columnLines }: PageText): PageLines {
  const numbers = lines.filter((line) => isPageNumber(line, height));
  const body = lines.filter((line) => !numbers.includes(line) || isInner(line, lines, height));
  const across = rules.filter(({ axis }) => axis === 'horizontal').sort((one, other) => one.at - other.at);
  const pieces = body.map((line) => (columnLines.length === 0 ? piecesOf(line) : piecesBetween(line, columnLines)));
  return { page, lines: body, pieces, rules: across, columnLines, isPlain: ruled.length === 0 };
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
    const lined = findLined(page, start);
    if (lined !== null) return lined;
    const heading = headingAt(page, start);
    if (heading === null || heading.start < from) continue;
    const found = takeLined(page, heading) ?? takePart(page, heading.start, heading.pieces, null);
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
  if (table.edges !== null) return findLinedRest(page, table);
  if (!page.isPlain) return null;
  const { parts, columns } = table;
  const header = matchHeader(parts[0]?.header ?? [], page.pieces);
  if (isNextTable(page, header)) return null;
  const isBelowHeader = parts.every(({ body }) => body.length === 0);
  const found = takePart(page, 0, header, isBelowHeader ? null : columns);
  const { body } = found.part;
  if (body.length === 0 || (headingAt(page, 0)?.pieces.length ?? 0) > header.length) return null;
  if (isBelowHeader && keepsColumns(body, goOn(table, found.part).columns)) return found;
  return header.length > 0 || keepsColumns(body, columns) || isRestOfCell(body, columns) ? found : null;
}

/** At the page's top a larger line in the middle above the same header: another table's title, unless it says that the table goes on (续表). */
function isNextTable({ pieces }: PageLines, header: readonly Piece[]): boolean {
  const [above, ...beside] = pieces[0] ?? [];
  const isLarger =
    header.length > 0 && header.every(({ size }) => above !== undefined && above.size > sizeChange * size);
  return (
    above !== undefined &&
    beside.length === 0 &&
    isLarger &&
    !above.text.includes('续') &&
    isTitleOf(above, { start: 1, pieces: header })
  );
}

/** From the header on as long as lines keep to the columns; without any given, the first lines show them. */
function takePart(
  whole: PageLines,
  start: number,
  header: readonly Piece[],
  given: readonly TextColumn[] | null,
): Found {
  const { page, lines, pieces, next } = whole;
  const isBody = (piece: Piece): boolean => !header.includes(piece);
  const loose = pieces.map((line) => line.filter(isBody));
  const limit = findLimit([...loose, next ?? []], start, widthOf(given ?? header.map(({ box }) => box)));
  const last = Math.min(limit, findNextTable(whole, start, header), findFlowEnd(lines, start));
  const body = loose.slice(start, findClosed(whole, header, last));
  const { own, columns, isTight } =
    given === null ? showColumns(body, header) : { own: body, columns: given, isTight: false };
  const end = start + findEnd(own, columns);
  const isBelowWords = isHeaderLine(pieces[start - 1] ?? [], header);
  const all = own.slice(0, end - start);
  // Two texts that look like one may stand below the first lines: a category has few.
  const shown = given === null && !isTight && all.length > firstLines ? showColumns(all, header, all.length) : null;
  return {
    part: {
      page,
      lines: lines.slice(start, end),
      header,
      body: (shown?.own ?? all).flat(),
      isBelowWords,
      isTight: shown?.isTight ?? isTight,
    },
    end,
    edges: null,
  };
}

/** The first line of another column of the page: no table goes on there. */
function findFlowEnd(lines: readonly TextLine[], start: number): number {
  const own = lines[start]?.flow?.left;
  const end = lines.findIndex(({ flow }, at) => at > start && flow?.left !== own);
  return end < 0 ? lines.length : end;
}

/** The line at which another table begins, with its title or its header. A heading with a label above a header may be a group row (分组行): the table goes on. */
function findNextTable(page: PageLines, from: number, header: readonly Piece[]): number {
  const { pieces } = page;
  const last = pieces.findLastIndex((line) => line.some((piece) => header.includes(piece)));
  for (let at = Math.max(from, last + 1) + 1; at < pieces.length; at++) {
    const heading = headingAt(page, at);
    if (heading === null || heading.start <= last + 1) continue;
    const [above, ...beside] = pieces[heading.start - 1] ?? [];
    if (above === undefined || beside.length > 0) return heading.start;
    if (parseLabel(above.text) === null) return isTitleOf(above, heading) ? heading.start - 1 : heading.start;
  }
  return pieces.length;
}

/** Of a title to its table. */
const sizeChange = 1.15;
const endsInMark = /\p{P}$/u;

/** A line alone above a header, in its middle or larger. */
function isTitleOf({ box, size, text }: Piece, { pieces }: Heading): boolean {
  const { left, right } = unite(pieces.map((piece) => piece.box));
  const isCentred = Math.abs(box.left + box.right - left - right) < 2 * size;
  return !endsInMark.test(text) && (isCentred || pieces.every((piece) => piece.size < size));
}

/** The lines below a header, and the columns that they show. */
interface Shown {
  readonly own: readonly (readonly Piece[])[];
  readonly columns: readonly TextColumn[];
  readonly isTight: boolean;
}

/** Fewer columns than the header has words: cells may stand so near to one another that their texts look like one. */
function showColumns(own: readonly (readonly Piece[])[], header: readonly Piece[], most: number = firstLines): Shown {
  const columnsOf = (lines: readonly (readonly Piece[])[], isTight: boolean): readonly TextColumn[] =>
    findColumns([withoutGroupRows(lines.slice(0, most).flat())], header, isTight);
  const columns = columnsOf(own, false);
  const words = countColumns(header);
  if (columns.length >= words) return { own, columns, isTight: false };
  const parted = splitTight(own, header);
  const found = columnsOf(parted, true);
  const isTight = found.length === words;
  return isTight ? { own: parted, columns: found, isTight } : { own, columns, isTight };
}

/** Words of a header that stand over no others (责任单位 over 牵头单位 and 配合单位). */
function countColumns(header: readonly Piece[]): number {
  const words = joinWords(header);
  const upper = new Set(findOver(words).map(({ piece }) => piece));
  return stackUp(words.filter((word) => !upper.has(word))).length;
}

function widthOf(columns: readonly TextColumn[]): number {
  const [left, right] = [columns.map((column) => column.left), columns.map((column) => column.right)];
  return Math.max(...right) - Math.min(...left);
}

/** Header words stand no further apart, in sizes: with their cells' padding between. */
const maxHeaderStep = 4;

function isHeaderLine(line: readonly Piece[], [first]: readonly Piece[]): boolean {
  if (first === undefined) return false;
  const isNear = ({ baseline, size }: Piece): boolean => first.baseline - baseline < maxHeaderStep * size;
  return line.length > 0 && line.every((piece) => isNear(piece) && headerLikeness(squash(piece.text)) === 1);
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
