import { editDistance } from '../check/similarity.ts';

/** Of these words the one that was probably meant; null where none is near. */
export function nearestWord(word: string, words: readonly string[]): string | null {
  const [nearest] = words
    .map((one) => ({ one, distance: editDistance(word, one) }))
    .toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance * 2 <= Math.max(word.length, nearest.one.length)
    ? nearest.one
    : null;
}
