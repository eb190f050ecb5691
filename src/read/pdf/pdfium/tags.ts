import type { TaggedCell, TaggedRow, TaggedTable } from '../geometry.ts';
import type { Pointer } from './functions.ts';
import { type Library, scratchSize } from './library.ts';

/** PDFium itself goes no deeper. */
const maxDepth = 32;
/** A page with more elements is hostile: none has as many texts. */
const maxElements = 100_000;

const rowSpanName = 'RowSpan';
const columnSpanName = 'ColSpan';
/** Attributes are looked up by name; the names lie behind the scratch memory's first half. */
const nameAt = scratchSize / 2;
/** More than a standard type's name takes, in UTF-16. */
const typeSize = 64;
/** A span over more is no span. */
const maxSpan = 1000;

interface Reading {
  readonly library: Library;
  readonly tables: TaggedTable[];
  elements: number;
}

/** The tables of a page's structure tree (标签), with the marks of their text; empty where the file isn't tagged. */
export function readTables(library: Library, document: Pointer, page: Pointer): readonly TaggedTable[] {
  const { call } = library;
  if (call.FPDFCatalog_IsTagged(document) === 0) return [];
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return [];
  const reading: Reading = { library, tables: [], elements: 0 };
  try {
    const count = call.FPDF_StructTree_CountChildren(tree);
    for (let index = 0; index < count; index++)
      findTables(reading, call.FPDF_StructTree_GetChildAtIndex(tree, index), { path: `${index}`, depth: 0 });
    return reading.tables;
  } finally {
    call.FPDF_StructTree_Close(tree);
  }
}

interface Place {
  readonly path: string;
  readonly depth: number;
}

interface Child {
  /** 0: it has nothing on the page, or is content itself. */
  readonly element: Pointer;
  readonly place: Place;
}

function* childrenOf(reading: Reading, element: Pointer, { path, depth }: Place): Generator<Child> {
  const { call } = reading.library;
  if (depth > maxDepth) return;
  const count = call.FPDF_StructElement_CountChildren(element);
  for (let index = 0; index < count && reading.elements < maxElements; index++) {
    reading.elements++;
    const child = call.FPDF_StructElement_GetChildAtIndex(element, index);
    yield { element: child, place: { path: `${path}.${index}`, depth: depth + 1 } };
  }
}

function findTables(reading: Reading, element: Pointer, place: Place): void {
  if (element === 0) return;
  if (typeOf(reading.library, element) === 'Table') {
    const rows = rowsOf(reading, element, place);
    if (rows.length > 0) reading.tables.push({ path: place.path, rows });
    return;
  }
  for (const child of childrenOf(reading, element, place)) findTables(reading, child.element, child.place);
}

/** Rows of a table, or of its THead, TBody, TFoot. */
function rowsOf(reading: Reading, element: Pointer, place: Place): readonly TaggedRow[] {
  return [...childrenOf(reading, element, place)].flatMap((child): readonly TaggedRow[] => {
    if (child.element === 0) return [];
    if (typeOf(reading.library, child.element) !== 'TR') return rowsOf(reading, child.element, child.place);
    const cells = [...childrenOf(reading, child.element, child.place)].map((cell) => readCell(reading, cell));
    return [{ path: child.place.path, cells }];
  });
}

function readCell(reading: Reading, { element, place }: Child): TaggedCell | null {
  if (element === 0) return null;
  const { library } = reading;
  return {
    rowSpan: spanOf(library, element, rowSpanName),
    columnSpan: spanOf(library, element, columnSpanName),
    marks: marksOf(reading, element, place),
  };
}

function marksOf(reading: Reading, element: Pointer, place: Place): readonly number[] {
  const { call } = reading.library;
  return [...childrenOf(reading, element, place)].flatMap((child, index) => {
    if (child.element !== 0) return marksOf(reading, child.element, child.place);
    const mark = call.FPDF_StructElement_GetChildMarkedContentID(element, index);
    return mark >= 0 ? [mark] : [];
  });
}

/** UTF-16, closed by 0; the standard types are ASCII. */
function typeOf({ call, bytes, scratch }: Library, element: Pointer): string {
  const size = call.FPDF_StructElement_GetType(element, scratch, typeSize);
  if (size < 2 || size > typeSize) return '';
  return Buffer.from(bytes().slice(scratch, scratch + size - 2)).toString('utf16le');
}

function spanOf({ call, bytes, floats, scratch }: Library, element: Pointer, name: string): number {
  const count = call.FPDF_StructElement_GetAttributeCount(element);
  for (let index = 0; index < count; index++) {
    bytes().set(Buffer.from(`${name}\0`), scratch + nameAt);
    const attribute = call.FPDF_StructElement_GetAttributeAtIndex(element, index);
    const value = attribute === 0 ? 0 : call.FPDF_StructElement_Attr_GetValue(attribute, scratch + nameAt);
    if (value === 0 || call.FPDF_StructElement_Attr_GetNumberValue(value, scratch) === 0) continue;
    const span = floats()[scratch >> 2] ?? 1;
    if (Number.isInteger(span) && span > 0 && span <= maxSpan) return span;
  }
  return 1;
}
