import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { isTextRole } from '../../../grammar/column-role.ts';
import { classifyHeader } from '../../../grammar/header-role.ts';
import { endsTable, isGroupText, isPlainTitle } from '../end.ts';
import { type FoundHeader, isHeaderRow } from '../header/header-lines.ts';
import { headerAndRest, isSubHeader, piecesOf, underHeads, wordsOf } from '../header/header-rows.ts';
import { cutPiece, type Line, type Piece, whole } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { endsTableAt } from '../table-end.ts';
import { isBroken, isRestOfRow, isUnclosed, mendRow } from './broken-rows.ts';
import { openQuoteAt, opensQuoted, takeQuoted, unquote } from './quoted-cells.ts';
import { type Collected, type Collecting, firstText, type RawRow, roleOf, toCells } from './raw-rows.ts';
import { goOn, type Home, homeOf } from './rest-of-cell.ts';
import { closesWithBar, cutAtPartRule, isCellRule, opensWithBar, type PartRule, type Separator } from './separators.ts';

const lookAhead = 3;
function rowsFollow({ lines, separator }: Collecting, at: number): boolean {
  return lines.slice(at + 1, at + 1 + lookAhead).some((line) => separator.parts(line.text) && !endsTable(line.text));
}

/** A line that has no cells but may have a bar at its end: 一、主要目标 |. */
function barePiece(state: Collecting, line: Line): Piece {
  const filled = state.separator.split(line).filter((piece) => piece.text !== '');
  const [only] = filled;
  if (only === undefined || filled.length > 1) return whole(line);
  state.drawn.push(...state.separator.marks(line));
  return only;
}

/** 生态环境 between numbered rows, where a line like it stands right below the header, and behind a row that lacks no cell. */
function isPlainGroup(state: Collecting, text: string, at: number): boolean {
  const { lines, separator, header, width, raw } = state;
  const next = lines[at + 1];
  if (next === undefined || !separator.parts(next.text) || !isPlainTitle(text)) return false;
  const [first, above] = [raw[0], raw.at(-1)];
  const isFirst = first === undefined || first.kind === 'group';
  if (!isFirst || !(above === undefined || above.kind === 'group' || above.cells.length === width)) return false;
  const isCounted = roleOf(header.outer[0] ?? []) === 'number' && isSerial(firstText(toCells(separator.split(next))));
  // Between bars a line without any is surely none of a row's.
  return isCounted || (separator.id === 'pipes' && toCells(splitRow(state, next)).length === width);
}

/** Where the row above goes on in a line without bars of its own; null: it does not. */
function homeAbove(state: Collecting, above: RawRow | undefined, line: Line): Home | null {
  if (above?.kind !== 'data') return null;
  if (isUnclosed(state, above)) return { place: above.cells.length - 1, isAligned: false, isGuessed: false };
  return homeOf(above.cells, whole(line), state.given);
}

function bareLine(state: Collecting, at: number): boolean {
  const line = state.lines[at];
  const last = state.raw.at(-1);
  if (line === undefined || endsTableAt(state.lines, at)) return false;
  const home = homeAbove(state, last, line);
  if (!rowsFollow(state, at) && !(home?.isAligned === true && line.gap === 0)) return false;
  const piece = barePiece(state, line);
  if (isSerial(piece.text)) state.drawn.push(piece);
  else if (isGroupText(piece.text) || isPlainGroup(state, piece.text, at))
    state.raw.push({ kind: 'group', cells: [[piece]], doubtful: false, end: at + 1 });
  else if (last !== undefined && home !== null) goOn(last, home, piece, at + 1);
  else return false;
  return true;
}

/** A line's cells: "| | 牵头单位 | 配合单位 |" under "序号 | 重点任务 | 责任分工 |" has two blank cells before its first word. */
function splitRow({ separator, unframed }: Collecting, line: Line): readonly Piece[] {
  const split = separator.split(line);
  return unframed && opensWithBar(line.text) ? [cutPiece(line, 0, 0), ...split] : split;
}

/** Takes a line with separators in; returns the index of the next line, -1 where the table has ended. */
function partedLine(state: Collecting, at: number): number {
  const line = state.lines[at];
  if (line === undefined) return -1;
  const split = splitRow(state, line);
  for (const each of state.separator.marks(line)) state.drawn.push(each);
  const cells = toCells(split);
  const words = wordsOf(cells);
  const { outer, inner } = state.header;
  if (words === wordsOf(outer)) {
    // The header again with another number of places: this page has other columns (002:136); its grid is the next one.
    if (cells.length !== state.width) return -1;
    for (const each of piecesOf(cells)) state.drawn.push(each);
    state.raw.push({ kind: 'repeat', cells: [], doubtful: false, end: at + 1 });
  } else if (inner !== null && words === wordsOf(inner)) for (const each of piecesOf(cells)) state.drawn.push(each);
  else if (takesSecondLine(state, cells)) return at + 1;
  else if (isHeaderRow(split.map((piece) => piece.text))) return -1;
  else return dataLine(state, cells, at);
  return at + 1;
}

/** 分管领 over 导: words of the header that a narrow column of a drawn table broke, above the first drawn line; 序 over 号 in any. */
function takesHeaderRest(state: Collecting, cells: readonly PrintedCell[]): boolean {
  const isRuled = state.ruled && !state.parted;
  const whole = state.raw.length === 0 ? headerAndRest(state.header.outer, cells, isRuled) : null;
  if (whole !== null) state.header = { outer: whole, inner: null };
  return whole !== null;
}

/** The line below the header is part of it: the rest of its words, or a second row of headers. */
function takesSecondLine(state: Collecting, cells: readonly PrintedCell[]): boolean {
  const { outer, inner } = state.header;
  if (inner !== null) return false;
  if (takesHeaderRest(state, cells)) return true;
  if (state.raw.length > 0 || !isSubHeader(cells, outer)) return false;
  state.header = { outer, inner: underHeads(cells, outer) };
  return true;
}

/** A rule through some cells: a row begins, and the cells that it leaves whole are those above, merged (合并单元格). */
function partRule(state: Collecting, { pieces, frame }: PartRule, at: number): number {
  const above = state.raw.at(-1);
  const row: RawRow = { kind: 'data', cells: pieces.map(() => []), doubtful: false, end: at + 1 };
  const owners = pieces.map((_, c) => state.owners[c] ?? above);
  // Where only units are parted, what is to be done is too: its paragraphs below the rule are theirs.
  const innermost = state.header.outer.findLastIndex((cell) => isTextRole(roleOf(cell)));
  state.owners = pieces.map((piece, c) => (isCellRule(piece) || c === innermost ? row : owners[c]));
  state.drawn.push(...frame, ...pieces.filter(isCellRule));
  const cells = pieces.map((piece): PrintedCell => (piece.text === '' || isCellRule(piece) ? [] : [piece]));
  for (const [c, cell] of cells.entries()) addTo(owners[c] ?? row, c, cell);
  state.raw.push(row);
  return at + 1;
}

function addTo(row: RawRow, place: number, cell: PrintedCell): void {
  row.cells[place] = [...(row.cells[place] ?? []), ...cell];
}

/** The next line of a row whose cells are wrapped inside of drawn lines: each cell goes on. */
function growRow({ owners }: Collecting, row: RawRow, cells: readonly PrintedCell[], at: number): number {
  for (let c = row.cells.length; c < cells.length; c++) row.cells[c] = [];
  for (const [c, cell] of cells.entries()) addTo(owners[c] ?? row, c, cell);
  row.end = at + 1;
  return at + 1;
}

function dataLine(state: Collecting, cells: PrintedCell[], at: number): number {
  const above = state.raw.at(-1);
  if (above !== undefined && isUnclosed(state, above) && !opensWithBar(state.lines[at]?.text ?? ''))
    return mendRow(above, cells, { end: at + 1, doubtful: above.doubtful });
  if (above !== undefined && isBroken(state, above, cells, at))
    return mendRow(above, cells, { end: at + 1, doubtful: true });
  if (state.ruled && !state.parted && above?.kind === 'data') return growRow(state, above, cells, at);
  state.parted = false;
  const grown = [...cells];
  const used = openQuoteAt(cells) < 0 ? 1 : takeQuoted(state, grown, at);
  const own = used === 0 ? cells : grown;
  const end = at + Math.max(1, used);
  state.raw.push({ kind: 'data', cells: own.map((cell) => unquote(state, cell)), doubtful: false, end });
  return end;
}

function drawLine(state: Collecting, line: Line): void {
  state.drawn.push(whole(line));
  state.parted = true;
  state.owners = [];
}

/** 1 alone above "⇥推进…⇥县教育局": the number of the row, whose cell ended in a line break; it counts on, as a page's does not. */
function takesNumber(state: Collecting, at: number): boolean {
  const { lines, separator, header, raw } = state;
  const [line, next] = [lines[at], lines[at + 1]];
  const isNumbered = roleOf(header.outer[0] ?? []) === 'number';
  if (!isNumbered || line === undefined || next === undefined || !separator.parts(next.text)) return false;
  const above = raw.findLast(({ kind }) => kind === 'data')?.cells ?? [];
  if (whole(line).text !== String(Number(firstText(above)) + 1)) return false;
  const [blank, ...cells] = toCells(splitRow(state, next));
  if (blank === undefined || blank.length > 0 || cells.length + 1 !== state.width) return false;
  state.drawn.push(...separator.marks(next));
  raw.push({ kind: 'data', cells: [[whole(line)], ...cells], doubtful: false, end: at + 2 });
  return true;
}

/** Takes one line in; returns the index of the next, -1 where the table has ended. */
function take(state: Collecting, at: number): number {
  const line = state.lines[at];
  if (line === undefined) return -1;
  if (line.text.trim() === '') return at + 1;
  // Inside of the header it parts 责任单位 from 牵头 and 配合.
  const partly = state.ruled && state.raw.length > 0 ? cutAtPartRule(line) : null;
  if (partly !== null) return partRule(state, partly, at);
  if (state.separator.ruling(line.text)) drawLine(state, line);
  else if (opensQuoted(state, at) || (state.separator.parts(line.text) && !endsTableAt(state.lines, at)))
    return partedLine(state, at);
  else if (takesNumber(state, at)) return at + 2;
  else if (isRestOfRow(state, line, at)) return partedLine(state, at);
  else if (!bareLine(state, at)) return -1;
  return at + 1;
}

/** So many lines show whether rows are drawn apart: one line under the header is no more than that. */
const ruleSample = 40;
const fewestRules = 3;

function isRuled(lines: readonly Line[], header: FoundHeader, separator: Separator): boolean {
  const sample = lines.slice(header.end, header.end + ruleSample);
  const words = lines[header.start]?.text.trim();
  // The next table has its header, and a line below it (Markdown).
  const isBetweenRows = (line: Line, i: number): boolean =>
    separator.ruling(line.text) && sample[i - 1]?.text.trim() !== words;
  return sample.filter(isBetweenRows).length >= fewestRules;
}

/** The lines under a header as rows, `most` at the most: repeated headers and drawn lines apart, quoted cells and wrapped lines joined. */
export function collectRows(
  lines: readonly Line[],
  header: FoundHeader,
  { separator, fit, most }: { readonly separator: Separator; readonly fit: CellFit; readonly most: number },
): Collected {
  const state: Collecting = {
    lines,
    separator,
    width: header.pieces.length,
    given: { roles: header.pieces.map(({ text }) => classifyHeader(text)?.role ?? 'other'), fit },
    header: { outer: toCells(header.pieces), inner: null },
    raw: [],
    drawn: lines.slice(header.start, header.end).flatMap((line) => separator.marks(line)),
    unframed: separator.id === 'pipes' && !opensWithBar(lines[header.start]?.text ?? ''),
    unclosed: separator.id !== 'pipes' || !closesWithBar(lines[header.end - 1]?.text ?? ''),
    ruled: isRuled(lines, header, separator),
    parted: false,
    owners: [],
  };
  for (let at = header.end; at >= 0 && at < lines.length && state.raw.length < most; ) at = take(state, at);
  return state;
}
