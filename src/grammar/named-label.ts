import { parseChineseNumber } from '../text/chinese-numerals.ts';
import type { NumberingLabel } from './numbering.ts';

/** A label that is none by itself: only a series of them is. Of one `name` they count up. */
export interface NamedLabel extends NumberingLabel {
  /** 任务 of 任务一, "1-" of 1-2, '' of a bare number. */
  readonly name: string;
}

const kinds = '序号|任务|事项|议题|问题|行动|工程|立项|专栏|项目|实事|措施|举措|目标|专项';
/** 任务一：…, 【整改任务1】…, 督办事项二：… */
const named = new RegExp(
  `^\\s*(?<label>[【［[]?(?<name>\\p{Script=Han}{0,4}?(?:${kinds}))(?<n>[一二三四五六七八九十]{1,3}|\\d{1,2})[】］\\]]?)(?:\\s{0,2}[：:、.．](?!\\d)\\s{0,4}|(?<=[】］\\]])\\s{0,4}|[ \\t\\u3000]{1,4}|$)`,
  'u',
);
/** "1 就业促进行动。", "2-1 通报案例": numbers that white space parts from a sentence; 3 个月, 5 月底 are none. */
const spaced =
  /^\s*(?<label>(?<name>(?:\d{1,2}[-－—])?)(?<n>\d{1,2}))[ \t\u3000]{1,4}(?=[\p{Script=Han}“《])(?!(?:年|月|日|时|个|项|家|名|万|亿|元|人|户|条|处|所|座|倍|成|批|次|天|小时|分|件|类|种|公里|千米|米|吨|亩))(?=[^\t|｜]*[。：；])/u;

/** Labels at the start of a paragraph that no form holds; whether they are a series, their neighbours tell. */
export function parseNamedLabel(text: string): NamedLabel | null {
  const match = named.exec(text) ?? spaced.exec(text);
  const { label = '', name = '', n = '' } = match?.groups ?? {};
  const ordinal = parseChineseNumber(n);
  if (match === null || ordinal === null || ordinal < 1) return null;
  return { label, ordinal, level: 6, form: 'named', length: match[0].length, name };
}

const major = /^\d{1,2}/u;

/** 任务一 and 任务二; 1-2 and 1-3; 1-3 and 2-1. */
export function isNextLabel(before: NamedLabel, next: NamedLabel): boolean {
  if (before.name === next.name) return next.ordinal === before.ordinal + 1;
  const [from, to] = [before, next].map(({ name }) => Number(major.exec(name)?.[0]));
  return next.ordinal === 1 && to === (from ?? 0) + 1;
}
