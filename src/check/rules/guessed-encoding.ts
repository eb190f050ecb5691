import type { Rule } from '../rule.ts';

/** 文字编码: a text file does not say which; a wrong guess shows as 乱码. */
export const guessedEncoding: Rule<'guessed-encoding'> = {
  id: 'guessed-encoding',
  group: 'reading',
  severity: 'info',
  summary: { zh: '文件编码是推断的', en: 'The encoding of the file is a guess' },
  documentation: {
    finds: {
      zh: '文本文件没有说明文字编码，编码是推断的。',
      en: 'A text file that does not state its encoding.',
    },
    why: {
      zh: '编码推断错误会变成乱码。',
      en: 'A wrong guess turns the text into garbage.',
    },
    example: null,
  },
  safe: ['encoding'],
  message: ({ encoding }) => ({
    zh: `文件没有注明文字编码，按${encoding.toUpperCase()}读取。`,
    en: `The file does not state its encoding; it is read as ${encoding.toUpperCase()}.`,
  }),
  suggestion: () => ({
    zh: '如有乱码，请另存为UTF-8后重新识别。',
    en: 'If the text looks garbled, save the file as UTF-8 and try again.',
  }),
};
