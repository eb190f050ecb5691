import type { TextItem } from '../geometry.ts';
import { lineText } from '../text/lines.ts';
import type { PageTable } from './page-table.ts';

/** So many numbers in one cell count rows that no rule parts. */
const fewestNumbers = 3;
/** A header of two rows, and the rows below it as one. */
const mostRows = 3;
const digits = /^\d{1,4}$/u;

interface Opened {
  readonly tables: readonly PageTable[];
  readonly outside: readonly TextItem[];
}

/** Tables with rules between their columns and none between their rows (只有竖线): their text is the page's, among which rows are looked for. */
export function openUnrowed({ tables, outside }: Opened): Opened {
  const open = tables.filter(isUnrowed);
  if (open.length === 0) return { tables, outside };
  const freed = open.flatMap(({ cells }) => cells.flatMap((lines) => lines.flatMap(({ items }) => items)));
  return { tables: tables.filter((table) => !open.includes(table)), outside: [...outside, ...freed] };
}

/** In the last row the first cell counts 1, 2, 3 …, a line each. */
function isUnrowed({ lattice: { rows, columns, cells: places }, cells }: PageTable): boolean {
  if (rows > mostRows || columns < fewestNumbers) return false;
  const first = places.findIndex(({ row, column, rowSpan }) => row + rowSpan === rows && column === 0);
  const numbers = (cells[first] ?? []).map(lineText);
  if (numbers.length < fewestNumbers || !numbers.every((text) => digits.test(text))) return false;
  return numbers.every((text, index) => Number(text) === Number(numbers[0]) + index);
}
