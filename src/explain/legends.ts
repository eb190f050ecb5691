import { findAssignments, parseAssignment } from '../grammar/assignment.ts';
import { type Legend, parseLegend } from '../grammar/legend.ts';
import type { Notice, TaskTable } from '../model/notice.ts';

/** A legend (图例) that is in force for a task, and the task whose bracket says it; null for a line under the table. */
export interface LegendInForce {
  readonly legend: Legend;
  readonly from: string | null;
}

/** `assignment.raw` read again as the task stage read it; brackets that were joined (A负责）（6月底前完成) are one. */
export function readAssignment(raw: string) {
  return findAssignments(`（${raw}）`)[0]?.assignment ?? parseAssignment(raw);
}

/** The legends under a table. */
export function tableLegends(table: TaskTable): readonly LegendInForce[] {
  return table.notes.flatMap((note) => {
    const legend = parseLegend(note);
    return legend === null ? [] : [{ legend, from: null }];
  });
}

/** By prose task: the legends said in its bracket or in one before it (下同). */
export function proseLegends({ tasks }: Notice): ReadonlyMap<string, readonly LegendInForce[]> {
  const byTask = new Map<string, readonly LegendInForce[]>();
  let inForce: readonly LegendInForce[] = [];
  for (const { id, origin, assignment } of tasks) {
    if (origin !== 'prose') continue;
    for (const line of (assignment.raw ?? '').split('\n')) {
      const legend = readAssignment(line)?.legend ?? null;
      // The items that one bracket covers all have its words.
      if (legend === null || inForce.some((one) => one.legend.text === legend.text)) continue;
      inForce = [...inForce, { legend, from: id }];
    }
    byTask.set(id, inForce);
  }
  return byTask;
}
