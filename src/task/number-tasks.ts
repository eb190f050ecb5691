import type { PlacedFinding } from '../model/finding.ts';
import type { Task } from '../model/notice.ts';
import type { TaskDraft } from './draft.ts';

const idWidth = 3;

/** Gives tasks their ids in reading order: T001, T002 …. */
export function numberTasks(drafts: readonly TaskDraft[]): { tasks: Task[]; findings: readonly PlacedFinding[] } {
  const ordered = [...drafts].sort((a, b) => a.order - b.order);
  const numbered = ordered.map((draft, i) => ({ draft, id: `T${String(i + 1).padStart(idWidth, '0')}` }));
  return {
    tasks: numbered.map(({ draft, id }) => ({ id, ...draft.task })),
    findings: numbered.flatMap(({ draft, id }) => draft.findings.map((finding) => ({ finding, task: id }))),
  };
}
