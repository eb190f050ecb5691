import { type CellFit, isSerial } from '../../grammar/cell-fit.ts';
import { isTextRole } from '../../grammar/column-role.ts';
import { headerLikeness } from '../../grammar/header-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import type { Column } from './columns.ts';
import { isGroupText } from './end.ts';
import { blockOf, findGutters, type Gutters } from './gutters.ts';
import { type FoundHeader, isHeaderRow } from './header-lines.ts';
import { isSubHeader, layHeader, type PrintedHeader, piecesOf, withHeaderRest, wordsOf } from './header-rows.ts';
import type { Line, Piece } from './line.ts';
import { joinPages, type PagedRow } from './page-cuts.ts';
import { type PrintedCell, placeRow } from './place-row.ts';
import { groupRow, meanCost, piecesText, type Reading, type ReadRow } from './reading.ts';
import { endsTableAt } from './table-end.ts';
import { type AlignedLine, cutWrappedRows, type WrapHabits } from './wrapped-rows.ts';

/** So many lines tell where the gutters are. */
const gutterSample = 120;
/** Places that a piece may reach over its column's edge. */
const overlap = 2;
/** A line is full when no more characters fit, or only one that may not stand at its end; in half characters. */
const fullWithin = 3;
/** Latin letters, digits and marks are half as wide as a Chinese character. */
const narrow = /[\p{ASCII}\u0080-\u00ff]/u;
const hopeless = 1.5;
const firstLook = 60;

interface Setting {
  readonly lines: readonly Line[];
  readonly header: FoundHeader;
  readonly split: (line: Line) => readonly Piece[];
  readonly gutters: Gutters;
  readonly printed: PrintedHeader;
  /** The words of the header's lines, as a page says them again: the first, and those below it. */
  readonly words: { readonly first: string; readonly below: string | null };
}

function place(pieces: readonly Piece[], gutters: Gutters): PrintedCell[] {
  const cells: Piece[][] = gutters.blocks.map(() => []);
  for (const piece of pieces) if (piece.text !== '') cells[blockOf(piece, gutters)]?.push(piece);
  return cells;
}

function sampleRows(
  lines: readonly Line[],
  header: FoundHeader,
  split: Setting['split'],
): readonly (readonly Piece[])[] {
  const rows: (readonly Piece[])[] = [header.pieces];
  for (let at = header.end; at < Math.min(lines.length, header.end + gutterSample); at++) {
    const line = lines[at];
    if (line === undefined || endsTableAt(lines, at)) break;
    const pieces = split(line);
    if (pieces.length > 1) rows.push(pieces);
  }
  return rows;
}

/** Header words among the cells that a way to see the columns gives: a word that a space parts is one again. */
function headerScore(outer: readonly PrintedCell[]): number {
  const texts = outer.map(piecesText);
  return isHeaderRow(texts) ? texts.reduce((sum, text) => sum + headerLikeness(text), 0) : 0;
}

function openSetting(lines: readonly Line[], header: FoundHeader): Setting | null {
  if (header.separator?.id !== 'spaces') return null;
  const { split } = header.separator;
  const seen = findGutters(sampleRows(lines, header, split)).map((gutters) => {
    const outer = place(header.pieces, gutters);
    return { gutters, outer, score: headerScore(outer) };
  });
  const { gutters, outer, score } = seen.reduce((a, b) => (b.score > a.score ? b : a));
  if (score === 0) return null;
  const next = lines[header.end];
  const below = next === undefined ? [] : place(split(next), gutters);
  const whole = withHeaderRest(outer, below);
  const inner = whole === null && isSubHeader(below, outer) ? below : null;
  const words = { first: wordsOf(outer), below: whole === null && inner === null ? null : wordsOf(below) };
  return { lines, header, split, gutters, printed: { outer: whole ?? outer, inner }, words };
}

/** A line that runs through the gutters is no line of the table. */
function runsThrough(pieces: readonly Piece[], { measure, blocks }: Gutters): boolean {
  return pieces.some(({ line, from, to }) => {
    const [start, end] = [measure(line, from), measure(line, to)];
    return blocks.filter((block) => Math.min(end, block.to) - Math.max(start, block.from) > overlap).length > 1;
  });
}

/** One cell out of its place is a slip; a line that is all out of it stands below the table. */
const isNoRow = (pieces: readonly Piece[], gutters: Gutters): boolean =>
  pieces.every((piece) => runsThrough([piece], gutters));

function isGroup(pieces: readonly Piece[], setting: Setting): boolean {
  const [only] = pieces;
  if (only === undefined || pieces.length > 1 || !isGroupText(only.text)) return false;
  return parseLabel(only.text)?.level === 1 || runsThrough(pieces, setting.gutters);
}

/** Width on paper, in half characters. */
const inkWidth = (cell: PrintedCell): number =>
  [...piecesText(cell)].reduce((sum, character) => sum + (narrow.test(character) ? 1 : 2), 0);

/** The fullest line of each column. */
function columnWidths(sorted: readonly Sorted[], count: number): readonly number[] {
  const widths = Array.from({ length: count }, () => 0);
  for (const { kind, cells } of sorted) {
    if (kind !== 'cells') continue;
    for (const [c, cell] of cells.entries()) widths[c] = Math.max(widths[c] ?? 0, inkWidth(cell));
  }
  return widths;
}

const finished = /[。；！？]$/u;
/** A cell of units or a date that fits so well is whole. */
const surelyWhole = 0.1;

function isComplete(cell: PrintedCell, column: Column | undefined, misfit: CellFit): boolean {
  const text = piecesText(cell);
  const role = column?.role ?? 'other';
  return finished.test(text) || (!isTextRole(role) && misfit(text, role) < surelyWhole);
}

function toAligned({ line, cells }: Sorted, { widths, columns, fit }: Placing): AlignedLine {
  const full = cells.map((cell, c) => cell.length > 0 && inkWidth(cell) >= (widths[c] ?? 0) - fullWithin);
  const open = cells.map((cell, c) => full[c] === true && !isComplete(cell, columns[c], fit));
  return { cells, full, open, parted: line.gap > 0 };
}

/** What the lines below the header are, one after the other. */
interface Sorted {
  readonly line: Line;
  readonly at: number;
  readonly kind: 'cells' | 'group' | 'page';
  readonly cells: readonly PrintedCell[];
}

interface Sorting {
  readonly sorted: Sorted[];
  readonly drawn: Piece[];
}

/** Sorts one line in; false where the table has ended. */
function sortLine(setting: Setting, { sorted, drawn }: Sorting, line: Line, at: number): boolean {
  const { first, below } = setting.words;
  const pieces = setting.split(line).filter((piece) => piece.text !== '');
  const cells = place(pieces, setting.gutters);
  const words = wordsOf(cells);
  if (words === first) sorted.push({ line, at, kind: 'page', cells });
  if (words === first || words === below) for (const each of piecesOf(cells)) drawn.push(each);
  else if (isGroup(pieces, setting)) sorted.push({ line, at, kind: 'group', cells: [pieces] });
  else if (isNoRow(pieces, setting.gutters) || isHeaderRow(pieces.map((piece) => piece.text))) return false;
  else sorted.push({ line, at, kind: 'cells', cells });
  return true;
}

function sortLines(setting: Setting, most: number): { sorted: readonly Sorted[]; drawn: readonly Piece[] } {
  const sorting: Sorting = { sorted: [], drawn: [] };
  const start = setting.header.end + (setting.words.below === null ? 0 : 1);
  for (let at = start; at < setting.lines.length && sorting.sorted.length < most; at++) {
    const line = setting.lines[at];
    if (line === undefined || endsTableAt(setting.lines, at) || !sortLine(setting, sorting, line, at)) break;
  }
  return sorting;
}

function habitsOf(sorted: readonly Sorted[], columns: readonly Column[]): WrapHabits {
  const own = sorted.filter(({ kind }) => kind === 'cells');
  const parted = own.filter(({ line }) => line.gap > 0).length;
  const number = columns.findIndex((column) => column.role === 'number');
  const numbers = own.filter(({ cells }) => isSerial(piecesText(cells[number] ?? []))).length;
  return { usesGaps: parted * 12 > own.length && parted > 1, number: numbers > 1 ? number : -1 };
}

interface Placing {
  readonly columns: readonly Column[];
  readonly fit: CellFit;
  readonly habits: WrapHabits;
  readonly widths: readonly number[];
}

function readRun(
  run: readonly Sorted[],
  canInherit: boolean,
  given: Placing,
): readonly { row: ReadRow; end: number }[] {
  const lines = run.map((sorted) => toAligned(sorted, given));
  return cutWrappedRows(lines, given.habits).flatMap(({ from, to, doubtful }, i) => {
    const own = run.slice(from, to);
    const cells = given.columns.map((_, c): PrintedCell => own.flatMap((line) => line.cells[c] ?? []));
    const options = { fit: given.fit, canInherit: canInherit || i > 0, printsBlanks: true, reachesInnermost: false };
    const row = placeRow(cells, given.columns, options);
    if (row === null) return [];
    return [{ row: { ...row, moved: row.moved || doubtful }, end: (own.at(-1)?.at ?? 0) + 1 }];
  });
}

function readSorted(sorted: readonly Sorted[], given: Placing): readonly { row: PagedRow; end: number }[] {
  const rows: { row: PagedRow; end: number }[] = [];
  for (let at = 0; at < sorted.length; ) {
    const first = sorted[at];
    if (first === undefined) break;
    let to = at + 1;
    if (first.kind === 'page') rows.push({ row: 'page', end: first.at + 1 });
    else if (first.kind === 'group')
      rows.push({ row: groupRow(first.cells.flat(), given.columns, 0), end: first.at + 1 });
    else {
      while (sorted[to]?.kind === 'cells') to++;
      for (const each of readRun(sorted.slice(at, to), rows.length > 0, given)) rows.push(each);
    }
    at = to;
  }
  return rows;
}

const isGood = ({ row }: { row: PagedRow }): boolean => row !== 'page' && row.kind === 'data' && row.cost < hopeless;

/** Reads columns that spaces align, whose cells may be wrapped over several lines (`pdftotext -layout`). */
export function readAlignedColumns(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const setting = openSetting(lines, header);
  if (setting === null) return null;
  const { columns, rows: headerRows } = layHeader(setting.printed, setting.gutters.blocks.length);
  const read = (most: number): { found: readonly { row: PagedRow; end: number }[]; drawn: readonly Piece[] } => {
    const { sorted, drawn } = sortLines(setting, most);
    const widths = columnWidths(sorted, columns.length);
    return { found: readSorted(sorted, { columns, fit, widths, habits: habitsOf(sorted, columns) }), drawn };
  };
  if (!read(firstLook).found.some(isGood)) return null;
  const { found, drawn } = read(Number.POSITIVE_INFINITY);
  const kept = found.slice(0, found.findLastIndex(isGood) + 1);
  const rows = joinPages(
    kept.map(({ row }) => row),
    columns,
  );
  const end = kept.at(-1)?.end ?? header.end;
  const lastBlock = lines[end - 1]?.block ?? 0;
  return {
    id: 'spaces',
    columns,
    rows: [...headerRows, ...rows],
    drawn: drawn.filter((piece) => piece.line.block <= lastBlock),
    end,
    cost: meanCost(rows),
    rival: null,
    openEnd: false,
  };
}
