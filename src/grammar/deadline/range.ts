import { endsClause, precedesDueVerb, qualifiesNoun, startsClause, statesStatus } from './place.ts';
import { always, type Groups, never, type Place, type TimeForm, type YearContext } from './time-form.ts';
import { bareValue, type CalendarDay, impossibleValue, periodValue, type TimeValue } from './time-value.ts';
import { beforeWord, dayToken, freshNumber, monthToken, numeral, pattern, rangeMark, yearToken } from './tokens.ts';
import { numberOf, yearOfToken } from './year-of.ts';

const begin = '(?:起|开始)?';
const dayOrPart = (name: string) => `(?:份|${dayToken(`day${name}`)}|(?<part${name}>初|[上中下]旬|[底末]))?`;
/** Where a stretch ends: 12月, 12月31日, 次年1月底, 30日, 年底. */
const ending = `(?:${yearToken('year2')}?${monthToken('month2')}${dayOrPart('2')}|${dayToken('day3')}|(?<part3>[上中下]旬|月[底末])|(?:${yearToken('year3')}年?|年)[底末终])`;

const partStarts: Readonly<Record<string, number>> = { 初: 1, 上旬: 1, 中旬: 11, 下旬: 21 };
const partEnds: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 中旬: 20 };

function startDay(groups: Groups, year: number | null): CalendarDay {
  const { month1, day1, part1 } = groups;
  const first = part1 === '底' || part1 === '末' ? 'last' : (partStarts[part1 ?? ''] ?? 1);
  return { year, month: numberOf(month1), day: day1 === undefined ? first : numberOf(day1) };
}

/** The end takes the start's year, or the next where its month comes before the start's: 11月至3月. */
function endYear(
  token: string | undefined,
  start: CalendarDay | null,
  month: number,
  context: YearContext,
): number | null {
  const year = yearOfToken(token, { ...context, earlierYear: start?.year ?? context.earlierYear });
  const wraps = token === undefined && start !== null && month < start.month;
  return wraps && year !== null ? year + 1 : year;
}

function endDay(groups: Groups, start: CalendarDay | null, context: YearContext): CalendarDay | null {
  const { year2, month2, day2, part2, day3, part3, year3 } = groups;
  if (part3 !== undefined) return start === null ? null : { ...start, day: partEnds[part3] ?? 'last' };
  if (day3 !== undefined) return start === null ? null : { ...start, day: numberOf(day3) };
  if (month2 === undefined) return { year: endYear(year3, start, 12, context), month: 12, day: 'last' };
  const month = numberOf(month2);
  const day = day2 === undefined ? (partEnds[part2 ?? ''] ?? 'last') : numberOf(day2);
  return { year: endYear(year2, start, month, context), month, day };
}

function stretch(groups: Groups, context: YearContext): TimeValue {
  const start = startDay(groups, yearOfToken(groups['year1'], context));
  const end = endDay(groups, start, context);
  return end === null ? impossibleValue() : periodValue(start, end);
}

/** Months of running text are due only where they are a clause or a verb follows (2023年1-6月全区… reports); days are dates anyway. */
function isDueStretch(place: Place): boolean {
  if (qualifiesNoun(place) || statesStatus(place)) return false;
  return place.groups['day1'] !== undefined || precedesDueVerb(place) || (startsClause(place) && endsClause(place));
}

/** 2025年12月至2026年1月, 6月1日—30日, 6月底至年底. */
const monthsOrDays: TimeForm = {
  id: 'months-or-days',
  sign: '月',
  examples: [
    ['2025年12月至2026年1月', { kind: 'period', start: '2025-12-01', due: '2026-01-31' }],
    ['2025年12月至次年1月', { kind: 'period', start: '2025-12-01', due: '2026-01-31' }],
    ['3月—12月', { kind: 'period', start: '2023-03-01', due: '2023-12-31' }],
    ['6月1日—30日', { kind: 'period', start: '2023-06-01', due: '2023-06-30' }],
    ['6月1日至6月30日', { kind: 'period', start: '2023-06-01', due: '2023-06-30' }],
    ['2019年1月1日至12月31日', { kind: 'period', start: '2019-01-01', due: '2019-12-31' }],
    ['5月上旬至中旬', { kind: 'period', start: '2023-05-01', due: '2023-05-20' }],
    ['7月1日一9月30日', { kind: 'period', start: '2023-07-01', due: '2023-09-30' }],
    ['3月下旬至年底', { kind: 'period', start: '2023-03-21', due: '2023-12-31' }],
    ['11月至3月', { kind: 'period', start: '2023-11-01', due: '2024-03-31' }],
  ],
  pattern: pattern(
    `${yearToken('year1')}?${freshNumber}${monthToken('month1')}${dayOrPart('1')}${begin}${rangeMark}${ending}${beforeWord}?`,
  ),
  inText: isDueStretch,
  parse: stretch,
};

/** 3-12月: the first month without its 月 (not 3—12个月). */
const shortMonths: TimeForm = {
  id: 'short-months',
  sign: '月',
  examples: [
    ['3-12月', { kind: 'period', start: '2023-03-01', due: '2023-12-31' }],
    ['2024年1～6月底前', { kind: 'period', start: '2024-01-01', due: '2024-06-30' }],
  ],
  pattern: pattern(
    `${yearToken('year1')}?${freshNumber}(?<month1>${numeral})${rangeMark}${monthToken('month2')}(?:份|[底末])?${beforeWord}?`,
  ),
  inText: isDueStretch,
  parse: stretch,
};

/** 6月1-30日. */
const shortDays: TimeForm = {
  id: 'short-days',
  sign: '月',
  examples: [['6月1-30日', { kind: 'period', start: '2023-06-01', due: '2023-06-30' }]],
  pattern: pattern(
    `${yearToken('year1')}?${freshNumber}${monthToken('month1')}(?<day1>${numeral})${rangeMark}${dayToken('day3')}${beforeWord}?`,
  ),
  inText: isDueStretch,
  parse: stretch,
};

/** 2025.12—2026.01, 2023.3.1-12.31, 6.1—6.30. */
const dotted: TimeForm = {
  id: 'dotted-range',
  sign: './',
  examples: [
    ['2025.12—2026.01', { kind: 'period', start: '2025-12-01', due: '2026-01-31' }],
    ['2023.3.1-12.31', { kind: 'period', start: '2023-03-01', due: '2023-12-31' }],
    ['2023/3/1-2023/5/31', { kind: 'period', start: '2023-03-01', due: '2023-05-31' }],
  ],
  pattern: pattern(
    '(?<![\\d.])(?<year1>\\d{4})[./](?<month1>\\d{1,2})(?:[./](?<day1>\\d{1,2}))?[—–―─~\\-至到]{1,2}(?:(?<year2>\\d{4})[./])?(?<month2>\\d{1,2})(?:[./](?<day2>\\d{1,2}))?(?![\\d.])',
  ),
  inText: never,
  parse: stretch,
};

/** 6.1—6.30: only a deadline column makes dates of these. */
const dottedDays: TimeForm = {
  id: 'dotted-days',
  sign: './',
  examples: [['6.1—6.30', { kind: 'period', start: '2023-06-01', due: '2023-06-30' }]],
  pattern: pattern(
    '(?<![\\d./-])(?<month1>\\d{1,2})[./](?<day1>\\d{1,2})[—–―─~\\-至到]{1,2}(?<month2>\\d{1,2})[./](?<day2>\\d{1,2})(?![\\d./])',
  ),
  inText: never,
  parse: stretch,
};

/** 2023-03-01至2023-05-31. */
const dashed: TimeForm = {
  id: 'dashed-range',
  sign: '-',
  examples: [['2023-03-01至2023-05-31', { kind: 'period', start: '2023-03-01', due: '2023-05-31' }]],
  pattern: pattern(
    '(?<![\\d-])(?<year1>\\d{4})-(?<month1>\\d{1,2})-(?<day1>\\d{1,2})[—–―─~至到]{1,2}(?<year2>\\d{4})-(?<month2>\\d{1,2})-(?<day2>\\d{1,2})(?!\\d)',
  ),
  inText: never,
  parse: stretch,
};

/** 2021—2025年: in running text it names a plan; 2024—2025学年 ends with the school's year, which no calendar tells. */
const years: TimeForm = {
  id: 'years',
  sign: '—–―─~-至到一',
  examples: [['2021—2025年', { kind: 'period', start: '2021-01-01', due: '2025-12-31' }]],
  pattern: pattern(
    `(?<![\\d.])(?<first>\\d{4})年?${rangeMark}(?<last>\\d{4})(?:年[底末]?${beforeWord}?(?!${numeral}月)|(?![\\d./-]))(?!学年)`,
  ),
  inText: never,
  parse: ({ first, last }) =>
    periodValue({ year: Number(first), month: 1, day: 1 }, { year: Number(last), month: 12, day: 'last' }),
};

/** 即日起至年底, 持续到年底: the first day depends on when it is read. */
const fromNow: TimeForm = {
  id: 'from-now',
  sign: '日在前续',
  examples: [
    ['即日起至年底', { kind: 'period', start: null, due: '2023-12-31' }],
    ['即日起至12月31日', { kind: 'period', start: null, due: '2023-12-31' }],
    ['持续到12月', { kind: 'period', start: null, due: '2023-12-31' }],
    ['自印发之日起至2024年6月', { kind: 'period', start: null, due: '2024-06-30' }],
  ],
  pattern: pattern(
    `(?:即日|现在|目前|持续|延续|(?:印发|发布|公布|发文)之日)${begin}${rangeMark}${ending}${beforeWord}?`,
  ),
  inText: always,
  parse: (groups, context) => {
    const end = endDay(groups, null, context);
    return end === null ? bareValue('unknown') : periodValue(null, end);
  },
};

/** Stretches of time (起止时间). */
export const rangeForms: readonly TimeForm[] = [
  monthsOrDays,
  shortMonths,
  shortDays,
  dotted,
  dottedDays,
  dashed,
  years,
  fromNow,
];
