import { type CellFit, isSerial } from '../../grammar/cell-fit.ts';
import { isTextRole } from '../../grammar/column-role.ts';
import type { AlignOptions } from './align.ts';
import { type Collected, collectRows, type RawRow } from './collect-rows.ts';
import { type Column, withNumberColumn } from './columns.ts';
import { isGroupText } from './end.ts';
import type { FoundHeader } from './header-lines.ts';
import { layHeader, layHeaderRows, type PrintedHeader } from './header-rows.ts';
import type { Line } from './line.ts';
import { joinPages, joinWrapped, type PagedRow } from './page-cuts.ts';
import { placeRow } from './place-row.ts';
import { groupRow, meanCost, piecesText, type Reading, type ReadRow } from './reading.ts';

/** A row that costs more than this at the table's end is no row of it. */
const hopeless = 1.5;
/** A header under which none of so many rows fits is no header: the rest need not be looked at. */
const firstLook = 40;

const lastFilled = (row: RawRow): number => row.cells.findLastIndex((cell) => cell.length > 0) + 1;

/** As many columns as the fullest rows have, unless one row alone has more. */
function countColumns(raw: readonly RawRow[], header: PrintedHeader): number {
  const widths = raw
    .filter((row) => row.kind === 'data')
    .map(lastFilled)
    .sort((a, b) => b - a);
  const own = Math.max(
    ...[header.outer, header.inner ?? []].map((cells) => cells.findLastIndex((cell) => cell.length > 0) + 1),
  );
  return Math.max(widths[1] ?? widths[0] ?? 0, own - 1, 1);
}

function readRow(row: RawRow, columns: readonly Column[], options: AlignOptions): ReadRow | null {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const [first] = filled;
  if (first === undefined) return null;
  if (row.kind === 'group' || (filled.length === 1 && isGroupText(piecesText(first))))
    return groupRow(filled.flat(), columns, 0);
  const placed = placeRow(row.cells, columns, options);
  return placed !== null && row.doubtful ? { ...placed, moved: true } : placed;
}

interface Placed {
  readonly rows: readonly PagedRow[];
  /** Index of the line after the last row that fits. */
  readonly end: number;
}

function placeRows(
  raw: readonly RawRow[],
  columns: readonly Column[],
  fit: CellFit,
  reachesInnermost: boolean,
): Placed | null {
  const rows: PagedRow[] = [];
  let kept = 0;
  let end = 0;
  for (const row of raw) {
    const options: AlignOptions = { fit, canInherit: kept > 0, printsBlanks: true, reachesInnermost };
    const read = row.kind === 'repeat' ? 'page' : readRow(row, columns, options);
    if (read === null) continue;
    rows.push(read);
    if (read === 'page' || read.kind !== 'data' || read.cost >= hopeless) continue;
    kept = rows.length;
    end = row.end;
  }
  return kept === 0 ? null : { rows: rows.slice(0, kept), end };
}

/** So many of the rows that stand as printed, of at least so many, tell how deep the others are. */
const mostReach = 0.9;
const fewestReach = 4;

function reachInnermost(rows: readonly PagedRow[], columns: readonly Column[]): boolean {
  const innermost = columns.findLastIndex((column) => isTextRole(column.role));
  const still = rows.filter((row) => row !== 'page' && row.kind === 'data' && !row.moved);
  const reaching = still.filter((row) => row !== 'page' && row.cells.some((cell) => cell.column === innermost));
  return still.length >= fewestReach && reaching.length >= still.length * mostReach;
}

/** Rows that were moved are placed again once the others have told how deep the table is. */
function placeAll(raw: readonly RawRow[], columns: readonly Column[], fit: CellFit): Placed | null {
  const first = placeRows(raw, columns, fit, false);
  const isMoved = first?.rows.some((row) => row !== 'page' && row.moved) === true;
  return first !== null && isMoved && reachInnermost(first.rows, columns) ? placeRows(raw, columns, fit, true) : first;
}

/** Columns under the header with all that was read under them. */
interface Laid {
  readonly columns: readonly Column[];
  readonly placed: Placed;
}

const costOf = ({ placed }: Laid): number => meanCost(placed.rows.filter((row) => row !== 'page'));

/** The columns that the header names, or with a number column that has no header: whichever the rows fit better. */
function layBest({ header, raw }: Collected, fit: CellFit): Laid | null {
  const count = countColumns(raw, header);
  const named = layHeader(header, count).columns;
  const isCounted = raw.some((row) => row.cells.some((cell) => isSerial(piecesText(cell))));
  const sets = [named, ...(isCounted ? withNumberColumn(layHeader(header, count - 1).columns) : [])];
  const laid = sets.flatMap((columns): readonly Laid[] => {
    const placed = columns.length === 0 ? null : placeAll(raw, columns, fit);
    return placed === null ? [] : [{ columns, placed }];
  });
  const [first, ...others] = laid;
  return first === undefined ? null : others.reduce((a, b) => (costOf(b) < costOf(a) ? b : a), first);
}

/** Reads lines whose cells are parted by tabs, bars or wide spaces: one row a line. */
export function readRowLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const { separator } = header;
  if (separator === null || layBest(collectRows(lines, header, separator, firstLook), fit) === null) return null;
  const collected = collectRows(lines, header, separator, Number.POSITIVE_INFINITY);
  const laid = layBest(collected, fit);
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
