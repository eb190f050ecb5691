import { countBefore, type FoundAssignment } from '../grammar/assignment.ts';
import { assignmentsOf, segmentsOf } from '../grammar/prose.ts';
import type { Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { readDeadline, readTimes } from './deadline.ts';
import type { TaskDraft } from './draft.ts';
import { readLaterOpening, readOpening, readOpenings } from './opening.ts';
import {
  type Field,
  frontsBehind,
  isContact,
  markedSegments,
  otherFields,
  parseField,
  remarkIn,
  saysWhat,
  trailingMark,
} from './prose-content.ts';
import { emit, emitAll, orderOf, type Pending, tellUnassigned, type Walk } from './prose-walk.ts';
import { addText, leftOf, type Stream } from './stream.ts';
import { unitDoubts } from './units.ts';

/** What stands before the assignment in its paragraph; the items' own paragraphs where it has one for itself (①…；②…。 and below it 责任单位：A). */
function wholeText(stream: Stream, passage: Passage, found: FoundAssignment): Pending {
  const before = passage.text.slice(0, found.start);
  const [first] = stream.waiting;
  // 负责领导：王某 牵头单位：A: a field in front is no text, either.
  const isAlone = (before.trim() === '' || parseField(before) !== null) && first !== undefined;
  const text = isAlone ? stream.waiting.map((each) => each.text).join('\n') : before;
  const { location } = isAlone ? first : passage;
  return { path: stream.path, text, location, order: orderOf(isAlone ? first : passage) };
}

/** One bracket at the end of a paragraph of items, in a document that never says 以上: it speaks of the whole paragraph. */
function coversAll(stream: Stream, passage: Passage, found: FoundAssignment, walk: Walk): boolean {
  if (walk.usesAbove || stream.items.length < 2) return false;
  return assignmentsOf(passage).length === 1 && passage.text.slice(found.end).replace(trailingMark, '').trim() === '';
}

/** 以上…: every item since the previous such bracket; where the passage has none, the sibling items that still wait; 以上两项…: the last two. Others wait on, and are told. */
function closeAbove(stream: Stream, walk: Walk, siblings: Pending[], found: FoundAssignment): void {
  const waiting = stream.items.length > 1 ? stream.items : [...siblings, ...leftOf(stream)];
  const first = waiting.length - (countBefore(found.assignment) ?? waiting.length);
  emitAll(walk, waiting.slice(Math.max(0, first)), found);
  siblings.splice(0, siblings.length, ...waiting.slice(0, Math.max(0, first)));
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

/** Adds a field to the task above. */
function addToTask(walk: Walk, field: Field): void {
  const last = walk.drafts.at(-1);
  if (last !== undefined) walk.drafts[walk.drafts.length - 1] = withField(last, field, walk.planYear);
}

/** 投资规模：…, and 完成时限：… below such text, behind who acts: of the task above. Below text that nobody is said to do, a time is told. */
export function closeStream(stream: Stream, walk: Walk): void {
  const { ahead, open, hasTask } = stream;
  const more = hasTask && open !== null ? otherFields(open.text) : null;
  if (more !== null) addToTask(walk, more);
  if (ahead === null || walk.drafts.length === 0) return;
  stream.ahead = null;
  if (hasTask) addToTask(walk, ahead);
  else if (ahead.deadline !== null && open !== null) tellUnassigned(walk, open);
}

const withRequirement = (task: TaskDraft['task'], requirement: string, planYear: number | null): TaskDraft['task'] => ({
  ...task,
  requirement,
  deadline: null,
  timeExpressions: readTimes(requirement, planYear),
});

function withField(draft: TaskDraft, field: Field, planYear: number | null): TaskDraft {
  const { location } = draft.task;
  const read = readDeadline(field.deadline ?? '', { planYear, inherited: false, location });
  const { uncut } = draft;
  // …（8月底前）。 and below it 完成时限：12月底: the label says when, the bracket is of the text.
  const whole =
    uncut === undefined || read.deadline === null ? draft.task : withRequirement(draft.task, uncut, planYear);
  const deadline = whole.deadline ?? read.deadline;
  const extra = { ...whole.extra, ...field.extra };
  return { ...draft, task: { ...whole, deadline, extra }, findings: [...draft.findings, ...read.findings] };
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
  const { covers } = found.assignment;
  if (covers === 'since-previous') closeAbove(stream, walk, siblings, found);
  else if (covers === 'item' && coversAll(stream, passage, found, walk))
    emit(walk, wholeText(stream, passage, found), found);
  else if (covers === 'item') added = closeItem(stream, walk, found);
  stream.open = null;
  stream.items = [];
  stream.waiting = [];
  stream.ahead = null;
  stream.assigned = stream.assigned || walk.drafts.length > before;
  stream.hasTask = stream.hasTask || stream.assigned;
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

/** 由A牵头，B配合，做好…: the paragraph is a task of those it begins with. */
function emitOpening(stream: Stream, passage: Passage, walk: Walk): boolean {
  const opening = readOpening(passage.text) ?? (stream.heading === null ? null : readLaterOpening(passage.text));
  if (opening === null) return false;
  const { location } = passage;
  const path = pathOf(stream, opening.heading);
  const { open } = stream;
  // 建设数据平台。 / 县大数据局牵头，县财政局配合。按月报送进展。: all of it is theirs.
  if (opening.isSentence && open !== null && stream.items.length === 0) {
    emit(walk, { ...open, path, text: `${open.text}\n${opening.rest}` }, opening.found);
    stream.open = null;
  } else emit(walk, { path, text: opening.rest, location, order: orderOf(passage) }, opening.found);
  return true;
}

/** The path of what stands behind a heading in its own paragraph (秋粮收购。由…). */
const pathOf = ({ path, label }: Stream, heading: string | null): readonly PathEntry[] =>
  heading === null ? path : [...path, { label, title: heading }];

const fewestOpenings = 2;

/** 会议决定：1.由A牵头，…。2.由B负责，…: items in one paragraph, each with who it begins with; what no one begins is told. */
function emitItemOpenings(stream: Stream, passage: Passage, walk: Walk): number {
  const items = segmentsOf(passage).flatMap((segment) =>
    segment.kind === 'item'
      ? [{ pending: toPending(stream, passage, segment), opening: readOpening(segment.text) }]
      : [],
  );
  const count = items.filter(({ opening }) => opening !== null).length;
  if (count < fewestOpenings) return 0;
  for (const { pending, opening } of items)
    if (opening === null) tellUnassigned(walk, pending);
    else emit(walk, { ...pending, text: opening.rest }, opening.found);
  return count;
}

/** 县财政局牵头，公开预算。县审计局牵头，公开决算。: several things in one paragraph, each of which begins with who does it. */
function emitSentences(stream: Stream, passage: Passage, walk: Walk): number {
  const openings = readOpenings(passage.text);
  for (const { start, opening } of openings) {
    const { heading, found, rest } = opening;
    const order = orderOf(passage) + start;
    emit(walk, { path: pathOf(stream, heading), text: rest, location: passage.location, order }, found);
  }
  return openings.length;
}

/** A paragraph, or items or sentences of it, that who acts begins; how many there are. */
function emitOpenings(stream: Stream, passage: Passage, walk: Walk): number {
  if (assignmentsOf(passage).length > 0) return 0;
  const several = emitItemOpenings(stream, passage, walk) || emitSentences(stream, passage, walk);
  const count = several || Number(emitOpening(stream, passage, walk));
  stream.assigned ||= count > 0;
  stream.hasTask ||= count > 0;
  return count;
}

/** Reads one passage into the stream; the number of assignments in it. */
export function readPassage(stream: Stream, passage: Passage, walk: Walk, siblings: Pending[]): number {
  const opened = emitOpenings(stream, passage, walk);
  if (opened > 0) return opened;
  let assigned = 0;
  const segments = markedSegments(passage);
  for (const segment of leftOf(stream).length > 0 ? segments : frontsBehind(segments)) {
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
  const field = parseField(text) ?? (stream.assigned && assignmentsOf(passage).length === 0 ? remarkIn(text) : null);
  if (field === null) addText(stream, passage, text);
  else if (!walk.oneContact || !isContact(field)) addField(stream, walk, field);
}

const toPending = (stream: Stream, passage: Passage, item: { text: string; start: number }): Pending => ({
  path: stream.path,
  text: item.text,
  location: passage.location,
  order: orderOf(passage) + item.start,
});

/** …工作日。（A负责）。: a sentence that has its stop needs no second one. */
const endsSentence = /[。！？]$/u;

function withMark(pending: Pending, mark: string): Pending {
  // 新建学校2所，（A牵头）。
  const text = pending.text.trimEnd().replace(/[，,、]$/u, '');
  return { ...pending, text: endsSentence.test(text) ? text : text + mark };
}

function addMark(stream: Stream, mark: string): void {
  const last = stream.items.at(-1);
  if (last !== undefined) stream.items[stream.items.length - 1] = withMark(last, mark);
  else if (stream.open !== null) stream.open = withMark(stream.open, mark);
}
