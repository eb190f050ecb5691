import { type PdfObjects, readObjects, resolve } from '../file/objects.ts';
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from '../file/values.ts';
import type { TaggedCell, TaggedRow, TaggedTable } from '../geometry.ts';
import { findTaggedTables, nothing, type TagElement, type TagKid } from '../tagged/tag-walk.ts';

/** A file with more elements is hostile. */
const maxElements = 1_000_000;

/** The tables of a file's structure tree (标签), by the number of a page's object, as PDFium gives them. */
export type TagTree = (page: number) => readonly TaggedTable[];

/** A text: the page's object, and the text's mark there. */
interface Content {
  readonly page: number;
  readonly mark: number;
}

interface Reading {
  readonly objects: PdfObjects;
  /** The file's own names of element types → the standard ones (RoleMap). */
  readonly roles: PdfDictionary;
}

/**
 * Reads the tree from the file's objects: pdf.js gives it without the cells' spans. Nothing is found in a file that isn't tagged, and in an encrypted one,
 * whose objects can't be read here.
 */
export function readTagTree(bytes: Uint8Array): TagTree {
  const objects = readObjects(bytes);
  const root = objects === null ? null : dictionaryOf(objects, objects.root.get('/StructTreeRoot'));
  if (objects === null || root === null || !isTagged(objects)) return () => [];
  const reading: Reading = { objects, roles: dictionaryOf(objects, root.get('/RoleMap')) ?? new Map() };
  const tables = findTaggedTables(kidsOf(reading, root, null), maxElements);
  return (page) => tables.flatMap((table) => tableOn(table, page));
}

function isTagged(objects: PdfObjects): boolean {
  return dictionaryOf(objects, objects.root.get('/MarkInfo'))?.get('/Marked') === 'true';
}

function tableOn({ path, rows }: TaggedTable<Content>, page: number): readonly TaggedTable[] {
  const own = rows.flatMap((row) => rowOn(row, page));
  return own.length === 0 ? [] : [{ path, rows: own }];
}

function rowOn({ path, cells }: TaggedRow<Content>, page: number): readonly TaggedRow[] {
  const own = cells.map((cell) => (cell === null ? null : cellOn(cell, page)));
  return own.every((cell) => cell === null) ? [] : [{ path, cells: own }];
}

function cellOn({ marks, ...spans }: TaggedCell<Content>, page: number): TaggedCell | null {
  const own = marks.filter((content) => content.page === page).map(({ mark }) => mark);
  return own.length === 0 ? null : { ...spans, marks: own };
}

/** `page`: that of the element, or of the nearest one above it that names one. */
function elementOf(reading: Reading, dictionary: PdfDictionary, page: number | null): TagElement<Content> {
  const own = pageOf(dictionary) ?? page;
  return {
    type: () => typeOf(reading, dictionary),
    numbers: (name) => numbersOf(reading.objects, dictionary, `/${name}`),
    kids: () => kidsOf(reading, dictionary, own),
  };
}

function* kidsOf(reading: Reading, dictionary: PdfDictionary, page: number | null): Generator<TagKid<Content>> {
  const kids = resolve(reading.objects, dictionary.get('/K'));
  if (kids === null) return;
  for (const kid of isArray(kids) ? kids : [kids]) yield kidOf(reading, kid, page);
}

/** A text by its number, one of another page as a dictionary (MCR), or an element. */
function kidOf(reading: Reading, kid: PdfValue, page: number | null): TagKid<Content> {
  const own = resolve(reading.objects, kid);
  if (typeof own === 'string') return textOf(own, page);
  if (!isDictionary(own)) return nothing;
  if (isElement(own)) return { kind: 'element', element: elementOf(reading, own, page) };
  return textOf(own.get('/MCID'), pageOf(own) ?? page);
}

function textOf(mark: PdfValue | undefined, page: number | null): TagKid<Content> {
  const number = typeof mark === 'string' ? Number(mark) : Number.NaN;
  if (page === null || !Number.isInteger(number) || number < 0) return nothing;
  return { kind: 'text', mark: { page, mark: number } };
}

/** Others are marks (MCR) and objects such as links (OBJR). */
function isElement(dictionary: PdfDictionary): boolean {
  const type = dictionary.get('/Type');
  return type === undefined ? dictionary.has('/S') : type === '/StructElem';
}

function typeOf({ roles }: Reading, dictionary: PdfDictionary): string {
  const own = dictionary.get('/S');
  const standard = typeof own === 'string' ? (roles.get(own) ?? own) : '';
  return typeof standard === 'string' ? standard.slice(1) : '';
}

function pageOf(dictionary: PdfDictionary): number | null {
  const page = dictionary.get('/Pg');
  return isReference(page) ? page.object : null;
}

function* numbersOf(objects: PdfObjects, dictionary: PdfDictionary, name: string): Generator<number> {
  const attributes = resolve(objects, dictionary.get('/A'));
  for (const one of isArray(attributes) ? attributes : [attributes])
    yield Number(dictionaryOf(objects, one)?.get(name));
}

function dictionaryOf(objects: PdfObjects, value: PdfValue | null | undefined): PdfDictionary | null {
  const found = resolve(objects, value);
  return isDictionary(found) ? found : null;
}
