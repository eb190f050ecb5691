import { findAll } from '../text/find-all.ts';
import {
  deadlineLabels,
  fieldLabels,
  leadLabels,
  responsibleLabels,
  supportLabels,
} from '../vocabulary/assignment-labels.ts';
import { labelMarks } from '../vocabulary/marks.ts';
import { labelUnit } from './label-pattern.ts';
import { indexByStart, longestAt } from './unit-list/word-index.ts';

const shortest = 4;
const labels = indexByStart(
  [...leadLabels, ...supportLabels, ...responsibleLabels, ...deadlineLabels, ...fieldLabels].filter(
    (word) => word.length >= shortest,
  ),
);
/** Longer than a label and the white space behind it. */
const window = 30;
const spaceThenValue = /^[ \t\u3000\u00a0]{1,8}(?=[\p{Script=Han}\d“])/u;

const dashThenValue = /^[ \t\u3000\u00a0]{0,4}[—–－-]{1,2}[ \t\u3000\u00a0]{0,4}(?=[\p{Script=Han}\d“])/u;

/** 责任单位 — 县发改局, with white space for the dash, one character for one. */
function withoutDash(line: string): string {
  const word = longestAt(line, 0, labels);
  const dash = word === '' ? undefined : dashThenValue.exec(line.slice(word.length, word.length + window))?.[0];
  if (dash === undefined || longestAt(line, word.length + dash.length, labels) !== '') return line;
  return word + ' '.repeat(dash.length) + line.slice(word.length + dash.length);
}

/** Length of the label that opens a line without its colon, white space in its place (责任单位　县发改局); 0 for any other line. */
export function bareLabelLength(line: string): number {
  const word = longestAt(line, 0, labels);
  if (word === '') return 0;
  return spaceThenValue.test(withoutDash(line.slice(0, window)).slice(word.length, word.length + 10)) ? word.length : 0;
}

const gap = /[ \t\u3000\u00a0]+/gu;
interface BareField {
  readonly start: number;
  readonly label: string;
  /** Before the gap to the next label, or the line's end. */
  readonly end: number;
}

/** 责任领导　邓超　　责任部门　招商一局: where each label begins; none where the line begins with none. Linear. */
function findFields(line: string): readonly BareField[] {
  if (bareLabelLength(line) === 0) return [];
  const gaps = findAll(gap, line).filter(
    ({ index, 0: space }) => bareLabelLength(line.slice(index + space.length, index + space.length + window)) > 0,
  );
  const starts = [0, ...gaps.map(({ index, 0: space }) => index + space.length)];
  return starts.map((start, i) => {
    const length = bareLabelLength(line.slice(start, start + window));
    return { start, label: line.slice(start, start + length), end: gaps[i]?.index ?? line.length };
  });
}

/** Labels and values one after the other, without the white space between them; the text itself where it begins with no label. */
export function bareFields(printed: string): readonly string[] {
  const fields = findFields(printed);
  if (fields.length === 0) return [printed];
  const line = withoutDash(printed);
  return fields.flatMap(({ start, label, end }) => [label, line.slice(start + label.length, end).trimStart()]);
}

const squared = /[【［[](?<label>\p{Script=Han}{2,8})[】］\]](?<colon>[：:]?)/gu;
const shortLabels: ReadonlySet<string> = new Set(
  [...leadLabels, ...supportLabels, ...responsibleLabels, ...deadlineLabels].filter((word) => word.length < shortest),
);
/** 【责任】 alone may be a topic. */
const fewestShort = 2;

const isLongLabel = (label: string): boolean => longestAt(label, 0, labels) === label;

/** 【牵头单位】A【完成时限】B, [牵头] A [时限] B with its labels on lines of their own, one character for one. */
function withoutSquares(text: string): string {
  const found = findAll(squared, text).map(({ groups }) => groups?.['label'] ?? '');
  const known = found.filter((label) => isLongLabel(label) || shortLabels.has(label));
  if (known.length === 0) return text;
  const isLabel = (label: string): boolean =>
    isLongLabel(label) || (known.length >= fewestShort && shortLabels.has(label));
  return text.replace(squared, (whole: string, label: string, colon: string) =>
    isLabel(label) ? `\n${label}：${colon === '' ? '' : ' '}` : whole,
  );
}

/** 责任单位分别为：A、B */
const statedColon = new RegExp(`(?<=${labelUnit})(?:分别)?[为是][：:]`, 'gu');

/** 责任股室（队）：, 责任单位（部门）：: what the label may be called as well. */
const bracketedLabel = new RegExp(`(?<=${labelUnit}|部室|领导|责任人)[（(]\\p{Script=Han}{1,4}[）)][：:]`, 'gu');

/** The same with a colon behind each label, one character for one space. */
export function withColons(text: string): string {
  const line = withoutDash(
    withoutSquares(text)
      .replace(statedColon, (words) => '：'.padEnd(words.length))
      .replace(bracketedLabel, (words) => '：'.padEnd(words.length)),
  );
  const fields = findFields(line);
  if (fields.length === 0) return line;
  return fields
    .map(
      ({ start, label }, i) => `${label}：${line.slice(start + label.length + 1, fields[i + 1]?.start ?? line.length)}`,
    )
    .join('');
}

/** ▲责任单位：, ——牵头单位：, ■ 完成时限：: what stands before a label that is a line's first word. */
export const bullet = new RegExp(`^(?:[—–―-]{1,4}|[${labelMarks}]{1,2})[ \\t\\u3000]{0,2}(?=\\p{Script=Han})`, 'u');
