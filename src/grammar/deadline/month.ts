import { isBareDue, isDue } from './place.ts';
import type { TimeForm } from './time-form.ts';
import { dateValue, impossibleValue, lastDayBefore, periodValue } from './time-value.ts';
import { beforeWord, freshNumber, frontWord, monthToken, numeral, pattern, yearToken } from './tokens.ts';
import { numberOf, yearOfToken } from './year-of.ts';

const month = `${yearToken()}?${freshNumber}${monthToken()}`;

/** 12月底前, 2月末: the last day of the month. */
const monthEnd: TimeForm = {
  id: 'month-end',
  sign: '月',
  examples: [
    ['12 月底前', { kind: 'date', due: '2023-12-31' }],
    ['十二月底前', { kind: 'date', due: '2023-12-31' }],
    ['2月末', { kind: 'date', due: '2023-02-28' }],
    ['2024年2月底', { kind: 'date', due: '2024-02-29' }],
    ['次年1月底前', { kind: 'date', due: '2024-01-31' }],
  ],
  pattern: pattern(`${month}(?:份|月)?(?:[底末]${beforeWord}?|止)`),
  inText: isDue,
  parse: (groups, context) =>
    dateValue({ year: yearOfToken(groups['year'], context), month: numberOf(groups['month']), day: 'last' }),
};

/** 10月前: some read it as the end of October; the earlier day is taken. */
const beforeMonth: TimeForm = {
  id: 'before-month',
  sign: '月',
  examples: [
    ['10月前', { kind: 'date', due: '2023-09-30', ambiguous: true }],
    ['10月份前', { kind: 'date', due: '2023-09-30', ambiguous: true }],
    ['1月前', { kind: 'date', due: '2022-12-31', ambiguous: true }],
  ],
  pattern: pattern(`${month}份?${frontWord}`),
  inText: isDue,
  parse: (groups, context) => {
    const number = numberOf(groups['month']);
    if (number < 1 || number > 12) return impossibleValue();
    return dateValue(lastDayBefore(yearOfToken(groups['year'], context), number), true);
  },
};

/** 12月, 7月份: the month as a whole. */
const wholeMonth: TimeForm = {
  id: 'whole-month',
  sign: '月',
  examples: [
    ['12月', { kind: 'period', start: '2023-12-01', due: '2023-12-31' }],
    ['7月份', { kind: 'period', start: '2023-07-01', due: '2023-07-31' }],
    ['2026年12月', { kind: 'period', start: '2026-12-01', due: '2026-12-31' }],
    ['13月', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(`${month}份?内?`),
  inText: isBareDue,
  parse: (groups, context) => {
    const first = { year: yearOfToken(groups['year'], context), month: numberOf(groups['month']), day: 1 };
    return periodValue(first, { ...first, day: 'last' });
  },
};

/** 3、6、9、12月: from the first of these months to the last. */
const listedMonths: TimeForm = {
  id: 'listed-months',
  sign: '月',
  examples: [
    ['3、6、9、12月', { kind: 'period', start: '2023-03-01', due: '2023-12-31' }],
    ['2024年6、12月份', { kind: 'period', start: '2024-06-01', due: '2024-12-31' }],
    ['11、13月', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(`${yearToken()}?${freshNumber}(?<first>${numeral})(?:、${numeral}){0,10}、${monthToken()}份?`),
  inText: isBareDue,
  parse: (groups, context) => {
    const year = yearOfToken(groups['year'], context);
    return periodValue(
      { year, month: numberOf(groups['first']), day: 1 },
      { year, month: numberOf(groups['month']), day: 'last' },
    );
  },
};

/** Days 1 to 10, 11 to 20 and 21 to the end: 上旬, 中旬, 下旬. */
const partStarts: Readonly<Record<string, number>> = { 上: 1, 中: 11, 下: 21 };
const partEnds: Readonly<Record<string, number | 'last'>> = { 上: 10, 中: 20, 下: 'last' };

/** 6月上旬, 6月中下旬. */
const partOfMonth: TimeForm = {
  id: 'part-of-month',
  sign: '旬',
  examples: [
    ['6月上旬', { kind: 'period', start: '2023-06-01', due: '2023-06-10' }],
    ['6月中旬', { kind: 'period', start: '2023-06-11', due: '2023-06-20' }],
    ['6月下旬', { kind: 'period', start: '2023-06-21', due: '2023-06-30' }],
    ['6月中下旬', { kind: 'period', start: '2023-06-11', due: '2023-06-30' }],
  ],
  pattern: pattern(`${month}(?<first>[上中下])(?<last>[中下])?旬内?`),
  inText: isBareDue,
  parse: ({ year, month: number, first, last }, context) => {
    const start = { year: yearOfToken(year, context), month: numberOf(number), day: partStarts[first ?? ''] ?? 1 };
    return periodValue(start, { ...start, day: partEnds[last ?? first ?? ''] ?? 'last' });
  },
};

/** 6月中旬前: the day before it begins, though some mean the 20th. */
const beforePartOfMonth: TimeForm = {
  id: 'before-part-of-month',
  sign: '旬',
  examples: [
    ['6月中旬前', { kind: 'date', due: '2023-06-10', ambiguous: true }],
    ['6月上旬前', { kind: 'date', due: '2023-05-31', ambiguous: true }],
  ],
  pattern: pattern(`${month}(?<first>[上中下])旬${frontWord}`),
  inText: isDue,
  parse: ({ year, month: number, first }, context) => {
    const day = { year: yearOfToken(year, context), month: numberOf(number) };
    if (day.month < 1 || day.month > 12) return impossibleValue();
    const due = first === '上' ? lastDayBefore(day.year, day.month) : { ...day, day: first === '中' ? 10 : 20 };
    return dateValue(due, true);
  },
};

/** Forms that name a month and no day. */
export const monthForms: readonly TimeForm[] = [
  monthEnd,
  beforeMonth,
  wholeMonth,
  listedMonths,
  partOfMonth,
  beforePartOfMonth,
];
