import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 空分组: a group row without any task under it. */
export const emptyGroup: Rule<'empty-group'> = {
  id: 'empty-group',
  severity: 'info',
  summary: { zh: '分组下没有任务', en: 'A group holds no task' },
  message: ({ title }) => ({
    zh: `分组“${quote(title)}”下没有任务。`,
    en: `The group “${quote(title)}” holds no task.`,
  }),
  suggestion: () => ({ zh: '核对是否漏行。', en: 'Check whether rows are missing.' }),
};
