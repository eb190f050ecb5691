import type { Deadline, Location, Task } from '../model/notice.ts';
import type { CheckContext } from './context.ts';

/** A deadline of a task: its column's (`isColumn`), or a time that its text names; with the line where it stands. */
export interface FoundDeadline {
  readonly deadline: Deadline;
  readonly isColumn: boolean;
  readonly task: Task;
  readonly place: () => Location;
}

/** All deadlines and times of all tasks; a deadline that was taken from the row above is told there. */
export function deadlinesOf({ notice, partsAt }: CheckContext): readonly FoundDeadline[] {
  return notice.tasks.flatMap((task) => {
    const { deadline, timeExpressions } = task;
    const placeOf = (kind: string, raw: string): Location =>
      partsAt(task.location)
        .find((part) => part.kind === kind && part.task === task.id)
        ?.placeOf(raw) ?? task.location;
    const own = deadline === null || deadline.inherited ? [] : [deadline];
    return [
      ...own.map((one) => ({ deadline: one, isColumn: true, task, place: () => placeOf('deadline', one.raw) })),
      ...timeExpressions.map((one) => ({
        deadline: one,
        isColumn: false,
        task,
        place: () => placeOf('requirement', one.raw),
      })),
    ];
  });
}
