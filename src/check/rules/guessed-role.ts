import { roleWord } from '../../vocabulary/column-role-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 推断栏目: a header word that is not in the vocabulary; its role was told from the column. */
export const guessedRole: Rule<'guessed-role'> = {
  id: 'guessed-role',
  group: 'reading',
  severity: 'info',
  summary: { zh: '表头含义是推断的', en: 'The role of a column is a guess' },
  documentation: {
    finds: {
      zh: '表头不在词表中，其含义是从相邻栏目和内容推断的。',
      en: 'A header that is not in the vocabulary; its role was told from its neighbours and its cells.',
    },
    why: {
      zh: '推断的栏目应当由人核对一次。',
      en: 'A guess should be looked at once.',
    },
    example: null,
  },
  safe: ['role'],
  message: ({ header, role }) =>
    header === ''
      ? {
          zh: `本表有一栏没有表头，按“${roleWord(role).zh}”一栏理解。`,
          en: `A column without a header is read as “${roleWord(role).en}”.`,
        }
      : {
          zh: `表头“${quote(header)}”不是常见写法，按“${roleWord(role).zh}”一栏理解。`,
          en: `The header “${quote(header)}” is not a usual one; the column is read as “${roleWord(role).en}”.`,
        },
  suggestion: () => ({ zh: '请核对这一栏的内容。', en: 'Check the contents of this column.' }),
};
