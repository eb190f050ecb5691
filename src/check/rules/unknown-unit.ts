import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 存疑单位名称: a piece of a unit cell that ends like no unit and is no collective. */
export const unknownUnit: Rule<'unknown-unit'> = {
  id: 'unknown-unit',
  severity: 'info',
  summary: { zh: '不像单位名称', en: 'A name does not look like a unit' },
  message: ({ name }) => ({
    zh: `“${quote(name)}”不像单位名称，请核对。`,
    en: `“${quote(name)}” does not look like the name of a unit; please check.`,
  }),
  suggestion: () => null,
};
