import { findAll } from '../../text/find-all.ts';
import { gather } from '../../text/gather.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 标点重复: 。。 ，。 、、. */
export const doubledPunctuation: Rule<'doubled-punctuation'> = {
  id: 'doubled-punctuation',
  group: 'text',
  severity: 'warning',
  summary: { zh: '标点重复', en: 'Punctuation is doubled' },
  documentation: {
    finds: {
      zh: '连用两个点号（，， 。， ！！）。省略号、破折号和“？！”不在此列。',
      en: 'Two marks of ，。；：、！？ in a row. ……, —— and ？！ are not meant.',
    },
    why: { zh: '多半是修改时留下的。', en: 'Probably left by an edit.' },
    example: { bad: '抓好落实。。', good: '抓好落实。' },
  },
  safe: ['marks'],
  message: ({ marks, words }) => ({
    zh: `“${quote(words)}”处标点“${marks}”重复。`,
    en: `The marks “${marks}” at “${quote(words)}” are doubled.`,
  }),
  suggestion: () => ({ zh: '保留一个。', en: 'Keep one of them.' }),
  check: find,
};

const doubled = /[，,。；;：、！？]{2,}/gu;
const allowed: ReadonlySet<string> = new Set(['？！', '！？']);
const contextLength = 6;

/** 责任单位：； has no unit, which is told: the marks are right. */
const blankLabel = /(?:单位|部门|科室|时限|时间|领导|责任人)[：:][；;，,。]$/u;

function find({ parts, findings }: CheckContext): readonly Hit<'doubled-punctuation'>[] {
  const isToldBlank = findings.some(({ finding }) => finding.rule === 'missing-unit');
  return gather(parts(), ({ text, task, placeOf }) =>
    gather(findAll(doubled, text), ({ 0: marks, index }) => {
      const words = text.slice(Math.max(0, index - contextLength), index + marks.length);
      const isBlank = isToldBlank && blankLabel.test(words);
      return allowed.has(marks) || isBlank
        ? []
        : [{ args: { marks, words }, location: placeOf(words), task, quote: words }];
    }),
  );
}
