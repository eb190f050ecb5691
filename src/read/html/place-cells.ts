import type { RawCell } from './dom-to-blocks.ts';

/** A place of the grid; `cell` is null where the source has none and the gap was filled. */
export interface Place {
  readonly cell: RawCell | null;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The cell does not fit those around it (合并单元格错位): it reached into another and was cut, or its row is short. */
  readonly broken: boolean;
}

type Rows = readonly (readonly RawCell[])[];
type Draft = { -readonly [Key in keyof Place]: Place[Key] };

/** So many cells are a row of a list, and no group row. */
const fewestCells = 3;

/**
 * Puts rows of cells on a grid as browsers do (HTML, 4.9.12), with one exception: a row that has all of the table's columns begins all of them
 * anew, and merged cells that reach into it (跨行数多写了) end above it. A browser would push such a row out of the table.
 */
export function placeCells(rows: Rows): readonly Place[] {
  const places = place(rows, null);
  const ends = endsOf(places, rows.length);
  const usual = mostFrequent(ends);
  const isPushedOut = rows.some((cells, row) => isWhole(cells, usual) && (ends[row] ?? 0) > usual);
  return isPushedOut ? place(rows, usual) : markShort(places, ends, usual);
}

const columnsOf = (cells: readonly RawCell[]): number => cells.reduce((sum, cell) => sum + cell.columnSpan, 0);

const isWhole = (cells: readonly RawCell[], columns: number): boolean =>
  cells.length >= fewestCells && columnsOf(cells) === columns;

/** `whole`: a row of so many columns ends all merged cells above it. */
function place(rows: Rows, whole: number | null): readonly Draft[] {
  const places: Draft[] = [];
  /** For each column, the first row that is free again, and the cell that covers it until then. */
  const freeFrom: number[] = [];
  const covers: Draft[] = [];
  rows.forEach((cells, row) => {
    if (whole !== null && isWhole(cells, whole)) endAbove(row, freeFrom, covers);
    let column = 0;
    for (const cell of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      const width = roomFor(cell.columnSpan, column, row, freeFrom);
      const height = Math.min(cell.rowSpan, rows.length - row);
      const own = { cell, row, column, rowSpan: height, columnSpan: width, broken: width < cell.columnSpan };
      for (let at = column; at < column + width; at += 1) {
        freeFrom[at] = row + height;
        covers[at] = own;
      }
      places.push(own);
      column += width;
    }
  });
  return places;
}

/** How many of `columns` are free from `column` on, one at least. */
function roomFor(columns: number, column: number, row: number, freeFrom: readonly number[]): number {
  let width = 1;
  while (width < columns && (freeFrom[column + width] ?? 0) <= row) width += 1;
  return width;
}

function endAbove(row: number, freeFrom: number[], covers: readonly Draft[]): void {
  freeFrom.forEach((free, column) => {
    const cover = covers[column];
    if (free <= row || cover === undefined) return;
    cover.rowSpan = row - cover.row;
    cover.broken = true;
    freeFrom[column] = row;
  });
}

/** The column behind each row's last cell, merged cells from above counted. */
function endsOf(places: readonly Place[], rows: number): readonly number[] {
  const ends = Array.from({ length: rows }, () => 0);
  for (const { row, column, columnSpan, rowSpan } of places) {
    for (let at = row; at < row + rowSpan; at += 1) ends[at] = Math.max(ends[at] ?? 0, column + columnSpan);
  }
  return ends;
}

function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
}

/** A row that is short right below a merged cell (跨行数少写了) may lack its place in that cell: its longest text is named. */
function markShort(places: readonly Place[], ends: readonly number[], usual: number): readonly Place[] {
  const belowMerged = new Set(places.filter(({ rowSpan }) => rowSpan > 1).map(({ row, rowSpan }) => row + rowSpan));
  const longest = new Map<number, Place>();
  const counts = new Map<number, number>();
  for (const one of places) {
    if ((ends[one.row] ?? 0) >= usual || !belowMerged.has(one.row)) continue;
    counts.set(one.row, (counts.get(one.row) ?? 0) + 1);
    const before = longest.get(one.row);
    if (before === undefined || lengthOf(one) > lengthOf(before)) longest.set(one.row, one);
  }
  const short = new Set([...longest].filter(([row]) => (counts.get(row) ?? 0) >= fewestCells).map(([, one]) => one));
  return places.map((one) => (short.has(one) ? { ...one, broken: true } : one));
}

const lengthOf = ({ cell }: Place): number =>
  (cell?.paragraphs ?? []).reduce((sum, { spans }) => sum + spans.reduce((own, { text }) => own + text.length, 0), 0);
