import { headerLikeness } from '../../../grammar/header-role.ts';
import type { Finding } from '../../../model/finding.ts';
import { squash } from '../../../text/layout.ts';
import type { TextItem } from '../geometry.ts';
import { middleOf } from '../geometry.ts';
import type { PageTable } from '../ruled/page-table.ts';
import type { Sheet } from '../sheet.ts';
import { lineText } from '../text/lines.ts';
import { boxLocation } from '../text/writing.ts';
import { type CellPiece, placePieces } from './columns.ts';
import { type Doubt, findDoubts } from './doubts.ts';
import { buildGrid, type ColumnKind, type Columns, type PagePart } from './grid.ts';
import { columnKinds, serialNumber } from './kinds.ts';
import { joinNumbers } from './numbers.ts';
import { havePadding } from './padded-rows.ts';
import type { Part, Region } from './page-lines.ts';
import type { Piece } from './pieces.ts';
import { findRegions, toPageLines } from './regions.ts';
import { gridByRowRules, type RowRuledPart } from './row-rules.ts';
import { type Alignment, findRows, indexRows, type LeafColumn, type RowSearch, type Rows } from './rows.ts';
import { findSettings } from './setting.ts';
import type { TextColumn } from './split-pieces.ts';
import { holdsApart } from './words.ts';

export interface Restored {
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** Tables that are set without ruling lines (无线表格), or with few: their cells are found by how the text stands. */
export function restoreTables(sheets: readonly Sheet[], maxCells: number): Restored {
  const restored = findRegions(sheets.map(toPageLines)).map((region) => ({
    region,
    ...restore(region, sheets, maxCells),
  }));
  const tables = new Map<number, PageTable[]>();
  const used = new Set(restored.flatMap(({ region }) => region.parts.flatMap(({ lines }) => lines)));
  for (const { region, grids } of restored) {
    region.parts.forEach(({ page }, index) => {
      const grid = grids[index];
      if (grid !== undefined) tables.set(page, [...(tables.get(page) ?? []), grid]);
    });
  }
  return {
    sheets: sheets.map((sheet) => withTables(sheet, tables.get(sheet.page) ?? [], used)),
    findings: restored.flatMap(({ region, ...grids }) => tell(region, grids)),
  };
}

function withTables(sheet: Sheet, tables: readonly PageTable[], used: ReadonlySet<unknown>): Sheet {
  if (tables.length === 0) return sheet;
  return { ...sheet, tables, lines: sheet.lines.filter((line) => !used.has(line)) };
}

/** Read with less than this confidence, a table is to be checked as a whole. */
const safeConfidence = 0.9;

function tell({ parts, columns }: Region, { grids, confidence, doubts }: Grids): readonly Finding[] {
  const [first] = parts;
  const last = parts.at(-1);
  const rows = grids.reduce((sum, { lattice }) => sum + lattice.rows, 0);
  const args = { rows, columns: columns.length, reading: 'page-geometry', confidence, next: null };
  const pages = { page: first?.page ?? 1, ...(last === undefined || last === first ? {} : { lastPage: last.page }) };
  const severity = confidence < safeConfidence ? { severity: 'warning' as const } : {};
  const guess: Finding = { rule: 'guessed-table', args, location: pages, ...severity };
  const doubtful = parts.flatMap(({ page }, index) =>
    (doubts[index] ?? []).map(({ reason, text, box }): Finding => {
      const location = { page, bbox: boxLocation(box) };
      return { rule: 'doubtful-row', args: { text, reason }, location };
    }),
  );
  return [guess, ...doubtful];
}

interface Grids {
  readonly grids: readonly PageTable[];
  readonly confidence: number;
  /** Of each grid. */
  readonly doubts: readonly (readonly Doubt[])[];
}

function restore(region: Region, sheets: readonly Sheet[], maxCells: number): Grids {
  const parts = region.parts.map((part) => textOf(part, region, sheets));
  const kinds = columnKinds(parts, region.columns);
  const whole = joinNumbers(parts, kinds);
  const columns = widenColumns(region.columns, parts);
  const found = restoreByRules(whole, { columns, kinds }, maxCells) ?? restoreByText(whole, { ...region, kinds });
  const settings = findSettings(found.grids, region.columns);
  const grids = { ...found, grids: found.grids.map((grid) => ({ ...grid, settings })) };
  const isWhole = region.parts.every(({ isBelowWords }) => !isBelowWords);
  return isWhole ? grids : { ...grids, confidence: Math.min(lumpedConfidence, grids.confidence) };
}

/** As wide as their texts: one that looked like part of its neighbour's did not show how far its column reaches. */
function widenColumns(columns: readonly TextColumn[], parts: readonly RowRuledPart[]): readonly TextColumn[] {
  const wide = columns.map(({ left, right }) => ({ left, right }));
  for (const { first, last, box } of parts.flatMap(({ body }) => body)) {
    const own = wide[first];
    if (own === undefined || first !== last) continue;
    own.left = Math.min(own.left, box.left);
    own.right = Math.max(own.right, box.right);
  }
  // Texts of two columns that overlap tell nothing of where one ends.
  const isClear = wide.every(({ left }, index) => left >= (wide[index - 1]?.right ?? left));
  return isClear ? wide : columns;
}

/** Share of a column's text that a rule must run along to part its rows. */
const minRuleShare = 0.8;
const ruledConfidence = 0.95;
const lumpedConfidence = 0.5;

/** Where rules part the rows, they say more than the text. Null where none do. */
function restoreByRules(
  parts: readonly RowRuledPart[],
  { columns, kinds }: Omit<Columns, 'alignment'>,
  maxCells: number,
): Grids | null {
  const primary = columns[kinds.findIndex(({ isPrimary }) => isPrimary)];
  if (primary === undefined || !parts.some((part) => hasRowRule(part, primary))) return null;
  const grids = parts.map((part) => gridByRowRules(part, columns, maxCells));
  if (!grids.every((grid) => grid !== null)) return null;
  if (grids.some((grid) => hasLumpedRows(grid, kinds))) return null;
  const doubts = grids.map((grid, index) => {
    const place = { isRest: index > 0, isCut: index < grids.length - 1 };
    const header = headerRows(grid, parts[index]?.header ?? []);
    return findDoubts(grid, { kinds, alignment: 'middle', header, isRuled: true, ...place });
  });
  return { grids, confidence: isLumped(grids, parts) ? lumpedConfidence : ruledConfidence, doubts };
}

/** Rows of the grid that the header's texts stand in. */
function headerRows({ lattice }: PageTable, header: readonly Piece[]): number {
  const bottom = Math.max(Number.NEGATIVE_INFINITY, ...header.map(middleOf));
  return lattice.rowEdges.slice(0, -1).filter((top) => top < bottom).length;
}

/** More lines than the title of a group of rows has. */
const lumpedLines = 5;

/** Several serial numbers in one cell, or a group's title with all rows below it: the rules part the header and the end, not the rows (三线表). */
function hasLumpedRows({ lattice, cells }: PageTable, kinds: readonly ColumnKind[]): boolean {
  return lattice.cells.some(({ column, columnSpan }, index) => {
    if (columnSpan === lattice.columns && (cells[index]?.length ?? 0) >= lumpedLines) return true;
    const lines = (cells[index] ?? []).map((line) => squash(lineText(line)));
    const isNumber = columnSpan === 1 && kinds[column]?.isNumber === true;
    return isNumber && lines.length > 1 && lines.every((text) => serialNumber.test(text));
  });
}

function isLumped(grids: readonly PageTable[], parts: readonly RowRuledPart[]): boolean {
  return grids.some((grid, index) => hasLumpedHeader(grid, parts[index]?.header ?? []));
}

/** Two header words in one cell: the columns below were not told apart. */
function hasLumpedHeader({ cells }: PageTable, header: readonly Piece[]): boolean {
  const texts = new Set(header.flatMap(({ items }) => items));
  if (cells.some((lines) => holdsTwo(lines.map(({ items }) => items.filter((item) => texts.has(item)))))) return true;
  const known = header.filter(({ text }) => headerLikeness(squash(text)) === 1);
  if (known.length < 2) return false;
  return cells.some((lines) => {
    const own = new Set(lines.flatMap(({ items }) => items));
    return known.filter(({ items }) => items.some((item) => own.has(item))).length > 1;
  });
}

/** 任 above 务 beside 序 above 号: no word, and texts side by side that were written apart. */
function holdsTwo(lines: readonly (readonly TextItem[])[]): boolean {
  const text = squash(lines.flatMap((items) => items.map((item) => item.text)).join(''));
  return headerLikeness(text) < 1 && lines.some(holdsApart);
}

/** A rule between two texts of the column. */
function hasRowRule({ body, rules }: RowRuledPart, { left, right }: TextColumn): boolean {
  const top = Math.min(...body.map(({ box }) => box.bottom));
  const bottom = Math.max(...body.map(({ box }) => box.top));
  return rules.some(({ at, from, to }) => {
    const along = Math.min(to, right) - Math.max(from, left);
    return at > top && at < bottom && along > minRuleShare * (right - left);
  });
}

function restoreByText(parts: readonly RowRuledPart[], { columns, kinds }: Omit<Columns, 'alignment'>): Grids {
  const leaves = parts.map((part) => readLeaves(part, { columns, kinds }));
  const isPadded = leaves.some((page) => havePadding(page, 'top') || havePadding(page, 'middle'));
  const pages = parts.map((part, index) => toLeafPage(part, leaves[index] ?? [], isPadded));
  const [middle, top] = [rowsOf(pages, 'middle'), rowsOf(pages, 'top')];
  const { alignment, rows, cost } = top.cost < middle.cost ? top : middle;
  const found = pages.map((page, index): PagePart => {
    const place = { isRest: index > 0, isCut: index < parts.length - 1 };
    return { ...page.part, ...place, edges: edgesOf(page, rows[index]?.edges ?? [], alignment) };
  });
  const grids = found.map((part) => buildGrid(part, { columns, kinds, alignment }));
  const doubts = grids.map((grid, index) => {
    const { isRest = false, isCut = false, edges = [] } = found[index] ?? {};
    const header = grid.lattice.rows - (edges.length - 1);
    return findDoubts(grid, { kinds, alignment, header, isRest, isCut, isRuled: false });
  });
  const count = found.reduce((sum, { edges }) => sum + edges.length - 1, 0);
  const confidence = confidenceOf(cost / columns.length, doubts.flat().length, count);
  return { grids, doubts, confidence: isLumped(grids, parts) ? Math.min(lumpedConfidence, confidence) : confidence };
}

/** What is left of certainty: by how badly the rows fit, and by how many of them are in doubt. */
function confidenceOf(cost: number, doubtful: number, rows: number): number {
  const count = Math.max(1, rows);
  const confidence = Math.max(0.3, Math.min(1 - cost / (2 * count), 1 - doubtful / count));
  return Math.round(confidence * 100) / 100;
}

/** Rules this far from the text still belong to it. */
const ruleReach = 12;

function textOf({ page, header, body }: Part, { columns }: Region, sheets: readonly Sheet[]): RowRuledPart {
  const pieces = [...header, ...body];
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const top = Math.min(...pieces.map(({ box }) => box.top)) - ruleReach;
  const bottom = Math.max(...pieces.map(({ box }) => box.bottom)) + ruleReach;
  const rules = (sheets.find((sheet) => sheet.page === page)?.rules ?? [])
    .filter(({ axis, at }) => axis === 'horizontal' && at > top && at < bottom)
    .filter(({ from, to }) => to > left && from < right);
  return { header, body: placePieces(body, columns), rules };
}

/** A page's text, and the columns of it that make the rows. */
interface LeafPage {
  readonly part: RowRuledPart;
  readonly leaves: readonly LeafColumn[];
  readonly search: RowSearch;
}

function toLeafPage(part: RowRuledPart, own: readonly LeafColumn[], isPadded: boolean): LeafPage {
  const leaves = own.map((leaf) => ({ ...leaf, isPadded: isPadded && leaf.isPrimary }));
  return { part, leaves, search: indexRows(leaves) };
}

function readLeaves(part: RowRuledPart, { columns, kinds }: Omit<Columns, 'alignment'>): readonly LeafColumn[] {
  return columns.flatMap(({ right, left }, column): readonly LeafColumn[] => {
    const kind = kinds[column];
    if (kind?.isLeaf !== true) return [];
    const pieces = part.body.filter(({ first, last }) => first <= column && column <= last);
    const placed = areCentred(pieces) ? pieces.map((piece) => atLeft(piece, left)) : pieces;
    return [{ pieces: placed, right, isPadded: false, ...kind }];
  });
}

/** Points. */
const sameMiddle = 1;

/** Lines with one middle that begin at several places. */
function areCentred(pieces: readonly Piece[]): boolean {
  const [first] = pieces;
  if (first === undefined) return false;
  const middle = ({ box }: Piece): number => (box.left + box.right) / 2;
  const isIndented = pieces.some(({ box }) => Math.abs(box.left - first.box.left) > sameMiddle);
  return isIndented && pieces.every((piece) => Math.abs(middle(piece) - middle(first)) <= sameMiddle);
}

/** Of a line in its cell's middle half of the room is left of it. */
function atLeft<T extends Piece>(piece: T, left: number): T {
  const { box } = piece;
  return { ...piece, box: { ...box, left, right: left + box.right - box.left } };
}

interface AlignedRows {
  readonly alignment: Alignment;
  /** Of each page. */
  readonly rows: readonly Rows[];
  readonly cost: number;
}

function rowsOf(pages: readonly LeafPage[], alignment: Alignment): AlignedRows {
  const rows = pages.map(({ search }, index) => findRows(search, { alignment, isRest: index > 0 }));
  return { alignment, rows, cost: rows.reduce((sum, { cost }) => sum + cost, 0) };
}

function edgesOf({ part, leaves }: LeafPage, edges: readonly number[], alignment: Alignment): readonly number[] {
  return reachOver(alignment === 'top' ? atTops(edges, leaves) : edges, part.body);
}

/** Where texts begin at their cells' top, so do the rows: what is taller than a row's own text ends above the next. */
function atTops(edges: readonly number[], leaves: readonly LeafColumn[]): readonly number[] {
  const own = leaves.filter(({ isPrimary, isNumber }) => isPrimary || isNumber).flatMap(({ pieces }) => pieces);
  return edges.map((at, index) => {
    const next = edges[index + 1];
    const below = own.filter((piece) => middleOf(piece) > at && (next === undefined || middleOf(piece) < next));
    return index === 0 || below.length === 0 ? at : Math.max(at, Math.min(...below.map(({ box }) => box.top)) - 1);
  });
}

/** A merged text may be higher than all rows that it stands beside: the outermost edges let none of its lines out of the table. */
function reachOver(edges: readonly number[], body: readonly CellPiece[]): readonly number[] {
  const top = Math.min(...edges, ...body.map((piece) => middleOf(piece) - 1));
  const bottom = Math.max(...edges, ...body.map((piece) => middleOf(piece) + 1));
  return edges.length < 2 ? edges : [top, ...edges.slice(1, -1), bottom];
}
