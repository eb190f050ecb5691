import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 责任单位不明: only 有关部门 or the like, so that nobody can be held to it. */
export const vagueUnit: Rule<'vague-unit'> = {
  id: 'vague-unit',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '责任单位不明确', en: 'The unit in charge is not named' },
  documentation: {
    finds: {
      zh: '责任单位只写“有关部门”“相关单位”，没有“各”，也没有指明哪一级。“某某局等有关部门”不在此列。',
      en: 'The unit is only 有关部门 or 相关单位, without 各 and without a level. 等有关部门 after a list is not meant.',
    },
    why: {
      zh: '谁都可以认为不是自己。',
      en: 'Everybody can think that somebody else is meant.',
    },
    example: {
      bad: '有关部门',
      good: '县财政局',
    },
  },
  message: ({ name }) => ({
    zh: `责任单位只写“${quote(name)}”，无法确定由谁负责。`,
    en: `The unit in charge is only “${quote(name)}”; nobody can be held to it.`,
  }),
  suggestion: () => ({ zh: '写明单位名称。', en: 'Name the unit.' }),
};
