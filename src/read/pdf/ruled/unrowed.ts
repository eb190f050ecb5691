import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import type { TextItem } from '../geometry.ts';
import { lineText, type TextLine } from '../text/lines.ts';
import type { PageTable } from './page-table.ts';

/** So many numbers in one cell count rows that no rule parts. */
const fewestNumbers = 3;
/** A header of two rows, and the rows below it as one. */
const mostRows = 3;
const fewestColumns = 3;
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

function isUnrowed(table: PageTable): boolean {
  const { rows, columns } = table.lattice;
  return rows <= mostRows && columns >= fewestColumns && (hasNumbers(table) || hasLumpedHeader(table));
}

/** In the last row the first cell counts 1, 2, 3 …, a line each. */
function hasNumbers({ lattice: { rows, cells: places }, cells }: PageTable): boolean {
  const first = places.findIndex(({ row, column, rowSpan }) => row + rowSpan === rows && column === 0);
  const numbers = (cells[first] ?? []).map(lineText);
  if (numbers.length < fewestNumbers || !numbers.every((text) => digits.test(text))) return false;
  return numbers.every((text, index) => Number(text) === Number(numbers[0]) + index);
}

/** Lines of a header word that a narrow column broke: 重点任务 a character a line. */
const mostWordLines = 6;

/** Below the header's words in the first row's cells stands more: no rule parts the header from its rows. */
function hasLumpedHeader({ lattice, cells }: PageTable): boolean {
  const first = cells.filter((_, index) => lattice.cells[index]?.row === 0);
  return first.length >= fewestColumns && first.every((lines) => opensWithWord(lines));
}

function opensWithWord(lines: readonly TextLine[]): boolean {
  const texts = lines.map((line) => squash(lineText(line)));
  const most = Math.min(mostWordLines, texts.length - 1);
  const isWord = (count: number): boolean => headerLikeness(texts.slice(0, count).join('')) === 1;
  return headerLikeness(texts.join('')) < 1 && Array.from({ length: most }, (_, at) => at + 1).some(isWord);
}
