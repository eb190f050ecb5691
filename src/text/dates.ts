import { Temporal } from 'temporal-polyfill';
import { parseChineseNumber } from './chinese-numerals.ts';

const fullDate = /^(?<year>[\p{Script=Han}〇○ＯO\d]{4})年(?<month>[\p{Script=Han}〇○\d]{1,3})月(?<day>[\p{Script=Han}〇○\d]{1,3})[日号]$/u;
const dashed = /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u;

/** ISO date of a calendar day; null where there is no such day (2月30日). */
export function toIsoDate(year: number, month: number, day: number): string | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}

/** Number of days of a month; null where there is no such month. */
export function daysInMonth(year: number, month: number): number | null {
  return month < 1 || month > 12 ? null : Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

/** A text that is only a date (成文日期): 2019年9月30日, 2020 年 8 月 10 日, 二〇二〇年八月十日 → ISO; else null. */
export function parseFullDate(text: string): string | null {
  const plain = text.replace(/\s+/gu, '').normalize('NFKC');
  const groups = (fullDate.exec(plain) ?? dashed.exec(plain))?.groups;
  if (groups === undefined) return null;
  const [year, month, day] = [groups['year'], groups['month'], groups['day']].map((part) => parseChineseNumber(part ?? ''));
  if (year == null || month == null || day == null || year < 1000) return null;
  return toIsoDate(year, month, day);
}
