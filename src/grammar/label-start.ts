import {
  contentLabels,
  deadlineLabels,
  fieldLabels,
  leadLabels,
  progressLabels,
  responsibleLabels,
  supportLabels,
} from '../vocabulary/assignment-labels.ts';
import { labelMarks } from '../vocabulary/marks.ts';

const words: ReadonlySet<string> = new Set([
  ...leadLabels,
  ...supportLabels,
  ...responsibleLabels,
  ...deadlineLabels,
  ...fieldLabels,
  ...contentLabels,
  ...progressLabels,
]);
/** 时间：, 单位：, 牵头： may be the rest of 完成时间：, 责任单位：, 由A牵头：; 时限 is a word of labels alone. */
const isWhole = (label: string): boolean => label.length >= 4 || label === '时限';
const longest = 10;
const atStart = new RegExp(
  `^\\s{0,8}[${labelMarks}]{0,2}\\s{0,2}(?:[【[［〔](?<framed>\\p{Script=Han}{2,10})[】\\]］〕]|(?<plain>\\p{Script=Han}{2,10})[：:])`,
  'u',
);

/** 责任单位：…, [牵头单位]…, ▲时限：…: a line begins with a label; `above`: the line before it, in which a longer label does not begin (牵头 / 责任单位：…). */
export function beginsWithLabel(line: string, above: string): boolean {
  const { framed, plain } = atStart.exec(line)?.groups ?? {};
  const label = framed ?? plain ?? '';
  if (!isWhole(label) || !words.has(label)) return false;
  const before = above.trimEnd();
  for (let length = 1; length <= Math.min(longest - label.length, before.length); length++)
    if (words.has(before.slice(-length) + label)) return false;
  return true;
}

const labelHead = /^(?<head>\p{Script=Han}{0,7}[位门室限])[：:]/u;

/** 责任单位：甲  配 / 合单位：乙: the rest of a label that the line above begins. */
export function isRestOfLabel(line: string, above: string): boolean {
  const head = labelHead.exec(line)?.groups?.['head'] ?? '';
  if (head === '' || words.has(head)) return false;
  const before = above.trimEnd();
  for (let length = 1; length <= Math.min(longest - head.length, before.length); length++)
    if (words.has(before.slice(-length) + head)) return true;
  return false;
}
