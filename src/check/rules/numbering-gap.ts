import type { Rule } from '../rule.ts';

/** 序号缺项 (004:29: 二是 is followed by 四是). */
export const numberingGap: Rule<'numbering-gap'> = {
  id: 'numbering-gap',
  severity: 'warning',
  summary: { zh: '序号有缺', en: 'A number is missing in a sequence' },
  message: ({ previous, label, missing }) => ({
    zh: `“${previous}”之后直接是“${label}”，缺“${missing}”。`,
    en: `“${previous}” is followed by “${label}”; “${missing}” is missing.`,
  }),
  suggestion: () => ({ zh: '核对序号或补充内容。', en: 'Check the numbers, or add what is missing.' }),
};
