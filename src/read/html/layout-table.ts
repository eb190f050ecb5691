import type { Element, ParentNode } from 'domhandler';
import { isTaskHeader } from '../../grammar/column-role.ts';
import { classifyHeader } from '../../grammar/header-role.ts';
import type { SourceCell } from './table-rows.ts';

/** A cell with so much prose, in a table that never has more filled cells side by side, is a column of a page and no cell of a list. */
const proseLines = 8;
const proseCharacters = 500;
const proseShare = 0.6;
const filledCells = 2;
/** So many lines in one cell, and nothing beside it, are a text. */
const linesAlone = 3;
const fewestHeaders = 3;
/** A layout table has a few cells for each table in it; a list of tasks with one small table inside a cell has many. */
const cellsPerTable = 12;
const lineElements = new Set(['p', 'div', 'br', 'li', 'h1', 'h2', 'h3', 'h4', 'table']);

/**
 * True where a table only lays out a page (版面表格) and its content is to be read instead: one column wide, without cells, or around a page in Word,
 * and, where tables are used for layout (`hasLayout`), holding other tables in few cells, or with one cell that holds most of a long text.
 */
export function isUnpacked(rows: readonly (readonly SourceCell[])[], hasLayout: boolean): boolean {
  if (rows.every((row) => row.length <= 1)) return true;
  if (!hasLayout) return holdsPage(rows);
  const cells = rows.flat();
  const holders = cells.filter(({ element }) => holdsTable(element)).length;
  if (holders > 0 && cells.length / holders < cellsPerTable) return !hasTaskHeader(rows);
  return holdsProse(rows);
}

const isFilled = ({ element }: SourceCell): boolean => textLength(element) > 0;

/** A page that somebody has pasted into Word: the text, or a table, in one cell beside blank ones, or a table of tasks beside other text. */
function holdsPage(rows: readonly (readonly SourceCell[])[]): boolean {
  const cells = rows.flat();
  if (cells.some(({ element }) => holdsTaskTable(element)) && !hasTaskHeader(rows)) return true;
  const isAlone = rows.every((row) => row.filter(isFilled).length <= 1);
  if (isAlone) return cells.some(({ element }) => holdsTable(element) || countLines(element) >= linesAlone);
  return holdsProse(rows) && !cells.some(isKey);
}

const longestKey = 20;

/** 工作任务 | 1.… 2.…: an upright table (竖排任务表), however long the text beside its word is. */
function isKey({ element }: SourceCell): boolean {
  const text = textOf(element).trim();
  return text.length <= longestKey && classifyHeader(text) !== null;
}

/** 序号 | 工作任务 | 责任单位 above the cells: a table of tasks, whatever tables its cells hold. */
const hasTaskHeader = ([first = []]: readonly (readonly SourceCell[])[]): boolean =>
  areTaskHeaders(first.map(({ element }) => element));

function areTaskHeaders(cells: readonly Element[]): boolean {
  if (cells.length < fewestHeaders || cells.some(holdsTable)) return false;
  return isTaskHeader(cells.map((cell) => classifyHeader(textOf(cell))?.role ?? 'other'));
}

/** The elements right below one. */
export const elementsIn = (parent: ParentNode): readonly Element[] =>
  parent.children.filter((node): node is Element => node.type === 'tag');

/** The first row of a table, wherever in it. */
function firstRow(parent: ParentNode): Element | null {
  for (const element of elementsIn(parent)) {
    const row = element.name === 'tr' ? element : firstRow(element);
    if (row !== null) return row;
  }
  return null;
}

function holdsTaskTable(parent: ParentNode): boolean {
  return elementsIn(parent).some((element) => {
    if (element.name !== 'table') return holdsTaskTable(element);
    const row = firstRow(element);
    return row !== null && (areTaskHeaders(elementsIn(row)) || holdsTaskTable(element));
  });
}

const textOf = (parent: ParentNode): string =>
  parent.children.map((node) => (node.type === 'text' ? node.data : node.type === 'tag' ? textOf(node) : '')).join('');

function holdsTable(parent: ParentNode): boolean {
  return parent.children.some((node) => node.type === 'tag' && (node.name === 'table' || holdsTable(node)));
}

function holdsProse(rows: readonly (readonly SourceCell[])[]): boolean {
  const sizes = rows.map((row) => row.map(({ element }) => textLength(element)));
  if (sizes.some((row) => row.filter((size) => size > 0).length > filledCells)) return false;
  const all = sizes.flat();
  const largest = all.reduce((most, size) => Math.max(most, size), 0);
  const cell = rows.flat()[all.indexOf(largest)];
  const total = all.reduce((sum, size) => sum + size, 0);
  return (
    cell !== undefined &&
    largest >= proseCharacters &&
    largest >= proseShare * total &&
    countLines(cell.element) >= proseLines
  );
}

function countLines(parent: ParentNode): number {
  let lines = 0;
  for (const node of parent.children) {
    if (node.type === 'tag') lines += (lineElements.has(node.name) ? 1 : 0) + countLines(node);
  }
  return lines;
}

function textLength(parent: ParentNode): number {
  let length = 0;
  for (const node of parent.children) {
    if (node.type === 'text') length += node.data.trim().length;
    else if (node.type === 'tag') length += textLength(node);
  }
  return length;
}
