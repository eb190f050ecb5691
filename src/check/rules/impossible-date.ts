import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 日期不存在: a day or month that the calendar does not have (2月30日). */
export const impossibleDate: Rule<'impossible-date'> = {
  id: 'impossible-date',
  severity: 'error',
  summary: { zh: '日期不存在', en: 'A date does not exist' },
  message: ({ deadline }) => ({
    zh: `“${quote(deadline)}”这个日期不存在。`,
    en: `“${quote(deadline)}” is no date of the calendar.`,
  }),
  suggestion: () => ({ zh: '改正日期。', en: 'Correct the date.' }),
};
