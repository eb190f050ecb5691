import { assignmentsOf } from '../grammar/prose.ts';
import {
  areDuties,
  beginsWithDuty,
  isDuty,
  readStoppedUnits,
  readUnitLabel,
  readUnitLabels,
  readUnitLine,
  type UnitLabel,
} from '../grammar/unit-label.ts';
import type { OutlineNode, Passage } from '../model/structure.ts';
import type { Covered } from './covered-by-heading.ts';
import { isOnHeadingLine, parseField, passagesOf, saysWhat } from './prose-content.ts';
import { coverWith, isDutyOf, unitStretches } from './unit-stretches.ts';

/** One such paragraph may be anything: a quotation, a line of a list; but not in a notice with so many of them. */
const fewestApart = 2;
const fewestOfHabit = 3;

/** A paragraph that a unit begins, and those below it up to the next. */
interface Duty {
  readonly label: UnitLabel;
  readonly own: Passage[];
}

/** What paragraphs that units begin say, and the other paragraphs. */
export interface UnitParagraphs {
  readonly covered: readonly Covered[];
  readonly rest: ReadonlySet<Passage>;
}

const assigns = (passage: Passage): boolean => assignmentsOf(passage).length > 0;

/** 县应急局 alone on its line, and 负责… in the next. */
function labelAt(passages: readonly Passage[], at: number): UnitLabel | null {
  const [own, next] = passages.slice(at, at + 2);
  if (own === undefined || assigns(own)) return null;
  const label = readUnitLabel(own.text) ?? readStoppedUnits(own.text);
  return label ?? (next === undefined || assigns(next) ? null : readUnitLine(own.text, next.text));
}

const dutyOf = (label: UnitLabel, passage: Passage): Duty => ({
  label,
  own: label.text === '' ? [] : [{ ...passage, text: label.text.trim() }],
});

/** Paragraphs between two that a unit begins belong to the first; those behind the last may close the section, unless they are duties by their words. */
function gather(passages: readonly Passage[]): {
  readonly duties: readonly Duty[];
  readonly rest: ReadonlySet<Passage>;
} {
  const labels = passages.map((_, at) => labelAt(passages, at));
  const end = labels.findLastIndex((label) => label !== null);
  const duties: Duty[] = [];
  const rest = new Set<Passage>();
  passages.forEach((passage, at) => {
    const label = labels[at] ?? null;
    const last = duties.at(-1);
    const own = label === null ? [] : readUnitLabels(passage.text);
    if (own.length > 0) duties.push(...own.map((one) => dutyOf(one, passage)));
    else if (label !== null) duties.push(dutyOf(label, passage));
    else if (
      last === undefined ||
      assigns(passage) ||
      (at > end && !isDuty(passage.text)) ||
      beginsWithDuty(passage.text)
    )
      rest.add(passage);
    else if (saysWhat(passage) || parseField(passage.text) !== null) last.own.push(passage);
  });
  return { duties, rest };
}

function cover({ label, own }: Duty): readonly Covered[] {
  const stretches = unitStretches([{ label: null, title: label.name }], own);
  // 县发改局：负责…: who, and one thing that they do. The units head nothing.
  const isOne = isDutyOf(stretches);
  return stretches.map((stretch) => coverWith(isOne ? { ...stretch, path: [] } : stretch, label.found));
}

/** Where such paragraphs stand. */
interface Given {
  readonly ofDuties: boolean;
  readonly inDuties: boolean;
  /** The notice speaks of duties, and has several of them. */
  readonly isHabit: boolean;
}

/** True where a notice says so often what a unit does, in paragraphs that the unit begins. */
export const isHabitIn = (outline: readonly OutlineNode[]): boolean =>
  outline.flatMap(passagesBelow).filter((passage) => !assigns(passage) && readUnitLabel(passage.text) !== null)
    .length >= fewestOfHabit;

const passagesBelow = (node: OutlineNode): readonly Passage[] => [
  ...passagesOf(node).filter((passage) => !isOnHeadingLine(node, passage)),
  ...node.children.flatMap(passagesBelow),
];

/**
 * 县发改局：负责…  县教育局：新建…: paragraphs without numbers that say who does what. Null where they don't: in a notice that does not speak of duties
 * (`ofDuties`) most must begin as duties do, and one must name a single body. In a section 职责分工 (`inDuties`), and in a notice of duties that has many, one is enough.
 */
export function readUnitParagraphs(
  passages: readonly Passage[],
  { ofDuties, inDuties, isHabit }: Given,
): UnitParagraphs | null {
  const { duties, rest } = gather(passages);
  const labels = duties.map(({ label }) => label);
  const named = labels.some(({ found }) => found.assignment.units.some(({ unit }) => !unit.collective));
  if ((inDuties || isHabit) && duties.length > 0) return { covered: duties.flatMap(cover), rest };
  if (duties.length < fewestApart || !named || !(ofDuties || areDuties(labels))) return null;
  return { covered: duties.flatMap(cover), rest };
}
