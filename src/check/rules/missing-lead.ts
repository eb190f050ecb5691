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
      zh: '两个以上具名单位，没有一个是牵头单位，没有写明“按职责分工负责”“分别负责”，而本文件别处注明了牵头单位（有牵头单位一栏、写有“牵头”、注释指定首位或黑体为牵头）。全文都不注明牵头单位的，整个文件只提示一次；注释所指的标记看不到的，全表合并为一条；有的写牵头、有的不写，超过三项的合并为一条。',
      en: 'Two or more named units of which none leads, and which do not share the task by 按职责分工 or 分别, while the document marks leads elsewhere (a lead column, 牵头, a note on the first or bold one). A document that marks none at all is told once, as info; where the mark of a note cannot be seen, the table is told once; so are more than three tasks of a notice that names leads at others.',
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
  const legends = foundLegends(context);
  const isMarked = leadMarks(context, legends);
  const told = without.filter(isMarked);
  const others = without.filter((task) => !isMarked(task));
  const unseen = others.filter((task) => isInScope(task, legends.filter(isUnseen)));
  const [first] = others;
  return [
    ...toldApart(told, context.tables),
    ...(unseen.length > 0 ? [hit(unseen, spanOf(unseen))] : []),
    // Nobody is ever named as lead here: the author's way of writing, told once.
    ...(first !== undefined && unseen.length === 0 && told.length === 0
      ? [{ ...hit(others, first.location), severity: 'info' as const }]
      : []),
  ];
}

const mostApart = 3;

/** A blank lead cell is told by itself; an author who mixes （A牵头） and （A、B负责） all through the notice is told once. */
function toldApart(told: readonly Task[], tables: CheckContext['tables']): readonly Hit<'missing-lead'>[] {
  const blank = told.filter((task) => hasLeadColumn(task, tables));
  const mixed = told.filter((task) => !hasLeadColumn(task, tables));
  const [first] = mixed;
  const isOne = first !== undefined && mixed.length > mostApart;
  const apart = isOne ? blank : told;
  return [...apart.map((task) => hit([task], task.location, task.id)), ...(isOne ? [hit(mixed, first.location)] : [])];
}

const named = ({ assignment }: Task): readonly string[] => [
  ...new Set(
    assignment.units.filter(({ collective, role }) => !collective && role !== 'support').map(({ name }) => name),
  ),
];

/** 按职责分工负责, 分别负责: the author has said how they share it. */
const shared = /按(?:照)?(?:各自)?(?:职责|职能|分工)|分别|各自|分头/u;

/** Units with scopes of their own share no task; one beside 配合 units leads without the word. */
function lacksLead(task: Task): boolean {
  const { units, raw } = task.assignment;
  if (shared.test(raw ?? '')) return false;
  return named(task).length >= 2 && units.every(({ role, scope }) => role === 'responsible' && scope === null);
}

const leadWord = /牵头|主办|主责/u;

/** Whether the document names the leads of a task's kind: by a column, by the word, or by a note that acts on its row. 会同 is no such word. */
function leadMarks({ notice, tables }: CheckContext, legends: readonly FoundLegend[]): (task: Task) => boolean {
  const says = notice.tasks.some(({ assignment }) => leadWord.test(assignment.raw ?? ''));
  const acting = legends.filter((found) => /lead$/u.test(found.legend.kind) && !isUnseen(found));
  return (task) => says || hasLeadColumn(task, tables) || isInScope(task, acting);
}

const hasLeadColumn = ({ location }: Task, tables: CheckContext['tables']): boolean =>
  location.table !== undefined && tables[location.table]?.hasLeadColumn === true;

/** The table has a column for the lead, and this row has none in it. */
function hasBlankLead(task: Task, tables: CheckContext['tables']): boolean {
  const { units } = task.assignment;
  return hasLeadColumn(task, tables) && units.length > 0 && units.every(({ role }) => role !== 'lead');
}

/** A note may speak of one category only: “十二大攻坚行动”责任单位一栏中，黑体字部门为…. */
const isInScope = ({ path }: Task, legends: readonly FoundLegend[]): boolean =>
  legends.some(({ legend }) => {
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
