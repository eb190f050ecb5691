import { type Block, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';

/** 页码: — 3 —, -3-, 第3页, 第3页共12页, 3/12, ·3· alone on a line. */
const pageNumbers: readonly RegExp[] = [
  /^[—–\-－~·.•]{1,3}\d{1,4}[—–\-－~·.•]{1,3}$/u,
  /^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$/u,
  /^共\d{1,4}页[,，/]?第\d{1,4}页$/u,
  /^\d{1,4}\/\d{1,4}$/u,
];
/** Ruling lines (分隔线): ————, ＊＊＊, ====. */
const ruling = /^[—–\-－_＿=＝*＊~～·.．…─━]{3,}$/u;

/** True for a line that is no text: a page number or a drawn line. */
function isFurniture(text: string): boolean {
  const plain = squash(text);
  return ruling.test(plain) || pageNumbers.some((pattern) => pattern.test(plain));
}

/** Page numbers and drawn lines become furniture; bare numbers only where several count pages up. */
export function markFurniture(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.layer === 'body' && isFurniture(paragraphText(block))
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
