import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 缺少责任单位: a task of a table without any unit, after merged cells are resolved. */
export const missingUnit: Rule<'missing-unit'> = {
  id: 'missing-unit',
  severity: 'error',
  summary: { zh: '任务没有责任单位', en: 'A task has no unit in charge' },
  message: ({ text }) => ({ zh: `“${quote(text)}”没有责任单位。`, en: `“${quote(text)}” has no unit in charge.` }),
  suggestion: () => ({
    zh: '补填责任单位，或与上一行合并单元格。',
    en: 'Fill in the unit, or merge the cell with the one above.',
  }),
};
