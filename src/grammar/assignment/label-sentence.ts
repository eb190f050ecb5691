import { eachMatch } from '../../text/find-all.ts';
import {
  deadlineLabels,
  fieldLabels,
  leadLabels,
  responsibleLabels,
  supportLabels,
} from '../../vocabulary/assignment-labels.ts';
import { bullet, withColons } from '../bare-label.ts';
import { roleOfCompound } from '../role-label.ts';
import { isTime } from '../unit-list/name.ts';
import { endingOf, startsLikeUnit } from '../unit-list/shape.ts';
import { indexByStart, longestAt } from '../unit-list/word-index.ts';
import { isUnits } from '../unit-list.ts';

/** A stretch of a paragraph that begins with 责任单位：, 牵头单位： or the like; `end` is past its last 。. */
export interface LabelSpan {
  readonly start: number;
  readonly end: number;
}

const allRoleLabels = [...leadLabels, ...supportLabels, ...responsibleLabels];
const roleLabels = allRoleLabels.filter((word) => word.length > 2);
/** 牵头：A is a label where a paragraph begins with it, and behind a sentence where a unit follows. */
const shortStarts = indexByStart(allRoleLabels.filter((word) => word.length === 2));
const starts = indexByStart([...roleLabels, ...deadlineLabels, ...fieldLabels]);
const roleStarts = indexByStart(roleLabels);
const sentenceStart = /[。！？；!?;\n]/gu;
const afterLabel = /[：:]/u;
/** As far as a unit's beginning is looked at. */
const window = 20;
/** 牵头单位为县发改局: a label in a sentence; 责任单位为牵头单位 is a legend. 责任单位、完成时限均同上 has no colon either. */
const stated =
  /^(?:(?:分别)?[为是](?!(?:牵头|责任|第一|配合|主要))[^，。；]{2,}|(?:[、和及与]\p{Script=Han}{2,6}?)?(?:均|皆|都)?(?:同[上前第]|与上))/u;

/** `isOpen`: the place begins the paragraph, or follows such a label's sentence. */
function labelAt(text: string, at: number, isOpen: boolean): boolean {
  if (/[【[［]/u.test(text[at] ?? '')) return isBracketed(text, at);
  const word = longestAt(text, at, starts) || compoundAt(text, at) || shortLabelAt(text, at, isOpen);
  if (word === '') return false;
  const next = text.slice(at + word.length, at + word.length + 4).trimStart();
  // 责任单位 县财政局: a label at the very start needs no colon when white space parts it from the units.
  if (word.length > 2 && stated.test(text.slice(at + word.length, at + word.length + 40))) return true;
  return afterLabel.test(next[0] ?? '') || (isBareStart(text, at) && /^\s/u.test(text.slice(at + word.length)));
}

function shortLabelAt(text: string, at: number, isOpen: boolean): string {
  const word = longestAt(text, at, shortStarts);
  const behind = text.slice(at + word.length, at + word.length + window);
  const value = behind.replace(/^[：:]\s*/u, '');
  const [first = ''] = value.split(/[、，,；;。\s]/u);
  return isOpen || startsLikeUnit(value) || endingOf(first) === 'strong' ? word : '';
}

const compound = /^\p{Script=Han}{4,10}(?=[：:])/u;

/** 协同责任单位：: a label that no list holds. */
function compoundAt(text: string, at: number): string {
  const word = compound.exec(text.slice(at, at + window))?.[0] ?? '';
  return roleOfCompound(word) === null ? '' : word;
}

/** 【责任单位】县财政局; [牵头单位：…] is a bracket of its own. */
function isBracketed(text: string, at: number): boolean {
  const word = longestAt(text, at + 1, starts);
  return word !== '' && /[】\]］]/u.test(text[at + 1 + word.length] ?? '');
}

function isBareStart(text: string, at: number): boolean {
  return text.slice(0, at).trim() === '' && longestAt(text, at, roleStarts) !== '';
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s\u3000]/u.test(text[at] ?? '')) at += 1;
  return at;
}

/** 推进水厂建设 责任单位：县水利局: a gap and a label begin one as well. */
const gap = /(?<=[^\s：:][ \t\u3000])(?=\p{Script=Han})/gu;
/** 新建水厂3座，责任单位：县水利局, too. */
const comma = /[，,]\s{0,2}/gu;
/** 新建水厂3座——责任单位：县水利局, and with it the dash. */
const dashes = /(?<=[^\s—―－])[—―－]{1,2}\s{0,2}(?=\p{Script=Han})/gu;
const gapLabels = [...leadLabels, ...responsibleLabels].filter((word) => word.length >= 4);
const gapStarts = indexByStart(gapLabels);
/** 牵头领导：李某 责任单位：…: of the others those that a label of units follows in the same sentence. */
const unitsFollow = new RegExp(`^[^。；\\n]{1,60}?[ \\t\\u3000，,](?:${gapLabels.join('|')})[：:]`, 'u');
const isLabelBehindGap = (text: string, at: number): boolean => {
  const word = longestAt(text, at, gapStarts);
  const end = at + word.length;
  if (word !== '') return afterLabel.test(text[end] ?? '') || stated.test(text.slice(end, end + window * 2));
  const other = longestAt(text, at, starts);
  return (
    other !== '' && afterLabel.test(text[at + other.length] ?? '') && unitsFollow.test(text.slice(at, at + window * 4))
  );
};

/** Offsets at which a sentence begins, layout spaces skipped. */
function sentenceStarts(text: string): readonly number[] {
  const found = [skipSpace(text, 0)];
  for (const { index } of eachMatch(sentenceStart, text)) found.push(skipSpace(text, index + 1));
  for (const { 0: mark, index } of eachMatch(comma, text))
    if (isLabelBehindGap(text, index + mark.length)) found.push(index + mark.length);
  for (const { 0: mark, index } of eachMatch(dashes, text))
    if (isLabelBehindGap(text, index + mark.length)) found.push(index);
  for (const { index } of eachMatch(gap, text)) if (isLabelBehindGap(text, index)) found.push(index);
  found.sort((a, b) => a - b);
  return [...new Set(found)].filter((at) => at < text.length);
}

const itemMark = /^(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)]|[①-⑳])/u;

/** 县财政局（牵头）；县水务局（配合） */
const roleInBracket = /[（(](?:牵头|主办|负责|配合|协办|协助|参与)(?:单位|部门)?[）)]$/u;

/** 责任单位：县教育局。6月底前完成。: longer sentences say more than when. */
const longestWhen = 12;

/** 部门分工：A牵头，B配合；深圳市负责先行示范区工作。: of what one of them does. */
const ownPart = /^\s*(?<who>[^，。；：:]{2,40}?)(?:分别|具体|主要)?(?:负责|牵头|配合)[^，。；：:]{0,20}[。；]?\s*$/u;

/** 责任单位：①县教育局；②县住建局, 责任单位：县教育局；各镇人民政府: an item of the list of units, and nothing else; 完成时限：6月底前完成初稿；9月底前印发: one of its times. */
function goesOn(before: string, sentence: string): boolean {
  const mark = itemMark.exec(sentence)?.[0] ?? '';
  const units = sentence
    .slice(mark.length)
    .trim()
    .replace(/[。；;]$/u, '')
    .replace(roleInBracket, '');
  const isBehindMark = /[；;]\s*$/u.test(before);
  const who = isBehindMark ? ownPart.exec(sentence)?.groups?.['who'] : undefined;
  if (who !== undefined && isUnits(who)) return true;
  const isWhen = isTime(units) && (isBehindMark || units.length <= longestWhen);
  return isWhen || ((mark !== '' || isBehindMark) && isUnits(units));
}

/** The bracket of 【牵头单位】, which `withColons` has made a line's end. */
const squareOpens = /[【[［]/u;

/** Sentences that begin with a label, neighbours joined: 牵头单位：A；配合单位：B；完成时限：C。 is one span. */
export function findLabelSentences(printed: string): readonly LabelSpan[] {
  const text = withColons(printed);
  const sentences = sentenceStarts(text);
  const found: LabelSpan[] = [];
  sentences.forEach((start, index) => {
    const dash = bullet.exec(text.slice(start, start + 8))?.[0].length ?? 0;
    const last = found.at(-1);
    const isOpen = index === 0 || last?.end === start;
    const end = sentences[index + 1] ?? text.length;
    if (
      !labelAt(text, start + dash, isOpen) &&
      !(last?.end === start && goesOn(text.slice(last.start, start), text.slice(start, end)))
    )
      return;
    if (last?.end === start) found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  });
  return found.map(({ start, end }) => ({
    start: squareOpens.test(printed[start - 1] ?? '') ? start - 1 : start,
    end: start + text.slice(start, end).trimEnd().length,
  }));
}
