import type { LogicalTable } from '../../model/task-table.ts';
import type { CheckContext } from '../context.ts';
import type { Hit, Rule } from '../rule.ts';
import { isCompleted } from '../same-tasks.ts';

/** 没有责任单位栏: once for the table. */
export const missingColumn: Rule<'missing-column'> = {
  id: 'missing-column',
  group: 'table',
  severity: 'warning',
  summary: { zh: '任务表没有责任单位一栏', en: 'A task table has no unit column' },
  documentation: {
    finds: {
      zh: '任务分解表没有责任单位一栏，也没有责任人一栏，本文件另一张表也没有写明这些任务由谁负责；一张表报告一次。',
      en: 'A task table without a column of units or persons, where no other table of the document says who does the same tasks; once a table.',
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

function find({ tables, notice }: CheckContext): readonly Hit<'missing-column'>[] {
  const assigned = new Set(
    notice.tasks.flatMap(({ location, assignment }) => (assignment.units.length > 0 ? [location.table] : [])),
  );
  const hasColumn = ({ table, hasUnitColumn }: LogicalTable): boolean =>
    hasUnitColumn || table.columns.some(({ role }) => role === 'person');
  return tables.flatMap((one, at) =>
    hasColumn(one) || assigned.has(at) || isCompleted(tables, at, hasColumn)
      ? []
      : [{ args: { rows: one.rows.length }, location: one.table.location }],
  );
}
