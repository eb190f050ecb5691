import { isWhen } from '../grammar/assignment/parse.ts';
import type { FoundAssignment } from '../grammar/assignment.ts';
import { parseDeadline } from '../grammar/deadline.ts';
import type { Legend } from '../grammar/legend.ts';
import { timeOfTitle } from '../grammar/title-time.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import type { Finding } from '../model/finding.ts';
import type { Location } from '../model/notice.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { deadlineLabels } from '../vocabulary/assignment-labels.ts';
import { paragraphMarks } from '../vocabulary/marks.ts';
import { type ReadDeadline, readDeadline, readTimes } from './deadline.ts';
import { resolveDeadline, resolveUnits } from './ditto.ts';
import type { TaskDraft } from './draft.ts';
import type { LinesAbove } from './lines-above-items.ts';
import type { UnitHeadings } from './unit-headings.ts';
import { applyLegends, unitDoubts } from './units.ts';

/** A stretch of text that waits for the assignment that covers it. */
export interface Pending {
  readonly path: readonly PathEntry[];
  readonly text: string;
  readonly location: Location;
  readonly order: number;
}

/** What the walk carries through the document: legends that stand from where they were said (下同). */
export interface Walk {
  readonly planYear: number | null;
  /** 以上… is used somewhere: a bracket without it closes its own item only. */
  readonly usesAbove: boolean;
  /** 联系人：… stands once: it is the notice's, and no task's. */
  readonly oneContact: boolean;
  /** A line below the last item of a heading speaks of all of them. */
  readonly closedByLine: ReadonlySet<OutlineNode>;
  /** Lines below a heading say who does what stands under them. */
  readonly saysWhoAbove: boolean;
  /** Lines above items say who does them. */
  readonly linesAbove: LinesAbove;
  readonly unitHeadings: UnitHeadings;
  /** Items that their own line closes: what stands below is not theirs. */
  readonly closed: ReadonlySet<OutlineNode>;
  /** The notice's; blank: it has none. */
  readonly title: string;
  /** The notice's title speaks of what is to be done: 县林业局：… is a duty. */
  readonly ofDuties: boolean;
  /** It says so in paragraphs that units begin, again and again. */
  readonly isHabit: () => boolean;
  readonly legends: Legend[];
  readonly drafts: TaskDraft[];
  readonly findings: Finding[];
}

/** UTF-16 offset of a passage's first character: its place in reading order. */
export const orderOf = (passage: Passage): number => passage.paragraphs[0]?.runs[0]?.start ?? 0;

/** 工作任务：…: the label of what is to be done, where the text has no other one (目标任务：…。工作措施：…). */
const taskLabel =
  /^(?:(?:工作|重点|具体|主要|年度)?任务(?:内容|名称)?|(?:工作|项目)名称|(?:[督交承转批]办|督查|议定|具体)?事项(?:名称|内容)?|(?:工作|整治|检查|改革)内容|任务要求|(?:办理|工作|具体)要求|(?:具体|主要|工作|整改|推进|落实)(?:措施|举措))\s{0,4}(?:[：:]|[—–－-]{1,2})\s*(?=\S)/u;
const otherLabel = /[。；;\n]\s{0,8}\p{Script=Han}{2,8}[：:]/u;

const withoutTaskLabel = (text: string): string => (otherLabel.test(text) ? text : text.replace(taskLabel, ''));

const timeBracket = /^(?<text>.*\S)\s{0,4}[（(](?<time>[^（()）]{2,20})[）)]\s{0,4}(?<stop>[。；]?)$/su;
const timeInFront = /^[（(](?<time>[^（()）]{2,20})[）)]\s{0,4}(?<text>[^\s。；，].*)$/su;
/** Behind a sentence any time is its own; elsewhere （2021—2025年） may belong to a plan's name. */
const surelyDue = /前|底|完成|长期|持续|常态|全年|年内|每/u;

/** 3月：…, 第二季度：…, 6月底前：… */
const timeLabel =
  /^(?<time>[\d年月日第一二三四五六七八九十季度上中下旬半底末初前份至—–~～-]{2,16})[：:]\s{0,4}(?<text>[^\s。；，].*)$/su;

const isDue = (time: string): boolean => isTime(time) && parseDeadline(time, { planYear: null }) !== null;

interface TimeApart {
  readonly text: string;
  readonly deadline: string | null;
}

/** 第一季度：… / 第二季度：…: the steps of one task, none of which is when it is to be done. */
const isOfSteps = (text: string): boolean =>
  text.split(/\n|(?<=[。；])/u).filter((part) => timeLabel.test(part.trim())).length > 1;

/** （9月底前）完成风险评估。, 9月：完成风险评估。: in front of it. */
function timeAhead(requirement: string): TimeApart {
  const labelled = isOfSteps(requirement) ? undefined : timeLabel.exec(requirement)?.groups;
  const { text = '', time = '' } = labelled ?? timeInFront.exec(requirement)?.groups ?? {};
  const isSure = labelled !== undefined || surelyDue.test(time);
  return isSure && isDue(time) ? { text, deadline: time } : { text: requirement, deadline: null };
}

const timeSentence = /^(?<text>.*[。！])\s{0,4}(?<time>[^。；！，,]{2,24})[。，]?$/su;

const deadlineLabel = new Set(deadlineLabels);
/** 完成时间：12月底 */
const ownLabel = /^\p{Script=Han}{0,4}(?:时限|时间|期限)[：:]\s?/u;

/** 组织培训2期。9月底前完成。, …。完成时间：9月底: a last sentence that says when, and nothing else. */
function timeBehind(requirement: string): TimeApart {
  const { text = '', time: said = '' } = timeSentence.exec(requirement)?.groups ?? {};
  const time = said.replace(ownLabel, '');
  const label = said.slice(0, said.length - time.length).replace(/[：:]\s?$/u, '');
  // …。时限：与文件公开同时: what the label says is when, however it says so.
  const isTold = deadlineLabel.has(label) || (isWhen(time) && isDue(time));
  return isTold ? { text, deadline: time } : timeAhead(requirement);
}

/** 完成风险评估。（9月底前）: the time in a bracket of its own at the end, apart from what is to be done. */
export function splitTime(requirement: string): TimeApart {
  const { text = '', time = '', stop = '' } = timeBracket.exec(requirement)?.groups ?? {};
  const hasStop = /[。；！]$/u.test(text);
  if (!(surelyDue.test(time) || hasStop) || !isDue(time)) return timeBehind(requirement);
  return { text: hasStop ? text : text + stop, deadline: time };
}

/** ●…, ▲…, "- …", ——…: a mark before a paragraph that a number would stand before elsewhere; ★ may say more. */
const paragraphMark = new RegExp(
  `^(?:[${paragraphMarks}]\\s{0,2}|[-–·]\\s{1,4}|[—－]{1,2}\\s{0,2})(?=[\\p{Script=Han}“《])`,
  'u',
);

/** ★1.…: the number goes, as it does elsewhere; the mark says more (标★的为重点任务). */
const markedNumber = /^(?<mark>[★☆※＊*])\s{0,2}\d{1,3}[.．、]\s{0,2}(?=[\p{Script=Han}“《])/u;

/** A.…, II.…, i.…: rare as labels, and no part of what is to be done. */
const letterLabel = /^(?:[A-Za-z]|[IVX]{2,5}|[ivx]{2,5})[.．]\s{0,2}(?=\p{Script=Han})/u;

/** The time that a task states, or that a heading above says of all below it. */
function deadlineOf({ planYear }: Walk, { path, location }: Pending, stated: string): ReadDeadline {
  const above = stated === '' ? path.flatMap(({ title }) => timeOfTitle(title) ?? []).at(-1) : undefined;
  const read = readDeadline(above ?? stated, { planYear, inherited: false, location });
  if (above === undefined) return read;
  const args = { deadline: above, words: '', from: 'heading' as const };
  return { ...read, findings: [...read.findings, { rule: 'inherited-deadline', args, location }] };
}

/** A task of its own for a stretch of text that its assignment has reached. */
export function emit(walk: Walk, pending: Pending, found: FoundAssignment): void {
  const { assignment, unclosed } = found;
  const text = withoutTaskLabel(
    pending.text.trim().replace(paragraphMark, '').replace(letterLabel, '').replace(markedNumber, '$<mark>'),
  );
  // 新增20家（8月底前）。完成时限：12月底: the label says when, the bracket is of the text.
  const { text: requirement, deadline } = assignment.deadline === null ? splitTime(text) : { text, deadline: null };
  if (requirement === '') return;
  const { legend } = assignment;
  const notApplied: readonly Finding[] =
    legend?.kind === 'applies-to-all'
      ? [{ rule: 'legend-not-applied', args: { legend: legend.text }, location: pending.location }]
      : [];
  if (legend !== null) walk.legends.push(legend);
  const { location } = pending;
  const before = walk.drafts.at(-1)?.task ?? null;
  const time = deadline ?? assignment.deadline ?? '';
  const same = resolveDeadline(time, before, location);
  const read = same === null ? deadlineOf(walk, pending, time) : { deadline: same.value, findings: same.findings };
  const named = resolveUnits(assignment.units, before, location);
  const units = applyLegends(
    named.value.map(({ unit }) => unit),
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
    findings: [...cut, ...notApplied, ...named.findings, ...unitDoubts(named.value, location), ...read.findings],
    ...(deadline === null ? {} : { uncut: text }),
  });
}

/** The same assignment for each stretch. */
export function emitAll(walk: Walk, pending: readonly Pending[], found: FoundAssignment): void {
  for (const one of pending) emit(walk, one, found);
}

/** A stretch without an assignment beside others that have one. */
export function tellUnassigned(walk: Walk, pending: Pending): void {
  const text = pending.text.trim().slice(0, 30);
  walk.findings.push({ rule: 'missing-unit', args: { text }, location: pending.location, severity: 'info' });
}
