import { pairBrackets } from '../../grammar/unit-list/brackets.ts';
import { parseFullDate } from '../../text/dates.ts';
import { publicityWords } from '../../vocabulary/meta-words.ts';
import type { Entry } from './entry.ts';

const bracket = /[（(【〔[](?<words>[^（()）【】〔〕[\]]{4,20})[）)】〕\]]/u;
/** 公开方式：主动公开, 信息公开选项：主动公开: the same without brackets. */
const publicityLine = /^(?:政府|政务)?(?:信息)?公开(?:方式|属性|选项|类别|类型|形式)[:：]\S{3,12}$/u;

const saysPublicity = (text: string): boolean => publicityWords.some((word) => text.includes(word));

/** True for 附注 alone on its line, in one pair of brackets; （一）主动公开…。（县财政局负责） has two. */
const isPublicity = ({ plain }: Entry): boolean =>
  pairBrackets(plain).get(0) === plain.length - 1 && saysPublicity(plain);

interface Beside {
  readonly words: string;
  /** The line without it. */
  readonly rest: string;
}

/** （此件公开发布）　　2023年4月18日: 附注 and 成文日期 on one line, in either order. */
function besideDate(plain: string): Beside | null {
  const found = bracket.exec(plain);
  const words = found?.groups?.['words'] ?? '';
  if (found === null || !saysPublicity(words)) return null;
  const rest = plain.replace(found[0], '');
  return parseFullDate(rest) === null ? null : { words, rest };
}

/** A line without the 附注 that stands beside its date. */
export const withoutPublicity = (plain: string): string => besideDate(plain)?.rest ?? plain;

/** 附注 near the date or anywhere: its text, without the brackets where it has them. */
export function parsePublicity(entry: Entry): string | null {
  if (isPublicity(entry)) return entry.text.slice(1, -1).trim();
  if (publicityLine.test(entry.plain) && /公开/u.test(entry.plain.slice(4))) return entry.text;
  return besideDate(entry.plain)?.words ?? null;
}
