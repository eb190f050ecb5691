/** Pieces of the patterns of time forms. All match folded text: ASCII digits and marks, no white space inside a line. */

const hanDigits = '〇零○O一二三四五六七八九';

/** A number of one or two digits: 12, 十二, 卅一. */
export const numeral = '(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})';

/** What a number must not follow: it would be the tail of a longer one, of 1.5, or of 第5. */
export const freshNumber = '(?<![\\d.第一二三四五六七八九十百千万零〇两])';

/** — – - ~ 至 到 between two times; two of them for —— and －－; 一 typed for a dash: 7月1日一9月30日. */
export const rangeMark = '(?:[—–―─~\\-至到]{1,2}|(?<=[年月日号旬])一(?=\\d))';

/** 前, 之前, 以前, not 前后 or 前期. */
export const frontWord = '(?:(?:之|以)?前(?!后|期|往|瞻|沿|述|三季))';

/** As above; also 截止, 为止, which say the same after a day or the end of a month. */
export const beforeWord = `(?:${frontWord}|截止|为止|止)`;

/** What a bare 年 must not follow: 3年, 去年, 青年, 学年, 每年, 毕业年度, 纳税年度 (2023年 and 今年 are tokens of their own). */
export const freshYearWord = `(?<![\\d${hanDigits}十百两几数半多近上去前往每历整周少青老中童学财成壮任年某同隔来全业税计然])年`;

/** 2023年, 二〇二三年, 23年12月, 23年底, 次年, 今年, 下一年度; the group holds what stands before 年. */
export function yearToken(name = 'year'): string {
  return `(?:(?<![\\d.${hanDigits}第])(?<${name}>\\d{4}|[${hanDigits}0]{4}|\\d{2}(?=年(?:\\d{1,2}月|年?[底末]))|[次翌明今当本]|下一?)年(?:(?<=下一?年)度)?)`;
}

/** 12月, 十二月: the group holds the number. */
export function monthToken(name = 'month'): string {
  return `(?<${name}>${numeral})月`;
}

/** A time of day, or nothing: 18:00, 24时, 下午5点, 下班前. */
export const hourToken = '(?:(?:上午|下午|晚上?)?\\d{1,2}(?:时|点整?|:\\d{2})|(?:[上下]午(?:下班)?|下班)(?=前))?';

/** 31日, 31号, 三十一日, 31日（周五）, 31日24时, 31日18:00: the group holds the day. */
export function dayToken(name = 'day'): string {
  const weekday = '(?:\\((?:周|星期)[一二三四五六日天]\\))?';
  return `(?<${name}>${numeral})[日号]${weekday}${hourToken}`;
}

/** A pattern for matchAll, case kept, by code points. */
export function pattern(source: string): RegExp {
  return new RegExp(source, 'gu');
}

/** The words as alternatives, longest first, so that no word hides a longer one. */
export function anyOf(words: readonly string[]): string {
  const byLength = [...words].sort((a, b) => b.length - a.length);
  return `(?:${byLength.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('|')})`;
}
