import { closest, distance } from 'fastest-levenshtein';

/** The known name that was most likely meant; null where none is near: more than that share of the letters would be other ones. */
export function nearestName(name: string, known: readonly string[], share = 1 / 3): string | null {
  if (known.length === 0) return null;
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.max(1, Math.floor(name.length * share)) ? nearest : null;
}
