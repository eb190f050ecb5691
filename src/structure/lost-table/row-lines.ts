import type { CellFit } from '../../grammar/cell-fit.ts';
import type { AlignOptions } from './align.ts';
import { collectRows, type RawRow } from './collect-rows.ts';
import type { Column } from './columns.ts';
import { isGroupText } from './end.ts';
import type { FoundHeader } from './header-lines.ts';
import { layHeader, type PrintedHeader } from './header-rows.ts';
import type { Line } from './line.ts';
import { joinPages, type PagedRow } from './page-cuts.ts';
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
  const own = Math.max(...[header.outer, header.inner ?? []].map((cells) => cells.findLastIndex((cell) => cell.length > 0) + 1));
  return Math.max(widths[1] ?? widths[0] ?? 0, own - 1, 1);
}

function readRow(row: RawRow, columns: readonly Column[], options: AlignOptions): ReadRow | null {
  const filled = row.cells.filter((cell) => cell.length > 0);
  const [first] = filled;
  if (first === undefined) return null;
  if (row.kind === 'group' || (filled.length === 1 && isGroupText(piecesText(first)))) return groupRow(first, columns, 0);
  const placed = placeRow(row.cells, columns, options);
  return placed !== null && row.doubtful ? { ...placed, moved: true } : placed;
}

interface Placed {
  readonly rows: readonly PagedRow[];
  /** Index of the line after the last row that fits. */
  readonly end: number;
}

function placeRows(raw: readonly RawRow[], columns: readonly Column[], fit: CellFit): Placed | null {
  const rows: PagedRow[] = [];
  let kept = 0;
  let end = 0;
  for (const row of raw) {
    const options: AlignOptions = { fit, canInherit: kept > 0, printsBlanks: true };
    const read = row.kind === 'repeat' ? 'page' : readRow(row, columns, options);
    if (read === null) continue;
    rows.push(read);
    if (read === 'page' || read.kind !== 'data' || read.cost >= hopeless) continue;
    kept = rows.length;
    end = row.end;
  }
  return kept === 0 ? null : { rows: rows.slice(0, kept), end };
}

/** Reads lines whose cells are parted by tabs, bars or wide spaces: one row a line. */
export function readRowLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const { separator } = header;
  if (separator === null) return null;
  const look = (most: number): { placed: Placed; columns: readonly Column[]; rows: readonly ReadRow[]; drawn: Reading['drawn'] } | null => {
    const collected = collectRows(lines, header, separator, most);
    const laid = layHeader(collected.header, countColumns(collected.raw, collected.header));
    const placed = placeRows(collected.raw, laid.columns, fit);
    return placed === null ? null : { placed, columns: laid.columns, rows: laid.rows, drawn: collected.drawn };
  };
  const found = look(firstLook) === null ? null : look(Number.POSITIVE_INFINITY);
  if (found === null) return null;
  const { placed, columns } = found;
  const rows = joinPages(placed.rows, columns);
  const lastLine = lines[placed.end - 1]?.block ?? 0;
  const drawn = found.drawn.filter((piece) => piece.line.block <= lastLine);
  return { id: separator.id, columns, rows: [...found.rows, ...rows], drawn, end: placed.end, cost: meanCost(rows) };
}
