import { findAssignments } from '../grammar/assignment.ts';
import { isNextLabel, type NamedLabel, parseNamedLabel } from '../grammar/named-label.ts';
import { type NumberingLabel, parseLabel } from '../grammar/numbering.ts';
import { parseSeriesLabel } from '../grammar/series.ts';
import type { BodyItem, LooseItem, OutlineNode, Passage } from '../model/structure.ts';
import { eachMatch } from '../text/find-all.ts';
import { findHeadingLines, type HeadingLine } from './heading-lines.ts';
import { cutOpenSeries } from './open-series.ts';
import type { BodyFlow } from './regions.ts';

/** A node while it is being built. */
interface Draft {
  readonly node: Omit<OutlineNode, 'body' | 'children'>;
  /** Its depth: the level, or half of one more for a line that parts the items of a heading (——推进教育). */
  readonly depth: number;
  readonly body: BodyItem[];
  readonly children: Draft[];
  /** Of 任务一, 任务二: it stands below whatever number is open. */
  readonly isNamed?: true;
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

/** （A牵头）标题。正文: as 标题。正文（A牵头）; a mark alone behind the bracket is no title. */
function headingBehind(bracket: string, text: string, listsAssign: boolean): Heading {
  return beginsWithWord.test(text) ? splitHeading(text + bracket, listsAssign) : { title: '', rest: bracket + text };
}

/** A heading that is a line of its own without a label. */
function openLine(passage: Passage, level: number, depth: number): Draft {
  const { text, location } = passage;
  const node = { label: null, ordinal: null, level, title: text.trim(), runIn: false, origin: passage, location };
  return { node, depth, body: [], children: [] };
}

function openNode(passage: Passage, label: NumberingLabel, level: number): Draft {
  const heading = splitHeading(passage.text.slice(label.length), passage.listsAssign);
  const rest: Passage[] = heading.rest === '' ? [] : [{ ...passage, text: heading.rest }];
  const node = {
    label: label.label,
    ordinal: label.ordinal,
    level,
    title: heading.title,
    runIn: heading.rest !== '' || sentenceEnd.test(passage.text),
    origin: passage,
    location: passage.location,
  };
  return { node, depth: depthOf(label, level), body: rest, children: [] };
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

/** 一是 … in paragraphs of their own: one level below the paragraph that they belong to. */
function seriesLevel(stack: readonly Draft[]): number {
  const parent = stack.findLast((draft) => draft.node.label === null || parseSeriesLabel(draft.node.label) === null);
  return (parent?.node.level ?? 0) + 1;
}

function labelOf(
  passage: Passage,
  stack: readonly Draft[],
  series: ReadonlySet<Passage>,
): { label: NumberingLabel; level: number } | null {
  const label = parseLabel(passage.text);
  if (label !== null) return { label, level: label.level };
  const inSeries = series.has(passage) ? parseSeriesLabel(passage.text) : null;
  return inSeries === null ? null : { label: inSeries, level: seriesLevel(stack) };
}

/** Paragraphs that start with 一是, 二是 … and follow one another. */
function findSeries(flow: readonly BodyFlow[]): ReadonlySet<Passage> {
  const starts = flow.flatMap((item) => {
    const label = item.kind === 'passage' ? parseSeriesLabel(item.text) : null;
    return item.kind === 'passage' && label !== null ? [{ item, label }] : [];
  });
  const members = starts.filter(({ label }, i) => {
    const before = starts[i - 1]?.label.ordinal;
    const after = starts[i + 1]?.label.ordinal;
    return after === label.ordinal + 1 || before === label.ordinal - 1;
  });
  return new Set(members.map(({ item }) => item));
}

/** No numbered heading of the level is open, which the line may belong to. */
const isFree = (stack: readonly Draft[], level: number): boolean =>
  !stack.some(({ node, isNamed }) => node.level === level && node.label !== null && isNamed !== true);

/** Deeper than the heading of its level, not as deep as the items below. */
const betweenLevels = 0.5;

interface Named {
  readonly at: number;
  readonly item: Passage;
  readonly label: NamedLabel;
}

/** The level above that of the shallowest number that stands under the heading, before the next one; of items where none does. */
function levelAbove(flow: readonly BodyFlow[], from: number, to: number): number {
  const levels = flow.slice(from + 1, to).flatMap((item) => {
    const label = item.kind === 'passage' ? parseLabel(item.text) : null;
    return label === null || label.level === 0 ? [] : [label.level];
  });
  return Math.max(1, Math.min(3, ...levels) - 1);
}

/** 任务一：…, 任务二：…: paragraphs that say what kind of item they number, and count up, with the level of the first. */
function findNamed(flow: readonly BodyFlow[]): ReadonlyMap<Passage, NumberingLabel> {
  const all = flow.flatMap((item, at): readonly Named[] => {
    const label = item.kind === 'passage' ? parseNamedLabel(item.text) : null;
    return item.kind === 'passage' && label !== null ? [{ at, item, label }] : [];
  });
  const follows = (a: Named | undefined, b: Named | undefined): boolean =>
    a !== undefined && b !== undefined && isNextLabel(a.label, b.label);
  let level = 1;
  const found = new Map<Passage, NumberingLabel>();
  all.forEach((one, i) => {
    const [before, after] = [all[i - 1], all[i + 1]];
    const isNext = follows(before, one);
    if (!isNext && !follows(one, after)) return;
    if (!isNext) level = levelAbove(flow, one.at, after?.at ?? flow.length);
    found.set(one.item, { ...one.label, level });
  });
  return found;
}

/** What tells headings beside their labels. */
interface HeadingSigns {
  readonly series: ReadonlySet<Passage>;
  readonly lines: ReadonlyMap<Passage, HeadingLine>;
  readonly named: ReadonlyMap<Passage, NumberingLabel>;
}

function headingOf(passage: Passage, stack: readonly Draft[], { series, lines, named }: HeadingSigns): Draft | null {
  const name = named.get(passage);
  if (name !== undefined) {
    const isOpen = !isFree(stack, name.level);
    const opened = openNode(passage, name, name.level + (isOpen ? 1 : 0));
    return Object.assign({}, opened, { depth: name.level + (isOpen ? betweenLevels : 0), isNamed: true as const });
  }
  const found = labelOf(passage, stack, series);
  if (found !== null) return openNode(passage, found.label, found.level);
  const line = lines.get(passage);
  if (line === undefined) return null;
  if (isFree(stack, line.level)) return openLine(passage, line.level, line.level);
  return line.mayBelong ? null : openLine(passage, line.level + 1, line.level + betweenLevels);
}

/** Headings and what stands under them, by the form of their labels; each attachment starts afresh. */
export function buildOutline(whole: readonly BodyFlow[]): Outline {
  const flow = cutOpenSeries(whole);
  const roots: Draft[] = [];
  const loose: LooseItem[] = [];
  const signs: HeadingSigns = { series: findSeries(flow), lines: findHeadingLines(flow), named: findNamed(flow) };
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
