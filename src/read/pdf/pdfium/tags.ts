import type { TaggedTable } from '../geometry.ts';
import { findTaggedTables, nothing, type TagElement, type TagKid } from '../tagged/tag-walk.ts';
import type { Pointer } from './functions.ts';
import { type Library, scratchSize } from './library.ts';

/** A page with more elements is hostile: none has as many texts. */
const maxElements = 100_000;

/** Attributes are looked up by name; the names lie behind the scratch memory's first half. */
const nameAt = scratchSize / 2;
/** More than a standard type's name takes, in UTF-16. */
const typeSize = 64;

/** The tables of a page's structure tree (标签), with the marks of their text; empty where the file isn't tagged. */
export function readTables(library: Library, document: Pointer, page: Pointer): readonly TaggedTable[] {
  const { call } = library;
  if (call.FPDFCatalog_IsTagged(document) === 0) return [];
  const tree = call.FPDF_StructTree_GetForPage(page);
  if (tree === 0) return [];
  try {
    const top = Array.from({ length: call.FPDF_StructTree_CountChildren(tree) }, (_, index) =>
      kidOf(library, call.FPDF_StructTree_GetChildAtIndex(tree, index), noMark),
    );
    return findTaggedTables(top, maxElements);
  } finally {
    call.FPDF_StructTree_Close(tree);
  }
}

/** The kid is no text. */
const noMark = -1;

/** `pointer` 0: it has nothing on the page, or is text itself. */
function kidOf(library: Library, pointer: Pointer, mark: number): TagKid<number> {
  if (pointer !== 0) return { kind: 'element', element: elementAt(library, pointer) };
  return mark < 0 ? nothing : { kind: 'text', mark };
}

function elementAt(library: Library, pointer: Pointer): TagElement<number> {
  return {
    type: () => typeOf(library, pointer),
    numbers: (name) => numbersOf(library, pointer, name),
    kids: () => kidsOf(library, pointer),
  };
}

function* kidsOf(library: Library, pointer: Pointer): Generator<TagKid<number>> {
  const { call } = library;
  const count = call.FPDF_StructElement_CountChildren(pointer);
  for (let index = 0; index < count; index++) {
    const child = call.FPDF_StructElement_GetChildAtIndex(pointer, index);
    const mark = child === 0 ? call.FPDF_StructElement_GetChildMarkedContentID(pointer, index) : noMark;
    yield kidOf(library, child, mark);
  }
}

/** UTF-16, closed by 0; the standard types are ASCII. */
function typeOf({ call, bytes, scratch }: Library, pointer: Pointer): string {
  const size = call.FPDF_StructElement_GetType(pointer, scratch, typeSize);
  if (size < 2 || size > typeSize) return '';
  return Buffer.from(bytes().slice(scratch, scratch + size - 2)).toString('utf16le');
}

function* numbersOf({ call, bytes, floats, scratch }: Library, pointer: Pointer, name: string): Generator<number> {
  const count = call.FPDF_StructElement_GetAttributeCount(pointer);
  for (let index = 0; index < count; index++) {
    bytes().set(Buffer.from(`${name}\0`), scratch + nameAt);
    const attribute = call.FPDF_StructElement_GetAttributeAtIndex(pointer, index);
    const value = attribute === 0 ? 0 : call.FPDF_StructElement_Attr_GetValue(attribute, scratch + nameAt);
    if (value === 0 || call.FPDF_StructElement_Attr_GetNumberValue(value, scratch) === 0) continue;
    yield floats()[scratch >> 2] ?? 1;
  }
}
