import { type FoundAssignment, parseAssignment } from '../grammar/assignment.ts';
import { namesItself, readStoppedUnits, readUnitLabel, readUnitLabels } from '../grammar/unit-label.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import { eachMatch } from '../text/find-all.ts';
import { actorOf, assign } from './actor-of.ts';
import type { Covered } from './covered-by-heading.ts';
import { assignsItself, headingEntry, isOnHeadingLine, passagesOf, withoutLabel } from './prose-content.ts';
import type { UnitHeadings } from './unit-headings.ts';
import { coverWith } from './unit-stretches.ts';

/**
 * 责任分工, 职责分工, 部门职责 …: sections in which a clause that begins with a unit says what that unit does (domain 6). The title says nothing
 * else: 明确部门职责分工 is a task in itself (corpus/neg-indicators).
 */
const dutyTitle =
  /^(?:(?:部门|单位|工作)?(?:责任|职责|任务)(?:分工|分解)|工作分工|(?:各|有关|相关|成员|各成员|各有关|各相关)?(?:部门|单位)(?:工作|主要)?(?:职责|分工))[。：:]?$/u;
/** 细化职责分工, 明确部门职责, 成员单位: what is to be done, unless a list of who does what stands below. */
const looseTitle =
  /^(?:(?:细化|明确|压实|落实|强化|厘清|加强|完善|健全)(?:各(?:级|方|部门|单位)?)?(?:部门|单位|工作)?(?:责任|职责|任务)(?:分工)?|各?(?:成员|有关|相关|责任)(?:单位|部门))[。：:]?$/u;
const fewestDuties = 3;
const clauseEnd = /[^；。，]*(?:[；。，]|$)/gu;
/** 主次干道：区城管局负责…: what the duties that follow are about. */
const topic = /^[^，。；：:]{2,16}[：:]\s*/u;
const duty =
  /^(?<subject>[^，。；：:]{2,80}?)(?:[：:。]\s*)?(?<verb>(?:具体|主要|牵头|共同|分别)?负责|牵头|承担|统筹|组织(?!部)|要)(?!人)/u;

/** 建设主体为区应急局，统筹…: said the other way round. */
const namedLast =
  /^[^，。；：:]{0,24}(?:责任|建设|实施|牵头|主管)(?:主体|单位|部门)[为是](?<subject>[^，。；：:]{2,60})(?=[，。；：:])/u;
/** 三要与环卫部门建立…: the third thing that the units named before are to do. */
const furtherDuty = /^[一二三四五六七八九十]要/u;

/** 先进工作者由工会|牵头组织评选: what is done stands before who does it. Not 理由, 由于. */
const passive = /^[^，。；：:由]{2,80}(?<![理自缘经事])由(?!于)(?<behind>[^，。；：:]{4,})/u;

/** The units that a sentence says act: at its start, behind 责任主体为, or behind 由. */
function startOf(sentence: string): FoundAssignment | null {
  if (furtherDuty.test(sentence)) return null;
  const { subject = '' } = namedLast.exec(sentence)?.groups ?? {};
  if (isUnits(subject)) return assign(subject, '负责');
  return actorOf(sentence) ?? actorOf(passive.exec(sentence)?.groups?.['behind'] ?? '');
}

interface Clause {
  readonly text: string;
  readonly found: FoundAssignment | null;
}

/** 县监察局|负责…: the units that a clause begins with, as an assignment; null where it begins with none. */
function subjectOf(clause: string): FoundAssignment | null {
  const about = topic.exec(clause)?.[0] ?? '';
  const behind = clause.slice(about.length);
  const text = namesItself(behind) || !isUnits(about.replace(/[：:]\s*$/u, '')) ? behind : clause;
  const { subject, verb } = duty.exec(text)?.groups ?? {};
  if (subject === undefined || verb === undefined || !isUnits(subject)) return null;
  const assignment = parseAssignment(`${subject}${verb.includes('牵头') ? '牵头' : '负责'}`);
  if (assignment === null) return null;
  const everybody = assignment.units.every(({ unit }) => unit.collective);
  // 各镇街、各部门要…: an exhortation.
  if (verb === '要' && everybody) return null;
  return { start: 0, end: subject.length, assignment: { ...assignment, raw: subject }, unclosed: false };
}

/** A name alone before 。 belongs to what follows: （二）市公安局。负责…. Clauses without a unit go on with the one before. */
function clausesOf(text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let name = '';
  let isStart = true;
  for (const [part] of eachMatch(clauseEnd, text)) {
    const whole = name + part;
    const last = clauses.at(-1);
    if (part.trim() === '') continue;
    if (name === '' && part.endsWith('。') && isUnits(part.slice(0, -1).trim()) && startOf(part.trim()) === null) {
      name = part;
      continue;
    }
    const found = subjectOf(whole.trim()) ?? (isStart ? startOf(whole.trim()) : null);
    isStart = /[。；]$/u.test(part);
    if (found === null && last !== undefined) clauses[clauses.length - 1] = { ...last, text: last.text + whole };
    else clauses.push({ text: whole.trim(), found });
    name = '';
  }
  return clauses;
}

/** Paragraphs of a section: its own, and each of the items below it as a whole. */
function paragraphsOf(node: OutlineNode, children: readonly OutlineNode[]): readonly Passage[] {
  const items = children.flatMap((child): readonly Passage[] => {
    const own = passagesOf(child).filter((passage) => !isOnHeadingLine(child, passage));
    const first = child.origin === null ? [] : [withoutLabel(child.origin)];
    return [...first, ...own, ...child.children.flatMap((below) => below.origin ?? [])];
  });
  return [...passagesOf(node), ...items];
}

/** （一）县直部门, and below it paragraphs 县发改局：负责…: a part of the section with a heading of its own. */
const holdsLabels = (node: OutlineNode): boolean =>
  passagesOf(node).some((passage) => !isOnHeadingLine(node, passage) && readUnitLabel(passage.text) !== null);

/** The clauses of a section on who does what, and the items below it that a unit heads, or that have such paragraphs. */
export interface Duties {
  readonly covered: readonly Covered[];
  readonly others: readonly OutlineNode[];
}

/** True for a section whose title says, or most of whose paragraphs do, that it is about who does what. */
function isDutySection(node: OutlineNode): boolean {
  if (dutyTitle.test(node.title)) return true;
  if (!looseTitle.test(node.title) || node.children.length > 0) return false;
  const texts = passagesOf(node).map(({ text }) => text);
  const duties = texts.filter((text) => subjectOf(text.trim()) !== null);
  return duties.length >= fewestDuties && duties.length * 2 > texts.length;
}

/** A负责…；B负责… in a section on who does what: each clause is a task of the units that it begins with; null for any other section. */
export function readDuties(node: OutlineNode, { units }: UnitHeadings): Duties | null {
  if (!isDutySection(node) || assignsItself(node)) return null;
  const isOther = (child: OutlineNode): boolean => units.has(child) || holdsLabels(child);
  const others = node.children.filter(isOther);
  const paragraphs = paragraphsOf(
    node,
    node.children.filter((child) => !isOther(child)),
  );
  const path = [headingEntry(node)];
  const covered = paragraphs.flatMap((origin): readonly Covered[] => {
    const several = readUnitLabels(origin.text);
    const label = several.length > 0 ? null : (readUnitLabel(origin.text) ?? readStoppedUnits(origin.text));
    const labels = label === null ? several : [label];
    if (labels.length > 0)
      return labels.map(({ text, found }) => coverWith({ path, text: text.trim(), origin }, found));
    return clausesOf(origin.text).flatMap(({ text, found }) => (found === null ? [] : [{ path, text, origin, found }]));
  });
  return covered.length === 0 && others.length === 0 ? null : { covered, others };
}
