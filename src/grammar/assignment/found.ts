import type { ParsedAssignment } from './parse.ts';

/** An assignment where it stands in a paragraph; the range holds the brackets. */
export interface FoundAssignment {
  readonly start: number;
  readonly end: number;
  readonly assignment: ParsedAssignment;
  /** The close bracket is missing; the assignment was taken to reach to the paragraph's end. */
  readonly unclosed: boolean;
}

/** The same, found in a text that begins `by` characters further on. */
export const moved = (found: FoundAssignment, by: number): FoundAssignment => ({
  ...found,
  start: found.start + by,
  end: found.end + by,
});
