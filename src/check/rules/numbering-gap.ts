import type { Rule } from '../rule.ts';

/** 序号缺项 (004:29: 二是 is followed by 四是). */
export const numberingGap: Rule<'numbering-gap'> = {
  id: 'numbering-gap',
  group: 'structure',
  severity: 'warning',
  summary: { zh: '序号有缺', en: 'A number is missing in a sequence' },
  documentation: {
    finds: {
      zh: '同一序列里跳过了序号，包括段内的“一是……二是……”。跨上级标题连续编号的，不算跳号。',
      en: 'A sequence that skips a number, 一是…二是… inside a paragraph included. A sequence that runs on over its parents is none.',
    },
    why: {
      zh: '要么漏了内容，要么序号错了。',
      en: 'Something is missing, or the number is wrong.',
    },
    example: {
      bad: '一是…二是…四是…',
      good: '一是…二是…三是…',
    },
  },
  safe: ['previous', 'label', 'missing'],
  message: ({ previous, label, missing }) => ({
    zh: `“${previous}”之后直接是“${label}”，缺“${missing}”。`,
    en: `“${previous}” is followed by “${label}”; “${missing}” is missing.`,
  }),
  suggestion: () => ({ zh: '核对序号或补充内容。', en: 'Check the numbers, or add what is missing.' }),
};
