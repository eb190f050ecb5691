import { quote } from '../quote.ts';
import type { Rule } from '../rule.ts';

/** 跨页断句: a sentence cut by a page or a blank line is one again (002:33/35). */
export const joinedParagraph: Rule<'joined-paragraph'> = {
  id: 'joined-paragraph',
  group: 'reading',
  severity: 'info',
  summary: { zh: '被分页切断的段落已接上', en: 'A paragraph cut by a page was joined' },
  documentation: {
    finds: {
      zh: '被换页或空行切断的段落，已接成一段。',
      en: 'A paragraph that a page or a blank line cut in two, and that was joined.',
    },
    why: {
      zh: '接错会改变意思，所以说明。',
      en: 'A wrong join changes the sense, so it is told.',
    },
    example: null,
  },
  message: ({ text }) => ({
    zh: `“${quote(text)}”处的段落被换页或空行切断，已接成一段。`,
    en: `The paragraph at “${quote(text)}” was cut by a page or a blank line; its parts are joined.`,
  }),
  suggestion: () => null,
};
