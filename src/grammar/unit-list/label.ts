import type { ColumnRole, UnitRole } from '../../model/notice.ts';
import {
  contentLabels,
  deadlineLabels,
  fieldLabels,
  labelNouns,
  leadLabels,
  personLabelEndings,
  responsibleLabels,
  supportLabels,
} from '../../vocabulary/assignment-labels.ts';
import type { HeaderWord } from '../../vocabulary/header-word.ts';
import { otherHeaderWords } from '../../vocabulary/other-header-words.ts';
import { taskHeaderWords } from '../../vocabulary/task-header-words.ts';
import { unitHeaderWords } from '../../vocabulary/unit-header-words.ts';
import { roleOfCompound } from '../role-label.ts';
import { isUnitShape } from './shape.ts';
import { indexByEnd, longestBefore } from './word-index.ts';

/** What a label says of the pieces after it: 责任单位 (role), 完成时限 or 联系人 (field), 县总体预案 (scope). */
export type Label =
  | { readonly kind: 'role'; readonly role: UnitRole }
  | { readonly kind: 'field'; readonly name: string; readonly deadline: boolean }
  | { readonly kind: 'scope'; readonly name: string };

const unitRoles: ReadonlyMap<ColumnRole, UnitRole> = new Map([
  ['lead-unit', 'lead'],
  ['support-unit', 'support'],
]);
const shortestHeaderLabel = 4;
/** Headers of columns that name units: as a label they say what they say above a column. */
const namesUnits = ({ word }: HeaderWord): boolean =>
  word.length >= shortestHeaderLabel && labelNouns.some((noun) => word.endsWith(noun));
const rolesOfColumns: ReadonlyMap<string, UnitRole> = new Map(
  unitHeaderWords.filter(namesUnits).map(({ word, role }) => [word, unitRoles.get(role) ?? 'responsible']),
);
/** 验收单位, 考核单位: bodies that neither act nor help. */
const otherBodies: ReadonlySet<string> = new Set(otherHeaderWords.filter(namesUnits).map(({ word }) => word));

/** The words of all labels that name who acts or helps. */
export const roles: ReadonlyMap<string, UnitRole> = new Map<string, UnitRole>([
  ...responsibleLabels.map((word) => [word, 'responsible'] as const),
  ...supportLabels.map((word) => [word, 'support'] as const),
  ...leadLabels.map((word) => [word, 'lead'] as const),
]);
const deadlineLabel = new Set(deadlineLabels);
export const labelEnds = indexByEnd([...roles.keys(), ...deadlineLabels, ...fieldLabels]);
const contentEnds = indexByEnd([...contentLabels, ...taskHeaderWords.map(({ word }) => word)]);
const personEnds = indexByEnd(personLabelEndings);
/** 分管厅领导, 责任副局长; 县财政局局长室 is no label. */
export const longestPersonLabel = 10;

/** The role that a label names (牵头单位 → lead); null for any other text. */
export function roleOfLabel(text: string): UnitRole | null {
  return roles.get(text) ?? null;
}

/** 县安委会办：…: 会办 is cut out of a name. */
function labelAtEnd(text: string): string {
  const word = longestBefore(text, text.length, labelEnds);
  const rest = text.slice(0, text.length - word.length);
  return rest.length > 1 && !isUnitShape(rest) && isUnitShape(rest + (word[0] ?? '')) ? '' : word;
}

/** What stands before the label (a unit that ran into it, or ''), and the label. */
interface ReadLabel {
  readonly before: string;
  readonly label: Label;
}

/** …、各镇街主要任务：: the label of what follows, whose line's end is lost; null where the text is a scope. */
function readContentLabel(text: string, value: string): ReadLabel | null {
  const word = longestBefore(text, text.length, contentEnds);
  const before = text.slice(0, text.length - word.length);
  if (word === '' || !isUnitShape(before) || isUnitShape(text) || isUnitShape(value)) return null;
  return { before, label: { kind: 'field', name: word, deadline: false } };
}

/** A label that no list holds: 协同责任单位, 验收单位, 分管厅领导, or what the units are for (县总体预案). */
function unlistedLabel(text: string): Label {
  const role = roleOfCompound(text) ?? rolesOfColumns.get(text) ?? null;
  if (role !== null) return { kind: 'role', role };
  const isPerson = text.length <= longestPersonLabel && longestBefore(text, text.length, personEnds) !== '';
  const isField = isPerson || otherBodies.has(text);
  return isField ? { kind: 'field', name: text, deadline: false } : { kind: 'scope', name: text };
}

/** Splits the text before a colon; `value` is what stands behind it. */
export function readLabel(text: string, value: string): ReadLabel {
  const word = labelAtEnd(text);
  if (word === '') return readContentLabel(text, value) ?? { before: '', label: unlistedLabel(text) };
  const rest = text.slice(0, -word.length);
  const before = rest.length > 1 && isUnitShape(rest) ? rest : '';
  const role = roles.get(text) ?? (before === '' ? roleOfCompound(text) : null) ?? roles.get(word);
  if (role !== undefined) return { before, label: { kind: 'role', role } };
  const name = before === '' ? text : word;
  return { before, label: { kind: 'field', name, deadline: deadlineLabel.has(word) } };
}
