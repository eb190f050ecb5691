import type { Block, Paragraph } from '../model/document.ts';
import { gather } from './gather.ts';

/** A block's paragraphs, in order. */
export const paragraphsOf = (block: Block): readonly Paragraph[] =>
  block.kind === 'paragraph' ? [block] : gather(block.cells, ({ paragraphs }) => paragraphs);
