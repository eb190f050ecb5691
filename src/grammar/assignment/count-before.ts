import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import type { ParsedAssignment } from './parse.ts';

const countedBefore = /^(?:以上|上述|前述)(?<count>[两二三四五六七八九十]{1,2}|\d{1,2})[项条点个]/u;

/** 以上两项由…, 上述3条由…: how many items before it an assignment speaks of; null where it does not say. */
export function countBefore({ raw }: ParsedAssignment): number | null {
  const { count = '' } = countedBefore.exec(raw.trim())?.groups ?? {};
  if (count === '') return null;
  return count === '两' ? 2 : (parseChineseNumber(count) ?? Number(count));
}
