import { daysInMonth } from '../../text/dates.ts';
import { findAll } from '../../text/find-all.ts';
import { gather } from '../../text/gather.ts';
import type { CheckContext } from '../context.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 日期不存在: a day or month that the calendar does not have (2月30日). */
export const impossibleDate: Rule<'impossible-date'> = {
  id: 'impossible-date',
  group: 'deadline',
  severity: 'error',
  summary: { zh: '日期不存在', en: 'A date does not exist' },
  documentation: {
    finds: {
      zh: '日历上没有的日期，例如2月30日、13月。',
      en: 'Days and months that the calendar does not have: 2月30日, 13月.',
    },
    why: {
      zh: '不存在的日期无法考核。',
      en: 'Nobody can be held to a day that does not exist.',
    },
    example: {
      bad: '2月30日前',
      good: '2月28日前',
    },
  },
  message: ({ deadline }) => ({
    zh: `“${quote(deadline)}”这个日期不存在。`,
    en: `“${quote(deadline)}” is no date of the calendar.`,
  }),
  suggestion: () => ({ zh: '改正日期。', en: 'Correct the date.' }),
  check: find,
};

const written = /(?:(?<year>\d{4})\s?年\s?)?(?<!\d)(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/gu;
/** A year in which February has 29 days: a date without its year may lie in one. */
const leapYear = 2024;

/** Dates of running text; those of the deadline column, and of the deadlines in brackets, the task stage has told. */
function find({ parts, notice }: CheckContext): readonly Hit<'impossible-date'>[] {
  const told = gather(notice.tasks, ({ deadline, origin }) =>
    deadline === null || origin === 'table' ? [] : [deadline.raw],
  );
  return gather(
    parts().filter(({ kind }) => kind !== 'deadline'),
    ({ text, task, placeOf }) =>
      gather(findAll(written, text), ({ 0: date, groups }) => {
        if (told.some((raw) => raw.includes(date) && text.includes(raw))) return [];
        const days = daysInMonth(Number(groups?.['year'] ?? leapYear), Number(groups?.['month']));
        const day = Number(groups?.['day']);
        if (days !== null && day >= 1 && day <= days) return [];
        return [{ args: { deadline: date }, location: placeOf(date), task, quote: date }];
      }),
  );
}
