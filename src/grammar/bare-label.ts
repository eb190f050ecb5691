import {
  deadlineLabels,
  fieldLabels,
  leadLabels,
  responsibleLabels,
  supportLabels,
} from '../vocabulary/assignment-labels.ts';
import { indexByStart, longestAt } from './unit-list/word-index.ts';

const shortest = 4;
const labels = indexByStart(
  [...leadLabels, ...supportLabels, ...responsibleLabels, ...deadlineLabels, ...fieldLabels].filter(
    (word) => word.length >= shortest,
  ),
);
const spaceThenValue = /^[ \t\u3000\u00a0]{1,8}(?=[\p{Script=Han}\d“])/u;

/** Length of the label that opens a line without its colon, white space in its place (责任单位　县发改局); 0 for any other line. */
export function bareLabelLength(line: string): number {
  const word = longestAt(line, 0, labels);
  return word !== '' && spaceThenValue.test(line.slice(word.length, word.length + 10)) ? word.length : 0;
}

const gap = /[ \t\u3000\u00a0]+/gu;

/** 责任领导　邓超　　责任部门　招商一局: labels and values one after the other, without the white space between them; the text itself where it begins with no label. */
export function bareFields(line: string): readonly string[] {
  const length = bareLabelLength(line);
  if (length === 0) return [line];
  const rest = line.slice(length).trimStart();
  const next = [...rest.matchAll(gap)].find(
    ({ index, 0: space }) => bareLabelLength(rest.slice(index + space.length)) > 0,
  );
  const value = rest.slice(0, next?.index ?? rest.length);
  const others = next === undefined ? [] : bareFields(rest.slice(next.index).trimStart());
  return [line.slice(0, length), value, ...others];
}

/** The same with a colon behind each label, one character for one space. */
export function withColons(line: string): string {
  let at = 0;
  let text = line;
  for (const [i, part] of bareFields(line).entries()) {
    at = line.indexOf(part, at) + part.length;
    if (i % 2 === 0 && at < line.length && part !== line) text = `${text.slice(0, at)}：${text.slice(at + 1)}`;
  }
  return text;
}

/** ▲责任单位：, ——牵头单位：, ■ 完成时限：: what stands before a label that is a line's first word. */
export const bullet = /^(?:[—–―-]{1,4}|[▲△◆◇●○■□★☆◎※➢►▶•·]{1,2})[ \t\u3000]{0,2}(?=\p{Script=Han})/u;
