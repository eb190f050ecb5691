import { bareFields, bareLabelLength } from '../grammar/bare-label.ts';
import { endsInDocumentKind } from '../grammar/document-kind.ts';
import { labelUnit } from '../grammar/label-pattern.ts';
import { beginsWithLabel } from '../grammar/label-start.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { isPeriodLine } from '../grammar/period-line.ts';
import { parseParted } from '../grammar/series.ts';
import { readUnitLabel } from '../grammar/unit-label.ts';
import { type Paragraph, paragraphText } from '../model/document.ts';
import type { Location } from '../model/notice.ts';
import type { Passage } from '../model/structure.ts';
import { parseFullDate } from '../text/dates.ts';
import { gather } from '../text/gather.ts';
import { dropLayoutSpaces, joinLines } from '../text/layout.ts';
import { labelMarks, paragraphMarks } from '../vocabulary/marks.ts';
import {
  areTasks,
  endsWhole,
  isAssigned,
  isRestOfAssignment,
  longestOpen,
  opensWho,
  wholeField,
} from './assigned-line.ts';
import { fillLabel, fillsLabel, labelToFill } from './label-alone.ts';
import { goesOverPage, haveIndents, isFull, isIndented, type Wrapping } from './wrapping.ts';

const finished = /[。！？；：:;!?…][”’"'」』）)》〉】]*$/u;
const opening = /[（(《“‘〈「『〔【]/u;
const closing = /[）)》”’〉」』〕】]/u;
const inner = /[，、,；。]/u;
const shortestCut = 15;
const longUnpunctuated = 25;
const startsOwn = new RegExp(
  `^(?:[${paragraphMarks}](?=\\s{0,2}\\p{Script=Han})|[【［[]\\p{Script=Han}{2,8}[】］\\]]|附\\s*件|附表|抄\\s*送|主题词|注[:：]|备注[:：]|说明[:：])`,
  'u',
);
/** 完成时限：…, 成  员：… opens a field of its own. */
const ownField = new RegExp(
  `^(?:[${labelMarks}]{0,2}(?:\\p{Script=Han}{2,8}|\\p{Script=Han}(?:[ \\t\\u3000]{1,12}\\p{Script=Han}){1,3})[：:]|[【［[]\\p{Script=Han}{2,8}[】］\\]])`,
  'u',
);
/** No paragraph has more lines than several pages. */
const mostLines = 200;
/** （2021年3月5日州人民政府第46次常务会议审议通过） */
const bracketLine = /^[（(][^（()）]*[）)]$/u;

/** From one place to another: the first and last page and line. */
export function spanLocation(first: Location, last: Location): Location {
  const line = last.lastLine ?? last.line;
  const page = last.lastPage ?? last.page;
  return {
    ...first,
    ...(line !== undefined && line !== first.line ? { lastLine: line } : {}),
    ...(page !== undefined && page !== first.page ? { lastPage: page } : {}),
  };
}

/** 责任领导：吴江    牵头单位：…, 责任单位：A - 截止：…: a gap, or a dash between spaces, before a label parts two fields; before a label that is one for certain, one space does. */
const fieldGap =
  /[ \t]{1,2}[-–—－][ \t]{1,2}(?=\p{Script=Han}{2,8}[：:])|(?:(?<![ \t\u00a0])[ \t\u00a0]{2,}|(?<!\u3000)\u3000+)(?=\p{Script=Han}{2,8}[：:])|(?<=[^\s：:])[ \t](?=(?:责任|牵头|配合|主办|协办|承办|完成|办结)\p{Script=Han}{2,4}[：:])/u;

/** 责任单位∶县财政局: signs that look like a colon, behind the word that wants one. */
const oddColon = new RegExp(`(?<=(?:${labelUnit}|时限|时间|期限|节点|领导|责任人|牵头|配合))[∶︰﹕˸]`, 'gu');

/** Stands for a space while others go; no text holds it (Unicode: noncharacter). */
const keptSpace = '\ufdd0';

/** Layout spaces go; the one after 第一节 (第一节 目标, not 第一节目; 任务二 整顿) and those between fields stay as one. */
export function dropSpaces(printed: string): string {
  const text = printed.replace(oddColon, '：');
  const own = parseLabel(text);
  const label = own === null ? parseParted(text) : own.level === 0 ? own : null;
  const head = label !== null && /\s$/u.test(text.slice(0, label.length)) ? text.slice(0, label.length) : '';
  const parts = gather([head, ...text.slice(head.length).trim().split(fieldGap)], cleanFields);
  return parts.filter((part) => part !== '').join(' ');
}

const unitWords = `(?:${labelUnit}|牵头|配合|主办|协办)`;
const unitLabelEnd = new RegExp(`${unitWords}$`, 'u');

/** Labels and values of a line; 责任单位　县教育局　县财政局: without a colon, too, a space may part two units. */
const cleanFields = (line: string): readonly string[] =>
  bareFields(line).map((part, at, parts) =>
    unitLabelEnd.test(parts[at - 1] ?? '') ? part.trim().replace(/[\s\u3000]+/gu, ' ') : dropInSentence(part),
  );

/** 责任单位：县教育局 县财政局: behind such a label a space may part two units. */
const unitPart = new RegExp(`${unitWords}[：:][^。；）)】\\]］〕]*`, 'gu');

/** （县教育局 县财政局负责）, too. */
const bracketed = /[（(【〔[][^（()）【】〔〕[\]]{4,160}[）)】〕\]]/gu;
const saysWho = /负责|牵头|配合|落实/u;

const keepSpaces = (text: string): string => text.replace(/[\s\u3000]+/gu, keptSpace);

function dropInSentence(text: string): string {
  const inBrackets = text.replace(bracketed, (inside) => (saysWho.test(inside) ? keepSpaces(inside) : inside));
  const kept = inBrackets.replace(unitPart, keepSpaces);
  return dropLayoutSpaces(kept).replaceAll(keptSpace, ' ').trim();
}

/** ★（一）X, ▲1.X: a mark before the number. */
const markAhead = /^(?<mark>[★☆※▲△])[ \t\u3000]{0,2}(?=[\p{N}一二三四五六七八九十（(])/u;

/** （一）★X: the number first, as everywhere else; the mark stays, since a legend may speak of it. */
function labelFirst(text: string): string {
  const { 0: ahead = '', groups } = markAhead.exec(text) ?? {};
  const rest = text.slice(ahead.length);
  const length = ahead === '' ? 0 : (parseLabel(rest)?.length ?? 0);
  return length === 0 ? text : rest.slice(0, length) + (groups?.['mark'] ?? '') + rest.slice(length);
}

/** Lines joined as Chinese is joined; a gap parts the fields of a bracket that goes over several (〔牵头领导：林某 / 牵头单位：…〕). */
function joinFields([first = '', ...others]: readonly string[]): string {
  let [part, whole] = [[first], ''];
  for (const line of others) {
    const isField = ownField.test(line.trim()) && openField.test(whole + joinLines(part));
    if (isField) [part, whole] = [[line], `${whole}${joinLines(part)}  `];
    else part.push(line);
  }
  return whole + joinLines(part);
}

/** Paragraphs that are one. */
export function toPassage(paragraphs: readonly Paragraph[]): Passage {
  const lines = paragraphs.flatMap((paragraph) => paragraphText(paragraph).split('\n'));
  const label = labelToFill(lines);
  const filled = label < 0 ? lines : [...lines.slice(0, label), fillLabel(lines.slice(label))];
  const printed = joinFields(filled);
  const text = labelFirst(dropSpaces(printed));
  const location = spanLocation(paragraphs[0]?.location ?? {}, paragraphs.at(-1)?.location ?? {});
  return { kind: 'passage', text, paragraphs, location };
}

/** True where a bracket is open at the text's end; one that the text's cut-off start opened does not count. */
function hasOpenBracket(text: string): boolean {
  if (!opening.test(text)) return false;
  let depth = 0;
  for (const character of text) {
    if (opening.test(character)) depth++;
    else if (closing.test(character)) depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}

/** | 东村 | 100 | */
const rowStart = /^[|｜]/u;

/** A line that begins something of its own, whatever stands before it. */
const beginsOwn = (text: string): boolean =>
  startsOwn.test(text) ||
  rowStart.test(text) ||
  isPeriodLine(text) ||
  parseFullDate(text) !== null ||
  parseLabel(text) !== null ||
  parseParted(text) !== null;

/** The last lines of a paragraph, as many as an open bracket may reach back. */
function tailOf(group: readonly Paragraph[]): string {
  let text = '';
  for (let at = group.length - 1; at >= 0 && text.length < longestOpen; at--) {
    const line = group[at];
    if (line !== undefined) text = paragraphText(line) + text;
  }
  return text.slice(-longestOpen);
}

/** 〔牵头领导：林某 / 牵头单位：…〕: however short, a field that a bracket opens goes on to where it is closed. */
const openField = /[（(〔【[]\p{Script=Han}{2,8}[：:][^（()）〔〕【】[\]]*$/u;

/** An open bracket goes on, but a label after a line's end tells that nobody closed it. */
const isOpen = (tail: string, right: string): boolean =>
  (tail.length >= shortestCut || openField.test(tail)) && hasOpenBracket(tail) && !beginsOwn(right);

const clauseMark = /[，,；。]/u;
/** 《某县…实施方案》 alone on its line. */
const citedWhole = /^《([^《》]*)》$/u;

/** …综合治理行动方案（2020—2021年） and no clause in it: an attachment's title, after which a new paragraph begins. */
function isTitle(left: string, right: string): boolean {
  if (clauseMark.test(left) || clauseMark.test(right.charAt(0))) return false;
  return endsInDocumentKind(left.replace(citedWhole, '$1'));
}

/** 002:33/35, 003:21/23: a page cut or a line end left the sentence unfinished, and what follows begins nothing of its own. */
function isCut(left: string, right: string): boolean {
  if (isRestOfAssignment(left, right)) return true;
  if (beginsOwn(right) || ownField.test(right) || bareLabelLength(right) > 0) return false;
  // 县委宣传部(县政府新闻办)：负责…
  if (readUnitLabel(right)?.isDuty === true) return false;
  if (/[、，]$/u.test(left)) return true;
  if (isTitle(left, right) || note.test(right) || wholeField.test(right) || opensWho.test(right)) return false;
  if (areTasks(left, right)) return false;
  if (left.length < shortestCut || finished.test(left) || isAssigned(left.slice(-longestOpen))) return false;
  const label = parseLabel(left);
  if (label !== null && !/[。；]/u.test(left)) return false;
  return inner.test(left) || (label === null && left.length >= longUnpunctuated);
}

/** ※带△的为重点任务 / △未尽事宜另行通知: a note each. */
const note = /^[※★☆▲△][ \t\u3000]{0,2}\p{Script=Han}/u;

/** A sentence under way: 完成 at a line's end, before 时限：…. */
const isBroken = (left: string): boolean => !finished.test(left) && inner.test(left);

/** 完成时间：全年 */
const fieldAtEnd = /\p{Script=Han}{2,8}[：:][^。；：:]{1,60}$/u;

/** 责任单位：… below a line that is full by chance; in a sentence under way only below another field, or where it is a whole label. */
function startsField(left: string, right: string): boolean {
  if (wholeField.test(right) && !/[、，,；]$/u.test(left)) return true;
  return beginsWithLabel(right, left) && (fieldAtEnd.test(left) || !isBroken(left));
}

/** A text whose lines were broken at a width: a full line goes on in the next one. */
function isWrapped(last: Paragraph, next: Paragraph, wrapping: Wrapping): boolean {
  const left = paragraphText(last).trim();
  const right = paragraphText(next).trim();
  if (wrapping.indented && isIndented(next)) return false;
  if (!isFull(last, next, wrapping) || isRestOfAssignment(left, right)) return isCut(left, right);
  if (!wrapping.indented && endsWhole(left, right)) return false;
  if (!beginsOwn(right)) return !bracketLine.test(left) && (wrapping.indented || !startsField(left, right));
  // A number that a line begins with looks like a label; where paragraphs are indented, only a sentence's end speaks for one.
  return wrapping.indented && !startsOwn.test(right) && !/[。；：！？）)”》]$/u.test(left);
}

/** So many lines of units may stand below their label. */
const mostOfField = 12;

/** True where the lines behind a label (责任单位：A) fill it, and this one does, too. */
function isOpenField(group: readonly Paragraph[], right: string): boolean {
  const lines = group.slice(-mostOfField).map(paragraphText);
  const label = labelToFill([...lines, right]);
  return label >= 0 && [...lines.slice(label + 1), right].every((line) => fillsLabel(lines[label] ?? '', line));
}

/** True where `next` goes on with the paragraph whose lines so far are `group`. */
function goesOn(
  group: readonly Paragraph[],
  next: Paragraph,
  wrapping: Wrapping | null,
  areIndented: boolean,
): boolean {
  const last = group.at(-1);
  if (last === undefined || next.alignment === 'center' || group.length >= mostLines) return false;
  if (next.begins !== undefined || last.begins === 'heading') return false;
  const right = paragraphText(next).trim();
  if (isOpenField(group, right)) return true;
  if (isOpen(tailOf(group), right)) return true;
  const isOne = areIndented ? goesOverPage(last, next) : null;
  if (isOne !== null) return isOne;
  if (wrapping !== null && next.alignment === null) return isWrapped(last, next, wrapping);
  return isCut(paragraphText(last).trim(), right);
}

/** Joins what page cuts and line ends tore apart. */
export function toPassages(paragraphs: readonly Paragraph[], wrapping: Wrapping | null): readonly Passage[] {
  const groups: Paragraph[][] = [];
  const areIndented = haveIndents(paragraphs);
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    if (last !== undefined && goesOn(last, paragraph, wrapping, areIndented)) last.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map(toPassage);
}
