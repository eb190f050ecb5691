import { parseChineseNumber } from '../text/chinese-numerals.ts';
import type { NumberingLabel } from './numbering.ts';

const named =
  /^\s*(?<label>(?<name>\p{Script=Han}{0,4}?(?:任务|事项|议题|问题|行动|工程|立项|项目|实事|措施|举措|目标|专项))(?<n>[一二三四五六七八九十]{1,3}|\d{1,2}))(?:\s{0,2}[：:、.．](?!\d)\s{0,4}|[ \t\u3000]{1,4}|$)/u;

/** 任务一：…, 整改任务1, 督办事项二：… at the start of a paragraph; whether they are a series, their neighbours tell. */
export function parseNamedLabel(text: string): (NumberingLabel & { readonly name: string }) | null {
  const match = named.exec(text);
  const { label = '', name = '', n = '' } = match?.groups ?? {};
  const ordinal = parseChineseNumber(n);
  if (match === null || ordinal === null || ordinal < 1) return null;
  return { label, ordinal, level: 6, form: 'named', length: match[0].length, name };
}
