import type { Legend } from '../grammar/legend.ts';
import { parseUnitList } from '../grammar/unit-list.ts';
import type { Task, TaskTable, Unit, UnitRole } from '../model/notice.ts';
import { leadLabels, responsibleLabels, supportLabels } from '../vocabulary/assignment-labels.ts';
import {
  leadWords,
  partnerWords,
  responsibleWords,
  supportWords,
  weakLeadWords,
  weakResponsibleWords,
  weakSupportWords,
} from '../vocabulary/role-words.ts';
import type { Fact, UnitBasis } from './fact.ts';
import { type LegendInForce, readAssignment } from './legends.ts';

const columnRoles: Readonly<Record<string, UnitRole>> = {
  'lead-unit': 'lead',
  'support-unit': 'support',
  unit: 'responsible',
};

const longestFirst = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.flat().toSorted((a, b) => b.length - a.length);

const wordsOfRole: Readonly<Record<UnitRole, readonly string[]>> = {
  lead: longestFirst([leadLabels, leadWords, weakLeadWords, partnerWords]),
  support: longestFirst([supportLabels, supportWords, weakSupportWords, partnerWords]),
  responsible: longestFirst([responsibleLabels, responsibleWords, weakResponsibleWords]),
};

/** What the units of a task are judged by: its table, or null for prose, and the legends in force. */
export interface UnitContext {
  readonly table: TaskTable | null;
  readonly legends: readonly LegendInForce[];
}

function rolesByWords(task: Task): readonly Unit[] {
  const raw = task.assignment.raw ?? '';
  if (task.origin === 'table') return parseUnitList(raw, 'responsible').units.map(({ unit }) => unit);
  return raw.split('\n').flatMap((line) => readAssignment(line)?.units.map(({ unit }) => unit) ?? []);
}

/** The role word of an assignment, units' names left out of the search: 指导 is no role in 县指导中心. */
function wordFor(role: UnitRole, { assignment }: Task): string | null {
  const bare = assignment.units.reduce((text, { name }) => text.replaceAll(name, '|'), assignment.raw ?? '');
  return wordsOfRole[role].find((word) => bare.includes(word)) ?? null;
}

/** May the legend have given this role to the unit? */
function mayGive(legend: Legend, role: UnitRole, isFirst: boolean): boolean {
  if (legend.kind === 'parts-have-roles') return legend.first === role || legend.second === role;
  if (role !== 'lead') return legend.kind !== 'applies-to-all' && role === 'support' && legend.others === role;
  return legend.kind === 'first-is-lead' ? isFirst : legend.kind === 'bold-is-lead' || legend.kind === 'mark-is-lead';
}

function basisOf(task: Task, at: number, byWords: readonly Unit[], { table, legends }: UnitContext): UnitBasis {
  const unit = task.assignment.units[at];
  const role = unit?.role ?? 'responsible';
  const headers = table?.columns.filter((one) => columnRoles[one.role] === role).map(({ header }) => header) ?? [];
  if (headers.length > 0) return { by: 'column', headers };
  const stated = byWords.find(({ name }) => name === unit?.name)?.role;
  const legend = legends.find((one) => mayGive(one.legend, role, at === 0))?.legend;
  if (role !== 'responsible' && stated !== role && legend !== undefined)
    return { by: 'legend', legend: legend.kind, text: legend.text };
  const word = wordFor(role, task);
  return stated === role && (role !== 'responsible' || word !== null) ? { by: 'words', word } : { by: 'unstated' };
}

/** Each unit of a task with its role and what told it; a task without units says so. */
export function unitFacts(task: Task, context: UnitContext): readonly Fact[] {
  const { units } = task.assignment;
  if (units.length === 0) {
    const hasColumn = context.table?.columns.some(({ role }) => columnRoles[role] !== undefined) ?? true;
    return [{ kind: 'no-unit', args: { reason: hasColumn ? 'blank' : 'no-column' } }];
  }
  const byWords = rolesByWords(task);
  return units.map(({ name, role }, at) => ({
    kind: 'unit',
    args: { name, role, basis: basisOf(task, at, byWords, context) },
  }));
}

/** The legends in force, and whether each acted on this task. `unresolved`: the file cannot show what they speak of. */
export function legendFacts(
  legends: readonly LegendInForce[],
  units: readonly Fact[],
  unresolved: boolean,
): readonly Fact[] {
  const acted = new Set(
    units.flatMap((fact) => (fact.kind === 'unit' && fact.args.basis.by === 'legend' ? [fact.args.basis.text] : [])),
  );
  return legends.map(({ legend: { kind, text }, from }) => {
    const act = acted.has(text) ? ('acted' as const) : ('no-effect' as const);
    const hidden = kind === 'bold-is-lead' && unresolved ? ('unresolved' as const) : act;
    const state = kind === 'applies-to-all' ? ('not-applied' as const) : hidden;
    return { kind: 'legend', args: { legend: kind, text, state, from } };
  });
}
