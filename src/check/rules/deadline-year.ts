import type { CheckContext } from '../context.ts';
import { deadlinesOf } from '../deadlines.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 年份不符: a year before the plan’s, or after the next. */
export const deadlineYear: Rule<'deadline-year'> = {
  id: 'deadline-year',
  group: 'deadline',
  severity: 'warning',
  summary: { zh: '时限的年份与本年度不符', en: 'The year of a deadline is not the plan’s' },
  documentation: {
    finds: {
      zh: '时限写明的年份早于本年度，或晚于下一年度。标题没有年度的、“到2025年”一类的中长期目标不在此列。',
      en: 'A printed year before the plan’s year, or later than the next one. Silent without a plan year in the titles, and for goals such as 到2025年.',
    },
    why: { zh: '多半是照抄上年文件时没有改年份。', en: 'Probably copied from last year’s plan.' },
    example: { bad: '（2023年度要点）2021年底前', good: '（2023年度要点）2023年底前' },
  },
  safe: ['planYear'],
  message: ({ deadline, planYear }) => ({
    zh: `时限写“${quote(deadline)}”，本文为${planYear}年度要点，疑为照抄往年。`,
    en: `The deadline says “${quote(deadline)}”, but this is a plan for ${planYear}; perhaps copied from another year.`,
  }),
  suggestion: () => ({ zh: '核对年份。', en: 'Check the year.' }),
  check: find,
};

const printedYear = /(?<!\d)(?<year>20\d{2})(?=年|[-./])/u;
const goal = /^[到至]|以[前来]|[—–~-]\s*20\d{2}/u;

function find(context: CheckContext): readonly Hit<'deadline-year'>[] {
  const { planYear } = context.notice.meta;
  if (planYear === null) return [];
  return deadlinesOf(context).flatMap(({ deadline: { kind, raw }, isColumn, task, place }) => {
    const year = Number(printedYear.exec(raw)?.groups?.['year'] ?? planYear);
    const isFar = isColumn && year > planYear + 1;
    if ((kind !== 'date' && kind !== 'period') || goal.test(raw) || !(year < planYear || isFar)) return [];
    return [{ args: { deadline: raw, planYear }, location: place(), task: task.id, quote: raw }];
  });
}
