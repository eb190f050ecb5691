import { bareWords } from '../../vocabulary/collective-units.ts';
import { protectedUnitNames } from '../../vocabulary/protected-unit-names.ts';
import { pairBrackets } from './brackets.ts';
import { isOtherBody } from './other-body.ts';
import { type Ending, endingOf, isCollective, isUnitShape, startsCollective, startsLikeUnit } from './shape.ts';
import { indexByStart, longestAt } from './word-index.ts';

/** A part of a piece between connectives; offsets within the piece. `after` is the word before it: '' | 和 | 等. */
export interface NamePart {
  readonly start: number;
  readonly end: number;
  readonly after: '' | '和' | '等';
}

/** How far a connective looks to the left; longer than any name of the vocabulary. */
const window = 40;
const connectives = indexByStart(['以及', '和', '及', '与', '暨', '并', '＋', '+']);
/** Most names have none of these and are one part. */
const mayPart = /[等和及与暨并＋+]/u;
const connectiveMark = /[和与及]/u;
const bare = new Set(bareWords);
/** 等12个部门, 等有关部门, 等部门: what follows 等 names the rest of the list. */
const countedUnits = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})(?:个|家)/u;
/** 党委和政府 of 各级党委和政府: bare words that pair with the collective before them. */
const bareGovernment = /^(?:政府|人民政府|单位|部门|机构|企业|街道)(?:等|$)/u;

/** Stems of the protected names: 发展 + 和 + 改革, found by the right stem's first character. */
interface Stem {
  readonly left: string;
  readonly right: string;
}

function stemsOf(name: string): readonly Stem[] {
  const at = name.search(connectiveMark);
  const right = name.slice(at + 1).replace(/(?:局|部|厅|委员会|办公室|处|中心)$/u, '');
  return at < 0 ? [] : [{ left: name.slice(0, at), right }];
}

function indexStems(names: readonly string[]): ReadonlyMap<string, readonly Stem[]> {
  const stems = new Map<string, Stem[]>();
  for (const stem of names.flatMap(stemsOf)) {
    const key = stem.right[0] ?? '';
    stems.set(key, [...(stems.get(key) ?? []), stem]);
  }
  return stems;
}

const stemsByRight = indexStems(protectedUnitNames);

function isProtected(left: string, right: string): boolean {
  const stems = stemsByRight.get(right[0] ?? '') ?? [];
  return stems.some((stem) => left.endsWith(stem.left) && right.startsWith(stem.right));
}

/** 农技站和文化站, 财政所和民政办: offices of a township. Of the weak endings only these: 公园和园林处, 水库和移民局 are names. */
const stationEnd = /\p{Script=Han}(?:[站所队]|(?<!场)馆)$/u;

/** 薛城开发区和南麻街道: two places. A name such as 城市和社区管理办 ends as none. */
function pairs(left: string, ending: Ending, leftIsCollective: boolean, right: string): boolean {
  if (ending === 'strong' || leftIsCollective || stationEnd.test(left)) return isUnitShape(right);
  return ending === 'place' && endingOf(right) === 'place';
}

/** 市城投集团及其子企业: named only by what stands before. */
const itsOwn = /^其(?![他它余])/u;

/** True where 和 between `left` and `right` parts two units: both sides are units of their own. */
function parts(left: string, right: string): boolean {
  if (right === '' || itsOwn.test(right) || bare.has(right) || bareGovernment.test(right) || isProtected(left, right))
    return false;
  if (isOtherBody(left, right)) return false;
  const ending = endingOf(left);
  const leftIsCollective = isCollective(left);
  if (ending === null && !leftIsCollective) return false;
  if (startsCollective(right) || startsLikeUnit(right)) return true;
  return pairs(left, ending, leftIsCollective, right);
}

/** True where 等 ends a list: a unit before it, and nothing, a connective or the list's common word after it. */
function endsList(left: string, right: string): boolean {
  if (right === '') return true;
  if (!isUnitShape(left)) return false;
  if (longestAt(right, 0, connectives) !== '' || countedUnits.test(right)) return true;
  return startsCollective(right) || isUnitShape(right) || bare.has(right) || startsLikeUnit(right);
}

interface Cut {
  readonly end: number;
  readonly next: number;
  readonly word: '和' | '等';
}

/** The text from `at`: its middle is left out where it is long, because only its start and its end decide. */
function remainder(text: string, at: number): string {
  return text.length - at <= 2 * window ? text.slice(at) : text.slice(at, at + window) + text.slice(-window);
}

function cutAtList(text: string, from: number, at: number): Cut | null {
  const left = text.slice(Math.max(from, at - window), at);
  if (!endsList(left, remainder(text, at + 1))) return null;
  const connective: string = longestAt(text, at + 1, connectives);
  return { end: at, next: at + 1 + connective.length, word: '等' };
}

function cutAtConnective(text: string, from: number, at: number, word: string): Cut | null {
  const left = text.slice(Math.max(from, at - window), at);
  return parts(left, remainder(text, at + word.length)) ? { end: at, next: at + word.length, word: '和' } : null;
}

function cutAt(text: string, from: number, at: number): Cut | null {
  if (at === from) return null;
  if (text[at] === '等') return cutAtList(text, from, at);
  const word = longestAt(text, at, connectives);
  return word === '' ? null : cutAtConnective(text, from, at, word);
}

/** ，以及各镇: what joins the last of a list to those before. */
const leading = /^(?:以及|[和及与暨](?=各|有关|相关|其他))/u;

/** Splits a piece at 和, 及, 与, 以及 and 等 where they stand between units; a name with a connective inside stays whole. */
export function splitConnectives(text: string): readonly NamePart[] {
  if (!mayPart.test(text)) return text === '' ? [] : [{ start: 0, end: text.length, after: '' }];
  const found: NamePart[] = [];
  const brackets = pairBrackets(text);
  let from = leading.exec(text)?.[0].length ?? 0;
  let after: NamePart['after'] = from > 0 ? '和' : '';
  for (let at = from; at < text.length; at += 1) {
    at = brackets.get(at) ?? at;
    const cut = cutAt(text, from, at);
    if (cut === null) continue;
    found.push({ start: from, end: cut.end, after });
    from = cut.next;
    after = cut.word;
    at = cut.next - 1;
  }
  if (from < text.length) found.push({ start: from, end: text.length, after });
  return found;
}
