import type { FoundAssignment } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import {
  contentOf,
  headingEntry,
  isOnHeadingLine,
  isShortHeading,
  markedSegments,
  passagesOf,
  saysWhat,
} from './prose-content.ts';

/** A stretch of text that has its assignment from somewhere else than its own end; `path` from the node that was asked on. */
export interface Covered {
  readonly path: readonly PathEntry[];
  readonly text: string;
  readonly origin: Passage;
  readonly found: FoundAssignment;
}

/** What is to be done, without who does it. */
export type Stretch = Omit<Covered, 'found'>;

/** Passages of a node and of all below it. */
export function allPassages(node: OutlineNode): readonly Passage[] {
  return [...passagesOf(node), ...node.children.flatMap(allPassages)];
}

/** What stands under no further heading: the text of a node, or each of the items below it. */
export function leavesOf(node: OutlineNode, path: readonly PathEntry[]): readonly Stretch[] {
  if (node.children.length > 0) return node.children.flatMap((child) => leavesOf(child, [...path, headingEntry(node)]));
  const { heading, texts } = contentOf(node);
  return joined(heading === null ? path : [...path, heading], texts);
}

function joined(path: readonly PathEntry[], texts: readonly Passage[]): readonly Stretch[] {
  const [origin] = texts;
  return origin === undefined ? [] : [{ path, text: texts.map(({ text }) => text).join('\n'), origin }];
}

/** 上述任务均需长期坚持: a word about the items above, no item. */
const looksBack = /^(?:上述|以上|前述)/u;

/** The assignment that is all that stands behind the title on its line. */
function onHeadingLine(node: OutlineNode): FoundAssignment | null {
  const [first] = passagesOf(node);
  if (first === undefined || !isOnHeadingLine(node, first)) return null;
  const segments = markedSegments(first);
  const only = segments.length === 1 ? segments[0] : undefined;
  return only?.kind === 'assignment' ? only.found : null;
}

/**
 * （一）X（A牵头）, and below it text or items without an assignment of their own: the heading's is theirs. Null where the heading has
 * none, or nothing stands below it.
 */
export function coveredByHeading(node: OutlineNode): readonly Covered[] | null {
  const found = isShortHeading(node) ? onHeadingLine(node) : null;
  if (found === null) return null;
  const below = allPassages(node).slice(1);
  const origins = node.children.flatMap((child) => child.origin ?? []);
  if ([...below, ...origins].some((passage) => assignmentsOf(passage).length > 0)) return null;
  const heading = headingEntry(node);
  const said = passagesOf(node)
    .slice(1)
    .filter((passage) => saysWhat(passage) && !looksBack.test(passage.text));
  const own = joined([heading], said);
  const stretches = [...own, ...node.children.flatMap((child) => leavesOf(child, [heading]))];
  return stretches.length === 0 ? null : stretches.map((stretch) => ({ ...stretch, found }));
}
