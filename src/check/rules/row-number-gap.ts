import type { Rule } from '../rule.ts';

/** 表内序号不连续 (corpus/v2): skips, repeats or decreases. */
export const rowNumberGap: Rule<'row-number-gap'> = {
  id: 'row-number-gap',
  group: 'table',
  severity: 'warning',
  summary: { zh: '表内序号不连续', en: 'The row numbers of a table do not run on' },
  documentation: {
    finds: {
      zh: '表内序号跳号、重复或倒退。分组行之后从1重新开始不算。',
      en: 'Row numbers that skip, repeat or go back. A restart at 1 is none.',
    },
    why: {
      zh: '多半是漏了行。',
      en: 'A row is probably missing.',
    },
    example: {
      bad: '1、2、4',
      good: '1、2、3',
    },
  },
  safe: ['previous', 'number'],
  message: ({ previous, number }) => ({
    zh: `序号由${previous}跳到${number}。`,
    en: `The row number goes from ${previous} to ${number}.`,
  }),
  suggestion: () => ({ zh: '核对是否漏行。', en: 'Check whether a row is missing.' }),
};
