import { unite } from '../geometry.ts';
import type { Column } from '../text/margins.ts';
import type { PlacedTable } from './cells.ts';
import { betweenColumns, gapBetween, gaps } from './gaps.ts';

/** The rows of a table that a page shows, and the heights between them. */
export interface PageRows {
  readonly page: number;
  readonly first: number;
  readonly last: number;
  /** last − first + 2 positions. */
  readonly edges: readonly number[];
}

export interface Measures {
  /** columns + 1 positions. */
  readonly columnEdges: readonly number[];
  /** Between which positions the text of each column stands. */
  readonly settings: readonly Column[];
  readonly pages: readonly PageRows[];
}

const maxPaddingPoints = 6;

/** Where the text of a table's cells stands; null where it does not stand as the tags say, so that they can't be trusted. */
export function measureTable(table: PlacedTable, pages: readonly number[]): Measures | null {
  const columns = gaps(table.columns, (boundary) => betweenColumns(table.cells, boundary));
  const rows = pages.map((page) => measureRows(table, page));
  if (columns === null || !rows.every((one) => one !== null)) return null;
  const box = unite(
    table.cells.flatMap(({ texts }) => [...texts.values()].flatMap((items) => items.map(({ box }) => box))),
  );
  const inner = columns.map(({ from, to }) => (to - from) / 2);
  const padding = Math.max(0, Math.min(maxPaddingPoints, ...inner));
  const columnEdges = [box.left - padding, ...columns.map(({ from }) => from + padding), box.right + padding];
  const lefts = [box.left, ...columns.map(({ to }) => to)];
  const settings = lefts.map((left, column) => ({ left, right: columns[column]?.from ?? box.right }));
  return { columnEdges, settings, pages: rows };
}

function measureRows({ cells }: PlacedTable, page: number): PageRows | null {
  const shown = cells.flatMap((cell) => {
    const boxes = cell.texts.get(page)?.map(({ box }) => box) ?? [];
    return boxes.length === 0 ? [] : [{ ...cell, box: unite(boxes) }];
  });
  const own = shown.filter(({ rowSpan }) => rowSpan === 1);
  const rows = (own.length > 0 ? own : shown).map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const between = gaps(last - first + 1, (boundary) =>
    gapBetween(
      shown.filter(({ row, rowSpan }) => row + rowSpan <= first + boundary).map(({ box }) => box.bottom),
      shown.filter(({ row }) => row >= first + boundary).map(({ box }) => box.top),
    ),
  );
  if (between === null) return null;
  const { top, bottom } = unite(shown.map(({ box }) => box));
  return { page, first, last, edges: [top, ...between.map(({ from, to }) => (from + to) / 2), bottom] };
}
