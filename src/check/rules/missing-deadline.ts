import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 缺少完成时限: the table has a deadline column, but the cell of this row is empty and not merged. */
export const missingDeadline: Rule<'missing-deadline'> = {
  id: 'missing-deadline',
  severity: 'error',
  summary: { zh: '任务没有完成时限', en: 'A task has no deadline' },
  message: ({ text }) => ({ zh: `“${quote(text)}”没有完成时限。`, en: `“${quote(text)}” has no deadline.` }),
  suggestion: () => ({ zh: '补填时限。', en: 'Fill in the deadline.' }),
};
