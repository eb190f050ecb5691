/** Number of characters to insert, delete or replace to make one text of the other (Levenshtein). */
export function editDistance(left: string, right: string): number {
  const [a, b] = [[...left], [...right]];
  let previous = b.map((_, j) => j + 1);
  previous.unshift(0);
  for (const [i, character] of a.entries()) {
    const row = [i + 1];
    for (const [j, other] of b.entries()) {
      const replaced = (previous[j] ?? 0) + (character === other ? 0 : 1);
      row.push(Math.min(replaced, (previous[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    previous = row;
  }
  return previous.at(-1) ?? 0;
}

/** 1 for the same text, 0 for texts that share nothing. */
function similarity(left: string, right: string): number {
  const longest = Math.max([...left].length, [...right].length);
  return longest === 0 ? 1 : 1 - editDistance(left, right) / longest;
}

/** Texts of such different length can't be as similar as `least`; saves most of the work. */
export function isSimilar(left: string, right: string, least: number): boolean {
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  return shorter.length >= longer.length * least && similarity(left, right) >= least;
}
