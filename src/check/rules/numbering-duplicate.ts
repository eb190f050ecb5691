import type { Rule } from '../rule.ts';

/** 序号重复: one label twice in a sequence, or going back. */
export const numberingDuplicate: Rule<'numbering-duplicate'> = {
  id: 'numbering-duplicate',
  severity: 'warning',
  summary: { zh: '序号重复', en: 'A number stands twice in a sequence' },
  message: ({ label }) => ({ zh: `序号“${label}”重复出现。`, en: `The label “${label}” stands twice.` }),
  suggestion: () => ({ zh: '顺次改号。', en: 'Renumber the sequence.' }),
};
