import type { ParentNode } from 'domhandler';
import { endsInDocumentKind } from '../../grammar/document-kind.ts';
import { parseDocumentNumber } from '../../grammar/document-number.ts';
import type { RawBlock } from './dom-to-blocks.ts';
import { type Seen, see } from './frame-signs.ts';

/**
 * The main part holds nearly all prose of the page. A block counts with so many characters at most, so that one long table does not
 * outweigh the notice that it belongs to; a part of fewer blocks is a piece of the document.
 */
const mainShare = 0.95;
const countedCharacters = 400;
const fewestBlocks = 5;
const longestTitle = 120;
/** A title shorter than this is repeated by chance. */
const shortestTitle = 8;
/** Between a page's title and the document's own stand a few lines of fields and tools. */
const lookAhead = 30;

const dateLine =
  /^[（(]?(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,2}月[\d一二三四五六七八九十廿]{1,3}日[）)]?$/u;
const closing = /^(?:附件|抄送|抄报|主送|[（(](?:此件|本文)|主题词)|印发$/u;
const fileName = /\.(?:docx?|wps|pdf|xlsx?|et|ofd|zip|rar|pptx?)$/iu;
const headings = new Set(['h1', 'h2', 'h3']);
/** 责任部门：县教育局 below an item says who acts; a site's field stands among others. */
const saysWho = /^责任部门[：:]\S/u;

/**
 * Marks the frame of a web page as furniture: what stands before the document and after it, by its links, its labels and its place.
 * Between the document's first and last sentence nothing is marked, nor is what looks like a title, number, signature or date.
 */
export function markFrame(blocks: readonly RawBlock[]): readonly RawBlock[] {
  const seen = withoutDuties(blocks.map(see));
  const main = findMain(seen);
  const inMain = seen.map(({ block }) => main === null || isInside(block.element, main));
  const first = seen.findIndex((one, i) => inMain[i] === true && one.isOwn);
  const last = seen.findLastIndex((one, i) => inMain[i] === true && one.isOwn);
  // The document is lines of few words (a table without a grid): its head and foot can only be told by their own words.
  if (first === -1) return blocks.map((block, i) => (isFrameOrFoot(seen[i]) ? asFurniture(block) : block));
  const head = markHead(seen.slice(0, first), inMain);
  const tail = markTail(seen.slice(last + 1), inMain.slice(last + 1));
  return blocks.map((block, i) => {
    const marked = i < first ? head[i] : i > last ? tail[i - last - 1] : false;
    return marked === true ? asFurniture(block) : block;
  });
}

/** A line that says who acts is the document's own. */
function withoutDuties(seen: readonly Seen[]): readonly Seen[] {
  const isApart = (i: number): boolean => [seen[i - 1], seen[i + 1]].every((one) => one?.isField !== true);
  return seen.map((one, i) =>
    saysWho.test(one.text) && one.block.kind === 'paragraph' && isApart(i)
      ? { ...one, isField: false, isFrame: false, isFooter: false, isOwn: true }
      : one,
  );
}

const isFrameOrFoot = (one: Seen | undefined): boolean => one?.isFooter === true && !isClosing(one);

function asFurniture(block: RawBlock): RawBlock {
  return { ...block, furniture: true };
}

function findMain(seen: readonly Seen[]): ParentNode | null {
  const weights = new Map<ParentNode, { weight: number; blocks: number }>();
  let total = 0;
  for (const { block, text, isOwn } of seen) {
    const weight = isOwn ? Math.min(text.length, countedCharacters) : 0;
    total += weight;
    for (let at: ParentNode | null = block.element; at !== null; at = at.parent) {
      const before = weights.get(at) ?? { weight: 0, blocks: 0 };
      weights.set(at, { weight: before.weight + weight, blocks: before.blocks + 1 });
    }
  }
  let main: ParentNode | null = null;
  let blocks = Number.POSITIVE_INFINITY;
  // the innermost is the one with the fewest blocks; of equals the outer comes later, and is no different
  for (const [element, own] of weights) {
    if (own.weight < total * mainShare || own.blocks < Math.min(fewestBlocks, seen.length) || own.blocks >= blocks)
      continue;
    main = element;
    blocks = own.blocks;
  }
  return total === 0 ? null : main;
}

function isInside(element: ParentNode | null, container: ParentNode): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent) if (at === container) return true;
  return false;
}

/** Before the document: the frame, and what stands above it, except what may be the document's title, number or 主送机关. */
function markHead(head: readonly Seen[], inMain: readonly boolean[]): readonly boolean[] {
  const isFrame = head.map((one, i) => one.isFrame || head[i - 1]?.isLabel === true || isRepeated(head, i));
  const lastFrame = isFrame.findLastIndex((frame, i) => frame && inMain[i] === true);
  const titles = head.map((one, i) => isFrame[i] === false && isTitleLike(one));
  const firstTitle = titles.indexOf(true);
  const lastTitle = titles.lastIndexOf(true);
  return head.map((_, i) => {
    if (isFrame[i] === true) return true;
    if (titles[i] === true || (i > firstTitle && i < lastTitle && firstTitle !== -1)) return false;
    return inMain[i] !== true || i < lastFrame;
  });
}

/** A title that the page shows again at the head of the text itself, perhaps in several lines. The issuer's name above a date is no title: it signs. */
function isRepeated(head: readonly Seen[], i: number): boolean {
  const one = head[i];
  if (one === undefined || one.isFrame || one.text.length < shortestTitle) return false;
  const after = head.slice(i + 1, i + 1 + lookAhead).filter((next) => !next.isFrame && next.block.kind === 'paragraph');
  return after.some(
    (_, from) => startsWithBlocks(one.text, after.slice(from)) && !dateLine.test(after[from + 1]?.text ?? ''),
  );
}

/** True where the text is that of the first blocks, whole. */
function startsWithBlocks(text: string, blocks: readonly Seen[]): boolean {
  let joined = '';
  for (const block of blocks) {
    joined += block.text;
    if (joined.length >= text.length) break;
  }
  return joined === text;
}

function isTitleLike({ block, text }: Seen): boolean {
  if (block.kind === 'grid') return false;
  if (parseDocumentNumber(text) !== null || /[：:]$/u.test(text)) return true;
  if (text.length > longestTitle) return false;
  const isHeading = block.element?.type === 'tag' && headings.has(block.element.name);
  return isHeading || text.includes('关于') || endsInDocumentKind(text) || block.alignment === 'center';
}

/** After the document: from the first sign of the frame on, and all outside the main part, except what closes a document. */
function markTail(tail: readonly Seen[], inMain: readonly boolean[]): readonly boolean[] {
  const firstFooter = tail.findIndex((one) => one.isFooter && !isClosing(one));
  return tail.map((one, i) => {
    if (isClosing(one) || isSignature(tail, i)) return false;
    return one.isFooter || inMain[i] !== true || (firstFooter !== -1 && i > firstFooter);
  });
}

function isClosing({ block, text, isField, isFrame }: Seen): boolean {
  if (block.kind === 'grid') return !isField && !isFrame && block.rows.length > 1;
  return dateLine.test(text) || closing.test(text) || fileName.test(text);
}

/** The line above a date: 署名. */
function isSignature(tail: readonly Seen[], i: number): boolean {
  const next = tail[i + 1];
  return tail[i]?.isFooter === false && next !== undefined && dateLine.test(next.text);
}
