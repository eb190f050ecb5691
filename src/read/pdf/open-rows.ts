import type { Lattice, LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/**
 * Without the blank stretch at a page's top or end where only the sides of a merged cell go on: it is no row, the page had no room for one
 * (browsers draw the sides of what they cut, and no rule).
 */
export function dropOpenRows(table: PageTable): PageTable {
  return dropRow(dropRow(table, table.lattice.rows - 1, 'bottom'), 0, 'top');
}

function dropRow(table: PageTable, row: number, edge: 'top' | 'bottom'): PageTable {
  const { lattice, cells } = table;
  const isNothing = (cell: LatticeCell, index: number): boolean =>
    cells[index]?.length === 0 && cell.open?.[edge] === true;
  const own = lattice.cells.filter((cell) => isOnly(cell, row));
  const isBlank = lattice.cells.every((cell, index) => !isOnly(cell, row) || isNothing(cell, index));
  if (lattice.rows < 2 || own.length === 0 || !isBlank) return table;
  const isKept = (index: number): boolean => !own.some((cell) => cell === lattice.cells[index]);
  const kept = lattice.cells.filter((_, index) => isKept(index)).map((cell) => shrink(cell, row));
  return { lattice: { ...withoutEdge(lattice, edge), cells: kept }, cells: cells.filter((_, index) => isKept(index)) };
}

function isOnly({ row, rowSpan }: LatticeCell, only: number): boolean {
  return row === only && rowSpan === 1;
}

function withoutEdge(lattice: Lattice, edge: 'top' | 'bottom'): Lattice {
  const rowEdges = edge === 'top' ? lattice.rowEdges.slice(1) : lattice.rowEdges.slice(0, -1);
  const [top = 0, bottom = 0] = [rowEdges[0], rowEdges.at(-1)];
  return { ...lattice, rows: lattice.rows - 1, rowEdges, box: { ...lattice.box, top, bottom } };
}

/** The cell in a grid that lacks the row; its box stays, since its borders go on. */
function shrink(cell: LatticeCell, dropped: number): LatticeCell {
  if (cell.row > dropped) return { ...cell, row: cell.row - 1 };
  return cell.row + cell.rowSpan > dropped ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
}
