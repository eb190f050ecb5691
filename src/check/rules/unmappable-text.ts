import type { Rule } from '../rule.ts';

/** 字体缺少对照: glyphs of a pdf whose font does not say which characters they are. */
export const unmappableText: Rule<'unmappable-text'> = {
  id: 'unmappable-text',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '有文字无法还原', en: 'Some text cannot be mapped to characters' },
  documentation: {
    finds: {
      zh: 'pdf的字体没有编码对照，读出的文字可能有误。',
      en: 'Text of a PDF whose font has no map to characters.',
    },
    why: {
      zh: '读出的文字可能是错的。',
      en: 'The text may be wrong.',
    },
    example: null,
  },
  safe: ['count'],
  message: ({ count }) => ({
    zh: `有${count}个字的字体没有编码对照，读出的文字可能有误。`,
    en: `The font of ${count} glyphs does not say which characters they are; the text may be wrong.`,
  }),
  suggestion: () => ({ zh: '请核对原文，或改用docx重新识别。', en: 'Check against the original, or use the docx.' }),
};
