import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 缺少完成时限: the table has a deadline column, but the cell of this row is empty and not merged; in prose, most items say when and this one does not. */
export const missingDeadline: Rule<'missing-deadline'> = {
  id: 'missing-deadline',
  group: 'deadline',
  severity: 'error',
  summary: { zh: '任务没有完成时限', en: 'A task has no deadline' },
  documentation: {
    finds: {
      zh: '表格有完成时限一栏，本行却是空的，也没有与上一行合并。“持续推进”不算空。正文中，四分之三以上的任务在责任分工中写有时限，而某一项没有写、任务内容中也没有时间的，按提示处理。',
      en: 'The table has a deadline column, but the cell of this row is empty and not merged. 持续推进 is not empty. In prose an item without a time of its own where three quarters of the tasks and more have one beside their units (info).',
    },
    why: {
      zh: '没有时限的任务无法督办。',
      en: 'A task without a deadline cannot be followed up.',
    },
    example: {
      bad: '2｜推进会议公开｜县政府办公室｜（空）',
      good: '2｜推进会议公开｜县政府办公室｜9月底前',
    },
  },
  yieldsTo: ['draft-placeholder:deadline'],
  message: ({ text }) => ({ zh: `“${quote(text)}”没有完成时限。`, en: `“${quote(text)}” has no deadline.` }),
  suggestion: () => ({ zh: '补填时限。', en: 'Fill in the deadline.' }),
  check: find,
};

const fewestDated = 3;
const mostUndated = 0.25;

/** Items of prose that say no time; the task stage has told the cells of tables. */
function find({ notice }: CheckContext): readonly Hit<'missing-deadline'>[] {
  const tasks = notice.tasks.filter(({ origin }) => origin === 'prose');
  const undated = tasks.filter(({ deadline }) => deadline === null);
  if (tasks.length - undated.length < fewestDated || undated.length > tasks.length * mostUndated) return [];
  return undated
    .filter(({ timeExpressions }) => timeExpressions.length === 0)
    .map(({ requirement, location, id }) => ({
      args: { text: requirement },
      location,
      task: id,
      severity: 'info',
    }));
}
