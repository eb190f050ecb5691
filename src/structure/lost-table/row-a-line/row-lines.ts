import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { innermostText, isUnitRole } from '../../../grammar/column-role.ts';
import type { AlignOptions } from '../align.ts';
import { type Column, withNumberColumn } from '../columns.ts';
import { isGroupText, isPlainTitle } from '../end.ts';
import type { FoundHeader } from '../header/header-lines.ts';
import { layHeader, layHeaderRows, type PrintedHeader } from '../header/header-rows.ts';
import { cutPiece, type Line, type Piece } from '../line.ts';
import { joinPages, joinWrapped, type PagedRow } from '../page-cuts.ts';
import { joinUnitLines, placeRow } from '../place-row.ts';
import { groupRow, meanCost, piecesText, type Reading, type ReadRow } from '../reading.ts';
import { collectRows } from './collect-rows.ts';
import type { Collected, RawRow } from './raw-rows.ts';
import type { Separator } from './separators.ts';

/** A row that costs more than this at the table's end is no row of it. */
const hopeless = 1.5;
/** One odd cell costs less than the most, and a row that is surely one then no more than the other; cells that stand in each other's places cost more. */
const [oneOddCell, costOfSure] = [2, 0.5];
/** A header under which none of so many rows fits is no header: the rest need not be looked at. */
const firstLook = 40;

const lastFilled = (row: RawRow): number => row.cells.findLastIndex((cell) => cell.length > 0) + 1;

/** As many columns as the fullest rows have, unless one row alone has more; as the header has where white space inside a cell looks like its end. */
function countColumns(raw: readonly RawRow[], header: PrintedHeader, { printsBlanks }: Separator): number {
  const widths = raw
    .filter((row) => row.kind === 'data')
    .map(lastFilled)
    .sort((a, b) => b - a);
  const own = Math.max(
    ...[header.outer, header.inner ?? []].map((cells) => cells.findLastIndex((cell) => cell.length > 0) + 1),
  );
  return printsBlanks ? Math.max(widths[1] ?? widths[0] ?? 0, own - 1, 1) : own;
}

const firstOf = (row: RawRow | undefined): string => piecesText(row?.cells[0] ?? []);
/** 提升城市治理水平 alone under 序号, above a row that has its number: a group without a label. */
const isPlainGroup = (row: RawRow, next: RawRow | undefined, columns: readonly Column[]): boolean =>
  columns[0]?.role === 'number' && isPlainTitle(firstOf(row)) && isSerial(firstOf(next));

interface Rows {
  readonly row: RawRow;
  readonly next: RawRow | undefined;
}

function readRow({ row, next }: Rows, columns: readonly Column[], options: AlignOptions): ReadRow | null {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const [first] = filled;
  if (first === undefined) return null;
  const isLone = filled.length === 1 && (isGroupText(piecesText(first)) || isPlainGroup(row, next, columns));
  if (row.kind === 'group' || isLone) return groupRow(filled.flat(), columns, 0);
  const asPrinted = placeRow(row.cells, columns, options);
  if (asPrinted === null) return null;
  // Spaces part the units of one cell, too.
  const placed = options.printsBlanks ? asPrinted : joinUnitLines(asPrinted, row.cells, columns, options);
  const cells = placed.cells.map((cell) => ({ ...cell, pieces: joinNeighbours(cell.pieces) }));
  return { ...placed, cells, moved: placed.moved || row.doubtful };
}

/** Pieces of one line that follow one another are one, with the white space between them. */
function joinNeighbours(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isNext = last?.line === piece.line && piece.line.text.slice(last.to, piece.from).trim() === '';
    if (last !== undefined && isNext) joined[joined.length - 1] = cutPiece(piece.line, last.from, piece.to);
    else joined.push(piece);
  }
  return joined;
}

interface Placed {
  readonly rows: readonly PagedRow[];
  /** Index of the line after the last row that fits. */
  readonly end: number;
}

/** A row whose number follows that of the row above is one of its rows, whatever its cells hold (公开专区 as a category, 完成时限 视情况), where each place is seen or none is blank. */
function countsOn(row: ReadRow, above: ReadRow | undefined, columns: readonly Column[], seesBlanks: boolean): boolean {
  if (columns[0]?.role !== 'number') return false;
  if (!seesBlanks && (row.moved || row.cells.length < columns.length)) return false;
  return numberOf(row) === (above === undefined ? 0 : numberOf(above)) + 1;
}

/** ⇥⇥县卫健局⇥: units and nothing else, in the place of units, is a row of the table, though it says nothing that is to be done. */
function isUnitsInPlace(
  { cells, moved }: ReadRow,
  columns: readonly Column[],
  { fit: misfitOf, printsBlanks }: RowHabits,
): boolean {
  const filled = cells.filter(({ pieces }) => pieces.length > 0);
  const isUnits = ({ pieces, column }: ReadRow['cells'][number]): boolean => {
    const role = columns[column]?.role ?? 'other';
    return isUnitRole(role) && misfitOf(piecesText(pieces), role) < surelyUnits;
  };
  return printsBlanks && !moved && filled.length > 0 && filled.every(isUnits);
}

const surelyUnits = 0.2;

/** In a unit's column for certain. */
const fitsAsUnit = 0.4;

/** Between bars or tabs a row that fills every column, with units under the header of units, is one, whatever its project is called (文旅康养小镇). */
function fillsColumns({ cells, moved }: ReadRow, columns: readonly Column[], habits: RowHabits): boolean {
  if (!habits.isDrawn || moved || cells.length < columns.length) return false;
  const misfits = cells.flatMap(({ column, pieces }) => {
    const role = columns[column]?.role ?? 'other';
    return isUnitRole(role) ? [habits.fit(piecesText(pieces), role)] : [];
  });
  return misfits.length > 0 && misfits.every((misfit) => misfit <= fitsAsUnit);
}

const numberOf = ({ cells }: ReadRow): number => Number(piecesText(cells[0]?.pieces ?? []) || Number.NaN);

/** How the rows of a table are placed. */
interface RowHabits extends Pick<AlignOptions, 'fit' | 'printsBlanks' | 'wraps'> {
  /** A mark of its own stands between two cells. */
  readonly isDrawn: boolean;
}

function withCostOfSure(row: ReadRow): ReadRow {
  const isOdd = !row.moved && row.cost < oneOddCell;
  return isOdd ? { ...row, cost: Math.min(row.cost, costOfSure) } : row;
}

function placeRows(
  raw: readonly RawRow[],
  columns: readonly Column[],
  habits: RowHabits,
  reachesInnermost: boolean,
): Placed | null {
  const rows: PagedRow[] = [];
  let last: ReadRow | undefined;
  let kept = 0;
  let end = 0;
  for (const [i, row] of raw.entries()) {
    const options: AlignOptions = { canInherit: kept > 0, reachesInnermost, ...habits };
    const read = row.kind === 'repeat' ? 'page' : readRow({ row, next: raw[i + 1] }, columns, options);
    if (read === null) continue;
    if (read === 'page' || read.kind !== 'data') {
      rows.push(read);
      continue;
    }
    const isSure = countsOn(read, last, columns, habits.printsBlanks) || fillsColumns(read, columns, habits);
    rows.push(isSure ? withCostOfSure(read) : read);
    if (read.cost >= hopeless && !isSure && !isUnitsInPlace(read, columns, habits)) continue;
    last = read;
    kept = rows.length;
    end = row.end;
  }
  return kept === 0 ? null : { rows: rows.slice(0, kept), end };
}

/** So many of the rows that stand as printed, of at least so many, tell how deep the others are. */
const mostReach = 0.9;
const fewestReach = 4;

function reachInnermost(rows: readonly PagedRow[], columns: readonly Column[]): boolean {
  const innermost = innermostText(columns);
  const still = rows.filter((row) => row !== 'page' && row.kind === 'data' && !row.moved);
  const reaching = still.filter((row) => row !== 'page' && row.cells.some((cell) => cell.column === innermost));
  return still.length >= fewestReach && reaching.length >= still.length * mostReach;
}

/** Rows that were moved are placed again once the others have told how deep the table is. */
function placeAll(raw: readonly RawRow[], columns: readonly Column[], habits: RowHabits): Placed | null {
  const first = placeRows(raw, columns, habits, false);
  const isMoved = first?.rows.some((row) => row !== 'page' && row.moved) === true;
  if (first === null || !isMoved || !reachInnermost(first.rows, columns)) return first;
  return placeRows(raw, columns, habits, true);
}

/** Columns under the header with all that was read under them. */
interface Laid {
  readonly columns: readonly Column[];
  readonly placed: Placed;
}

const costOf = ({ placed }: Laid): number => meanCost(placed.rows.filter((row) => row !== 'page'));

/** The columns that the header names, or with a number column that has no header: whichever the rows fit better. */
function layBest({ header, raw }: Collected, fit: CellFit, separator: Separator): Laid | null {
  const { id, printsBlanks } = separator;
  const habits: RowHabits = { fit, printsBlanks, wraps: !printsBlanks, isDrawn: id === 'pipes' || id === 'tabs' };
  const count = countColumns(raw, header, separator);
  const named = layHeader(header, count).columns;
  const isCounted = raw.some((row) => row.cells.some((cell) => isSerial(piecesText(cell))));
  const sets = [named, ...(isCounted ? withNumberColumn(layHeader(header, count - 1).columns) : [])];
  const laid = sets.flatMap((columns): readonly Laid[] => {
    const placed = columns.length === 0 ? null : placeAll(raw, columns, habits);
    return placed === null ? [] : [{ columns, placed }];
  });
  const [first, ...others] = laid;
  return first === undefined ? null : others.reduce((a, b) => (costOf(b) < costOf(a) ? b : a), first);
}

/** Reads lines whose cells are parted by tabs, bars or spaces: one row a line. */
export function readRowLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const { separator } = header;
  if (separator === null) return null;
  if (layBest(collectRows(lines, header, { separator, fit, most: firstLook }), fit, separator) === null) return null;
  const collected = collectRows(lines, header, { separator, fit, most: Number.POSITIVE_INFINITY });
  const laid = layBest(collected, fit, separator);
  if (laid === null) return null;
  const { placed, columns } = laid;
  const rows = joinPages(separator.id === 'pipes' ? joinWrapped(placed.rows, columns) : placed.rows, columns);
  const lastLine = lines[placed.end - 1]?.block ?? 0;
  return {
    id: separator.id,
    columns,
    rows: [...layHeaderRows(collected.header, columns), ...rows],
    drawn: collected.drawn.filter((piece) => piece.line.block <= lastLine),
    end: placed.end,
    cost: meanCost(rows),
    rival: null,
    openEnd: false,
  };
}
