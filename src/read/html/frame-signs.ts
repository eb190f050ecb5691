import type { ParentNode } from 'domhandler';
import { isTaskHeader } from '../../grammar/column-role.ts';
import { classifyHeader } from '../../grammar/header-role.ts';
import { isFieldLabel, isFieldLine, isFooter, isPosition, isToolLine } from '../../grammar/web-frame.ts';
import { gather } from '../../text/gather.ts';
import type { RawBlock, RawGrid, RawParagraph } from './dom-to-blocks.ts';

/** A block with what tells a page's frame (网页框架) from its document. */
export interface Seen {
  readonly block: RawBlock;
  /** Text without white space. */
  readonly text: string;
  /** A line or table of 信息公开目录 fields: 索引号：…. */
  readonly isField: boolean;
  /** A field's label alone, whose value is the next block. */
  readonly isLabel: boolean;
  /** Links, tools, 当前位置, a field, or inside an element for navigation. */
  readonly isFrame: boolean;
  /** Also what only stands after a document: ICP备, 上一篇. */
  readonly isFooter: boolean;
  /** Prose or a table of data: surely the document's. */
  readonly isOwn: boolean;
}

/** Parts of a page with a head and a foot of their own. */
const parts = new Set(['article', 'li', 'main', 'section', 'td']);
const navigation = new Set(['nav', 'footer', 'aside', 'button', 'select', 'menu']);
const navigationRoles = new Set(['navigation', 'contentinfo', 'search', 'banner', 'complementary']);
const white = /[\s\u3000\u200b\ufeff]+/gu;
const colon = /[：:]/u;
const sentence = /[。；！？]/u;
const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;

/** Half a line of links is 导航; a sentence with a link in it is not. */
const mostlyLinked = 0.6;
/** Longer lines of links are text with every reference linked. */
const longestLinkLine = 120;
const shortestProse = 25;
const longProse = 60;
const smallestDataGrid = 6;
/** A table of fields: so many of its filled cells are labels. */
const labelShare = 0.3;

export function see(block: RawBlock): Seen {
  const paragraphs = block.kind === 'grid' ? gridParagraphs(block) : [block];
  const text = paragraphs.map(plainText).join('');
  const linked = linkedShare(paragraphs, text.length);
  const isField = block.kind === 'grid' ? isFieldGrid(block) : isFieldLine(text);
  const isLabel = block.kind === 'paragraph' && isFieldLabel(text);
  const isFrame =
    isField ||
    isLabel ||
    isLinkLine(block, text, linked) ||
    isPosition(text) ||
    (block.kind === 'paragraph' && isToolLine(block.spans.map((span) => span.text).join(''))) ||
    isInNavigation(block);
  const isFooterLine = isFrame || isFooter(text);
  const isOwn = !isFooterLine && isOwnText(block, text);
  return { block, text, isField, isLabel, isFrame, isFooter: isFooterLine, isOwn };
}

/** The text of a paragraph without white space. */
function plainText(paragraph: RawParagraph): string {
  return paragraph.spans
    .map((span) => span.text)
    .join('')
    .replace(white, '');
}

function gridParagraphs(grid: RawGrid): readonly RawParagraph[] {
  return gather(grid.rows, (row) => gather(row, (cell) => cell.paragraphs));
}

function linkedShare(paragraphs: readonly RawParagraph[], length: number): number {
  const spans = gather(paragraphs, (paragraph) => paragraph.spans).filter((span) => span.linked);
  return spans.reduce((sum, span) => sum + span.text.replace(white, '').length, 0) / Math.max(length, 1);
}

function isFieldGrid(grid: RawGrid): boolean {
  const cells = grid.rows.flat().map((cell) => cell.paragraphs.map(plainText).join(''));
  const filled = cells.filter((text) => text !== '');
  const labels = filled.filter((text) => isFieldLabel(text) || isFieldLine(text));
  const marked = filled.filter((text) => colon.test(text.at(-1) ?? '') && text.length <= 12);
  return (labels.length >= 2 || (filled.length <= 3 && labels.length === 1)) &&
    labels.length >= filled.length * labelShare
    ? true
    : marked.length >= 2 && labels.length >= 1 && marked.length >= filled.length * labelShare;
}

function isLinkLine(block: RawBlock, text: string, linked: number): boolean {
  if (text.startsWith('附件') || linked < mostlyLinked || (block.kind === 'grid' && isTaskGrid(block))) return false;
  return block.kind === 'grid' || text.length <= longestLinkLine || !sentence.test(text);
}

const fewestHeaders = 3;

/** 序号 | 工作任务 | 责任单位 in its first row, or in the one below a title: a list of tasks whose texts are links. */
const isTaskGrid = ({ rows }: RawGrid): boolean =>
  rows.slice(0, 2).some((row) => {
    const texts = row.map((cell) => cell.paragraphs.map(plainText).join(''));
    return texts.length >= fewestHeaders && isTaskHeader(texts.map((one) => classifyHeader(one)?.role ?? 'other'));
  });

function isInNavigation({ element }: RawBlock): boolean {
  for (let at: ParentNode | null = element; at !== null; at = at.parent) {
    if (at.type !== 'tag') continue;
    // the foot of an article or of a card is no site's
    if (at.name === 'footer' && isInside(at, parts)) continue;
    if (navigation.has(at.name) || navigationRoles.has(at.attribs['role'] ?? '')) return true;
  }
  return false;
}

function isInside(element: ParentNode, names: ReadonlySet<string>): boolean {
  for (let at = element.parent; at !== null; at = at.parent) if (at.type === 'tag' && names.has(at.name)) return true;
  return false;
}

function isOwnText(block: RawBlock, text: string): boolean {
  if (block.kind === 'grid') return block.rows.flat().length >= smallestDataGrid;
  if (numbered.test(text)) return true;
  return text.length >= longProse || (text.length >= shortestProse && sentence.test(text));
}
