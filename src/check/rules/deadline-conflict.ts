import type { CheckContext } from '../context.ts';
import { deadlinesOf } from '../deadlines.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 时间不一致: the requirement names a later day than the deadline cell. */
export const deadlineConflict: Rule<'deadline-conflict'> = {
  id: 'deadline-conflict',
  group: 'deadline',
  severity: 'warning',
  summary: { zh: '任务内容与时限栏的时间不一致', en: 'The text and the deadline column disagree' },
  documentation: {
    finds: {
      zh: '任务内容写明的期限晚于完成时限一栏。频次、期限长度不在此列。',
      en: 'A due date in the text of a task that is later than its deadline cell. Cadences and durations are not meant.',
    },
    why: { zh: '两个时间只能按一个考核。', en: 'Only one of the two can hold.' },
    example: { bad: '12月底前完成｜11月底前', good: '12月底前完成｜12月底前' },
  },
  message: ({ inText, deadline }) => ({
    zh: `任务内容写“${quote(inText)}”，时限栏写“${quote(deadline)}”。`,
    en: `The text says “${quote(inText)}”, the deadline column “${quote(deadline)}”.`,
  }),
  suggestion: () => ({ zh: '统一两处时间。', en: 'Make them agree.' }),
  check: find,
};

/** 年内 leaves the day open. */
const loose = /年内|年度内|年底前后/u;

function find(context: CheckContext): readonly Hit<'deadline-conflict'>[] {
  return deadlinesOf(context).flatMap(({ deadline: { kind, raw, due }, isColumn, task, place }) => {
    const cell = task.deadline;
    if (isColumn || kind !== 'date' || due === null || cell?.due == null || due <= cell.due || loose.test(raw))
      return [];
    return [{ args: { inText: raw, deadline: cell.raw }, location: place(), task: task.id, quote: raw }];
  });
}
