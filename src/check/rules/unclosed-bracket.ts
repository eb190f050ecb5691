import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 括号不成对: an assignment in brackets that is never closed, or closed without being opened. */
export const unclosedBracket: Rule<'unclosed-bracket'> = {
  id: 'unclosed-bracket',
  severity: 'warning',
  summary: { zh: '括号不成对', en: 'A bracket is not closed' },
  message: ({ text }) => ({
    zh: `“${quote(text)}”处的括号不成对。`,
    en: `A bracket at “${quote(text)}” is not closed.`,
  }),
  suggestion: () => ({ zh: '补全括号。', en: 'Close the bracket.' }),
};
