import type { DoubtContext, TextCell } from './doubts.ts';

/** So many characters, one below the other, may be two categories; in sizes, a line of one. */
const manyCharacters = 5;
const oneCharacter = 1.5;
/** Of the height of its rows: text that leaves no more free fills them. */
const filledShare = 0.85;
/** In leadings: lines of one text stand no further apart. */
const nextStep = 1.1;

/**
 * Characters one below the other (竖排) that leave no room in the rows that they stand beside, right below those of another cell, or at the page's end or
 * top: nothing shows where a category ends, or that it does.
 */
export function runsOn(cell: TextCell, all: readonly TextCell[], context: DoubtContext): boolean {
  const kind = context.kinds[cell.column];
  if (kind === undefined || kind.isPrimary || kind.isNumber || !isUpright(cell)) return false;
  const [top, bottom] = [cell.lines[0]?.box.top ?? 0, cell.lines.at(-1)?.box.bottom ?? 0];
  const { box, rowSpan, lines } = cell;
  if (rowSpan > 1 && lines.length >= manyCharacters && bottom - top > filledShare * (box.bottom - box.top)) return true;
  const column = all.filter((other) => other.column === cell.column && other !== cell && isUpright(other));
  return isCutAway(cell, all, context) || column.some((other) => isNextTo(cell, other, kind.leading));
}

function isUpright({ lines, columnSpan }: TextCell): boolean {
  return (
    columnSpan === 1 && lines.length > 0 && lines.every(({ box, size }) => box.right - box.left <= oneCharacter * size)
  );
}

function isNextTo(cell: TextCell, other: TextCell, leading: number): boolean {
  const [above, below] = cell.row < other.row ? [cell, other] : [other, cell];
  const [last, first] = [above.lines.at(-1), below.lines[0]];
  return (
    above.lines.length + below.lines.length >= manyCharacters &&
    last !== undefined &&
    first !== undefined &&
    first.baseline - last.baseline < nextStep * leading
  );
}

/** No room for another line at the page's end or top, where the table is cut. */
function isCutAway(
  { lines, column, row, rowSpan, box }: TextCell,
  all: readonly TextCell[],
  { kinds, header, isRest, isCut }: DoubtContext,
): boolean {
  const leading = kinds[column]?.leading ?? 0;
  const [first, last] = [lines[0]?.box.top ?? 0, lines.at(-1)?.box.bottom ?? 0];
  const isLast = all.every((other) => other.row + other.rowSpan <= row + rowSpan);
  return (isCut && isLast && box.bottom - last < leading) || (isRest && row === header && first - box.top < leading);
}
