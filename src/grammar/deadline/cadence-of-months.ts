import { cadenceForms } from './cadence.ts';
import { isCadence } from './place.ts';
import type { Groups, TimeForm, YearContext } from './time-form.ts';
import { bareValue, impossibleValue, type TimeValue } from './time-value.ts';
import { monthToken, numeral, pattern, rangeMark, yearToken } from './tokens.ts';
import { numberOf } from './year-of.ts';

const monthsOfYear = 12;

/** The months of a stretch in order; 11月至3月 goes over the year's end. */
function monthsBetween(first: number, last: number): readonly number[] {
  const count = ((last - first + monthsOfYear) % monthsOfYear) + 1;
  return Array.from({ length: count }, (_, i) => ((first - 1 + i) % monthsOfYear) + 1);
}

/** The cadence by itself: 每月20日前. Of two forms the one that says more. */
function cadenceOf(words: string, context: YearContext): TimeValue | null {
  const found = cadenceForms.flatMap((form) => {
    form.pattern.lastIndex = 0;
    const match = form.pattern.exec(words);
    return match === null ? [] : [{ form, match }];
  });
  const [longest] = found.sort((a, b) => b.match[0].length - a.match[0].length);
  return longest?.form.parse(longest.match.groups ?? {}, context) ?? null;
}

function inMonths(groups: Groups, context: YearContext): TimeValue | null {
  const { month1, month2, cadence = '' } = groups;
  const [first, last] = [numberOf(month1), numberOf(month2)];
  if ([first, last].some((month) => month < 1 || month > monthsOfYear)) return impossibleValue();
  const value = cadenceOf(cadence, context);
  if (value === null || value.rule === null) return value;
  return bareValue('recurring', `${value.rule};BYMONTH=${monthsBetween(first, last).join(',')}`);
}

/** 4月至10月每月, 5—9月每周: a cadence of some months; those of a year alone, since no rule holds both. */
export const cadenceOfMonths: TimeForm = {
  id: 'cadence-of-months',
  sign: '每',
  examples: [
    ['4月至10月每月', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTH=4,5,6,7,8,9,10' }],
    ['5—9月，每周一次', { kind: 'recurring', rule: 'FREQ=WEEKLY;BYMONTH=5,6,7,8,9' }],
    ['11月至次年2月每月20日前', { kind: 'recurring', rule: 'FREQ=MONTHLY;BYMONTHDAY=20;BYMONTH=11,12,1,2' }],
  ],
  pattern: pattern(
    `(?:每年|${yearToken('year1')})?(?<![\\d.])(?<month1>${numeral})月?份?${rangeMark}(?:[次翌]年)?${monthToken('month2')}份?(?:期间)?,?(?<cadence>每(?:个?月的?(?:\\d{1,2}[日号]前?|[上中下]旬|底前?)?|两?个?周(?:[一二三四五六日](?![次期报个轮场篇条调通更会研汇公]))?|半个?月|旬|[日天]))(?![级龄])`,
  ),
  inText: isCadence,
  parse: inMonths,
};
