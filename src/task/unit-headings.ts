import { type FoundAssignment, parseAddition, parseAssignment } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import type { Covered, Stretch } from './covered-by-heading.ts';
import type { TaskDraft } from './draft.ts';
import {
  assignsItself,
  contentOf,
  headingEntry,
  isOnHeadingLine,
  passagesOf,
  saysWhat,
  withoutLabel,
} from './prose-content.ts';

/** What may follow the units of a heading: 县发改局（共12项）, 县发改局牵头任务, 县发改局负责的工作：. */
const behindUnits =
  /(?:(?<verb>牵头|负责|承担)(?:落实|办理|完成)?的?(?:重点)?(?:工作|任务|事项)?)?\s{0,2}(?:[（(]共?\s?\d{1,3}\s?[项条个][）)])?[：:。]?$/u;
/** 【县财政局】 */
const around = /^[【[［](?<name>[^【】[\]［］]+)[】\]］]/u;
/** 主要负责：, 具体任务如下：: introduces the items, and is none. */
const introduces = /[：:]$/u;
const timeBracket = /[（(](?<inside>[^（()）]{2,40})[）)][。；;]?$/u;

/** The headings of an outline that are units. */
export interface UnitHeadings {
  readonly assignments: ReadonlyMap<OutlineNode, FoundAssignment>;
  /** Each item is one paragraph: what stands below the last one closes the notice (请各单位于2月底前报送…) and is no task. */
  readonly oneParagraph: boolean;
}

function assignmentOfTitle({ title }: OutlineNode): FoundAssignment | null {
  const plain = title.trim().replace(around, '$<name>');
  const tail = behindUnits.exec(plain);
  const name = plain.slice(0, tail?.index ?? plain.length);
  if (!isUnits(name)) return null;
  const assignment = parseAssignment(`${name}${tail?.groups?.['verb'] === '牵头' ? '牵头' : '负责'}`);
  if (assignment === null) return null;
  return { start: 0, end: plain.length, assignment: { ...assignment, raw: plain }, unclosed: false };
}

const hasContent = (node: OutlineNode): boolean => node.children.length > 0 || passagesOf(node).some(saysWhat);

/** Among the items of one list: the units, where they are at least half of them. */
function amongSiblings(nodes: readonly OutlineNode[]): readonly (readonly [OutlineNode, FoundAssignment])[] {
  const found = nodes.flatMap((node) => {
    const assignment = hasContent(node) ? assignmentOfTitle(node) : null;
    return assignment === null ? [] : [[node, assignment] as const];
  });
  return found.length * 2 < nodes.length ? [] : found;
}

function candidates(nodes: readonly OutlineNode[]): readonly (readonly [OutlineNode, FoundAssignment])[] {
  return [...amongSiblings(nodes), ...nodes.flatMap((node) => candidates(node.children))];
}

/**
 * A notice may be ordered by who acts: 一、县发改局 1.…2.… 二、县人社局 1.…. One heading that ends like a unit may be a topic (一、产业园区);
 * two or more of one level, of which one names a single body, are not.
 */
export function findUnitHeadings(outline: readonly OutlineNode[]): UnitHeadings {
  const all = candidates(outline);
  const levels = [...new Set(all.map(([{ level }]) => level))].filter((level) => {
    const here = all.filter(([node]) => node.level === level);
    return here.length > 1 && here.some(([, { assignment }]) => assignment.units.some(({ unit }) => !unit.collective));
  });
  const kept = all.filter(([{ level }]) => levels.includes(level));
  const items = kept.flatMap(([node]) => node.children.flatMap(lastItems));
  const oneParagraph =
    items.length > 1 && items.slice(0, -1).every((item) => ownParagraph(item).length === passagesOf(item).length);
  return { assignments: new Map(kept), oneParagraph };
}

/** The items below which nothing stands. */
const lastItems = (node: OutlineNode): readonly OutlineNode[] =>
  node.children.length === 0 ? [node] : node.children.flatMap(lastItems);

/** What stands in the paragraph of the heading itself. */
const ownParagraph = (node: OutlineNode): readonly Passage[] =>
  passagesOf(node).filter((passage) => isOnHeadingLine(node, passage));

const isIntroduction = (passage: Passage): boolean => introduces.test(passage.text.trim());

/** What one item says, its heading apart. */
function itemStretches(whole: OutlineNode, path: readonly PathEntry[], oneParagraph: boolean): readonly Stretch[] {
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

function ownStretch(path: readonly PathEntry[], passages: readonly Passage[]): readonly Stretch[] {
  const said = passages.filter((passage) => saysWhat(passage) && !isIntroduction(passage));
  const [origin] = said;
  return origin === undefined ? [] : [{ path, text: said.map(({ text }) => text).join('\n'), origin }];
}

/** The text without the bracket at its end that says a time and nothing else. */
function timeOf(text: string): { readonly text: string; readonly deadline: string | null } {
  const bracket = timeBracket.exec(text);
  const deadline = parseAddition(bracket?.groups?.['inside'] ?? '')?.deadline ?? null;
  return bracket === null || deadline === null
    ? { text, deadline: null }
    : { text: text.slice(0, bracket.index), deadline };
}

function cover(stretch: Stretch, found: FoundAssignment): Covered {
  const { text, deadline } = timeOf(stretch.text.trim());
  return { ...stretch, text, found: { ...found, assignment: { ...found.assignment, deadline } } };
}

/** A unit's section: the stretches that are its unit's alone, and the items that say more of who does them. */
export interface UnitSection {
  readonly heading: PathEntry;
  readonly found: FoundAssignment;
  readonly covered: readonly Covered[];
  readonly others: readonly OutlineNode[];
}

/** The items of a section that a unit heads; null for any other, and where the section's own text says who acts. */
export function readUnitSection(node: OutlineNode, headings: UnitHeadings): UnitSection | null {
  const found = headings.assignments.get(node);
  const own = passagesOf(node);
  if (found === undefined || own.some((passage) => assignmentsOf(passage).length > 0)) return null;
  const heading = headingEntry(node);
  const mine = node.children.filter((child) => !assignsItself(child));
  const items = mine.flatMap((child) => itemStretches(child, [heading], headings.oneParagraph));
  const covered = [...ownStretch([heading], own), ...items].map((stretch) => cover(stretch, found));
  return { heading, found, covered, others: node.children.filter(assignsItself) };
}

/** The task of an item that names only who helps: the unit of its heading comes first. */
export function withUnitsBefore(draft: TaskDraft, { assignment }: FoundAssignment): TaskDraft {
  const own = draft.task.assignment;
  if (own.units.some(({ role }) => role !== 'support')) return draft;
  const units = [...assignment.units.map(({ unit }) => unit), ...own.units];
  const raw = [assignment.raw, own.raw].filter((text) => text !== null).join('\n');
  return { ...draft, task: { ...draft.task, assignment: { ...own, raw, units } } };
}
