import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { innermostText, isTextRole } from '../../../grammar/column-role.ts';
import { fillsLine, inkWidth } from '../../../text/ink-width.ts';
import type { Column } from '../columns.ts';
import type { FoundHeader } from '../header/header-lines.ts';
import { layHeader } from '../header/header-rows.ts';
import type { Line, Piece } from '../line.ts';
import { joinPages, type PlacedRow, upToGood } from '../page-cuts.ts';
import { type PrintedCell, placeRow } from '../place-row.ts';
import { groupRow, meanCost, piecesText, type Reading } from '../reading.ts';
import { type SortedLine, sortLines } from './lines.ts';
import { spreadOverRows } from './middle-cells.ts';
import { openSetting } from './setting.ts';
import { type AlignedLine, cutWrappedRows, type WrapHabits, type WrappedRows } from './wrapped-rows.ts';

const hopeless = 1.5;
const firstLook = 60;

/** The fullest line of each column. */
function columnWidths(sorted: readonly SortedLine[], count: number): readonly number[] {
  const widths = Array.from({ length: count }, () => 0);
  for (const { kind, cells } of sorted) {
    if (kind !== 'cells') continue;
    for (const [c, cell] of cells.entries()) widths[c] = Math.max(widths[c] ?? 0, inkWidth(piecesText(cell)));
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

function toAligned({ line, cells }: SortedLine, { widths, columns, fit }: Placing): AlignedLine {
  const full = cells.map((cell, c) => cell.length > 0 && fillsLine(piecesText(cell), widths[c] ?? 0));
  const open = cells.map((cell, c) => full[c] === true && !isComplete(cell, columns[c], fit));
  return { cells, full, open, parted: line.gap > 0 };
}

function habitsOf(sorted: readonly SortedLine[], columns: readonly Column[]): WrapHabits {
  const own = sorted.filter(({ kind }) => kind === 'cells');
  const parted = own.filter(({ line }) => line.gap > 0).length;
  const number = columns.findIndex((column) => column.role === 'number');
  const numbers = own.filter(({ cells }) => isSerial(piecesText(cells[number] ?? []))).length;
  const innermost = innermostText(columns);
  const checked = columns.flatMap(({ role }, c) => (isTextRole(role) && c !== innermost ? [] : [c]));
  return { usesGaps: parted * 12 > own.length && parted > 1, number: numbers > 1 ? number : -1, checked };
}

interface Placing {
  readonly columns: readonly Column[];
  readonly fit: CellFit;
  readonly habits: WrapHabits;
  readonly widths: readonly number[];
}

/** The cells of each row; those that may be merged over several rows stand in the first of them. */
function cellsByRow(
  { law, rows }: WrappedRows,
  lines: readonly AlignedLine[],
  columns: readonly Column[],
): readonly (readonly PrintedCell[])[] {
  const innermost = innermostText(columns);
  const byColumn = columns.map(({ role }, c): readonly PrintedCell[] =>
    law === 'middle' && c !== innermost && role !== 'number'
      ? spreadOverRows(rows, lines, c)
      : rows.map(({ from, to }) => lines.slice(from, to).flatMap(({ cells }) => cells[c] ?? [])),
  );
  return rows.map((_, r) => byColumn.map((cells) => cells[r] ?? []));
}

function readRun(run: readonly SortedLine[], canInherit: boolean, given: Placing): readonly PlacedRow[] {
  const lines = run.map((sorted) => toAligned(sorted, given));
  const found = cutWrappedRows(lines, given.habits);
  const cells = cellsByRow(found, lines, given.columns);
  return found.rows.flatMap(({ from, to, doubtful }, i) => {
    const options = { fit: given.fit, canInherit: canInherit || i > 0, printsBlanks: true, reachesInnermost: false };
    const row = placeRow(cells[i] ?? [], given.columns, options);
    if (row === null) return [];
    return [{ row: { ...row, moved: row.moved || doubtful }, end: (run.slice(from, to).at(-1)?.at ?? 0) + 1 }];
  });
}

function readSorted(sorted: readonly SortedLine[], given: Placing): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
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

/** Reads columns that spaces align, whose cells may be wrapped over several lines (`pdftotext -layout`). */
export function readAlignedColumns(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const setting = openSetting(lines, header);
  if (setting === null) return null;
  const { columns, rows: headerRows } = layHeader(setting.printed, setting.gutters.blocks.length);
  const read = (most: number): { found: readonly PlacedRow[]; drawn: readonly Piece[] } => {
    const { sorted, drawn } = sortLines(setting, most);
    const widths = columnWidths(sorted, columns.length);
    return { found: readSorted(sorted, { columns, fit, widths, habits: habitsOf(sorted, columns) }), drawn };
  };
  if (upToGood(read(firstLook).found, hopeless).length === 0) return null;
  const { found, drawn } = read(Number.POSITIVE_INFINITY);
  const kept = upToGood(found, hopeless);
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
