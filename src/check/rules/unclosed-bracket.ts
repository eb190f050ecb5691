import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 括号不成对: an assignment in brackets that is never closed, or closed without being opened. */
export const unclosedBracket: Rule<'unclosed-bracket'> = {
  id: 'unclosed-bracket',
  group: 'text',
  severity: 'warning',
  summary: { zh: '括号不成对', en: 'A bracket is not closed' },
  documentation: {
    finds: {
      zh: '写责任单位的括号没有写完整。',
      en: 'An assignment in brackets that is not closed.',
    },
    why: {
      zh: '括号到哪里结束，责任单位就到哪里结束。',
      en: 'Where the bracket ends, the assignment ends.',
    },
    example: {
      bad: '（由县财政局负责',
      good: '（由县财政局负责）',
    },
  },
  message: ({ text }) => ({
    zh: `“${quote(text)}”处的括号不成对。`,
    en: `A bracket at “${quote(text)}” is not closed.`,
  }),
  suggestion: () => ({ zh: '补全括号。', en: 'Close the bracket.' }),
};
