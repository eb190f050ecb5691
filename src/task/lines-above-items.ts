import type { FoundAssignment } from '../grammar/assignment.ts';
import { assignmentsOf } from '../grammar/prose.ts';
import { looseByPlace, type OutlineNode, type Passage, type Structure } from '../model/structure.ts';
import { type Covered, cover, leavesOf } from './covered-by-heading.ts';
import { closingLines, withoutLines } from './covered-by-line.ts';
import { assignsItself } from './prose-content.ts';
import { closing, joinSaid, saidIn } from './said.ts';

/** An item, without the line for the items below it, and who acts. */
interface ItemBelow {
  readonly item: OutlineNode;
  readonly found: FoundAssignment;
}

/** Lines that say who acts above several items, a line each group (牵头部门：A / 1.… 2.… / 牵头部门：B / 3.…). */
export interface LinesAbove {
  readonly items: ReadonlyMap<OutlineNode, ItemBelow>;
  /** Headings right below which such a line stands, without it. */
  readonly headings: ReadonlyMap<OutlineNode, OutlineNode>;
  /** Those of the lines that stand below no heading. */
  readonly loose: ReadonlySet<Passage>;
}

const foundIn = (lines: readonly Passage[]): FoundAssignment | null =>
  joinSaid(lines.flatMap((passage) => saidIn(passage) ?? []));

const label = /^[^\p{Script=Han}]{0,4}(?<label>\p{Script=Han}{2,10})[：:]/u;
const unlabelled = /^[（(【[〔由]/u;

/** How a line begins: its label, or else its bracket or 由; '' for any other. */
function formOf(lines: readonly Passage[]): string {
  const text = lines[0]?.text.trim() ?? '';
  return label.exec(text)?.groups?.['label'] ?? unlabelled.exec(text)?.[0] ?? '';
}

/** Below a heading's own （由A牵头） one other such line may be an item's: two are none. */
const fewestOthers = (form: string): number => (unlabelled.test(form) ? 2 : 1);

/** The lines are of one form, name somebody each, and are more than one. */
function areOfOneForm(lead: readonly Passage[], others: readonly (readonly Passage[])[]): boolean {
  const form = formOf(lead);
  if (form === '' || foundIn(lead) === null || others.length < fewestOthers(form)) return false;
  return others.every((one) => foundIn(one) !== null && formOf(one) === form);
}

/**
 * The items of one list, each with the line above it: such a line stands above the first, and below the last there is none, so that those between speak of what
 * follows. All of them begin alike, and no item says itself who acts.
 */
function below(
  lead: readonly Passage[],
  items: readonly OutlineNode[],
): readonly (readonly [OutlineNode, ItemBelow])[] {
  if (lead.length === 0) return [];
  const closings = items.map(closingLines);
  const bare = items.map((item, i) => withoutLines(item, closings[i] ?? []));
  const others = closings.filter((one) => one.length > 0);
  if ((closings.at(-1) ?? []).length > 0 || !areOfOneForm(lead, others) || bare.some(assignsItself)) return [];
  let found = foundIn(lead);
  return bare.flatMap((item, i): readonly (readonly [OutlineNode, ItemBelow])[] => {
    const [own, here] = [items[i], found];
    found = foundIn(closings[i] ?? []) ?? found;
    return own === undefined || here === null ? [] : [[own, { item, found: here }]];
  });
}

/** Where a notice says who acts above the items, and not behind them. */
export function findLinesAbove({ outline, loose }: Structure): LinesAbove {
  const headings = new Map<OutlineNode, OutlineNode>();
  const inNode = (node: OutlineNode): ReturnType<typeof below> => {
    const lead = closingLines(node);
    const found = below(lead, node.children);
    if (found.length > 0) headings.set(node, withoutLines(node, lead));
    return [...found, ...node.children.flatMap(inNode)];
  };
  const [first = []] = looseByPlace(loose, outline.length);
  const lead = closing(first.flatMap(({ item }) => (item.kind === 'passage' ? [item] : [])));
  const roots = below(lead, outline);
  const items = new Map([...roots, ...outline.flatMap(inNode)]);
  return { items, headings, loose: new Set(roots.length > 0 ? lead : []) };
}

/** The texts of an item that a line above it assigns; null for any other. */
export function coveredByLineAbove(node: OutlineNode, { items }: LinesAbove): readonly Covered[] | null {
  const own = items.get(node);
  return own === undefined ? null : cover(leavesOf(own.item, []), own.found);
}

/** Lines that say who, and the paragraphs below them. */
interface Group {
  readonly lines: Passage[];
  readonly texts: Passage[];
}

/** The groups of a run of paragraphs, and what stands before the first line. */
function groupsOf(passages: readonly Passage[]): {
  readonly before: readonly Passage[];
  readonly groups: readonly Group[];
} {
  const before: Passage[] = [];
  const groups: Group[] = [];
  for (const passage of passages) {
    const last = groups.at(-1);
    const isLine = saidIn(passage) !== null;
    if (isLine && (last === undefined || last.texts.length > 0)) groups.push({ lines: [passage], texts: [] });
    else if (isLine) last?.lines.push(passage);
    else (last?.texts ?? before).push(passage);
  }
  return { before, groups };
}

/** Two groups, each a line and a text. */
const fewestPassages = 4;
const leadsIn = /[：:]\s*$/u;

/** Paragraphs without numbers, each a task of the line above it (牵头部门：A / X。 / Y。 / 牵头部门：B / Z。), and all that is used; null where the lines speak of what stands above them. */
export function coveredByLinesOfParagraphs(
  passages: readonly Passage[],
): { readonly covered: readonly Covered[]; readonly used: ReadonlySet<Passage> } | null {
  if (passages.length < fewestPassages) return null;
  const { before, groups } = groupsOf(passages);
  const [first, ...others] = groups;
  const last = before.at(-1);
  if (first === undefined || (last !== undefined && !leadsIn.test(last.text))) return null;
  if (
    !areOfOneForm(
      first.lines,
      others.map(({ lines }) => lines),
    )
  )
    return null;
  const texts = groups.flatMap((group) => group.texts);
  if (groups.at(-1)?.texts.length === 0 || texts.some((passage) => assignmentsOf(passage).length > 0)) return null;
  const covered = groups.flatMap((group) =>
    group.texts.flatMap((origin): readonly Covered[] => {
      const found = foundIn(group.lines);
      return found === null ? [] : [{ path: [], text: origin.text, origin, found }];
    }),
  );
  return { covered, used: new Set(groups.flatMap((group) => [...group.lines, ...group.texts])) };
}
