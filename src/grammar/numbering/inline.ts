import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import { eachMatch, findAll } from '../../text/find-all.ts';
import { type SeriesFamily, sequenceWords, seriesFamilies } from '../../vocabulary/numbering-words.ts';
import { labelForms } from './label-forms.ts';
import type { InlineLabel } from './numbering-label.ts';
import { ordinalOf } from './ordinal-of.ts';

export type { InlineLabel } from './numbering-label.ts';

/** Level of 一是: its paragraph gives the real one. */
const inlineLevel = 6;
/** More members than any series has; ordinals above are years and amounts. */
const maxMembers = 30;

const numeral = '[一二三四五六七八九十]{1,3}';
const stop = /[。；：，！？;:,!?\n]/u;
const sentenceStop = /[。；！？;!?\n]/u;
const closing = /[）)]/u;
const closingQuote = /[”’"]/u;
const space = /\s/u;

/** Index of the last character before `start` that is no space within a line; -1 at the paragraph's start. */
function lastBefore(text: string, start: number): number {
  let index = start - 1;
  while (index >= 0 && text[index] !== '\n' && space.test(text[index] ?? '')) index -= 1;
  return index;
}

/** Where a member of a series may stand: at the start, after a stop, after a bracket, or after a quotation that ends a sentence. */
function mayStand(text: string, start: number, stops: RegExp): boolean {
  const index = lastBefore(text, start);
  const character = text[index] ?? '';
  if (index < 0 || stops.test(character) || closing.test(character)) return true;
  return closingQuote.test(character) && sentenceStop.test(text[index - 1] ?? '');
}

interface FamilyPattern {
  readonly id: string;
  readonly pattern: RegExp;
}

function patternOf({ id, before, after, unless }: SeriesFamily): FamilyPattern {
  const other = unless.length === 0 ? '' : `(?!${unless.join('|')})`;
  return {
    id,
    pattern: new RegExp(
      `(?<label>${before}(?<n>${numeral})(?:${after.join('|')}))${other}(?<gap>[，,：:]?[ \\t\\u3000]{0,8})`,
      'gu',
    ),
  };
}

const families: readonly FamilyPattern[] = seriesFamilies.map(patternOf);
const sequence = new RegExp(`(?<label>${sequenceWords.join('|')})(?<gap>[，,：:]?[ \\t\\u3000]{0,8})`, 'gu');

/** 一是一，二是二: the numeral again and no more says that things are as they are; 一是一体推进 is a member. */
function isIdiom(text: string, label: InlineLabel): boolean {
  const rest = text.slice(label.start + label.length);
  const next = label.label.endsWith('是') ? label.label.slice(0, -1) : '';
  return next !== '' && rest.startsWith(next) && /^(?:$|[、，,。；;])/u.test(rest.slice(next.length));
}

/** 第一、二产业, 第一、第二: members without content. */
function isList(text: string, label: InlineLabel): boolean {
  return label.label.endsWith('、') && /^[第一二三四五六七八九十]/u.test(text.slice(label.start + label.length));
}

function membersOf(text: string, { id, pattern }: FamilyPattern): readonly InlineLabel[] {
  return findAll(pattern, text).flatMap((match) => {
    const ordinal = parseChineseNumber(match.groups?.['n'] ?? '') ?? 0;
    const label = match.groups?.['label'] ?? '';
    const member = {
      label,
      ordinal,
      level: inlineLevel,
      form: `series-${id}`,
      length: match[0].length,
      start: match.index,
    };
    const isMember =
      ordinal <= maxMembers && mayStand(text, match.index, stop) && !isIdiom(text, member) && !isList(text, member);
    return isMember ? [member] : [];
  });
}

/** 首先…其次…再次…最后: only 首先 and 其次 may follow anything; 再次 and 最后 are words of every text, and count on from 其次. */
function sequenceOrdinal(label: string, previous: number): number | null {
  const place = sequenceWords.indexOf(label) + 1;
  if (place === 1) return 1;
  if (place === 2) return previous === 1 ? 2 : null;
  if (previous < 2) return null;
  return place === sequenceWords.length ? previous + 1 : place;
}

function sequenceMembers(text: string): readonly InlineLabel[] {
  const members: InlineLabel[] = [];
  for (const match of eachMatch(sequence, text)) {
    const label = match.groups?.['label'] ?? '';
    const ordinal = sequenceOrdinal(label, members.at(-1)?.ordinal ?? 0);
    if (ordinal === null || !mayStand(text, match.index, ordinal === 1 ? stop : sentenceStop)) continue;
    const { index: start } = match;
    members.push({ label, ordinal, level: inlineLevel, form: 'series-first', length: match[0].length, start });
  }
  return members;
}

/** Cut before each 一是: every piece is one series. */
function pieces(members: readonly InlineLabel[]): readonly (readonly InlineLabel[])[] {
  const cut: InlineLabel[][] = [];
  for (const member of members) {
    const last = cut.at(-1);
    if (last === undefined || member.ordinal === 1) cut.push([member]);
    else last.push(member);
  }
  return cut;
}

/** A lone member is no series. Members may be missing (一是, 二是, 四是 004:29) or printed twice; the first may stand in an earlier paragraph. */
const isSeries = (members: readonly InlineLabel[]) => new Set(members.map(({ ordinal }) => ordinal)).size > 1;

/**
 * In-paragraph series (段内序号): 一是…二是…, 一要…, 其一…, 第一，…, 首先…其次…. Empty where a lone member is no series.
 * Of several families the one that begins first counts: 一要 inside 一是 stays text of it.
 */
export function findInlineLabels(paragraph: string): readonly InlineLabel[] {
  const found = [...families.map((family) => membersOf(paragraph, family)), sequenceMembers(paragraph)]
    .map((members) => pieces(members).filter(isSeries).flat())
    .filter((members) => members.length > 0)
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  return found[0] ?? [];
}

/** Where a label of level 3 to 5 may begin; the forms decide what it is. */
const labelStart = /[（(]?\s{0,3}[0-9０-９]{1,3}\s{0,3}[.．、。）)]|[①-⑳㉑-㉟㊱-㊿❶-❿➀-➓⑴-⒇⒈-⒛]/gu;
const arabicStop = /[。；：！？;:!?\n]/u;
const arabicForms = labelForms.filter(({ level }) => level >= 3);
/** A label, its inner spaces and what its conditions look at. */
const labelCharacters = 32;
/** A printed gap of one or two is a slip of the author; more, and the number is another thing. */
const maxGap = 3;

function arabicLabelAt(text: string, start: number): InlineLabel | null {
  const head = text.slice(start, start + labelCharacters);
  for (const { id, level, pattern, isFalseFriend } of arabicForms) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const ordinal = ordinalOf(match.groups?.['n'] ?? '');
    if (ordinal === null) continue;
    const rest = head.slice(match[0].length);
    if (isFalseFriend(rest, ordinal)) return null;
    const spaces = rest.length - rest.trimStart().length;
    return { label: match[0].trim(), ordinal, level, form: id, length: match[0].length + spaces, start };
  }
  return null;
}

/** A label counts up from the one before: from 1 to 2, then with small gaps. */
function countsUp(ordinal: number, previous: number): boolean {
  const step = ordinal - previous;
  return previous < 2 ? step === 1 : step >= 1 && step <= maxGap;
}

/**
 * Labels of level 3 to 5 inside a paragraph (1.…；2.…), each at the start or after 。；： or a bracket, and only where 1 and 2 both occur.
 * Of several forms the one that begins first counts.
 */
export function findInlineArabicLabels(paragraph: string): readonly InlineLabel[] {
  // Of each form the members so far: what does not count up is not kept, a text may hold millions.
  const byForm = new Map<string, InlineLabel[]>();
  for (const { index } of eachMatch(labelStart, paragraph)) {
    const label = mayStand(paragraph, index, arabicStop) ? arabicLabelAt(paragraph, index) : null;
    if (label === null) continue;
    const members = byForm.get(label.form) ?? [];
    byForm.set(label.form, members);
    if (countsUp(label.ordinal, members.at(-1)?.ordinal ?? 0)) members.push(label);
  }
  const found = [...byForm.values()]
    .filter((members) => members.length > 1)
    .sort((a, b) => (a[0]?.start ?? 0) - (b[0]?.start ?? 0));
  return found[0] ?? [];
}
