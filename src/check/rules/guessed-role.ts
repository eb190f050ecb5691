import { roleWord } from '../../vocabulary/column-role-words.ts';
import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 推断栏目: a header word that is not in the vocabulary; its role was told from the column. */
export const guessedRole: Rule<'guessed-role'> = {
  id: 'guessed-role',
  severity: 'info',
  summary: { zh: '表头含义是推断的', en: 'The role of a column is a guess' },
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
