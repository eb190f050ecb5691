import type { Element } from 'domhandler';

export interface SourceCell {
  readonly element: Element;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Pixels; null where none is stated, or a share of the table. */
  readonly width: number | null;
}

export interface SourceRows {
  readonly rows: readonly (readonly SourceCell[])[];
  /** Captions, and what else stands in a table outside its cells. */
  readonly loose: readonly Element[];
}

/** HTML clamps to these (4.9.11); rowspan 0 reaches to the end of the row group. */
const maxColumnSpan = 1000;
const maxRowSpan = 65534;
const pixels = /^\d+(?:px)?$/u;
const groups = new Set(['thead', 'tbody', 'tfoot']);

/** The rows of a table itself, not of tables in its cells. */
export function readRows(table: Element, isHidden: (element: Element) => boolean): SourceRows {
  const rows: (readonly SourceCell[])[] = [];
  const loose: Element[] = [];
  for (const element of shown(table, isHidden)) {
    if (groups.has(element.name))
      for (const each of readGroup(shown(element, isHidden), isHidden, loose)) rows.push(each);
    else if (element.name === 'tr') for (const each of readGroup([element], isHidden, loose)) rows.push(each);
    else if (element.name !== 'colgroup' && element.name !== 'col') loose.push(element);
  }
  return { rows, loose };
}

function readGroup(
  group: readonly Element[],
  isHidden: (element: Element) => boolean,
  loose: Element[],
): readonly (readonly SourceCell[])[] {
  const lines = group.filter((element) => element.name === 'tr' && !isColumnRow(element));
  for (const each of group.filter((element) => element.name !== 'tr')) loose.push(each);
  return lines.map((line, i) =>
    shown(line, isHidden)
      .filter(({ name }) => name === 'td' || name === 'th')
      .map((element) => ({
        element,
        rowSpan: span(element.attribs['rowspan'], maxRowSpan) ?? lines.length - i,
        columnSpan: span(element.attribs['colspan'], maxColumnSpan) ?? 1,
        width: pixels.test(element.attribs['width'] ?? '') ? Number.parseInt(element.attribs['width'] ?? '', 10) : null,
      })),
  );
}

/** Word ends a table whose edges lie apart with a row of no height that only holds its columns. */
const isColumnRow = (row: Element): boolean => row.attribs['height'] === '0' && isBlank(row);

const isBlank = (parent: Element): boolean =>
  parent.children.every((node) =>
    node.type === 'text' ? node.data.trim() === '' : node.type !== 'tag' || (node.name !== 'img' && isBlank(node)),
  );

function shown(parent: Element, isHidden: (element: Element) => boolean): readonly Element[] {
  return parent.children.filter((node): node is Element => node.type === 'tag' && !isHidden(node));
}

/** "3" → 3; null for 0; 1 for what is no number. */
function span(stated: string | undefined, most: number): number | null {
  const number = Number.parseInt(stated ?? '1', 10);
  if (number === 0) return null;
  return Number.isFinite(number) && number > 0 ? Math.min(number, most) : 1;
}
