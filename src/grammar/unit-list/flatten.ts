import {
  deadlineLabels,
  fieldLabels,
  leadLabels,
  responsibleLabels,
  supportLabels,
} from '../../vocabulary/assignment-labels.ts';
import { branchWords, governmentOffices, partyOffices } from '../../vocabulary/protected-unit-names.ts';
import { leadWords, responsibleWords, supportWords, weakResponsibleWords } from '../../vocabulary/role-words.ts';
import { isRound, pairBrackets } from './brackets.ts';
import { cutsWord } from './cut-words.ts';
import { isPersonBetween } from './neighbours.ts';
import { endingOf, isFieldName, isLevelWord, isUnitShape, startsLikeUnit, startsWithPlace } from './shape.ts';
import { indexByEnd, longestBefore, wordBeforeColon } from './word-index.ts';
import { hasRoom, wrapWidth } from './wrap-width.ts';

/**
 * A text without layout: white space is gone, or is one mark where it parts two units: "\n" for a line break, "\t" for spaces.
 * `map[i]` is the UTF-16 offset in the source of character i; one entry more than characters, for the end.
 */
export interface FlatText {
  readonly text: string;
  readonly map: readonly number[];
}

/** How far a decision at a gap looks to either side: longer than the longest name of the seeds (26 characters). */
const window = 40;
const separators = new Set('、，,；;。：:/／|｜');
/** Sets instead of expressions: these are asked for each character of each cell. */
const spaces = new Set(' \t\n\r\u000b\f\u00a0\u2002\u2003\u2009\u200a\u202f\u3000\ufeff');
const layout = new RegExp(`[${[...spaces].join('')}]`, 'u');
const lineBreakTag = /<br\s*\/?>/giu;
const latin = /[\p{Script=Latin}\d]/u;
const connectiveEnd = /[和及与暨等、，：:（(]$/u;
const connectiveStart = /^[和及与暨等）)（(]/u;
/** 《…的通知》所|列机关: a character behind a title is no unit's ending. */
const behindTitle = /》\p{Script=Han}$/u;
const itemLabel = /^(?:[（(]?\d{1,2}[）).．、]|[①-⑳])/u;
/** （二）各镇（街道）: the next item, and no note of the name above. */
const bracketLabel = /^[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[）)]\p{Script=Han}/u;
const placeOnly = /^[^省市县区]{1,4}[省市县州盟旗]$/u;
const genericTail =
  /^(?:管理|开发|建设)*(?:管委会|委员会|(?:人民)?政府(?:[（(](?:街道)?办事处[）)])?|办事处|党工委|工委)$/u;
/** 各乡镇|人民政府, 各镇街|办事处: what governs a place is no unit without it. */
const seatOfPlaces = /^(?:人民政府|政府|办事处)$/u;
const commonTail =
  /^(?:综合)?(?:管理|服务|监督|监督管理|保障|事务|执法|建设|工作)(?:局|中心|站|所|大队|支队|处|委员会)$/u;
/** 粮站|综合执法队: an office of a township is whole. */
const officeEnd = /[站所队]$/u;
const branch = /^(?<place>\p{Script=Han}{2,4}?)(?:省|市|县|区)?(?:分(?:局|中心|公司|行|院|校|所|队)|支(?:行|公司))$/u;
const roleEnds = indexByEnd([...leadWords, ...supportWords, ...responsibleWords, ...weakResponsibleWords]);
const labels = indexByEnd([...leadLabels, ...supportLabels, ...responsibleLabels, ...deadlineLabels, ...fieldLabels]);
const labelWords = new Set([...leadLabels, ...supportLabels, ...responsibleLabels, ...deadlineLabels, ...fieldLabels]);
const partyOffice = new Set(partyOffices);
const governmentOffice = new Set(governmentOffices);
const branchWord = indexByEnd(branchWords);

/** All before 等有关部门, 和市财政局, where the list goes on. */
const beforeTail = /^.[^等和与及暨]*/u;

/** 县安委会|办公室, 市老龄委|办公室: the office of a commission that says its level. */
const isCommission = (left: string): boolean => startsWithPlace(left) && /[^省市县区州盟旗]委(?:会)?$/u.test(left);

/** 各县（市、区）|人民政府配合: a role behind the last name. */
const withoutRole = (right: string): string =>
  right.slice(0, right.length - longestBefore(right, right.length, roleEnds).length) || right;

/** 县委|组织部, 县委|编办等有关部门, 县政府|办公室, 高新区|管委会. */
function continuesBody(left: string, given: string): boolean {
  const right = withoutRole(beforeTail.exec(given)?.[0] ?? '');
  if (partyOffice.has(right) && /[省市县区州盟旗]委$/u.test(left)) return true;
  if (governmentOffice.has(right) && /(?:政府|人大|政协|常委会|委员会|领导小组|指挥部)$/u.test(left)) return true;
  if (right === '办公室' && isCommission(left)) return true;
  if (left.endsWith('国务院')) return endingOf(right) !== null || genericTail.test(right);
  if (seatOfPlaces.test(right) && /[乡镇街区道]$/u.test(left)) return true;
  return genericTail.test(right) && (endingOf(left) === 'place' || /[区道]$/u.test(left));
}

/** 市生态环境局|薛城分局, but not 区财政局|薛城公安分局, whose field stands in its name. */
function continuesWithBranch(left: string, right: string): boolean {
  const { place } = branch.exec(right)?.groups ?? {};
  if (place === undefined || longestBefore(place, place.length, branchWord) !== '') return false;
  return /(?:局|中心|公司|银行|[农工建中商]行|院|校|所|队)$/u.test(left) && !place.includes('行');
}

/** 区人社|局等有关部门, 市编|办和市财政局, 县供电|公司、: a suffix alone, and the list goes on; no unit is called so. */
const loneSuffix =
  /^(?:[局办委部厅处院所站署会社司]|机关|公司|中心|集团|[大支中]队|委员会|联合会|分(?:局|中心|公司|行|院|校|所)|支(?:行|公司)|有限(?:责任)?公司)(?:[等和及与暨]|$)/u;
/** 区政府|各部门, 县政府|有关部门: departments that stand alone are those of the government before them. */
const ofGovernment = /^(?:各(?:有关|相关)?|有关|相关)(?:工作|组成|职能)?(?:部门|单位|直属机构)/u;

/** 各行业|主管部门, 各级|行政部门: what kind of departments they are, which is no name without them. */
const kindOfAll = /^(?:各|有关|相关)(?:有关|相关)?(?:行业|领域|级|系统|条线)$/u;
const departments = /^(?:行政)?(?:主管|监管|管理|职能|部门|单位)/u;

const continuesDepartments = (left: string, right: string): boolean =>
  (left.endsWith('政府') && ofGovernment.test(right)) || (kindOfAll.test(left) && departments.test(right));

/** True where what stands right of a gap is the rest of the name left of it; 济宁市|生态环境局 too. */
function continuesName(left: string, right: string): boolean {
  if (right.length < 2 || loneSuffix.test(right) || cutsWord(left, right)) return true;
  if (continuesDepartments(left, right)) return true;
  if (commonTail.test(right) && endingOf(left) !== 'strong' && !officeEnd.test(left)) return true;
  if (isFieldName(left) && endingOf(right) === 'strong' && !startsLikeUnit(right)) return true;
  if (isLevelWord(left) && (left.length === 1 || !startsLikeUnit(right))) return true;
  return completesName(left, right);
}

/** What stands right of a gap shows only as a whole that it is the rest of the name left of it. */
function completesName(left: string, right: string): boolean {
  if (continuesBody(left, right) || continuesWithBranch(left, right)) return true;
  return placeOnly.test(left) && !startsWithPlace(right) && endingOf(right) === 'strong';
}

const longestLabel = 7;

const opensWithLabel = (source: string, from: number): boolean =>
  labelWords.has(wordBeforeColon(source, from, longestLabel));

const endsInLabel = (text: string): boolean => longestBefore(text, text.length, labels) !== '';

/** True where the white space between `left` (since the last separator) and `right` (up to the next one) parts two units. */
function isBoundary(left: string, right: string, next: string): boolean {
  if (bracketLabel.test(right)) return true;
  if (connectiveEnd.test(left) || connectiveStart.test(right) || behindTitle.test(left)) return false;
  const isLabel = next === '：' || next === ':';
  // 配合|单位：
  if (isLabel && labelWords.has(left + right)) return false;
  if (labelWords.has(left) || itemLabel.test(right) || (isLabel && endsInLabel(right))) return true;
  // 县委组织\n部: one character is never a unit, so the role word before it is part of the name.
  if (longestBefore(left, left.length, roleEnds) !== '' && left.length > 2)
    return right.length > 1 && !cutsWord(left, right);
  return isUnitShape(left) && !continuesName(left, right);
}

interface Builder {
  readonly source: string;
  readonly characters: string[];
  readonly map: number[];
  /** Offset in `characters` after the last separator or boundary. */
  pieceStart: number;
  /** `wrapWidth` of the source, once a line end has asked for it. */
  width: number | null | undefined;
}

/**
 * 县纪委|监委机关, 各镇|应急预案：: where names say their level and a narrow cell broke the lines, what says none behind a line end is the rest of
 * the name before it.
 */
function continuesLine(
  builder: Builder,
  { at, left, right }: { readonly at: number; readonly left: string; readonly right: string },
): boolean {
  const { source } = builder;
  if (source[at] !== '\n' || !startsWithPlace(left)) return false;
  if (startsLikeUnit(right) || itemLabel.test(right) || bracketLabel.test(right) || endsInLabel(right)) return false;
  builder.width = builder.width === undefined ? wrapWidth(source) : builder.width;
  return builder.width !== null && !hasRoom(source, at, builder.width);
}

/** 市 of "市\n财政局" and 县 of "…和县\n商务局": a level cut off from its name by a line end. */
const lonelyLevel = /[和及与暨等](?<level>\p{Script=Han}{1,2})$/u;

function loneLevel(left: string): string {
  const level = lonelyLevel.exec(left)?.groups?.['level'];
  return level !== undefined && isLevelWord(level) ? level : left;
}

/** What stands right of a gap; a level alone there, or one character of a name that the line's end cuts, is read together with what follows its own gap. */
function throughStart(source: string, from: number): { readonly right: string; readonly next: string } {
  const first = rightOf(source, from);
  const isCut = first.right.length === 1 && first.next === '\n' && source[from - 1] !== '\n';
  if (first.right.length > 2 || !spaces.has(first.next) || !(isCut || isLevelWord(first.right))) return first;
  const second = rightOf(source, skipSpaces(source, from + first.right.length));
  return { right: first.right + second.right, next: second.next };
}

/** What stands right of a gap up to the next separator, as if its lines were one: 区委|宣传|部、 in a narrow cell. */
function throughLines(source: string, from: number): string {
  let [right, at] = ['', from];
  while (at < source.length && at - from < window && !separators.has(source[at] ?? '')) {
    if (!spaces.has(source[at] ?? '')) right += source[at] ?? '';
    at++;
  }
  return right;
}

function rightOf(source: string, from: number): { readonly right: string; readonly next: string } {
  let end = from;
  while (
    end < source.length &&
    end - from < window &&
    !spaces.has(source[end] ?? '') &&
    !separators.has(source[end] ?? '')
  ) {
    end += 1;
  }
  return { right: source.slice(from, end), next: source[end] ?? '' };
}

/** 救援大队） closes a bracket that it stands in: the name ends before. */
function untilClose(right: string): string {
  const at = right.search(/[（()）]/u);
  return at > 0 && /[）)]/u.test(right[at] ?? '') ? right.slice(0, at) : right;
}

function leftOf(builder: Builder): string {
  const from = Math.max(builder.pieceStart, builder.characters.length - window);
  return builder.characters.slice(from).join('');
}

function push(builder: Builder, character: string, at: number): void {
  builder.characters.push(character);
  builder.map.push(at);
}

/** Handles the white space [from, to): dropped, kept as one space between Latin words, or made a boundary. */
function closeGap(builder: Builder, from: number, to: number): void {
  const left = loneLevel(leftOf(builder));
  const { right: given, next } = throughStart(builder.source, to);
  const right = untilClose(given);
  if (left === '' || right === '') return;
  const endsName = isBoundary(left, right, next) || isPersonBetween(builder, left, right);
  const isPart = endsName && !completesName(left, throughLines(builder.source, to));
  if (isPart && !continuesLine(builder, { at: from, left, right })) {
    push(builder, /[\n\r]/u.test(builder.source.slice(from, to)) ? '\n' : '\t', from);
    builder.pieceStart = builder.characters.length;
  } else if (latin.test(left.at(-1) ?? '') && latin.test(right[0] ?? '')) push(builder, ' ', from);
}

function skipSpaces(source: string, from: number): number {
  let at = from;
  while (at < source.length && spaces.has(source[at] ?? '')) at += 1;
  return at;
}

/**
 * The close of an opening mark that hides its inside: all but a round bracket around a whole piece （责任单位：…） or after a label (…局（配合单位：…）).
 * White space inside a hidden stretch is layout. −1 where nothing is hidden.
 */
function hiddenUntil(builder: Builder, at: number, close: number | undefined): number {
  if (close === undefined) return -1;
  const { source, characters, pieceStart } = builder;
  if (!isRound(source[at] ?? '')) return close;
  const wrapsPiece = characters.length === pieceStart || opensWithLabel(source, at + 1);
  return wrapsPiece ? -1 : close;
}

/** Takes the layout out of a unit cell or an assignment. Linear: a gap looks at most `window` characters to either side. */
export function flatten(given: string): FlatText {
  // A crawler's mark for a line break stands for one.
  const source = given.includes('<') ? given.replace(lineBreakTag, (tag) => '\n'.padEnd(tag.length)) : given;
  if (!layout.test(source)) return { text: source, map: Array.from({ length: source.length + 1 }, (_, at) => at) };
  const builder: Builder = { source, characters: [], map: [], pieceStart: 0, width: undefined };
  const pairs = pairBrackets(source);
  let hidden = -1;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at] ?? '';
    if (spaces.has(character)) {
      const end = skipSpaces(source, at);
      if (at > hidden) closeGap(builder, at, end);
      at = end - 1;
      continue;
    }
    if (at > hidden) hidden = Math.max(hidden, hiddenUntil(builder, at, pairs.get(at)));
    push(builder, character, at);
    if (at > hidden && separators.has(character)) builder.pieceStart = builder.characters.length;
  }
  builder.map.push(source.length);
  return { text: builder.characters.join(''), map: builder.map };
}
