import type { ColumnRole } from '../model/notice.ts';
import { squash } from '../text/layout.ts';
import { once } from '../text/once.ts';
import { vagueTimes } from '../vocabulary/deadline-words.ts';
import { parseDeadline } from './deadline.ts';
import { isFigure, isMeasureWord } from './figure.ts';
import { parseLabel } from './numbering.ts';
import { areSurelyPersons, isPersonList } from './person.ts';
import { opensClause } from './unit-list/shape.ts';
import { unitLikeness } from './unit-list.ts';

/** How badly a cell's text fits a column: 0 fits, 1 cannot be. Shared by the readings of lost tables and the roles of unlisted headers. */
export type CellFit = (text: string, role: ColumnRole) => number;

/** Six digits are a month (202312). */
const serial = /^(?:[（(]?[0-9０-９]{1,5}[)）.．、]?|[①-⑳㉑-㉟㊱-㊿⑴-⒇⒈-⒛])$/u;
/** 1.1, 2.3.1, 1-2: the number of a row under a numbered group; it may be a date too (12.31). */
const decimalSerial = /^\d{1,2}(?:[.．\-－—–]\d{1,2}){1,3}$/u;
/** ★3, 5△: a mark that the notes explain (带★的为重点任务). */
const marked = /^[★☆▲△※*＊](?=.)|(?<=.)[★☆▲△※*＊]$/gu;
/** 2024 may be the year of a deadline (建设时间). */
const year = /^20\d\d$/u;
const chineseSerial = /^[（(]?[一二三四五六七八九十百]{1,4}[)）、]?$/u;
/** Cheap sign that the words may be a time: without one the deadline grammar is not asked. */
const deadlineSign =
  /[\d０-９]|[一二三四五六七八九十]月|季度|年[底内末初中度]|全年|半年|长期|常年|持续|常态|每[年月季周日半两]|[按逐]月|即日|立[即行]|日常|经常|时|前|期间|“十/u;
const sentenceEnd = /[。；]$/u;
const longestDeadline = 30;
const longestSure = 20;
const longestOngoing = 10;

/** What stands where a unit or a deadline is not known: 无, —, 待定; no category or requirement is so. */
const standIn = /^(?:无|待定|待补充?|待明确|[—–\-/]{1,4})$/u;
const standInFit = 0.1;

/** True for a serial number (序号) as printed: 12, 12., （3）, 十一. */
export function isSerial(text: string): boolean {
  const plain = squash(text).replace(marked, '');
  return serial.test(plain) || chineseSerial.test(plain) || decimalSerial.test(plain);
}

/** 1.制定学习计划；2.每周学习一次。: a verb first and the time late is what is to be done; 力争6月底前 says when. 完成“十四五”规划 names a plan. */
const timeSign = /[\d０-９每月季年周日]/u;
const latestTime = 4;
const plan = /“十[二三四五六]五”(?:规划|纲要)/u;
const itemLabel = /^[（(]?\d{1,2}[)）.．、]/u;
/** 1.1 is no day of January before 开展排查, as 6.1 is before 前. */
const decimalLabel = /^\d{1,2}(?:[.．]\d{1,2}){1,3}(?=\p{Script=Han})(?![前底止之以内起至到日])/u;

/** 年内完成3次 says how often. */
const countBehind = /(?:完成|开展|举办|召开|组织|不少于)[^\d]{0,4}\d{1,4}(?:个|次|场|条|件|项|家|份|篇|期)/u;

function saysWhat(plain: string): boolean {
  if (countBehind.test(plain)) return true;
  const bare = plain.replace(itemLabel, '');
  return plan.test(bare) || (opensClause(bare) && bare.search(timeSign) > latestTime);
}

/** 持续优化营商环境 says what goes on; 持续推进 and 持续开展工作 say when. */
const goesOnWith = /^(?:持续|不断)\p{Script=Han}{5,}$/u;

/** 加强日常监测 is what is to be done; 定期开展 and 坚持常态化 say when. */
const timeStart = /^(?:持续|不断|定期|每|按|及时|坚持|常|长期|全年|年|立即|即|随时|适时|逐)/u;

const saysWhatGoesOn = (plain: string): boolean =>
  goesOnWith.test(plain) || (opensClause(plain) && !timeStart.test(plain));

const vagueTime: ReadonlySet<string> = new Set(vagueTimes);
/** 开学前, 春季开学后一个月内: by when, though on no day. */
const beforeThat = /^[\p{Script=Han}、]{2,8}(?:前|后[\p{Script=Han}\d]{2,6}内)$/u;

/** How much a cell looks like a deadline (完成时限), 0…1. */
function deadlineLikeness(text: string): number {
  const plain = squash(text).replace(decimalLabel, '');
  if (vagueTime.has(plain) || beforeThat.test(plain)) return 1;
  if (plain === '' || plain.length > longestDeadline || !deadlineSign.test(plain)) return 0;
  const parsed = parseDeadline(plain, { planYear: null });
  if (parsed === null || parsed.deadline.kind === 'unknown') return 0;
  // 持续深化开展政府开放日… opens like a deadline and is a requirement (002:161): what goes on without a date is short.
  if (parsed.deadline.kind === 'ongoing') return plain.length <= longestOngoing && !saysWhatGoesOn(plain) ? 1 : 0;
  return plain.length <= longestSure && !saysWhat(plain) ? 1 : 0.3;
}

/** （一）县委组织部 （二）县科技局: items, and no heading. */
const secondItem = /(?<=[^（(])[（(]二[）)]/u;

/** （十二）…政务公开专区 is a heading, whatever it ends like: units are numbered 1. or ①. */
function isHeading(text: string): boolean {
  const level = parseLabel(text)?.level;
  return (level === 1 || level === 2) && !secondItem.test(text);
}

const separator = /[、，；;,\s]/u;
const shortestClause = 8;
/** No name at the beginning of a sentence is longer. */
const longestName = 22;

/** 建设示范型居家养老服务中心，…。, 指导各街道按照地方标准大力发展建设政府专职消防队、…。: a sentence of what is to be built, though it ends like a unit. */
function isBuilt(text: string): boolean {
  const whole = text.trim();
  const plain = whole.slice(parseLabel(whole)?.length ?? 0).trim();
  const [first = ''] = plain.split(separator);
  if (!plain.endsWith('。') || first.length < shortestClause) return false;
  return first.startsWith('建设') || opensClause(first) || (first.length > longestName && !/[（(]/u.test(first));
}

/** 赵晓东0539-3287214: two lines of one cell. */
const nameAtPhone = /(\p{Script=Han})(?=\d)/gu;

/** What a cell looks like, looked at once for all roles. */
interface Look {
  readonly unit: number;
  readonly deadline: number;
  readonly serial: boolean;
  readonly standIn: boolean;
  /** 0.07, ≥6000, 95%; 万亩, %: how much, and of what. */
  readonly amount: boolean;
  readonly length: number;
  /** It ends as sentences do, which a category seldom does. */
  readonly sentence: boolean;
  /** Few tables ask for it. */
  readonly person: () => boolean;
  /** A usual surname and a name, or a post. */
  readonly name: () => boolean;
}

function lookAt(text: string, hasDeadlines: boolean): Look {
  const isNumber = isSerial(text);
  const isLabelled = isHeading(text);
  const mayBeDate = !isNumber || decimalSerial.test(squash(text)) || year.test(squash(text));
  return {
    unit: isNumber || isLabelled || isBuilt(text) ? 0 : unitLikeness(text),
    // 一、持续优化营商环境 goes on, and is no time.
    deadline: mayBeDate && hasDeadlines && !isLabelled ? deadlineLikeness(text) : 0,
    serial: isNumber,
    standIn: standIn.test(squash(text)),
    amount: isFigure(text) || isMeasureWord(text),
    length: squash(text).length,
    sentence: sentenceEnd.test(text.trimEnd()),
    person: once(() => isPersonList(text.replace(nameAtPhone, '$1 '))),
    name: once(() => areSurelyPersons(text)),
  };
}

/** 徐国江 is nothing to be done. */
const nameInText = 0.5;
const nameInTask = 0.3;
const usualName = 3;

/** 对照标准目录公开 is as likely what is to be done as 保障性住房, which more likely says of what. */
const shortestText = 6;
const [shortText, shortestWord] = [0.04, 0.15];

function requirementFit(look: Look): number {
  if (look.serial || look.standIn || look.amount) return 1;
  const lookalike = Math.max(look.unit * 0.9, look.deadline * 0.8);
  if (lookalike > 0.4) return lookalike;
  if (look.length >= 12) return 0;
  if (look.name()) return nameInText;
  return look.length >= shortestText ? shortText : shortestWord;
}

function taskFit(look: Look): number {
  if (look.serial || look.standIn || look.amount) return 0.9;
  const lookalike = Math.max(look.unit, look.deadline) * 0.7;
  if (lookalike > 0.4) return lookalike;
  // 安全 and 金融 are categories that begin as names do.
  if (look.length === usualName && look.name()) return nameInTask;
  return look.length > 80 ? 0.2 : look.sentence ? 0.1 : 0;
}

const unitFit = (look: Look): number => (look.standIn ? standInFit : 1 - look.unit);

/** Any text may stand in these columns: what a filled cell costs says nothing about it. */
const neutralFits: Readonly<Partial<Record<ColumnRole, number>>> = { target: 0.2, basis: 0.1, remark: 0.1, other: 0.1 };

/** What a row costs whose cells all fit: 一季度目标 … 四季度目标 cost something each. */
export function costOfFit(roles: readonly ColumnRole[]): number {
  return roles.reduce((sum, role) => sum + (neutralFits[role] ?? 0), 0);
}

/** A unit answers where a table asks for persons, but seldom. */
const unitAsPerson = 0.4;

/** 县财政局 says to what end nothing is to be done. */
const unitInTarget = 0.3;

const neutralFit = (role: ColumnRole) => (): number => neutralFits[role] ?? 0;

const fits: Readonly<Record<ColumnRole, (look: Look) => number>> = {
  number: (look) => (look.serial ? 0 : 1),
  task: taskFit,
  requirement: requirementFit,
  'lead-unit': unitFit,
  'support-unit': unitFit,
  unit: unitFit,
  // 县发改局 has as many characters as a name, and is none.
  person: (look) => (look.person() ? unitAsPerson * look.unit : 0.5),
  deadline: (look) => (look.standIn ? standInFit : 1 - look.deadline),
  target: (look) => (neutralFits.target ?? 0) + unitInTarget * look.unit,
  basis: neutralFit('basis'),
  remark: neutralFit('remark'),
  other: neutralFit('other'),
};

/** A CellFit that remembers how each text looks: tables repeat their units and deadlines. A table without a deadline column has none. */
export function rememberedFit(hasDeadlines: boolean): CellFit {
  const known = new Map<string, Look>();
  return (text, role) => {
    const seen = known.get(text);
    const look = seen ?? lookAt(text, hasDeadlines);
    if (seen === undefined) known.set(text, look);
    return fits[role](look);
  };
}
