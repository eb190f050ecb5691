import type { Rule } from '../rule.ts';

/** 表内序号不连续 (corpus/v2): skips, repeats or decreases. */
export const rowNumberGap: Rule<'row-number-gap'> = {
  id: 'row-number-gap',
  severity: 'warning',
  summary: { zh: '表内序号不连续', en: 'The row numbers of a table do not run on' },
  message: ({ previous, number }) => ({
    zh: `序号由${previous}跳到${number}。`,
    en: `The row number goes from ${previous} to ${number}.`,
  }),
  suggestion: () => ({ zh: '核对是否漏行。', en: 'Check whether a row is missing.' }),
};
