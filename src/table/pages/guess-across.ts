import type { Grid } from '../../model/document.ts';
import { guessHeader } from '../guess-header.ts';
import { findHeader, type Header } from '../header.ts';
import { toMatrix } from '../matrix.ts';

/** One grid over another of as many columns. */
function under(above: Grid, below: Grid): Grid {
  const cells = below.cells.map((cell) => ({ ...cell, row: cell.row + above.rows }));
  return { ...above, rows: above.rows + below.rows, cells: [...above.cells, ...cells] };
}

/**
 * The header of a page that no list knows (街镇、园区 | 目标任务), by its cells and those of the page below: a page may hold no more of the table than its header
 * and a row, which tells nothing.
 */
export function guessAcross(grid: Grid, next: Grid | undefined): Header | null {
  if (next === undefined || next.columns !== grid.columns || findHeader(toMatrix(next)) !== null) return null;
  const header = guessHeader(toMatrix(under(grid, next)));
  return header !== null && header.end <= grid.rows ? header : null;
}
