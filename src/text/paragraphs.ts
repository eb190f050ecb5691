import { type Block, type Cell, type Paragraph, paragraphText } from '../model/document.ts';
import { gather } from './gather.ts';
import { squash } from './layout.ts';

/** A block's paragraphs, in order. */
export const paragraphsOf = (block: Block): readonly Paragraph[] =>
  block.kind === 'paragraph' ? [block] : gather(block.cells, ({ paragraphs }) => paragraphs);

/** All that a cell says, without white space. */
export const cellWords = ({ paragraphs }: Pick<Cell, 'paragraphs'>): string =>
  squash(paragraphs.map(paragraphText).join(''));
