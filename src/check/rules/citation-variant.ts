import { gather } from '../../text/gather.ts';
import { fold } from '../../text/layout.ts';
import type { CheckContext } from '../context.ts';
import { bareNumber, citations } from '../document-numbers.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 文号不一 (002:57 and 002:172). */
export const citationVariant: Rule<'citation-variant'> = {
  id: 'citation-variant',
  group: 'text',
  severity: 'warning',
  summary: { zh: '同一文件引用了两种文号', en: 'One document is cited with two numbers' },
  documentation: {
    finds: {
      zh: '同一书名号标题在本文件里带有两种不同的文号（不计括号和空格）。',
      en: 'The same title 《…》 with two different numbers, brackets and spaces aside.',
    },
    why: { zh: '至少有一处是错的。', en: 'One of them at least is wrong.' },
    example: { bad: '《…的通知》（国办发〔2019〕61号）…《…的通知》（国办函〔2019〕61号）', good: '两处文号相同' },
  },
  message: ({ title, number, other }) => ({
    zh: `《${quote(title)}》有两种文号：“${quote(other)}”“${quote(number)}”。`,
    en: `《${quote(title)}》 is cited with two numbers: “${quote(other)}” and “${quote(number)}”.`,
  }),
  suggestion: () => ({ zh: '核对原文件。', en: 'Check the document that is cited.' }),
  check: find,
};

function find({ parts }: CheckContext): readonly Hit<'citation-variant'>[] {
  const first = new Map<string, string>();
  return gather(parts(), ({ text, task, placeOf }) =>
    gather(citations(text), ({ title, number }) => {
      const key = fold(title);
      const other = first.get(key);
      if (other === undefined) first.set(key, number);
      if (other === undefined || bareNumber(other) === bareNumber(number)) return [];
      return [{ args: { title, number, other }, location: placeOf(number), task, quote: number }];
    }),
  );
}
