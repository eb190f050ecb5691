import { isDue, precedesDueVerb, statesStatus } from './place.ts';
import type { Place, TimeForm } from './time-form.ts';
import { dateValue } from './time-value.ts';
import { beforeWord, dayToken, freshNumber, monthToken, pattern, yearToken } from './tokens.ts';
import { numberOf, yearOfToken } from './year-of.ts';

/** 2月14日会议 names a meeting: in running text a day is due with 前 or before a verb such as 报送. */
function isDueDay(place: Place): boolean {
  if (place.groups['before'] !== undefined) return isDue(place);
  return precedesDueVerb(place) && !statesStatus(place);
}

/** 10月31日, 2018年4月10日前: a day of the calendar; 日 may have been forgotten before 前. */
export const calendarDay: TimeForm = {
  id: 'calendar-day',
  sign: '月',
  examples: [
    ['12月31日', { kind: 'date', due: '2023-12-31' }],
    ['10月31日前', { kind: 'date', due: '2023-10-31' }],
    ['2018年4月10日前', { kind: 'date', due: '2018-04-10' }],
    ['12月31日（周五）18:00前', { kind: 'date', due: '2023-12-31' }],
    ['二〇二三年十二月三十一日前', { kind: 'date', due: '2023-12-31' }],
    ['6月15前', { kind: 'date', due: '2023-06-15' }],
    ['2月30日前', { kind: 'unknown', impossible: true }],
  ],
  pattern: pattern(
    `${yearToken()}?${freshNumber}${monthToken()}(?:${dayToken()}|(?<bare>\\d{1,2})(?=$|[之以]?前))(?<before>${beforeWord})?`,
  ),
  inText: isDueDay,
  parse: ({ year, month, day, bare }, context) =>
    dateValue({ year: yearOfToken(year, context), month: numberOf(month), day: numberOf(day ?? bare) }),
};
