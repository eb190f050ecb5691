import { parseLabel } from '../grammar/numbering.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { startsWithPlace } from '../grammar/unit-list/shape.ts';
import { holdsUnits } from '../grammar/unit-list.ts';
import { deadlineLabels, leadLabels, responsibleLabels, supportLabels } from '../vocabulary/assignment-labels.ts';

const ofUnits = new Set([...leadLabels, ...supportLabels, ...responsibleLabels]);
const ofTimes = new Set(deadlineLabels);
const labelled = /^[（(【[]?(?<label>\p{Script=Han}{2,8})[】\]]?[：:](?<value>[^。；;]*)$/u;
/** 优化环境。|责任单位：A, the field that a text ends with. */
const fieldBehind = /(?<=[。；;])\s{0,2}[^。；;]*$/u;
const end = /[。；;、，]$/u;
/**
 * 责任单位： alone on its line, or behind the sentence of an item, or with units behind it, and more units, one or more a line, in those below it; 完成时限： alone, and the time. True where
 * `line` goes on with `first`, which is such a label.
 */
export function fillsLabel(first: string, line: string): boolean {
  const field = fieldBehind.exec(first.trim())?.[0] ?? first;
  const { label = '', value = '' } = labelled.exec(field.trim())?.groups ?? {};
  if (!ofUnits.has(label) && !ofTimes.has(label)) return false;
  const more = line.trim().replace(end, '');
  if (parseLabel(more) !== null) return false;
  return ofUnits.has(label) ? fillsUnits(value, more) : value === '' && isTime(more);
}

/**
 * True where `more` is units behind a label with `value` behind it already. 建设研发中心 below 责任单位：县科技局 is the next heading: only what names its level
 * goes on with a list.
 */
export const fillsUnits = (value: string, more: string): boolean =>
  holdsUnits(more) && (value === '' || (startsWithPlace(more) && holdsUnits(value.replace(end, ''))));

const openEnd = /[：:、，,]$/u;

/** Index of the line that such a label stands in, with the lines that go on with it right below; -1: none does. */
export const labelToFill = (lines: readonly string[]): number =>
  lines.findIndex((line, at) => at + 1 < lines.length && fillsLabel(line, lines[at + 1] ?? ''));

/** The label and what fills it as one text, a space between lines that no mark ends. */
export const fillLabel = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trim())
    .reduce((text, line) => text + (text === '' || openEnd.test(text) ? '' : ' ') + line, '');
