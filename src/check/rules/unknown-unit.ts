import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 存疑单位名称: a piece of a unit cell that ends like no unit and is no collective. */
export const unknownUnit: Rule<'unknown-unit'> = {
  id: 'unknown-unit',
  group: 'responsibility',
  severity: 'info',
  summary: { zh: '不像单位名称', en: 'A name does not look like a unit' },
  documentation: {
    finds: {
      zh: '责任单位一栏中既不像单位名称、也不像统称的文字。',
      en: 'A piece of a unit cell that ends like no unit and is no collective.',
    },
    why: {
      zh: '可能是写错的单位，也可能是误入的任务内容。',
      en: 'It may be a misspelt unit, or text of another column.',
    },
    example: {
      bad: '县财政',
      good: '县财政局',
    },
  },
  message: ({ name }) => ({
    zh: `“${quote(name)}”不像单位名称，请核对。`,
    en: `“${quote(name)}” does not look like the name of a unit; please check.`,
  }),
  suggestion: () => null,
};
