import type { CheckContext } from '../context.ts';
import { unpaired } from '../pairs.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 标点不成对: “ without ”. */
export const unclosedPair: Rule<'unclosed-pair'> = {
  id: 'unclosed-pair',
  group: 'text',
  severity: 'warning',
  summary: { zh: '引号、括号或书名号不成对', en: 'Quotes or brackets do not pair' },
  documentation: {
    finds: {
      zh: '一段或一格里引号“”、括号（）、书名号《》、六角括号〔〕不成对。全角和半角括号可以互配；被换页切断的段落先接成一段再看；“1）”这样的序号不算。',
      en: '“” （） 《》 〔〕 that do not pair in a paragraph or cell. A wide bracket may close a narrow one; paragraphs cut by a page are joined first; a label such as 1） does not count.',
    },
    why: { zh: '不成对就看不出引用或说明到哪里为止。', en: 'The reader cannot tell where a quotation or a note ends.' },
    example: { bad: '落实“五公开要求。', good: '落实“五公开”要求。' },
  },
  safe: ['mark'],
  yieldsTo: ['unclosed-bracket'],
  message: ({ mark, words }) => ({
    zh: `“${quote(words)}”处的“${mark}”不成对。`,
    en: `The “${mark}” at “${quote(words)}” has no counterpart.`,
  }),
  suggestion: () => ({ zh: '补全或删去。', en: 'Complete the pair, or delete it.' }),
  check: find,
};

const contextLength = 8;

function find({ parts }: CheckContext): readonly Hit<'unclosed-pair'>[] {
  return parts().flatMap(({ text, task, placeOf }) => {
    const at = unpaired(text);
    if (at === null) return [];
    const words = text.slice(Math.max(0, at - 2), at + contextLength);
    return [{ args: { mark: text[at] ?? '', words }, location: placeOf(words), task, quote: words }];
  });
}
