import { type TextItem, unite } from '../geometry.ts';
import { groupLines, type TextLine } from './lines.ts';

/** A character, or a number set level among characters that are not (纵中横). */
const piece = /^(?:.|[\dA-Za-z.%]{1,4})$/su;
const mark = /^\p{P}$/u;
/** Shares of the size. */
const maxGap = 1;
const maxOverlap = 0.3;
/** Marks have half of their square blank: two of them are set into one another (标点挤压). */
const maxMarkOverlap = 0.6;
/** Some engines' squares of vertical marks begin where the one before does (、 beside 二). */
const maxSetIn = 1.3;
const maxMarkGap = 1.5;
const maxSizeChange = 1.15;
const fewestInColumn = 2;

/** The text of a cell as lines; columns of vertical writing (竖排) are one. */
export function groupCell(items: readonly TextItem[]): readonly TextLine[] {
  return groupLines(joinColumns(items));
}

/**
 * Characters that stand one below the other in two columns or more, which programs write from the right one to the left: read by lines they would be mixed.
 * Turned lines of a cell, too, are one in the order in which they were written. A single column is lines of a character each, but where a mark stands beside what it follows.
 */
function joinColumns(items: readonly TextItem[]): readonly TextItem[] {
  const [first] = items;
  if (first === undefined || items.length < 2) return items;
  const ordered = items.every(({ upright }) => !upright) ? items : findColumns(items)?.flat();
  if (ordered === undefined) return items;
  const box = unite(items.map((item) => item.box));
  const text = ordered.map((item) => item.text).join('');
  return [{ ...first, text, box, baseline: box.bottom, upright: false, edges: [] }];
}

/** Null where the items are no such columns. On a page that is turned PDFium gives a column from its end. */
function findColumns(items: readonly TextItem[]): readonly (readonly TextItem[])[] | null {
  const columns: TextItem[][] = [];
  for (const item of items) {
    const column = columns.at(-1);
    if (item.upright && !piece.test(item.text)) return null;
    if (column !== undefined && joins(column, item)) continue;
    if (column !== undefined && !isLeftOf(column, item)) return null;
    columns.push([item]);
  }
  const [first = []] = columns;
  return (columns.length > 1 && first.length >= fewestInColumn) || isSetIn(first) ? columns : null;
}

/** A mark that stands as high as what it follows: lines would mix the two up. */
function isSetIn(column: readonly TextItem[]): boolean {
  return column.some(({ text, box, size }, index) => {
    const above = column[index - 1]?.box.bottom ?? box.top;
    return mark.test(text) && box.top - above < -maxMarkOverlap * size;
  });
}

/** At the column's end, or before its start. */
function joins(column: TextItem[], item: TextItem): boolean {
  const [first, last] = [column[0], column.at(-1)];
  if (last !== undefined && isBelow(last, item)) column.push(item);
  else if (first !== undefined && isBelow(item, first)) column.unshift(item);
  else return false;
  return true;
}

function isBelow(last: TextItem, { text, box, size }: TextItem): boolean {
  const gap = box.top - last.box.bottom;
  const isInColumn = box.left < last.box.right && box.right > last.box.left;
  const isAsLarge = Math.max(size, last.size) <= maxSizeChange * Math.min(size, last.size);
  const isLevel = mark.test(text) && Math.abs(box.left - last.box.left) < maxOverlap * size;
  const overlap = isLevel ? maxSetIn : mark.test(last.text) || mark.test(text) ? maxMarkOverlap : maxOverlap;
  return (
    isInColumn && isAsLarge && gap >= -overlap * size && gap <= (mark.test(last.text) ? maxMarkGap : maxGap) * size
  );
}

/** Beside the column, and not below its end. */
function isLeftOf(column: readonly TextItem[], { box, size }: TextItem): boolean {
  const whole = unite(column.map((item) => item.box));
  return box.right <= whole.left + maxOverlap * size && box.top < whole.bottom - size / 2;
}
