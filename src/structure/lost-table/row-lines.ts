import type { CellFit } from '../../grammar/cell-fit.ts';
import { headerLikeness } from '../../grammar/header-role.ts';
import { squash } from '../../text/layout.ts';
import type { AlignOptions } from './align.ts';
import { type Column, layColumns } from './columns.ts';
import { endsTable, isGroupText } from './end.ts';
import type { FoundHeader } from './header-lines.ts';
import { cutPiece, type Line, type Piece } from './line.ts';
import { type PrintedCell, placeRow } from './place-row.ts';
import { meanCost, piecesText, type Reading, type ReadRow } from './reading.ts';
import type { Separator } from './separators.ts';

const lookAhead = 3;
/** A row that costs more than this at the table's end is no row of it. */
const hopeless = 1.5;

interface RawRow {
  readonly kind: 'header' | 'group' | 'data';
  cells: PrintedCell[];
}

interface Collected {
  readonly raw: readonly RawRow[];
  readonly rulings: readonly Line[];
  readonly ends: readonly number[];
}

const toCells = (pieces: readonly Piece[]): PrintedCell[] => pieces.map((piece) => (piece.text === '' ? [] : [piece]));
const wordsOf = (cells: readonly PrintedCell[]): string => cells.map((cell) => squash(piecesText(cell))).join('');

function isSubHeader(cells: readonly PrintedCell[]): boolean {
  const texts = cells.map(piecesText).filter((text) => text !== '');
  return texts.length >= 2 && texts.every((text) => text.length <= 10 && headerLikeness(text) >= 0.4);
}

function rowsFollow(lines: readonly Line[], at: number, separator: Separator): boolean {
  return lines.slice(at + 1, at + 1 + lookAhead).some((line) => separator.parts(line.text) && !endsTable(line.text));
}

const openQuote = (cell: PrintedCell): boolean => {
  const text = piecesText(cell);
  return text.startsWith('"') && (text.match(/"/gu)?.length ?? 0) % 2 === 1;
};

/** A line with no separator of its own inside the table: a group row, or the rest of the cell above; null: the table has ended. */
function bareLine(
  lines: readonly Line[],
  at: number,
  separator: Separator,
  last: RawRow | undefined,
): RawRow | 'continued' | null {
  const line = lines[at];
  if (line === undefined || endsTable(line.text)) return null;
  const piece = cutPiece(line, 0, line.text.length);
  if (!rowsFollow(lines, at, separator)) return null;
  if (isGroupText(piece.text)) return { kind: 'group', cells: [[piece]] };
  return last?.kind === 'data' ? 'continued' : null;
}

function appendToLast(row: RawRow, line: Line, separator: Separator): void {
  const [first, ...others] = separator.split(line);
  const target = row.cells.findLastIndex((cell) => cell.length > 0);
  if (target < 0 || first === undefined) return;
  row.cells[target] = [...(row.cells[target] ?? []), first];
  row.cells.splice(target + 1, others.length, ...toCells(others));
}

/** What the lines so far have given. `ends[i]`: index of the line after the i-th row's last. */
interface Collecting {
  readonly header: FoundHeader;
  readonly words: string;
  readonly raw: RawRow[];
  readonly rulings: Line[];
  readonly ends: number[];
}

function partedRow(state: Collecting, cells: PrintedCell[]): RawRow | null {
  const isRepeat = wordsOf(cells) === state.words;
  // The header again with another number of places: this page has other columns (002:136); its grid is the next one.
  if (isRepeat && cells.length !== state.header.pieces.length) return null;
  const isHeader = isRepeat || (state.raw.length === 1 && isSubHeader(cells));
  return { kind: isHeader ? 'header' : 'data', cells };
}

/** Takes one line in; false where the table has ended. */
function take(state: Collecting, lines: readonly Line[], at: number, separator: Separator): boolean {
  const line = lines[at];
  const last = state.raw.at(-1);
  if (line === undefined || line.text.trim() === '') return true;
  if (separator.ruling(line.text)) state.rulings.push(line);
  else if (last?.cells.some(openQuote) === true) appendToLast(last, line, separator);
  else {
    const isParted = separator.parts(line.text) && !endsTable(line.text);
    const next = isParted ? partedRow(state, toCells(separator.split(line))) : bareLine(lines, at, separator, last);
    if (next === null) return false;
    if (next !== 'continued') state.raw.push(next);
    else if (last !== undefined) appendToLast(last, line, separator);
  }
  state.ends[state.raw.length - 1] = at + 1;
  return true;
}

function collect(lines: readonly Line[], header: FoundHeader, separator: Separator): Collected {
  const first: RawRow = { kind: 'header', cells: toCells(header.pieces) };
  const state: Collecting = { header, words: wordsOf(first.cells), raw: [first], rulings: [], ends: [header.end] };
  for (let at = header.end; at < lines.length && take(state, lines, at, separator); at++);
  return state;
}

/** As many columns as the fullest rows have, unless one row alone has more. */
function countColumns(raw: readonly RawRow[]): number {
  const widths = raw
    .filter((row) => row.kind !== 'group')
    .map((row) => row.cells.findLastIndex((cell) => cell.length > 0) + 1)
    .sort((a, b) => b - a);
  return Math.max(widths[1] ?? widths[0] ?? 0, raw[0]?.cells.findLastIndex((cell) => cell.length > 0) ?? 0) || 1;
}

function headerTexts(raw: readonly RawRow[], count: number): readonly string[] {
  const [outer, inner] = raw;
  const texts = Array.from({ length: count }, (_, c) => piecesText(outer?.cells[c] ?? []));
  if (inner?.kind !== 'header' || !isSubHeader(inner.cells)) return texts;
  return texts.map((text, c) => piecesText(inner.cells[c] ?? []) || text);
}

function readRow(row: RawRow, columns: readonly Column[], options: AlignOptions): ReadRow | null {
  const filled = row.cells.flatMap((pieces, column) => (pieces.length === 0 ? [] : [{ pieces, column }]));
  if (row.kind === 'group' || (filled.length === 1 && isGroupText(piecesText(filled[0]?.pieces ?? [])))) {
    const pieces = filled[0]?.pieces ?? [];
    return { kind: 'group', cells: [{ pieces, column: 0, columnSpan: columns.length }], moved: false, cost: 0 };
  }
  if (row.kind === 'header') return headerRow(filled, columns);
  return placeRow(row.cells, columns, options);
}

/** A header cell covers its columns up to the next header cell. */
function headerRow(filled: readonly { pieces: PrintedCell; column: number }[], columns: readonly Column[]): ReadRow {
  const starts = filled.map((cell, i) => Math.max(cell.column < columns.length ? cell.column : i, i));
  const laid = layoutStarts(filled.length, columns) ?? starts;
  const cells = filled.map((cell, i) => {
    const column = Math.min(laid[i] ?? i, columns.length - 1);
    return { pieces: cell.pieces, column, columnSpan: Math.max(1, (laid[i + 1] ?? columns.length) - column) };
  });
  return { kind: 'header', cells, moved: false, cost: 0 };
}

function layoutStarts(count: number, columns: readonly Column[]): readonly number[] | null {
  const starts = columns.flatMap((column, c) => (columns[c - 1]?.header === column.header ? [] : [c]));
  return starts.length === count ? starts : null;
}

/** Reads lines whose cells are parted by tabs, bars or wide spaces: one row a line. */
export function readRowLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const { separator } = header;
  if (separator === null) return null;
  const { raw, rulings, ends } = collect(lines, header, separator);
  const count = countColumns(raw);
  const columns = layColumns(headerTexts(raw, count), count);
  const rows: ReadRow[] = [];
  for (const row of raw) {
    const canInherit = rows.some((above) => above.kind === 'data');
    rows.push(
      readRow(row, columns, { fit, canInherit, moveCost: 0.1 }) ?? { kind: 'group', cells: [], moved: false, cost: 9 },
    );
  }
  const kept = rows.findLastIndex((row) => row.kind === 'data' && row.cost < hopeless) + 1;
  if (kept === 0) return null;
  const used = rows.slice(0, kept);
  return { id: separator.id, columns, rows: used, rulings, end: ends[kept - 1] ?? header.end, cost: meanCost(used) };
}
