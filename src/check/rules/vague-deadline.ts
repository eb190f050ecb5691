import type { CheckContext } from '../context.ts';
import { deadlinesOf } from '../deadlines.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 时限不具体 (年初, 适时): a deadline that is no date, period or cadence. */
export const vagueDeadline: Rule<'vague-deadline'> = {
  id: 'vague-deadline',
  group: 'deadline',
  severity: 'warning',
  summary: { zh: '时限不是具体日期', en: 'A deadline is no date' },
  documentation: {
    finds: {
      zh: '完成时限不是日期、周期或期限：年初、适时、尽快、春节前。',
      en: 'A deadline that is no date, cadence or duration: 年初, 适时, 尽快, 春节前.',
    },
    why: {
      zh: '说不清哪一天到期，就无法考核。',
      en: 'Nobody can say when it is due.',
    },
    example: {
      bad: '适时',
      good: '9月底前',
    },
  },
  yieldsTo: ['draft-placeholder:deadline'],
  message: ({ deadline }) => ({
    zh: `时限“${quote(deadline)}”不是具体日期，无法考核。`,
    en: `The deadline “${quote(deadline)}” is no date; it cannot be checked.`,
  }),
  suggestion: () => ({ zh: '写明日期。', en: 'State a date.' }),
  check: find,
};

const quoted = /“[^“”]*”/gu;

/** “年初签约、过程监督、年底考核”: a word of a slogan. */
const isQuoted = (text: string, raw: string): boolean => text.includes('“') && !text.replace(quoted, '').includes(raw);

/** 年初 in the text of a task (003:71); that of the deadline column, the task stage has told. */
function find(context: CheckContext): readonly Hit<'vague-deadline'>[] {
  return deadlinesOf(context).flatMap(({ deadline: { kind, raw }, isColumn, task, place }) =>
    isColumn || kind !== 'unknown' || isQuoted(task.requirement, raw)
      ? []
      : [{ args: { deadline: raw }, location: place(), task: task.id, quote: raw }],
  );
}
