import { isDue } from './place.ts';
import { never, type Place, type TimeForm } from './time-form.ts';
import { dateValue, lastDayBefore, periodValue } from './time-value.ts';
import { beforeWord, frontWord, pattern } from './tokens.ts';
import { numberOf } from './year-of.ts';

/** In running text numbers with dots are sections, versions, amounts: only 前 makes them a due date. */
const hasFront = (place: Place): boolean => place.words.endsWith('前') && isDue(place);

/** 2023-12-31, 2023/12/31, 2023.12.31; a time of day, as spreadsheets print it, does not count. */
const fullNumeric: TimeForm = {
  id: 'full-numeric-date',
  sign: '-/.',
  examples: [
    ['2023-12-31', { kind: 'date', due: '2023-12-31' }],
    ['2023/12/31', { kind: 'date', due: '2023-12-31' }],
    ['2023.12.31前', { kind: 'date', due: '2023-12-31' }],
    ['2023-12-31 00:00:00', { kind: 'date', due: '2023-12-31' }],
    ['2023-02-30', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(
    `(?<![\\d./-])(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{2}|\\d)(?:\\d{2}:\\d{2}(?::\\d{2})?)?(?![\\d-])${beforeWord}?`,
  ),
  inText: hasFront,
  parse: ({ year, month, day }) => dateValue({ year: Number(year), month: Number(month), day: Number(day) }),
};

/** 20231231. */
const compact: TimeForm = {
  id: 'compact-date',
  sign: '12',
  examples: [['20231231', { kind: 'date', due: '2023-12-31' }]],
  pattern: pattern(`(?<![\\d.])(?<year>(?:19|20)\\d{2})(?<month>0\\d|1[0-2])(?<day>[0-3]\\d)(?![\\d.])${beforeWord}?`),
  inText: never,
  parse: ({ year, month, day }) => dateValue({ year: Number(year), month: Number(month), day: Number(day) }),
};

/** 12.31, 12/31. */
const monthAndDay: TimeForm = {
  id: 'month-and-day',
  sign: './',
  examples: [
    ['12.31', { kind: 'date', due: '2023-12-31' }],
    ['12/31前', { kind: 'date', due: '2023-12-31' }],
  ],
  pattern: pattern(
    `(?<![\\d./-])(?<month>\\d|0\\d|1[0-2])[./](?<day>[0-3]?\\d)(?![\\d./%]|万|亿|元|[个倍件])${beforeWord}?`,
  ),
  inText: never,
  parse: ({ month, day }, { earlierYear, planYear }) =>
    dateValue({ year: earlierYear ?? planYear, month: Number(month), day: Number(day) }),
};

/** 2025.12, 2025-12底前. */
const yearAndMonth: TimeForm = {
  id: 'year-and-month',
  sign: '-/.',
  examples: [
    ['2025.12', { kind: 'period', start: '2025-12-01', due: '2025-12-31' }],
    ['2025.12底前', { kind: 'date', due: '2025-12-31' }],
    ['2025.12前', { kind: 'date', due: '2025-11-30', ambiguous: true }],
  ],
  pattern: pattern(
    `(?<![\\d./-])(?<year>(?:19|20)\\d{2})[./-](?<month>0\\d|1[0-2]|\\d)(?![\\d./-])(?<edge>[底末])?(?<front>${frontWord})?`,
  ),
  inText: never,
  parse: ({ year: token, month: number, edge, front }) => {
    const first = { year: Number(token), month: numberOf(number), day: 1 };
    if (edge !== undefined) return dateValue({ ...first, day: 'last' });
    return front === undefined
      ? periodValue(first, { ...first, day: 'last' })
      : dateValue(lastDayBefore(first.year, first.month), true);
  },
};

/** Dates in figures alone. */
export const numericForms: readonly TimeForm[] = [fullNumeric, compact, monthAndDay, yearAndMonth];
