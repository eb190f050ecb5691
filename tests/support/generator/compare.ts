import type { Deadline, Diagnostic, Notice, Task } from '../../../src/model/notice.ts';
import type { ExpectedTask, ModelNotice } from './model.ts';

/** A row of the model that did not come out, and whether the output says that something is wrong there. */
interface Fault {
  readonly requirement: string;
  readonly what: string;
  readonly told: boolean;
}

export interface Comparison {
  readonly rows: number;
  readonly perfect: number;
  readonly faults: readonly Fault[];
  readonly extra: number;
}

const squash = (text: string): string => text.replace(/\s+/gu, '');

function seen(task: Task): ExpectedTask {
  const deadline: Deadline | null = task.deadline;
  return {
    number: task.number,
    path: task.path.map(({ label, title }) => squash(`${label ?? ''}${title}`)),
    requirement: squash(task.requirement),
    units: task.assignment.units.map((unit) => `${unit.role}:${unit.name}`),
    deadline: deadline === null ? null : squash(deadline.raw),
    due: deadline?.due ?? null,
  };
}

function wanted(task: ExpectedTask): ExpectedTask {
  return { ...task, path: task.path.map(squash), requirement: squash(task.requirement) };
}

function differences(expected: ExpectedTask, actual: ExpectedTask): readonly string[] {
  const keys = ['number', 'path', 'requirement', 'units', 'deadline', 'due'] as const;
  return keys
    .filter((key) => JSON.stringify(expected[key]) !== JSON.stringify(actual[key]))
    .map((key) => `${key}: ${JSON.stringify(expected[key])} ≠ ${JSON.stringify(actual[key])}`);
}

/** A table read with less confidence than this is as good as reported whole. */
const doubtful = 85;
/** They speak of other things than the reading. */
const unrelated: ReadonlySet<string> = new Set([
  'no-deadline-column',
  'missing-meta',
  'row-number-gap',
  'vague-deadline',
  'ambiguous-deadline',
  'numbering-gap',
]);

function isDoubtfulTable(diagnostic: Diagnostic): boolean {
  if (diagnostic.rule !== 'guessed-table') return false;
  const confidence = /把握(\d+)%/u.exec(diagnostic.message)?.[1];
  return confidence !== undefined && Number(confidence) < doubtful;
}

function isTold(task: Task | null, notice: Notice): boolean {
  return notice.diagnostics.some((diagnostic) => {
    if (unrelated.has(diagnostic.rule)) return false;
    if (diagnostic.rule === 'unread-table' || diagnostic.rule === 'left-over' || isDoubtfulTable(diagnostic))
      return true;
    if (diagnostic.rule === 'guessed-table') return false;
    if (task === null) return diagnostic.rule === 'ragged-row' || diagnostic.rule === 'joined-paragraph';
    const { line, lastLine = line } = diagnostic.location;
    const own = task.location.line;
    const inside =
      line !== undefined && own !== undefined && line <= (task.location.lastLine ?? own) && (lastLine ?? line) >= own;
    return diagnostic.task === task.id || inside;
  });
}

/** The notice's tasks against the model's: matched by requirement, in order. */
export function compareNotice(model: ModelNotice, notice: Notice): Comparison {
  const left = new Set(notice.tasks);
  const find = (test: (task: Task) => boolean): Task | null => [...left].find(test) ?? null;
  const faults: Fault[] = [];
  for (const task of model.tasks) {
    const expected = wanted(task);
    const head = expected.requirement.slice(0, 12);
    const match =
      find((other) => squash(other.requirement) === expected.requirement) ??
      find((other) => squash(other.requirement).includes(head));
    if (match !== null) left.delete(match);
    const what = match === null ? ['not found'] : differences(expected, seen(match));
    if (what.length > 0)
      faults.push({ requirement: task.requirement, what: what.join('; '), told: isTold(match, notice) });
  }
  return { rows: model.tasks.length, perfect: model.tasks.length - faults.length, faults, extra: left.size };
}
