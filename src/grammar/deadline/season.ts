import { seasonWords } from '../../vocabulary/deadline-words.ts';
import { always, type TimeForm } from './time-form.ts';
import { bareValue } from './time-value.ts';
import { anyOf, freshNumber, frontWord, monthToken, pattern, yearToken } from './tokens.ts';

/** 春节前, 汛期前: seasons are never computed (domain.md 5). */
const beforeSeason: TimeForm = {
  id: 'before-season',
  sign: '前',
  examples: [
    ['春节前', { kind: 'unknown', due: null }],
    ['汛期前', { kind: 'unknown', due: null }],
    ['全国两会前', { kind: 'unknown', due: null }],
  ],
  pattern: pattern(
    `(?<![每\\d一二三四五六七八九十第])(?:今年|今|本|当)?${anyOf(seasonWords)}(?:到来|来临|开始)?${frontWord}(?!夕)`,
  ),
  inText: always,
  parse: () => bareValue('unknown'),
};

/** 6月初, 6月中: no day can be named. */
const vaguePartOfMonth: TimeForm = {
  id: 'vague-part-of-month',
  sign: '初中',
  examples: [
    ['6月初', { kind: 'unknown', due: null }],
    ['6月中', { kind: 'unknown', due: null }],
  ],
  pattern: pattern(`${yearToken()}?${freshNumber}${monthToken()}份?(?:初|中(?![旬下]))${frontWord}?`),
  inText: ({ words }) => words.endsWith('前'),
  parse: () => bareValue('unknown'),
};

/** 月底前, 本月底: of which month, the document does not say. */
const thisMonth: TimeForm = {
  id: 'this-month',
  sign: '月',
  examples: [
    ['月底前', { kind: 'unknown', due: null }],
    ['本月底', { kind: 'unknown', due: null }],
  ],
  pattern: pattern(`(?<![\\d一二三四五六七八九十每个月逐])(?:[本当]月|月)[底末]${frontWord}?`),
  inText: ({ words }) => words.endsWith('前'),
  parse: () => bareValue('unknown'),
};

/** Times that no calendar can name. */
export const seasonForms: readonly TimeForm[] = [beforeSeason, vaguePartOfMonth, thisMonth];
