import type { LogicalTable } from '../../model/task-table.ts';
import type { CheckContext } from '../context.ts';
import type { Hit, Rule } from '../rule.ts';
import { isCompleted } from '../same-tasks.ts';
import { unreadTaskTables } from '../unread-task-tables.ts';

/** 没有责任单位栏: once for the table. */
export const missingColumn: Rule<'missing-column'> = {
  id: 'missing-column',
  group: 'table',
  severity: 'warning',
  summary: { zh: '任务表没有责任单位一栏', en: 'A task table has no unit column' },
  documentation: {
    finds: {
      zh: '任务分解表没有责任单位一栏，也没有责任人一栏，本文件另一张表也没有写明这些任务由谁负责；一张表报告一次。名为任务分解表、责任清单而责任单位、责任人、时限三栏都没有的表没有作为任务提取，也报告。',
      en: 'A task table without a column of units or persons, where no other table of the document says who does the same tasks; once a table. So is a table called 任务分解表 or 责任清单 with no column of units, persons or deadlines at all: it gave no tasks.',
    },
    why: { zh: '整张表的任务都没有人负责。', en: 'Nobody is in charge of any of its tasks.' },
    example: { bad: '序号｜工作任务｜完成时限', good: '序号｜工作任务｜责任单位｜完成时限' },
  },
  safe: ['rows'],
  message: ({ rows }) => ({
    zh: `本表共${rows}项任务，没有“责任单位”一栏。`,
    en: `This table of ${rows} tasks has no unit column.`,
  }),
  suggestion: () => ({ zh: '增加责任单位一栏。', en: 'Add a column for the units.' }),
  check: find,
};

function find(context: CheckContext): readonly Hit<'missing-column'>[] {
  const { tables, notice } = context;
  const assigned = new Set(
    notice.tasks.flatMap(({ location, assignment }) => (assignment.units.length > 0 ? [location.table] : [])),
  );
  const hasColumn = ({ table, hasUnitColumn }: LogicalTable): boolean =>
    hasUnitColumn || table.columns.some(({ role }) => role === 'person');
  const read = tables.flatMap((one, at) =>
    hasColumn(one) || assigned.has(at) || isCompleted(tables, at, hasColumn)
      ? []
      : [{ args: { rows: one.rows.length }, location: one.table.location }],
  );
  return [...read, ...unreadTaskTables(context).map(({ rows, location }) => ({ args: { rows: rows - 1 }, location }))];
}
