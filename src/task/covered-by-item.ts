import type { FoundAssignment } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import { beginsWithDuty } from '../grammar/unit-label.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import { type Covered, cover, leavesOf, opensWithUnits } from './covered-by-heading.ts';
import { assignsItself, headingEntry, isOnHeadingLine, passagesOf, withoutLabel } from './prose-content.ts';
import { joinSaid, type Said, saidIn } from './said.ts';

/** The item's whole text, its label apart. */
const textsOf = (node: OutlineNode): readonly Passage[] => [
  ...(node.origin === null ? [] : [withoutLabel(node.origin)]),
  ...passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage)),
];

/** （三）责任分工：A牵头，B配合。: an item that says who and when, and nothing else; null for any other. */
function saidBy(node: OutlineNode): Said | null {
  const texts = textsOf(node);
  const [first] = texts;
  if (first === undefined || texts.length > 1 || node.children.length > 0) return null;
  return saidIn(first);
}

interface Group {
  readonly tasks: OutlineNode[];
  readonly said: Said[];
}

/** Items up to those that say who does them; where such an item comes first, those below it. */
function groupsOf(nodes: readonly OutlineNode[]): readonly Group[] {
  const [first] = nodes;
  if (first === undefined || saidBy(first) === null) return groupsUpTo(nodes);
  return groupsUpTo([...nodes].reverse())
    .map(({ tasks, said }) => ({ tasks: [...tasks].reverse(), said: [...said].reverse() }))
    .reverse();
}

function groupsUpTo(nodes: readonly OutlineNode[]): readonly Group[] {
  const groups: Group[] = [];
  for (const node of nodes) {
    const said = saidBy(node);
    const last = groups.at(-1);
    if (said !== null) {
      if (last === undefined) groups.push({ tasks: [], said: [said] });
      else last.said.push(said);
    } else if (last === undefined || last.said.length > 0) groups.push({ tasks: [node], said: [] });
    else last.tasks.push(node);
  }
  return groups;
}

/** 1.具体表现：…, 1.工作目标：…, above 2.整改措施：…: what the task is about or for, and nothing to be done. */
const problem =
  /^(?<label>具体表现|问题表现|存在(?:的)?问题|反馈问题|主要问题|问题描述|原因分析|整改目标|工作目标|预期目标|整改类型|验收标准|销号标准)[：:]\s*(?<text>\S.*)$/su;

const withExtra = (found: FoundAssignment, extra: Readonly<Record<string, string>>): FoundAssignment => ({
  ...found,
  assignment: { ...found.assignment, extra: { ...extra, ...found.assignment.extra } },
});

interface Parts {
  readonly tasks: readonly OutlineNode[];
  readonly extra: Readonly<Record<string, string>>;
}

function partsOf(nodes: readonly OutlineNode[]): Parts {
  const read = nodes.map((node) => {
    const [first, ...others] = textsOf(node);
    const isAlone = others.length === 0 && node.children.length === 0;
    const { label, text } =
      (isAlone && first !== undefined ? problem.exec(first.text.trim())?.groups : undefined) ?? {};
    return { node, said: label === undefined || text === undefined ? null : { [label]: text } };
  });
  const tasks = read.filter(({ said }) => said === null).map(({ node }) => node);
  return tasks.length === 0
    ? { tasks: nodes, extra: {} }
    : { tasks, extra: Object.assign({}, ...read.map(({ said }) => said)) };
}

/** （一）由县住建局牵头，修改完善后印发。 （二）县财政局负责安排资金。: an item that names its own, beside which （三）县水利局做好配合。 speaks of no other. */
const saysWho = (node: OutlineNode): boolean =>
  assignsItself(node) || opensWithUnits(node) || textsOf(node).some(({ text }) => beginsWithDuty(text));

/**
 * 一、X行动 （一）目标任务：… （二）重点举措：1.… （三）责任分工：A牵头。（四）完成时限：…: items that say who and when speak of the items before
 * them in the section; where they come first (1.责任单位：… 2.工作内容：…) of those below them. Null where no item does so, or some have none or an assignment of their own.
 */
export function coveredByItem(node: OutlineNode): readonly Covered[] | null {
  const groups = groupsOf(node.children);
  if (passagesOf(node).some((passage) => assignmentsOf(passage).length > 0)) return null;
  const covered = groups.map(({ tasks: items, said }) => {
    const { tasks, extra } = partsOf(items);
    const joined = joinSaid(said);
    const found = joined === null ? null : withExtra(joined, extra);
    if (found === null || tasks.length === 0 || tasks.some(saysWho)) return null;
    const path = [headingEntry(node)];
    return cover(
      tasks.flatMap((task) => leavesOf(task, path)),
      found,
    );
  });
  return covered.length === 0 || covered.some((each) => each === null) ? null : covered.flatMap((each) => each ?? []);
}
