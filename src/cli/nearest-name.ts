import { closest, distance } from 'fastest-levenshtein';

/** The known name that was most likely meant; null where none is near: more than a third of the letters would be other ones. */
export function nearestName(name: string, known: readonly string[]): string | null {
  if (known.length === 0) return null;
  const nearest = closest(name, [...known]);
  return distance(name, nearest) <= Math.max(2, Math.floor(name.length / 3)) ? nearest : null;
}
