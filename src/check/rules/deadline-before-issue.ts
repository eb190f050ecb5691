import { dateWord } from '../argument-words.ts';
import type { CheckContext } from '../context.ts';
import { deadlinesOf } from '../deadlines.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 时限早于发文日期 (002:146). */
export const deadlineBeforeIssue: Rule<'deadline-before-issue'> = {
  id: 'deadline-before-issue',
  group: 'deadline',
  severity: 'warning',
  summary: { zh: '完成时限早于发文日期', en: 'A deadline lies before the date of issue' },
  documentation: {
    finds: {
      zh: '完成时限或任务内容中的期限早于成文日期。周期性时限、时段的起点不在此列。',
      en: 'A deadline, or a due date in the text of a task, before the date of issue. Cadences and the first day of a period are not meant.',
    },
    why: {
      zh: '发文时已经过期的任务无法完成，多半是年份或月份写错。',
      en: 'The task was overdue when it was given; the year or month is probably wrong.',
    },
    example: { bad: '（2020年8月10日发文）7月底前完成', good: '（2020年8月10日发文）9月底前完成' },
  },
  safe: ['due', 'issueDate'],
  yieldsTo: ['deadline-year'],
  message: ({ deadline, due, issueDate }) => ({
    zh: `“${quote(deadline)}”（${dateWord(due).zh}）早于发文日期${dateWord(issueDate).zh}。`,
    en: `“${quote(deadline)}” (${dateWord(due).en}) lies before the date of issue, ${dateWord(issueDate).en}.`,
  }),
  suggestion: () => ({ zh: '核对时限或年份。', en: 'Check the deadline and its year.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'deadline-before-issue'>[] {
  const { issueDate } = context.notice.meta;
  if (issueDate === null) return [];
  return deadlinesOf(context).flatMap(({ deadline: { kind, raw, due }, task, place }) => {
    if (due === null || due >= issueDate || (kind !== 'date' && kind !== 'period')) return [];
    return [{ args: { deadline: raw, due, issueDate }, location: place(), task: task.id, quote: raw }];
  });
}
