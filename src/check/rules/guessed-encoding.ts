import type { Rule } from '../rule.ts';

/** 文字编码: a text file does not say which; a wrong guess shows as 乱码. */
export const guessedEncoding: Rule<'guessed-encoding'> = {
  id: 'guessed-encoding',
  severity: 'info',
  summary: { zh: '文件编码是推断的', en: 'The encoding of the file is a guess' },
  message: ({ encoding }) => ({
    zh: `文件没有注明文字编码，按${encoding.toUpperCase()}读取。`,
    en: `The file does not state its encoding; it is read as ${encoding.toUpperCase()}.`,
  }),
  suggestion: () => ({
    zh: '如有乱码，请另存为UTF-8后重新识别。',
    en: 'If the text looks garbled, save the file as UTF-8 and try again.',
  }),
};
