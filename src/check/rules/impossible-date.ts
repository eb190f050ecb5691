import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 日期不存在: a day or month that the calendar does not have (2月30日). */
export const impossibleDate: Rule<'impossible-date'> = {
  id: 'impossible-date',
  group: 'deadline',
  severity: 'error',
  summary: { zh: '日期不存在', en: 'A date does not exist' },
  documentation: {
    finds: {
      zh: '日历上没有的日期，例如2月30日、13月。',
      en: 'Days and months that the calendar does not have: 2月30日, 13月.',
    },
    why: {
      zh: '不存在的日期无法考核。',
      en: 'Nobody can be held to a day that does not exist.',
    },
    example: {
      bad: '2月30日前',
      good: '2月28日前',
    },
  },
  message: ({ deadline }) => ({
    zh: `“${quote(deadline)}”这个日期不存在。`,
    en: `“${quote(deadline)}” is no date of the calendar.`,
  }),
  suggestion: () => ({ zh: '改正日期。', en: 'Correct the date.' }),
};
