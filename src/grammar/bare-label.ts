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

/** ▲责任单位：, ——牵头单位：, ■ 完成时限：: what stands before a label that is a line's first word. */
export const bullet = /^(?:[—–―-]{1,4}|[▲△◆◇●○■□★☆◎※➢►▶•·]{1,2})[ \t\u3000]{0,2}(?=\p{Script=Han})/u;
