import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import {
  anyNumeralListTails,
  chapterWords,
  legendVerbs,
  numeralListTails,
  provisionWords,
} from '../../vocabulary/numbering-words.ts';

/** One printed form of label (domain.md 2.1). The pattern matches at the start of a text without leading spaces; `n` is its number. */
export interface LabelForm {
  readonly id: string;
  readonly level: number;
  readonly pattern: RegExp;
  /** True where what follows the label tells that it is none (domain.md 2.4). */
  readonly isFalseFriend: (rest: string, ordinal: number) => boolean;
}

const chinese = '[〇零○一二三四五六七八九十百廿卅]';
const digit = '[0-9０-９]';
const gap = '\\s{0,4}';
/** Not 1.5 or 3、4, but 1.2020年底前, 1.2026 年 and 1、2023年. */
const noDigit = `(?!${digit}(?!${digit}{3}\\s?年))`;
/** 1、3月5日前 is an item, too; 4、5月 are two months. */
const noDay = `(?!${digit}(?!${digit}{3}\\s?年|${digit}?月${digit}{1,2}日))`;
/** Behind a dot 3.2月底前 is a third item. */
const noDecimal = `(?!${digit}(?!${digit}{3}\\s?年|${digit}?月))`;

const unless = (words: readonly { readonly word: string; readonly unless: readonly string[] }[]) =>
  words.map(({ word, unless: others }) => `${word}(?!${others.join('|')})`).join('|');

/** （一）项, （一）至（三）, （一）、（二）: a citation; （一）（县财政局负责） is none. */
const citation = new RegExp(
  `^\\s*(?:(?:${unless(provisionWords)})|[至到、和—–~-]?[（(〔]${gap}(?:${chinese}|${digit}){1,4}${gap}[）)〕])`,
  'u',
);
const legend = new RegExp(`^\\s*(?:${legendVerbs.join('|')})`, 'u');
const secondNumeral = new RegExp(`^(?<numeral>${chinese}{1,3})(?<rest>.*)$`, 'su');

/** 一、二类, 三、四级, 一、三季度. */
function isNumeralList(rest: string, ordinal: number): boolean {
  const groups = secondNumeral.exec(rest)?.groups;
  const second = parseChineseNumber(groups?.['numeral'] ?? '');
  if (second === null || second <= ordinal) return false;
  const tails = second === ordinal + 1 ? [...numeralListTails, ...anyNumeralListTails] : anyNumeralListTails;
  return tails.some((tail) => (groups?.['rest'] ?? '').startsWith(tail));
}

const isCitation = (rest: string) => citation.test(rest);
const isLegend = (rest: string) => legend.test(rest);
const isAlone = (rest: string) => rest.trim() === '';
const isNever = () => false;

function form(
  id: string,
  level: number,
  source: string,
  isFalseFriend: LabelForm['isFalseFriend'] = isNever,
): LabelForm {
  return { id, level, pattern: new RegExp(`^(?:${source})`, 'u'), isFalseFriend };
}

const inBrackets = (open: string, number: string, close: string) => `[${open}]${gap}(?<n>${number})${gap}[${close}]`;
const two = `${digit}{1,2}`;
const three = `${digit}{1,3}`;
const numeral = `${chinese}{1,4}`;

/** （1） alone on its line is a page number. */
const isPageOrCitation = (rest: string) => isAlone(rest) || isCitation(rest);

/** All forms, tried in this order. Width variants are forms of their own, since a sequence must not mix them. */
export const labelForms: readonly LabelForm[] = [
  form('chapter', 0, `第${gap}(?<n>${numeral}|${three})${gap}(?:${unless(chapterWords)})[、：:]?`),
  form('chinese-comma', 1, `(?<n>${numeral})${gap}、`, isNumeralList),
  form('chinese-dot', 1, `(?<n>${numeral})${gap}[.．](?!${digit}|${chinese})`),
  form('chinese-other', 1, `(?<n>${numeral})${gap}[，,：:](?=\\s{0,4}\\p{Script=Han})`, isNumeralList),
  form('chinese-brackets-comma', 2, `${inBrackets('（(', numeral, '）)')}、(?!${gap}[（(])`, isCitation),
  form('chinese-brackets', 2, inBrackets('（', numeral, '）'), isCitation),
  form('chinese-brackets-narrow', 2, inBrackets('(', numeral, ')'), isCitation),
  form('chinese-brackets-mixed', 2, inBrackets('（(', numeral, '）)'), isCitation),
  form('chinese-square-brackets', 2, inBrackets('〔【', numeral, '〕】'), isCitation),
  form('ideograph-in-brackets', 2, '(?<n>[㈠-㈩])、?', isCitation),
  form('arabic-dot', 3, `(?<n>${three})${gap}\\.${noDecimal}`),
  form('arabic-dot-wide', 3, `(?<n>${three})${gap}．${noDecimal}`),
  form('arabic-comma', 3, `(?<n>${three})${gap}、${noDay}`),
  form('arabic-stop', 3, `(?<n>${three})${gap}。${noDigit}`),
  form('dotted-digit', 3, '(?<n>[⒈-⒛])'),
  form('arabic-brackets', 4, `${inBrackets('（', two, '）')}、?`, isPageOrCitation),
  form('arabic-brackets-narrow', 4, `${inBrackets('(', two, ')')}、?`, isPageOrCitation),
  form('arabic-brackets-mixed', 4, `${inBrackets('（(', two, '）)')}、?`, isPageOrCitation),
  form('arabic-half-bracket', 4, `(?<n>${two})${gap}[）)]、?`, isCitation),
  form('bracketed-digit', 4, '(?<n>[⑴-⒇])、?', isCitation),
  form('circled', 5, '(?<n>[①-⑳㉑-㉟㊱-㊿❶-❿➀-➉➊-➓])[、.．]?', isLegend),
];

/** What a label of any of the forms begins with; most texts are done with after this one look. */
export const labelSign = new RegExp(`^[第${chinese.slice(1, -1)}0-9０-９（(〔【㈠-㈩⒈-⒛⑴-⒇①-⑳㉑-㉟㊱-㊿❶-❿➀-➓]`, 'u');
