import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import type { TextItem } from '../geometry.ts';
import { lineText, type TextLine } from '../text/lines.ts';
import { arePartOf, haveSameEdges } from './column-lines.ts';
import type { Lattice } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/** So many numbers in one cell count rows that no rule parts; two do where they stand so many sizes apart that they are no 12 that a narrow cell broke. */
const fewestNumbers = 3;
const minStep = 2;
/** A header of two rows, and the rows below it as one. */
const mostRows = 3;
const fewestColumns = 3;
const digits = /^\d{1,4}$/u;

interface Closed {
  readonly tables: readonly PageTable[];
  readonly outside: readonly TextItem[];
}

interface Opened extends Closed {
  /** Of the tables that were opened. */
  readonly open: readonly Lattice[];
}

/**
 * Tables with rules between their columns and none between their rows (只有竖线): their text is the page's, among which rows are looked for. One that has the columns (`begun`) of such a
 * table at the end of the page before goes on with it, if with one row.
 */
export function openUnrowed({ tables, outside }: Closed, begun: readonly number[] | null): Opened {
  const open = tables.filter((table, index) => isUnrowed(table) || (index === 0 && goesOnWith(table, begun)));
  if (open.length === 0) return { tables, outside, open: [] };
  const freed = joinCut(open.flatMap(({ cells }) => cells.flatMap((lines) => lines.flatMap(({ items }) => items))));
  return {
    tables: tables.filter((table) => !open.includes(table)),
    outside: [...outside, ...freed],
    open: open.map((table) => widened(table.lattice, table === tables[0] ? begun : null)),
  };
}

/** Points: pieces of one text meet where a line cut it. */
const sameEdge = 0.01;

/** Through a merged cell (责任单位 over two columns) no line is drawn: what its columns' cut is one text again. */
function joinCut(items: readonly TextItem[]): readonly TextItem[] {
  const joined: TextItem[] = [];
  for (const item of [...items].sort((one, other) => one.baseline - other.baseline || one.box.left - other.box.left)) {
    const last = joined.at(-1);
    if (last !== undefined && isRestOf(last, item)) joined[joined.length - 1] = joinTwo(last, item);
    else joined.push(item);
  }
  return joined;
}

function isRestOf(last: TextItem, item: TextItem): boolean {
  const isAlike = last.baseline === item.baseline && last.font === item.font && last.size === item.size;
  return isAlike && last.upright && item.upright && Math.abs(item.box.left - last.box.right) < sameEdge;
}

function joinTwo(last: TextItem, item: TextItem): TextItem {
  const edges = [...last.edges, ...item.edges.slice(1)];
  return { ...last, text: last.text + item.text, edges, box: { ...last.box, right: item.box.right } };
}

function goesOnWith({ lattice }: PageTable, begun: readonly number[] | null): boolean {
  if (begun === null || lattice.rows > mostRows) return false;
  return arePartOf(lattice.columnEdges, begun) || arePartOf(widened(lattice, begun).columnEdges, begun);
}

/** With the outermost columns, open at their sides, of the table that it goes on with: the lines between the others are all that its page draws. */
function widened(lattice: Lattice, begun: readonly number[] | null): Lattice {
  const { columnEdges, box } = lattice;
  const [left, right] = [begun?.[0], begun?.at(-1)];
  if (begun === null || left === undefined || right === undefined) return lattice;
  if (!haveSameEdges(columnEdges, begun.slice(1, -1))) return lattice;
  return { ...lattice, box: { ...box, left, right }, columnEdges: [left, ...columnEdges, right] };
}

function isUnrowed(table: PageTable): boolean {
  const { rows, columns } = table.lattice;
  return rows <= mostRows && columns >= fewestColumns && (hasNumbers(table) || hasLumpedHeader(table));
}

/** In the last row the first cell counts 1, 2, 3 …, a line each. */
function hasNumbers({ lattice: { rows, cells: places }, cells }: PageTable): boolean {
  const first = places.findIndex(({ row, column, rowSpan }) => row + rowSpan === rows && column === 0);
  const lines = cells[first] ?? [];
  const numbers = lines.map(lineText);
  const [one, two] = lines;
  const areApart = one !== undefined && two !== undefined && two.baseline - one.baseline > minStep * one.size;
  if (numbers.length < (areApart ? 2 : fewestNumbers) || !numbers.every((text) => digits.test(text))) return false;
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
