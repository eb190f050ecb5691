import type { FoundAssignment } from '../grammar/assignment.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import { type Covered, cover, leavesOf } from './covered-by-heading.ts';
import { assignsItself, headingEntry, isOnHeadingLine, passagesOf } from './prose-content.ts';
import { closing, joinSaid, saidIn } from './said.ts';

const fewestGroups = 2;

/** Items of one heading, of which only the last is followed by a line that says who acts. */
interface Group {
  readonly items: readonly OutlineNode[];
  readonly found: FoundAssignment;
}

/** Passages at the end of an item, in paragraphs of their own, that say who and when and nothing else. */
export const closingLines = (item: OutlineNode): readonly Passage[] =>
  closing(passagesOf(item).filter((passage) => !isOnHeadingLine(item, passage)));

/** The item without these. */
export const withoutLines = (item: OutlineNode, lines: readonly Passage[]): OutlineNode => ({
  ...item,
  body: item.body.filter((one) => one.kind !== 'passage' || !lines.includes(one)),
});

/** The items under a heading where one line closes them all; null where it may close the last one alone. */
function groupOf({ children }: OutlineNode): Group | null {
  const last = children.at(-1);
  if (last === undefined || children.length < 2 || children.some((child) => child.children.length > 0)) return null;
  const closing = closingLines(last);
  const found = joinSaid(closing.flatMap((passage) => saidIn(passage) ?? []));
  const items = [...children.slice(0, -1), withoutLines(last, closing)];
  return found === null || items.some(assignsItself) ? null : { items, found };
}

function nodesOf(node: OutlineNode): readonly OutlineNode[] {
  return [node, ...node.children.flatMap(nodesOf)];
}

/**
 * True where the document says who acts a line a heading, below its last item: （1）… （2）… （责任单位：A). Two headings of several items at least are closed so, and no item
 * but a last one says who acts itself; else such a line speaks of the item above it alone (domain 6).
 */
function closesAll(parents: readonly OutlineNode[]): boolean {
  const isOfItems = parents.some(({ children }) =>
    children.slice(0, -1).some((child) => child.children.length === 0 && assignsItself(child)),
  );
  return !isOfItems && parents.filter((node) => groupOf(node) !== null).length >= fewestGroups;
}

/** 1.… and 3.… end with a line that says who: below 2.（1）… （2）… it closes 2., too. */
function amongClosed(siblings: readonly OutlineNode[]): readonly OutlineNode[] {
  const leaves = siblings.filter((node) => node.children.length === 0 && assignsItself(node));
  const areClosed = leaves.length >= fewestGroups && leaves.every((leaf) => closingLines(leaf).length > 0);
  const here = areClosed ? siblings.filter((node) => groupOf(node) !== null) : [];
  return [...here, ...siblings.flatMap(({ children }) => amongClosed(children))];
}

/** The headings whose items a line below the last one closes. */
export function closedByLine(outline: readonly OutlineNode[]): ReadonlySet<OutlineNode> {
  const parents = outline.flatMap(nodesOf).filter(({ children }) => children.length > 1);
  return new Set(closesAll(parents) ? parents : amongClosed(outline));
}

/** The items of a heading with the assignment of the line that closes them; null where none does. */
export function coveredByLine(node: OutlineNode): readonly Covered[] | null {
  const group = groupOf(node);
  if (group === null || passagesOf(node).some((passage) => saidIn(passage) !== null)) return null;
  const path = [headingEntry(node)];
  const stretches = group.items.flatMap((item) => leavesOf(item, path));
  return cover(stretches, group.found);
}
