import type { TextItem } from '../geometry.ts';
import type { LatticeCell } from '../ruled/lattice.ts';
import type { PageTable } from '../ruled/page-table.ts';
import type { TextLine } from '../text/lines.ts';

/** Shares of the text's size: by how much a line reaches over a rule that is not its own cell's, and over a line of another text. */
const overShare = 0.1;
const sharedShare = 0.3;
/** By how much lines of one text never lie over one another: the closest are set 0.8 apart. */
const tightShare = 0.22;
/** By how much texts of one line never do: marks of full width that stand together are half a character narrower (标点挤压). */
const besideShare = 0.6;

/** Rows of a fixed height (固定行高) that hold more text than has room in them: lines across the rules between rows, or printed over others. */
export function isOverfull({ lattice, cells }: PageTable): boolean {
  return cells.some((lines, index) => {
    const cell = lattice.cells[index];
    return (cell !== undefined && lines.some((line) => isAcross(line, cell))) || isOverprinted(lines);
  });
}

/** Are some of these lines printed over others? */
export function isOverprinted(lines: readonly TextLine[]): boolean {
  return lines.some((line, index) => isMixed(line) || isOver(line, lines[index + 1]));
}

/** Does a line outside of the tables reach into one? */
export function reachesInto(line: TextLine, { lattice: { box } }: PageTable): boolean {
  const slack = sharedShare * line.size;
  if (line.box.right <= box.left || line.box.left >= box.right || !isUpright(line)) return false;
  return line.box.top < box.bottom - slack && line.box.bottom > box.top + slack;
}

function isUpright({ items }: TextLine): boolean {
  return items[0]?.upright === true;
}

function isAcross(line: TextLine, { box }: LatticeCell): boolean {
  const over = Math.max(box.top - line.box.top, line.box.bottom - box.bottom);
  return over > overShare * line.size && isUpright(line);
}

function isOver(line: TextLine, next: TextLine | undefined): boolean {
  if (next === undefined || !isUpright(line) || !isUpright(next)) return false;
  const slack = tightShare * Math.min(line.size, next.size);
  if (line.box.bottom - next.box.top < slack) return false;
  return line.items.some(({ box }) =>
    next.items.some(({ box: other }) => {
      const isBeside = other.left >= box.right || other.right <= box.left;
      return !isBeside && other.top < box.bottom - slack && other.bottom > box.top + slack;
    }),
  );
}

/** Texts that lie over one another, as if they were one line. */
function isMixed({ items, size }: TextLine): boolean {
  return items.some(({ box }, index) => {
    const next = items[index + 1];
    return next !== undefined && next.box.left < box.right - besideShare * size;
  });
}

/** How near to the cell's side a line ends that is full, in sizes. */
const fullSizes = 1.5;

/**
 * Cells whose text ends in a full line that is half hidden at the cell's lower side: programs leave out of the file what stands wholly beyond it, so that
 * how the text goes on can't be known. Spreadsheets write all of it.
 */
export function countCutOff({ cells }: PageTable): number {
  return cells.filter((lines) => isCutOff(lines.at(-1)?.items.at(-1))).length;
}

function isCutOff(last: TextItem | undefined): boolean {
  if (last?.clip === undefined) return false;
  const { box, clip, size } = last;
  const isHalfHidden = box.top < clip.bottom && box.bottom - clip.bottom > overShare * size;
  return isHalfHidden && box.right > clip.right - fullSizes * size;
}
