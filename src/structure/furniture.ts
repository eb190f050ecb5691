import { headerLikeness } from '../grammar/header-role.ts';
import { type Block, paragraphText } from '../model/document.ts';
import { countEach } from '../text/count-each.ts';
import { gather } from '../text/gather.ts';
import { squash } from '../text/layout.ts';
import { findHeader } from './lost-table/header/header-lines.ts';
import { toLine } from './lost-table/line.ts';

/** 页码: — 3 —, -3-, 第3页, 第3页共12页, 3/12, ·3· alone on a line. */
const pageNumbers: readonly RegExp[] = [
  /^[—–\-－~·.•]{1,3}\d{1,4}[—–\-－~·.•]{1,3}$/u,
  /^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$/u,
  /^共\d{1,4}页[,，/]?第\d{1,4}页$/u,
  /^\d{1,4}\/\d{1,4}$/u,
];
const longestHead = 40;
/** Ruling lines (分隔线): ————, ＊＊＊, ====. */
const ruling = /^[—–\-－_＿=＝*＊~～·.．…─━]{3,}$/u;

const isPageNumber = (plain: string): boolean => pageNumbers.some((pattern) => pattern.test(plain));

/** True for a line that is no text: a page number or a drawn line. */
const isFurniture = (plain: string): boolean => ruling.test(plain) || isPageNumber(plain);

/** The body's paragraphs without white space, by their place among the blocks. */
function plainTexts(blocks: readonly Block[]): ReadonlyMap<number, string> {
  return new Map(
    gather(blocks, (block, at): readonly [number, string][] =>
      block.kind === 'paragraph' && block.layer === 'body' ? [[at, squash(paragraphText(block))]] : [],
    ),
  );
}

/** 序号 责任单位 … or 序号 alone, its first cell: a table says its header again on each page, and is lost without it. */
const isTableHeader = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' &&
  (headerLikeness(paragraphText(block)) === 1 || findHeader([toLine(block, 0, null)], 0) !== null);

/** Running heads (页眉) of a text: the same line right below page numbers, twice, or once where the text begins with it. */
function runningHeads(blocks: readonly Block[], texts: ReadonlyMap<number, string>): ReadonlySet<number> {
  const filled = [...texts].filter(([, text]) => text !== '');
  const below = filled.filter((_, i) => isPageNumber(filled[i - 1]?.[1] ?? ''));
  const counts = countEach(below.map(([, text]) => text));
  const isHead = ([at, text]: readonly [number, string]): boolean =>
    text.length <= longestHead &&
    (text === filled[0]?.[1] || (counts.get(text) ?? 0) > 1) &&
    !isTableHeader(blocks[at]);
  return new Set(below.filter(isHead).map(([at]) => at));
}

/** Page numbers, what repeats below them and drawn lines become furniture. */
export function markFurniture(blocks: readonly Block[]): readonly Block[] {
  const texts = plainTexts(blocks);
  const heads = runningHeads(blocks, texts);
  return blocks.map((block, at) =>
    heads.has(at) || isFurniture(texts.get(at) ?? '') ? { ...block, layer: 'furniture' } : block,
  );
}

/** ┌──┬──┐, +---+---+: the frame of a table drawn with characters. */
const frame = /^[─━═—\-┄┈┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛╔╦╗╠╬╣╚╩╝┍┑┕┙╭╮╰╯│┃║|｜+＋]{3,}$/u;

/** The frame's lines that no table has taken: those above its header and below its last row. */
export function markFrames(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.layer === 'body' && frame.test(squash(paragraphText(block)))
      ? { ...block, layer: 'furniture' }
      : block,
  );
}
