import { isTaskHeader } from '../grammar/column-role.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import type { Cell, Grid } from '../model/document.ts';
import { isBlank, lineText, type Matrix, rowCells, toMatrix } from './matrix.ts';

type Pair = readonly [key: Cell, value: Cell];

const fewestPairs = 3;
const fewestTransposed = 3;

const isKey = (cell: Cell): boolean => classifyHeader(lineText(cell))?.sure === true;

/** The cells of a row as header words with their values beside them; null for any other row. */
function pairsOf(matrix: Matrix, row: number): readonly Pair[] | null {
  const cells = rowCells(matrix, row);
  if (cells.length % 2 > 0 || cells.some((cell) => cell.row !== row || cell.rowSpan > 1)) return null;
  const pairs = cells.flatMap((key, i): readonly Pair[] => {
    const value = cells[i + 1];
    return i % 2 > 0 || value === undefined ? [] : [[key, value]];
  });
  return pairs.every(([key, value]) => isKey(key) && (isBlank(value) || !isKey(value))) ? pairs : null;
}

/** Pairs up to where the first key comes again. */
function recordsOf(pairs: readonly Pair[]): readonly (readonly Pair[])[] {
  const records: Pair[][] = [];
  const first = pairs[0] === undefined ? '' : lineText(pairs[0][0]);
  for (const pair of pairs) {
    if (lineText(pair[0]) === first) records.push([pair]);
    else records.at(-1)?.push(pair);
  }
  return records;
}

const placed = (cell: Cell, row: number, column: number): Cell => ({ ...cell, row, column, rowSpan: 1, columnSpan: 1 });

/** Every record has the keys of the first, in its order. */
const areAlike = (records: readonly (readonly Pair[])[]): boolean =>
  records.every(
    (record) =>
      record.length === records[0]?.length &&
      record.every(([key], i) => lineText(key) === lineText(records[0]?.[i]?.[0] ?? key)),
  );

/** The records of an upright table (竖排任务表); null for any other. */
function readRecords(matrix: Matrix): readonly (readonly Pair[])[] | null {
  const rows = Array.from({ length: matrix.rows }, (_, row) => pairsOf(matrix, row));
  if (rows.length < 2 || rows.some((row) => row === null)) return null;
  const records = recordsOf(rows.flatMap((row) => row ?? []));
  const roles = (records[0] ?? []).map(([key]) => classifyHeader(lineText(key))?.role ?? 'other');
  return roles.length >= fewestPairs && isTaskHeader(roles) && areAlike(records) ? records : null;
}

/** 责任单位 | A | B over 工作任务 | X | Y: the header stands in the first column, and each further column is a record. */
function isTransposed(matrix: Matrix): boolean {
  if (matrix.columns < fewestTransposed || matrix.rows < 2) return false;
  const rows = Array.from({ length: matrix.rows }, (_, row) => rowCells(matrix, row));
  const keys = rows.map(([key]) => key);
  const areKeys = keys.every((key) => key !== undefined && key.columnSpan === 1 && isKey(key));
  const areValues = rows.every(([, ...values]) => values.every((value) => isBlank(value) || !isKey(value)));
  const roles = keys.map((key) => (key === undefined ? null : classifyHeader(lineText(key)))?.role ?? 'other');
  return areKeys && areValues && isTaskHeader(roles);
}

function transpose({ grid }: Matrix): Matrix {
  const cells = grid.cells.map((cell) => {
    const { row, column, rowSpan, columnSpan } = cell;
    return { ...cell, row: column, column: row, rowSpan: columnSpan, columnSpan: rowSpan };
  });
  return toMatrix({ ...grid, rows: grid.columns, columns: grid.rows, cells });
}

/** A grid to be read as a table, and cells that say a header again. */
interface Laid {
  readonly matrix: Matrix;
  readonly repeated: readonly Cell[];
}

/**
 * 项目名称 | X, 牵头单位 | A | 配合单位 | B …, one record or several: laid as a table that has the words on their left as header; one with its header in the first column, turned; any other
 * grid as it is.
 */
export function layRecords(matrix: Matrix): Laid {
  const records = readRecords(matrix);
  const [head] = records ?? [];
  if (records === null || head === undefined)
    return { matrix: isTransposed(matrix) ? transpose(matrix) : matrix, repeated: [] };
  const cells = [
    ...head.map(([key], column) => placed(key, 0, column)),
    ...records.flatMap((record, i) => record.map(([, value], column) => placed(value, i + 1, column))),
  ];
  const grid: Grid = { ...matrix.grid, rows: records.length + 1, columns: head.length, cells };
  return { matrix: toMatrix(grid), repeated: records.slice(1).flatMap((record) => record.map(([key]) => key)) };
}
