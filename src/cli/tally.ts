import type { Notice } from '../model/notice.ts';

/** What is counted of a notice: for the summary of a file and the record of a batch. */
export interface Tally {
  readonly tasks: number;
  /** Tasks without a unit, and without a deadline. */
  readonly gaps: { readonly unit: number; readonly deadline: number };
  readonly findings: { readonly error: number; readonly warning: number; readonly info: number };
}

export function tallyOf({ tasks, diagnostics }: Pick<Notice, 'tasks' | 'diagnostics'>): Tally {
  const found = (severity: string) => diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    tasks: tasks.length,
    gaps: {
      unit: tasks.filter(({ assignment }) => assignment.units.length === 0).length,
      deadline: tasks.filter(({ deadline }) => deadline === null).length,
    },
    findings: { error: found('error'), warning: found('warning'), info: found('info') },
  };
}
