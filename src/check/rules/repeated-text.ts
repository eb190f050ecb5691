import { findAll } from '../../text/find-all.ts';
import { gather } from '../../text/gather.ts';
import type { CheckContext } from '../context.ts';
import { numberOption } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 文字重复 (002:183, 000:34, 004:25). */
export const repeatedText: Rule<'repeated-text'> = {
  id: 'repeated-text',
  group: 'text',
  severity: 'info',
  summary: { zh: '文字重复', en: 'Text is repeated' },
  documentation: {
    finds: {
      zh: '相邻两句有相同的小句（8字以上），或词语重复（各部门（部门）、坚持以“以……）。',
      en: 'The same clause of eight or more characters in adjacent sentences, or a doubled word (各部门（部门）, 坚持以“以…).',
    },
    why: { zh: '多半是复制粘贴或修改时留下的。', en: 'Probably left by copying or editing.' },
    example: {
      bad: '完善有关工作管理制度。完善有关工作管理制度，提升水平。',
      good: '完善有关工作管理制度，提升水平。',
    },
  },
  options: { length: { default: 8, description: { zh: '小句至少多少字才报告', en: 'fewest characters of a clause' } } },
  message: ({ text }) => ({ zh: `“${quote(text)}”重复。`, en: `“${quote(text)}” is repeated.` }),
  suggestion: () => ({ zh: '删一处。', en: 'Delete one of them.' }),
  check: find,
};

/** 各部门（部门） · 坚持以“以 · 加快推进加快推进 */
const doubledWords: readonly RegExp[] = [
  /(?<word>\p{Script=Han}{2,6})[（(]\k<word>[）)]/gu,
  /(?<word>[以把将对从向被])[“”]\k<word>/gu,
  /(?<word>\p{Script=Han}{3,8})\k<word>/gu,
];

function find(context: CheckContext): readonly Hit<'repeated-text'>[] {
  const least = numberOption(context, 'length');
  return gather(
    context.parts().filter(({ kind }) => kind === 'passage' || kind === 'requirement' || kind === 'category'),
    ({ text, task, placeOf }) =>
      // Each once: a line of megabytes may say the same words a million times.
      [...new Set([...repeatedClauses(text, least), ...repeatedWords(text)])].map((words) => ({
        args: { text: words },
        location: placeOf(words),
        task,
        quote: words,
      })),
  );
}

function repeatedClauses(text: string, least: number): readonly string[] {
  const clauses = text.split(/[，。；：！？]/u).map((clause) => clause.trim());
  return clauses.filter((clause, i) => clause.length >= least && clause === clauses[i + 1]);
}

const repeatedWords = (text: string): readonly string[] =>
  gather(doubledWords, (pattern) => findAll(pattern, text).map(([words]) => words));
