import type { TextItem } from '../geometry.ts';
import { groupLines, type TextLine } from '../text/lines.ts';
import type { LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/** A table's text, and what is left outside of all tables. */
export interface Overflow {
  readonly tables: readonly PageTable[];
  readonly outside: readonly TextItem[];
}

/** Of the distance of a cell's own lines. */
const maxStep = 1.2;

/** Where the next line of the cell would stand: null where it has less than two, which set the distance. */
function nextBaseline(lines: readonly TextLine[]): { readonly last: number; readonly step: number } | null {
  const [previous, last] = lines.slice(-2);
  if (previous === undefined || last === undefined) return null;
  return { last: last.baseline, step: last.baseline - previous.baseline };
}

function isIn({ box }: TextItem, cell: LatticeCell): boolean {
  return box.left >= cell.box.left && box.right <= cell.box.right;
}

/** Lines below the cell that go on with its own, at their distance. */
function linesBelow(lines: readonly TextLine[], candidates: readonly TextLine[]): readonly TextLine[] {
  const place = nextBaseline(lines);
  const found: TextLine[] = [];
  for (const line of candidates) {
    const last = found.at(-1)?.baseline ?? place?.last;
    if (place === null || last === undefined || line.baseline - last > maxStep * place.step) break;
    if (line.baseline > last) found.push(line);
  }
  return found;
}

function overflowOf({ lattice, cells }: PageTable, outside: readonly TextItem[]): readonly (readonly TextLine[])[] {
  const below = outside.filter(({ box, upright }) => upright && box.bottom > lattice.box.bottom);
  return lattice.cells.map((cell, index) => {
    if (cell.open?.bottom !== true || below.length === 0) return [];
    return linesBelow(cells[index] ?? [], groupLines(below.filter((item) => isIn(item, cell))));
  });
}

/** Browsers end the sides of what a page cuts at the last rule, and the last line of a merged cell's text stands below them. */
export function claimOverflow(tables: readonly PageTable[], outside: readonly TextItem[]): Overflow {
  let rest = outside;
  const grown = tables.map((table) => {
    const added = overflowOf(table, rest);
    const taken = new Set(added.flatMap((lines) => lines.flatMap(({ items }) => items)));
    if (taken.size === 0) return table;
    rest = rest.filter((item) => !taken.has(item));
    return { ...table, cells: table.cells.map((lines, index) => [...lines, ...(added[index] ?? [])]) };
  });
  return { tables: grown, outside: rest };
}
