import type { Cell, Paragraph } from '../model/document.ts';
import type { Claim } from '../model/result.ts';
import type { Passage } from '../model/structure.ts';

const claimRuns = ({ runs }: Paragraph, by: Claim['by']): readonly Claim[] =>
  runs.map(({ start, text }) => ({ start, end: start + text.length, by }));

/** The characters of a cell. */
export const claimCell = (cell: Cell, by: Claim['by']): readonly Claim[] =>
  cell.paragraphs.flatMap((paragraph) => claimRuns(paragraph, by));

/** The characters of a title or of notes. */
export const claimPassages = (passages: readonly Passage[], by: Claim['by']): readonly Claim[] =>
  passages.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => claimRuns(paragraph, by));
