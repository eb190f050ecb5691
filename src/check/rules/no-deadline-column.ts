import type { LogicalTable } from '../../model/task-table.ts';
import type { CheckContext } from '../context.ts';
import type { Hit, Rule } from '../rule.ts';
import { isCompleted } from '../same-tasks.ts';

/** 没有时限栏 (000: 27 rows, 002: 74): one finding for the table, not one a row. */
export const noDeadlineColumn: Rule<'no-deadline-column'> = {
  id: 'no-deadline-column',
  group: 'deadline',
  severity: 'warning',
  summary: { zh: '任务表没有“完成时限”一栏', en: 'A task table has no deadline column' },
  documentation: {
    finds: {
      zh: '任务表没有完成时限一栏，也没有按年、按季度、按月或按建设年限写明进度的栏目，本文件另一张表也没有写明这些任务的时限；一张表报告一次。',
      en: 'A task table without a deadline column or columns of years, quarters, months or years of construction, where no other table of the document has the deadlines of the same tasks; once a table.',
    },
    why: {
      zh: '没有时限的任务无法督办。',
      en: 'Tasks without deadlines cannot be followed up.',
    },
    example: {
      bad: '序号｜工作任务｜责任单位',
      good: '序号｜工作任务｜责任单位｜完成时限',
    },
  },
  safe: ['rows'],
  message: ({ rows }) => ({
    zh: `本表共${rows}项任务，没有“完成时限”一栏。`,
    en: `This table of ${rows} tasks has no deadline column.`,
  }),
  suggestion: () => ({ zh: '增加时限栏。', en: 'Add a deadline column.' }),
  check: find,
};

/** 一季度 … 四季度, 进度安排, 建设年限: columns that say when, though they hold no deadline. */
const timeHeader = /季度|月(?:份|底)?$|上半年|下半年|进度(?:安排|计划)|(?:建设|起止|实施)年限|建设周期|工期/u;

/** 2024年工作项目 | 2025年计划: what is to be reached by each year's end; 2024年完成 was. */
const yearHeader = /^20\d{2}年(?!.{0,8}(?:完成|实际|情况))/u;
const fewestYears = 2;

const saysWhen = ({ table: { columns }, hasDeadlineColumn }: LogicalTable): boolean =>
  hasDeadlineColumn ||
  columns.some(({ header }) => timeHeader.test(header)) ||
  columns.filter(({ header }) => yearHeader.test(header)).length >= fewestYears;

function find({ tables, notice }: CheckContext): readonly Hit<'no-deadline-column'>[] {
  return tables.flatMap((one, at) => {
    const tasks = notice.tasks.filter(({ location }) => location.table === at);
    const rows = tasks.length;
    // Group rows (完成时限：6月底前) or the cells of units may say when.
    if (tasks.every(({ deadline }) => deadline !== null) || saysWhen(one) || isCompleted(tables, at, saysWhen))
      return [];
    return [{ args: { rows }, location: one.table.location }];
  });
}
