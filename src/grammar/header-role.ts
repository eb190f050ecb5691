import type { ColumnRole } from '../model/notice.ts';
import { squash } from '../text/layout.ts';
import { noteMarks } from '../text/raised.ts';
import type { HeaderWord } from '../vocabulary/header-word.ts';
import {
  dutyHeaders,
  headerEndings,
  headerWords,
  leadWords,
  memberHeaders,
  supportWords,
  targetTaskWords,
} from '../vocabulary/header-words.ts';
import { isTaskHeader, isTextRole, isUnitRole } from './column-role.ts';
import { parseLegend } from './legend.ts';
import { roleOfTwoWords } from './role-label.ts';
import { inSimplified } from './script.ts';
import { opensClause } from './unit-list/shape.ts';

/** A header's role; `sure` is false where only its ending tells. */
export interface HeaderRole {
  readonly role: ColumnRole;
  readonly sure: boolean;
}

const bracketed = /[（(【〔[][^（）()【】〔〕[\]]*[）)】〕\]]/gu;
const joiners = /[、，,/·／及和与：:]/gu;
export const partBorders = /[、，,/·／及和与：:（()）]/u;
/** 2024年建设内容 is 建设内容 of a year; 2024年1月 is a month, and 2024年目标 beside 2023年完成 a figure. */
const ofYear = /^20\d\d年度?(?=[^\d年度].{2})/u;
/** 完成时限①, 责任单位*: a mark of a note, and 序号▲▼: what a page sorts by. */
const marksBehind = new RegExp(`(?<=\\p{Script=Han})[${noteMarks}*＊※▲▼△▽↑↓↕]+$`, 'u');
/** 1—3月, 7月至9月: what is done in these. */
const months = /^\d{1,2}月?(?:[—–\-~～]{1,2}|至|到)\d{1,2}月(?:份|底)?$/u;
const longestHeader = 16;

const byWord: ReadonlyMap<string, ColumnRole> = new Map(headerWords.map(({ word, role }) => [squash(word), role]));

/** By their last character, each in the order of the list: every cell of a table in text is asked for its ending. */
const endingsByLast: ReadonlyMap<string, readonly HeaderWord[]> = new Map(
  headerEndings.map(({ word }) => [
    word.slice(-1),
    headerEndings.filter((other) => other.word.endsWith(word.slice(-1))),
  ]),
);

const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/** "主 要 内 容", "2023年主要内容" and "完成时限（2023年）" without white space, year and brackets, unless all is bracketed. */
export function bareHeader(text: string): string {
  const plain = squash(text);
  const bare = plain.replace(bracketed, '').replace(marksBehind, '').replace(ofYear, '');
  return bare === '' ? plain : bare;
}

/** As it is looked up: bare, and in simplified characters. */
export function headerKey(text: string): string {
  return inSimplified(bareHeader(text));
}

function unitSide(key: string): ColumnRole {
  const lead = holds(key, leadWords);
  const support = holds(key, supportWords);
  if (lead === support) return 'unit';
  return lead ? 'lead-unit' : 'support-unit';
}

/** 责任单位（牵头） is a lead column; 责任单位（列第一位的为牵头单位） is none, its bracket is a legend; 牵头单位及责任单位 holds both. */
function roleOfBracket(text: string, role: ColumnRole): ColumnRole {
  const plain = squash(text);
  if (role !== 'unit' || parseLegend(plain) !== null) return role;
  return unitSide((plain.match(bracketed) ?? []).join(''));
}

/** 建设内容及目标: each part is a header of its own, and the first says what the column is; 牵头单位及参加单位 holds both kinds of units. */
function roleOfFirst(key: string): ColumnRole | null {
  const roles = key.split(joiners).map((part) => byWord.get(part));
  const [first] = roles;
  if (roles.length < 2 || first === undefined || roles.includes(undefined)) return null;
  return isUnitRole(first) && roles.some((role) => role !== first && role !== undefined && isUnitRole(role))
    ? 'unit'
    : first;
}

/** 重点任务·一级任务, 责任单位、责任部门: there is nothing to guess. */
const areOfOneRole = (key: string): boolean => new Set(key.split(joiners).map((part) => byWord.get(part))).size === 1;

/** 任务内容及完成时限, 建设内容及目标: words that are headers each, of which the first says what is to be done. */
export function saysWhatFirst(text: string): boolean {
  const first = roleOfFirst(headerKey(text));
  return first !== null && isTextRole(first);
}

/** 具体事项及责任单位, 工作任务（责任单位）: what is to be done, and in the same cells who does it. */
export function saysWhoInText(text: string): boolean {
  const parts = squash(text)
    .split(partBorders)
    .filter((part) => part !== '');
  const [first, ...others] = parts.map((part) => byWord.get(part));
  return first !== undefined && isTextRole(first) && others.some((role) => role !== undefined && isUnitRole(role));
}

const columnRoles = { lead: 'lead-unit', support: 'support-unit', responsible: 'unit' } as const;

function unitRoleOfHeader(key: string): ColumnRole | null {
  const role = roleOfTwoWords(key);
  return role === null ? null : columnRoles[role];
}

/** Role of a header (表头) by its words; null for a text that is no header word. 牵头 or 配合 in its brackets counts. */
export function classifyHeader(text: string): HeaderRole | null {
  const bare = bareHeader(text);
  if (bare === '' || bare.length > longestHeader) return null;
  const key = inSimplified(bare);
  const exact = byWord.get(key) ?? byWord.get(key.replace(joiners, ''));
  if (exact !== undefined) return { role: roleOfBracket(text, exact), sure: true };
  if (months.test(key)) return { role: 'other', sure: true };
  const first = roleOfFirst(key);
  if (first !== null) return { role: first, sure: first === 'unit' || areOfOneRole(key) };
  // 承办支部, 责任班组: made of words that are known.
  const compound = unitRoleOfHeader(key);
  if (compound !== null) return { role: compound, sure: true };
  const ending = endingsByLast.get(key.slice(-1))?.find(({ word }) => key.endsWith(word));
  if (ending === undefined || /[。；！？]/u.test(key) || (!isUnitRole(ending.role) && isTask(key))) return null;
  return { role: ending.role === 'unit' ? unitSide(squash(text)) : ending.role, sure: false };
}

/** 推进措施 is a header, 推进政务公开工作 what is to be done; 加强领导 is no person. */
const shortestTask = 7;
const shortestWork = 5;
const neverHeader = /^(?:(?:加强|强化|做好|抓好|坚持)|组织领导$)/u;

function isTask(key: string): boolean {
  const shortest = key.endsWith('工作') ? shortestWork : shortestTask;
  return neverHeader.test(key) || (key.length >= shortest && opensClause(key));
}

/** How much a text looks like a header: 1 a listed word, 0.4 a known ending on a short text, else 0. */
export function headerLikeness(text: string): number {
  const found = classifyHeader(text);
  if (found === null) return 0;
  if (found.sure) return 1;
  return headerKey(text).length <= 8 ? 0.4 : 0.1;
}

/** 考核类别 and 重点领域 only sort what another column says. */
const sorts = /(?:类别|分类|类型|领域|板块|方面)$/u;

/** 单位 | 职责: beside the units what they do, where no other column says it and the table lists no persons. */
function promoteDuties(headers: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const keys = headers.map(headerKey);
  if (roles.some(isTextRole) || roles.includes('target') || keys.some((key) => memberHeaders.includes(key)))
    return roles;
  const at = keys.findIndex((key) => dutyHeaders.includes(key));
  const hasUnits = roles.some((role, i) => isUnitRole(role) && !dutyHeaders.includes(keys[i] ?? ''));
  return hasUnits ? roles.map((role, i) => (i === at ? 'requirement' : role)) : roles;
}

/** Roles of a table's headers together: 目标任务 is the requirement where no other column is (domain.md 3.1), and 职责 beside 单位. */
export function promoteTargets(headers: readonly string[], own: readonly ColumnRole[]): readonly ColumnRole[] {
  const roles = promoteDuties(headers, own);
  if (roles.includes('requirement')) return roles;
  // Where nothing else says what is to be done, any target does (主要目标 | 责任单位).
  const isOnly = !roles.some((role, i) => isTextRole(role) && !sorts.test(headerKey(headers[i] ?? '')));
  // 指标 | 年度目标 | 责任单位: what is measured is the task, how much of it the target.
  const measured = headers.findIndex((text, i) => roles[i] === 'target' && /指标$/u.test(headerKey(text)));
  if (isOnly && measured >= 0) return roles.map((role, i) => (i === measured ? 'requirement' : role));
  // 改革事项 | 改革举措 | 工作目标: the measure is what is to be done.
  const hasMeasure = roles.some((role, i) => role === 'task' && /(?:举措|措施)$/u.test(headerKey(headers[i] ?? '')));
  // 工作目标 | 主要任务: what stands further in is what is to be done, and the target what it is for.
  const isInside = (i: number): boolean =>
    !roles.some((role, at) => at > i && role === 'task' && !sorts.test(headerKey(headers[at] ?? '')));
  const isTask = (i: number): boolean =>
    isOnly || (!hasMeasure && isInside(i) && targetTaskWords.includes(headerKey(headers[i] ?? '')));
  return roles.map((role, i) => (role === 'target' && isTask(i) ? 'requirement' : role));
}

/** A header is a short word; a longer unlisted text is a cell. */
const longestUnlisted = 12;
const sentenceMark = /[。；，！？：:]/u;

/** True for a text that may be a header that nobody listed (民生实事). */
export function isUnlistedHeader(text: string): boolean {
  const key = headerKey(text);
  return key.length >= 2 && key.length <= longestUnlisted && !sentenceMark.test(key) && classifyHeader(text) === null;
}

/** 序号 | 民生实事 | 责任单位: where no header says what is to be done, the first that nobody listed does. */
function promoteUnlisted(headers: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (roles.some(isTextRole)) return roles;
  const first = headers.findIndex(isUnlistedHeader);
  return roles.map((role, i) => (i === first ? 'task' : role));
}

/** 单位 beside 责任单位 is what the figures count: 亿元, 万亩. 职责分工 beside 单位 is no second unit: that says what it does. */
function withMeasure(headers: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (roles.filter(isUnitRole).length < 2) return roles;
  return roles.map((role, i) => (headerKey(headers[i] ?? '') === '单位' ? 'other' : role));
}

/** The roles of a row of headers, each word by itself and then all together; `other` where nothing tells. */
export function headerRoles(headers: readonly string[]): readonly ColumnRole[] {
  const roles = headers.map((text) => classifyHeader(text)?.role ?? 'other');
  return promoteUnlisted(headers, promoteTargets(headers, withMeasure(headers, promoteDuties(headers, roles))));
}

const longestWord = Math.max(...[...byWord.keys()].map((word) => word.length));
const fewestGlued = 4;
/** 序号工作任务责任单位 and nothing else. */
const fewestAlone = 3;

/** The longest header word that a text begins with; '' for none. */
function wordAt(text: string): string {
  for (let length = Math.min(longestWord, text.length); length > 1; length--)
    if (byWord.has(text.slice(0, length))) return text.slice(0, length);
  return '';
}

/** A header that no list knows, between those that are known. */
const longestUnknown = 8;
const longestHead = 160;

/** The roles of the header words that a text begins with one behind the other, and whether a row's number follows; unknown words between are passed over. */
function headersIn(plain: string): {
  readonly roles: readonly ColumnRole[];
  readonly isRow: boolean;
  /** There is nothing else in the text. */
  readonly isAll: boolean;
} {
  const roles: ColumnRole[] = [];
  let at = 0;
  for (let from = 0; from < plain.length && from - at <= longestUnknown; ) {
    const word = wordAt(plain.slice(from));
    if (word === '' && /[\d，。；]/u.test(plain[from] ?? ''))
      return { roles, isRow: plain[from] === '1', isAll: false };
    if (word !== '') roles.push(byWord.get(word) ?? 'other');
    from += word === '' ? 1 : word.length;
    if (word !== '') at = from;
  }
  return { roles, isRow: false, isAll: at === plain.length };
}

const markBehindNumber = /^\s*序号\s*([，、；/])/u;

/** 序号工作任务责任单位完成时限1新建学校…: the cells of a table that ran into one line, its header first, or its title. */
export function beginsWithHeaders(text: string): boolean {
  const head = text.slice(0, longestHead);
  if (!head.includes('序号')) return false;
  // 序号，工作内容，责任部门: marks that no reading cuts at.
  const mark = markBehindNumber.exec(head)?.[1] ?? '';
  const plain = mark === '' ? squash(head) : squash(head).replaceAll(mark, '');
  const start = plain.indexOf('序号');
  const { roles, isRow, isAll } = headersIn(plain.slice(start));
  const isAlone = start === 0 && isAll && text.length <= longestHead;
  return (isRow || start === 0) && roles.length >= (isAlone ? fewestAlone : fewestGlued) && isTaskHeader(roles);
}
