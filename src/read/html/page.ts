import type { Element, ParentNode } from 'domhandler';
import type { Finding } from '../../model/finding.ts';
import { gather } from '../../text/gather.ts';
import { type Limits, tooLarge } from '../limits.ts';
import { hasMoreAttributes } from './attributes.ts';
import { loadFull } from './cheerio.ts';
import { type RawBlock, readBlocks } from './dom-to-blocks.ts';
import { unescapeMarkup } from './escaped-markup.ts';
import { decodeHtml } from './html-encoding.ts';
import { findLabelPairs } from './label-pairs.ts';
import { createListLabels } from './list-label.ts';
import { createPageStyle } from './page-style.ts';

/** Careless pages leave elements open by the hundred, which browsers close; parse5 takes 80 s for 100,000 of them, quadratic time. */
const uncountedClosings = 10;
const anyTag = /<(?<close>\/?)(?<name>[a-z][\w:]*)/giu;
/** Elements that have no end or that the next of them ends. */
const endless = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr tbody thead tfoot option colgroup'.split(
    ' ',
  ),
);

/** A page's blocks before its frame is told, offsets and places are settled. */
export interface Page {
  readonly root: ParentNode;
  readonly blocks: readonly RawBlock[];
  readonly findings: readonly Finding[];
  readonly isHidden: (element: Element) => boolean;
}

/** Bytes → characters → cheerio → blocks. `isWhole`: a web page, whose frame is told by where its blocks stand. Throws for what is too deep. */
export function readPage(bytes: Uint8Array, limits: Limits, isWhole: boolean): Page {
  const { text, findings } = decodeHtml(bytes);
  const root = parse(text, limits, true);
  if (root !== undefined) unescapeMarkup(root, (markup) => parse(markup, limits, false)?.children ?? []);
  if (root === undefined || isDeeper(root, limits.maxXmlDepth)) throw tooLarge('maxXmlDepth', limits.maxXmlDepth);
  const style = createPageStyle(root);
  const blocks = readBlocks(root, {
    keepsSpace: false,
    hasLayoutTables: true,
    knowsPlaces: isWhole,
    lookOf: style.lookOf,
    alignmentOf: style.alignmentOf,
    isHidden: style.isHidden,
    isInline: style.isInline,
    keepsSpaceOf: style.keepsSpaceOf,
    isFurniture: () => false,
    pairs: findLabelPairs(root, style.isHidden),
    labelOf: createListLabels(style.listStyleOf),
  });
  return {
    root,
    blocks,
    findings: [...findings, ...describeRevision(root, style.struck.size), ...describeHidden(style.hidden.size)],
    isHidden: style.isHidden,
  };
}

/** Throws before parsing what would take long. */
function parse(text: string, limits: Limits, isPage: boolean): ParentNode | undefined {
  if (opensDeeper(text, limits.maxXmlDepth * uncountedClosings)) throw tooLarge('maxXmlDepth', limits.maxXmlDepth);
  if (hasMoreAttributes(text, limits.maxAttributes)) throw tooLarge('maxAttributes', limits.maxAttributes);
  return loadFull()(text, {}, isPage).root()[0];
}

/** What is struck out is no text of the notice; an office suite writes a page's tracked changes (修订) so. */
function describeRevision(root: ParentNode, deletions: number): readonly Finding[] {
  if (deletions === 0) return [];
  return [{ rule: 'tracked-changes', args: { insertions: countElements(root, 'ins'), deletions }, location: {} }];
}

/** Text that no reader of the page sees is none of the notice, but a script may show it. */
const describeHidden = (count: number): readonly Finding[] =>
  count === 0 ? [] : [{ rule: 'unread-object', args: { what: 'hidden-text', count }, location: {} }];

const countElements = (parent: ParentNode, name: string): number =>
  parent.children.reduce(
    (sum, node) => (node.type === 'tag' ? sum + (node.name === name ? 1 : 0) + countElements(node, name) : sum),
    0,
  );

/** Counts tags before parsing. */
function opensDeeper(text: string, most: number): boolean {
  let depth = 0;
  for (const { groups } of text.matchAll(anyTag)) {
    if (endless.has((groups?.['name'] ?? '').toLowerCase())) continue;
    depth = groups?.['close'] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > most) return true;
  }
  return false;
}

/** Walks without recursion, as a page can be nested deeper than the stack. */
function isDeeper(root: ParentNode, most: number): boolean {
  let level: readonly ParentNode[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    level = gather(level, (parent) => parent.children.filter((node) => 'children' in node)) as readonly ParentNode[];
  }
  return false;
}
