import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 单元格错位 (002:98, 002:125): a row with more or fewer cells than the header. */
export const raggedRow: Rule<'ragged-row'> = {
  id: 'ragged-row',
  severity: 'info',
  summary: { zh: '本行单元格与表头对不上', en: 'The cells of a row do not match the header' },
  message: ({ text }) => ({
    zh: `本行单元格与表头对不上，已按最接近的栏目理解：“${quote(text)}”。`,
    en: `The cells of this row do not match the header; they were given to the nearest columns: “${quote(text)}”.`,
  }),
  suggestion: () => ({ zh: '请核对本行的任务和责任单位。', en: 'Check the task and the units of this row.' }),
};
