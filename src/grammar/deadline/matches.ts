import { findAll } from '../../text/find-all.ts';
import { gather } from '../../text/gather.ts';
import { timeForms } from './forms.ts';
import type { Groups, Place, TimeForm } from './time-form.ts';

/** A form found in folded text; offsets of that text. */
export interface TimeMatch {
  readonly form: TimeForm;
  readonly groups: Groups;
  readonly start: number;
  readonly end: number;
}

/** Longest look to either side that a form's conditions take. */
const placeCharacters = 20;

function byLengthThenStart(a: TimeMatch, b: TimeMatch): number {
  return b.end - b.start - (a.end - a.start) || a.start - b.start;
}

/** Overlapping matches: the longest stays, then the first. Matches are short, so that this is linear but for the sort. */
function resolveOverlaps(matches: readonly TimeMatch[]): readonly TimeMatch[] {
  const taken = new Set<number>();
  const kept: TimeMatch[] = [];
  for (const match of [...matches].sort(byLengthThenStart)) {
    const places = Array.from({ length: match.end - match.start }, (_, i) => match.start + i);
    if (places.some((place) => taken.has(place))) continue;
    for (const place of places) taken.add(place);
    kept.push(match);
  }
  return kept.sort((a, b) => a.start - b.start);
}

const signs = [...new Set(timeForms.map(({ sign }) => sign))];

/** The forms that a text may hold: most texts have no 季, 旬 or 每. */
function formsFor(text: string): readonly TimeForm[] {
  const present = new Set(signs.filter((sign) => [...sign].some((character) => text.includes(character))));
  return timeForms.filter(({ sign }) => present.has(sign));
}

/** All time expressions of a folded text, in order, none overlapping. */
export function findMatches(text: string): readonly TimeMatch[] {
  return resolveOverlaps(
    gather(formsFor(text), (form) =>
      findAll(form.pattern, text).map((match) => ({
        form,
        groups: match.groups ?? {},
        start: match.index,
        end: match.index + match[0].length,
      })),
    ),
  );
}

/** What stands around a match. */
export function placeOf(text: string, { start, end, groups }: TimeMatch): Place {
  return {
    before: text.slice(Math.max(0, start - placeCharacters), start),
    words: text.slice(start, end),
    after: text.slice(end, end + placeCharacters),
    groups,
  };
}
