import { assignmentsOf } from '../grammar/prose.ts';
import { isDutySection, speaksOfDuties } from '../grammar/unit-label.ts';
import type { Finding } from '../model/finding.ts';
import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { coveredByFields } from './covered-by-fields.ts';
import { type Covered, coveredByHeading } from './covered-by-heading.ts';
import { coveredByItem } from './covered-by-item.ts';
import { coveredByLine } from './covered-by-line.ts';
import { coveredByLinesAbove } from './covered-by-lines-above.ts';
import type { TaskDraft } from './draft.ts';
import { readDuties } from './duties.ts';
import { coveredByLineAbove, coveredByLinesOfParagraphs } from './lines-above-items.ts';
import { openWalk } from './open-walk.ts';
import { readOpening } from './opening.ts';
import {
  contentOf,
  headingEntry,
  isOnHeadingLine,
  isProgress,
  passagesOf,
  remarkIn,
  saysWhat,
  seemsToAssign,
  withoutLabel,
} from './prose-content.ts';
import { closeStream, readPassage } from './prose-stream.ts';
import { emit, orderOf, type Pending, tellUnassigned, type Walk } from './prose-walk.ts';
import { addText, leftOf, openStream, type Stream } from './stream.ts';
import { readUnitSection, type UnitSection, withUnitsBefore } from './unit-headings.ts';
import { readUnitParagraphs } from './unit-paragraphs.ts';

function headingTask(node: OutlineNode, path: readonly PathEntry[]): Pending | null {
  const { origin, title, location } = node;
  if (origin === null) return null;
  const { text } = withoutLabel(origin);
  const stop = text.startsWith(`${title}。`) ? '。' : '';
  return { path, text: title + stop, location, order: orderOf(origin) };
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

/** 3.由A牵头，B配合，做好…: no heading of its own. */
function openingItem(node: OutlineNode): ReturnType<typeof contentOf> | null {
  const { origin } = node;
  if (origin === null || node.children.length > 0 || assignmentsOf(origin).length > 0) return null;
  const whole = withoutLabel(origin);
  if (readOpening(whole.text) === null) return null;
  const others = passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage));
  return { heading: null, texts: [whole, ...others] };
}

/** Paragraphs below a heading that begin with who does what, and then what else stands there. */
function readUnitsBelow(
  node: OutlineNode,
  ancestors: readonly PathEntry[],
  walk: Walk,
  siblings: Pending[],
): number | null {
  const path = [...ancestors, headingEntry(node)];
  const ofDuties = walk.ofDuties || path.some(({ title }) => speaksOfDuties(title));
  const own = passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage));
  const found = readUnitParagraphs(own, {
    ofDuties,
    inDuties: path.some(({ title }) => isDutySection(title)),
    isHabit: ofDuties && walk.isHabit(),
  });
  if (found === null) return null;
  emitCovered(walk, found.covered, path);
  const kept = (item: OutlineNode['body'][number]): boolean =>
    item.kind !== 'passage' || isOnHeadingLine(node, item) || found.rest.has(item);
  const body = node.body.filter(kept);
  return body.length + node.children.length === 0 ? 0 : readNode({ ...node, body }, ancestors, walk, siblings);
}

/** 完成时限：12月底 below text that nobody is said to do: the text is a task, and is told; other text waits for what its siblings have. */
function leaveText(stream: Stream, walk: Walk, siblings: Pending[]): void {
  const isTimed = stream.ahead !== null && stream.ahead.deadline !== null;
  for (const each of leftOf(stream))
    if (isTimed) tellUnassigned(walk, each);
    else siblings.push(each);
}

/** …。责任单位： / 1.县财政局；: text above items that seems to say who acts, and was not read, is told. */
function tellAbove(stream: Stream, walk: Walk): void {
  for (const each of leftOf(stream)) if (seemsToAssign(each.text)) tellUnassigned(walk, each);
}

/** 1.完成道路硬化。责任人：王建国: a heading, and below it persons alone, which is told; a time alone (完成时限：6月底前) where its siblings have units. */
function leaveFields({ heading, ahead, open, items }: Stream, walk: Walk, siblings: Pending[]): void {
  if (ahead === null || isProgress(ahead) || heading === null || open !== null || items.length > 0) return;
  if (Object.keys(ahead.extra).length > 0) tellUnassigned(walk, heading);
  else siblings.push(heading);
}

const shortestLeft = 5;

/** …（A负责）同时做好…: what follows the last assignment in its own paragraph has none. */
function tellLeft(stream: Stream, texts: readonly Passage[], walk: Walk): void {
  const { open } = stream;
  if (open === null || open.text.trim().length < shortestLeft) return;
  const origin = texts.find(({ location }) => location === open.location);
  if (origin !== undefined && assignmentsOf(origin).length > 0) tellUnassigned(walk, open);
}

/** Paragraphs below a heading, each of which the line above it assigns. */
function belowLines(node: OutlineNode): readonly Covered[] | null {
  const own = passagesOf(node);
  if (node.children.length > 0 || own.some((passage) => isOnHeadingLine(node, passage))) return null;
  const path = [headingEntry(node)];
  return coveredByLinesOfParagraphs(own)?.covered.map((one) => ({ ...one, path })) ?? null;
}

/** Items that somebody else's words assign: the heading's, a sibling's, a line's, a unit's above them. Null where none do. */
function readCovered(node: OutlineNode, ancestors: readonly PathEntry[], walk: Walk): number | null {
  const above = coveredByLineAbove(node, walk.linesAbove) ?? belowLines(node);
  if (above !== null) return emitCovered(walk, above, ancestors);
  const below = walk.closed.has(node) ? null : coveredByHeading(node);
  if (below !== null) {
    readNodes(below.others, [...ancestors, below.heading], walk);
    return emitCovered(walk, below.covered, ancestors);
  }
  const covered =
    coveredByFields(node) ??
    coveredByItem(node) ??
    (walk.closedByLine.has(node) ? coveredByLine(node) : null) ??
    (walk.saysWhoAbove ? coveredByLinesAbove(node) : null);
  if (covered !== null) return emitCovered(walk, covered, ancestors);
  const section = readUnitSection(node, walk.unitHeadings);
  if (section !== null) {
    emitUnitSection(walk, section, ancestors);
    // 支撑单位：某公司等单位发挥…, beside them, says nobody that was read: told.
    return section.isLabelled ? section.covered.length : 0;
  }
  // Who does what is a section of its own kind: sections beside it need no units.
  const duties = readDuties(node, walk.unitHeadings);
  if (duties === null) return null;
  emitCovered(walk, duties.covered, ancestors);
  readNodes(duties.others, [...ancestors, headingEntry(node)], walk);
  return 0;
}

const fewestBelowLead = 2;

/**
 * Paragraphs below a heading that lead in to what follows: they say nobody, and each one behind them, two at least, says what and who. Told, and no part of the first
 * of these.
 */
function withoutLeadIn(texts: readonly Passage[], { heading, path }: Stream, walk: Walk): readonly Passage[] {
  const at = texts.findIndex((passage) => assignmentsOf(passage).length > 0);
  const others = texts.slice(Math.max(at, 0));
  const isTask = (passage: Passage): boolean => assignmentsOf(passage).length > 0 && saysWhat(passage);
  if (heading === null || at <= 0 || others.length < fewestBelowLead || !others.every(isTask)) return texts;
  for (const passage of texts.slice(0, at))
    tellUnassigned(walk, { path, text: passage.text, location: passage.location, order: orderOf(passage) });
  return others;
}

/** 二、任务清单 with a table below it and nothing else: the tasks are there. */
const standsAboveTable = (node: OutlineNode): boolean =>
  !node.runIn && node.body.some(({ kind }) => kind === 'region') && passagesOf(node).length === 0;

function readNode(node: OutlineNode, ancestors: readonly PathEntry[], walk: Walk, siblings: Pending[]): number {
  const elsewhere = readUnitsBelow(node, ancestors, walk, siblings) ?? readCovered(node, ancestors, walk);
  if (elsewhere !== null) return elsewhere;
  const opening = openingItem(node);
  const { heading, texts } = opening ?? contentOf(node);
  const path = heading === null ? ancestors : [...ancestors, heading];
  const label = opening === null ? null : node.label;
  const stream = openStream(path, heading === null ? null : headingTask(node, ancestors), label);
  let assigned = 0;
  for (const passage of withoutLeadIn(texts, stream, walk)) assigned += readPassage(stream, passage, walk, siblings);
  if (node.children.length === 0 && assigned === 0 && !standsAboveTable(node)) leaveText(stream, walk, siblings);
  if (node.children.length === 0 && assigned === 0) leaveFields(stream, walk, siblings);
  if (node.children.length > 0 && assigned === 0) tellAbove(stream, walk);
  tellLeft(stream, texts, walk);
  if (assigned > 0) closeStream(stream, walk);
  const childPath = heading === null ? [...ancestors, headingEntry(node)] : path;
  readNodes(node.children, childPath, walk);
  return assigned;
}

/** 责任人：王建国: who acts is said, and is no unit. */
const namesPerson = /(?:责任人|负责人|责任领导|牵头领导|包联领导)[：:]\s?\p{Script=Han}/u;

/** Items without an assignment among siblings that have one themselves are told, never guessed; so are those of persons alone. */
function readNodes(nodes: readonly OutlineNode[], ancestors: readonly PathEntry[], walk: Walk): void {
  const waiting: Pending[] = [];
  let assigned = 0;
  for (const node of nodes) assigned += readNode(walk.linesAbove.headings.get(node) ?? node, ancestors, walk, waiting);
  for (const pending of waiting)
    if (assigned > 0 || namesPerson.test(pending.text) || seemsToAssign(pending.text)) tellUnassigned(walk, pending);
}

/** 产业发展, 实事一：改造县医院 */
const headingLine = /^(?:\p{Script=Han}{2,4}[一二三四五六七八九十\d]{1,3}[：:]\s?)?[^。；：:，,]{2,30}$/u;

/** The paragraphs that an assignment below them speaks of: those under the last line that is a heading (without a number), else the last one. */
function streamBelow(above: readonly Passage[]): Stream {
  const at = above.findLastIndex(({ text }) => headingLine.test(text));
  const isHeaded = at >= 0 && at < above.length - 1;
  const stream = openStream(isHeaded ? [{ label: null, title: above[at]?.text ?? '' }] : [], null);
  for (const passage of isHeaded ? above.slice(at + 1) : above.slice(-1)) addText(stream, passage, passage.text);
  return stream;
}

/** What stands under no numbered heading: paragraphs that a unit begins, and all others. */
function readLoose(items: Structure['loose'], walk: Walk): void {
  const all = items.flatMap(({ item }) => (item.kind === 'passage' ? [item] : []));
  const below = coveredByLinesOfParagraphs(all);
  if (below !== null) emitCovered(walk, below.covered, []);
  const isLeft = (item: Structure['loose'][number]['item']): boolean =>
    item.kind !== 'passage' || below?.used.has(item) !== true;
  const passages = all.filter(isLeft);
  const units = readUnitParagraphs(passages, { ofDuties: walk.ofDuties, inDuties: false, isHabit: false });
  if (units !== null) emitCovered(walk, units.covered, []);
  const left = items.filter(({ item }) => isLeft(item) && (item.kind !== 'passage' || units?.rest.has(item) !== false));
  readStreams(left, walk);
}

const shortestTitle = 6;

/** X of 关于印发X的通知 above its text: no task of a line below it. */
const isTitleOf = ({ text }: Passage, { title }: Walk): boolean =>
  text.trim().length >= shortestTitle && title.includes(text.trim());

/** True where a paragraph says what is to be done, and nothing more of the task above it (办理要求：…). */
const isNext = ({ assigned }: Stream, item: Passage): boolean =>
  saysWhat(item) && !(assigned && remarkIn(item.text) !== null);

/** Paragraphs that assign themselves, and those with 责任单位：… in the next one. */
function readStreams(items: Structure['loose'], walk: Walk): void {
  let above: Passage[] = [];
  let stream = openStream([], null);
  const open = (next: Stream): void => {
    closeStream(stream, walk);
    stream = next;
  };
  for (const { item } of items) {
    if (item.kind !== 'passage') above = [];
    else if (isNext(stream, item)) {
      open(openStream([], null));
      if (isTitleOf(item, walk) || readPassage(stream, item, walk, []) > 0) above = [];
      else {
        above.push(item);
        tellUnread(item, walk);
      }
    } else {
      if (above.length > 0) open(streamBelow(above));
      readPassage(stream, item, walk, []);
      above = [];
    }
  }
  closeStream(stream, walk);
}

/** A paragraph under no heading in which who acts seems to be said. */
function tellUnread(item: Passage, walk: Walk): void {
  if (!seemsToAssign(item.text) || (!walk.ofDuties && walk.drafts.length === 0)) return;
  tellUnassigned(walk, { path: [], text: item.text, location: item.location, order: orderOf(item) });
}

/** Assignments in prose (正文中的责任分工) → tasks; each bracket covers what domain.md section 6 says. */
export function tasksFromProse(structure: Structure): { drafts: readonly TaskDraft[]; findings: readonly Finding[] } {
  const walk = openWalk(structure);
  readLoose(
    structure.loose.filter(({ item }) => item.kind !== 'passage' || !walk.linesAbove.loose.has(item)),
    walk,
  );
  readNodes(structure.outline, [], walk);
  return { drafts: walk.drafts, findings: walk.findings };
}
