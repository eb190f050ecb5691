import type { Finding } from '../model/finding.ts';
import type { Task } from '../model/notice.ts';

/** A task before it has an id: `order` is its place in reading order, a UTF-16 offset of the document. */
export interface TaskDraft {
  readonly task: Omit<Task, 'id'>;
  readonly order: number;
  readonly findings: readonly Finding[];
  /** The requirement before a time in a bracket at its end was taken for the deadline; left out where none was. */
  readonly uncut?: string;
}
