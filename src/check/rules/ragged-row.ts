import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 单元格错位 (002:98, 002:125): a row with more or fewer cells than the header. */
export const raggedRow: Rule<'ragged-row'> = {
  id: 'ragged-row',
  group: 'table',
  severity: 'info',
  summary: { zh: '本行单元格与表头对不上', en: 'The cells of a row do not match the header' },
  documentation: {
    finds: {
      zh: '一行的单元格与表头的栏目数对不上，按最接近的栏目理解；因此找不到责任单位的，按警告处理。',
      en: 'A row whose cells do not match the header; they were given to the nearest columns. A warning where no units could be found.',
    },
    why: {
      zh: '单元格错位时，任务和单位可能对错。',
      en: 'Where cells are shifted, tasks may get the wrong units.',
    },
    example: {
      bad: '任务｜要求｜单位 下面只有两格',
      good: '每行与表头格数一致',
    },
  },
  // What is wrong with one cell makes the row fit badly: the cell's own finding says it.
  yieldsTo: [
    'missing-unit',
    'missing-deadline',
    'vague-deadline',
    'open-ended',
    'impossible-date',
    'unknown-unit',
    'empty-requirement',
    'draft-placeholder',
  ],
  message: ({ text }) => ({
    zh: `本行单元格与表头对不上，已按最接近的栏目理解：“${quote(text)}”。`,
    en: `The cells of this row do not match the header; they were given to the nearest columns: “${quote(text)}”.`,
  }),
  suggestion: () => ({ zh: '请核对本行的任务和责任单位。', en: 'Check the task and the units of this row.' }),
};
