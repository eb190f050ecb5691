import type { Finding } from '../../../model/finding.ts';
import { findAnnotations } from './annotations.ts';
import { hidesLayers } from './layers.ts';
import { lost } from './lost.ts';
import { type PdfObjects, readObjects, resolve } from './objects.ts';
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from './values.ts';

/** What the file's own objects say of it. */
export interface PdfAudit {
  /** Pages in the page tree; null: not known. */
  readonly pages: number | null;
  /** Are layers (图层, OCG) switched off when the file is opened? */
  readonly hidesLayers: boolean;
  /** Of the page tree. */
  readonly findings: readonly Finding[];
  /**
   * Of what the pages refer to, and of those on which an engine saw nothing, or less text than is in them. Inflates their contents: done last, when memory has grown anyway, it adds
   * nothing to the peak.
   */
  readonly findParts: (seen: PagesSeen) => readonly Finding[];
}

/** What an engine made of the pages, by their numbers. */
interface PagesSeen {
  readonly blank: ReadonlySet<number>;
  /** How many operators of each showed text; left out where it is not known. */
  readonly shown: ReadonlyMap<number, number>;
}

/**
 * What engines get over without a word, told from the file itself: a page tree that runs in a circle or holds other pages than are counted, a page
 * whose contents are missing or damaged, text whose font is missing. Silent where the file's objects can't be made out: nothing is claimed then.
 */
export function auditPdf(bytes: Uint8Array, pagesCounted: number): PdfAudit {
  const objects = readObjects(bytes);
  if (objects === null) return { pages: null, hidesLayers: false, findings: [], findParts: () => [] };
  const tree = walkTree(objects);
  return {
    pages: tree.isBroken ? null : tree.pages.length,
    hidesLayers: hidesLayers(objects),
    findings: findPages(tree, pagesCounted),
    findParts: (seen) => [
      ...findParts(objects, tree.pages, seen),
      ...findAnnotations(
        objects,
        tree.pages.map(({ page }) => page),
      ),
    ],
  };
}

interface PageFound {
  readonly page: PdfDictionary;
  /** Its own, or those of the nearest node above it. */
  readonly resources: PdfValue | undefined;
}

interface Tree {
  readonly pages: PageFound[];
  nodes: number;
  /** A node that is its own ancestor, or is none. */
  isBroken: boolean;
}

/** A tree of more is not walked to its end: kids that are shared could make it endless. */
const maxNodes = 100_000;
const maxDepth = 100;

function walkTree(objects: PdfObjects): Tree {
  const tree: Tree = { pages: [], nodes: 0, isBroken: false };
  walk({ objects, tree }, objects.root.get('/Pages'), { ancestors: [], resources: undefined });
  return tree;
}

interface Walk {
  readonly objects: PdfObjects;
  readonly tree: Tree;
}

interface Above {
  readonly ancestors: readonly number[];
  readonly resources: PdfValue | undefined;
}

function walk({ objects, tree }: Walk, node: PdfValue | undefined, { ancestors, resources }: Above): void {
  const own = isReference(node) ? objects.find(node)?.value : null;
  const isTooLarge = ancestors.length > maxDepth || tree.nodes++ >= maxNodes;
  if (isTooLarge || !isReference(node) || !isDictionary(own) || ancestors.includes(node.object)) {
    tree.isBroken = true;
    return;
  }
  const inherited = own.get('/Resources') ?? resources;
  const kids = resolve(objects, own.get('/Kids'));
  if (!isArray(kids)) {
    tree.pages.push({ page: own, resources: inherited });
    return;
  }
  for (const kid of kids) {
    if (tree.nodes > maxNodes) return;
    walk({ objects, tree }, kid, { ancestors: [...ancestors, node.object], resources: inherited });
  }
}

function findPages({ pages, isBroken }: Tree, counted: number): readonly Finding[] {
  const missing = pages.length - counted;
  const isMiscounted = isBroken || missing < 0;
  const broken: readonly Finding[] = isMiscounted ? [{ rule: 'repaired-document', args: {}, location: {} }] : [];
  return missing > 0 ? [...broken, lost('missing-page', missing, counted)] : broken;
}

type Fault = 'broken-contents' | 'text-without-font';

/** One finding a fault, at the first page that has it. */
function findParts(objects: PdfObjects, pages: readonly PageFound[], { blank, shown }: PagesSeen): readonly Finding[] {
  const seen = (number: number): Seen => ({
    isBlank: blank.has(number),
    shown: shown.get(number) ?? Number.POSITIVE_INFINITY,
  });
  const faults = pages.map((page, index) => faultOf(objects, page, seen(index + 1)));
  return (['broken-contents', 'text-without-font'] as const).flatMap((what) => {
    const count = faults.filter((fault) => fault === what).length;
    return count === 0 ? [] : [lost(what, count, faults.indexOf(what) + 1)];
  });
}

/** What shows text; or bytes that say nothing. */
const unseen = /\bT[jJ]\b|[^\t\n\r -~]{4}/u;

interface Seen {
  readonly isBlank: boolean;
  readonly shown: number;
}

function faultOf(objects: PdfObjects, { page, resources }: PageFound, { isBlank, shown }: Seen): Fault | null {
  if (!isPage(objects, page)) return 'broken-contents';
  const contents = contentsOf(objects, page.get('/Contents'));
  if (contents === null || (isBlank && unseen.test(contents))) return 'broken-contents';
  const named = resolve(objects, resources);
  const [forms, fonts] = [entryOf(objects, named, '/XObject'), entryOf(objects, named, '/Font')];
  const missing = [...new Set(contents.match(use))].filter((used) => {
    return !isThere(objects, used.slice(0, used.search(/\s/u)), used.endsWith(drawing) ? forms : fonts);
  });
  if (missing.length === 0) return isCutOff(contents) || countShowing(contents) > shown ? 'broken-contents' : null;
  return missing.some((used) => used.endsWith(drawing)) ? 'broken-contents' : 'text-without-font';
}

/** What shows text, behind a string that is not empty, or an array. It is looked for first: strings are many. */
const showing = /(?:T[jJ]|['"](?=\s))(?<=(?:[^()[<]|[^(]\))[\])>]\s{0,9}(?:T[jJ]|['"]))/gu;

/** Engines leave off where they can't make out what comes (a string without an end), and show what came before: they have shown less often then. */
function countShowing(contents: string): number {
  return contents.match(showing)?.length ?? 0;
}

/** Contents end with an operator, or with a comment's line. */
const wholeEnd = /[A-Za-z*'"]$|%[^\r\n]{0,60}$/u;
const endReach = 80;

/** It ends within a text, or with what an operator would need. */
function isCutOff(contents: string): boolean {
  if (contents.lastIndexOf('BT') > contents.lastIndexOf('ET')) return true;
  // Sloppy writers count a byte of what comes behind the stream.
  const end = contents.slice(-endReach).replaceAll('\0', ' ').trimEnd();
  return end !== '' && !wholeEnd.test(end);
}

/** A reference that was turned may lead to any other object, which engines show as a blank page. Sloppy writers leave out the type. */
function isPage(objects: PdfObjects, page: PdfDictionary): boolean {
  const type = resolve(objects, page.get('/Type'));
  return type === null ? page.has('/Contents') || page.has('/MediaBox') : type === '/Page';
}

/** '' for a page that has none; null where a part is missing, damaged, or no contents but a font, a form, an image. */
function contentsOf(objects: PdfObjects, value: PdfValue | undefined): string | null {
  if (value === undefined || value === 'null') return '';
  const list = resolve(objects, value);
  const parts = (isArray(list) ? list : [value]).map((part) => partOf(objects, part));
  return parts.includes(null) ? null : parts.join('\n');
}

function partOf(objects: PdfObjects, part: PdfValue): string | null {
  const object = isReference(part) ? objects.find(part) : null;
  if (object === null || object.stream === null || !isDictionary(object.value)) return null;
  const { value } = object;
  return ['/Subtype', '/Length1'].some((key) => value.has(key)) ? null : objects.contents(object);
}

function entryOf(objects: PdfObjects, dictionary: PdfValue | null, key: string): PdfValue | null {
  return isDictionary(dictionary) ? resolve(objects, dictionary.get(key)) : null;
}

/** `/F1 12 Tf` chooses a font, `/Im1 Do` draws a form or a picture. */
const use = /\/[^\s/<>[\](){}%]{1,127}\s{1,9}(?:Do|[-+.\d]{1,20}\s{1,9}Tf)\b/gu;
const drawing = 'Do';

/** Does the name stand for an object that is whole? An escaped one (#20) is let pass. */
function isThere(objects: PdfObjects, name: string, dictionary: PdfValue | null): boolean {
  if (name.includes('#')) return true;
  const entry = isDictionary(dictionary) ? dictionary.get(name) : undefined;
  const value = resolve(objects, entry);
  if (!isDictionary(value)) return false;
  // A form is drawn from its stream; a font says by its ToUnicode what its codes mean.
  if (value.get('/Subtype') === '/Form') return isWhole(objects, entry);
  const toUnicode = value.get('/ToUnicode');
  return !isReference(toUnicode) || isWhole(objects, toUnicode);
}

function isWhole(objects: PdfObjects, value: PdfValue | undefined): boolean {
  const object = isReference(value) ? objects.find(value) : null;
  return object !== null && objects.isWhole(object);
}
