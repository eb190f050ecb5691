import type { Cell } from '../../model/document.ts';

/** A cell at another place, in one row. */
export const placed = (cell: Cell, row: number, column: number, columnSpan = 1): Cell => ({
  ...cell,
  row,
  column,
  rowSpan: 1,
  columnSpan,
});
