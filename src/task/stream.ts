import type { Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import type { Field } from './prose-content.ts';
import { orderOf, type Pending } from './prose-walk.ts';

/** The stretches of one node, in order, each waiting for its assignment. */
export interface Stream {
  readonly path: readonly PathEntry[];
  /** Text since the last bracket that is in no item. */
  open: Pending | null;
  items: Pending[];
  /** Passages read since the last assignment that hold items. */
  waiting: Passage[];
  /** A task of this node has its assignment, and no text has come since. */
  assigned: boolean;
  /** A task of this node has its assignment. */
  hasTask: boolean;
  /** Fields (完成时限：…) that stand above their assignment. */
  ahead: Field | null;
  /** The heading as a task, where an assignment follows it at once. */
  readonly heading: Pending | null;
  /** The number of an item that stands whole in its first paragraph (3.秋粮收购。由…). */
  readonly label: string | null;
}

/** A stream with nothing in it. */
export const openStream = (
  path: readonly PathEntry[],
  heading: Pending | null,
  label: string | null = null,
): Stream => ({
  path,
  heading,
  label,
  open: null,
  items: [],
  waiting: [],
  assigned: false,
  hasTask: false,
  ahead: null,
});

/** Goes on with the open item or text. */
export function addText(stream: Stream, passage: Passage, text: string): void {
  stream.assigned = false;
  const last = stream.items.at(-1);
  if (last !== undefined) stream.items[stream.items.length - 1] = { ...last, text: last.text + text };
  else if (stream.open === null)
    stream.open = { path: stream.path, text, location: passage.location, order: orderOf(passage) };
  else stream.open = { ...stream.open, text: `${stream.open.text}\n${text}` };
}

/** What a leaf without any assignment leaves to a 以上 further on. */
export function leftOf(stream: Stream): readonly Pending[] {
  if (stream.items.length > 0) return stream.items;
  return stream.open === null ? [] : [stream.open];
}
