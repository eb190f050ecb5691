import type { AnyNode, Element, ParentNode } from 'domhandler';
import type { Alignment } from '../../model/document.ts';
import { toRaised } from '../../text/raised.ts';
import { taskPairs } from './definition-list.ts';
import { skippedElements } from './elements.ts';
import type { LabelPairs } from './label-pairs.ts';
import { isUnpacked } from './layout-table.ts';
import { linesOf, type Span } from './lines.ts';
import type { ListLabel } from './list-label.ts';
import { type Look, plainLook } from './look.ts';
import { readRows } from './table-rows.ts';

/** How one source of HTML says what a paragraph looks like: mammoth by classes, a web page by styles and old attributes. */
export interface Dialect {
  /** White space as it stands (docx), or collapsed as browsers do. */
  readonly keepsSpace: boolean;
  /** What an element says of the white space in it; null for nothing. */
  readonly keepsSpaceOf: (element: Element) => boolean | null;
  /** Tables are also used to lay out the page. */
  readonly hasLayoutTables: boolean;
  /** Blocks keep the element that they stood in, and with it the whole page: its frame is told by it. */
  readonly knowsPlaces: boolean;
  readonly lookOf: (element: Element, inherited: Look) => Look;
  readonly alignmentOf: (element: Element) => Alignment | null;
  readonly isFurniture: (element: Element) => boolean;
  readonly isHidden: (element: Element) => boolean;
  /** False for what begins a line of its own. */
  readonly isInline: (element: Element) => boolean;
  /** Labels with what stands beside them. */
  readonly pairs: LabelPairs;
  /** The number that a browser shows before a list item; null for none. */
  readonly labelOf: (element: Element) => ListLabel | null;
}

/** Characters of one look; "\n" is a line break. */
export interface Piece {
  readonly text: string;
  readonly look: Look;
  readonly keepsSpace: boolean;
  /** True inside a control or a link, but not a link to a file, as 附件 are given. */
  readonly linked: boolean;
}

/** One paragraph, white space settled. */
export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly spans: readonly Span[];
  readonly alignment: Alignment | null;
  readonly furniture: boolean;
  /** The element that the paragraph lies in directly; null where the dialect knows no places. */
  readonly element: ParentNode | null;
  /** It begins an item of a list. */
  readonly isItem: boolean;
}

export interface RawCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Pixels, as stated; null where the source does not say. */
  readonly width: number | null;
  readonly paragraphs: readonly RawParagraph[];
}

export interface RawGrid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly RawCell[])[];
  readonly furniture: boolean;
  readonly element: Element | null;
}

/** A paragraph or table before offsets and places are settled. */
export type RawBlock = RawParagraph | RawGrid;

/** What an element hands down to its content. */
interface Context {
  readonly look: Look;
  readonly alignment: Alignment | null;
  readonly furniture: boolean;
  readonly linked: boolean;
  readonly keepsSpace: boolean;
  readonly isRaised: boolean;
  readonly inCell: boolean;
  readonly element: ParentNode | null;
}

interface Flow {
  readonly dialect: Dialect;
  readonly blocks: RawBlock[];
  pieces: Piece[];
  /** The label of a list item, waiting for the item's first paragraph. */
  label: Piece | null;
  /** A list item has begun, and none of its paragraphs has ended. */
  isItem: boolean;
}

const controls = new Set(['button', 'select', 'option']);
/** A link to a file is how a page gives its 附件. */
const file = /\.(?:docx?|wps|pdf|xlsx?|et|ofd|zip|rar|pptx?)(?:[?#]|$)/iu;
const blankOrEmpty = /^[\s\u3000\u200b]*$/u;

/** Reads the blocks below a node in reading order: block elements and line-break pairs part paragraphs, tables become grids. */
export function readBlocks(root: ParentNode, dialect: Dialect): readonly RawBlock[] {
  const context: Context = {
    look: plainLook,
    alignment: null,
    furniture: false,
    linked: false,
    keepsSpace: dialect.keepsSpace,
    isRaised: false,
    inCell: false,
    element: dialect.knowsPlaces ? root : null,
  };
  return readContent(root, context, dialect);
}

function readContent(parent: ParentNode, context: Context, dialect: Dialect): readonly RawBlock[] {
  const flow: Flow = { dialect, blocks: [], pieces: [], label: null, isItem: false };
  readChildren(parent, context, flow);
  endParagraph(context, flow);
  return flow.blocks;
}

function readChildren(parent: ParentNode, context: Context, flow: Flow): void {
  let said: AnyNode | null = null;
  for (const node of parent.children) {
    if (node === said) continue;
    said = (node.type === 'tag' ? flow.dialect.pairs.get(node) : null) ?? said;
    if (node.type === 'tag' && said !== null && flow.dialect.pairs.get(node) === said)
      readPair([node, said], context, flow);
    else readNode(node, context, flow);
  }
}

const colonAtEnd = /[：:]\s*$/u;

/** <span>责任单位</span><span>县财政局</span> as a line 责任单位：县财政局. */
function readPair(pair: readonly [Element, AnyNode], context: Context, flow: Flow): void {
  endParagraph(context, flow);
  const [label = [], said = []] = pair.map((node) => {
    const own: Flow = { dialect: flow.dialect, blocks: [], pieces: [], label: null, isItem: false };
    const inner = { ...context, inCell: true };
    readNode(node, inner, own);
    endParagraph(inner, own);
    return own.blocks.filter((block) => block.kind === 'paragraph');
  });
  const [head, [first, ...others]] = [label.flatMap(({ spans }) => spans), said];
  if (first === undefined) return;
  const hasColon = colonAtEnd.test(head.map(({ text }) => text).join(''));
  const colon: readonly Span[] = hasColon ? [] : head.slice(-1).map((span) => ({ ...span, text: '：' }));
  flow.blocks.push({ ...first, spans: [...head, ...colon, ...first.spans], isItem: true }, ...others);
}

function readNode(node: AnyNode, context: Context, flow: Flow): void {
  if (node.type === 'text') {
    // font-size: 0
    if (context.look.size === 0) return;
    const text = context.isRaised ? toRaised(node.data) : node.data;
    flow.pieces.push({ text, look: context.look, keepsSpace: context.keepsSpace, linked: context.linked });
  } else if (node.type === 'tag' && !skippedElements.has(node.name) && !flow.dialect.isHidden(node)) {
    readElement(node, context, flow);
  }
}

function readElement(element: Element, context: Context, flow: Flow): void {
  if (element.name === 'br') {
    flow.pieces.push({ text: '\n', look: context.look, keepsSpace: true, linked: context.linked });
  } else if (element.name === 'input') {
    flow.pieces.push({
      text: context.inCell ? filledIn(element) : '',
      look: context.look,
      keepsSpace: false,
      linked: false,
    });
  } else if (element.name === 'select') {
    const chosen = chosenOf(element);
    if (chosen !== null) readChildren(chosen, inside(element, context, flow.dialect), flow);
  } else if (element.name === 'table') {
    endParagraph(context, flow);
    readTable(element, inside(element, context, flow.dialect), flow);
  } else if (flow.dialect.isInline(element)) {
    readChildren(element, { ...inside(element, context, flow.dialect), element: context.element }, flow);
  } else {
    readBlock(element, context, flow);
  }
}

function readBlock(element: Element, context: Context, flow: Flow): void {
  endParagraph(context, flow);
  const inner = inside(element, context, flow.dialect);
  if (element.name === 'dl' && !context.inCell && readTaskList(element, inner, flow)) return;
  const label = flow.dialect.labelOf(element);
  if (label !== null)
    flow.label = { text: label.text, look: { ...inner.look, label: label.depth }, keepsSpace: true, linked: false };
  if (element.name === 'li') flow.isItem = true;
  readChildren(element, inner, flow);
  endParagraph(inner, flow);
  // 序号 that a list counts in cells of their own (自动编号): a browser shows the number of an empty item, too.
  if (flow.label !== null && context.inCell && label !== null) {
    flow.pieces.push(flow.label);
    flow.label = null;
    endParagraph(inner, flow);
  }
  if (label !== null) flow.label = null;
}

/** Lists of pairs that follow one another are one table, a record each. */
function readTaskList(list: Element, context: Context, flow: Flow): boolean {
  const pairs = taskPairs(list, flow.dialect.isHidden);
  if (pairs === null) return false;
  const rows = pairs.map((pair) => pair.map((element) => readCell(element, context, flow.dialect, plainCell)));
  const last = flow.blocks.at(-1);
  if (last?.kind === 'grid' && last.element?.name === 'dl')
    flow.blocks[flow.blocks.length - 1] = { ...last, rows: [...last.rows, ...rows] };
  else flow.blocks.push({ kind: 'grid', furniture: context.furniture, element: list, rows });
  return true;
}

/** Of a list of choices (下拉框) only the one that is chosen is shown, or the first. */
function chosenOf(list: Element): Element | null {
  const options = optionsOf(list);
  return options.find(({ attribs }) => attribs['selected'] !== undefined) ?? options[0] ?? null;
}

const optionsOf = (parent: Element): readonly Element[] =>
  parent.children
    .filter((node): node is Element => node.type === 'tag')
    .flatMap((element) => (element.name === 'option' ? [element] : optionsOf(element)));

/** What somebody has filled in; outside of tables a field is a site's search. */
const filledIn = ({ attribs }: Element): string =>
  /^(?:text|date|number)?$/iu.test(attribs['type'] ?? '') ? (attribs['value'] ?? '') : '';

function inside(element: Element, context: Context, dialect: Dialect): Context {
  return {
    look: dialect.lookOf(element, context.look),
    alignment: dialect.alignmentOf(element) ?? context.alignment,
    furniture: context.furniture || dialect.isFurniture(element),
    linked: context.linked || isLinked(element),
    keepsSpace: dialect.keepsSpaceOf(element) ?? context.keepsSpace,
    isRaised: context.isRaised || element.name === 'sup',
    inCell: context.inCell,
    element: dialect.knowsPlaces ? element : null,
  };
}

function endParagraph(context: Context, flow: Flow): void {
  const own = flow.pieces;
  flow.pieces = [];
  if (own.every((piece) => blankOrEmpty.test(piece.text))) return;
  const pieces = flow.label === null ? own : [flow.label, ...own];
  flow.label = null;
  const { alignment, furniture, element } = context;
  // <pre>: each of its lines is one
  const isWritten = flow.dialect.hasLayoutTables && context.keepsSpace;
  const rule = { parts: !context.inCell, many: alignment === 'right' || isWritten };
  for (const spans of linesOf(pieces, rule)) {
    flow.blocks.push({ kind: 'paragraph', spans, alignment, furniture, element, isItem: flow.isItem });
    flow.isItem = false;
  }
}

function isLinked(element: Element): boolean {
  const href = element.attribs['href'];
  return controls.has(element.name) || (element.name === 'a' && href !== undefined && !file.test(href));
}

function readTable(table: Element, context: Context, flow: Flow): void {
  const rows = readRows(table, flow.dialect.isHidden);
  if (rows.loose.length > 0) {
    for (const element of rows.loose) readElement(element, context, flow);
    endParagraph(context, flow);
  }
  if (context.inCell || isUnpacked(rows.rows, flow.dialect.hasLayoutTables)) {
    for (const cell of rows.rows.flat()) readElement(cell.element, context, flow);
    return;
  }
  flow.blocks.push({
    kind: 'grid',
    furniture: context.furniture,
    element: flow.dialect.knowsPlaces ? table : null,
    rows: rows.rows.map((row) => row.map((cell) => readCell(cell.element, context, flow.dialect, cell))),
  });
}

type CellShape = Omit<RawCell, 'paragraphs'>;

const plainCell: CellShape = { rowSpan: 1, columnSpan: 1, width: null };

function readCell(
  element: Element,
  context: Context,
  dialect: Dialect,
  { rowSpan, columnSpan, width }: CellShape,
): RawCell {
  const inner = inside(element, { ...context, alignment: null, inCell: true }, dialect);
  const blocks = readContent(element, inner, dialect);
  return { rowSpan, columnSpan, width, paragraphs: blocks.filter((block) => block.kind === 'paragraph') };
}
