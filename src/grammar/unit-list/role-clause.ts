import type { UnitRole } from '../../model/notice.ts';
import { eachMatch } from '../../text/find-all.ts';
import { personLabelEndings } from '../../vocabulary/assignment-labels.ts';
import {
  dutyVerbs,
  leadWords,
  partnerWords,
  responsibleNames,
  responsibleWords,
  roleAdverbs,
  supportWords,
  weakLeadWords,
  weakResponsibleWords,
  weakSupportWords,
} from '../../vocabulary/role-words.ts';
import { pairBrackets } from './brackets.ts';
import { isTime } from './name.ts';
import { isClause, isUnitShape, startsLikeUnit } from './shape.ts';
import { indexByEnd, indexByStart, longestAt, longestBefore } from './word-index.ts';

/** A role word by its force: 会同 makes the units before it lead and those after it support; 为实施单位 says more than 负责, which leaves it to the label. */
export type RoleWord = UnitRole | 'partner' | 'named';

/** What a piece says: units by name, a role for the units named so far, or text that is neither. Offsets within the piece. */
export type ClausePart =
  | { readonly kind: 'name' | 'rest'; readonly start: number; readonly end: number }
  | { readonly kind: 'role'; readonly role: RoleWord }
  /** The end of a unit's own clause: names before it are not part of the next role's list. */
  | { readonly kind: 'close' };

type Role = readonly [string, RoleWord];
const withRole = (words: readonly string[], role: RoleWord): readonly Role[] => words.map((word) => [word, role]);
const strongRoles = [
  ...withRole(leadWords, 'lead'),
  ...withRole(supportWords, 'support'),
  ...withRole(responsibleWords, 'responsible'),
  ...withRole(responsibleNames, 'named'),
  ...withRole(partnerWords, 'partner'),
];
const weakRoles = [
  ...withRole(weakLeadWords, 'lead'),
  ...withRole(weakSupportWords, 'support'),
  ...withRole(weakResponsibleWords, 'responsible'),
];
const roleOf: ReadonlyMap<string, RoleWord> = new Map([...strongRoles, ...weakRoles]);
const strong = indexByStart(strongRoles.map(([word]) => word));
const anyStrong = new RegExp(strongRoles.map(([word]) => word).join('|'), 'u');
const trailing = indexByStart([...roleOf.keys(), ...roleAdverbs].filter((word) => word !== '商' && word !== '联合'));
/** Adverbs that may be stripped from the right: 单位 and 部门 are words of names there. */
const strippable = roleAdverbs.filter((word) => !/^(?:等|单位|部门|和|、|的)$/u.test(word));
const tails = indexByEnd([...weakRoles.map(([word]) => word), ...strippable.filter((word) => word.length > 1)]);
const adverbs = indexByEnd(strippable);
const duties = indexByStart(dutyVerbs);
const posts = indexByEnd(personLabelEndings);
const partner = new Set(partnerWords);
/** 联合 is inside 残疾人联合会, 商 inside 商务局, 协同 inside 协同创新中心: these part units only when a unit follows. */
const needsUnitAfter = new Set(['商', '联合', '协同']);
/** 由, 以上由, 以上任务均由, 6月底前由: what leads to the units. */
const opening = /^(?<before>[^由]{0,16})(?<![自理事缘])由/u;
const openingWords = /^(?:(?:以上|上述|前述|此项|该项|本项|这项)[^由]{0,10}|均|都|主要|具体|[^由]*[月日年底前内])?$/u;
/** 负责人, 主办人员: a person, not a role of units; 会同|人社局, 配合|人力资源部 are. */
const personAfter = /^(?:人(?![社事力民大才武防])|同志|领导)/u;
/** 协作办, 承办科: what begins like a role and is an office called so. */
const officeAfter = /^(?:办|科|处|股|站|组|部|中心)(?:$|[（(]|配合|负责|牵头|参与|协助)/u;
const window = 40;
const afterConnective = /(?:以及|[和及与暨])(?<last>[^和及与暨]+)$/u;
/** A word cut at its first characters: 组织|部, 指导|中心, 监督|管理局 are names, not verbs. */
const nameAfterVerb = /^(?:部|局|办|科|处|室|股|所|站|组|委|厅|署|中心|管理|保障|服务|评价|检测|执法|指挥)/u;

/** 按职责分工, 按各自职责: adverbs that say by themselves that units share a task. */
const share = /职责|分工|职能/u;

function strip(text: string, index: ReadonlyMap<string, readonly string[]>): string {
  let end = text.length;
  for (let word = longestBefore(text, end, index); word !== ''; word = longestBefore(text, end, index))
    end -= word.length;
  return text.slice(0, end);
}

/** 分管副市长, 县政府领导: a person, whom a role word makes no unit. */
const isPost = (text: string): boolean => longestBefore(text, text.length, posts) !== '' && !isUnitShape(text);

/** True for what may stand before a role word: nothing, units, or a list that 等 ends. */
function isSubject(text: string): boolean {
  const tail = text.slice(-window);
  if (tail === '' || isUnitShape(tail) || /[等）》〉〕］\]]$/u.test(tail) || isPost(tail)) return true;
  // 相关部门及各地区|负责: the last of several is enough.
  const last = afterConnective.exec(tail)?.groups?.['last'];
  return last !== undefined && isUnitShape(last);
}

/** 各监督检查室|按照联系地区和单位, 县财政局|根据资金渠道: how they share it, in words that no list holds. */
const manner = /^(?<units>.{2,30}?)(?:按照?|依据|根据)[^、，和及]{2,6}(?:[和及][^、，和及]{2,6})?$/u;

function withoutManner(text: string): string {
  const units = manner.exec(text)?.groups?.['units'];
  return units !== undefined && isUnitShape(units) ? units : text;
}

interface Found {
  /** End of the subject, before adverbs. */
  readonly subjectEnd: number;
  readonly next: number;
  readonly role: RoleWord;
}

const namesNoRole = (rest: string, isFirst: boolean): boolean =>
  personAfter.test(rest) || (isFirst && officeAfter.test(rest));

/** The first role word after `from` that has a subject before it: A|牵头, A分别|负责, A|会同B. */
function findStrong(text: string, from: number, brackets: ReadonlyMap<number, number>): Found | null {
  for (let at = from; at < text.length; at += 1) {
    at = brackets.get(at) ?? at;
    const word = longestAt(text, at, strong);
    if (word === '') continue;
    const rest = text.slice(at + word.length, at + word.length + window);
    if (namesNoRole(rest, at === from)) continue;
    if (needsUnitAfter.has(word) && (at === from || !startsLikeUnit(rest))) continue;
    const subject = withoutManner(strip(text.slice(Math.max(from, at - window), at), adverbs));
    if (!isSubject(subject)) continue;
    const subjectEnd = subject === '' ? Math.max(from, at - window) : Math.max(from, at - window) + subject.length;
    return { subjectEnd, next: at + word.length, role: roleOf.get(word) ?? 'responsible' };
  }
  return null;
}

const rank: Readonly<Record<RoleWord, number>> = { responsible: 0, named: 1, partner: 2, support: 3, lead: 4 };
const stronger = (a: RoleWord, b: RoleWord): RoleWord => (rank[b] > rank[a] ? b : a);

/** 牵头|落实, 负责|牵头, 配合|做好: role words in a row are one; the stronger gives the role. 会同 ends the row. */
function readRow(text: string, found: Found): Found {
  let { next, role } = found;
  if (role === 'partner') return found;
  for (let word = longestAt(text, next, trailing); word !== ''; word = longestAt(text, next, trailing)) {
    const other = roleOf.get(word) ?? 'responsible';
    if (partner.has(word) || startsName(text, next, word)) break;
    role = role === 'support' && other === 'lead' ? 'support' : stronger(role, other);
    next += word.length;
  }
  return { ...found, next, role };
}

/** A负责|组织部…: what looks like a role word begins a name. */
function startsName(text: string, at: number, word: string): boolean {
  return nameAfterVerb.test(text.slice(at + word.length, at + word.length + 3)) && !/^[等和、]/u.test(word);
}

/** After 负责 only a clear unit is one: 负责|资金保障 is a duty; after 会同 a unit is what one expects (会同|农业农村部, 会同|有关部门落实). */
function readRest(text: string, from: number, last: RoleWord): readonly ClausePart[] {
  if (from >= text.length) return [];
  const whole = text.slice(from);
  const rest = last === 'partner' ? strip(whole, tails) : whole;
  const isUnits = (last === 'partner' || startsLikeUnit(rest)) && isUnitShape(rest) && !isClause(rest);
  return [{ kind: isUnits ? 'name' : 'rest', start: from, end: isUnits ? from + rest.length : text.length }];
}

/** 市政府办公室|明确解读范围: a unit and its duty without a role word. */
function readDuty(text: string, from: number): readonly ClausePart[] | null {
  const limit = Math.min(text.length, from + window);
  for (let at = from + 2; at < limit; at += 1) {
    const verb = longestAt(text, at, duties);
    if (verb === '' || !isUnitShape(text.slice(from, at)) || nameAfterVerb.test(text.slice(at + verb.length))) continue;
    return [{ kind: 'name', start: from, end: at }, { kind: 'rest', start: at, end: text.length }, { kind: 'close' }];
  }
  return null;
}

/** Where a time may begin behind a unit: 县财政局|6月底前完成, 县教育局|长期坚持. */
const timeBehind = /(?<=[\p{Script=Han}）)])(?=\d{1,4}[年月]|长期|持续|常态|每[年月旬季周日]|年底|年内|全年)/gu;

/** 市财政局|6月底前完成: a unit and when, without a mark between. */
function readTimed(text: string, from: number): readonly ClausePart[] | null {
  for (const { index } of eachMatch(timeBehind, text)) {
    if (index - from < 2 || !isUnitShape(text.slice(from, index)) || !isTime(text.slice(index))) continue;
    // As a name of its own it is seen to be a time, in its place among the others.
    return [
      { kind: 'name', start: from, end: index },
      { kind: 'name', start: index, end: text.length },
    ];
  }
  return null;
}

/** 区目督办|牵头: whatever the name, who leads is said; what is no unit by its name is told. */
const unknownLead = /^(?<name>[\p{Script=Han}\p{Script=Latin}]{2,16})(?:总?牵头)$/u;

/** 县教育局|会办, which ends as 县安委会办 does: before 会 an ending that no such name has. */
const helper = /^(?<name>.{2,40}[乡厅司团处局府所校社科站联行道部镇队院])会办$/u;

/** A piece without a strong role word: A|按职责分工落实, A|明确…, or a name. */
function readPlain(text: string, from: number): readonly ClausePart[] {
  const body = text.slice(from);
  const whole: ClausePart = { kind: 'name', start: from, end: text.length };
  const helping = helper.exec(body)?.groups?.['name'];
  if (helping !== undefined)
    return [
      { kind: 'name', start: from, end: from + helping.length },
      { kind: 'role', role: 'support' },
    ];
  if (isUnitShape(body.slice(-2 * window))) return [whole];
  const timed = readTimed(text, from);
  if (timed !== null) return timed;
  const left = strip(body, tails);
  const isTail =
    left !== body && (roleOf.has(longestBefore(body, body.length, tails)) || share.test(body.slice(left.length)));
  if (isTail && (left === '' || isUnitShape(left.slice(-window)) || left.endsWith('等'))) {
    const role = roleOf.get(longestBefore(body, body.length, tails)) ?? 'responsible';
    const name: ClausePart = { kind: 'name', start: from, end: from + left.length };
    return [...(left === '' ? [] : [name]), { kind: 'role', role }];
  }
  const { name } = unknownLead.exec(body)?.groups ?? {};
  if (name !== undefined)
    return [
      { kind: 'name', start: from, end: from + name.length },
      { kind: 'role', role: 'lead' },
    ];
  return readDuty(text, from) ?? [whole];
}

/** 以县教育局为主: 以 is no part of the name. */
const mainly = /^以.{2,40}为主$/u;

/** 其中涉法案件由县公安局负责: a part of the task, which is no part of the name. */
const ofPart = /^(?:其中|涉及?)\p{Script=Han}{2,12}$/u;

/** Length of 由 and what stands before it (以上均由); the words before it that are more than that are `rest`. */
function readOpening(text: string): readonly [length: number, rest: number] {
  if (mainly.test(text)) return [1, 0];
  const { before } = opening.exec(text)?.groups ?? {};
  if (before !== undefined && ofPart.test(before)) return [before.length + 1, before.length];
  if (before === undefined || !openingWords.test(before)) return [0, 0];
  return [before.length + 1, /[月日年]/u.test(before) ? before.length : 0];
}

/** Splits one piece of a unit list into names, role words and the rest. */
export function readClause(text: string): readonly ClausePart[] {
  const parts: ClausePart[] = [];
  const [opened, before] = readOpening(text);
  if (before > 0) parts.push({ kind: 'rest', start: 0, end: before });
  if (!anyStrong.test(text)) return [...parts, ...readPlain(text, opened)];
  const brackets = pairBrackets(text);
  let from = opened;
  let last: RoleWord = 'responsible';
  let found = findStrong(text, from, brackets);
  if (found === null) return [...parts, ...readPlain(text, from)];
  while (found !== null) {
    const row = readRow(text, found);
    const subject = text.slice(from, row.subjectEnd);
    if (subject !== '') parts.push({ kind: isPost(subject) ? 'rest' : 'name', start: from, end: row.subjectEnd });
    parts.push({ kind: 'role', role: row.role });
    from = row.next;
    last = row.role;
    found = findStrong(text, from, brackets);
  }
  return [...parts, ...readRest(text, from, last)];
}
