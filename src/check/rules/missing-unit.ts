import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 缺少责任单位: a task of a table without any unit, after merged cells are resolved. */
export const missingUnit: Rule<'missing-unit'> = {
  id: 'missing-unit',
  group: 'responsibility',
  severity: 'error',
  summary: { zh: '任务没有责任单位', en: 'A task has no unit in charge' },
  documentation: {
    finds: {
      zh: '表中任务没有责任单位（合并单元格已经考虑）；只有标点、“无”“/”的责任单位也算没有。正文中，同级各项都有责任单位而某一项没有的，按提示处理。全文都不写责任单位的正文、配合单位一栏为空的，不在此列。',
      en: 'A task of a table without a unit, merged cells considered; a cell of punctuation, 无 or / is none. In prose an item without an assignment among siblings that have one (info). Prose without any assignment and blank support columns are not meant.',
    },
    why: {
      zh: '没有责任单位的任务没有人做。',
      en: 'Nobody does a task that nobody was given.',
    },
    example: {
      bad: '2｜推进会议公开｜（空）',
      good: '2｜推进会议公开｜县政府办公室',
    },
  },
  yieldsTo: ['draft-placeholder:units', 'unread-duty'],
  message: ({ text }) => ({ zh: `“${quote(text)}”没有责任单位。`, en: `“${quote(text)}” has no unit in charge.` }),
  suggestion: () => ({
    zh: '补填责任单位，或与上一行合并单元格。',
    en: 'Fill in the unit, or merge the cell with the one above.',
  }),
};
