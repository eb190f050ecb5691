import { costOfFit, isSerial } from '../../../grammar/cell-fit.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { isTime } from '../../../grammar/unit-list/name.ts';
import { opensClause } from '../../../grammar/unit-list/shape.ts';
import { isUnitList } from '../../../grammar/unit-list.ts';
import type { Column } from '../columns.ts';
import { isGroupText } from '../end.ts';
import { type Line, type Piece, whole } from '../line.ts';
import { groupRow, type Reading, type ReadRow } from '../reading.ts';
import { isParted, type Separator, separators } from './separators.ts';

const fewestRows = 3;
const [fewestCells, mostCells] = [2, 16];
/** So many texts must begin with a verb (完成…, 开展…) where no number or time stands beside them. */
const verbShare = 0.6;
/** 张伟 and 13800000000 say nothing that is to be done. */
const shortestText = 6;
/** So little is sure of a table that no header heads. */
const misfit = 0.3;
/** Commas stand in any sentence. */
const candidates = separators.filter(({ id }) => id !== 'commas');
const ofGaps: ReadonlySet<Separator['id']> = new Set(['spaces', 'words']);

type Cells = readonly Piece[];

interface Row {
  readonly kind: 'data' | 'group';
  readonly cells: Cells;
}

interface Block {
  readonly rows: readonly Row[];
  readonly drawn: readonly Piece[];
  readonly end: number;
}

/** 新建学校2所 —— 县教育局 is one line of text. */
const isDash = ({ text }: Piece): boolean => /^[—―－–-]+$/u.test(text);

/** A line as a row of so many cells, or as a heading (一、经济发展) above one; null for any other. */
function rowAt(lines: readonly Line[], at: number, separator: Separator, width: number): Row | null {
  const line = lines[at];
  if (line === undefined) return null;
  if (separator.parts(line.text)) {
    const cells = separator.split(line);
    return cells.length === width && !cells.some(isDash) ? { kind: 'data', cells } : null;
  }
  const isHeading = isGroupText(line.text) && isParted(lines[at + 1], separator);
  return isHeading ? { kind: 'group', cells: [whole(line)] } : null;
}

/** A row stands right above, or above a heading: what begins here was looked at with it. */
function goesOn(lines: readonly Line[], at: number, separator: Separator): boolean {
  if (isParted(lines[at - 1], separator)) return true;
  return isGroupText(lines[at - 1]?.text ?? '') && isParted(lines[at - 2], separator);
}

/** Lines from one on that fall into as many cells as the first; null where one does not. */
function blockAt(lines: readonly Line[], at: number, separator: Separator): Block | null {
  const first = lines[at];
  if (first === undefined || !separator.parts(first.text) || goesOn(lines, at, separator)) return null;
  const width = separator.split(first).length;
  if (width < fewestCells || width > mostCells) return null;
  const rows: Row[] = [];
  const drawn: Piece[] = [];
  let end = at;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    const row = rowAt(lines, end, separator, width);
    if (row !== null) rows.push(row);
    else if (!separator.ruling(line.text)) break;
    drawn.push(...(row === null ? [whole(line)] : separator.marks(line)));
  }
  return isParted(lines[end], separator) ? null : { rows, drawn, end };
}

const isCounted = (text: string): boolean => isSerial(text) || parseLabel(text) !== null;
const isLong = (text: string): boolean => text.length >= shortestText;

/** The columns whose cells are all so. */
const columnsOf = (data: readonly Cells[], is: (text: string) => boolean): readonly number[] =>
  (data[0] ?? []).flatMap((_, c) => (data.every((cells) => is(cells[c]?.text ?? '')) ? [c] : []));

/** Most of a column's texts begin with what is to be done. */
const saysWhat = (data: readonly Cells[], c: number): boolean =>
  data.filter((cells) => opensClause(cells[c]?.text ?? '')).length >= verbShare * data.length;

/** Units in one column, something to be done in another, and a number, a time or a verb in each row. */
function isOfTasks(data: readonly Cells[]): boolean {
  const units = columnsOf(data, isUnitList);
  const times = columnsOf(data, isTime);
  const texts = columnsOf(data, (text) => text !== '').filter((c) => !units.includes(c) && !times.includes(c));
  const isListed = times.length > 0 || columnsOf(data, isCounted).length > 0;
  const long = columnsOf(data, isLong);
  return units.length > 0 && texts.some((c) => saysWhat(data, c) || (isListed && long.includes(c)));
}

/**
 * Rows between bars, tabs or gaps that no header heads (无表头): every one has its units, its text, and its number or time, in the same places. What the columns are the
 * table stage guesses from their cells, and tells.
 */
export function readBareRows(lines: readonly Line[], at: number): Reading | null {
  for (const separator of candidates) {
    const isPaged = lines[at]?.paragraph.location.page !== undefined;
    const block = isPaged && ofGaps.has(separator.id) ? null : blockAt(lines, at, separator);
    const data = block?.rows.flatMap(({ kind, cells }) => (kind === 'data' ? [cells] : [])) ?? [];
    if (block === null || data.length < fewestRows || !isOfTasks(data)) continue;
    const columns = (data[0] ?? []).map((_, header): Column => ({ role: 'other', header }));
    return { ...toReading(block, columns), id: separator.id, columns };
  }
  return null;
}

function toReading({ rows, drawn, end }: Block, columns: readonly Column[]): Omit<Reading, 'id' | 'columns'> {
  const cost = misfit + costOfFit(columns.map(({ role }) => role));
  const read = rows.map(({ kind, cells }): ReadRow => {
    if (kind === 'group') return groupRow(cells, columns, 0);
    const filled = cells.flatMap((piece, column) =>
      piece.text === '' ? [] : [{ pieces: [piece], column, columnSpan: 1, rowSpan: 1 }],
    );
    return { kind, cells: filled, moved: false, joined: false, cost };
  });
  return { rows: read, drawn, end, cost, rival: null, openEnd: false };
}

/** 1.新建公路 | 县交通局: who and what. */
function isTaskRow(cells: Cells): boolean {
  const others = cells.filter(({ text }) => !isUnitList(text));
  return others.length < cells.length && others.some(({ text }) => opensClause(text) || parseLabel(text) !== null);
}

/** Each says who and what, or they do so in the same columns. */
const areTaskRows = (rows: readonly Cells[]): boolean =>
  rows.every(isTaskRow) || (rows.every(({ length }) => length === rows[0]?.length) && isOfTasks(rows));

/** 公布目录　　县司法局　　3月: what, who and when. */
function saysWhoAndWhen(cells: Cells): boolean {
  const texts = cells.map(({ text }) => text.trim());
  const others = texts.filter((text) => !isUnitList(text) && !isTime(text));
  return others.length > 0 && texts.some(isUnitList) && texts.some(isTime);
}

/** Between gaps, where no mark tells cells from words, only what says all three is a row. */
const areLost = (rows: readonly Cells[], separator: Separator): boolean =>
  ofGaps.has(separator.id) ? separator.id === 'spaces' && rows.every(saysWhoAndWhen) : areTaskRows(rows);

/** How many rows between tabs, bars or wide gaps stand from a line on that each say who and what and don't fall into the same columns, or stand below a line that says neither: nothing could be made of them. 0: none. */
export function countLostRows(lines: readonly Line[], at: number): number {
  const counts = candidates.map((separator) => {
    if (isParted(lines[at - 1], separator)) return 0;
    const rows: Cells[] = [];
    for (let end = at, line = lines[end]; isParted(line, separator); line = lines[++end])
      if (!separator.ruling(line.text)) rows.push(separator.split(line));
    // A header that no list holds stands above them.
    const isRow = rows[0] !== undefined && (isTaskRow(rows[0]) || areLost(rows.slice(0, 1), separator));
    const data = rows.slice(isRow ? 0 : 1);
    return data.length >= fewestRows && areLost(data, separator) ? data.length : 0;
  });
  return Math.max(...counts);
}
