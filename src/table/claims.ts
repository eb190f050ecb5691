import type { Cell } from '../model/document.ts';
import { type Claim, claimParagraph } from '../model/result.ts';
import type { Passage } from '../model/structure.ts';
import { gather } from '../text/gather.ts';

/** The characters of a cell. */
export const claimCell = (cell: Cell, by: Claim['by']): readonly Claim[] =>
  gather(cell.paragraphs, (paragraph) => claimParagraph(paragraph, by));

/** The characters of a title or of notes. */
export const claimPassages = (passages: readonly Passage[], by: Claim['by']): readonly Claim[] =>
  gather(
    gather(passages, ({ paragraphs }) => paragraphs),
    (paragraph) => claimParagraph(paragraph, by),
  );
