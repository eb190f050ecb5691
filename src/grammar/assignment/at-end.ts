import { findAll } from '../../text/find-all.ts';
import { leadWords, responsibleNames, supportWords } from '../../vocabulary/role-words.ts';
import { type FoundAssignment, moved } from './found.ts';
import { isWhen, parseWholeParagraph } from './parse.ts';

const piece = /[^。！；]+[。！；]*\s*/gu;
const leads = /牵头|负责|(?:组织|协同)[，,]/gu;
const endMark = /[。；]\s*$/u;
const fewestEach = 2;

/** The cheap test before a text is cut at several that act. */
export const maySaySeveral = (text: string): boolean => findAll(leads, text).length >= fewestEach;

/** The sentences and clauses between 。 and ；; a time alone (6月底前完成。) belongs to the one before it. */
function piecesOf(paragraph: string): readonly { readonly start: number; readonly text: string }[] {
  const pieces: { start: number; text: string }[] = [];
  for (const { 0: text, index } of findAll(piece, paragraph)) {
    const last = pieces.at(-1);
    if (last !== undefined && isWhen(text.replace(endMark, '').trim())) last.text += text;
    else pieces.push({ start: index, text });
  }
  return pieces;
}

/** 公开预算。A牵头，B配合。公开决算，由C负责。: who, behind each of several things that are to be done; null where it stands in front of them, or behind one alone. */
export function behindEach(paragraph: string): readonly FoundAssignment[] | null {
  if (!maySaySeveral(paragraph)) return null;
  const said = piecesOf(paragraph).map(({ start, text }) => ({ start, found: (ownClause(text) ?? alone(text))[0] }));
  const found = said.flatMap(({ start, found: own }) => (own === undefined ? [] : [moved(own, start)]));
  // A牵头。公开预算。B牵头。公开决算。: who, in front of each.
  const isInFront = found[0]?.start === 0 && said.at(-1)?.found === undefined;
  return isInFront || found.length < fewestEach ? null : found;
}

/** Who acts, where the last clause or the last sentence of a text says so and nothing else (…，由A负责。 …。由A牵头。). */
export const findAtEnd = (text: string): readonly FoundAssignment[] => ownClause(text) ?? lastSentence(text);

/** 为牵头单位, 为责任单位 */
const statedRoles = [...leadWords, ...supportWords, ...responsibleNames].filter((word) => word.startsWith('为'));

const clauseAtEnd =
  /(?<=[^，,]{4}[，,；;])\s{0,2}(?:[此该本这]项(?:工作|任务|事项|活动)|具体工作)?由[^。！；]{4,120}[。；]?\s{0,4}$/u;

/** 联席会议由…组成，教育部为牵头单位: who belongs to a body, and nothing to be done. */
const formsBody = /(?:组成|构成|成立|设立|下设|设在)[^，。；]{0,16}[，,]$/u;

const timeCharacters = /[\d年月日底前上下半旬季度一二三四五六七八九十、，至到\s]/gu;
const fewestWords = 3;

/** …，|县财政局牵头，各部门配合。, …，|县财政局负责。 */
const leadsOn = /^\s{0,2}[^，。！；由]{2,40}(?:牵头|负责(?=[，。；\s]|$))[^。！；]{0,100}[。；]?\s{0,4}$/u;
const clauseEnds = /(?<=[^，,]{4})[，,；;]/gu;
const anyRole = /负责|牵头|配合|会同|由/u;
const mostClauses = 6;

/** Where the last clauses say who without 由, and nothing before them in their sentence does. */
function leadAtEnd(paragraph: string): number | null {
  const from = paragraph.lastIndexOf('。', paragraph.trimEnd().length - 2) + 1;
  const starts = findAll(clauseEnds, paragraph).map(({ index }) => index + 1);
  const says = (at: number): boolean =>
    leadsOn.test(paragraph.slice(at)) && parseWholeParagraph(paragraph.slice(at)) !== null;
  const start = starts
    .filter((at) => at > from)
    .slice(-mostClauses)
    .find(says);
  return start === undefined || anyRole.test(paragraph.slice(from, start)) ? null : start;
}

/** 此项工作，由A牵头: names nothing. */
const refersBack = /(?:^|[。；])(?:上述|以上|前述|[此该本这]项?)(?:各项)?(?:工作|任务|事项)?[，,]$/u;

/** 推进预算公开|由县财政局牵头负责。: what and who in one clause. */
const inOneClause = /^[^，。；：:由]{4,60}(?=由[^。；]{4,120}[。；]?\s{0,4}$)/u;

/** 以上任务均由…, 第1项由…, 涉及征地的由…, 办公室日常工作由…: nothing that is to be done. */
const namesNoTask = /^(?:以上|上述|前述|[此该本这其各第])|(?:[的时后前中下上均都内]|(?:日常|具体|有关|相关)工作)$/u;

/** Where the one clause of a paragraph goes over to who does it. */
function whoInClause(paragraph: string): number | null {
  const what = inOneClause.exec(paragraph)?.[0];
  return what === undefined || namesNoTask.test(what.trim()) ? null : what.length;
}

/** 排查校车，县公安局、县教育局为责任单位。 */
const statedAtEnd = new RegExp(
  `(?<=[^，,]{4}[，,])\\s{0,2}(?:[^，。！；]{2,60}(?:${statedRoles.join('|')})(?:[，,；]|(?=[。；]?\\s{0,4}$))){1,4}(?:[^，。！；]{2,20})?[。；]?\\s{0,4}$`,
  'u',
);

/** 完成防火物资储备，由县应急局、县林业局负责，各乡镇配合。: who, and nothing else, at the end of the sentence that says what. */
export function ownClause(paragraph: string): readonly FoundAssignment[] | null {
  const start =
    clauseAtEnd.exec(paragraph)?.index ??
    leadAtEnd(paragraph) ??
    statedAtEnd.exec(paragraph)?.index ??
    whoInClause(paragraph);
  if (start === null) return null;
  // 2026年6月底前，由县财政局负责: when and who, of the item above.
  const what = paragraph.slice(0, start);
  if (what.replace(timeCharacters, '').length < fewestWords || formsBody.test(what) || refersBack.test(what.trim()))
    return null;
  const assignment = parseWholeParagraph(paragraph.slice(start));
  // 列入目录的事项，由各承办科室负责: about many, and nobody by name.
  if (assignment === null || assignment.units.every(({ unit }) => unit.collective)) return null;
  return [{ start, end: paragraph.length, assignment, unclosed: false }];
}

const closing = /(?<=[。！])\s{0,4}[^。！]{4,120}。?\s{0,4}$/u;
/** Without 由 the sentence must say it plainly: 县卫健局牵头，县医保局配合。 县教育局、各学校落实。 */
const plainRole =
  /牵头|负责(?:落实|组织|实施|推进)?[。；]?\s{0,4}(?:$|[^。]{2,24}。?(?:$|[^。]{2,24}。?$))|(?:落实|承办|实施)[。；]?\s{0,4}$/u;

/** The last sentence, and before one that says when the one that says who. */
const closingTwo = /(?<=[。！])\s{0,4}[^。！]{4,120}。\s{0,4}[^。！]{2,24}。?\s{0,4}$/u;

/** 市直各部门按职责分工负责。 is no exhortation, though it names nobody. */
const shared = /按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?负责[。；]?\s{0,4}$/u;

/** 由A负责, A牵头: a sentence that says who and nothing else; 各部门抓好落实。 is an exhortation. */
function alone(sentence: string): readonly FoundAssignment[] {
  const assignment = parseWholeParagraph(sentence);
  if (assignment === null) return [];
  // 各有关单位负责，长期坚持。 says when, as no exhortation does.
  const isNamed = assignment.deadline !== null || assignment.units.some(({ unit }) => !unit.collective);
  const isPlain = shared.test(sentence) || (plainRole.test(sentence) && isNamed);
  const says = sentence.trimStart().startsWith('由') || isPlain;
  return says ? [{ start: 0, end: sentence.length, assignment, unclosed: false }] : [];
}

/** …禁止携带火种入山。由各乡镇负责，县公安局配合。: who, in a sentence of its own at the end. */
export function lastSentence(paragraph: string): readonly FoundAssignment[] {
  for (const pattern of [closing, closingTwo]) {
    const match = pattern.exec(paragraph);
    const [found] = match === null ? [] : alone(match[0]);
    if (match !== null && found !== undefined) return [{ ...found, start: match.index, end: paragraph.length }];
  }
  return innerSentence(paragraph);
}

/** 推进环保信息公开。县环保局负责，各镇落实。每月公布空气质量。: who, in the one sentence between others that says so. */
function innerSentence(paragraph: string): readonly FoundAssignment[] {
  if (!anyRole.test(paragraph)) return [];
  const pieces = piecesOf(paragraph);
  const saying = pieces.filter(({ text }) => anyRole.test(text));
  const [only] = saying;
  // Where others say who, too, it is not clear whose the text around it is.
  if (only === undefined || saying.length > 1 || only === pieces[0]) return [];
  return alone(only.text).map((own) => moved(own, only.start));
}
