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
  const own = lattice.cells.flatMap((cell, index) => (isOnly(cell, row) ? [index] : []));
  const isNothing = own.every((index) => cells[index]?.length === 0 && lattice.cells[index]?.open?.[edge] === true);
  if (lattice.rows < 2 || own.length === 0 || !isNothing) return table;
  const kept = lattice.cells.flatMap((_, index) => (own.includes(index) ? [] : [index]));
  return {
    lattice: {
      ...withoutEdge(lattice, edge),
      cells: kept.flatMap((index) => lattice.cells.slice(index, index + 1)).map((cell) => shrink(cell, row)),
    },
    cells: kept.map((index) => cells[index] ?? []),
  };
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
