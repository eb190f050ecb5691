import type { Wording } from '../../model/errors.ts';
import type { Location, Task } from '../../model/notice.ts';
import { fold } from '../../text/layout.ts';
import type { CheckContext } from '../context.ts';
import { type FoundLegend, foundLegends, isUnseen } from '../legends.ts';
import { quote } from '../quote.ts';
import type { Hit, Rule } from '../rule.ts';

/** 未明确牵头单位 (002:94 as txt; 000, 003 once a document): several named units, and nobody leads. */
export const missingLead: Rule<'missing-lead'> = {
  id: 'missing-lead',
  group: 'responsibility',
  severity: 'warning',
  summary: { zh: '有多个责任单位而未明确牵头单位', en: 'Several units, and none of them leads' },
  documentation: {
    finds: {
      zh: '两个以上具名单位，没有一个是牵头单位，而本文件别处注明了牵头单位（有牵头单位一栏、写有“牵头”、注释指定首位或黑体为牵头）。全文都不注明牵头单位的，整个文件只提示一次；注释所指的标记看不到的，全表合并为一条。',
      en: 'Two or more named units of which none leads, while the document marks leads elsewhere (a lead column, 牵头, a note on the first or bold one). A document that marks none at all is told once, as info; where the mark of a note cannot be seen, the table is told once.',
    },
    why: {
      zh: '几个单位一起负责而没有牵头的，往往谁也不牵头。',
      en: 'Where several are in charge and nobody leads, nobody acts.',
    },
    example: { bad: '县财政局、县教育局', good: '县财政局牵头，县教育局配合' },
  },
  safe: ['count', 'tasks'],
  message: ({ units, count, tasks }) => (tasks === 1 ? oneTask(units, count) : manyTasks(tasks)),
  suggestion: () => ({ zh: '注明牵头单位。', en: 'Say which unit leads.' }),
  check: find,
};

function oneTask(units: string, count: number): Wording {
  return {
    zh: `有${count}个单位（“${quote(units)}”），但未明确牵头单位。`,
    en: `There are ${count} units (“${quote(units)}”), and none of them leads.`,
  };
}

function manyTasks(tasks: number): Wording {
  return {
    zh: `有${tasks}项任务的责任单位在两个以上，都未明确牵头单位。`,
    en: `${tasks} tasks have two or more units of which none leads.`,
  };
}

function find(context: CheckContext): readonly Hit<'missing-lead'>[] {
  const { tasks } = context.notice;
  const without = tasks.filter(
    (task) => !task.assignment.inherited && (lacksLead(task) || hasBlankLead(task, context.tables)),
  );
  if (marksLeads(context)) return without.map((task) => hit([task], task.location, task.id));
  const legends = foundLegends(context).filter(isUnseen);
  const unseen = without.filter((task) => isInUnseenLegend(task, legends));
  if (unseen.length > 0) return [hit(unseen, spanOf(unseen))];
  const [first] = without;
  return first === undefined ? [] : [{ ...hit(without, first.location), severity: 'info' }];
}

const named = ({ assignment }: Task): readonly string[] =>
  assignment.units.filter(({ collective, role }) => !collective && role !== 'support').map(({ name }) => name);

/** Units with scopes of their own share no task; one beside 配合 units leads without the word. */
function lacksLead(task: Task): boolean {
  const { units } = task.assignment;
  return named(task).length >= 2 && units.every(({ role, scope }) => role === 'responsible' && scope === null);
}

const leadWord = /牵头|主办|主责/u;

/** The document names leads: by a column, by the word, or by a note that acts. 会同 alone is a turn of phrase, not a way to mark them. */
/** The table has a column for the lead, and this row has none in it. */
function hasBlankLead({ location, assignment: { units } }: Task, tables: CheckContext['tables']): boolean {
  const hasColumn = tables.some(({ hasLeadColumn }, at) => hasLeadColumn && at === location.table);
  return hasColumn && units.length > 0 && units.every(({ role }) => role !== 'lead');
}

function marksLeads(context: CheckContext): boolean {
  const { notice, tables } = context;
  return (
    tables.some(({ hasLeadColumn }) => hasLeadColumn) ||
    notice.tasks.some(({ assignment }) => leadWord.test(assignment.raw ?? '')) ||
    foundLegends(context).some((found) => /lead$/u.test(found.legend.kind) && !isUnseen(found))
  );
}

/** The row is one that a note speaks of whose mark the file does not show. */
const isInUnseenLegend = ({ path }: Task, unseen: readonly FoundLegend[]): boolean =>
  unseen.some(({ legend }) => {
    const scope = legend.kind === 'bold-is-lead' ? legend.scope : null;
    return scope === null || fold(path.at(-1)?.title ?? '').includes(fold(scope));
  });

function spanOf(tasks: readonly Task[]): Location {
  const [first, last] = [tasks[0]?.location ?? {}, tasks.at(-1)?.location ?? {}];
  const lastLine = last.lastLine ?? last.line;
  const { row: _, ...whole } = first;
  return lastLine === undefined ? whole : { ...whole, lastLine };
}

function hit(tasks: readonly Task[], location: Location, task: string | null = null): Hit<'missing-lead'> {
  const units = tasks[0]?.assignment.units.map(({ name }) => name) ?? [];
  return { args: { units: units.join('、'), count: units.length, tasks: tasks.length }, location, task };
}
