import { ongoingWords } from '../../vocabulary/deadline-words.ts';
import { never, type TimeForm } from './time-form.ts';
import { bareValue, ongoingFrom } from './time-value.ts';
import { anyOf, dayToken, freshNumber, monthToken, pattern, yearToken } from './tokens.ts';
import { numberOf, yearOfToken } from './year-of.ts';

/** 从2019年1月1日起, 自2024年7月起: a start and no end. In running text it says when a measure begins, not when a task is due (gold sc-jiuye). */
const fromDay: TimeForm = {
  id: 'from-day',
  sign: '月',
  examples: [
    ['从2019年1月1日起', { kind: 'ongoing', start: '2019-01-01', due: null }],
    ['自2024年7月起', { kind: 'ongoing', start: '2024-07-01', due: null }],
  ],
  pattern: pattern(`[自从]?${yearToken()}?${freshNumber}${monthToken()}(?:份|${dayToken()})?(?:起|开始)`),
  inText: never,
  parse: ({ year, month, day }, context) =>
    ongoingFrom({
      year: yearOfToken(year, context),
      month: numberOf(month),
      day: day === undefined ? 1 : numberOf(day),
    }),
};

/** 自2024年起. */
const fromYear: TimeForm = {
  id: 'from-year',
  sign: '起始',
  examples: [['自2024年起', { kind: 'ongoing', start: '2024-01-01', due: null }]],
  pattern: pattern(`[自从]?${yearToken()}度?(?:起|开始)`),
  inText: never,
  parse: ({ year }, context) => ongoingFrom({ year: yearOfToken(year, context), month: 1, day: 1 }),
};

/** 长期, 持续推进, 即日起: running text is full of these and means no deadline by them. */
const ongoing: TimeForm = {
  id: 'ongoing',
  examples: [
    ['长期坚持', { kind: 'ongoing', due: null, start: null }],
    ['持续推进', { kind: 'ongoing', due: null, start: null }],
    ['即日起', { kind: 'ongoing', due: null, start: null }],
  ],
  sign: ongoingWords.map((word) => word[0] ?? '').join(''),
  pattern: pattern(anyOf(ongoingWords)),
  inText: never,
  parse: () => bareValue('ongoing'),
};

/** Deadlines that never end (长期任务). */
export const ongoingForms: readonly TimeForm[] = [fromDay, fromYear, ongoing];
