import type { FoundAssignment } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { readOpening } from './opening.ts';
import {
  assignsItself,
  contentOf,
  type Field,
  headingEntry,
  isOnHeadingLine,
  isShortHeading,
  markedSegments,
  parseField,
  passagesOf,
  saysWhat,
  withoutLabel,
} from './prose-content.ts';
import { statesLegend } from './prose-legends.ts';
import { splitTime } from './prose-walk.ts';
import { joinFields, joinSaid, saidIn } from './said.ts';

/** A stretch of text that has its assignment from somewhere else than its own end; `path` from the node that was asked on. */
export interface Covered {
  readonly path: readonly PathEntry[];
  readonly text: string;
  readonly origin: Passage;
  readonly found: FoundAssignment;
}

/** What is to be done, without who does it. */
export interface Stretch extends Omit<Covered, 'found'> {
  /** When, and who answers for it, as lines or sentences of its own say (完成时限：…). */
  readonly field?: Field;
}

function withOwn(found: FoundAssignment, { deadline, extra }: Field): FoundAssignment {
  const { assignment } = found;
  const own = { deadline: deadline ?? assignment.deadline, extra: { ...assignment.extra, ...extra } };
  return { ...found, assignment: { ...assignment, ...own } };
}

/** …。时限：6月 below a heading with a time of its own: the item's comes first. */
function coverOne({ field, ...stretch }: Stretch, found: FoundAssignment): Covered {
  if (field !== undefined) return { ...stretch, found: withOwn(found, field) };
  const { text, deadline } =
    found.assignment.deadline === null ? { ...stretch, deadline: null } : splitTime(stretch.text);
  return deadline === null
    ? { ...stretch, found }
    : { ...stretch, text, found: withOwn(found, { deadline, extra: {} }) };
}

/** Stretches that one assignment covers. */
export const cover = (stretches: readonly Stretch[], found: FoundAssignment): readonly Covered[] =>
  stretches.map((stretch) => coverOne(stretch, found));

/** What stands under no further heading: the text of a node, or each of the items below it. */
export function leavesOf(node: OutlineNode, path: readonly PathEntry[]): readonly Stretch[] {
  if (node.children.length > 0) return node.children.flatMap((child) => leavesOf(child, [...path, headingEntry(node)]));
  const { heading, texts } = contentOf(node);
  const own = texts.filter(({ text }) => parseField(text) === null);
  const field = joinFields(texts.flatMap(({ text }) => parseField(text) ?? []));
  // 1.公开目录。时限：6月: the sentence is the task, not the heading of a time.
  const isTask = own.length === 0 && heading !== null && node.origin !== null;
  const stretches = isTask
    ? joined(path, [{ ...node.origin, text: `${node.title}。` }])
    : joined(heading === null ? path : [...path, heading], own);
  return field === null ? stretches : stretches.map((stretch) => ({ ...stretch, field }));
}

function joined(path: readonly PathEntry[], texts: readonly Passage[]): readonly Stretch[] {
  const [origin] = texts;
  return origin === undefined ? [] : [{ path, text: texts.map(({ text }) => text).join('\n'), origin }];
}

/** 上述任务均需长期坚持, 注：…: a word about the items above, no item. */
const looksBack = /^(?:上述|以上|前述|(?:备?注|说明)\s*[：:])/u;

/** What stands behind the title on its line: an assignment and nothing else, or 1.X（A牵头）。 and then the text. */
interface BehindTitle {
  readonly found: FoundAssignment;
  readonly rest: readonly Stretch[];
}

const ownStop = /^\s{0,2}。\s*(?=\S)/u;

function behindTitle(node: OutlineNode): BehindTitle | null {
  const [origin] = passagesOf(node);
  if (origin === undefined || !isOnHeadingLine(node, origin)) return null;
  const segments = markedSegments(origin);
  if (segments.length === 1) return segments[0]?.kind === 'assignment' ? { found: segments[0].found, rest: [] } : null;
  const [found, ...others] = assignmentsOf(origin);
  const rest = found === undefined ? '' : origin.text.slice(found.end);
  const isHeadings = found?.start === 0 && ownStop.test(rest) && others.length === 0;
  return isHeadings ? { found, rest: [{ path: [], text: rest.replace(ownStop, ''), origin }] } : null;
}

/** The assignment that is all that stands behind the title on its line. */
function onHeadingLine(node: OutlineNode): FoundAssignment | null {
  const behind = behindTitle(node);
  return behind?.rest.length === 0 ? behind.found : null;
}

/** 责任部门：A, 完成时间：… on lines of their own between the heading and its items, and nothing else there. */
function linesBelow(node: OutlineNode): FoundAssignment | null {
  const own = passagesOf(node);
  const said = own.flatMap((passage) => (isOnHeadingLine(node, passage) ? [] : (saidIn(passage) ?? [])));
  return said.length < own.length ? null : joinSaid(said);
}

/** 具体措施： above items: it only leads over to them. */
const leadsOver = /^[^。；;！]{1,20}[：:]\s*$/u;

const textBelow = (node: OutlineNode): readonly Passage[] => {
  const isLead = ({ text }: Passage): boolean => node.children.length > 0 && leadsOver.test(text);
  return passagesOf(node)
    .slice(1)
    .filter(
      (passage) =>
        saysWhat(passage) && !looksBack.test(passage.text) && !isLead(passage) && !statesLegend(passage.text),
    );
};

const sentence = /[。；！]$/u;

/** 1.公开目录。（A负责） */
const closesItself = (node: OutlineNode): boolean =>
  node.children.length === 0 && sentence.test(node.title.trim()) && onHeadingLine(node) !== null;

/** Items …。（A负责） of which only the last has text below it: the notice's last words, and no part of that item. */
export function findClosed(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const last = nodes.at(-1);
  const isClosed = last !== undefined && textBelow(last).length > 0 && closesItself(last);
  const others = isClosed ? nodes.slice(0, -1).filter(closesItself) : [];
  const isOnly = others.length > 0 && others.every((node) => textBelow(node).length === 0);
  return [...(isClosed && isOnly ? [last] : []), ...nodes.flatMap(({ children }) => findClosed(children))];
}

/** （一）由A负责，B配合，做好…: says who itself. */
export const opensWithUnits = (node: OutlineNode): boolean =>
  node.origin !== null && readOpening(withoutLabel(node.origin).text) !== null;

/** What a heading's assignment covers, and the items below it that have their own. */
export interface CoveredByHeading {
  readonly covered: readonly Covered[];
  readonly heading: PathEntry;
  readonly others: readonly OutlineNode[];
}

/**
 * （一）X（A牵头）, and below it text or items without an assignment of their own: the heading's is theirs; an item that says who itself keeps its own. Null
 * where the heading has none, nothing stands below it, or every item has its own.
 */
export function coveredByHeading(node: OutlineNode): CoveredByHeading | null {
  const above = isShortHeading(node) && node.children.length > 0 ? linesBelow(node) : null;
  const behind = behindTitle(node);
  // （一）X（A负责）。Y: the text has the heading's units, however long the heading is.
  const isOwn = behind !== null && (isShortHeading(node) || behind.rest.length > 0);
  const found = above ?? (isOwn ? behind.found : null);
  if (found === null) return null;
  const text = above === null ? passagesOf(node).slice(1) : [];
  if (text.some((passage) => assignmentsOf(passage).length > 0)) return null;
  const heading = headingEntry(node);
  const said = above === null ? textBelow(node) : [];
  const others = node.children.filter((child) => assignsItself(child) || opensWithUnits(child));
  const mine = node.children.filter((child) => !others.includes(child));
  const rest = (above === null ? (behind?.rest ?? []) : []).map((one) => ({ ...one, path: [heading] }));
  const stretches = [...rest, ...joined([heading], said), ...mine.flatMap((child) => leavesOf(child, [heading]))];
  if (stretches.length === 0) return null;
  return { covered: cover(stretches, found), heading, others };
}
