import type { Paragraph } from './document.ts';
import type { Finding } from './finding.ts';

/** These characters, UTF-16 offsets in the document, end excluded, are accounted for. The first law as a type. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly by: 'meta' | 'section' | 'table' | 'task' | 'furniture';
}

/** The characters of a paragraph. */
export function claimParagraph({ runs }: Paragraph, by: Claim['by']): readonly Claim[] {
  return runs.map(({ start, text }) => ({ start, end: start + text.length, by }));
}

/** What a stage returns: its value, the characters that it has used, and what it found on the way. */
export interface Result<T> {
  readonly value: T;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}
