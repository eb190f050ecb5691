import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 缺少任务内容: a row names units, but no task. */
export const emptyRequirement: Rule<'empty-requirement'> = {
  id: 'empty-requirement',
  group: 'table',
  severity: 'error',
  summary: { zh: '有责任单位而没有任务内容', en: 'A row names units but no task' },
  documentation: {
    finds: {
      zh: '一行写有责任单位，却没有任务内容；正文中只有责任单位括号而没有任务的，按警告处理。合并单元格不在此列。',
      en: 'A row that names units but no task; in prose, an assignment bracket without a task (warning). Merged cells are not meant.',
    },
    why: {
      zh: '有单位而没有任务，单位不知道要做什么。',
      en: 'The unit does not know what to do.',
    },
    example: {
      bad: '3｜（空）｜县财政局',
      good: '3｜公开部门预算｜县财政局',
    },
  },
  message: ({ units }) => ({
    zh: `本行有责任单位“${quote(units)}”，但没有任务内容。`,
    en: `This row names “${quote(units)}” but holds no task.`,
  }),
  suggestion: () => ({ zh: '补填任务内容，或删去本行。', en: 'Fill in the task, or delete the row.' }),
};
