import { type Block, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';

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

/** True for a line that is no text: a page number or a drawn line. */
function isFurniture(text: string): boolean {
  const plain = squash(text);
  return ruling.test(plain) || pageNumbers.some((pattern) => pattern.test(plain));
}

const bodyText = (block: Block | undefined): string =>
  block?.kind === 'paragraph' && block.layer === 'body' ? squash(paragraphText(block)) : '';

const isPageNumber = (text: string): boolean => pageNumbers.some((pattern) => pattern.test(text));

/** Running heads (页眉) of a text: the same line right below page numbers, twice, or once where the text begins with it. */
function runningHeads(blocks: readonly Block[]): ReadonlySet<number> {
  const filled = blocks.flatMap((block, at) => (bodyText(block) === '' ? [] : [at]));
  const below = filled.filter((_, i) => i > 0 && isPageNumber(bodyText(blocks[filled[i - 1] ?? -1])));
  const first = bodyText(blocks[filled[0] ?? -1]);
  const count = (text: string): number => below.filter((at) => bodyText(blocks[at]) === text).length;
  return new Set(
    below.filter((at) => {
      const text = bodyText(blocks[at]);
      return text.length <= longestHead && (text === first || count(text) > 1);
    }),
  );
}

/** Page numbers, what repeats below them and drawn lines become furniture. */
export function markFurniture(blocks: readonly Block[]): readonly Block[] {
  const heads = runningHeads(blocks);
  return blocks.map((block, at) =>
    block.kind === 'paragraph' && block.layer === 'body' && (heads.has(at) || isFurniture(paragraphText(block)))
      ? { ...block, layer: 'furniture' }
      : block,
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
