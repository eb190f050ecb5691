import type { LogicalTable, TaskRow } from '../model/task-table.ts';
import { fold } from '../text/layout.ts';

const share = 0.5;
/** 三张清单 are few: a document of hundreds of tables is none of them. */
const mostTables = 20;

/** What a row may be called by elsewhere: its text, and the innermost category. */
const namesOf = ({ path, requirement }: TaskRow): readonly string[] =>
  [path.at(-1)?.title ?? '', requirement].map(fold).filter((name) => name !== '');

/**
 * 任务清单 and 责任清单 (三张清单): does another table, one that `test` accepts, name most of the tasks of the table at `at`? Then what the one lacks
 * the other has.
 */
export function isCompleted(
  tables: readonly LogicalTable[],
  at: number,
  test: (table: LogicalTable) => boolean,
): boolean {
  const rows = tables[at]?.rows ?? [];
  if (tables.length > mostTables) return false;
  return tables.some((other, i) => {
    if (i === at || !test(other)) return false;
    const names = new Set(other.rows.flatMap(namesOf));
    return rows.filter((row) => namesOf(row).some((name) => names.has(name))).length >= rows.length * share;
  });
}
