import type { UnitRole } from '../model/notice.ts';
import { labelNouns, leadLabels, responsibleLabels, supportLabels } from '../vocabulary/assignment-labels.ts';
import { supportWords } from '../vocabulary/role-words.ts';
import { indexByEnd, longestBefore } from './unit-list/word-index.ts';

/** 牵头, 配合, 责任: the words that such labels are made of. */
const isShort = (word: string): boolean => word.length === 2;
const leads = leadLabels.filter(isShort);
const supports = [...supportLabels.filter(isShort), ...supportWords];
const responsible = responsibleLabels.filter(isShort);
const nouns = indexByEnd(labelNouns);
const longest = 10;
/** 各责任单位：, 请牵头单位：: they are spoken to. */
const spokenTo = /^(?:各|请|由|有关|相关|其他|上述|以上)/u;

/** The role of two words and nothing else: 承办支部, 责任班组; null for any other text. */
export function roleOfTwoWords(text: string): UnitRole | null {
  const stem = text.slice(0, text.length - longestBefore(text, text.length, nouns).length);
  return isShort(stem) && [...leads, ...supports, ...responsible].includes(stem) ? roleOfCompound(text) : null;
}

/** The role that a label no list holds says by its words: 协同责任单位 → support; null for what is no such label. */
export function roleOfCompound(text: string): UnitRole | null {
  const noun = longestBefore(text, text.length, nouns);
  const stem = text.slice(0, text.length - noun.length);
  if (noun === '' || text.length > longest || spokenTo.test(text)) return null;
  const has = (words: readonly string[]): boolean => words.some((word) => stem.includes(word));
  if (has(supports)) return 'support';
  if (has(leads)) return 'lead';
  return has(responsible) ? 'responsible' : null;
}
