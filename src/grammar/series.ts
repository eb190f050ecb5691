import { parseChineseNumber } from '../text/chinese-numerals.ts';
import { seriesMeasures, seriesNouns } from '../vocabulary/numbering-words.ts';
import type { NumberingLabel } from './numbering/numbering-label.ts';

const series = /^\s*(?<label>(?<numeral>[一二三四五六七八九十]{1,3})[是要])(?![一二三四五六七八九十])/u;

/** 一是, 二是 … at the start of a paragraph of its own; whether it is a series, its neighbours tell. */
export function parseSeriesLabel(text: string): NumberingLabel | null {
  const match = series.exec(text);
  const ordinal = parseChineseNumber(match?.groups?.['numeral'] ?? '');
  const label = match?.groups?.['label'];
  if (match === null || ordinal === null || label === undefined) return null;
  return { label, ordinal, level: 6, form: 'series', length: match[0].length };
}

/** What a paragraph begins with and its neighbours make a label of. */
export interface SequenceLabel extends NumberingLabel {
  /** 2.1.3 → 2, 1, 3; of other labels the ordinal alone. */
  readonly steps: readonly number[];
}

interface Family {
  readonly form: string;
  readonly pattern: RegExp;
  readonly stepsOf: (number: string) => readonly (number | null)[];
}

const numeral = '(?<n>[一二三四五六七八九十]{1,3}|[0-9]{1,2})';
/** Layout spaces, and what is labelled. */
const behind = '[ \\t\\u3000]{0,8}(?=[\\p{Script=Han}“《（(【])';
/** …, or nothing: the label stands on a line of its own. */
const behindOrEnd = `(?:${behind}|[ \\t\\u3000]{0,8}$)`;
const counted = (number: string): readonly (number | null)[] => [parseChineseNumber(number)];
const fromCode = (first: number) => (character: string) => [(character.toLowerCase().codePointAt(0) ?? 0) - first + 1];
/** 1.5万亩, 3.2亿元, 1.2米 stand without a space. */
const measure = '(?![%％‰万亿千百元亩米吨倍个度]|公[里斤顷吨]|平方)';
/** Up to four characters before a noun that is numbered. */
const noun = `(?<name>\\p{Script=Han}{0,4}?(?:${seriesNouns.join('|')}))`;
/** White space, and a sentence that does not begin with a measure. */
const sentence = `(?=[ \\t\\u3000]{1,4}(?!${seriesMeasures.join('|')})[\\p{Script=Han}“《][^\\t|｜]{0,200}[。：；])`;
/** The same, or a text with a bracket at its end: 1-2 建立制度（县司法局，6月）. */
const sentenceOrBracket = sentence.replace('[。：；]', '(?:[。：；]|[）)]$)');
const firstLetter = 0x61;
const firstRoman = 0x2170;

const family = (form: string, source: string, stepsOf: Family['stepsOf'], next = behind): Family => ({
  form: `series-${form}`,
  pattern: new RegExp(`^\\s*(?<label>${source})${next}`, 'u'),
  stepsOf,
});

/** Forms that are labels where two of them follow one another (domain 2.1 gives them no level of their own). */
const families: readonly Family[] = [
  // 1.1 1.1.1
  family('decimal', `(?<n>[0-9]{1,2}(?:[.．][0-9]{1,2}){1,3})[.．、]?${measure}`, (number) =>
    number.split(/[.．]/u).map(Number),
  ),
  // "1-2 通报案例。", "1 就业促进行动。": what white space parts from a sentence, and no 3 个月
  family('hyphen', `(?<n>[0-9]{1,2}[-－—][0-9]{1,2})${sentenceOrBracket}`, (number) =>
    number.split(/[-－—]/u).map(Number),
  ),
  family('spaced', `(?<n>[0-9]{1,2})${sentence}`, (number) => [Number(number)]),
  // "1 重点任务" above 1.1
  family('decimal', '(?<n>[0-9]{1,2})(?=[ \\t\\u3000])', (number) => [Number(number)]),
  // a) A. （a）
  family('letter', '[（(]?(?<n>[A-Za-z])[)）.．、]', fromCode(firstLetter)),
  // A1 A2 B1
  family('letter-number', '(?<n>[A-Z][0-9]{1,2})(?:[.．、]|(?=[ \\t\\u3000]))', (number) => [
    ...fromCode(firstLetter)(number),
    Number(number.slice(1)),
  ]),
  // Ⅰ.
  family('roman', '(?<n>[Ⅰ-Ⅻⅰ-ⅻ])[.．、]?', fromCode(firstRoman)),
  // 任务1： 【任务一】 督办事项（二）：
  family('noun', `[【［[]${noun}[（(]?${numeral}[）)]?[】］\\]][：:]?`, counted, behindOrEnd),
  family('noun', `${noun}[（(]?${numeral}[）)]?(?:[：:、.．](?![0-9])|(?=[ \\t\\u3000]|$))`, counted, behindOrEnd),
  // 第一条 第一项，
  family('provision', `第${numeral}(?:条|项)[、，,：:]?(?!目)`, counted),
];

/** 2组织指挥体系, 2 组织指挥体系: a number before a short heading, whose neighbours (1.3, 2.1) tell whether it is a chapter's. */
const chapter = new RegExp(
  `^\\s*(?<label>[0-9]{1,2})[ \\t\\u3000]{0,4}(?!${seriesMeasures.join('|')})(?=\\p{Script=Han}{2,20}\\s*$)`,
  'u',
);

/** The number of such a heading; null for any other text. */
export function parseChapter(text: string): SequenceLabel | null {
  const match = chapter.exec(text);
  const label = match?.groups?.['label'] ?? '';
  if (match === null || Number(label) === 0) return null;
  return {
    label,
    ordinal: Number(label),
    level: 6,
    form: 'series-decimal',
    length: match[0].length,
    steps: [Number(label)],
  };
}

/** 1.1, a), 任务1：, 第一条, 一是 … at the start of a paragraph; whether it is a label, its neighbours tell (`follows`). */
export function parseSequenceLabel(text: string): SequenceLabel | null {
  const spoken = parseSeriesLabel(text);
  if (spoken !== null) return { ...spoken, steps: [spoken.ordinal] };
  for (const { form, pattern, stepsOf } of families) {
    const match = pattern.exec(text);
    const steps = (match === null ? [] : stepsOf(match.groups?.['n'] ?? '')).filter((step) => step !== null);
    const ordinal = steps.at(-1) ?? 0;
    if (match !== null && ordinal > 0)
      return {
        label: match.groups?.['label'] ?? '',
        ordinal,
        level: 6,
        form: formOf(form, match),
        length: match[0].length,
        steps,
      };
  }
  return null;
}

/** 任务一 and 问题一 are series of their own. */
const formOf = (form: string, { groups }: RegExpExecArray): string =>
  groups?.['name'] === undefined ? form : `${form}-${groups['name']}`;

const nounForm = 'series-noun';

/** 任务一：, 【问题2】: a noun with a number. */
export const isNounForm = ({ form }: Pick<NumberingLabel, 'form'>): boolean => form.startsWith(nounForm);

/** A line that begins with such a label. */
export function isNounLabel(text: string): boolean {
  const label = parseSequenceLabel(text);
  return label !== null && isNounForm(label);
}

const spacedForms: ReadonlySet<string> = new Set(['series-hyphen', 'series-spaced']);

/** 任务二 整顿, 1-2 通报案例。: a label that begins a paragraph whatever stands around it, with white space that parts it from what follows; null for any other text. */
export function parseParted(text: string): SequenceLabel | null {
  const label = parseSequenceLabel(text);
  return label !== null && (isNounForm(label) || spacedForms.has(label.form)) ? label : null;
}

/** 2.1.4 or 2.2 after 2.1.3; 2.1.1 after 2.1; 任务2： after 任务1：. */
export function follows(after: SequenceLabel, before: SequenceLabel): boolean {
  if (after.form !== before.form) return false;
  const same = after.steps.findIndex((step, at) => step !== before.steps[at]);
  if (same < 0) return false;
  return after.steps[same] === (before.steps[same] ?? 0) + 1 && after.steps.slice(same + 1).every((step) => step === 1);
}
