import type { Task } from '../../model/notice.ts';
import { fold } from '../../text/layout.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 重复行 (002:115 = 002:112, across a page). */
export const duplicateRow: Rule<'duplicate-row'> = {
  id: 'duplicate-row',
  group: 'table',
  severity: 'warning',
  summary: { zh: '两行内容重复', en: 'Two rows are the same' },
  documentation: {
    finds: {
      zh: '两行（或正文中的两项）任务内容和责任单位完全相同（不计空格和全角半角）。内容相同而单位或范围不同的，不算重复。',
      en: 'Two rows, or two items of prose, with the same task and the same units, spaces and width aside. The same text with other units or scopes is no repetition.',
    },
    why: { zh: '同一任务会被算两次。', en: 'The task would be counted twice.' },
    example: { bad: '1 公开预算｜县财政局　2 公开预算｜县财政局', good: '1 公开预算｜县财政局　2 公开决算｜县财政局' },
  },
  safe: ['first'],
  message: ({ text, first }) => ({
    zh: `本行与${first}内容重复：“${quote(text)}”。`,
    en: `This row repeats ${first}: “${quote(text)}”.`,
  }),
  suggestion: () => ({ zh: '删去一行。', en: 'Delete one of them.' }),
  check: find,
};

function find({ notice }: CheckContext): readonly Hit<'duplicate-row'>[] {
  const first = new Map<string, string>();
  return notice.tasks.flatMap((task) => {
    const key = keyOf(task);
    if (key === null) return [];
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, task.id);
      return [];
    }
    const { requirement, location, id } = task;
    return [{ args: { text: requirement, first: before }, location, task: id }];
  });
}

/** A shorter text of prose (完善机制。) may stand under several headings. */
const shortestItem = 12;

function keyOf({ origin, requirement, assignment: { units }, path, extra }: Task): string | null {
  if (requirement === '' || units.length === 0) return null;
  const names = units.map(({ name, scope }) => `${scope ?? ''}：${name}`);
  // A blank requirement falls back to its category: then the category is the task.
  const heading = path.at(-1)?.title ?? '';
  const ofTable = heading === requirement ? path.map(({ title }) => title) : [];
  const category = origin === 'table' ? ofTable : [requirement.length < shortestItem ? heading : ''];
  return fold([origin, requirement, ...names, ...category, ...Object.values(extra)].join('\n'));
}
