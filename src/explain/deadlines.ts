import { parseDeadline } from '../grammar/deadline.ts';
import type { Deadline, Notice, Task, TaskTable } from '../model/notice.ts';
import { fold } from '../text/layout.ts';
import type { Fact, FactArguments } from './fact.ts';

type From = FactArguments['deadline']['from'];

function sourceOf(task: Task, deadline: Deadline, table: TaskTable | null): From {
  const headers = table?.columns.filter(({ role }) => role === 'deadline').map(({ header }) => header) ?? [];
  if (headers.length > 0) return { by: 'column', headers };
  return { by: fold(task.assignment.raw ?? '').includes(fold(deadline.raw)) ? 'assignment' : 'line' };
}

/** The plan's year completed the date where the words alone give none. */
function yearOf({ raw, due }: Deadline): 'stated' | 'plan' | null {
  if (due === null) return null;
  return (parseDeadline(raw, { planYear: null })?.deadline.due ?? null) === null ? 'plan' : 'stated';
}

function planYearFact({ meta, tables }: Notice): readonly Fact[] {
  const { planYear: year } = meta;
  if (year === null) return [];
  const titles = [meta.title, ...tables.map(({ title }) => title), ...meta.attachments];
  const title = titles.find((one) => one !== null && fold(one).includes(`${year}年`)) ?? null;
  return [{ kind: 'plan-year', args: { year, title } }];
}

function missing(task: Task, table: TaskTable | null): Fact {
  const column = table?.columns.some(({ role }) => role === 'deadline') ? 'blank' : 'no-column';
  return { kind: 'no-deadline', args: { reason: task.origin === 'prose' ? 'unstated' : column } };
}

/** What the deadline came from, and the times inside the requirement. */
export function deadlineFacts(task: Task, table: TaskTable | null, notice: Notice): readonly Fact[] {
  const { deadline, timeExpressions } = task;
  const times = timeExpressions.map(({ raw, due, rule }): Fact => ({ kind: 'time', args: { raw, due, rule } }));
  const usesPlan = [deadline, ...timeExpressions].some((one) => one !== null && yearOf(one) === 'plan');
  const plan = usesPlan ? planYearFact(notice) : [];
  if (deadline === null) return [missing(task, table), ...times, ...plan];
  const { inherited: _, ...value } = deadline;
  const args = { ...value, from: sourceOf(task, deadline, table), year: yearOf(deadline) };
  return [{ kind: 'deadline', args }, ...times, ...plan];
}
