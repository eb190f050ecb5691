import type { Diagnostic, Location, Notice, Task, TaskTable } from '../model/notice.ts';
import { groupBy } from '../text/group-by.ts';
import { columnFacts, textHeaders } from './columns.ts';
import { deadlineFacts } from './deadlines.ts';
import type { Explanation, Fact } from './fact.ts';
import { type LegendInForce, proseLegends, readAssignment, tableLegends } from './legends.ts';
import { legendFacts, unitFacts } from './units.ts';

/** What all tasks of a notice share, worked out once. */
interface Context {
  readonly notice: Notice;
  readonly findings: ReadonlyMap<string | null, readonly Diagnostic[]>;
  readonly proseLegends: ReadonlyMap<string, readonly LegendInForce[]>;
  /** Tasks by the words of their assignment, for tasks under one bracket or merged cell. */
  readonly byWords: ReadonlyMap<string, readonly Task[]>;
}

/** Findings on rows that are told as facts of their own. */
const toldElsewhere: ReadonlySet<string> = new Set(['inherited-unit', 'inherited-deadline', 'ragged-row']);

const pathKey = ({ path }: Task): string => JSON.stringify(path.map(({ label, title }) => [label, title]));
const wordsKey = (task: Task): string => JSON.stringify([task.origin, task.location.table, task.assignment.raw]);

/** Whether `place` lies inside `whole`, by lines where both have them, else by pages and blocks. */
function isInside(place: Location, whole: Location): boolean {
  if (place.line !== undefined && whole.line !== undefined)
    return whole.line <= place.line && place.line <= (whole.lastLine ?? whole.line);
  if (place.block !== undefined && whole.block !== undefined) return place.block === whole.block;
  return place.page !== undefined && place.page === whole.page;
}

function readingFacts({ location }: Task, { findings }: Context): readonly Fact[] {
  return (findings.get(null) ?? [])
    .filter((finding) => finding.rule === 'guessed-table' && isInside(location, finding.location))
    .map(({ message }): Fact => ({ kind: 'reading', args: { message } }));
}

const rulesOf = ({ id }: Task, { findings }: Context): ReadonlySet<string> =>
  new Set((findings.get(id) ?? []).map(({ rule }) => rule));

/** The nearest row above, in the same table, that has the value itself. */
function rowAbove(tasks: readonly Task[], task: Task, hasOwn: (above: Task) => boolean) {
  const above = tasks.slice(0, tasks.indexOf(task)).findLast(hasOwn);
  return above === undefined ? null : { task: above.id, row: above.location.row ?? null };
}

function inheritedFacts(task: Task, context: Context): readonly Fact[] {
  const { assignment, deadline, location } = task;
  const rules = rulesOf(task, context);
  const facts: Fact[] = [];
  if (assignment.inherited) {
    const alike = context.byWords.get(wordsKey(task)) ?? [];
    const from = rowAbove(alike, task, (above) => !above.assignment.inherited);
    const args = { raw: assignment.raw ?? '', blank: rules.has('inherited-unit'), from };
    facts.push({ kind: 'inherited', args: { what: 'units', ...args } });
  }
  if (deadline?.inherited === true) {
    const from = rowAbove(
      context.notice.tasks,
      task,
      (above) =>
        above.location.table === location.table &&
        above.deadline?.inherited === false &&
        above.deadline.raw === deadline.raw,
    );
    const args = { raw: deadline.raw, blank: rules.has('inherited-deadline'), from };
    facts.push({ kind: 'inherited', args: { what: 'deadline', ...args } });
  }
  return facts;
}

function pathFacts({ path }: Task, table: TaskTable): readonly Fact[] {
  return path.length === 0 ? [] : [{ kind: 'path', args: { path, columns: textHeaders(table) } }];
}

function tableFacts(task: Task, table: TaskTable, context: Context): readonly Fact[] {
  const at = task.location.table ?? 0;
  const own = (context.findings.get(null) ?? []).filter(({ location }) => location.table === at);
  const unresolved = own.some(({ rule }) => rule === 'legend-unresolved');
  const legends = tableLegends(table);
  const units = unitFacts(task, { table, legends });
  const moved = (context.findings.get(task.id) ?? []).filter(({ rule }) => rule === 'ragged-row');
  const { title, rows, columns } = table;
  return [
    { kind: 'table', args: { table: at, title, rows, columns: columns.length } },
    ...readingFacts(task, context),
    ...columnFacts(table, own),
    ...pathFacts(task, table),
    ...moved.map(({ message }): Fact => ({ kind: 'moved', args: { message } })),
    ...units,
    ...legendFacts(legends, units, unresolved),
    ...inheritedFacts(task, context),
  ];
}

/** 以上… in any of the lines of an assignment covers what stands before it. */
function coverFacts(task: Task, { byWords }: Context): readonly Fact[] {
  const raw = task.assignment.raw ?? '';
  const since = raw.split('\n').some((line) => readAssignment(line)?.covers === 'since-previous');
  if (!since) return [{ kind: 'covers', args: { range: 'item', alike: [] } }];
  // Only tasks of one section: the next section's bracket may say the same words.
  const alike = (byWords.get(wordsKey(task)) ?? []).filter((one) => one !== task && pathKey(one) === pathKey(task));
  return [{ kind: 'covers', args: { range: 'since-previous', alike: alike.map(({ id }) => id) } }];
}

function proseFacts(task: Task, context: Context): readonly Fact[] {
  const legends = context.proseLegends.get(task.id) ?? [];
  const units = unitFacts(task, { table: null, legends });
  const { raw } = task.assignment;
  return [
    { kind: 'section', args: { path: task.path } },
    ...(raw === null ? [] : [{ kind: 'assignment', args: { raw } } as const, ...coverFacts(task, context)]),
    ...units,
    ...legendFacts(legends, units, false),
  ];
}

function doubtFacts({ id, origin }: Task, { findings }: Context): readonly Fact[] {
  return (findings.get(id) ?? [])
    .filter(({ rule }) => origin === 'prose' || !toldElsewhere.has(rule))
    .map(({ rule, severity, message, suggestion }) => ({
      kind: 'doubt',
      args: { rule, severity, message, suggestion },
    }));
}

function explainTask(task: Task, context: Context): Explanation {
  const table = task.origin === 'table' ? (context.notice.tables[task.location.table ?? -1] ?? null) : null;
  return {
    task: task.id,
    requirement: task.requirement,
    facts: [
      { kind: 'place', args: { location: task.location } },
      ...(table === null ? proseFacts(task, context) : tableFacts(task, table, context)),
      ...deadlineFacts(task, table, context.notice),
      ...doubtFacts(task, context),
    ],
  };
}

/**
 * How tasks of a notice came to be (任务由来), as facts in a fixed order. A view: all of it is in the notice, or follows from its words;
 * nothing is recorded for it while extracting.
 */
export function explain(notice: Notice, tasks: readonly Task[]): readonly Explanation[] {
  const context: Context = {
    notice,
    findings: groupBy(notice.diagnostics, (finding) => finding.task),
    proseLegends: proseLegends(notice),
    byWords: groupBy(notice.tasks, wordsKey),
  };
  return tasks.map((task) => explainTask(task, context));
}
