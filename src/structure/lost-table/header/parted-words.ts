import type { Line } from '../line.ts';

/** A word between blank lines: its lines, and one line that holds them all. */
export interface PartedWord {
  readonly line: Line;
  readonly lines: readonly Line[];
  /** Index of the line after its last. */
  readonly end: number;
}

/** Blank lines part the words of a header where so many stand apart. */
export const fewestParted = 3;
const mostLines = 3;
const longestWord = 24;

/** What stands from a line on between blank lines, up to what is too long for a header's word; `most` of them at the most. */
export function partedWords(lines: readonly Line[], at: number, most: number): readonly PartedWord[] {
  const words: PartedWord[] = [];
  for (let from = at; from < lines.length && words.length < most; ) {
    const first = lines[from];
    let end = from + 1;
    while (lines[end]?.gap === 0 && end - from <= mostLines) end++;
    const own = lines.slice(from, end);
    const text = own.map((line) => line.text.trim()).join('');
    if (first === undefined || own.length > mostLines || (own.length > 1 && text.length > longestWord)) break;
    words.push({ line: { ...first, text }, lines: own, end });
    from = end;
  }
  return words;
}
