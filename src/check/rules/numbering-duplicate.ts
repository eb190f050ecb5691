import type { Rule } from '../rule.ts';

/** 序号重复: one label twice in a sequence, or going back. */
export const numberingDuplicate: Rule<'numbering-duplicate'> = {
  id: 'numbering-duplicate',
  group: 'structure',
  severity: 'warning',
  summary: { zh: '序号重复', en: 'A number stands twice in a sequence' },
  documentation: {
    finds: {
      zh: '同一序列里序号重复或倒退。换了上级标题后从一重新开始不算。',
      en: 'A number that stands twice in its sequence or goes back. A restart at one under a new parent is none.',
    },
    why: {
      zh: '引用“第（三）项”时不知道是哪一项。',
      en: 'A reference to item （三） is ambiguous.',
    },
    example: {
      bad: '（二）…（二）…',
      good: '（二）…（三）…',
    },
  },
  safe: ['label'],
  message: ({ label }) => ({ zh: `序号“${label}”重复出现。`, en: `The label “${label}” stands twice.` }),
  suggestion: () => ({ zh: '顺次改号。', en: 'Renumber the sequence.' }),
};
