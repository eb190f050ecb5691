import { isDue } from './place.ts';
import type { TimeForm } from './time-form.ts';
import { dateValue, periodValue } from './time-value.ts';
import { frontWord, pattern } from './tokens.ts';
import { numberOf } from './year-of.ts';

/** The third five-year plan began in 1966, and since then each has followed the last. */
const thirdPlanStart = 1966;

/** “十四五”期间, “十四五”末: five-year plans (五年规划) from the eleventh on; an unquoted 十五 is a number. */
export const planPeriod: TimeForm = {
  id: 'five-year-plan',
  sign: '五',
  examples: [
    ['“十三五”', { kind: 'period', start: '2016-01-01', due: '2020-12-31' }],
    ['“十四五”期间', { kind: 'period', start: '2021-01-01', due: '2025-12-31' }],
    ['“十五五”时期', { kind: 'period', start: '2026-01-01', due: '2030-12-31' }],
    ['“十四五”末', { kind: 'date', due: '2025-12-31' }],
  ],
  pattern: pattern(
    `[“"]?(?<![一二三四五六七八九十第])(?<plan>二?十[一二三四五六七八九])五(?!年|日|月|天|号|个|项|条)[”"]?(?:规划)?(?:(?<end>期?[末底])${frontWord}?|期间|时期)?`,
  ),
  // “十四五”期间 in running text opens a story of what was done; 末 sets a date.
  inText: (place) => place.groups['end'] !== undefined && isDue(place),
  parse: ({ plan, end }) => {
    const first = thirdPlanStart + 5 * (numberOf(plan) - 3);
    const due = { year: first + 4, month: 12, day: 'last' } as const;
    return end === undefined ? periodValue({ year: first, month: 1, day: 1 }, due) : dateValue(due);
  },
};
