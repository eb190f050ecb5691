import type { Cell, Grid } from '../../model/document.ts';

/** Two ruling lines closer than this, in points, are one; LibreOffice's and Word's borders are 0.5–1.5 wide. */
export const tolerancePoints = 4;

const boxOf = (cell: Cell): readonly number[] => cell.location.bbox ?? [];

function unite(places: readonly number[]): readonly number[] {
  const edges: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    if (place - (edges.at(-1) ?? Number.NEGATIVE_INFINITY) > tolerancePoints) edges.push(place);
  }
  return edges;
}

const nearest = (edges: readonly number[], place: number): number =>
  edges.reduce((best, edge, i) => (Math.abs(edge - place) < Math.abs((edges[best] ?? 0) - place) ? i : best), 0);

function moveCell(cell: Cell, edges: readonly number[]): Cell {
  const [left = 0, , right = 0] = boxOf(cell);
  const column = nearest(edges, left);
  return { ...cell, column, columnSpan: Math.max(1, nearest(edges, right) - column) };
}

/**
 * Pages of one table (跨页表) share their vertical lines, but a page may lack some: every grid is laid on the edges of all
 * (002.pdf: six columns on one page, four on the next). Null where cells have no boxes.
 */
export function shareEdges(grids: readonly Grid[]): readonly Grid[] | null {
  const cells = grids.flatMap((grid) => grid.cells);
  if (cells.some((cell) => cell.location.bbox === undefined)) return null;
  const edges = unite(cells.flatMap((cell) => [boxOf(cell)[0] ?? 0, boxOf(cell)[2] ?? 0]));
  return grids.map((grid) =>
    fillColumns({ ...grid, columns: edges.length - 1, cells: grid.cells.map((cell) => moveCell(cell, edges)) }),
  );
}

/** A column that a page has no cell in is a merged cell over the whole page, whose borders end on other pages: blank there. */
function fillColumns(grid: Grid): Grid {
  const filled = new Set(
    grid.cells.flatMap(({ column, columnSpan }) => Array.from({ length: columnSpan }, (_, index) => column + index)),
  );
  const missing = Array.from({ length: grid.columns }, (_, column) => column).filter((column) => !filled.has(column));
  const blanks = missing.map((column): Cell => {
    const open = { top: true, bottom: true };
    return { row: 0, column, rowSpan: grid.rows, columnSpan: 1, paragraphs: [], location: grid.location, open };
  });
  return blanks.length === 0 ? grid : { ...grid, cells: [...blanks, ...grid.cells] };
}
