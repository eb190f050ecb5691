import { findAll } from '../../text/find-all.ts';
import type { CheckContext } from '../context.ts';
import { wordsOption } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 夹用外文 (002:47): 规则 and 标准. */
export const foreignWord: Rule<'foreign-word'> = {
  id: 'foreign-word',
  group: 'text',
  severity: 'warning',
  summary: { zh: '中文里夹有外文单词', en: 'A foreign word among Chinese' },
  documentation: {
    finds: {
      zh: '汉字之间单独的小写外文单词（规则 and 标准）。AI、GPU等大写缩写、“互联网+”、网址不在此列。',
      en: 'A lower-case Latin word alone between Chinese characters (规则 and 标准). Capital acronyms, 互联网+ and addresses are not meant.',
    },
    why: { zh: '多半是翻译软件或输入法留下的。', en: 'Probably left by a translation or an input method.' },
    example: { bad: '监管规则 and 标准', good: '监管规则和标准' },
  },
  options: {
    allowed: {
      default: ['app', 'pdf', 'word', 'excel', 'vs', 'ppt', 'wifi', 'logo', 'led', 'vlog', 'mini', 'plus'],
      description: { zh: '允许的单词', en: 'words that may stand' },
    },
  },
  safe: ['chinese'],
  message: ({ word, around }) => ({
    zh: `“${quote(around)}”夹有外文“${quote(word)}”。`,
    en: `“${quote(around)}” holds the foreign word “${quote(word)}”.`,
  }),
  suggestion: ({ chinese }) =>
    chinese === ''
      ? { zh: '改为中文。', en: 'Say it in Chinese.' }
      : { zh: `改为“${chinese}”。`, en: `Write “${chinese}”.` },
  check: find,
};

const alone = /(?<before>\p{Script=Han}{1,6})\s?(?<word>[a-z]{2,})\s?(?<after>\p{Script=Han}{1,6})/gu;
const lowerCase = /[a-z]{2}/u;
const chineseWords: Readonly<Record<string, string>> = {
  and: '和',
  or: '或',
  of: '的',
  to: '至',
  with: '与',
  the: '该',
  in: '在',
  for: '为',
};

function find(context: CheckContext): readonly Hit<'foreign-word'>[] {
  const allowed = wordsOption(context, 'allowed');
  return context
    .parts()
    .filter(({ text }) => lowerCase.test(text))
    .flatMap(({ text, task, placeOf }) =>
      findAll(alone, text).flatMap((match) => {
        const word = match.groups?.['word'] ?? '';
        const around = match[0];
        if (allowed.includes(word)) return [];
        return [
          { args: { word, around, chinese: chineseWords[word] ?? '' }, location: placeOf(around), task, quote: word },
        ];
      }),
    );
}
