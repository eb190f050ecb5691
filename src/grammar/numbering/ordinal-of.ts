import { parseChineseNumber } from '../../text/chinese-numerals.ts';

/** Runs of characters that are numbers in themselves (Unicode charts: Enclosed Alphanumerics, Enclosed CJK, Dingbats). */
const runs: readonly { readonly first: number; readonly last: number; readonly value: number }[] = [
  { first: 0x2460, last: 0x2473, value: 1 },
  { first: 0x3251, last: 0x325f, value: 21 },
  { first: 0x32b1, last: 0x32bf, value: 36 },
  { first: 0x2776, last: 0x277f, value: 1 },
  { first: 0x2780, last: 0x2789, value: 1 },
  { first: 0x278a, last: 0x2793, value: 1 },
  { first: 0x2474, last: 0x2487, value: 1 },
  { first: 0x2488, last: 0x249b, value: 1 },
  { first: 0x3220, last: 0x3229, value: 1 },
];
/** More headings of one level than any notice has; 二〇一九 is a year. */
const maxOrdinal = 999;

/** The number in a label: 十二, 12, １２, ⑫ → 12; null for 0, for years and for what is no number. */
export function ordinalOf(text: string): number | null {
  const code = text.codePointAt(0) ?? 0;
  const run = runs.find(({ first, last }) => code >= first && code <= last);
  const value = run === undefined ? parseChineseNumber(text) : code - run.first + run.value;
  return value === null || value < 1 || value > maxOrdinal ? null : value;
}
