import { seasonWords } from '../../vocabulary/deadline-words.ts';
import type { TimeForm } from './time-form.ts';
import { bareValue } from './time-value.ts';
import { anyOf, freshNumber, frontWord, monthToken, pattern, yearToken } from './tokens.ts';

/** 春节前安全检查, 汛期前排查: the season says which check, not by when. */
const occasion =
  /^[、]?(?:后|夕|期间|的)?(?:安全|消防|食品|专项|集中|走访|慰问|大?检查|检修|排查|教育|培训|动员|准备|演练|隐患|督查|巡查)/u;

/** 春节前, 汛期前: seasons are never computed (domain.md 5). */
const beforeSeason: TimeForm = {
  id: 'before-season',
  sign: '前',
  examples: [
    ['春节前', { kind: 'unknown', due: null }],
    ['汛期前', { kind: 'unknown', due: null }],
    ['全国两会前', { kind: 'unknown', due: null }],
    ['2023年秋季学期开学前', { kind: 'unknown', due: null }],
    ['2024年春节前', { kind: 'unknown', due: null }],
  ],
  pattern: pattern(
    `(?<![每\\d一二三四五六七八九十第])(?:${yearToken()}|今年|今|本|当)?${anyOf(seasonWords)}(?:到来|来临|开始)?${frontWord}(?!夕)`,
  ),
  inText: ({ words, after }) => !words.endsWith('前') || !occasion.test(after),
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
