import type { TimeValue } from './time-value.ts';

/** Years that an expression without one may take, nearest first. */
export interface YearContext {
  /** A year stated earlier in the same cell or sentence. */
  readonly earlierYear: number | null;
  readonly planYear: number | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where a match stands in running text: some characters on either side, '' at the text's ends. */
export interface Place {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly groups: Groups;
}

/** One form of time expression (domain.md 5). */
export interface TimeForm {
  readonly id: string;
  /** Words of a deadline column and their value for a plan of 2023; one test runs them all. */
  readonly examples: readonly (readonly [string, Partial<TimeValue>])[];
  readonly pattern: RegExp;
  /** Characters of which every match holds at least one: a text without any of them is not searched. */
  readonly sign: string;
  /** Whether a match in running text is a due date or cadence; false for words that only a deadline column gives this meaning. */
  readonly inText: (place: Place) => boolean;
  readonly parse: (groups: Groups, context: YearContext) => TimeValue | null;
}

export const always = (): boolean => true;
export const never = (): boolean => false;
