import { yearEndTopics } from '../../vocabulary/deadline-words.ts';
import { endsClause, isDue } from './place.ts';
import { never, type Place, type TimeForm } from './time-form.ts';
import { bareValue, dateValue, periodValue, type TimeValue } from './time-value.ts';
import { anyOf, beforeWord, freshYearWord, frontWord, pattern, yearToken } from './tokens.ts';
import { yearOfToken } from './year-of.ts';

const topic = new RegExp(`^${anyOf(yearEndTopics)}`, 'u');

/** 年底考核 is an assessment, not a due date; 年底前 always is one. */
function isYearEnd(place: Place): boolean {
  return isDue(place) && (place.words.endsWith('前') || !topic.test(place.after));
}

function endOfYear(year: number | null, ambiguous = false): TimeValue {
  return dateValue({ year, month: 12, day: 'last' }, ambiguous);
}

/** 年底前, 2020 年年底, 今年底. */
const yearEnd: TimeForm = {
  id: 'year-end',
  sign: '底末终',
  examples: [
    ['年底前', { kind: 'date', due: '2023-12-31' }],
    ['年末', { kind: 'date', due: '2023-12-31' }],
    ['今年底前', { kind: 'date', due: '2023-12-31' }],
    ['2020 年年底', { kind: 'date', due: '2020-12-31' }],
    ['至2025年末', { kind: 'date', due: '2025-12-31' }],
    ['2023底前', { kind: 'date', due: '2023-12-31' }],
    ['23年底前', { kind: 'date', due: '2023-12-31' }],
  ],
  pattern: pattern(`(?:${yearToken()}[年度]?|(?<![\\d.])(?<bare>20\\d{2})|${freshYearWord}度?)[底末终]${beforeWord}?`),
  inText: isYearEnd,
  parse: ({ year, bare }, context) => endOfYear(yearOfToken(year ?? bare, context)),
};

/** 年内, 本年度内. */
const insideYear: TimeForm = {
  id: 'inside-year',
  sign: '内',
  examples: [
    ['年内', { kind: 'date', due: '2023-12-31' }],
    ['本年度内', { kind: 'date', due: '2023-12-31' }],
    ['2024年内', { kind: 'date', due: '2024-12-31' }],
  ],
  pattern: pattern(`(?:${yearToken()}|${freshYearWord})度?内(?!部|外|涵)`),
  inText: (place) => isDue(place) && !topic.test(place.after),
  parse: (groups, context) => endOfYear(yearOfToken(groups['year'], context)),
};

/** 到2025年: by its end; at the end of a target (…到2025年。) its beginning could be meant. */
const byYear: TimeForm = {
  id: 'by-year',
  sign: '到至',
  examples: [['到2025年基本建成', { kind: 'date', due: '2025-12-31' }]],
  pattern: pattern(
    '(?<!截)[到至](?<year>\\d{4}|[〇零○O一二三四五六七八九]{4})年(?!度|年|[底末终初中前内]|第|[一二三四]、?[二三四]?季|[上下]半|\\d|[一二三四五六七八九十]{1,2}月|[—–~至到])(?=(?<last>$|[。;)])|)',
  ),
  inText: isDue,
  parse: ({ year, last }, context) => endOfYear(yearOfToken(year, context), last !== undefined),
};

/** 2025年前: some read it as the end of 2025; the earlier day is taken. */
const beforeYear: TimeForm = {
  id: 'before-year',
  sign: '前',
  examples: [['2025年前', { kind: 'date', due: '2024-12-31', ambiguous: true }]],
  pattern: pattern(`(?<![\\d.])(?<year>\\d{4})年${frontWord}`),
  inText: isDue,
  parse: ({ year }) => endOfYear(Number(year) - 1, true),
};

/** 全年, 2023年: in running text these name the plan, not a due date. */
const wholeYear: TimeForm = {
  id: 'whole-year',
  sign: '年2',
  examples: [
    ['全年', { kind: 'period', start: '2023-01-01', due: '2023-12-31' }],
    ['2023年', { kind: 'period', start: '2023-01-01', due: '2023-12-31' }],
    ['2024年全年', { kind: 'period', start: '2024-01-01', due: '2024-12-31' }],
    ['贯穿全年', { kind: 'period', start: '2023-01-01', due: '2023-12-31' }],
    ['2024', { kind: 'period', start: '2024-01-01', due: '2024-12-31' }],
  ],
  pattern: pattern(`${yearToken()}度?(?:全年度?)?|(?<bare>^20[1-4]\\d$)|全年度?`),
  inText: never,
  parse: ({ year: token, bare }, context) => {
    const year = yearOfToken(token ?? bare, context);
    return { ...periodValue({ year, month: 1, day: 1 }, { year, month: 12, day: 'last' }), wholeYear: true };
  },
};

const cutAtClause = (place: Place): boolean => place.after === '' || endsClause(place) || !topic.test(place.after);

/** 年初 (003:71), 年中: no day can be named. */
const vaguePartOfYear: TimeForm = {
  id: 'vague-part-of-year',
  sign: '初中',
  examples: [
    ['年初', { kind: 'unknown', due: null }],
    ['2023年初', { kind: 'unknown', due: null }],
    ['年中', { kind: 'unknown', due: null }],
  ],
  pattern: pattern(`(?:${yearToken()}年?|${freshYearWord})(?:初|中(?!旬|央|国|心|层|级|小|长|医|等|共|办))前?`),
  inText: (place) => place.words.startsWith('年初') && isDue(place) && cutAtClause(place),
  parse: () => bareValue('unknown'),
};

/** Forms that name a year or part of it without a month. */
export const yearForms: readonly TimeForm[] = [yearEnd, insideYear, byYear, beforeYear, wholeYear, vaguePartOfYear];
