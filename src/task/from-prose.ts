import { type FoundAssignment, findAssignments, parseAddition } from '../grammar/assignment.ts';
import type { Legend } from '../grammar/legend.ts';
import { parseLabel } from '../grammar/numbering.ts';
import { type ProseSegment, segmentPassage } from '../grammar/prose.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/notice.ts';
import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { readDeadline, readTimes } from './deadline.ts';
import type { TaskDraft } from './draft.ts';
import { applyLegends, unitDoubts } from './units.ts';

/** A stretch of text that waits for the assignment that covers it. */
interface Pending {
  readonly path: readonly PathEntry[];
  readonly text: string;
  readonly location: Location;
  readonly order: number;
}

/** What the walk carries through the document: legends that stand from where they were said (下同). */
interface Walk {
  readonly planYear: number | null;
  /** 以上… is used somewhere: a bracket without it closes its own item only. */
  readonly usesAbove: boolean;
  readonly legends: Legend[];
  readonly drafts: TaskDraft[];
  readonly findings: Finding[];
}

/** A heading is short; a longer first sentence is the task itself (corpus/sc-jili). */
const longestHeading = 45;
const trailingMark = /^[。；;，,！]/u;

const passages = (node: OutlineNode): readonly Passage[] =>
  node.body.flatMap((item) => (item.kind === 'passage' ? [item] : []));
const orderOf = (passage: Passage): number => passage.paragraphs[0]?.runs[0]?.start ?? 0;

function emit(walk: Walk, pending: Pending, found: FoundAssignment): void {
  const { assignment, unclosed } = found;
  const requirement = pending.text.trim();
  if (requirement === '') return;
  if (assignment.legend !== null) walk.legends.push(assignment.legend);
  const { location } = pending;
  const read = readDeadline(assignment.deadline ?? '', { planYear: walk.planYear, inherited: false, location });
  const units = applyLegends(
    assignment.units.map(({ unit }) => unit),
    walk.legends,
  );
  const cut: readonly Finding[] = unclosed
    ? [{ rule: 'unclosed-bracket', args: { text: assignment.raw }, location }]
    : [];
  walk.drafts.push({
    task: {
      origin: 'prose',
      number: null,
      path: pending.path.map((entry) => ({ ...entry })),
      requirement,
      assignment: { raw: assignment.raw, inherited: false, units: [...units] },
      deadline: read.deadline,
      timeExpressions: readTimes(requirement, walk.planYear),
      extra: { ...assignment.extra },
      location,
    },
    order: pending.order,
    findings: [...cut, ...unitDoubts(assignment.units, location), ...read.findings],
  });
}

/** The stretches of one node, in order, each waiting for its assignment. */
interface Stream {
  readonly path: readonly PathEntry[];
  /** Text since the last bracket that is in no item. */
  open: Pending | null;
  items: Pending[];
  /** A task of this node has its assignment, and no text has come since. */
  assigned: boolean;
}

function addText(stream: Stream, passage: Passage, text: string): void {
  stream.assigned = false;
  const last = stream.items.at(-1);
  if (last !== undefined) stream.items[stream.items.length - 1] = { ...last, text: last.text + text };
  else if (stream.open === null)
    stream.open = { path: stream.path, text, location: passage.location, order: orderOf(passage) };
  else stream.open = { ...stream.open, text: `${stream.open.text}\n${text}` };
}

function wholeText(stream: Stream, passage: Passage, found: FoundAssignment): Pending {
  const text = passage.text.slice(0, found.start);
  return { path: stream.path, text, location: passage.location, order: orderOf(passage) };
}

/** One bracket at the end of a paragraph of items, in a document that never says 以上: it speaks of the whole paragraph. */
function coversAll(stream: Stream, passage: Passage, found: FoundAssignment, walk: Walk): boolean {
  if (walk.usesAbove || stream.items.length < 2) return false;
  return (
    findAssignments(passage.text).length === 1 && passage.text.slice(found.end).replace(trailingMark, '').trim() === ''
  );
}

/** 以上…: every item since the previous such bracket; where the passage has none, the sibling items that still wait. */
function closeAbove(stream: Stream, walk: Walk, siblings: Pending[], found: FoundAssignment): void {
  emitAll(walk, stream.items.length > 1 ? stream.items : [...siblings, ...leftOf(stream)], found);
  siblings.length = 0;
}

function emitAll(walk: Walk, pending: readonly Pending[], found: FoundAssignment): void {
  for (const one of pending) emit(walk, one, found);
}

const fieldLine = /^\p{Script=Han}{2,8}[：:]/u;

/** 完成时限：… in a paragraph of its own below the task's assignment. */
function addField(stream: Stream, walk: Walk, text: string): boolean {
  const last = walk.drafts.at(-1);
  if (!stream.assigned || last === undefined || !fieldLine.test(text.trim())) return false;
  const addition = parseAddition(text.trim().replace(/。$/u, ''));
  if (addition === null || addition.deadline === null) return false;
  const { location } = last.task;
  const read = readDeadline(addition.deadline, { planYear: walk.planYear, inherited: false, location });
  const task = {
    ...last.task,
    deadline: last.task.deadline ?? read.deadline,
    extra: { ...last.task.extra, ...addition.extra },
  };
  walk.drafts[walk.drafts.length - 1] = { ...last, task, findings: [...last.findings, ...read.findings] };
  return true;
}

/** 牵头单位：A in one paragraph and 配合单位：B in the next, nothing between: both speak of the same task. */
function addToLast(stream: Stream, walk: Walk, found: FoundAssignment): boolean {
  const last = walk.drafts.at(-1);
  if (!stream.assigned || last === undefined) return false;
  const { assignment } = last.task;
  const { location } = last.task;
  const read = readDeadline(found.assignment.deadline ?? '', { planYear: walk.planYear, inherited: false, location });
  const task = {
    ...last.task,
    assignment: {
      ...assignment,
      raw: [assignment.raw, found.assignment.raw].filter((raw) => raw !== null).join('\n'),
      units: [...assignment.units, ...found.assignment.units.map(({ unit }) => unit)],
    },
    deadline: last.task.deadline ?? read.deadline,
    extra: { ...last.task.extra, ...found.assignment.extra },
  };
  walk.drafts[walk.drafts.length - 1] = { ...last, task, findings: [...last.findings, ...read.findings] };
  return true;
}

/** The one item that the bracket closes; items before it in the passage have no assignment, and that is told. */
function closeItem(stream: Stream, walk: Walk, siblings: Pending[], found: FoundAssignment): void {
  const target = stream.items.at(-1) ?? stream.open;
  if (target !== null) emit(walk, target, found);
  else if (!addToLast(stream, walk, found)) emitAll(walk, siblings.splice(-1), found);
  for (const left of stream.items.slice(0, -1)) tellUnassigned(walk, left);
}

function close(
  stream: Stream,
  walk: Walk,
  siblings: Pending[],
  given: { passage: Passage; found: FoundAssignment },
): void {
  const { passage, found } = given;
  if (found.assignment.covers === 'since-previous') closeAbove(stream, walk, siblings, found);
  else if (coversAll(stream, passage, found, walk)) emit(walk, wholeText(stream, passage, found), found);
  else closeItem(stream, walk, siblings, found);
  stream.open = null;
  stream.items = [];
  stream.assigned = true;
}

function tellUnassigned(walk: Walk, pending: Pending): void {
  const text = pending.text.trim().slice(0, 30);
  walk.findings.push({ rule: 'missing-unit', args: { text }, location: pending.location, severity: 'info' });
}

type MarkedSegment = ProseSegment | { readonly kind: 'mark'; readonly mark: string };

/** "…工作（A负责）。": the mark behind the bracket ends the sentence before it, and moves there. */
function moveMarks(segments: readonly ProseSegment[]): readonly MarkedSegment[] {
  return segments.flatMap((segment, at): readonly MarkedSegment[] => {
    const next = segments[at + 1];
    if (segment.kind === 'assignment' && next?.kind === 'text' && next.text.trimStart().startsWith('。')) {
      return [{ kind: 'mark', mark: '。' }, segment];
    }
    if (segment.kind !== 'text' || segments[at - 1]?.kind !== 'assignment') return [segment];
    return [{ ...segment, text: segment.text.trimStart().replace(trailingMark, '') }];
  });
}

function readPassage(stream: Stream, passage: Passage, walk: Walk, siblings: Pending[]): number {
  let assigned = 0;
  for (const segment of moveMarks(segmentPassage(passage.text))) {
    if (segment.kind === 'mark') addMark(stream, segment.mark);
    else if (segment.kind === 'item') stream.items.push(toPending(stream, passage, segment));
    else if (segment.kind === 'assignment') {
      close(stream, walk, siblings, { passage, found: segment.found });
      assigned += 1;
    } else if (segment.text.trim() !== '' && !addField(stream, walk, segment.text))
      addText(stream, passage, segment.text);
  }
  return assigned;
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

/** The node's text with its heading apart where it has one; a sentence that is its own heading is the task. */
function contentOf(node: OutlineNode): { heading: PathEntry | null; texts: readonly Passage[] } {
  const own = passages(node);
  const { origin } = node;
  const [first] = own;
  const sharesLine = first !== undefined && origin !== null && first.paragraphs === origin.paragraphs;
  const restIsText = sharesLine && segmentPassage(first.text)[0]?.kind !== 'assignment';
  const isHeading =
    node.title.length <= longestHeading && (sharesLine ? restIsText : first !== undefined || node.children.length > 0);
  if (isHeading || origin === null) return { heading: { label: node.label, title: node.title }, texts: own };
  const whole = { ...origin, text: origin.text.slice(parseLabel(origin.text)?.length ?? 0) };
  return { heading: null, texts: [whole, ...own.slice(sharesLine ? 1 : 0)] };
}

/** What a leaf without any assignment leaves to a 以上 further on. */
function leftOf(stream: Stream): readonly Pending[] {
  if (stream.items.length > 0) return stream.items;
  return stream.open === null ? [] : [stream.open];
}

function readNode(node: OutlineNode, ancestors: readonly PathEntry[], walk: Walk, siblings: Pending[]): number {
  const { heading, texts } = contentOf(node);
  const path = heading === null ? ancestors : [...ancestors, heading];
  const stream: Stream = { path, open: null, items: [], assigned: false };
  let assigned = 0;
  for (const passage of texts) assigned += readPassage(stream, passage, walk, siblings);
  if (node.children.length === 0 && assigned === 0) siblings.push(...leftOf(stream));
  const childPath = heading === null ? [...ancestors, { label: node.label, title: node.title }] : path;
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

function usesAbove(structure: Structure): boolean {
  const inNode = (node: OutlineNode): boolean =>
    passages(node).some(
      (passage) =>
        passage.text.includes('以上') &&
        findAssignments(passage.text).some((found) => found.assignment.covers === 'since-previous'),
    ) || node.children.some(inNode);
  return structure.outline.some(inNode);
}

/** Assignments in prose (正文中的责任分工) → tasks; each bracket covers what domain.md section 6 says. */
export function tasksFromProse(structure: Structure): { drafts: readonly TaskDraft[]; findings: readonly Finding[] } {
  const walk: Walk = {
    planYear: structure.meta.planYear,
    usesAbove: usesAbove(structure),
    legends: [],
    drafts: [],
    findings: [],
  };
  const loose: Stream = { path: [], open: null, items: [], assigned: false };
  for (const { item } of structure.loose) {
    if (item.kind !== 'passage') continue;
    readPassage(loose, item, walk, []);
    loose.open = null;
    loose.items = [];
  }
  readNodes(structure.outline, [], walk);
  return { drafts: walk.drafts, findings: walk.findings };
}
