import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import { isBareDue, isDue } from './place.ts';
import { never, type Place, type TimeForm } from './time-form.ts';
import { bareValue, type CalendarDay, dateValue, lastDayBefore, periodValue } from './time-value.ts';
import { frontWord, pattern, rangeMark, yearToken } from './tokens.ts';
import { yearOfToken } from './year-of.ts';

const count = '[一二三四1-4]';
/** 每季度 and 上季度 are others; 十一季度 and 1.2季度 no quarters. */
const fresh = '(?<![\\d.一二三四五六七八九十每按逐各上下本])';

function firstDay(year: number | null, quarter: string | undefined): CalendarDay {
  return { year, month: 3 * (parseChineseNumber(quarter ?? '') ?? 1) - 2, day: 1 };
}

function lastDay(year: number | null, quarter: string | undefined): CalendarDay {
  return { year, month: 3 * (parseChineseNumber(quarter ?? '') ?? 1), day: 'last' };
}

/** 三季度完成 is due; 三季度，… and 三季度末 too; 三季度工作 is a topic. */
function isDueSpan(place: Place): boolean {
  return place.groups['edge'] === undefined && place.groups['front'] === undefined ? isBareDue(place) : isDue(place);
}

/** 第三季度, 3季度, Q3; 一季度末 and 一季度底前 its last day; 三季度前 the day before it begins, though some mean its end. */
const quarterForm: TimeForm = {
  id: 'quarter',
  sign: '季Qq',
  examples: [
    ['第三季度', { kind: 'period', start: '2023-07-01', due: '2023-09-30' }],
    ['3季度', { kind: 'period', start: '2023-07-01', due: '2023-09-30' }],
    ['Q3', { kind: 'period', start: '2023-07-01', due: '2023-09-30' }],
    ['2024年一季度末前', { kind: 'date', due: '2024-03-31' }],
    ['一季度底前', { kind: 'date', due: '2023-03-31' }],
    ['三季度前', { kind: 'date', due: '2023-06-30', ambiguous: true }],
  ],
  pattern: pattern(
    `${yearToken()}?(?:${fresh}第?(?<quarter>${count})季(?:度|(?=[底末]))|(?<![A-Za-z])[Qq](?<latin>[1-4])(?!\\d))(?<edge>[底末])?(?<front>${frontWord})?内?`,
  ),
  inText: (place) => place.groups['latin'] === undefined && isDueSpan(place),
  parse: ({ year: token, quarter, latin, edge, front }, context) => {
    const year = yearOfToken(token, context);
    const number = quarter ?? latin;
    if (edge !== undefined) return dateValue(lastDay(year, number));
    const start = firstDay(year, number);
    return front === undefined
      ? periodValue(start, lastDay(year, number))
      : dateValue(lastDayBefore(year, start.month), true);
  },
};

/** 一、二季度; 第二季度至第四季度. */
const quarters: TimeForm = {
  id: 'quarters',
  sign: '季',
  examples: [
    ['一、二季度', { kind: 'period', start: '2023-01-01', due: '2023-06-30' }],
    ['第二季度至第四季度', { kind: 'period', start: '2023-04-01', due: '2023-12-31' }],
  ],
  pattern: pattern(
    `${yearToken()}?${fresh}第?(?<first>${count})(?:季度)?(?:[、和及]|${rangeMark})第?(?<last>${count})季度[底末]?${frontWord}?`,
  ),
  inText: isBareDue,
  parse: ({ year: token, first, last }, context) => {
    const year = yearOfToken(token, context);
    return periodValue(firstDay(year, first), lastDay(year, last));
  },
};

/** 前三季度: from the year's first day. */
const firstQuarters: TimeForm = {
  id: 'first-quarters',
  sign: '季',
  examples: [['前三季度', { kind: 'period', start: '2023-01-01', due: '2023-09-30' }]],
  pattern: pattern(`${yearToken()}?前(?<last>[二三23])个?季度`),
  inText: isBareDue,
  parse: ({ year: token, last }, context) => {
    const year = yearOfToken(token, context);
    return periodValue(firstDay(year, '一'), lastDay(year, last));
  },
};

/** 上半年, 下半年; 上半年前 is used for its end, 下半年前 can mean its beginning too. */
const halfYear: TimeForm = {
  id: 'half-year',
  sign: '半',
  examples: [
    ['上半年完成', { kind: 'period', start: '2023-01-01', due: '2023-06-30' }],
    ['下半年', { kind: 'period', start: '2023-07-01', due: '2023-12-31' }],
    ['上半年前', { kind: 'date', due: '2023-06-30' }],
    ['上半年底前', { kind: 'date', due: '2023-06-30' }],
    ['下半年前', { kind: 'date', due: '2023-06-30', ambiguous: true }],
  ],
  pattern: pattern(`${yearToken()}?(?<!每年?)(?<half>[上下])半年度?(?<edge>[底末])?(?<front>${frontWord})?内?`),
  inText: isDueSpan,
  parse: ({ year: token, half, edge, front }, context) => {
    const year = yearOfToken(token, context);
    const due = { year, month: half === '上' ? 6 : 12, day: 'last' } as const;
    if (front !== undefined && edge === undefined && half === '下') return dateValue({ ...due, month: 6 }, true);
    if (edge !== undefined || front !== undefined) return dateValue(due);
    return periodValue({ year, month: half === '上' ? 1 : 7, day: 1 }, due);
  },
};

/** 上、下半年: both of them. */
const bothHalves: TimeForm = {
  id: 'both-halves',
  sign: '半',
  examples: [['上、下半年', { kind: 'period', start: '2023-01-01', due: '2023-12-31' }]],
  pattern: pattern(`${yearToken()}?(?<!每年?)上半?年?[、和及]?下半年`),
  inText: never,
  parse: ({ year: token }, context) => {
    const year = yearOfToken(token, context);
    return periodValue({ year, month: 1, day: 1 }, { year, month: 12, day: 'last' });
  },
};

/** 三季度初, 三季度中: no day can be named. */
const vaguePartOfQuarter: TimeForm = {
  id: 'vague-part-of-quarter',
  sign: '季',
  examples: [['三季度初', { kind: 'unknown', due: null }]],
  pattern: pattern(`${yearToken()}?${fresh}第?${count}季度[初中]`),
  inText: never,
  parse: () => bareValue('unknown'),
};

/** Quarters (季度) and halves of a year (半年). */
export const quarterForms: readonly TimeForm[] = [
  quarterForm,
  quarters,
  firstQuarters,
  halfYear,
  bothHalves,
  vaguePartOfQuarter,
];
