import { partnersIn } from '../grammar/actor.ts';
import { type FoundAssignment, parseAddition, parseAssignment } from '../grammar/assignment.ts';
import { bullet } from '../grammar/bare-label.ts';
import { segmentsOf } from '../grammar/prose.ts';
import { unitsThatDo } from '../grammar/unit-label.ts';
import { isUnits } from '../grammar/unit-list.ts';
import type { UnitRole } from '../model/notice.ts';
import type { Passage } from '../model/structure.ts';
import type { PathEntry } from '../model/task-table.ts';
import { actorOf, assign } from './actor-of.ts';
import type { Covered, Stretch } from './covered-by-heading.ts';
import { readOpening } from './opening.ts';
import { type Field, parseField, saysWhat } from './prose-content.ts';
import { joinFields } from './said.ts';

/** 主要负责：, 具体任务如下：: introduces the items, and is none. */
const introduces = /[：:]$/u;
const timeBracket = /[（(](?<inside>[^（()）]{2,40})[）)][。；;]?$/u;
/** 牵头做好…, 配合…: what the duty itself says of its unit's part in it. */
const leads = /^(?:负责)?牵头/u;
const helps = /^(?:配合|协助|参与)/u;

/** 负责通知产权人。具体分工为：: what stands before the introduction; nothing where the passage is one. */
function withoutIntroduction(passage: Passage): readonly Passage[] {
  const text = passage.text.trim();
  if (!introduces.test(text)) return [passage];
  const said = text.slice(0, text.lastIndexOf('。') + 1);
  return said === '' ? [] : [{ ...passage, text: said }];
}

/** What a unit is to do. */
export interface UnitStretch extends Stretch {
  /** Another unit, which its words begin with. */
  readonly actor?: FoundAssignment;
}

/** What lines say that hold nothing but times and persons; null: none do. */
export function fieldIn(passages: readonly Passage[]): Field | null {
  return joinFields(passages.flatMap(({ text }) => parseField(text) ?? []));
}

/** Stretches with what is said of them all; what one says of itself comes first. */
export function withField(stretches: readonly UnitStretch[], field: Field | null): readonly UnitStretch[] {
  if (field === null) return stretches;
  return stretches.map((stretch) => ({ ...stretch, field: joinFields([stretch.field ?? field, field]) ?? field }));
}

/** 成员：…, 副组长：…: who belongs to a body. */
const members = /^(?:副?(?:组长|主任|指挥长|总指挥)|召集人|成员|组成人员)[：:]/u;
/** 领导小组办公室设在县司法局，张某兼任主任: how a body is set up. */
const setting = /设在|下设|兼任|担任/u;
const stop = /[。；]$/u;

/** 县政府设立县防汛抗旱指挥部，由县长任指挥长，…为成员。: of whom a body is made up. */
const composes = /(?:任|为)(?:常务|执行)?副?(?:总指挥长?|指挥长|组长|主任|召集人|成员)/u;
const saysDuty = /负责(?!人)|承担|牵头|职责|协调|组织/u;
const isComposition = ({ text }: Passage): boolean => composes.test(text) && !saysDuty.test(text);

/** What a body does, and not who belongs to it: beside 组长：… and 成员：…, whose lists may go on in lines of their own, the sentences. */
function withoutMembers(all: readonly Passage[]): readonly Passage[] {
  const passages = all.filter((passage) => !isComposition(passage));
  if (!passages.some(({ text }) => members.test(text.trim()))) return passages;
  return passages.filter(({ text }) => {
    const plain = text.trim();
    return stop.test(plain) && !members.test(plain) && !setting.test(plain);
  });
}

/**
 * What passages below a unit say, as one stretch; a later one that another unit begins (县财政局落实资金。) is one of its own, with what follows it. None where they only introduce
 * what follows.
 */
export function ownStretch(path: readonly PathEntry[], passages: readonly Passage[]): readonly UnitStretch[] {
  const own = withoutMembers(passages);
  const stretches: UnitStretch[] = [];
  for (const passage of own.filter(saysWhat).flatMap(withoutIntroduction)) {
    const last = stretches.at(-1);
    const actor = last === undefined ? null : actorOf(passage.text.trim());
    if (last !== undefined && actor === null)
      stretches[stretches.length - 1] = { ...last, text: `${last.text}\n${passage.text}` };
    else stretches.push({ path, text: passage.text, origin: passage, ...(actor === null ? {} : { actor }) });
  }
  return withField(stretches, fieldIn(own));
}

/** 县教育局：1.…；2.…, or ●… in paragraphs of their own: each item is what the unit does; passages without items are one stretch. */
export function unitStretches(path: readonly PathEntry[], passages: readonly Passage[]): readonly UnitStretch[] {
  const own = passages.filter((passage) => parseField(passage.text) === null);
  const field = fieldIn(passages);
  return withField(unitParts(path, own), field);
}

function unitParts(path: readonly PathEntry[], own: readonly Passage[]): readonly UnitStretch[] {
  const [first] = own;
  if (own.length > 1 && own.every(({ text }) => bullet.test(text.trimStart())))
    return own.flatMap((passage) => ownStretch(path, [passage]));
  const segments = first === undefined || own.length > 1 ? [] : segmentsOf(first);
  if (first === undefined || !segments.some(({ kind }) => kind === 'item')) return ownStretch(path, own);
  return segments.flatMap((segment) =>
    segment.kind === 'assignment' ? [] : ownStretch(path, [{ ...first, text: segment.text }]),
  );
}

/** The text without the bracket at its end that says a time and nothing else. */
export function timeOf(text: string): { readonly text: string; readonly deadline: string | null } {
  const bracket = timeBracket.exec(text);
  const deadline = parseAddition(bracket?.groups?.['inside'] ?? '')?.deadline ?? null;
  return bracket === null || deadline === null
    ? { text, deadline: null }
    : { text: text.slice(0, bracket.index), deadline };
}

function roleIn(text: string): UnitRole | null {
  if (leads.test(text)) return 'lead';
  return helps.test(text) ? 'support' : null;
}

/** 县委宣传部、县融媒体中心。|做好舆情监测。 */
const namesAlone = /^(?<names>[^，。；：:]{2,80})。(?=[^\s。])/u;

/** The units that a text begins with, alone in their sentence. */
function unitsAlone(text: string): string | null {
  const names = namesAlone.exec(text)?.groups?.['names'];
  return names !== undefined && isUnits(names) ? names : null;
}

/** True where one stretch says no more than what the units before it do: the units head nothing then. */
export function isDutyOf(stretches: readonly Stretch[]): boolean {
  const [only, ...others] = stretches.map(({ text }) => text.trim());
  return only !== undefined && others.length === 0 && readOpening(only) === null && unitsAlone(only) === null;
}

/** 医疗救护队：|由县卫健局组建: who sets up the group that the label names. */
const setUpBy = /^由(?<name>[^，。；：:由]{2,40}?)(?:负责)?(?=组建|抽组|组成)/u;

/** 1.东街街道办事处负责…, below 各街道办事处: who acts is said in the item itself. */
function ownUnits(text: string, { assignment }: FoundAssignment): FoundAssignment | null {
  const name = unitsThatDo(text) ?? setUpBy.exec(text)?.groups?.['name'] ?? null;
  if (name === null || name === assignment.raw) return null;
  const own = parseAssignment(`${name}负责`);
  return own === null ? null : { start: 0, end: name.length, assignment: { ...own, raw: name }, unclosed: false };
}

const group = /(?:组|专班)$/u;
/** 宣传组：县委宣传部、县融媒体中心。做好…: the units of a group, named alone, and behind them what it does. */
function ofGroup(text: string, { assignment }: FoundAssignment): FoundAssignment | null {
  const names = unitsAlone(text);
  const isGroup = assignment.units.length === 1 && group.test(assignment.units[0]?.unit.name ?? '');
  return names === null || !isGroup ? null : assign(names, '负责');
}

/**
 * A stretch with the units that head it, in the part that its own first word gives them, and the time at its end. 宣传组：由县委宣传部牵头，负责…: those that
 * it begins with itself act.
 */
export function coverWith({ field, actor, ...stretch }: UnitStretch, found: FoundAssignment): Covered {
  const covered = actor === undefined ? coverText(stretch, found) : { ...stretch, found: actor };
  if (field === undefined) return covered;
  const { assignment } = covered.found;
  const deadline = assignment.deadline ?? field.deadline;
  const extra = { ...assignment.extra, ...field.extra };
  return { ...covered, found: { ...covered.found, assignment: { ...assignment, deadline, extra } } };
}

function coverText(stretch: Stretch, found: FoundAssignment): Covered {
  const opening = readOpening(stretch.text.trim());
  if (opening !== null) return { ...stretch, text: opening.rest, found: opening.found };
  const { text, deadline } = timeOf(stretch.text.trim());
  const inGroup = ofGroup(text, found);
  if (inGroup !== null)
    return {
      ...stretch,
      text: text.slice(inGroup.end + 1),
      found: { ...inGroup, assignment: { ...inGroup.assignment, deadline } },
    };
  const own = ownUnits(text, found);
  if (own !== null) return { ...stretch, text, found: { ...own, assignment: { ...own.assignment, deadline } } };
  const partners = partnersIn(text);
  const shared = partners === '' ? null : parseAssignment(`牵头单位：${found.assignment.raw}${partners}`);
  // 县财政局：（2）会同县残联加强监管: who helps is said in the item.
  if (shared !== null)
    return { ...stretch, text, found: { ...found, assignment: { ...shared, raw: found.assignment.raw, deadline } } };
  const role = roleIn(text);
  const units = found.assignment.units.map((parsed) =>
    role === null || parsed.unit.role !== 'responsible' ? parsed : { ...parsed, unit: { ...parsed.unit, role } },
  );
  return { ...stretch, text, found: { ...found, assignment: { ...found.assignment, units, deadline } } };
}
