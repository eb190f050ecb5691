import type { Cell, Grid } from '../../model/document.ts';
import { squash } from '../../text/layout.ts';
import { splitHalves } from '../halves.ts';
import { findHeader, headerWords } from '../header.ts';
import { partByColumns, splitAtHeaders } from '../inner-headers.ts';
import { lineText, type Matrix, rowCells, toMatrix } from '../matrix.ts';
import type { Join } from './cut-merge.ts';
import {
  findOpenCells,
  hasNextNumber,
  hasOutline,
  isCutHeader,
  judgeRow,
  onlyBlank,
  type RowPair,
  textOf,
} from './cut-row.ts';
import {
  append,
  type Draft,
  finish,
  isHeaderOnly,
  lastPart,
  lastRowOf,
  type Page,
  type Stitched,
  startDraft,
} from './draft.ts';
import { shareEdges, tolerancePoints } from './edges.ts';
import { guessAcross } from './guess-across.ts';
import { countHabits, type Habits } from './habits.ts';

const isPaged = (grid: Grid): boolean => grid.merges === 'stated' && grid.location.page !== undefined;

/**
 * Number of rows at the top of a page that say the header again, with what stands above it there (the table's title). Where something else stands above it, a table
 * says its header again in its middle, and these are rows.
 */
function repeatedRows(matrix: Matrix, { header, first }: Draft): number {
  const own = findHeader(matrix);
  if (own === null || headerWords(own) !== headerWords(header)) return 0;
  const above = toMatrix(first);
  const said = new Set(rowTexts(above, header.start));
  return rowTexts(matrix, own.start).every((text) => text === '' || said.has(text)) ? own.end : 0;
}

/** Of the first rows, so many. */
function rowTexts(matrix: Matrix, rows: number): readonly string[] {
  return Array.from({ length: rows }, (_, row) => squash(rowCells(matrix, row).map(lineText).join('')));
}

/** The first rows of a table whose header alone is on the page before: nothing of them is above. */
function belowHeader(pair: RowPair): Join {
  return { ...pair, above: () => null, part: () => null, openCells: new Map(), cut: false, isSure: true };
}

/** A page that goes on with the table: the same header again, or none. */
function continues(draft: Draft, grid: Grid): Join | null {
  const below = toMatrix(grid);
  const own = findHeader(below);
  if (draft.columns !== grid.columns || (own !== null && headerWords(own) !== headerWords(draft.header))) return null;
  const pair = {
    above: lastRowOf(draft),
    part: (column: number) => lastPart(draft, column),
    below,
    first: repeatedRows(below, draft),
    columns: draft.header.columns,
    habits: draft.habits,
  };
  if (pair.first >= below.rows) return { ...pair, openCells: new Map(), cut: false, isSure: true };
  if (isHeaderOnly(draft))
    return isCutHeader(pair) ? { ...pair, openCells: new Map(), cut: true, isSure: true } : belowHeader(pair);
  const openCells = hasOutline(draft.first) ? findOpenCells(pair) : new Map<Cell, Cell>();
  if (openCells.size === 0 || openCells.size < rowCells(below, pair.first).length)
    return { ...pair, openCells, ...judgeRow(pair) };
  if (hasNextNumber(pair)) return { ...pair, openCells: onlyBlank(openCells), cut: false, isSure: true };
  return { ...pair, openCells, cut: true, isSure: true };
}

/** Side by side (并列), so that none is the other's rest. */
function isBeside(one: Grid | undefined, other: Grid): boolean {
  if (one?.location.page !== other.location.page) return false;
  const [[left = 0, top = 0, right = 0, bottom = 0], [start = 0, high = 0, end = 0, low = 0]] = [
    one?.location.bbox ?? [],
    other.location.bbox ?? [],
  ];
  return (start >= right || left >= end) && Math.min(bottom, low) > Math.max(top, high);
}

const isNear = (one: number | undefined, other: number | undefined): boolean =>
  Math.abs((one ?? 0) - (other ?? 0)) < tolerancePoints;

/** Tables side by side that page after page go on, each below itself; null where a grid stands below none or over several. */
function lanesOf(pages: readonly Page[]): readonly (readonly Page[])[] | null {
  const lanes: Page[][] = [];
  for (const page of pages) {
    const [left, , right] = page.grid.location.bbox ?? [];
    const lane = lanes.find(([first]) => {
      const [start, , end] = first?.grid.location.bbox ?? [];
      return isNear(start, left) && isNear(end, right);
    });
    if (lane === undefined) lanes.push([page]);
    else lane.push(page);
  }
  const areApart = lanes.every((lane) => isAlone(lane, lanes) && arePagesInTurn(lane));
  return areApart && !pages.some(({ grid }, index) => countsOn(pages[index - 1]?.grid, grid)) ? lanes : null;
}

const digits = /^\d+$/u;

/** 1 … 10 and 11 … 20 beside it: halves of one table, and the next page goes on with the right one. */
function countsOn(one: Grid | undefined, other: Grid): boolean {
  if (one === undefined || !isBeside(one, other)) return false;
  const [above, below] = [toMatrix(one), toMatrix(other)];
  const numberIn = (matrix: Matrix, row: number): string => textOf(matrix.owner(row, 0));
  const [last, first] = [numberIn(above, above.rows - 1), numberIn(below, findHeader(below)?.end ?? 0)];
  return digits.test(last) && digits.test(first) && Number(first) === Number(last) + 1;
}

function isAlone(lane: readonly Page[], lanes: readonly (readonly Page[])[]): boolean {
  const [left = 0, , right = 0] = lane[0]?.grid.location.bbox ?? [];
  return lanes.every((other) => {
    const [start = 0, , end = 0] = other[0]?.grid.location.bbox ?? [];
    return other === lane || start >= right - tolerancePoints || end <= left + tolerancePoints;
  });
}

const arePagesInTurn = (lane: readonly Page[]): boolean =>
  lane.every(({ grid }, index) => index === 0 || grid.location.page === (lane[index - 1]?.grid.location.page ?? 0) + 1);

const alone = ({ source, grid }: Page): Stitched => ({ grid, sources: [source], claims: [], findings: [] });

/** Counted once for all tables of a width: a document may hold thousands. */
function habitsByWidth(pages: readonly Page[]): (columns: number) => Habits {
  const known = new Map<number, Habits>();
  return (columns) => {
    const found =
      known.get(columns) ?? countHabits(pages.flatMap(({ grid }) => (grid.columns === columns ? [grid] : [])));
    known.set(columns, found);
    return found;
  };
}

function stitch(pages: readonly Page[]): readonly Stitched[] {
  const done: (Stitched | Draft)[] = [];
  const habitsOf = habitsByWidth(pages);
  for (const [index, page] of pages.entries()) {
    const last = done.at(-1);
    const draft = last !== undefined && 'header' in last ? last : null;
    const join = draft === null ? null : continues(draft, page.grid);
    if (draft !== null && join !== null) {
      append(draft, join, page.source);
      continue;
    }
    const header = findHeader(toMatrix(page.grid)) ?? guessAcross(page.grid, pages[index + 1]?.grid);
    done.push(header === null ? alone(page) : startDraft(page, header, habitsOf(page.grid.columns)));
  }
  return done.map((one) => ('header' in one ? finish(one) : one));
}

function putTogether(plain: readonly Page[]): readonly Stitched[] {
  const grids = plain.map(({ grid }) => grid);
  if (grids.length < 2 || !grids.every(isPaged)) return plain.map(alone);
  if (grids.some((grid, index) => isBeside(grids[index - 1], grid))) {
    return lanesOf(plain)?.flatMap(putTogether) ?? plain.map(alone);
  }
  const shared = shareEdges(grids);
  // Without lines, and with those of each cell's own, the places of columns are known less exactly than their number.
  const isTorn = shared?.some(({ columns }, at) => columns > (grids[at]?.columns ?? 0)) === true;
  if (shared === null || (isTorn && sayTheSame(grids))) return stitch(plain);
  return stitch(plain.map((page, i) => ({ ...page, grid: shared[i] ?? page.grid })));
}

/** As many columns on each page, under the same header. */
function sayTheSame(grids: readonly Grid[]): boolean {
  if (grids.some(({ columns }) => columns !== grids[0]?.columns)) return false;
  const words = grids.map((grid) => {
    const header = findHeader(toMatrix(grid));
    return header === null ? null : headerWords(header);
  });
  return words.every((own) => own !== null && own === words[0]);
}

/** Pages that may be one table's: another begins inside of a grid, where its columns do. */
function runsOf(grids: readonly Grid[]): readonly (readonly Page[])[] {
  const runs: Page[][] = [[]];
  for (const source of grids) {
    for (const [index, grid] of partByColumns(source).entries()) {
      if (index > 0) runs.push([]);
      runs.at(-1)?.push({ source, grid });
    }
  }
  return runs;
}

/**
 * The pages of a table that a page break cut (跨页表) become one grid: repeated headers go, a row cut by the page is one row again, and a merged
 * cell that goes on at the top of the page is one cell. Grids of formats without pages stay as they are. A grid with several headers is several tables.
 */
export function stitchPages(grids: readonly Grid[]): readonly Stitched[] {
  return runsOf(grids).flatMap(putTogether).flatMap(splitAtHeaders).flatMap(splitHalves);
}
