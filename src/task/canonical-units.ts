import type { Task } from '../model/notice.ts';
import { canonicalName, type UnitList } from '../model/unit-list.ts';

/** The tasks with each unit's own name (规范名称) beside the printed one; as they are where there is no list. */
export function withCanonicalNames(tasks: readonly Task[], list: UnitList | null): Task[] {
  if (list === null) return [...tasks];
  return tasks.map((task) => ({
    ...task,
    assignment: {
      ...task.assignment,
      units: task.assignment.units.map((unit) => ({ canonical: canonicalName(unit.name, list), ...unit })),
    },
  }));
}
