import type { Notice, Task } from '../model/notice.ts';
import { fold } from '../text/layout.ts';

/** A category of a task table, with the first task under it. */
export interface Category {
  readonly title: string;
  /** The title as titles are compared. */
  readonly folded: string;
  readonly depth: number;
  readonly task: Task;
}

/** Pairs of texts that are compared by edit distance: a table of thousands of categories is no notice, and would take minutes. */
export const mostCompared = 250_000;

/** The categories of all tables, each once a level, where it first stands; a task that stands for its own requirement is none. */
export function categoriesOf({ tasks }: Pick<Notice, 'tasks'>): readonly Category[] {
  const seen = new Set<string>();
  return tasks
    .filter(({ origin }) => origin === 'table')
    .flatMap((task) =>
      task.path.flatMap(({ title }, depth): readonly Category[] => {
        const folded = fold(title);
        const key = `${depth} ${folded}`;
        if (seen.has(key) || title === '' || title === task.requirement) return [];
        seen.add(key);
        return [{ title, folded, depth, task }];
      }),
    );
}
