import { unite } from '../geometry.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/**
 * Without the blank stretch at a page's top or end where only the sides of a merged cell go on: it is no row, the page had no room for one
 * (browsers draw the sides of what they cut, and no rule).
 */
export function dropOpenRows(table: PageTable): PageTable {
  return dropEnds(table, (cell, edge) => cell.open?.[edge] === true);
}

/** Without a blank first or last row of one cell: the rule of a running head or foot stands there, as wide as a table without side lines. */
export function dropBareRows(table: PageTable): PageTable {
  return dropEnds(table, ({ columnSpan }) => columnSpan > 1 && columnSpan === table.lattice.columns);
}

type Edge = 'top' | 'bottom';

function dropEnds(table: PageTable, isDropped: (cell: LatticeCell, edge: Edge) => boolean): PageTable {
  const above = dropRow(table, [table.lattice.rows - 1, 'bottom'], isDropped);
  return dropRow(above, [0, 'top'], isDropped);
}

function dropRow(
  table: PageTable,
  [row, edge]: readonly [number, Edge],
  isDropped: (cell: LatticeCell, edge: Edge) => boolean,
): PageTable {
  const { lattice, cells } = table;
  const isNothing = (cell: LatticeCell, index: number): boolean => cells[index]?.length === 0 && isDropped(cell, edge);
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

function withoutEdge(lattice: Lattice, edge: Edge): Lattice {
  const rowEdges = edge === 'top' ? lattice.rowEdges.slice(1) : lattice.rowEdges.slice(0, -1);
  const [top = 0, bottom = 0] = [rowEdges[0], rowEdges.at(-1)];
  return { ...lattice, rows: lattice.rows - 1, rowEdges, box: { ...lattice.box, top, bottom } };
}

/** The cell in a grid that lacks the row; its box stays, since its borders go on. */
function shrink(cell: LatticeCell, dropped: number): LatticeCell {
  if (cell.row > dropped) return { ...cell, row: cell.row - 1 };
  return cell.row + cell.rowSpan > dropped ? { ...cell, rowSpan: cell.rowSpan - 1 } : cell;
}

/**
 * Without the rows that only blank cells have for themselves while merged ones pass through them: two rules that should be one, as browsers
 * draw them around merged cells that stand apart (border-spacing).
 */
export function dropHollowRows(table: PageTable): PageTable {
  const hollow = Array.from({ length: table.lattice.rows }, (_, row) => row).filter((row) => isHollow(table, row));
  return hollow.reduceRight(joinToRowAbove, table);
}

function isHollow({ lattice, cells }: PageTable, row: number): boolean {
  const starting = lattice.cells.filter((cell) => cell.row === row);
  const isBlank = lattice.cells.every((cell, index) => cell.row !== row || cells[index]?.length === 0);
  const width = starting.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  return row > 0 && isBlank && width > 0 && width < lattice.columns;
}

function joinToRowAbove({ lattice, cells }: PageTable, row: number): PageTable {
  const isKept = lattice.cells.map((cell) => !isOnly(cell, row));
  const kept = lattice.cells.filter((_, index) => isKept[index]).map((cell) => shrink(cell, row));
  const rowEdges = lattice.rowEdges.filter((_, index) => index !== row);
  return {
    lattice: { ...lattice, rows: lattice.rows - 1, rowEdges, cells: kept },
    cells: cells.filter((_, index) => isKept[index]),
  };
}

/** Of a text's size: a rule that goes through its middle this exactly stands under no text and over none. */
const struckShare = 0.35;

/**
 * Without the rules that go through a text of one cell, and part no other: browsers draw a side of a cell again where a page cuts it (Qt). A row of a fixed height (固定行高) cuts
 * off what has no room in it.
 */
export function joinStruckRows(table: PageTable): PageTable {
  const struck = Array.from({ length: table.lattice.rows }, (_, row) => row).filter((row) => isStruck(table, row));
  return struck.reduceRight(joinStruckRow, table);
}

/** The two cells that alone meet at a row's upper edge; null where others do. */
function pairAt({ lattice }: PageTable, row: number): readonly [upper: number, lower: number] | null {
  const ending = lattice.cells.flatMap((cell, index) => (cell.row + cell.rowSpan === row ? [index] : []));
  const starting = lattice.cells.flatMap((cell, index) => (cell.row === row ? [index] : []));
  const [upper, lower] = [ending[0], starting[0]];
  if (upper === undefined || lower === undefined || ending.length + starting.length > 2) return null;
  const [one, other] = [lattice.cells[upper], lattice.cells[lower]];
  return one?.column === other?.column && one?.columnSpan === other?.columnSpan ? [upper, lower] : null;
}

function isStruck(table: PageTable, row: number): boolean {
  const pair = row === 0 ? null : pairAt(table, row);
  const edge = table.lattice.rowEdges[row];
  if (pair === null || edge === undefined) return false;
  return pair.some((index) =>
    (table.cells[index] ?? []).some(({ items: [first], box, size }) => {
      const isWhole = first?.upright === true && first.clip === undefined;
      return isWhole && Math.abs((box.top + box.bottom) / 2 - edge) <= struckShare * size;
    }),
  );
}

function joinStruckRow(table: PageTable, row: number): PageTable {
  const { lattice, cells } = table;
  const [upper, lower] = pairAt(table, row) ?? [-1, -1];
  const [one, other] = [lattice.cells[upper], lattice.cells[lower]];
  if (one === undefined || other === undefined) return table;
  const joined = { ...one, rowSpan: one.rowSpan + other.rowSpan, box: unite([one.box, other.box]) };
  const open = { top: one.open?.top ?? false, bottom: other.open?.bottom ?? false };
  const kept = lattice.cells.flatMap((cell, index) => {
    if (index === lower) return [];
    return [shrink(index === upper ? { ...joined, open } : cell, row)];
  });
  const rowEdges = lattice.rowEdges.filter((_, index) => index !== row);
  return {
    lattice: { ...lattice, rows: lattice.rows - 1, rowEdges, cells: kept },
    cells: cells.flatMap((lines, index) => {
      if (index === lower) return [];
      return [index === upper ? [...lines, ...(cells[lower] ?? [])] : lines];
    }),
  };
}
