import { type FoundAssignment, parseAssignment, parseWholeParagraph } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import {
  areDuties,
  namesItself,
  readUnitLabel,
  readUnitLabels,
  speaksOfDuties,
  type UnitLabel,
} from '../grammar/unit-label.ts';
import { splitLastBracket } from '../grammar/unit-list/brackets.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { OutlineNode, Passage, Structure } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import type { Covered } from './covered-by-heading.ts';
import type { TaskDraft } from './draft.ts';
import { readOpening } from './opening.ts';
import {
  assignsItself,
  contentOf,
  headingEntry,
  isOnHeadingLine,
  passagesOf,
  saysWhat,
  withoutLabel,
} from './prose-content.ts';
import {
  coverWith,
  fieldIn,
  isDutyOf,
  ownStretch,
  timeOf,
  type UnitStretch,
  unitStretches,
  withField,
} from './unit-stretches.ts';

/** What may follow the units of a heading: 县发改局（共12项）, 县发改局牵头任务, 县发改局负责的工作：, 县发改局主要职责. */
const behindUnits =
  /(?:(?<verb>牵头|负责|承担)(?:负责|落实|办理|完成)?的?(?:重点|以下|下列)?(?:工作|任务|事项)?|的?(?:主要|工作|具体)?职责(?:任务|分工)?)?\s{0,2}(?:[（(]共?\s?\d{1,3}\s?[项条个][）)])?[：:。]?$/u;
/** 各乡镇设立消防安全委员会, 委员会下设办公室: a sentence that ends like a unit. */
const setsUp = /设立|下设|成立|组建/u;
/** 应急指挥机构, 现场指挥机构: a kind of body, which a heading of an emergency plan names before its bodies. */
const kindOfBody = /^(?:应急|现场|组织|指挥|领导|办事|工作|日常){1,3}(?:机构|体系|架构)$/u;
/** 【县财政局】 */
const around = /^[【[［](?<name>[^【】[\]［］]+)[】\]］]/u;

/** A heading that is units (县发改局), or begins with them (县发改局：负责…). */
interface UnitHeading {
  readonly found: FoundAssignment;
  /** Null where the heading is units and nothing else. */
  readonly label: UnitLabel | null;
}

/** The headings of an outline that are units. */
export interface UnitHeadings {
  readonly units: ReadonlyMap<OutlineNode, UnitHeading>;
  /** Each item is one paragraph: what stands below the last one closes the notice (请各单位于2月底前报送…) and is no task. */
  readonly oneParagraph: boolean;
  /** 完成时限：… stands below the last item of each, and below no other: it speaks of them all. */
  readonly closedByField: boolean;
}

/** 县住建局牵头、县财政局配合的任务（1项）：|, …牵头，…配合做好以下工作：|, of which each unit's part is said. */
const ofTasks =
  /(?:(?:的(?:重点)?|(?:做好|完成|落实)?(?:以下|下列))(?:工作|任务|事项))?\s{0,2}(?:[（(]共?\s?\d{1,3}\s?[项条个][）)])?[：:。]?$/u;

/** 打击违法行为（食品科、药品科）: what is to be done, and units in its bracket. */
function saysWhatBefore(name: string): boolean {
  const base = splitLastBracket(name)?.base ?? name;
  return base !== name && !isUnits(base);
}

function assignmentOfTitle(title: string): FoundAssignment | null {
  const plain = title.trim().replace(around, '$<name>').replace(/^由/u, '');
  const shared = parseWholeParagraph(plain.replace(ofTasks, ''));
  if (shared !== null) return { start: 0, end: plain.length, assignment: { ...shared, raw: plain }, unclosed: false };
  const tail = behindUnits.exec(plain);
  const name = plain.slice(0, tail?.index ?? plain.length);
  if (setsUp.test(name) || kindOfBody.test(name) || saysWhatBefore(name) || !isUnits(name)) return null;
  const assignment = parseAssignment(`${name}${tail?.groups?.['verb'] === '牵头' ? '牵头' : '负责'}`);
  if (assignment === null) return null;
  return { start: 0, end: plain.length, assignment: { ...assignment, raw: plain }, unclosed: false };
}

const hasContent = (node: OutlineNode): boolean => node.children.length > 0 || passagesOf(node).some(saysWhat);

const fewestActing = 2;

/** （三）成员单位 above 县发改局负责…, 县财政局负责…: each paragraph says who acts. */
function namesOthersBelow(node: OutlineNode): boolean {
  const below = passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage));
  const acting = below.filter(({ text }) => namesItself(text) && !text.trim().startsWith(node.title));
  return acting.length >= fewestActing && acting.length * 2 > below.length;
}

function headingOf(node: OutlineNode): UnitHeading | null {
  const label = node.origin === null ? null : readUnitLabel(withoutLabel(node.origin).text);
  if (label !== null) return { found: label.found, label };
  const found = hasContent(node) && !namesOthersBelow(node) ? assignmentOfTitle(node.title) : null;
  return found === null ? null : { found, label: null };
}

type Candidate = readonly [OutlineNode, UnitHeading];

/** 宣传组：县委宣传部牵头，…参加。负责…: a duty, too. */
const withDuty = (label: UnitLabel): UnitLabel =>
  label.isDuty ? label : { ...label, isDuty: readOpening(label.text) !== null };

/** Among the items of one list: the units, where they are at least half of them. */
function amongSiblings(nodes: readonly OutlineNode[], ofDuties: boolean): readonly Candidate[] {
  const found = nodes.flatMap((node): readonly Candidate[] => {
    const heading = headingOf(node);
    return heading === null ? [] : [[node, heading]];
  });
  const labels = found.flatMap(([, { label }]) => (label === null ? [] : [withDuty(label)]));
  return found.length * 2 < nodes.length || !(ofDuties || areDuties(labels)) ? [] : found;
}

/** 组织架构 says which bodies there are, and who sets them up. */
const whichBodies = /^(?:组织(?:架构|机构|体系)|机构设置)[。：:]?$/u;

function candidates(nodes: readonly OutlineNode[], ofDuties: boolean): readonly Candidate[] {
  const below = nodes
    .filter(({ title }) => !whichBodies.test(title))
    .flatMap((node) => candidates(node.children, ofDuties || speaksOfDuties(node.title)));
  return [...amongSiblings(nodes, ofDuties), ...below];
}

/** Those of a level that two or more have, of which one names a single body. */
function onSharedLevels(found: readonly Candidate[]): readonly Candidate[] {
  const levels = [...new Set(found.map(([{ level }]) => level))].filter((level) => {
    const here = found.filter(([node]) => node.level === level);
    return here.length > 1 && here.some(([, { found }]) => found.assignment.units.some(({ unit }) => !unit.collective));
  });
  return found.filter(([{ level }]) => levels.includes(level));
}

/** 2.2 应急指挥机构的职责 above (1)后勤部：…: the units below say who acts, and the heading which of them. */
function innermost(found: readonly Candidate[]): readonly Candidate[] {
  const nodes = new Set(found.map(([node]) => node));
  const holdsOne = ({ children }: OutlineNode): boolean =>
    children.some((child) => nodes.has(child) || holdsOne(child));
  return found.filter(([node]) => !holdsOne(node));
}

/**
 * A notice may be ordered by who acts: 一、县发改局 1.…2.… 二、县人社局 1.…. One heading that ends like a unit may be a topic (一、产业园区);
 * two or more of one level, of which one names a single body, are not.
 */
export function findUnitHeadings({ outline, meta }: Structure): UnitHeadings {
  const all = candidates(outline, speaksOfDuties(meta.title ?? ''));
  const kept = innermost(onSharedLevels(all));
  const items = kept.flatMap(([node]) => lastItems(node));
  const oneParagraph =
    items.length > 1 && items.slice(0, -1).every((item) => ownParagraph(item).length === passagesOf(item).length);
  return { units: new Map(kept), oneParagraph, closedByField: areClosedByField(kept.map(([node]) => node)) };
}

/** Two sections of several items at least, in each of which the last item alone is followed by a line that says when. */
function areClosedByField(sections: readonly OutlineNode[]): boolean {
  const lists = sections.map(lastItems).filter((items) => items.length > 1);
  const isClosed = (items: readonly OutlineNode[]): boolean =>
    items.every((item, at) => (fieldIn(passagesOf(item)) !== null) === (at === items.length - 1));
  return lists.length > 1 && lists.every(isClosed);
}

/** The items below which nothing stands. */
const lastItems = (node: OutlineNode): readonly OutlineNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(lastItems);

/** What stands in the paragraph of the heading itself. */
const ownParagraph = (node: OutlineNode): readonly Passage[] =>
  passagesOf(node).filter((passage) => isOnHeadingLine(node, passage));

/** What one item says, its heading apart. */
function itemStretches(whole: OutlineNode, path: readonly PathEntry[], oneParagraph: boolean): readonly UnitStretch[] {
  const node = oneParagraph && whole.children.length === 0 ? { ...whole, body: ownParagraph(whole) } : whole;
  const below = [...path, headingEntry(node)];
  if (node.children.length > 0) {
    const items = node.children.flatMap((child) => itemStretches(child, below, oneParagraph));
    return [...ownStretch(below, passagesOf(node)), ...items];
  }
  const { heading, texts } = contentOf(node);
  const [first] = texts;
  // 1.新增主题套餐12个。（6月底前）: the sentence is the task, not the heading of a time.
  if (heading !== null && node.origin !== null && first !== undefined && timeOf(first.text.trim()).text === '') {
    return ownStretch(path, [withoutLabel(node.origin), ...texts.slice(1)]);
  }
  return ownStretch(heading === null ? path : below, texts);
}

/** A unit's section: the stretches that are its unit's alone, and the items that say more of who does them. */
export interface UnitSection {
  readonly heading: PathEntry;
  readonly found: FoundAssignment;
  readonly covered: readonly Covered[];
  readonly others: readonly OutlineNode[];
  /** 县发改局：负责…: one of a list of duties, in which each item says who. */
  readonly isLabelled: boolean;
}

/** （一）县政府办：统筹协调；县数据局：技术支撑。: each clause of an item with the units that begin it; none where the item is more, or not so. */
function coveredBySeveral({ origin, body, children }: OutlineNode): readonly Covered[] {
  if (origin === null || children.length > 0 || body.length > 1) return [];
  return readUnitLabels(withoutLabel(origin).text).flatMap(({ text, found }) =>
    unitStretches([], [{ ...origin, text: text.trim() }]).map((stretch) => coverWith(stretch, found)),
  );
}

/** The items of a section that a unit heads; null for any other, and where the section's own text says who acts. */
export function readUnitSection(node: OutlineNode, headings: UnitHeadings): UnitSection | null {
  const unit = headings.units.get(node);
  if (unit === undefined) return null;
  const { found, label } = unit;
  const own = ownPassages(node, label, headings.oneParagraph);
  if (own.some((passage) => assignmentsOf(passage).length > 0)) return null;
  const heading = label === null ? headingEntry(node) : { label: node.label, title: label.name };
  const several = label === null ? [] : coveredBySeveral(node);
  if (several.length > 0) return { heading, found, covered: several, others: [], isLabelled: true };
  const mine = node.children.filter((child) => !assignsItself(child));
  const items = mine.flatMap((child) => itemStretches(child, [heading], headings.oneParagraph));
  const closing = (headings.closedByField ? items.at(-1)?.field : null) ?? null;
  // 牵头领导：… right below the unit speaks of all its items.
  const above = withField(items, fieldIn(own));
  const stretches = [...unitStretches([heading], own), ...withField(above, closing)];
  // 县发改局：负责…: who, and one thing that they do. The units head nothing.
  const isOne = label !== null && isDutyOf(stretches) && node.children.length === 0;
  const covered = stretches.map((stretch) => coverWith(isOne ? { ...stretch, path: [] } : stretch, found));
  return { heading, found, covered, others: node.children.filter(assignsItself), isLabelled: label !== null };
}

/** What stands below a unit, or behind it in its own paragraph. */
function ownPassages(node: OutlineNode, label: UnitLabel | null, oneParagraph: boolean): readonly Passage[] {
  if (label === null || node.origin === null) return passagesOf(node);
  const first = { ...node.origin, text: label.text };
  if (oneParagraph && node.children.length === 0) return [first];
  return [first, ...passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage))];
}

/** The task of an item that names only who helps: the unit of its heading comes first. */
export function withUnitsBefore(draft: TaskDraft, { assignment }: FoundAssignment): TaskDraft {
  const own = draft.task.assignment;
  if (own.units.some(({ role }) => role !== 'support')) return draft;
  const units = [...assignment.units.map(({ unit }) => unit), ...own.units];
  const raw = [assignment.raw, own.raw].filter((text) => text !== null).join('\n');
  return { ...draft, task: { ...draft.task, assignment: { ...own, raw, units } } };
}
