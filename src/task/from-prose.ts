import type { FoundAssignment } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import type { Finding } from '../model/finding.ts';
import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { type Covered, coveredByHeading } from './covered-by-heading.ts';
import { coveredByItem } from './covered-by-item.ts';
import { readDeadline } from './deadline.ts';
import type { TaskDraft } from './draft.ts';
import { readDuties } from './duties.ts';
import {
  contentOf,
  type Field,
  headingEntry,
  markedSegments,
  parseField,
  saysWhat,
  trailingMark,
  usesAbove,
} from './prose-content.ts';
import { emit, emitAll, orderOf, type Pending, tellUnassigned, type Walk } from './prose-walk.ts';
import { findUnitHeadings, readUnitSection, type UnitSection, withUnitsBefore } from './unit-headings.ts';
import { unitDoubts } from './units.ts';

/** The stretches of one node, in order, each waiting for its assignment. */
interface Stream {
  readonly path: readonly PathEntry[];
  /** Text since the last bracket that is in no item. */
  open: Pending | null;
  items: Pending[];
  /** Passages read since the last assignment that hold items. */
  waiting: Passage[];
  /** A task of this node has its assignment, and no text has come since. */
  assigned: boolean;
  /** Fields (完成时限：…) that stand above their assignment. */
  ahead: Field | null;
  /** The heading as a task, where an assignment follows it at once. */
  readonly heading: Pending | null;
}

const openStream = (path: readonly PathEntry[], heading: Pending | null): Stream => ({
  path,
  heading,
  open: null,
  items: [],
  waiting: [],
  assigned: false,
  ahead: null,
});

function addText(stream: Stream, passage: Passage, text: string): void {
  stream.assigned = false;
  const last = stream.items.at(-1);
  if (last !== undefined) stream.items[stream.items.length - 1] = { ...last, text: last.text + text };
  else if (stream.open === null)
    stream.open = { path: stream.path, text, location: passage.location, order: orderOf(passage) };
  else stream.open = { ...stream.open, text: `${stream.open.text}\n${text}` };
}

/** What stands before the assignment in its paragraph; the items' own paragraphs where it has one for itself (①…；②…。 and below it 责任单位：A). */
function wholeText(stream: Stream, passage: Passage, found: FoundAssignment): Pending {
  const before = passage.text.slice(0, found.start);
  const [first] = stream.waiting;
  const isAlone = before.trim() === '' && first !== undefined;
  const text = isAlone ? stream.waiting.map((each) => each.text).join('\n') : before;
  const { location } = isAlone ? first : passage;
  return { path: stream.path, text, location, order: orderOf(isAlone ? first : passage) };
}

/** One bracket at the end of a paragraph of items, in a document that never says 以上: it speaks of the whole paragraph. */
function coversAll(stream: Stream, passage: Passage, found: FoundAssignment, walk: Walk): boolean {
  if (walk.usesAbove || stream.items.length < 2) return false;
  return assignmentsOf(passage).length === 1 && passage.text.slice(found.end).replace(trailingMark, '').trim() === '';
}

/** 以上…: every item since the previous such bracket; where the passage has none, the sibling items that still wait. */
function closeAbove(stream: Stream, walk: Walk, siblings: Pending[], found: FoundAssignment): void {
  emitAll(walk, stream.items.length > 1 ? stream.items : [...siblings, ...leftOf(stream)], found);
  siblings.length = 0;
}

/** 完成时限：… in a paragraph of its own: of the task above it, or, before its assignment, of the one to come. */
function addField(stream: Stream, walk: Walk, field: Field): void {
  const last = walk.drafts.at(-1);
  if (!stream.assigned || last === undefined) {
    stream.ahead = {
      deadline: stream.ahead?.deadline ?? field.deadline,
      extra: { ...stream.ahead?.extra, ...field.extra },
    };
    return;
  }
  walk.drafts[walk.drafts.length - 1] = withField(last, field, walk.planYear);
}

function withField(draft: TaskDraft, field: Field, planYear: number | null): TaskDraft {
  const { location } = draft.task;
  const read = readDeadline(field.deadline ?? '', { planYear, inherited: false, location });
  const deadline = draft.task.deadline ?? read.deadline;
  const extra = { ...draft.task.extra, ...field.extra };
  return { ...draft, task: { ...draft.task, deadline, extra }, findings: [...draft.findings, ...read.findings] };
}

/** 牵头单位：A in one paragraph and 配合单位：B in the next, nothing between: both speak of the same task. */
function addToLast(stream: Stream, walk: Walk, found: FoundAssignment): boolean {
  const last = walk.drafts.at(-1);
  if (!stream.assigned || last === undefined) return false;
  const { assignment } = last.task;
  const raw = [assignment.raw, found.assignment.raw].filter((text) => text !== null).join('\n');
  const units = [...assignment.units, ...found.assignment.units.map(({ unit }) => unit)];
  const draft = { ...last, task: { ...last.task, assignment: { ...assignment, raw, units } } };
  const doubts = unitDoubts(found.assignment.units, last.task.location);
  walk.drafts[walk.drafts.length - 1] = withField(
    { ...draft, findings: [...draft.findings, ...doubts] },
    found.assignment,
    walk.planYear,
  );
  return true;
}

/** The one item that the bracket closes, or the task above (true); items before it in the passage have no assignment, and that is told. */
function closeItem(stream: Stream, walk: Walk, found: FoundAssignment): boolean {
  const target = stream.items.at(-1) ?? stream.open;
  const added = target === null && addToLast(stream, walk, found);
  const own = target ?? (added ? null : stream.heading);
  if (own !== null) emit(walk, own, found);
  for (const left of stream.items.slice(0, -1)) tellUnassigned(walk, left);
  return added;
}

function close(
  stream: Stream,
  walk: Walk,
  siblings: Pending[],
  given: { passage: Passage; found: FoundAssignment },
): void {
  const { passage } = given;
  const found = withAhead(given.found, stream);
  const before = walk.drafts.length;
  let added = false;
  if (found.assignment.covers === 'since-previous') closeAbove(stream, walk, siblings, found);
  else if (coversAll(stream, passage, found, walk)) emit(walk, wholeText(stream, passage, found), found);
  else added = closeItem(stream, walk, found);
  stream.open = null;
  stream.items = [];
  stream.waiting = [];
  stream.ahead = null;
  stream.assigned = stream.assigned || walk.drafts.length > before;
  if (!added && walk.drafts.length === before) tellUncovered(walk, passage, found);
}

/** An assignment with nothing before it that it could speak of. */
function tellUncovered(walk: Walk, { location }: Passage, { assignment }: FoundAssignment): void {
  walk.findings.push({ rule: 'empty-requirement', args: { units: assignment.raw }, location, severity: 'warning' });
}

/** The assignment with the fields that stood above it. */
function withAhead(found: FoundAssignment, { ahead }: Stream): FoundAssignment {
  if (ahead === null) return found;
  const { assignment } = found;
  const deadline = assignment.deadline ?? ahead.deadline;
  return { ...found, assignment: { ...assignment, deadline, extra: { ...ahead.extra, ...assignment.extra } } };
}

function readPassage(stream: Stream, passage: Passage, walk: Walk, siblings: Pending[]): number {
  let assigned = 0;
  for (const segment of markedSegments(passage)) {
    if (segment.kind === 'mark') addMark(stream, segment.mark);
    else if (segment.kind === 'item') stream.items.push(toPending(stream, passage, segment));
    else if (segment.kind === 'assignment') {
      close(stream, walk, siblings, { passage, found: segment.found });
      assigned += 1;
    } else readText(stream, passage, walk, segment.text);
  }
  if (assigned === 0 && stream.items.length > 0 && saysWhat(passage)) stream.waiting.push(passage);
  return assigned;
}

function readText(stream: Stream, passage: Passage, walk: Walk, text: string): void {
  if (text.trim() === '') return;
  const field = parseField(text);
  if (field === null) addText(stream, passage, text);
  else addField(stream, walk, field);
}

const toPending = (stream: Stream, passage: Passage, item: { text: string; start: number }): Pending => ({
  path: stream.path,
  text: item.text,
  location: passage.location,
  order: orderOf(passage) + item.start,
});

function addMark(stream: Stream, mark: string): void {
  const last = stream.items.at(-1);
  if (last !== undefined) stream.items[stream.items.length - 1] = { ...last, text: last.text.trimEnd() + mark };
  else if (stream.open !== null) stream.open = { ...stream.open, text: stream.open.text.trimEnd() + mark };
}

function headingTask(node: OutlineNode, path: readonly PathEntry[]): Pending | null {
  const { origin, title, location } = node;
  return origin === null ? null : { path, text: title, location, order: orderOf(origin) };
}

/** What a leaf without any assignment leaves to a 以上 further on. */
function leftOf(stream: Stream): readonly Pending[] {
  if (stream.items.length > 0) return stream.items;
  return stream.open === null ? [] : [stream.open];
}

/** Stretches with the assignment that a heading, or their own first words, give them. */
function emitCovered(walk: Walk, covered: readonly Covered[], ancestors: readonly PathEntry[]): number {
  for (const { path, text, origin, found } of covered) {
    const pending = { path: [...ancestors, ...path], text, location: origin.location, order: orderOf(origin) };
    emit(walk, pending, found);
  }
  return covered.length;
}

/** Items below a unit: its own, and those that add who helps (配合单位：A), to whom the unit is put first. */
function emitUnitSection(walk: Walk, section: UnitSection, ancestors: readonly PathEntry[]): void {
  emitCovered(walk, section.covered, ancestors);
  const before = walk.drafts.length;
  readNodes(section.others, [...ancestors, section.heading], walk);
  const added = walk.drafts.splice(before);
  walk.drafts.push(...added.map((draft) => withUnitsBefore(draft, section.found)));
}

function readNode(node: OutlineNode, ancestors: readonly PathEntry[], walk: Walk, siblings: Pending[]): number {
  const covered = coveredByHeading(node) ?? coveredByItem(node);
  if (covered !== null) return emitCovered(walk, covered, ancestors);
  const section = readUnitSection(node, walk.unitHeadings);
  if (section !== null) {
    emitUnitSection(walk, section, ancestors);
    return 0;
  }
  // Who does what is a section of its own kind: sections beside it need no units.
  const duties = readDuties(node);
  if (duties !== null) {
    emitCovered(walk, duties, ancestors);
    return 0;
  }
  const { heading, texts } = contentOf(node);
  const path = heading === null ? ancestors : [...ancestors, heading];
  const stream = openStream(path, heading === null ? null : headingTask(node, ancestors));
  let assigned = 0;
  for (const passage of texts) assigned += readPassage(stream, passage, walk, siblings);
  if (node.children.length === 0 && assigned === 0) for (const each of leftOf(stream)) siblings.push(each);
  const childPath = heading === null ? [...ancestors, headingEntry(node)] : path;
  readNodes(node.children, childPath, walk);
  return assigned;
}

/** Items without an assignment among siblings that have one themselves are told, never guessed. */
function readNodes(nodes: readonly OutlineNode[], ancestors: readonly PathEntry[], walk: Walk): void {
  const waiting: Pending[] = [];
  let assigned = 0;
  for (const node of nodes) assigned += readNode(node, ancestors, walk, waiting);
  if (assigned > 0) for (const pending of waiting) tellUnassigned(walk, pending);
}

/** Assignments in prose (正文中的责任分工) → tasks; each bracket covers what domain.md section 6 says. */
export function tasksFromProse(structure: Structure): { drafts: readonly TaskDraft[]; findings: readonly Finding[] } {
  const walk: Walk = {
    planYear: structure.meta.planYear,
    usesAbove: usesAbove(structure),
    unitHeadings: findUnitHeadings(structure.outline),
    legends: [],
    drafts: [],
    findings: [],
  };
  const loose = openStream([], null);
  for (const { item } of structure.loose) {
    if (item.kind !== 'passage') continue;
    readPassage(loose, item, walk, []);
    loose.open = null;
    loose.items = [];
    loose.waiting = [];
  }
  readNodes(structure.outline, [], walk);
  return { drafts: walk.drafts, findings: walk.findings };
}
