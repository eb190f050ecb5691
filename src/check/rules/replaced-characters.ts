import type { Rule } from '../rule.ts';

/** 乱码: bytes that are no character in the encoding of the file. */
export const replacedCharacters: Rule<'replaced-characters'> = {
  id: 'replaced-characters',
  severity: 'warning',
  summary: { zh: '有无法识别的字符', en: 'Some characters could not be decoded' },
  message: ({ count }) => ({
    zh: `有${count}个字符无法识别，已用“�”代替。`,
    en: `${count} characters could not be decoded and stand as “�”.`,
  }),
  suggestion: () => ({
    zh: '请核对原文件，另存为UTF-8或docx后重新识别。',
    en: 'Check the original; save it as UTF-8 or docx and try again.',
  }),
};
