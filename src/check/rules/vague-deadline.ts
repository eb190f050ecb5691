import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 时限不具体 (年初, 适时): a deadline that is no date, period or cadence. */
export const vagueDeadline: Rule<'vague-deadline'> = {
  id: 'vague-deadline',
  severity: 'warning',
  summary: { zh: '时限不是具体日期', en: 'A deadline is no date' },
  message: ({ deadline }) => ({
    zh: `时限“${quote(deadline)}”不是具体日期，无法考核。`,
    en: `The deadline “${quote(deadline)}” is no date; it cannot be checked.`,
  }),
  suggestion: () => ({ zh: '写明日期。', en: 'State a date.' }),
};
