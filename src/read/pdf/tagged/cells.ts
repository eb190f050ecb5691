import type { TaggedCell, TextItem } from '../geometry.ts';
import { betweenColumns, tolerancePoints } from './gaps.ts';
import type { TaggedPart } from './part.ts';

/** A table's part, and the page that it is on. */
export interface PagedPart extends TaggedPart {
  readonly page: number;
}

/** A cell in the grid of its whole table, with its text on each page. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly texts: ReadonlyMap<number, readonly TextItem[]>;
}

export interface PlacedTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly PlacedCell[];
}

interface Slot {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly texts: Map<number, readonly TextItem[]>;
}

interface Row {
  readonly path: string;
  /** Null: no page has anything of the cell, not even its spans. */
  readonly slots: (Slot | null)[];
}

/** What places of the tree between two rows stand for that no page has anything of: a row of blank cells, or no row (Chromium's borders). */
export type Gaps = 'none' | 'blank-rows';

/** The rows over all pages: one that a page cut is one. */
function uniteRows(parts: readonly PagedPart[], gaps: Gaps): readonly Row[] {
  const rows: Row[] = [];
  const known = new Map<string, Row>();
  for (const { page, table, items } of parts) {
    const texts = textsByMark(items);
    for (const { path, cells } of table.rows) {
      // Of a cell merged over rows, the rest on the next page stands in the row that it began in.
      const row = known.get(path);
      if (row === undefined && gaps === 'blank-rows') rows.push(...blankRows(rows.at(-1)?.path, path));
      const slots = cells.map((cell, index) => addText(row?.slots[index] ?? null, cell, { page, texts }));
      if (row !== undefined) row.slots.splice(0, slots.length, ...slots);
      else {
        const begun = { path, slots };
        known.set(path, begun);
        rows.push(begun);
      }
    }
  }
  return rows;
}

/** A page's table has no more rows than this without a character. */
const maxBlankRows = 50;

/** Rows that no page has anything of: the places in the tree that were passed over. */
function blankRows(before: string | undefined, path: string): readonly Row[] {
  const [parent, index] = splitPath(path);
  const [parentBefore, indexBefore] = splitPath(before ?? '');
  const count = parent === parentBefore ? index - indexBefore - 1 : 0;
  return count > maxBlankRows ? [] : Array.from({ length: Math.max(0, count) }, () => ({ path: '', slots: [] }));
}

function splitPath(path: string): readonly [parent: string, index: number] {
  const at = path.lastIndexOf('.');
  return [path.slice(0, at + 1), Number(path.slice(at + 1))];
}

function textsByMark(items: readonly TextItem[]): ReadonlyMap<number, readonly TextItem[]> {
  const texts = new Map<number, TextItem[]>();
  for (const item of items) {
    if (item.mark === undefined) continue;
    const own = texts.get(item.mark);
    if (own === undefined) texts.set(item.mark, [item]);
    else own.push(item);
  }
  return texts;
}

interface PageTexts {
  readonly page: number;
  readonly texts: ReadonlyMap<number, readonly TextItem[]>;
}

function addText(slot: Slot | null, cell: TaggedCell | null, { page, texts }: PageTexts): Slot | null {
  if (cell === null) return slot;
  const own = cell.marks.flatMap((mark) => texts.get(mark) ?? []);
  const all = slot?.texts ?? new Map<number, readonly TextItem[]>();
  if (own.length > 0) all.set(page, own);
  return { rowSpan: cell.rowSpan, columnSpan: cell.columnSpan, texts: all };
}

/** A table with more columns is none that a person reads, and to place its rows would take long. */
const maxColumns = 100;

/** A blank cell's spans are nowhere written on the pages. */
const blank: Slot = { rowSpan: 1, columnSpan: 1, texts: new Map() };

interface Draft extends PlacedCell {
  /** It stands in a row as wide as the table, below none that isn't: there is no other place for it. */
  readonly isSure: boolean;
}

/**
 * Lays the rows on a grid: a cell goes to the first column that none from above reaches. A row too narrow for that lacks blank cells, of which
 * the tree says nothing: where its texts stand says which. Null where no place fits them.
 */
export function placeCells(parts: readonly PagedPart[], gaps: Gaps): PlacedTable | null {
  const rows = uniteRows(parts, gaps);
  if (rows.some(({ slots }) => slots.reduce((sum, slot) => sum + (slot?.columnSpan ?? 1), 0) > maxColumns)) return null;
  const loose = layOut(rows, 0, () => 0) ?? [];
  const columns = loose.reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  const sure = (layOut(rows, columns, () => 0) ?? []).filter(({ isSure }) => isSure);
  const edges = Array.from({ length: columns + 1 }, (_, boundary) => edgeOf(sure, boundary));
  const cells = layOut(rows, columns, (slot, column) => overhang(slot, column, edges));
  if (cells === null) return null;
  const ending = cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - cell.row) }));
  return { rows: rows.length, columns, cells: ending };
}

/** The middle of the gap before a column. */
function edgeOf(cells: readonly PlacedCell[], boundary: number): number {
  const { from, to } = betweenColumns(cells, boundary);
  return (from + to) / 2;
}

/** How far a text reaches over the columns that it would be put in. */
function overhang({ texts, columnSpan }: Slot, column: number, edges: readonly number[]): number {
  const [left = 0, right = 0] = [edges[column], edges[column + columnSpan]];
  const boxes = [...texts.values()].flat().map(({ box }) => box);
  // Outside of the outermost columns there is nothing to reach over.
  const before = column === 0 ? 0 : Math.max(0, ...boxes.map((box) => left - box.left));
  const after = column + columnSpan >= edges.length - 1 ? 0 : Math.max(0, ...boxes.map((box) => box.right - right));
  return Math.max(before, after);
}

type Overhang = (slot: Slot, column: number) => number;

/** Null where a row's texts have no place. With `columns` 0 no row is too narrow. */
function layOut(rows: readonly Row[], columns: number, overhangOf: Overhang): readonly Draft[] | null {
  const cells: Draft[] = [];
  // By column: the cell that reaches down furthest.
  const above: (Draft | undefined)[] = [];
  for (const [row, { slots }] of rows.entries()) {
    const reaching = above.filter((cell) => cell !== undefined && cell.row + cell.rowSpan > row);
    // A place without anything is a blank cell, or none at all (LibreOffice: what a merged cell has on the next page).
    const own = slots.filter((slot) => slot !== null);
    const width = reaching.length + own.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    const free = freeColumns(above, row, Math.max(columns, width));
    const places = placeInRow(own, free, { missing: Math.max(0, columns - width), overhangOf });
    if (places === null) return null;
    const isSure = width === columns && reaching.every((cell) => cell?.isSure === true);
    const placed = own.map((slot, index): Draft => ({ row, column: places[index] ?? 0, isSure, ...slot }));
    const taken = new Set(placed.flatMap(({ column, columnSpan }) => range(column, columnSpan)));
    const left = columns === 0 ? [] : free.filter((column) => !taken.has(column));
    for (const cell of [...placed, ...left.map((column): Draft => ({ ...blank, row, column, isSure: false }))]) {
      cells.push(cell);
      for (const column of range(cell.column, cell.columnSpan)) above[column] = cell;
    }
  }
  return cells;
}

function range(start: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => start + index);
}

function freeColumns(above: readonly (Draft | undefined)[], row: number, columns: number): readonly number[] {
  return range(0, columns).filter((column) => {
    const cell = above[column];
    return cell === undefined || cell.row + cell.rowSpan <= row;
  });
}

interface RowFit {
  /** Number of free columns that no cell of the row takes. */
  readonly missing: number;
  readonly overhangOf: Overhang;
}

/** The column of each slot: in order, passing over as many columns as are missing, where the texts reach over the least. */
function placeInRow(
  slots: readonly Slot[],
  free: readonly number[],
  { missing, overhangOf }: RowFit,
): readonly number[] | null {
  // By the number of columns passed over so far: the best places of the slots before.
  let best: readonly (Placing | null)[] = range(0, missing + 1).map((passed) =>
    passed === 0 ? { columns: [], used: 0, cost: 0 } : null,
  );
  for (const slot of slots) {
    best = best.map((_, passed) => {
      const ways = range(0, passed + 1).flatMap((before) => {
        const way = best[before];
        return way == null ? [] : [addSlot(way, slot, { free, skip: passed - before, overhangOf })];
      });
      return ways.reduce<Placing | null>((least, way) => (least === null || way.cost < least.cost ? way : least), null);
    });
  }
  const [found] = best.filter((way) => way !== null).sort((one, other) => one.cost - other.cost);
  return found === undefined || (missing > 0 && found.cost > tolerancePoints) ? null : found.columns;
}

interface Placing {
  readonly columns: readonly number[];
  /** Of the free columns. */
  readonly used: number;
  /** The widest overhang, in points. */
  readonly cost: number;
}

interface Step extends Pick<RowFit, 'overhangOf'> {
  readonly free: readonly number[];
  readonly skip: number;
}

function addSlot({ columns, used, cost }: Placing, slot: Slot, { free, skip, overhangOf }: Step): Placing {
  const column = free[used + skip] ?? 0;
  return {
    columns: [...columns, column],
    used: used + skip + slot.columnSpan,
    cost: Math.max(cost, overhangOf(slot, column)),
  };
}
