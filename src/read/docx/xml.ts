import type { AnyNode, Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { type Limits, tooLarge } from '../limits.ts';
import { docxError } from './docx-errors.ts';

/** Namespaces whose elements are read, with the prefix that everybody uses; the second of each is the strict form. */
const prefixes: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/package/2006/relationships': '',
  'http://schemas.openxmlformats.org/package/2006/content-types': '',
};

/** <w:p w:x="a>b"> or </w:p>; quoted values may hold >. */
const tag = /<(?<close>\/?)(?<name>[^\s<>/!?"'=]+)(?![^\s<>/!?"'=])(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/uy;
const fenced = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Parses one part. Throws GkparseError: not well formed, a document type (never allowed in a package), or too deep. */
export function parseXml(xml: string, limits: Limits): Element {
  checkWellFormed(xml, limits.maxXmlDepth);
  const root = parseDocument(xml, { xmlMode: true }).children.find(isElement);
  if (root === undefined) throw docxError('broken-document');
  return withUsualPrefixes(root);
}

/** htmlparser2 mends what is broken, so a part cut in half would be read as a short document: checked here, in one pass. */
function checkWellFormed(xml: string, maxDepth: number): void {
  const open: string[] = [];
  let at = xml.indexOf('<');
  while (at !== -1) {
    const end = fenceEnd(xml, at) ?? readTag(xml, at, open);
    if (open.length > maxDepth) throw tooLarge('maxXmlDepth', maxDepth);
    at = xml.indexOf('<', end);
  }
  if (open.length > 0) throw docxError('broken-document');
}

/** End of a comment, CDATA section or processing instruction at `at`; null where none starts there. */
function fenceEnd(xml: string, at: number): number | null {
  const fence = fenced.find(([start]) => xml.startsWith(start, at));
  if (fence === undefined) return null;
  const end = xml.indexOf(fence[1], at);
  if (end === -1) throw docxError('broken-document');
  return end + fence[1].length;
}

function readTag(xml: string, at: number, open: string[]): number {
  tag.lastIndex = at;
  const match = tag.exec(xml);
  if (match === null) throw docxError('broken-document');
  const name = match.groups?.['name'] ?? '';
  if (match.groups?.['close'] !== '/') {
    if (xml[tag.lastIndex - 2] !== '/') open.push(name);
  } else if (open.pop() !== name) {
    throw docxError('broken-document');
  }
  return tag.lastIndex;
}

/** Renames ns0:p to w:p where a program has chosen its own prefixes (seen with Python's ElementTree). */
function withUsualPrefixes(root: Element): Element {
  const renames = new Map<string, string>();
  for (const [name, uri] of Object.entries(root.attribs)) {
    const usual = prefixes[uri];
    const used = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null;
    if (usual !== undefined && used !== null && usual !== used) renames.set(used, usual);
  }
  if (renames.size > 0) rename(root, renames);
  return root;
}

function rename(element: Element, renames: ReadonlyMap<string, string>): void {
  element.name = renamed(element.name, renames);
  element.attribs = Object.fromEntries(
    Object.entries(element.attribs).map(([name, value]) => [
      name.includes(':') && !name.startsWith('xmlns') ? renamed(name, renames) : name,
      value,
    ]),
  );
  for (const inner of elements(element)) rename(inner, renames);
}

function renamed(name: string, renames: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':');
  const prefix = renames.get(colon === -1 ? '' : name.slice(0, colon));
  const local = name.slice(colon + 1);
  if (prefix === undefined) return name;
  return prefix === '' ? local : `${prefix}:${local}`;
}

function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

/** The child elements. */
export function elements(parent: Element): readonly Element[] {
  return parent.children.filter(isElement);
}

/** First child element of that name; null where there is none. */
export function child(parent: Element | null, name: string): Element | null {
  if (parent === null) return null;
  for (const node of parent.children) if (isElement(node) && node.name === name) return node;
  return null;
}

/** Attribute w:val of a child element; null where either is missing. */
export function value(parent: Element | null, name: string, attribute = 'w:val'): string | null {
  return child(parent, name)?.attribs[attribute] ?? null;
}

/** A switch such as <w:b/>: null where it is not stated. */
export function toggle(parent: Element | null, name: string): boolean | null {
  const element = child(parent, name);
  if (element === null) return null;
  return !['0', 'false', 'off'].includes(element.attribs['w:val'] ?? '1');
}

/** All descendants of that name, outermost first, not looking inside a hit. */
export function descendants(parent: Element, name: string): readonly Element[] {
  return elements(parent).flatMap((element) => (element.name === name ? [element] : descendants(element, name)));
}

/** Character data of an element, without that of its descendants' markup. */
export function textOf(element: Element): string {
  return element.children
    .map((node) => {
      if (node.type === 'text') return node.data;
      return 'children' in node ? textOf(node as Element) : '';
    })
    .join('');
}
