import type { Column } from '../text/margins.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/** Word keeps 5.4 pt beside a cell's text, LibreOffice 3.9; text is never nearer to its rule, nor held off by more than this. */
const maxPaddingPoints = 6;
/** Lines begin at one place within so many points. */
const samePlace = 0.5;
/** So many of a column's lines, and such a share of them, show where its text begins. */
const leastLines = 3;
const usualShare = 0.6;

/** In which the text of each cell is set: between its rules, held off as the table's text is, or its column's, for a centred number too wide for its own column tells nothing of the others. */
export function columnsOf({ lattice, cells, settings }: PageTable): (cell: LatticeCell) => Column {
  const gaps = lattice.cells.map(({ box }, index) => (cells[index] ?? []).map((line) => line.box.left - box.left));
  const usual = paddingOf(gaps.flat());
  const own = Array.from({ length: lattice.columns }, (_, column) => ownPadding(lattice, gaps, column) ?? usual);
  return ({ box, column, columnSpan }) => {
    const padding = columnSpan === 1 ? (own[column] ?? usual) : usual;
    const set = columnSpan === 1 ? settings?.[column] : null;
    return set ?? { left: box.left + padding, right: box.right - padding };
  };
}

/** Of a column whose lines begin at one place; null where they don't. */
function ownPadding({ cells }: Lattice, gaps: readonly (readonly number[])[], column: number): number | null {
  const own = gaps.filter((_, index) => cells[index]?.column === column && cells[index]?.columnSpan === 1).flat();
  const least = own.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const aligned = own.filter((gap) => gap - least < samePlace).length;
  return aligned >= leastLines && aligned >= usualShare * own.length ? paddingOf(own) : null;
}

function paddingOf(gaps: readonly number[]): number {
  return Math.max(
    0,
    gaps.reduce((least, gap) => Math.min(least, gap), maxPaddingPoints),
  );
}
