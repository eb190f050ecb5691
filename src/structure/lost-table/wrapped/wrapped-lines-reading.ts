import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { isTextRole } from '../../../grammar/column-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { squash } from '../../../text/layout.ts';
import { type Column, layColumns, withNumberColumn } from '../columns.ts';
import { isGroupText } from '../end.ts';
import { type FoundHeader, isNumberHeader } from '../header/header-lines.ts';
import { layHeaderRows, type PrintedHeader } from '../header/header-rows.ts';
import { type Line, whole } from '../line.ts';
import { joinPages, type PlacedRow, upToGood } from '../page-cuts.ts';
import { groupRow, meanCost, piecesText, type ReadCell, type Reading, type ReadRow } from '../reading.ts';
import { endsTableAt } from '../table-end.ts';
import { findWidths } from './widths.ts';
import { type CellRun, cutWrappedCells, isDoubtfulRow, type LineWidths, piecesOfRun } from './wrapped-lines.ts';

/** Lines between the places where a page says the header again, or a group row stands. */
interface Stretch {
  readonly kind: 'cells' | 'page' | 'group';
  readonly lines: readonly Line[];
  /** Index of the line after its last. */
  readonly end: number;
}

/** So many lines tell how wide the columns are. */
const widthSample = 120;
/** The cut takes time with each line: a longer table stays text, and is told. */
const mostLines = 5000;
/** So it does with each column, of which there are fewer: a longer header is several that a damaged text runs together. */
const mostColumns = 12;
/** Numbers among so many of the lines count rows. */
const serialShare = 0.05;
const mostExtraColumns = 2;
const hopeless = 1.2;
const blankCell = 0.3;
/** A cell so unlike its column holds another's lines. */
const strange = 0.5;
/** A column without a header of its own, in each row. */
const extraColumn = 0.03;

function isHeaderAt(lines: readonly Line[], at: number, words: readonly string[]): boolean {
  return words.every((word, i) => squash(lines[at + i]?.text ?? '') === word);
}

/** A group row's line: 一、… alone; deeper labels may be categories. */
const isGroupLine = ({ text }: Line): boolean => isGroupText(text) && parseLabel(text.trim())?.level === 1;

/** 序 over 号: the first column's header, where it is too narrow for both; each page says it again. */
function numberHeader(lines: readonly Line[], start: number): readonly string[] {
  const above = lines.slice(Math.max(0, start - 2), start).map(({ text }) => squash(text));
  return isNumberHeader(above.join('')) ? above : [];
}

function stretchesOf(lines: readonly Line[], header: FoundHeader): readonly Stretch[] {
  const words = [...numberHeader(lines, header.start), ...header.pieces.map(({ text }) => squash(text))];
  const found: Stretch[] = [];
  let open: Line[] = [];
  const close = (end: number): void => {
    if (open.length > 0) found.push({ kind: 'cells', lines: open, end });
    open = [];
  };
  let at = header.end;
  for (let line = lines[at]; line !== undefined && !endsTableAt(lines, at); line = lines[at]) {
    const isPage = isHeaderAt(lines, at, words);
    const taken = isPage ? words.length : 1;
    if (isPage || isGroupLine(line)) {
      close(at);
      found.push({ kind: isPage ? 'page' : 'group', lines: lines.slice(at, at + taken), end: at + taken });
    } else if (line.text.trim() !== '') open.push(line);
    at += taken;
  }
  close(at);
  return found;
}

/** A way to see the columns. */
interface Way {
  readonly columns: readonly Column[];
  readonly widths: LineWidths;
  readonly cost: number;
}

function bestWay(stretches: readonly Stretch[], header: FoundHeader, fit: CellFit, extra: number): Way | null {
  const texts = header.pieces.map(({ text }) => text);
  const sample = stretches.flatMap(({ kind, lines }) => (kind === 'cells' ? lines : [])).slice(0, widthSample);
  const counts = Array.from({ length: extra + 1 }, (_, more) => layColumns(texts, texts.length + more));
  const numbers = sample.filter(({ text }) => isSerial(text.trim())).length;
  const numbered = numbers > sample.length * serialShare ? counts.flatMap(withNumberColumn) : [];
  const ways = [...counts, ...numbered].map((columns): Way => {
    const { widths, cut } = findWidths(sample, columns, fit);
    return { columns, widths, cost: cut.cost + cut.rows.length * (columns.length - texts.length) * extraColumn };
  });
  return ways.reduce<Way | null>((a, b) => (a === null || b.cost < a.cost ? b : a), null);
}

/** Cells stay where the cut has put them: it has weighed what each column holds. */
function toRow(lines: readonly Line[], runs: readonly CellRun[], { columns, widths }: Way, misfit: CellFit): ReadRow {
  const cells = runs.map((run): ReadCell => {
    return { pieces: piecesOfRun(lines, run), column: run.column, columnSpan: 1, rowSpan: 1 };
  });
  const misfits = cells.map(({ pieces, column }) => misfit(piecesText(pieces), columns[column]?.role ?? 'other'));
  const blanks = columns.filter(({ role }, c) => !isTextRole(role) && !cells.some(({ column }) => column === c)).length;
  const cost = misfits.reduce((sum, misfit) => sum + misfit, 0) + blanks * blankCell;
  const isCounted = columns.some(({ role }) => role === 'number');
  const moved = misfits.some((own) => own >= strange) || isDoubtfulRow(lines, runs, { columns, widths, isCounted });
  return { kind: 'data', cells, moved, joined: false, cost };
}

function rowsOf({ kind, lines, end }: Stretch, way: Way, fit: CellFit): readonly PlacedRow[] {
  const { columns, widths } = way;
  if (kind === 'page') return [{ row: 'page', end }];
  if (kind === 'group') return [{ row: groupRow(lines.map(whole), columns, 0), end }];
  const first = end - lines.length;
  return cutWrappedCells(lines, columns, widths, fit).rows.map((runs) => ({
    row: toRow(lines, runs, way, fit),
    end: first + (runs.at(-1)?.to ?? 0),
  }));
}

/** Two cells under one header, of which one may be the rest of the other: the second column is none, and rows below would inherit from it. */
function hasGhostColumn(placed: readonly PlacedRow[], columns: readonly Column[]): boolean {
  const headerOf = ({ column }: ReadCell): number => columns[column]?.header ?? -1;
  return placed.some(({ row }) => {
    if (row === 'page' || !row.moved) return false;
    const headers = row.cells.map(headerOf).filter((header) => header >= 0);
    return new Set(headers).size < headers.length;
  });
}

interface Laid {
  readonly way: Way;
  readonly placed: readonly PlacedRow[];
}

function layRows(stretches: readonly Stretch[], header: FoundHeader, fit: CellFit): Laid | null {
  const layWith = (extra: number): Laid | null => {
    const way = bestWay(stretches, header, fit, extra);
    return way === null ? null : { way, placed: stretches.flatMap((stretch) => rowsOf(stretch, way, fit)) };
  };
  const laid = layWith(mostExtraColumns);
  return laid !== null && hasGhostColumn(laid.placed, laid.way.columns) ? layWith(0) : laid;
}

/** Reads lines of which several make one cell, as a pdf's reader writes them: cell after cell, each line by itself. */
export function readWrappedLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  if (header.separator !== null || header.hasBars || header.inner !== null) return null;
  if (header.pieces.length > mostColumns) return null;
  const stretches = stretchesOf(lines, header);
  const isLong = stretches.reduce((sum, stretch) => sum + stretch.lines.length, 0) > mostLines;
  const laid = isLong ? null : layRows(stretches, header, fit);
  if (laid === null) return null;
  const { way, placed } = laid;
  const kept = upToGood(placed, hopeless);
  const rows = joinPages(
    kept.map(({ row }) => row),
    way.columns,
  );
  const end = kept.at(-1)?.end ?? header.end;
  const printed: PrintedHeader = { outer: header.pieces.map((piece) => [piece]), inner: null };
  const pages = stretches.filter((stretch) => stretch.kind === 'page' && stretch.end <= end);
  return {
    id: 'cell-lines',
    columns: way.columns,
    rows: [...layHeaderRows(printed, way.columns), ...rows],
    drawn: pages.flatMap(({ lines: own }) => own.map(whole)),
    end,
    cost: meanCost(rows),
    rival: null,
    openEnd: false,
  };
}
