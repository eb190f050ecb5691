import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 责任单位不明: only 有关部门 or the like, so that nobody can be held to it. */
export const vagueUnit: Rule<'vague-unit'> = {
  id: 'vague-unit',
  severity: 'warning',
  summary: { zh: '责任单位不明确', en: 'The unit in charge is not named' },
  message: ({ name }) => ({
    zh: `责任单位只写“${quote(name)}”，无法确定由谁负责。`,
    en: `The unit in charge is only “${quote(name)}”; nobody can be held to it.`,
  }),
  suggestion: () => ({ zh: '写明单位名称。', en: 'Name the unit.' }),
};
