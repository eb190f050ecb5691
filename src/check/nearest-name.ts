import { closest, distance } from 'fastest-levenshtein';

/** The known name that was most likely meant; null where the nearest one differs in more than `most` characters: a third, but a swap (two) at least. */
export function nearestName(
  name: string,
  known: readonly string[],
  most = Math.max(2, Math.floor(name.length / 3)),
): string | null {
  if (known.length === 0) return null;
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= most ? nearest : null;
}
