import { parseChineseNumber } from './chinese-numerals.ts';

const number = '[\\d０-９〇○零一二三四五六七八九十廿卅]{1,3}';
/** 2019年9月30日, 二〇二〇年八月十日; zeros also ○ O Ｏ 零 0 (domain.md 1). Matched with white space removed. */
const fullDate = new RegExp(
  `^(?<year>[\\d０-９OＯ]{4}|[〇○零OＯ0０一二三四五六七八九]{4})年(?<month>${number})月(?<day>${number})[日号]$`,
  'u',
);
/** 2019-09-30, 2019/9/30, 2019.9.30, as web pages print 成文日期. */
const dashedDate = /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})$/u;
/** A date with spaces between all its characters is shorter. */
const maxCharacters = 60;

/** The day of the calendar, with months and days beyond their last one carried on; any year, where Date.UTC takes 0 to 99 for 1900 and more. */
function calendarDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** Number of days of a month; null where there is no such month or year (1 to 9999). */
export function daysInMonth(year: number, month: number): number | null {
  if (month < 1 || month > 12 || year < 1 || year > 9999) return null;
  return calendarDay(year, month + 1, 0).getUTCDate();
}

/** ISO date of a calendar day; null where there is no such day (2月30日). */
export function toIsoDate(year: number, month: number, day: number): string | null {
  const last = daysInMonth(year, month);
  if (last === null || day < 1 || day > last) return null;
  return calendarDay(year, month, day).toISOString().slice(0, 10);
}

/** 2O2O and 二O二O: the letter is a zero of the numerals around it. */
function partValue(part: string | undefined): number | null {
  const zero = /[一二三四五六七八九]/u.test(part ?? '') ? '〇' : '0';
  return parseChineseNumber((part ?? '').replace(/[OＯ○0０]/gu, zero));
}

/**
 * A text that is only a date (成文日期): 2019年9月30日, 2020 年 8 月 10 日, 二〇二〇年八月十日 → ISO.
 * Null for any other text and for a day that does not exist.
 */
export function parseFullDate(text: string): string | null {
  const plain = text.trim();
  if (plain.length > maxCharacters) return null;
  const squashed = plain.replace(/\s+/gu, '');
  const groups = (fullDate.exec(squashed) ?? dashedDate.exec(squashed.normalize('NFKC')))?.groups;
  const [year, month, day] = [groups?.['year'], groups?.['month'], groups?.['day']].map(partValue);
  if (year == null || month == null || day == null || year < 1000) return null;
  return toIsoDate(year, month, day);
}
