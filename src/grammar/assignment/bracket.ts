import { eachMatch } from '../../text/find-all.ts';
import { seasonWords } from '../../vocabulary/deadline-words.ts';
import {
  leadWords,
  responsibleWords,
  supportWords,
  weakLeadWords,
  weakResponsibleWords,
  weakSupportWords,
} from '../../vocabulary/role-words.ts';
import { pairBrackets } from '../unit-list/brackets.ts';
import { isWhen } from './parse.ts';

/** A bracket in a paragraph that stands where an assignment may stand; `end` is past the close bracket. */
export interface BracketSpan {
  readonly start: number;
  readonly end: number;
  readonly inside: string;
  readonly unclosed: boolean;
}

interface Candidate extends BracketSpan {
  /** False behind a clause of a sentence that goes on. */
  readonly endsSentence: boolean;
}

const opens = /[（(【[［〔{｛‹『]/u;
const opensOrQuotes = /[（(【[［〔{｛‹『《“]/gu;
const sentenceEnd = /[。！？；!?;…：:]/u;
/** 2. （二） ② 二是 二要: a label that opens the next item. */
const nextItem =
  /^(?:\d{1,2}[.．、]|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|[一二三四五六七八九十]{1,3}[、是要])/u;
/** Words that an assignment has, beside those of roles: labels, collectives, times. */
const otherWords =
  '责任|会同|单位|部门|组织|职责|分工|时限|时间|\\d年|五”?期|月|季度|年底|年内|全年|长期|持续|即日|同上|同前|同第|与上';
/** A bracket without any of them is not read at all. */
const mayAssign = new RegExp(
  [
    ...seasonWords,
    ...leadWords,
    ...supportWords,
    ...responsibleWords,
    ...weakLeadWords,
    ...weakSupportWords,
    ...weakResponsibleWords,
    otherWords,
  ].join('|'),
  'u',
);
/** An assignment that nobody closed is the end of a paragraph, not most of it. */
const longestUnclosed = 400;
const closing = /[”"’』」]/u;

/** The last character before `at` that is neither space nor closing quotation mark. */
function before(text: string, at: number): string {
  let index = at - 1;
  while (index >= 0 && (/\s/u.test(text[index] ?? '') || closing.test(text[index] ?? ''))) index -= 1;
  return text[index] ?? '';
}

/** 1.（A牵头）开展…, 一是（A牵头）…: the bracket stands between the label and its item. */
const behindLabel = /(?:^|[。；：;:\n\s])(?:\d{1,2}[.．、]|[一二三四五六七八九十]{1,3}[是要、，,])\s{0,4}$/u;

const behind = /^\s{0,4}(?:[，,；;。]\s{0,2})?(?<time>[^，,。；]{2,24})[。；]?\s{0,4}$/u;
const longestTimed = 34;

/** （A牵头）|，10月底前完成。, （A牵头）|长期: when, and nothing else up to the paragraph's end; null for any other text. */
export function timeBehind(rest: string): string | null {
  const time = behind.exec(rest)?.groups?.['time'];
  return time !== undefined && isWhen(time) ? time : null;
}

/** A half-width stop after a Chinese character ends a sentence too (落实.（责任单位：…）). */
const narrowEnd = /[\p{Script=Han}）)”"》][.．]\s*$/u;

/** 比例达到9%（A牵头）提升…: behind a figure a bracket that says who closes the sentence, where its stop is lost. */
const figureEnd = /[\d%％]/u;
const endsInRole = /(?:负责|牵头|配合|落实)$/u;
const goesOnBehind = /^(?:以[上下内外]|左右|[并和及与或的之，,、\d])/u;
const losesStop = (previous: string, inside: string, rest: string): boolean =>
  figureEnd.test(previous) && endsInRole.test(inside) && !goesOnBehind.test(rest);

function isAtSentenceEnd(text: string, start: number, end: number): boolean {
  const rest = text.slice(end, end + 200).trimStart();
  if (text.length - end <= longestTimed && timeBehind(rest) !== null) return true;
  if (rest === '' || /^(?:[。；;！!？?]|[，,、]\s{0,4}$)/u.test(rest) || opens.test(rest[0] ?? '')) return true;
  const previous = before(text, start);
  return (
    previous === '' ||
    sentenceEnd.test(previous) ||
    narrowEnd.test(text.slice(Math.max(0, start - 8), start)) ||
    behindLabel.test(text.slice(Math.max(0, start - 10), start)) ||
    /[）)】\]］〕]/u.test(previous) ||
    nextItem.test(rest) ||
    losesStop(previous, text.slice(start + 1, end - 1), rest) ||
    /^\s*\n/u.test(text.slice(end, end + 40))
  );
}

/** Who acts, said in so many words. */
const saysWho = /负责|牵头|责任(?:单位|部门|科室|处室)|[主承]办(?:单位|部门)/u;
const goesOn = /^\s{0,4}[，,、]/u;

function spanAt(text: string, start: number, close: number | undefined, ofUnits: boolean): Candidate | null {
  const end = close === undefined ? text.length : close + 1;
  if (close === undefined && end - start > longestUnclosed) return null;
  const inside = text.slice(start + 1, close ?? text.length);
  const endsSentence = isAtSentenceEnd(text, start, end);
  if (!(endsSentence && ofUnits) && !(endsSentence ? mayAssign : saysWho).test(inside)) return null;
  return { start, end, inside, unclosed: close === undefined, endsSentence };
}

const stop = /[。！？\n]/u;

/**
 * X（A负责），Y（B负责）。: of brackets in order those that say who does a clause, where another one says who does the rest of the sentence. From the last to the first, so
 * that a long paragraph is looked at once.
 */
function clauseBrackets(text: string, all: readonly Candidate[]): ReadonlySet<Candidate> {
  const found = new Set<Candidate>();
  let [later, isSaid]: readonly [Candidate | undefined, boolean] = [undefined, false];
  for (const one of all.toReversed()) {
    if (later !== undefined) {
      const isBehind = later.endsSentence && saysWho.test(later.inside);
      const from = isBehind ? later.start : later.end;
      isSaid = (isBehind || isSaid) && !stop.test(text.slice(one.end, from));
    }
    if (!one.endsSentence && isSaid && goesOn.test(text.slice(one.end, one.end + 5))) found.add(one);
    later = one;
  }
  return found;
}

/** The outermost brackets that hold an assignment's words, wherever they stand, in order; one that nobody closed reaches to the text's end. */
function candidatesIn(text: string, ofUnits: boolean): readonly Candidate[] {
  const pairs = pairBrackets(text);
  const found: Candidate[] = [];
  let outside = 0;
  for (const { 0: mark, index: at } of eachMatch(opensOrQuotes, text)) {
    if (at < outside) continue;
    const close = pairs.get(at);
    const span = opens.test(mark) ? spanAt(text, at, close, ofUnits) : null;
    if (span !== null) found.push(span);
    outside = close ?? at;
  }
  return found;
}

/**
 * Brackets that end a sentence, an item or the paragraph, outermost only, in order. A bracket in the middle of a sentence is left out but for
 * one that says who does a clause, where the sentence's end says who does the rest. `ofUnits`: those that may hold units alone as well.
 */
export function findBrackets(text: string, ofUnits = false): readonly BracketSpan[] {
  const all = candidatesIn(text, ofUnits);
  const ofClauses = clauseBrackets(text, all);
  return all.filter((span) => span.endsSentence || ofClauses.has(span));
}

/** 建设平台（由县发改局牵头）并开放。: the brackets that say who acts in the middle of a sentence, and assign nothing by themselves. */
export function findInnerBrackets(text: string): readonly BracketSpan[] {
  const all = candidatesIn(text, false);
  const ofClauses = clauseBrackets(text, all);
  return all.filter((span) => !span.endsSentence && !ofClauses.has(span));
}
