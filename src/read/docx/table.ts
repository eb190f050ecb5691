import type { Element } from 'domhandler';
import { commonCount, type Stretch, snapEdges } from '../snap-edges.ts';
import type { WrittenRow } from './chunks.ts';
import { branches, count, type Writing } from './writing.ts';
import { child, descendants, elements, textOf, value } from './xml.ts';

/** A cell on its way: several elements where an old file merges sideways with w:hMerge. */
interface Cell {
  readonly elements: Element[];
  span: number;
  readonly continues: boolean;
  readonly merged: boolean;
}

/** Columns at which a cell merged downwards is open, and how wide it is. */
type OpenMerges = ReadonlyMap<number, number>;

/** Word has at most 63 columns; a wider span is a mistake or an attack. */
const maxSpan = 1000;

const transparent = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

/** A row of a list: with fewer texts a picture is a seal or an emblem of the head. */
const fewestFilled = 3;
/** Twips, 5 mm: a column so narrow has no room for a character between its margins. */
const narrowest = 300;

/** A row with its cells, before its merges are mended. */
interface Row {
  readonly cells: readonly Cell[];
  /** Columns that the row leaves out on both sides (w:gridBefore, w:gridAfter). */
  readonly before: number;
  readonly after: number;
}

/**
 * Writes the rows of w:tbl for mammoth with its merges mended, as mammoth takes every w:vMerge for a continuation of whatever stands above:
 * gridBefore and gridAfter become blank cells, a continuation without a beginning becomes a cell of its own.
 */
export function writeTable(
  table: Element,
  writing: Writing,
  content: (cell: Element) => string,
): readonly WrittenRow[] {
  let open: OpenMerges = new Map();
  return snapped(
    inside(table, 'w:tr').flatMap((row) => readRow(row, writing)),
    table,
  ).map((row) => {
    const next = new Map<number, number>();
    let column = row.before;
    let [xml, cells, goesOn] = [blank(column), 0, false];
    for (const cell of row.cells) {
      const continues = isContinuation(cell, column, open, writing);
      xml += writeCell(cell, continues, content);
      if (cell.merged) next.set(column, cell.span);
      column += cell.span;
      cells += beginsText(cell, continues);
      goesOn ||= continues;
    }
    open = next;
    if (cells >= fewestFilled) count(writing, 'telling-image', row.cells.filter(isPicture).length);
    return { xml: `<w:tr>${xml}${blank(row.after)}</w:tr>`, cells, goesOn };
  });
}

/** None for a row that is deleted or hidden. */
function readRow(row: Element, writing: Writing): readonly Row[] {
  const properties = child(row, 'w:trPr');
  if (child(properties, 'w:del') !== null) {
    count(writing, 'deletions');
    return [];
  }
  if (isHiddenRow(properties)) {
    count(writing, 'hidden-text');
    return [];
  }
  if (child(properties, 'w:ins') !== null) count(writing, 'insertions');
  const [before, after] = [value(properties, 'w:gridBefore'), value(properties, 'w:gridAfter')];
  return [{ cells: readCells(row, writing), before: spanOf(before, 0), after: spanOf(after, 0) }];
}

/** The rows with edges that were dragged apart as one, by their number or by the widths of w:tblGrid. */
function snapped(rows: readonly Row[], table: Element): readonly Row[] {
  const columns = rows.reduce((most, row) => Math.max(most, stretchesOf(row).at(-1)?.to ?? 0), 0);
  const counts = rows.map(({ cells }) => cells.length);
  const common = goesOnBelow(rows) ? commonCount(counts, columns) : null;
  return common === null ? snappedByWidth(rows, table) : rows.map((row) => inColumns(row, common));
}

/** Each cell that goes on (w:vMerge) stands, counted by cells, below one that is merged: every row has a cell for each column. */
const goesOnBelow = (rows: readonly Row[]): boolean =>
  rows.every(({ cells }, i) => cells.every(({ continues }, j) => !continues || rows[i - 1]?.cells[j]?.merged === true));

function inColumns({ cells }: Row, columns: number): Row {
  const span = (own: number): number => (cells.length === 1 && own > 1 ? columns : 1);
  return { before: 0, after: 0, cells: cells.map((cell) => ({ ...cell, span: span(cell.span) })) };
}

function snappedByWidth(rows: readonly Row[], table: Element): readonly Row[] {
  const grid = child(table, 'w:tblGrid');
  const widths = (grid === null ? [] : elements(grid))
    .filter(({ name }) => name === 'w:gridCol')
    .map((column) => Number(column.attribs['w:w'] || Number.NaN) || null);
  const places = snapEdges(rows.flatMap(stretchesOf), widths, narrowest);
  if (places.at(-1) === widths.length) return rows;
  /** Columns beyond the stated grid keep their width. */
  const placeOf = (edge: number): number => places[edge] ?? (places.at(-1) ?? 0) + edge - widths.length;
  return rows.map((row) => {
    const stretches = stretchesOf(row);
    const end = stretches.at(-1)?.to ?? row.before;
    return {
      before: placeOf(row.before),
      after: placeOf(end + row.after) - placeOf(end),
      cells: row.cells.map((cell, i) => ({
        ...cell,
        span: placeOf(stretches[i]?.to ?? 0) - placeOf(stretches[i]?.from ?? 0),
      })),
    };
  });
}

function stretchesOf({ cells, before }: Row): readonly Stretch[] {
  let to = before;
  return cells.map(({ span }) => {
    const from = to;
    to += span;
    return { from, to };
  });
}

/** ECMA-376 part 1, 17.4.20. */
function isHiddenRow(properties: Element | null): boolean {
  const hidden = child(properties, 'w:hidden');
  return hidden !== null && !/^(?:0|false|off)$/u.test(hidden.attribs['w:val'] ?? '');
}

/** Rows of a table or cells of a row, also those in content controls (内容控件) and tracked changes. */
function inside(parent: Element, name: string): readonly Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === name) return [element];
    if (element.name === 'mc:AlternateContent')
      return (
        branches(element)
          .map((branch) => inside(branch, name))
          .find((found) => found.length > 0) ?? []
      );
    return transparent.has(element.name) ? inside(element, name) : [];
  });
}

/** A cell that a tracked change has taken out or put in (ECMA-376 part 1, 17.13.5.1 and 2). */
function isDeleted(properties: Element | null, writing: Writing): boolean {
  const isGone = child(properties, 'w:cellDel') !== null;
  if (isGone) count(writing, 'deletions');
  else if (child(properties, 'w:cellIns') !== null) count(writing, 'insertions');
  return isGone;
}

/** w:vMerge, or the tracked change that makes it (w:cellMerge; ECMA-376 part 1, 17.13.5.3). */
function mergeDownOf(properties: Element | null): 'begins' | 'goes on' | null {
  const tracked = child(properties, 'w:cellMerge')?.attribs['w:vMerge'];
  const down = child(properties, 'w:vMerge');
  if (tracked === undefined && down === null) return null;
  return tracked === 'rest' || (tracked === undefined && down?.attribs['w:val'] === 'restart') ? 'begins' : 'goes on';
}

function readCells(row: Element, writing: Writing): readonly Cell[] {
  const cells: Cell[] = [];
  for (const element of inside(row, 'w:tc')) {
    const properties = child(element, 'w:tcPr');
    if (isDeleted(properties, writing)) continue;
    const span = spanOf(value(properties, 'w:gridSpan'), 1);
    const sideways = child(properties, 'w:hMerge');
    const previous = cells.at(-1);
    if (sideways !== null && sideways.attribs['w:val'] !== 'restart' && previous !== undefined) {
      previous.elements.push(element);
      previous.span += span;
    } else {
      const down = mergeDownOf(properties);
      cells.push({ elements: [element], span, continues: down === 'goes on', merged: down !== null });
    }
  }
  return cells;
}

/** False also for a continuation that hides text: Word would not show it, and it would be lost. */
function isContinuation(cell: Cell, column: number, open: OpenMerges, writing: Writing): boolean {
  if (!cell.continues) return false;
  const text = cell.elements.map(shownText).join('').trim();
  if (open.get(column) === cell.span && text === '') return true;
  if (text !== '') writing.brokenMerges.push(text);
  return false;
}

const pictures = ['pic:pic', 'v:imagedata'];

/** A cell of nothing but a picture, where the others of its row hold text. */
const isPicture = (cell: Cell): boolean =>
  cell.elements.every((one) => shownText(one).trim() === '') &&
  cell.elements.some((one) => pictures.some((name) => descendants(one, name).length > 0));

/** 1 for a cell with text of its own. */
const beginsText = (cell: Cell, continues: boolean): number =>
  continues || cell.elements.every((one) => shownText(one).trim() === '') ? 0 : 1;

function shownText(cell: Element): string {
  return descendants(cell, 'w:t').map(textOf).join('');
}

function writeCell(cell: Cell, continues: boolean, content: (cell: Element) => string): string {
  const span = cell.span > 1 ? `<w:gridSpan w:val="${cell.span}"/>` : '';
  if (continues) return `<w:tc><w:tcPr>${span}<w:vMerge/></w:tcPr></w:tc>`;
  return `<w:tc><w:tcPr>${span}</w:tcPr>${cell.elements.map(content).join('')}</w:tc>`;
}

function blank(span: number): string {
  return span === 0 ? '' : `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr></w:tc>`;
}

function spanOf(stated: string | null, usual: number): number {
  const span = Number(stated ?? usual);
  return Number.isInteger(span) && span >= usual ? Math.min(span, maxSpan) : usual;
}
