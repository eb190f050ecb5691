import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 缺少任务内容: a row names units, but no task. */
export const emptyRequirement: Rule<'empty-requirement'> = {
  id: 'empty-requirement',
  severity: 'error',
  summary: { zh: '有责任单位而没有任务内容', en: 'A row names units but no task' },
  message: ({ units }) => ({
    zh: `本行有责任单位“${quote(units)}”，但没有任务内容。`,
    en: `This row names “${quote(units)}” but holds no task.`,
  }),
  suggestion: () => ({ zh: '补填任务内容，或删去本行。', en: 'Fill in the task, or delete the row.' }),
};
