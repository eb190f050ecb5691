import { type Item, parseItem } from '../../../grammar/numbering/item.ts';
import type { PrintedCell } from '../place-row.ts';
import { piecesText } from '../reading.ts';
import type { CellTokens } from './cell-tokens.ts';

/** True for 2.… below 1.…. */
function isNextItem(item: Item | null, next: Item | null): boolean {
  return item !== null && next !== null && next.level === item.level && next.ordinal === item.ordinal + 1;
}

/** 1.…, 2.…, 3.… one below the other are items of one cell. */
export function joinItems(cells: readonly PrintedCell[]): readonly PrintedCell[] {
  const joined: PrintedCell[] = [];
  let above: Item | null = null;
  for (const cell of cells) {
    const item = parseItem(piecesText(cell));
    const last = joined.at(-1);
    // A run begins with 1: other numbers may count the table's rows.
    if (last !== undefined && isNextItem(above, item) && parseItem(piecesText(last))?.ordinal === 1)
      joined[joined.length - 1] = [...last, ...cell];
    else joined.push(cell);
    above = item;
  }
  return joined;
}

/** So many items may stand in a cell. */
const mostItems = 12;

/** How many cells of a row that begins at `at` are items below the first of them. */
export function countItems(tokens: CellTokens, at: number, columns: number): number {
  let count = 0;
  let above = parseItem(piecesText(tokens.at(at)?.pieces ?? []));
  for (let i = at + 1; i < at + columns + count && count < mostItems; i++) {
    const item = parseItem(piecesText(tokens.at(i)?.pieces ?? []));
    if (isNextItem(above, item)) count++;
    above = item;
  }
  return count;
}
