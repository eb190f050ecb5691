import type { Line, Piece } from '../line.ts';
import { alignedSeparator, splitAtSpaces } from '../row-a-line/separators.ts';
import { type FoundHeader, headerScore } from './header-lines.ts';

/** Lines that a header may be broken over (序 / 号), and characters of a header's word in one of them. */
const mostLines = 4;
const longestWord = 6;

/** Words of a header that stand one under the other, and the places that they take up. */
interface Stack {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function addTo(stacks: readonly Stack[], { text, from, to }: Piece): readonly Stack[] {
  const under = stacks.findIndex((stack) => from < stack.to && stack.from < to);
  const above = stacks[under];
  if (above === undefined) return [...stacks, { text, from, to }];
  const grown = { text: above.text + text, from: Math.min(above.from, from), to: Math.max(above.to, to) };
  return stacks.with(under, grown);
}

const wordsOf = (line: Line | undefined): readonly Piece[] =>
  line === undefined ? [] : splitAtSpaces(line).filter((piece) => piece.text !== '');

const mayBePart = (words: readonly Piece[]): boolean =>
  words.length > 0 && words.every(({ text }) => text.length <= longestWord && !/[\p{P}\d]/u.test(text));

const scoreOf = (stacks: readonly Stack[]): number =>
  headerScore(stacks.toSorted((a, b) => a.from - b.from).map(({ text }) => text));

/** A header whose words narrow columns broke over lines (序 / 号, 责任单 / 位), others standing in their middle (`pdftotext -layout`). */
export function findBrokenHeader(lines: readonly Line[], at: number): FoundHeader | null {
  let best: FoundHeader | null = null;
  let [score, stacks, pieces]: [number, readonly Stack[], readonly Piece[]] = [0, [], []];
  for (let end = at + 1; end <= at + mostLines; end++) {
    const words = wordsOf(lines[end - 1]);
    if (!mayBePart(words)) break;
    stacks = words.reduce(addTo, stacks);
    pieces = [...pieces, ...words];
    const own = end === at + 1 ? 0 : scoreOf(stacks);
    if (own <= score) continue;
    score = own;
    best = { start: at, end, separator: alignedSeparator, hasBars: false, pieces, inner: null };
  }
  return best;
}
