import { distance } from 'fastest-levenshtein';

/** 1 for the same text, 0 for texts that share nothing (Levenshtein). */
function similarity(left: string, right: string): number {
  const longest = Math.max(left.length, right.length);
  return longest === 0 ? 1 : 1 - distance(left, right) / longest;
}

/** Whether two texts are as alike as `least`; those of too different length, or with too few characters in common, are not compared. */
export function isSimilar(left: string, right: string, least: number): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  const needed = longer.length * least;
  if (shorter.length < needed) return false;
  let shared = 0;
  for (const character of longer) if (shorter.includes(character)) shared++;
  return shared >= needed && similarity(left, right) >= least;
}
