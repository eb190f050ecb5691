import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 单位划分存疑: names that can be parted in more than one way. */
export const uncertainUnit: Rule<'uncertain-unit'> = {
  id: 'uncertain-unit',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '单位名称的划分不确定', en: 'It is not certain where one unit ends and the next begins' },
  documentation: {
    finds: {
      zh: '连写在一起、从哪里分开不能确定的单位名称。',
      en: 'Names that run together and can be parted in more than one way.',
    },
    why: {
      zh: '分错了，任务就落到别人头上。',
      en: 'A wrong cut gives the task to somebody else.',
    },
    example: {
      bad: '县委县政府办公室',
      good: '县委办公室、县政府办公室',
    },
  },
  message: ({ name }) => ({
    zh: `“${quote(name)}”从哪里分开不能确定，请核对。`,
    en: `It is not certain how “${quote(name)}” is parted into units; please check.`,
  }),
  suggestion: () => ({ zh: '单位之间用顿号分开。', en: 'Part the units with “、”.' }),
};
