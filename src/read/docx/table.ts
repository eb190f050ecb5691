import type { Element } from 'domhandler';
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
  const rows: WrittenRow[] = [];
  for (const row of inside(table, 'w:tr')) {
    const properties = child(row, 'w:trPr');
    if (child(properties, 'w:del') !== null) {
      count(writing, 'deletions');
      continue;
    }
    if (isHiddenRow(properties)) {
      count(writing, 'hidden-text');
      continue;
    }
    if (child(properties, 'w:ins') !== null) count(writing, 'insertions');
    const next = new Map<number, number>();
    let column = spanOf(value(properties, 'w:gridBefore'), 0);
    let [xml, cells, goesOn] = [blank(column), 0, false];
    for (const cell of readCells(row, writing)) {
      const continues = isContinuation(cell, column, open, writing);
      xml += writeCell(cell, continues, content);
      if (cell.merged) next.set(column, cell.span);
      column += cell.span;
      cells += beginsText(cell, continues);
      goesOn ||= continues;
    }
    xml += blank(spanOf(value(properties, 'w:gridAfter'), 0));
    rows.push({ xml: `<w:tr>${xml}</w:tr>`, cells, goesOn });
    open = next;
  }
  return rows;
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
      const down = child(properties, 'w:vMerge');
      const continues = down !== null && down.attribs['w:val'] !== 'restart';
      cells.push({ elements: [element], span, continues, merged: down !== null });
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
