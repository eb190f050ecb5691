import type { Cell } from '../model/document.ts';
import { type Claim, claimParagraph } from '../model/result.ts';
import type { Passage } from '../model/structure.ts';

/** The characters of a cell. */
export const claimCell = (cell: Cell, by: Claim['by']): readonly Claim[] =>
  cell.paragraphs.flatMap((paragraph) => claimParagraph(paragraph, by));

/** The characters of a title or of notes. */
export const claimPassages = (passages: readonly Passage[], by: Claim['by']): readonly Claim[] =>
  passages.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => claimParagraph(paragraph, by));
