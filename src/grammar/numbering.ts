import { remembered } from '../text/remembered.ts';
import { labelForms, labelSign } from './numbering/label-forms.ts';
import type { NumberingLabel } from './numbering/numbering-label.ts';
import { ordinalOf } from './numbering/ordinal-of.ts';
import { parseSequenceLabel } from './series.ts';

export { findInlineArabicLabels, findInlineLabels } from './numbering/inline.ts';
export type { NumberingLabel } from './numbering/numbering-label.ts';

/** A label with layout spaces, and what its conditions look at after it, are shorter. */
const longestLabel = 32;
const firstCharacter = /\S/u;

/**
 * The label (序号) at the start of a paragraph, as printed, levels 0 to 5; leading spaces count in `length`.
 * Null for a paragraph without one and for the false friends of domain.md 2.4 (2020年1月, 1.5%, 一、二类, （一）项).
 */
export const parseLabel: (text: string) => NumberingLabel | null = remembered(readLabel);

function readLabel(text: string): NumberingLabel | null {
  const lead = text.search(firstCharacter);
  if (lead < 0) return null;
  const head = text.slice(lead, lead + longestLabel);
  if (!labelSign.test(head)) return null;
  for (const { id, level, pattern, isFalseFriend } of labelForms) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const ordinal = ordinalOf(match.groups?.['n'] ?? '');
    if (ordinal === null) continue;
    if (isFalseFriend(head.slice(match[0].length), ordinal)) return null;
    const length = endOfSpaces(text, lead + match[0].length);
    return { label: match[0].trim(), ordinal, level, form: id, length };
  }
  return null;
}

function endOfSpaces(text: string, start: number): number {
  const rest = text.slice(start);
  const spaces = rest.search(firstCharacter);
  return spaces < 0 ? text.length : start + spaces;
}

/** "1.增强…" → "1" and 增强…, "1.2 增强…" → "1.2", 任务1：增强… → 任务1: the label without its marks; 一是 is part of a sentence. */
export function splitNumber(requirement: string): { number: string; text: string } | null {
  const label = parseLabel(requirement) ?? parseSequenceLabel(requirement);
  const text = label === null ? '' : requirement.slice(label.length).trim();
  if (label === null || label.level < 2 || label.form === 'series' || text === '') return null;
  // 任务（一）： keeps its bracket, which does not stand around the whole.
  const number = label.label.replace(marksBehind, '');
  return { number: bracketInside.test(number) ? number : number.replace(marksAround, ''), text };
}

const marksBehind = /[\s.．、，,。:：]{1,4}$/u;
const marksAround = /^[\s（(【]{1,4}|[\s.．、，,。:：）)】]{1,4}$/gu;
const bracketInside = /^[^（(【]+[（(]/u;
