import { findAll } from '../../text/find-all.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 半角标点 (001, 002:92, 003:95). */
export const halfwidthPunctuation: Rule<'halfwidth-punctuation'> = {
  id: 'halfwidth-punctuation',
  group: 'text',
  severity: 'info',
  summary: { zh: '中文里用了半角标点', en: 'Half-width punctuation in Chinese' },
  documentation: {
    finds: {
      zh: '汉字之间的半角标点（, ; : ! ?）；整个文件报告一次并写明处数。1,000、8:30、外文里的标点，以及责任单位分组用的“, ”不算。',
      en: 'Narrow , ; : ! ? between Chinese characters; once, with their number. 1,000, 8:30, Latin text and the “, ” that groups units do not count.',
    },
    why: { zh: '中文使用全角标点。', en: 'Chinese takes wide punctuation.' },
    example: { bad: '加强领导,明确分工', good: '加强领导，明确分工' },
  },
  safe: ['count'],
  message: ({ words, count }) => ({
    zh: `中文中有${count}处半角标点，如“${quote(words)}”。`,
    en: `There are ${count} narrow punctuation marks in Chinese text, as in “${quote(words)}”.`,
  }),
  suggestion: () => ({ zh: '改为全角标点。', en: 'Use the wide ones.' }),
  check: find,
};

const side = '[\\p{Script=Han}“”‘’《》（）()、。]';
const narrow = new RegExp(`(?<=${side})[,;:!?](?=\\s?${side})`, 'gu');
const contextLength = 6;

function find({ parts }: CheckContext): readonly Hit<'halfwidth-punctuation'>[] {
  const found = parts()
    .filter(({ kind }) => kind !== 'units')
    .flatMap((part) => findAll(narrow, part.text).map(({ index }) => ({ part, index })));
  const [first] = found;
  if (first === undefined) return [];
  const { part, index } = first;
  const words = part.text.slice(Math.max(0, index - contextLength), index + contextLength);
  return [{ args: { words, count: found.length }, location: part.placeOf(words), task: part.task, quote: words }];
}
