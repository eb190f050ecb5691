import type { Element } from 'domhandler';
import type { Layer } from '../../model/document.ts';
import { type Chunk, chunksOf, type WrittenBlock, xmlOf } from './chunks.ts';
import { isPrompt } from './inline.ts';
import { createCounter } from './numbering.ts';
import { writeParagraph } from './paragraph.ts';
import type { Parts } from './parts.ts';
import { readStyles } from './styles.ts';
import { writeTable } from './table.ts';
import { branches, count, createLookNames, type Writing } from './writing.ts';
import { child, descendants, elements, value } from './xml.ts';

/** The document as mammoth shall read it: nothing but paragraphs, runs and tables, with what mammoth does not read written out. */
export interface Transformed {
  readonly chunks: readonly Chunk[];
  readonly writing: Writing;
  readonly comments: number;
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** What a footer holds besides a page number: — 1 —, 第 1 页 共 3 页, 1/3. */
const onlyPageNumber = /^[\s\d第页共/.·•|\-‐-―－—]*$/u;
/** Characters of XML that mammoth is given at once. Half as many or five times as many take the same time. */
const chunkLength = 200_000;
const lookedThrough = new Set(['w:sdtContent', 'w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag']);

interface Place {
  readonly layer: Layer;
  readonly writing: Writing;
}

/** Writes body, then notes, then headers and footers (页眉页脚, as furniture; left out where they hold a page number only). */
export function transform(parts: Parts): Transformed {
  const styles = readStyles(parts.styles, parts.theme);
  const writing: Writing = {
    styles,
    counter: createCounter(parts.numbering, styles),
    looks: createLookNames(),
    fields: [],
    tally: new Map(),
    notes: [],
    brokenMerges: [],
  };
  const body = child(parts.document, 'w:body');
  const text = body === null ? [] : writeBlocks(body, { layer: 'body', writing });
  const notes = writeNotes(parts, writing);
  const furniture = writeFurniture([...parts.headers, ...parts.footers], writing);
  const chunks = chunksOf([...text, { kind: 'text', xml: notes + furniture }], chunkLength);
  return {
    chunks: chunks.map((chunk) => ({ ...chunk, xml: asDocument(chunk.xml) })),
    writing,
    comments: parts.comments,
  };
}

const asDocument = (xml: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}"><w:body>${xml}</w:body></w:document>`;

/** In a cell or a text box an included document is not read. */
function writeInner(parent: Element, place: Place): string {
  const blocks = writeBlocks(parent, place);
  const included = blocks.filter(({ kind }) => kind === 'included').length;
  if (included > 0) count(place.writing, 'included-document', included);
  return xmlOf(blocks);
}

function writeBlocks(parent: Element, place: Place): readonly WrittenBlock[] {
  const { writing } = place;
  const carried: Element[] = [];
  const written: WrittenBlock[] = [];
  let last: Element | null = null;
  const paragraph = (element: Element, before: readonly Element[]): void => {
    const { xml, boxes } = writeParagraph(element, before, place.layer, writing);
    written.push({ kind: 'text', xml: xml + boxes.map((box) => writeInner(box, place)).join('') });
  };
  for (const element of blocksOf(parent, writing)) {
    if (element.name === 'w:p' && isMarkDeleted(element)) {
      count(writing, 'deletions');
      for (const each of elements(element)) carried.push(each);
      last = element;
    } else if (others.has(element.name)) written.push(writeOther(element, place));
    else paragraph(element, carried.splice(0));
  }
  if (last !== null && carried.length > 0) paragraph(emptied(last), carried.splice(0));
  return written;
}

const others = new Set(['w:altChunk', 'w:tbl', 'w:sdtContent']);

function writeOther(element: Element, place: Place): WrittenBlock {
  if (element.name === 'w:altChunk') return { kind: 'included', id: element.attribs['r:id'] ?? '' };
  if (element.name === 'w:tbl')
    return { kind: 'table', rows: writeTable(element, place.writing, (cell) => writeInner(cell, place)) };
  return { kind: 'text', xml: writeInner(element, { ...place, layer: 'furniture' }) };
}

/** Paragraphs, tables and tables of contents (目录), out of whatever wraps them. */
function blocksOf(parent: Element, writing: Writing): readonly Element[] {
  return elements(parent).flatMap((element) => {
    if (element.name === 'w:p' || element.name === 'w:tbl') return [element];
    if (element.name === 'w:sdt') return contentOf(element, writing);
    if (lookedThrough.has(element.name)) return blocksOf(element, writing);
    if (element.name === 'mc:AlternateContent')
      return branches(element)
        .slice(0, 1)
        .flatMap((one) => blocksOf(one, writing));
    // a formula or a run that stands in no paragraph is read as one
    if (element.name === 'm:oMathPara' || element.name === 'w:r') return [element];
    if (element.name === 'w:altChunk') return [element];
    return [];
  });
}

function contentOf(control: Element, writing: Writing): readonly Element[] {
  const content = child(control, 'w:sdtContent');
  if (isPrompt(control)) {
    count(writing, 'placeholder');
    return [];
  }
  const gallery = value(child(child(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
  if (content === null) return [];
  return gallery === 'Table of Contents' ? [content] : blocksOf(content, writing);
}

function isMarkDeleted(paragraph: Element): boolean {
  return child(child(child(paragraph, 'w:pPr'), 'w:rPr'), 'w:del') !== null;
}

/** The same paragraph's properties alone. */
function emptied(paragraph: Element): Element {
  const copy = paragraph.cloneNode(false);
  copy.children = paragraph.children.filter((node) => node.type === 'tag' && node.name === 'w:pPr');
  return copy;
}

function writeNotes(parts: Parts, writing: Writing): string {
  const written = new Set<string>();
  let xml = '';
  for (const { kind, id } of [...writing.notes]) {
    const root = kind === 'footnote' ? parts.footnotes : parts.endnotes;
    const note = root === null ? undefined : elements(root).find((one) => one.attribs['w:id'] === id);
    if (note === undefined || written.has(`${kind} ${id}`)) continue;
    written.add(`${kind} ${id}`);
    xml += writeInner(note, { layer: 'body', writing });
  }
  return xml;
}

function writeFurniture(roots: readonly Element[], writing: Writing): string {
  const seen = new Set<string>();
  let xml = '';
  for (const paragraph of roots.flatMap((root) => descendants(root, 'w:p'))) {
    const written = [paragraph, ...innerParagraphs(paragraph)].map((one) =>
      writeParagraph(one, [], 'furniture', writing),
    );
    for (const { text, xml: own } of written) {
      if (onlyPageNumber.test(text) || seen.has(text)) continue;
      seen.add(text);
      xml += own;
    }
  }
  return xml;
}

function innerParagraphs(paragraph: Element): readonly Element[] {
  return descendants(paragraph, 'w:txbxContent').flatMap((box) => descendants(box, 'w:p'));
}
