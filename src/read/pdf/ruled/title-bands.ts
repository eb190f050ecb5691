import { headerLikeness } from '../../../grammar/header-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import type { Segment } from '../geometry.ts';
import { lineText, type TextLine } from '../text/lines.ts';
import type { Lattice } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/** So many texts of a row, all of them like a header's, are a header. */
const fewestHeaders = 3;
const leastLikeness = 0.4;

/**
 * Heights at which the title of a second table stands: two tables without side lines (左右不封口) have rules of equal ends above and below it, as a group row (分组行) has. What
 * follows tells which it is: a title has its table's header below it. A heading with a label (一、…) above a header may be either, and stays the group row.
 */
export function findTitleBands(tables: readonly PageTable[], rulings: readonly Segment[]): readonly number[] {
  return tables.flatMap((table) => {
    const { rows, rowEdges } = table.lattice;
    return Array.from({ length: Math.max(0, rows - 2) }, (_, index) => index + 1).flatMap((row) => {
      const middle = ((rowEdges[row] ?? 0) + (rowEdges[row + 1] ?? 0)) / 2;
      return isTitle(table, row) && !crossesLine(rulings, table.lattice, middle) ? [middle] : [];
    });
  });
}

function isTitle({ lattice, cells }: PageTable, row: number): boolean {
  const own = lattice.cells.findIndex((cell) => cell.row === row);
  const cell = lattice.cells[own];
  if (cell?.columnSpan !== lattice.columns || lattice.columns < fewestHeaders || cell.rowSpan > 1) return false;
  const title = textOf(cells[own]);
  return title !== '' && parseLabel(title) === null && isHeader({ lattice, cells }, row + 1);
}

function isHeader({ lattice, cells }: PageTable, row: number): boolean {
  const texts = lattice.cells
    .flatMap((cell, index) => (cell.row === row ? [textOf(cells[index])] : []))
    .filter((text) => text !== '');
  return texts.length >= fewestHeaders && texts.every((text) => headerLikeness(text) >= leastLikeness);
}

function textOf(lines: readonly TextLine[] = []): string {
  return lines.map(lineText).join('').trim();
}

/** Is the height within a line of the table, be it one of its sides? */
function crossesLine(rulings: readonly Segment[], { box }: Lattice, height: number): boolean {
  return rulings.some(
    ({ axis, at, from, to }) =>
      axis === 'vertical' && from < height && to > height && at >= box.left - 1 && at <= box.right + 1,
  );
}
