import { findAssignments, findInnerBrackets, parseAssignment } from '../grammar/assignment.ts';
import { type NumberingLabel, parseLabel } from '../grammar/numbering.ts';
import { isNounForm, type SequenceLabel } from '../grammar/series.ts';
import type { BodyItem, LooseItem, OutlineNode, Passage } from '../model/structure.ts';
import { eachMatch } from '../text/find-all.ts';
import { isAutomatic } from './automatic-labels.ts';
import { partDecimals } from './decimal-labels.ts';
import { findHeadingLines, type HeadingLine } from './heading-lines.ts';
import { findNoteItems } from './note-items.ts';
import { cutOpenSeries } from './open-series.ts';
import type { BodyFlow } from './regions.ts';
import { findSeries, type Sequences } from './sequences.ts';

/** A node while it is being built. */
interface Draft {
  readonly node: Omit<OutlineNode, 'body' | 'children'>;
  /** Its depth: the level, or half of one more for a line that parts the items of a heading (——推进教育). */
  readonly depth: number;
  /** The label where its neighbours make one of it (1.1, 任务1：, 一是); null for any other. */
  readonly sequence: SequenceLabel | null;
  readonly body: BodyItem[];
  readonly children: Draft[];
}

export interface Outline {
  readonly roots: readonly OutlineNode[];
  readonly loose: readonly LooseItem[];
}

const beginsWithWord = /^[\p{L}\p{N}“《（(]/u;
const sentenceEnd = /[。！？]/u;
const stopOrBracket = /(?<open>[（(《“「『〔【])|(?<close>[）)》”」』〕】])|[。！？]/gu;

interface Heading {
  readonly title: string;
  readonly rest: string;
}

/** 深化“放管服”改革.全面… in a paragraph that has no 。: the half-width stop of texts typed so. */
const narrowStop = /(?<=[\p{Script=Han}）)”"》])[.．](?=$|[\p{Script=Han}“"（(《])/u;

/** Where the heading ends: at its first 。, but one that is inside brackets or quotes does not end it. */
function firstStop(text: string): number {
  if (!text.includes('。')) {
    const narrow = text.search(narrowStop);
    if (narrow >= 0) return narrow;
  }
  let depth = 0;
  for (const { groups, index } of eachMatch(stopOrBracket, text)) {
    if (groups?.['open'] !== undefined) depth++;
    else if (groups?.['close'] !== undefined) depth = Math.max(0, depth - 1);
    else if (depth === 0) return index;
  }
  return text.search(sentenceEnd);
}

/**
 * "标题。正文" → title and rest. A paragraph of one sentence is its own title and keeps its 。; an assignment bracket behind it is
 * the rest (domain.md 2.2).
 */
function splitHeading(text: string, listsAssign = false): Heading {
  const parted = partedByBracket(text);
  if (parted !== null) return parted;
  const found = findAssignments(text, listsAssign);
  const [bracket] = found;
  if (bracket?.start === 0 && found.length === 1 && bracket.end < text.length)
    return headingBehind(text.slice(0, bracket.end), text.slice(bracket.end).trim(), listsAssign);
  const stop = firstStop(text);
  if (bracket !== undefined && (stop < 0 || bracket.start <= stop))
    return { title: text.slice(0, bracket.start).trim(), rest: text.slice(bracket.start).trim() };
  if (stop < 0) return { title: text.trim(), rest: '' };
  const rest = text.slice(stop + 1).trim();
  const sentence = text.slice(0, stop + 1).trim();
  const alone =
    rest === '' ||
    (bracket !== undefined &&
      text.slice(stop + 1, bracket.start).trim() === '' &&
      bracket.end >= text.trimEnd().length);
  return { title: alone ? sentence : sentence.slice(0, -1), rest };
}

const bracketColon = /[）)】\]〕][：:]/u;
const anyStop = /[。；：:]/u;
const colonInFront = /^\s?[：:]\s*/u;

/** 标题（A牵头）：正文: as 标题。正文（A牵头）, where the text behind the colon does not say who acts itself; null for any other text. */
function partedByBracket(text: string): Heading | null {
  const [span] = bracketColon.test(text) ? findInnerBrackets(text) : [];
  if (span === undefined || !colonInFront.test(text.slice(span.end))) return null;
  const title = text.slice(0, span.start).trim();
  if (title === '' || anyStop.test(title) || parseAssignment(span.inside) === null) return null;
  const [bracket, rest] = [text.slice(span.start, span.end), text.slice(span.end).replace(colonInFront, '')];
  return findAssignments(rest).length > 0 ? null : { title, rest: rest + bracket };
}

/** （A牵头）标题。正文: as 标题。正文（A牵头）; a mark alone behind the bracket is no title. */
function headingBehind(bracket: string, text: string, listsAssign: boolean): Heading {
  return beginsWithWord.test(text) ? splitHeading(text + bracket, listsAssign) : { title: '', rest: bracket + text };
}

/** A heading that is a line of its own without a label. */
function openLine(passage: Passage, level: number, depth: number): Draft {
  const { text, location } = passage;
  const node = { label: null, ordinal: null, level, title: text.trim(), runIn: false, origin: passage, location };
  return { node, depth, sequence: null, body: [], children: [] };
}

function openNode(passage: Passage, { label, level, depth, sequence }: Labelled): Draft {
  const heading = splitHeading(passage.text.slice(label.length), passage.listsAssign);
  const rest: Passage[] = heading.rest === '' ? [] : [{ ...passage, text: heading.rest }];
  const node = {
    label: label.label,
    ordinal: label.ordinal,
    level,
    title: heading.title,
    runIn: heading.rest !== '' || sentenceEnd.test(passage.text),
    origin: isAutomatic(sequence) ? { ...passage, labelLength: label.length } : passage,
    location: passage.location,
  };
  return { node, depth, sequence, body: rest, children: [] };
}

/** 第一章 below 第一部分, and 第一节 below it: of one level, one inside of the other. */
const chapterDepths: readonly (readonly [word: RegExp, depth: number])[] = [
  [/节/u, 0.4],
  [/章/u, 0.2],
];

function depthOf({ label, level: own }: NumberingLabel, level: number): number {
  return own === 0 ? (chapterDepths.find(([word]) => word.test(label))?.[1] ?? level) : level;
}

const finish = (draft: Draft): OutlineNode => ({
  body: draft.body,
  children: draft.children.map(finish),
  ...draft.node,
});

/** 任务二： of 任务一：, whatever items stand between. */
const goesOnFrom = (before: SequenceLabel, own: SequenceLabel): boolean =>
  own.form === before.form && own.steps.length === before.steps.length && (own.ordinal > 1 || own.steps.length > 1);

/** One level below what they stand under: 一是 … in paragraphs of their own, 任务1：…, 1.1 below 1. and 1.1.1 below 1.1. */
function placeOf(own: SequenceLabel, stack: readonly Draft[]): Place {
  const sibling = stack.findLast(({ sequence }) => sequence !== null && goesOnFrom(sequence, own));
  if (sibling !== undefined) return { level: sibling.node.level, depth: sibling.depth };
  const isWider = ({ sequence }: Draft): boolean => sequence === null || sequence.steps.length < own.steps.length;
  const parent = stack.findLast(isWider);
  const level = (parent?.node.level ?? 0) + 1;
  // 1 above 1.1 is a heading as 1. is.
  if (wholeForms.has(own.form) && own.steps.length === 1) return { level: wholeLevel, depth: wholeLevel };
  // Whatever form comes next is below them, but for 一是, whose level is its own.
  return { level, depth: own.form === 'series' ? level : (parent?.depth ?? 0) + withinLevel };
}

/** 1 重点任务, “1 就业促进行动。” */
const wholeForms: ReadonlySet<string> = new Set(['series-decimal', 'series-spaced']);
const wholeLevel = 3;
const withinLevel = 0.1;

interface Place {
  readonly level: number;
  readonly depth: number;
}

interface Labelled extends Place {
  readonly label: NumberingLabel;
  readonly sequence: SequenceLabel | null;
}

function labelOf(passage: Passage, stack: readonly Draft[], series: Sequences): Labelled | null {
  const label = parseLabel(passage.text);
  if (label !== null) return { label, sequence: null, ...(placeInList(passage, label, stack) ?? ownPlace(label)) };
  const sequence = series.get(passage);
  return sequence === undefined ? null : { label: sequence, sequence, ...placeOf(sequence, stack) };
}

const ownPlace = (label: NumberingLabel): Place => ({ level: label.level, depth: depthOf(label, label.level) });

/** 1. within 1.: the list that counts both says what stands below what; null where the forms say it, too. */
function placeInList({ paragraphs: [first] }: Passage, label: NumberingLabel, stack: readonly Draft[]): Place | null {
  const own = first?.listed ?? 0;
  const parent = stack.findLast(({ node }) => (node.origin?.paragraphs[0]?.listed ?? own) < own);
  return parent === undefined || parent.depth < depthOf(label, label.level)
    ? null
    : { level: parent.node.level + 1, depth: parent.depth + withinLevel };
}

/** No numbered heading of the level is open, which the line may belong to. */
const isFree = (stack: readonly Draft[], level: number): boolean =>
  !stack.some(
    ({ node, sequence }) => node.level === level && node.label !== null && (sequence === null || !isNounForm(sequence)),
  );

/** Deeper than the heading of its level, not as deep as the items below. */
const betweenLevels = 0.5;

/** What tells headings beside their labels. */
interface HeadingSigns {
  readonly series: Sequences;
  readonly lines: ReadonlyMap<Passage, HeadingLine>;
  /** 2.… below 注：1.…, which are none. */
  readonly notes: ReadonlySet<Passage>;
}

function headingOf(passage: Passage, stack: readonly Draft[], { series, lines, notes }: HeadingSigns): Draft | null {
  if (notes.has(passage)) return null;
  const found = labelOf(passage, stack, series);
  if (found !== null) return openNode(passage, found);
  const line = lines.get(passage);
  if (line === undefined) return null;
  if (isFree(stack, line.level)) return openLine(passage, line.level, line.level);
  return line.mayBelong ? null : openLine(passage, line.level + 1, line.level + betweenLevels);
}

/** Headings and what stands under them, by the form of their labels; each attachment starts afresh. */
export function buildOutline(whole: readonly BodyFlow[]): Outline {
  const flow = cutOpenSeries(partDecimals(whole));
  const roots: Draft[] = [];
  const loose: LooseItem[] = [];
  const signs: HeadingSigns = { series: findSeries(flow), lines: findHeadingLines(flow), notes: findNoteItems(flow) };
  const open = (draft: Draft): void => {
    stack = stack.filter(({ depth }) => depth < draft.depth);
    (stack.at(-1)?.children ?? roots).push(draft);
    stack.push(draft);
  };
  let stack: Draft[] = [];
  for (const item of flow) {
    if (item.kind === 'attachment') {
      stack = [];
      continue;
    }
    const draft = item.kind === 'passage' ? headingOf(item, stack, signs) : null;
    if (draft !== null) open(draft);
    else if (stack.length > 0) stack.at(-1)?.body.push(item);
    else loose.push({ before: roots.length, item });
  }
  return { roots: roots.map(finish), loose };
}
