import type { TimeMatch } from './matches.ts';
import type { YearContext } from './time-form.ts';
import type { TimeValue } from './time-value.ts';

/** A match with its value. */
export interface TimeReading {
  readonly match: TimeMatch;
  readonly value: TimeValue;
}

/**
 * Reads matches in order, each taking a missing year from the one before (2025年1月—3月，6月底前).
 * `stop` says where a year no longer reaches: the text between two matches is given to it.
 */
export function parseValues(
  text: string,
  matches: readonly TimeMatch[],
  planYear: number | null,
  stop: (between: string) => boolean,
): readonly TimeReading[] {
  const readings: TimeReading[] = [];
  let context: YearContext = { earlierYear: null, planYear };
  let end = 0;
  for (const match of matches) {
    if (context.earlierYear !== null && stop(text.slice(end, match.start))) context = { earlierYear: null, planYear };
    const value = match.form.parse(match.groups, context);
    end = match.end;
    if (value === null) continue;
    readings.push({ match, value });
    context = { earlierYear: value.year ?? context.earlierYear, planYear };
  }
  return readings;
}
