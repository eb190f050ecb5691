import { daysInMonth } from '../../text/dates.ts';
import { isCadence } from './place.ts';
import type { TimeForm } from './time-form.ts';
import { bareValue, impossibleValue } from './time-value.ts';
import { beforeWord, numeral, pattern } from './tokens.ts';
import { numberOf } from './year-of.ts';

/** Months of the year in which quarters have their first, second and last; the month after a quarter is the first of the next. */
const quarterMonths: readonly (readonly [RegExp, string])[] = [
  [/^(?:首|第一|第1|次)/u, '1,4,7,10'],
  [/^第[二2]/u, '2,5,8,11'],
  [/^(?:末|最后|第三|第3)/u, '3,6,9,12'],
];

/** 每季度末, 每季度最后一个月25日前, 每季度首月10日前. */
const dayOfQuarter: TimeForm = {
  id: 'day-of-quarter',
  sign: '季',
  examples: [
    ['每季度末', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1' }],
    ['每季度最后一个月25日前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=25' }],
    ['每季度首月10日前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10' }],
  ],
  pattern: pattern(
    `每个?季度?的?(?:(?<which>首个?|次|末|最后一个?|第[一二三123]个?)月(?:(?<day>${numeral})[日号]|[底末])|[底末])${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ which, day }) => {
    const months = quarterMonths.find(([start]) => start.test(which ?? '末'))?.[1] ?? '3,6,9,12';
    const number = day === undefined ? -1 : numberOf(day);
    if (number > 31) return impossibleValue();
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${number}`);
  },
};

const leapYear = 2024;

/** 每年2月底前, 每年6月和12月底前, 每年12月31日前. */
const monthOfYear: TimeForm = {
  id: 'month-of-year',
  sign: '每',
  examples: [
    ['每年2月底前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' }],
    ['每年12月31日前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' }],
    ['每年6月和12月底前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1' }],
    ['每年6月底、12月底', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1' }],
    ['每年3月', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3' }],
    ['每年2月30日前', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(
    `每年度?的?(?<months>${numeral}[\\d、和及月份底末一二三四五六七八九十]{0,30})月份?(?:(?<day>${numeral})[日号]|(?<end>[底末]))?${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ months, day, end }) => {
    const numbers = (months ?? '').split(/[^\d一二三四五六七八九十]+/u).map(numberOf);
    const number = day === undefined ? null : numberOf(day);
    if (numbers.some((month) => (daysInMonth(leapYear, month) ?? 0) < (number ?? 1))) return impossibleValue();
    const last = number === null ? (end === undefined ? '' : ';BYMONTHDAY=-1') : `;BYMONTHDAY=${number}`;
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${numbers.join(',')}${last}`);
  },
};

/** 每年3月至5月, 每年3月1日至5月31日: the last day that still meets it. */
const stretchOfYear: TimeForm = {
  id: 'stretch-of-year',
  sign: '每',
  examples: [['每年3月1日至5月31日', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=31' }]],
  pattern: pattern(
    `每年度?的?${numeral}月?(?:${numeral}[日号])?[—–~至到-]{1,2}(?<month>${numeral})月(?:(?<day>${numeral})[日号])?[底末]?${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ month, day }) => {
    const number = day === undefined ? -1 : numberOf(day);
    if ((daysInMonth(leapYear, numberOf(month)) ?? 0) < number) return impossibleValue();
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${numberOf(month)};BYMONTHDAY=${number}`);
  },
};

/** 每年底前, 每年上半年, 每年一季度. */
const partOfYear: TimeForm = {
  id: 'part-of-every-year',
  sign: '每',
  examples: [
    ['每年年底前', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1' }],
    ['每年上半年', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=-1' }],
    ['每年第一季度', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=-1' }],
  ],
  pattern: pattern(
    `每年度?的?(?:(?:年?初[、和及])?年?[底末终]|(?<half>[上下])半年[底末]?|第?(?<quarter>[一二三四1-4])季度[底末]?)${beforeWord}?`,
  ),
  inText: isCadence,
  parse: ({ half, quarter }) => {
    const month = quarter === undefined ? (half === '上' ? 6 : 12) : 3 * numberOf(quarter);
    return bareValue('recurring', `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=-1`);
  },
};

/** 每年上、下半年. */
const twiceAYear: TimeForm = {
  id: 'twice-a-year',
  sign: '每',
  examples: [['每年上半年、下半年', { kind: 'recurring', rule: 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1' }]],
  pattern: pattern('每年度?的?上半?年?[底末]?[、和及]?下半年[底末]?'),
  inText: isCadence,
  parse: () => bareValue('recurring', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1'),
};

/** Cadences by days of the quarter and the year (每季度末, 每年2月底前). */
export const yearlyCadenceForms: readonly TimeForm[] = [
  dayOfQuarter,
  monthOfYear,
  stretchOfYear,
  partOfYear,
  twiceAYear,
];
