import { parseLabel } from '../grammar/numbering.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import { deadlineLabels, leadLabels, responsibleLabels, supportLabels } from '../vocabulary/assignment-labels.ts';

const ofUnits = new Set([...leadLabels, ...supportLabels, ...responsibleLabels]);
const ofTimes = new Set(deadlineLabels);
const labelAlone = /^[（(【[]?(?<label>\p{Script=Han}{2,8})[】\]]?[：:]$/u;
const end = /[。；;、，]$/u;
/**
 * 责任单位： alone on its line, and the units, one or more a line, in those below it; 完成时限： and the time. True where `line` goes on with `first`, which
 * is such a label.
 */
export function fillsLabel(first: string, line: string): boolean {
  const label = labelAlone.exec(first.trim())?.groups?.['label'] ?? '';
  const value = line.trim().replace(end, '');
  if (ofUnits.has(label)) return isUnitList(value);
  return ofTimes.has(label) && isTime(value) && parseLabel(value) === null;
}

/** The label and what fills it as one text, a space between the lines. */
export const fillLabel = ([label = '', value = '', ...others]: readonly string[]): string =>
  [label.trim() + value.trim(), ...others].join(' ');
