import type { TextItem } from '../geometry.ts';
import type { TextLine } from '../text/lines.ts';
import { groupParagraphs } from '../text/paragraphs.ts';
import type { LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/** A title, a line of the form and a date (某表 / 填报单位：… / 单位：万元) may stand in a cell as wide as their table; more is the page's text. */
const fewestParagraphs = 4;

/** Tables, and the text outside of them. */
interface Opened {
  readonly tables: readonly PageTable[];
  readonly outside: readonly TextItem[];
}

/**
 * A box (边框) round a page or a part of it meets the rules of the table in it, and the page's text above and below the table seems to be rows of one cell.
 * They are opened, with what stands between them and the table's end.
 */
export function openBoxes(tables: readonly PageTable[], outside: readonly TextItem[]): Opened {
  const opened = tables.map(openBox);
  const freed = opened.flatMap(({ lines }) => lines.flatMap(({ items }) => items));
  if (freed.length === 0) return { tables, outside };
  return { tables: opened.map(({ table }) => table), outside: [...outside, ...freed] };
}

interface OpenedTable {
  readonly table: PageTable;
  readonly lines: readonly TextLine[];
}

function openBox(table: PageTable): OpenedTable {
  const { rows } = table.lattice;
  const wholes = Array.from({ length: rows }, (_, row) => linesOfWhole(table, row));
  const [first, last] = [wholes.indexOf(null), wholes.lastIndexOf(null)];
  if (first < 0) return { table, lines: [] };
  const from = wholes.slice(0, first).findLastIndex((lines) => isText(lines, table)) + 1;
  const below = wholes.slice(last + 1).findIndex((lines) => isText(lines, table));
  const to = below < 0 ? rows : last + 1 + below;
  if (from === 0 && to === rows) return { table, lines: [] };
  const lines = wholes.filter((_, row) => row < from || row >= to).flatMap((own) => own ?? []);
  return { table: withoutBlankSides(cropTable(table, { from, to }, wholeWidth(table))), lines };
}

/** Of the cell that is a row by itself; null: the row has several, or one that reaches over rows. */
function linesOfWhole({ lattice, cells }: PageTable, row: number): readonly TextLine[] | null {
  const at = lattice.cells.findIndex((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
  const cell = lattice.cells[at];
  return cell?.columnSpan === lattice.columns && cell.rowSpan === 1 ? (cells[at] ?? []) : null;
}

function isText(lines: readonly TextLine[] | null, { lattice: { box } }: PageTable): boolean {
  if (lines === null || lines.length < fewestParagraphs) return false;
  return groupParagraphs(lines, box).length >= fewestParagraphs;
}

/** From one row or column to another, end excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

const wholeWidth = ({ lattice: { columns } }: PageTable): Range => ({ from: 0, to: columns });

/** The table may be narrower than the box: what is left beside it is no column. */
function withoutBlankSides(table: PageTable): PageTable {
  const { rows, columns } = table.lattice;
  const isBlank = Array.from({ length: columns }, (_, column) => isBlankColumn(table, column));
  const [from, last] = [isBlank.indexOf(false), isBlank.lastIndexOf(false)];
  return from < 0 || last - from < 1 ? table : cropTable(table, { from: 0, to: rows }, { from, to: last + 1 });
}

function isBlankColumn({ lattice, cells }: PageTable, column: number): boolean {
  return lattice.cells.every(
    (cell, index) => cell.column !== column || cell.columnSpan > 1 || (cells[index] ?? []).length === 0,
  );
}

function cropTable({ lattice, cells }: PageTable, rows: Range, columns: Range): PageTable {
  const kept = lattice.cells.flatMap((cell, index) => {
    const cropped = cropCell(cell, rows, columns);
    return cropped === null ? [] : [{ cell: cropped, lines: cells[index] ?? [] }];
  });
  const rowEdges = lattice.rowEdges.slice(rows.from, rows.to + 1);
  const columnEdges = lattice.columnEdges.slice(columns.from, columns.to + 1);
  const box = {
    left: columnEdges[0] ?? 0,
    top: rowEdges[0] ?? 0,
    right: columnEdges.at(-1) ?? 0,
    bottom: rowEdges.at(-1) ?? 0,
  };
  const size = { rows: rows.to - rows.from, columns: columns.to - columns.from };
  return {
    lattice: { box, cells: kept.map(({ cell }) => cell), ...size, columnEdges, rowEdges },
    cells: kept.map(({ lines }) => lines),
  };
}

/** Its box stays as it is drawn. Null: nothing of it is left. */
function cropCell(cell: LatticeCell, rows: Range, columns: Range): LatticeCell | null {
  const [row, column] = [Math.max(cell.row, rows.from), Math.max(cell.column, columns.from)];
  const rowSpan = Math.min(cell.row + cell.rowSpan, rows.to) - row;
  const columnSpan = Math.min(cell.column + cell.columnSpan, columns.to) - column;
  if (rowSpan < 1 || columnSpan < 1) return null;
  return { ...cell, row: row - rows.from, column: column - columns.from, rowSpan, columnSpan };
}
