import { findAll } from '../text/find-all.ts';
import { behindEach, lastSentence, ownClause } from './assignment/at-end.ts';
import { type BracketSpan, findBrackets, findInnerBrackets, timeBehind } from './assignment/bracket.ts';
import type { FoundAssignment } from './assignment/found.ts';
import { findLabelSentences, type LabelSpan } from './assignment/label-sentence.ts';
import {
  declaresLists,
  type ParsedAssignment,
  parseAddition,
  parseAssignment,
  parseWholeParagraph,
  sameBelow,
} from './assignment/parse.ts';
import { bullet } from './bare-label.ts';
import { parseLabel } from './numbering.ts';
import { roleOfLabel } from './unit-list/label.ts';
import { endingOf, isClause, isUnitShape, startsWithPlace } from './unit-list/shape.ts';
import { isUnitList } from './unit-list.ts';

export { findInnerBrackets } from './assignment/bracket.ts';
export { countBefore } from './assignment/count-before.ts';
export type { FoundAssignment } from './assignment/found.ts';
export { type ParsedAssignment, parseAddition, parseAssignment, parseWholeParagraph } from './assignment/parse.ts';

const lastClause = /[^。；，、：:]{0,40}$/u;

/** 组建县委政研室（改革办）: the bracket belongs to the name before it. */
const followsName = (paragraph: string, { start }: BracketSpan): boolean =>
  isUnitShape(lastClause.exec(paragraph.slice(0, start))?.[0].trim() ?? '');

function fromBracket(paragraph: string, span: BracketSpan, listsAssign: boolean): FoundAssignment | null {
  const isList = listsAssign && !followsName(paragraph, span);
  const assignment = parseAssignment(span.inside, isList);
  if (assignment === null) return null;
  const { start, end, unclosed } = span;
  const time = assignment.deadline === null ? timeBehind(paragraph.slice(end)) : null;
  // （A牵头，B配合），10月底前完成。
  return time === null
    ? { start, end, assignment, unclosed }
    : { start, end: paragraph.length, assignment: { ...assignment, deadline: time }, unclosed };
}

/** Moves the ranges of the units by `by` characters. */
function shift(assignment: ParsedAssignment, by: number): ParsedAssignment {
  if (by === 0) return assignment;
  const units = assignment.units.map((unit) => ({ ...unit, start: unit.start + by, end: unit.end + by }));
  return { ...assignment, units };
}

/** （牵头单位：A）（配合单位：B） and （A负责）（6月底前完成）: neighbours say one thing. */
function joinNeighbour(paragraph: string, first: FoundAssignment, span: BracketSpan): FoundAssignment | null {
  if (paragraph.slice(first.end, span.start).trim() !== '') return null;
  const second = parseAssignment(span.inside);
  const addition = second ?? parseAddition(span.inside);
  if (addition === null) return null;
  const added = second === null ? [] : shift(second, span.start - first.start).units;
  const assignment: ParsedAssignment = {
    ...first.assignment,
    raw: paragraph.slice(first.start + 1, span.unclosed ? span.end : span.end - 1),
    units: [...first.assignment.units, ...added],
    deadline: first.assignment.deadline ?? addition.deadline,
    legend: first.assignment.legend ?? second?.legend ?? null,
    extra: { ...first.assignment.extra, ...addition.extra },
  };
  return { ...first, end: span.end, assignment, unclosed: span.unclosed };
}

/** （牵头领导：张某）|（牵头单位：A）: what only adds to who acts may stand before it, too. */
function joinAhead(paragraph: string, ahead: BracketSpan | undefined, found: FoundAssignment): FoundAssignment {
  if (ahead === undefined || ahead.unclosed || paragraph.slice(ahead.end, found.start).trim() !== '') return found;
  const addition = parseAddition(ahead.inside);
  if (addition === null) return found;
  const { start } = ahead;
  const assignment: ParsedAssignment = {
    ...shift(found.assignment, found.start - start),
    raw: paragraph.slice(start + 1, found.unclosed ? found.end : found.end - 1),
    deadline: found.assignment.deadline ?? addition.deadline,
    extra: { ...addition.extra, ...found.assignment.extra },
  };
  return { ...found, start, assignment };
}

function fromBrackets(paragraph: string, listsAssign: boolean): readonly FoundAssignment[] {
  const found: FoundAssignment[] = [];
  let ahead: BracketSpan | undefined;
  for (const span of findBrackets(paragraph, listsAssign)) {
    const last = found.at(-1);
    const joined = last === undefined ? null : joinNeighbour(paragraph, last, span);
    if (joined !== null) found[found.length - 1] = joined;
    else {
      const single = fromBracket(paragraph, span, listsAssign);
      if (single !== null) found.push(joinAhead(paragraph, ahead, single));
    }
    ahead = found.at(-1)?.end === span.end ? undefined : span;
  }
  return found;
}

/** Who acts, said in the middle of a sentence (建设平台（由县发改局牵头）并开放。): of a clause, and it is not clear of which words. */
export function findInnerAssignments(paragraph: string): readonly ParsedAssignment[] {
  return findInnerBrackets(paragraph).flatMap((span) => parseAssignment(span.inside) ?? []);
}

/** 责任部门: 市发改委. */
const narrowStop = /(?<=\p{Script=Han})[.．]\s{0,4}$/u;

function fromLabels(paragraph: string, span: LabelSpan): FoundAssignment | null {
  const text = paragraph.slice(span.start, span.end).replace(narrowStop, '。');
  const assignment = parseAssignment(text.replace(bullet, ''));
  return assignment === null ? null : { assignment, unclosed: false, ...span };
}

/**
 * Finds the assignments (责任分工) of a paragraph in order: brackets at the end of a sentence or item （由A牵头落实）, and sentences that
 * begin with a label (责任单位：A、B。). Ranges do not overlap. `listsAssign`: brackets with units alone as well (Passage.listsAssign).
 */
export function findAssignments(paragraph: string, listsAssign = false): readonly FoundAssignment[] {
  const brackets = fromBrackets(paragraph, listsAssign);
  const sentences = findLabelSentences(paragraph).flatMap((span) => fromLabels(paragraph, span) ?? []);
  const outside = sentences.filter(
    (sentence) => !brackets.some((bracket) => bracket.start <= sentence.start && sentence.start < bracket.end),
  );
  const free = brackets.filter(
    (bracket) => !outside.some((sentence) => sentence.start <= bracket.start && bracket.start < sentence.end),
  );
  const found = [...free, ...outside].sort((a, b) => a.start - b.start);
  if (found.length > 0) return found;
  return (
    behindEach(paragraph) ??
    ownClause(paragraph) ??
    behindDash(paragraph) ??
    behindColon(paragraph) ??
    wholeParagraph(paragraph) ??
    lastSentence(paragraph)
  );
}

const dashed =
  /(?<=^|[^\s…·.．])\s{0,4}(?:—{1,2}|－{1,2}|-{2}|…{2,}|[·.．]{4,})\s{0,2}(?<units>[^—－…。；：:]{2,120})[。；]?\s{0,4}$/u;

/**
 * …新建公路60公里。——县交通运输局、各乡镇, 新建公路60公里……县交通运输局: units with their level, or of a kind, behind a dash or a row of dots at the end; such that it says what they do (——教务处牵头)
 * need no level.
 */
function behindDash(paragraph: string): readonly FoundAssignment[] | null {
  const match = dashed.exec(paragraph);
  const units = match?.groups?.['units']?.trim() ?? '';
  if (match === null) return null;
  const isList = isUnitList(units);
  const assignment = isList ? parseAssignment(`${units}负责`) : parseWholeParagraph(units);
  if (assignment === null || (isList && !assignment.units.every(({ unit }) => startsWithPlace(unit.name)))) return null;
  return [{ start: match.index, end: paragraph.length, assignment: { ...assignment, raw: units }, unclosed: false }];
}

/** 安全生产 may be a topic; what is shorter names a section (宣传：由A负责). */
const shortestWhat = 4;
const beforeColon = /^(?<what>[^：:。；]{4,60})[：:]\s{0,2}(?<who>[^：:。；]{4,160}[。；]?)\s{0,4}$/u;
/** 责任分工：A牵头，B配合; 宣传组：…: what stands before the colon is no task. */
const namesNoTask = /(?:分工|分解|责任|单位|部门|主体|领导|机构|职责|要求|方式|措施|[组处科室股])$/u;

/** 依法保护企业权益：县法院牵头，县司法局配合。: what, and behind the colon who. */
function behindColon(paragraph: string): readonly FoundAssignment[] | null {
  const { what = '', who = '' } = beforeColon.exec(paragraph)?.groups ?? {};
  const plain = what.slice(parseLabel(what)?.length ?? 0);
  if ((plain.length < shortestWhat && !isClause(plain)) || isUnitShape(plain) || namesNoTask.test(plain)) return null;
  const assignment = parseWholeParagraph(who);
  if (assignment === null) return null;
  return [{ start: what.length, end: paragraph.length, assignment, unclosed: false }];
}

function wholeParagraph(paragraph: string): readonly FoundAssignment[] | null {
  const assignment = parseWholeParagraph(paragraph);
  return assignment === null ? null : [{ start: 0, end: paragraph.length, assignment, unclosed: false }];
}

/** True where a bracket of the paragraph declares that units alone in brackets act from here on. */
export function declaresListsIn(paragraph: string): boolean {
  return sameBelow.test(paragraph) && findBrackets(paragraph).some(({ inside }) => declaresLists(inside));
}

/** 推行一窗受理（县发改局）：整合窗口…, before a stop, a time (（县发改局），6月底前完成), or at the paragraph's end. */
const bareBracket =
  /[（(](?<inside>[^（()）]{2,120})[）)](?=\s{0,4}(?:[：:。；;]|[，,]\s?(?:\d{1,4}[年月]|年[底内]|全年|长期|每[月季年周])|(?:完成|办结)?(?:时限|时间|期限)[：:]|$))/gu;
/** 各县（市、区、旗）: a part of the name before it. */
const levels = /^(?:[^、，,]{1,2}(?:[、，,]|$))+$/u;

/** 市政务服务局、市委编办: a paragraph of units with their level, and nothing else. */
export function isBareLine(paragraph: string): boolean {
  const plain = paragraph.trim();
  return /^[^。；：:]{3,120}$/u.test(plain) && startsWithPlace(plain) && isUnitList(plain);
}

const amount = /\d[\d.]{0,8}\p{Script=Han}{1,4}$/u;

/** 新建示范点3个（甲镇、乙镇）: places behind a figure say where. */
const saysWhere = (before: string, inside: string): boolean =>
  amount.test(before) && inside.split(/[、，,和及]/u).every((name) => endingOf(name.trim()) === 'place');

/** 1.（A、B）开展…: what stands behind a bracket in front. */
const goesOnWithText = (rest: string): boolean => /^\s*[\p{Script=Han}“《]/u.test(rest);

/** A unit in a sentence of its own is short; what is longer is said of it. */
const longestLast = 16;

const endOfBracket = /^[^（(]*[）)]/u;

/** 植树造林2万亩。县林业局: units alone, as the last sentence. */
function lastUnits(paragraph: string): readonly string[] {
  const sentences = paragraph.split(/[。；]/u).filter((sentence) => sentence.trim() !== '');
  const last = sentences.at(-1)?.trim() ?? '';
  // （责任单位：A；各区政府）: the end of a bracket.
  if (endOfBracket.test(last)) return [];
  const areShort = last.split(/[、，]/u).every((name) => name.length <= longestLast);
  return sentences.length > 1 && areShort && isBareLine(last) ? [last] : [];
}

/**
 * Brackets behind a sentence (…工作。（A、B）), units alone as the last one (…工作。A、B), in front of one (1.（A、B）开展…) or behind a heading (…工作（A、B）：) that hold units and do not say what
 * these are to do, as printed, without the brackets; 县委政研室（改革办） is a name.
 */
export function bareListsIn(paragraph: string): readonly string[] {
  const label = parseLabel(paragraph)?.length ?? 0;
  const behindStop = findBrackets(paragraph, true).filter(
    ({ start, end }) =>
      /[。；]\s*$/u.test(paragraph.slice(0, start)) || (start === label && goesOnWithText(paragraph.slice(end))),
  );
  const behindText = findAll(bareBracket, paragraph).flatMap(({ groups, index }) => {
    const before = lastClause.exec(paragraph.slice(0, index))?.[0].trim() ?? '';
    const inside = groups?.['inside'] ?? '';
    return before === '' || isUnitShape(before) || saysWhere(before, inside) ? [] : [inside];
  });
  return [...new Set([...behindStop.map(({ inside }) => inside), ...behindText, ...lastUnits(paragraph)])]
    .filter((list) => isUnitList(list) && roleOfLabel(list) === null)
    .filter((list) => !levels.test(list));
}
