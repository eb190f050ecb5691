import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 空分组: a group row without any task under it. */
export const emptyGroup: Rule<'empty-group'> = {
  id: 'empty-group',
  group: 'reading',
  severity: 'info',
  summary: { zh: '分组下没有任务', en: 'A group holds no task' },
  documentation: {
    finds: {
      zh: '分组行（如“一、推进……”）下面没有任何任务。',
      en: 'A group row (一、推进…) with no task under it.',
    },
    why: {
      zh: '多半是漏了行，或者分组行其实是任务。',
      en: 'A row is probably missing, or the group row was a task.',
    },
    example: {
      bad: '一、推进政策公开',
      good: '一、推进政策公开\n1 公开政策文件',
    },
  },
  message: ({ title }) => ({
    zh: `分组“${quote(title)}”下没有任务。`,
    en: `The group “${quote(title)}” holds no task.`,
  }),
  suggestion: () => ({ zh: '核对是否漏行。', en: 'Check whether rows are missing.' }),
};
