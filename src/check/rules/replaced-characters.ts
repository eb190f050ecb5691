import type { Rule } from '../rule.ts';

/** 乱码: bytes that are no character in the encoding of the file. */
export const replacedCharacters: Rule<'replaced-characters'> = {
  id: 'replaced-characters',
  group: 'reading',
  severity: 'warning',
  summary: { zh: '有无法识别的字符', en: 'Some characters could not be decoded' },
  documentation: {
    finds: {
      zh: '无法按文件编码识别的字符，已用“�”代替。',
      en: 'Characters that the encoding of the file does not have.',
    },
    why: {
      zh: '这些字丢失了。',
      en: 'These characters are lost.',
    },
    example: null,
  },
  safe: ['count'],
  message: ({ count }) => ({
    zh: `有${count}个字符无法识别，已用“�”代替。`,
    en: `${count} characters could not be decoded and stand as “�”.`,
  }),
  suggestion: () => ({
    zh: '请核对原文件，另存为UTF-8或docx后重新识别。',
    en: 'Check the original; save it as UTF-8 or docx and try again.',
  }),
};
