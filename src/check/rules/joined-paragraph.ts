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
      zh: '被换行、换页或空行切断的段落，已接成一段；三处以上的，整个文件报告一次并写明处数。',
      en: 'A paragraph that a line end, a page or a blank line cut in two, and that was joined; more than three of them once, with their number.',
    },
    why: {
      zh: '接错会改变意思，所以说明。',
      en: 'A wrong join changes the sense, so it is told.',
    },
    example: null,
  },
  safe: ['count'],
  message: ({ text, count }) =>
    count === 1
      ? {
          zh: `“${quote(text)}”处的段落被换页或空行切断，已接成一段。`,
          en: `The paragraph at “${quote(text)}” was cut by a page or a blank line; its parts are joined.`,
        }
      : {
          zh: `从“${quote(text)}”处起，有${count}个段落被换行、换页或空行切断，已各接成一段。`,
          en: `From “${quote(text)}” on ${count} paragraphs were cut by line ends, pages or blank lines; the parts of each are joined.`,
        },
  suggestion: () => null,
};
