import { findAll } from '../../text/find-all.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';
import type { TextPart } from '../text-parts.ts';

/** 括号混用 (002:92 and 002:101; 003:39). */
export const bracketWidth: Rule<'bracket-width'> = {
  id: 'bracket-width',
  group: 'text',
  severity: 'info',
  summary: { zh: '全角、半角括号混用', en: 'Wide and narrow brackets are mixed' },
  documentation: {
    finds: {
      zh: '中文里既有全角括号又有半角括号；整个文件报告一次，位置是第一个半角括号。括号里没有汉字的（公式、日期、缩写）不算。',
      en: 'Chinese text with both （） and (); once, at the first narrow one. Brackets without Chinese inside (formulas, dates, acronyms) do not count.',
    },
    why: {
      zh: '中文使用全角括号，混用说明文字来自不同来源。',
      en: 'Chinese takes wide brackets; a mixture shows text from several sources.',
    },
    example: { bad: '各镇（街道）…各镇(街道)', good: '各镇（街道）…各镇（街道）' },
  },
  safe: ['count'],
  message: ({ narrow, wide, count }) => ({
    zh: `全角、半角括号混用：“${quote(wide)}”“${quote(narrow)}”（半角${count}处）。`,
    en: `Wide and narrow brackets are mixed: “${quote(wide)}” and “${quote(narrow)}” (${count} narrow ones).`,
  }),
  suggestion: () => ({ zh: '统一为全角括号。', en: 'Use wide brackets throughout.' }),
  check: find,
};

const wideBracket = /\p{Script=Han}{0,4}（[^（()）\p{Script=Han}]*\p{Script=Han}[^（()）]*）/u;
const narrowBracket = /\p{Script=Han}{0,4}\([^（()）\p{Script=Han}]*\p{Script=Han}[^（()）]*\)/gu;

function find({ parts }: CheckContext): readonly Hit<'bracket-width'>[] {
  const all = parts();
  const narrow = all
    .filter(({ text }) => text.includes('('))
    .flatMap((part) => findAll(narrowBracket, part.text).map(([words]) => ({ part, words })));
  const [first] = narrow;
  if (first === undefined) return [];
  const wide = all.map(({ text }) => wideBracket.exec(text)?.[0]).find((found) => found !== undefined);
  if (wide === undefined) return [];
  return [hit(first.part, first.words, wide, narrow.length)];
}

const hit = ({ placeOf, task }: TextPart, words: string, wide: string, count: number): Hit<'bracket-width'> => ({
  args: { narrow: words, wide, count },
  location: placeOf(words),
  task,
  quote: words,
});
