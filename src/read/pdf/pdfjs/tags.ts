import type { TaggedCell, TaggedRow, TaggedTable } from '../geometry.ts';
import { type PdfObjects, readObjects, resolve } from '../objects.ts';
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from '../values.ts';

/** PDFium goes no deeper. */
const maxDepth = 32;
/** A file with more elements is hostile. */
const maxElements = 1_000_000;
/** A span over more is no span. */
const maxSpan = 1000;

/** The tables of a file's structure tree (标签), by the number of a page's object, as PDFium gives them. */
export type TagTree = (page: number) => readonly TaggedTable[];

/** A text of a cell: the page's object, and the text's mark there. */
interface Content {
  readonly page: number;
  readonly mark: number;
}

interface Cell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly contents: readonly Content[];
}

interface Row {
  readonly path: string;
  readonly cells: readonly Cell[];
}

interface Table {
  readonly path: string;
  readonly rows: readonly Row[];
}

/** An element (StructElem), with where it stands and the page that it or the nearest one above it names. */
interface Element {
  readonly dictionary: PdfDictionary;
  readonly path: string;
  readonly depth: number;
  readonly page: number | null;
}

interface Reading {
  readonly objects: PdfObjects;
  /** The file's own names of element types → the standard ones (RoleMap). */
  readonly roles: PdfDictionary;
  elements: number;
}

/**
 * Reads the tree from the file's objects: pdf.js gives it without the cells' spans. Nothing is found in a file that isn't tagged, and in an encrypted one,
 * whose objects can't be read here.
 */
export function readTagTree(bytes: Uint8Array): TagTree {
  const objects = readObjects(bytes);
  const root = objects === null ? null : dictionaryOf(objects, objects.root.get('/StructTreeRoot'));
  if (objects === null || root === null || !isTagged(objects)) return () => [];
  const reading: Reading = { objects, roles: dictionaryOf(objects, root.get('/RoleMap')) ?? new Map(), elements: 0 };
  const tables = findTables(reading, { dictionary: root, path: '', depth: -1, page: null });
  return (page) => tables.flatMap((table) => tableOn(table, page));
}

function isTagged(objects: PdfObjects): boolean {
  return dictionaryOf(objects, objects.root.get('/MarkInfo'))?.get('/Marked') === 'true';
}

function tableOn({ path, rows }: Table, page: number): readonly TaggedTable[] {
  const own = rows.flatMap((row) => rowOn(row, page));
  return own.length === 0 ? [] : [{ path, rows: own }];
}

function rowOn({ path, cells }: Row, page: number): readonly TaggedRow[] {
  const own = cells.map(({ contents, ...spans }): TaggedCell | null => {
    const marks = contents.filter((content) => content.page === page).map(({ mark }) => mark);
    return marks.length === 0 ? null : { ...spans, marks };
  });
  return own.every((cell) => cell === null) ? [] : [{ path, cells: own }];
}

function findTables(reading: Reading, element: Element): readonly Table[] {
  if (typeOf(reading, element) !== '/Table')
    return elementsOf(reading, element).flatMap((one) => findTables(reading, one));
  return [{ path: element.path, rows: rowsOf(reading, element) }];
}

/** Rows of a table, or of its THead, TBody, TFoot. */
function rowsOf(reading: Reading, element: Element): readonly Row[] {
  return elementsOf(reading, element).flatMap((child): readonly Row[] => {
    if (typeOf(reading, child) !== '/TR') return rowsOf(reading, child);
    return [{ path: child.path, cells: elementsOf(reading, child).map((cell) => readCell(reading, cell)) }];
  });
}

function readCell(reading: Reading, element: Element): Cell {
  return {
    rowSpan: spanOf(reading.objects, element, '/RowSpan'),
    columnSpan: spanOf(reading.objects, element, '/ColSpan'),
    contents: contentsOf(reading, element),
  };
}

/** In the order of the tree. A kid is a mark by its number, one of another page as a dictionary (MCR), or an element. */
function contentsOf(reading: Reading, element: Element): readonly Content[] {
  return kidsOf(reading, element).flatMap((kid, index): readonly Content[] => {
    const own = resolve(reading.objects, kid);
    if (typeof own === 'string') return contentOf(own, element.page);
    if (!isDictionary(own)) return [];
    if (isElement(own)) return contentsOf(reading, childOf(element, own, index));
    return contentOf(own.get('/MCID'), pageOf(own) ?? element.page);
  });
}

function contentOf(mark: PdfValue | undefined, page: number | null): readonly Content[] {
  const number = typeof mark === 'string' ? Number(mark) : Number.NaN;
  return page === null || !Number.isInteger(number) || number < 0 ? [] : [{ page, mark: number }];
}

function elementsOf(reading: Reading, element: Element): readonly Element[] {
  return kidsOf(reading, element).flatMap((kid, index) => {
    const dictionary = dictionaryOf(reading.objects, kid);
    return dictionary !== null && isElement(dictionary) ? [childOf(element, dictionary, index)] : [];
  });
}

function kidsOf(reading: Reading, { dictionary, depth }: Element): readonly PdfValue[] {
  const kids = resolve(reading.objects, dictionary.get('/K'));
  const own = isArray(kids) ? kids : kids === null ? [] : [kids];
  reading.elements += own.length;
  return depth >= maxDepth || reading.elements > maxElements ? [] : own;
}

function childOf({ path, depth, page }: Element, dictionary: PdfDictionary, index: number): Element {
  const own = path === '' ? `${index}` : `${path}.${index}`;
  return { dictionary, path: own, depth: depth + 1, page: pageOf(dictionary) ?? page };
}

/** Others are marks (MCR) and objects such as links (OBJR). */
function isElement(dictionary: PdfDictionary): boolean {
  const type = dictionary.get('/Type');
  return type === undefined ? dictionary.has('/S') : type === '/StructElem';
}

function typeOf({ roles }: Reading, { dictionary }: Element): PdfValue | undefined {
  const own = dictionary.get('/S');
  return typeof own === 'string' ? (roles.get(own) ?? own) : undefined;
}

function pageOf(dictionary: PdfDictionary): number | null {
  const page = dictionary.get('/Pg');
  return isReference(page) ? page.object : null;
}

/** Of the first of the element's attributes that has it. */
function spanOf(objects: PdfObjects, { dictionary }: Element, name: string): number {
  const attributes = resolve(objects, dictionary.get('/A'));
  for (const one of isArray(attributes) ? attributes : [attributes]) {
    const span = Number(dictionaryOf(objects, one)?.get(name));
    if (Number.isInteger(span) && span > 0 && span <= maxSpan) return span;
  }
  return 1;
}

function dictionaryOf(objects: PdfObjects, value: PdfValue | null | undefined): PdfDictionary | null {
  const found = resolve(objects, value);
  return isDictionary(found) ? found : null;
}
