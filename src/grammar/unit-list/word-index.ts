/** Words by their first or last character, longest first: one look-up a position instead of one a word. */
export type WordIndex = ReadonlyMap<string, readonly string[]>;

function indexBy(words: readonly string[], keyOf: (word: string) => string): WordIndex {
  const index = new Map<string, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const key = keyOf(word);
    const list = index.get(key);
    if (list === undefined) index.set(key, [word]);
    else list.push(word);
  }
  return index;
}

/** Index for `longestAt`. */
export function indexByStart(words: readonly string[]): WordIndex {
  return indexBy(words, (word) => word[0] ?? '');
}

/** Index for `longestBefore`. */
export function indexByEnd(words: readonly string[]): WordIndex {
  return indexBy(words, (word) => word.at(-1) ?? '');
}

const none: readonly string[] = [];

/** The longest word that begins at UTF-16 offset `at`; '' where none does. */
export function longestAt(text: string, at: number, index: WordIndex): string {
  for (const word of index.get(text[at] ?? '') ?? none) if (text.startsWith(word, at)) return word;
  return '';
}

/** The longest word that ends before UTF-16 offset `end`; '' where none does. */
export function longestBefore(text: string, end: number, index: WordIndex): string {
  for (const word of index.get(text[end - 1] ?? '') ?? none) if (text.endsWith(word, end)) return word;
  return '';
}

/** What stands between an offset and a colon behind it, of `longest` characters at most; '' where there is no such word. */
export function wordBeforeColon(text: string, from: number, longest: number): string {
  const head = text.slice(from, from + longest + 1);
  return head.slice(0, Math.max(0, head.search(/[：:]/u)));
}
