import { type Block, type Paragraph, paragraphText } from '../../model/document.ts';
import { squash } from '../../text/layout.ts';
import { dropSpaces } from '../passages.ts';

/** A block as anatomy sees it: a body paragraph with its text in two dresses, or a table. */
export interface Entry {
  /** Index among the document's blocks. */
  readonly at: number;
  readonly paragraph: Paragraph | null;
  /** Layout spaces removed; '' for a table. */
  readonly text: string;
  /** All white space removed. */
  readonly plain: string;
}

/** Body blocks in reading order, furniture left out. */
export function toEntries(blocks: readonly Block[]): readonly Entry[] {
  return blocks.flatMap((block, at): readonly Entry[] => {
    if (block.layer === 'furniture') return [];
    if (block.kind === 'grid') return [{ at, paragraph: null, text: '', plain: '' }];
    const raw = paragraphText(block);
    return [{ at, paragraph: block, text: dropSpaces(raw), plain: squash(raw) }];
  });
}
