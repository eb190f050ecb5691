import type { TextItem } from '../geometry.ts';
import type { LatticeCell } from './lattice.ts';

const hanOrMark = /^[\p{Script=Han}\p{P}]$/u;
/** Of a character's size: it reaches over a rule by this much at least, or stands this near to it in vertical writing; and this near to the one that it goes on with. */
const minReach = 0.1;
const maxApart = 0.6;
const maxGap = 0.25;
const maxAside = 0.2;
const fewestInColumn = 3;

/** Where a character belongs that stands over a rule. */
interface Move {
  readonly item: TextItem;
  readonly to: number;
}

/**
 * Vertical writing (竖排) that has no room in its cell reaches over the rule: a character there goes on with those that stand right above it, or below, in the cell beside.
 * `own` are the items of each cell.
 */
export function joinColumnEnds(cells: readonly LatticeCell[], own: TextItem[][]): TextItem[][] {
  const moves = cells.flatMap((cell, from): readonly Move[] => {
    const here = (own[from] ?? []).filter(isCharacter);
    const least = here.length < fewestInColumn ? minReach : -maxApart;
    return here.flatMap((item) => {
      const to = neighbourAt(item, cell, cells, least);
      const there = (own[to] ?? []).filter(isCharacter);
      return there.length >= fewestInColumn && goesOn(item, there) && !goesOn(item, here) ? [{ item, to }] : [];
    });
  });
  if (moves.length === 0) return own;
  return own.map((items, index) => {
    const kept = items.filter((item) => !moves.some((move) => move.item === item));
    return moves.filter(({ to }) => to === index).reduce((all, { item }) => insert(item, all), kept);
  });
}

/** Columns of writing are told from one another by the order of their characters. */
function insert(item: TextItem, items: readonly TextItem[]): TextItem[] {
  const beside = items.findIndex((other) => goesOn(item, [other]));
  const at = (items[beside]?.box.top ?? 0) > item.box.top ? beside : beside + 1;
  return [...items.slice(0, at), item, ...items.slice(at)];
}

function isCharacter({ text }: TextItem): boolean {
  return text.length === 1 && hanOrMark.test(text);
}

/** The cell above or below into which the character reaches by this share of its size at least; -1: none. */
function neighbourAt({ box, size }: TextItem, cell: LatticeCell, cells: readonly LatticeCell[], least: number): number {
  const [above, below] = [cell.box.top - box.top, box.bottom - cell.box.bottom];
  if (Math.max(above, below) < least * size) return -1;
  const at = above > below ? cell.row - 1 : cell.row + cell.rowSpan;
  return cells.findIndex(
    ({ row, rowSpan, column, columnSpan }) =>
      column === cell.column && columnSpan === cell.columnSpan && row <= at && at < row + rowSpan,
  );
}

/** Right below another single character, or above it? */
function goesOn({ box, size }: TextItem, items: readonly TextItem[]): boolean {
  return items.some(({ text, box: other, size: otherSize }) => {
    const gap = Math.max(other.top - box.bottom, box.top - other.bottom);
    const isBeside = Math.abs(other.left - box.left) <= maxAside * size;
    return text.length === 1 && otherSize === size && isBeside && gap > -2 * maxGap * size && gap <= maxGap * size;
  });
}
