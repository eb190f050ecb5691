import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 跨页断句: a sentence cut by a page or a blank line is one again (002:33/35). */
export const joinedParagraph: Rule<'joined-paragraph'> = {
  id: 'joined-paragraph',
  severity: 'info',
  summary: { zh: '被分页切断的段落已接上', en: 'A paragraph cut by a page was joined' },
  message: ({ text }) => ({
    zh: `“${quote(text)}”处的段落被换页或空行切断，已接成一段。`,
    en: `The paragraph at “${quote(text)}” was cut by a page or a blank line; its parts are joined.`,
  }),
  suggestion: () => null,
};
