import { findAll } from '../text/find-all.ts';
import { leadWords, responsibleNames, supportWords } from '../vocabulary/role-words.ts';
import { type BracketSpan, findBrackets, findInnerBrackets, timeBehind } from './assignment/bracket.ts';
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
import { roleOfLabel } from './unit-list/pieces.ts';
import { endingOf, isClause, isUnitShape, startsWithPlace } from './unit-list/shape.ts';
import { isUnitList } from './unit-list.ts';

export { type ParsedAssignment, parseAddition, parseAssignment, parseWholeParagraph } from './assignment/parse.ts';

/** An assignment where it stands in a paragraph; the range holds the brackets. */
export interface FoundAssignment {
  readonly start: number;
  readonly end: number;
  readonly assignment: ParsedAssignment;
  /** The close bracket is missing; the assignment was taken to reach to the paragraph's end. */
  readonly unclosed: boolean;
}

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

function fromBrackets(paragraph: string, listsAssign: boolean): readonly FoundAssignment[] {
  const found: FoundAssignment[] = [];
  for (const span of findBrackets(paragraph, listsAssign)) {
    const last = found.at(-1);
    const joined = last === undefined ? null : joinNeighbour(paragraph, last, span);
    if (joined !== null) found[found.length - 1] = joined;
    else {
      const single = fromBracket(paragraph, span, listsAssign);
      if (single !== null) found.push(single);
    }
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
    ownClause(paragraph) ??
    behindDash(paragraph) ??
    behindColon(paragraph) ??
    wholeParagraph(paragraph) ??
    lastSentence(paragraph) ??
    plainClause(paragraph)
  );
}

/** 为牵头单位, 为责任单位 */
const statedRoles = [...leadWords, ...supportWords, ...responsibleNames].filter((word) => word.startsWith('为'));

const clauseAtEnd =
  /(?<=[^，,]{4}[，,])\s{0,2}(?:[此该本]项(?:工作|任务|事项|活动))?由[^。！；]{4,120}[。；]?\s{0,4}$/u;

/** 联席会议由…组成，教育部为牵头单位: who belongs to a body, and nothing to be done. */
const formsBody = /(?:组成|构成|成立|设立|下设|设在)[^，。；]{0,16}[，,]$/u;

const timeCharacters = /[\d年月日底前上下半旬季度一二三四五六七八九十、，至到\s]/gu;
const fewestWords = 3;

/** 完成防火物资储备，由县应急局、县林业局负责，各乡镇配合。: who, and nothing else, at the end of the sentence that says what. */
function ownClause(paragraph: string): readonly FoundAssignment[] | null {
  const match = clauseAtEnd.exec(paragraph);
  return match === null ? null : clauseFrom(paragraph, match.index);
}

function clauseFrom(paragraph: string, start: number): readonly FoundAssignment[] | null {
  // 2026年6月底前，由县财政局负责: when and who, of the item above.
  const what = paragraph.slice(0, start);
  if (what.replace(timeCharacters, '').length < fewestWords || formsBody.test(what)) return null;
  const assignment = parseWholeParagraph(paragraph.slice(start));
  // 列入目录的事项，由各承办科室负责: about many, and nobody by name.
  if (assignment === null || assignment.units.every(({ unit }) => unit.collective)) return null;
  return [{ start, end: paragraph.length, assignment, unclosed: false }];
}

/** How a clause ends that says who and no more: 县公安局负责, 县教育局为责任单位, and when. */
const whoAtEnd = new RegExp(
  `(?:负责|牵头|配合|${statedRoles.join('|')})(?:[，,][^，,。；]{2,20})?[。；]?\\s{0,4}$`,
  'u',
);
const anyRole = /负责|牵头|配合|会同|由/u;
const commas = /[，,]/gu;
const mostClauses = 4;

/** 排查校车，县公安局牵头，县教育局配合。: the last clauses say who, without 由, and what stands before them in their sentence does not. */
function plainClause(paragraph: string): readonly FoundAssignment[] {
  if (!whoAtEnd.test(paragraph)) return [];
  const from = paragraph.lastIndexOf('。', paragraph.trimEnd().length - 2) + 1;
  const places = findAll(commas, paragraph.slice(from)).map(({ index }) => from + index + 1);
  const start = places.slice(-mostClauses).find((at) => parseWholeParagraph(paragraph.slice(at)) !== null);
  if (start === undefined || anyRole.test(paragraph.slice(from, start))) return [];
  const found = clauseFrom(paragraph, start) ?? [];
  return found.filter(({ assignment }) => assignment.units.some(({ unit }) => unit.role !== 'support'));
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

const shortestWhat = 6;
const beforeColon = /^(?<what>[^：:。；]{5,60})[：:]\s{0,2}(?<who>[^：:。；]{4,160}[。；]?)\s{0,4}$/u;
/** 责任分工：A牵头，B配合; 宣传组：…: what stands before the colon is no task. */
const namesNoTask = /(?:分工|分解|责任|单位|部门|主体|领导|要求|方式|措施|[组处科室股])$/u;

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

const closing = /(?<=[。！])\s{0,4}[^。！]{4,120}。?\s{0,4}$/u;
/** Without 由 the sentence must say it plainly: 县卫健局牵头，县医保局配合。 */
const plainRole = /牵头|负责[。；]?\s{0,4}(?:$|[^。]{2,24}。?$)/u;

/** The last sentence, and before one that says when the one that says who. */
const closingTwo = /(?<=[。！])\s{0,4}[^。！]{4,120}。\s{0,4}[^。！]{2,24}。?\s{0,4}$/u;

/** 市直各部门按职责分工负责。 is no exhortation, though it names nobody. */
const shared = /按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?负责[。；]?\s{0,4}$/u;

/** …禁止携带火种入山。由各乡镇负责，县公安局配合。: who, in a sentence of its own at the end. 各部门抓好落实。 is an exhortation. */
function lastSentence(paragraph: string): readonly FoundAssignment[] | null {
  for (const pattern of [closing, closingTwo]) {
    const match = pattern.exec(paragraph);
    const assignment = match === null ? null : parseWholeParagraph(match[0]);
    if (match === null || assignment === null) continue;
    const isPlain =
      shared.test(match[0]) || (plainRole.test(match[0]) && assignment.units.some(({ unit }) => !unit.collective));
    if (match[0].trimStart().startsWith('由') || isPlain)
      return [{ start: match.index, end: paragraph.length, assignment, unclosed: false }];
  }
  return null;
}

/** True where a bracket of the paragraph declares that units alone in brackets act from here on. */
export function declaresListsIn(paragraph: string): boolean {
  return sameBelow.test(paragraph) && findBrackets(paragraph).some(({ inside }) => declaresLists(inside));
}

/** 推行一窗受理（县发改局）：整合窗口…, before a stop, a time (（县发改局），6月底前完成), or at the paragraph's end. */
const bareBracket =
  /[（(](?<inside>[^（()）]{2,120})[）)](?=\s{0,4}(?:[：:。；;]|[，,]\s?(?:\d{1,4}[年月]|年[底内]|全年|长期|每[月季年周])|$))/gu;
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

/** 植树造林2万亩。县林业局: units alone, as the last sentence. */
function lastUnits(paragraph: string): readonly string[] {
  const sentences = paragraph.split(/[。；]/u).filter((sentence) => sentence.trim() !== '');
  const last = sentences.at(-1)?.trim() ?? '';
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
