import type { Grid, Run } from '../model/document.ts';
import type { TaskRow, UnitCell } from '../model/task-table.ts';
import { gather } from '../text/gather.ts';

/** All runs of a grid's cells, in order. */
export function gridRuns(grid: Grid): readonly Run[] {
  return gather(grid.cells, (cell) => gather(cell.paragraphs, (paragraph) => paragraph.runs));
}

/**
 * Can a legend speak of bold here? Plain text has neither bold nor fonts, and where all units are bold (a pdf printed in one weight) none stands
 * out.
 */
export function knowsBold(grids: readonly Grid[], rows: readonly TaskRow[]): boolean {
  return grids.some(knowsLook) && !isAllBold(rows);
}

function knowsLook(grid: Grid): boolean {
  return gridRuns(grid).some((run) => run.bold || run.font !== null);
}

function isAllBold(rows: readonly TaskRow[]): boolean {
  return rows.some(({ units }) => units.length > 0) && rows.every(({ units }) => units.every(isWholeBold));
}

/** Marks and digits often come from another font than the Chinese around them. */
const notHan = /\P{Script=Han}+/gu;

function isWholeBold({ text, bold }: UnitCell): boolean {
  const marked = bold.map(({ start, end }) => text.slice(start, end)).join('');
  return text.replace(notHan, '') === marked.replace(notHan, '');
}
