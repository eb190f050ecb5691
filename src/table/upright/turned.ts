import type { Cell } from '../../model/document.ts';
import { type Matrix, rowCells, toMatrix } from '../matrix.ts';
import { areTaskKeys, isValueOf, mayHead } from './keys.ts';
import { placed } from './placed.ts';

const fewestTransposed = 3;

const turned = (cell: Cell, titles: number): Cell => ({
  ...cell,
  row: cell.column + titles,
  column: cell.row - titles,
  rowSpan: cell.columnSpan,
  columnSpan: cell.rowSpan,
});

/** 工作任务 | A | B, 责任单位 | C | D: a table that lies on its side (横排任务表), a column a task, with titles above it; null for any other. */
export function turn(matrix: Matrix): Matrix | null {
  const rows = Array.from({ length: matrix.rows }, (_, row) => rowCells(matrix, row));
  const titles = rows.findIndex((cells) => cells.length > 1);
  const keys = [...new Set(rows.slice(titles).map(([key]) => key))];
  if (matrix.columns < fewestTransposed || titles < 0) return null;
  const isHead = (key: Cell | undefined): key is Cell =>
    key !== undefined && key.columnSpan === 1 && key.row >= titles && mayHead(key, true);
  if (!keys.every(isHead) || !areTaskKeys(keys)) return null;
  const body = matrix.grid.cells.filter((cell) => cell.row >= titles);
  const keyOf = (cell: Cell): Cell => rows[cell.row]?.[0] ?? cell;
  if (!body.every((cell) => cell.column === 0 || isValueOf(keyOf(cell), cell))) return null;
  const columns = matrix.rows - titles;
  const above = matrix.grid.cells.filter((cell) => cell.row < titles);
  const cells = [
    ...above.map((cell) => placed(cell, cell.row, 0, columns)),
    ...body.map((cell) => turned(cell, titles)),
  ].sort((one, other) => one.row - other.row || one.column - other.column);
  return toMatrix({ ...matrix.grid, rows: titles + matrix.columns, columns, cells });
}
