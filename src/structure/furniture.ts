import { type Block, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';

/** 页码: — 3 —, -3-, 第3页, 第3页共12页, 3/12, ·3· alone on a line. */
const pageNumbers: readonly RegExp[] = [
  /^[—–\-－~·.•]{1,3}\d{1,4}[—–\-－~·.•]{1,3}$/u,
  /^第\d{1,4}页(?:[,，/]?共\d{1,4}页)?$/u,
  /^\d{1,4}\/\d{1,4}$/u,
];
/** Ruling lines (分隔线): ————, ＊＊＊, ====. */
const ruling = /^[—–\-－_＿=＝*＊~～·.．…─━]{3,}$/u;

/** True for a line that is no text: a page number or a drawn line. */
function isFurniture(text: string): boolean {
  const plain = squash(text);
  return ruling.test(plain) || pageNumbers.some((pattern) => pattern.test(plain));
}

/** What a browser prints at the foot of each page: its address and the page's number. A ligature may stand apart (fi le:). */
const printFoot = /^(?:https?|fi ?le):\/\/\S.{0,2000}\s\d{1,4}\/\d{1,4}$/u;
/** And at its head: the time of printing, before the title (11/26/26, 1:00 PM; 2024/3/11 10:05; 2024/3/11 上午10:05). */
const printHead = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s{0,4}(?:[上下]午|凌晨|晚上)?\s?\d{1,2}:\d{2}(?:\D|$)/u;

const lineOf = (block: Block | undefined): string => (block?.kind === 'paragraph' ? paragraphText(block).trim() : '');

/** The heads and feet that a browser printed: the last lines of their pages that are its address and number, and the first ones with a time. */
function printedFrames(blocks: readonly Block[]): ReadonlySet<Block> {
  const frames = new Set<Block>();
  let first: Block | null = null;
  blocks.forEach((block, at) => {
    const { page } = block.location;
    if (page === undefined) return;
    if (first?.location.page !== page) first = block;
    const isLast = blocks[at + 1]?.location.page !== page;
    if (!isLast || !printFoot.test(lineOf(block))) return;
    frames.add(block);
    if (printHead.test(lineOf(first))) frames.add(first);
  });
  return frames;
}

/** Page numbers, drawn lines and what a browser prints around a page become furniture; bare numbers only where several count pages up. */
export function markFurniture(blocks: readonly Block[]): readonly Block[] {
  const frames = printedFrames(blocks);
  return blocks.map((block) =>
    block.kind === 'paragraph' && block.layer === 'body' && (frames.has(block) || isFurniture(paragraphText(block)))
      ? { ...block, layer: 'furniture' }
      : block,
  );
}
