import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 缺少完成时限: the table has a deadline column, but the cell of this row is empty and not merged. */
export const missingDeadline: Rule<'missing-deadline'> = {
  id: 'missing-deadline',
  group: 'deadline',
  severity: 'error',
  summary: { zh: '任务没有完成时限', en: 'A task has no deadline' },
  documentation: {
    finds: {
      zh: '表格有完成时限一栏，本行却是空的，也没有与上一行合并。“持续推进”不算空。',
      en: 'The table has a deadline column, but the cell of this row is empty and not merged. 持续推进 is not empty.',
    },
    why: {
      zh: '没有时限的任务无法督办。',
      en: 'A task without a deadline cannot be followed up.',
    },
    example: {
      bad: '2｜推进会议公开｜县政府办公室｜（空）',
      good: '2｜推进会议公开｜县政府办公室｜9月底前',
    },
  },
  message: ({ text }) => ({ zh: `“${quote(text)}”没有完成时限。`, en: `“${quote(text)}” has no deadline.` }),
  suggestion: () => ({ zh: '补填时限。', en: 'Fill in the deadline.' }),
};
