import type { Element } from 'domhandler';
import type { Limits } from '../limits.ts';
import type { Archive } from './archive.ts';
import { docxError } from './docx-errors.ts';
import { elements, parseXml } from './xml.ts';

/** The parts of a docx that hold text or say how it looks; null where the document has none. */
export interface Parts {
  readonly document: Element;
  readonly styles: Element | null;
  readonly numbering: Element | null;
  readonly theme: Element | null;
  readonly footnotes: Element | null;
  readonly endnotes: Element | null;
  /** Number of 批注, which are no text of the notice. */
  readonly comments: number;
  readonly headers: readonly Element[];
  readonly footers: readonly Element[];
  /** Parts that w:altChunk names, by the id that it names them by. */
  readonly included: ReadonlyMap<string, string>;
}

interface Relationship {
  readonly id: string;
  /** Last word of the type's URI, the same in the transitional and the strict form. */
  readonly type: string;
  readonly target: string;
}

const comment = /<\w+:comment[\s>]/gu;
const mainContentType = /wordprocessingml\.(?:document|template)\.main|ms-word\.(?:document|template)\.macroEnabled/u;

/** Finds and parses them through the package's relationships, as the main part may have any name. */
export async function readParts(archive: Archive, limits: Limits): Promise<Parts> {
  const path = await findMainPath(archive, limits);
  const document = path === null ? null : await readPart(archive, path, limits);
  if (path === null || document?.name !== 'w:document') throw docxError('unsupported-format');
  const related = await readRelationships(archive, path, limits);
  const paths = (type: string) => [...new Set(related.filter((one) => one.type === type).map((one) => one.target))];
  const all = async (type: string) => {
    const parts = await Promise.all(paths(type).map((path) => readPart(archive, path, limits)));
    return parts.filter((part) => part !== null);
  };
  const first = async (type: string) => (await all(type))[0] ?? null;
  return {
    document,
    styles: await first('styles'),
    numbering: await first('numbering'),
    theme: await first('theme'),
    footnotes: await first('footnotes'),
    endnotes: await first('endnotes'),
    comments: await countComments(archive, paths('comments')[0]),
    headers: await all('header'),
    footers: await all('footer'),
    included: new Map(related.filter(({ type }) => type === 'aFChunk').map(({ id, target }) => [id, target])),
  };
}

/** Counted in the text: parsing a part costs time, and nothing else is asked of this one. */
async function countComments(archive: Archive, path: string | undefined): Promise<number> {
  const xml = path === undefined ? null : await archive.read(path);
  return xml === null ? 0 : [...xml.matchAll(comment)].length;
}

async function findMainPath(archive: Archive, limits: Limits): Promise<string | null> {
  const related = await readRelationships(archive, '', limits);
  const stated = related.find((one) => one.type === 'officeDocument' && archive.has(one.target));
  if (stated !== undefined) return stated.target;
  const types = await readPart(archive, '[Content_Types].xml', limits);
  const byType = (types === null ? [] : elements(types))
    .filter((element) => mainContentType.test(element.attribs['ContentType'] ?? ''))
    .map((element) => (element.attribs['PartName'] ?? '').replace(/^\/+/u, ''));
  return [...byType, 'word/document.xml'].find((path) => archive.has(path)) ?? null;
}

async function readRelationships(archive: Archive, path: string, limits: Limits): Promise<readonly Relationship[]> {
  const slash = path.lastIndexOf('/') + 1;
  const folder = path.slice(0, slash);
  const root = await readPart(archive, `${folder}_rels/${path.slice(slash)}.rels`, limits);
  return (root === null ? [] : elements(root))
    .filter((element) => element.attribs['TargetMode'] !== 'External')
    .map((element) => ({
      id: element.attribs['Id'] ?? '',
      type: (element.attribs['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolvePath(folder, element.attribs['Target'] ?? ''),
    }));
}

/** "word/" + "../media/x" → "media/x"; a leading slash starts at the package's root. */
function resolvePath(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

async function readPart(archive: Archive, path: string, limits: Limits): Promise<Element | null> {
  const xml = await archive.read(path);
  return xml === null ? null : parseXml(xml, limits);
}
