import type { Rule } from '../rule.ts';

/** 没有时限栏 (000: 27 rows, 002: 74): one finding for the table, not one a row. */
export const noDeadlineColumn: Rule<'no-deadline-column'> = {
  id: 'no-deadline-column',
  group: 'deadline',
  severity: 'warning',
  summary: { zh: '任务表没有“完成时限”一栏', en: 'A task table has no deadline column' },
  documentation: {
    finds: {
      zh: '任务表没有完成时限一栏；一张表报告一次。',
      en: 'A task table without a deadline column; once a table.',
    },
    why: {
      zh: '没有时限的任务无法督办。',
      en: 'Tasks without deadlines cannot be followed up.',
    },
    example: {
      bad: '序号｜工作任务｜责任单位',
      good: '序号｜工作任务｜责任单位｜完成时限',
    },
  },
  safe: ['rows'],
  message: ({ rows }) => ({
    zh: `本表共${rows}项任务，没有“完成时限”一栏。`,
    en: `This table of ${rows} tasks has no deadline column.`,
  }),
  suggestion: () => ({ zh: '增加时限栏。', en: 'Add a deadline column.' }),
};
