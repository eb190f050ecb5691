import { isTextRole } from '../grammar/column-role.ts';
import { squash } from '../text/layout.ts';
import type { HeadedColumn } from './header.ts';

const ofYear = /^20\d\d年/u;
const plans = /(?:计划|任务|项目|目标|安排|举措|措施|内容|重点)$/u;

const yearOf = ({ header }: HeadedColumn): string | null => ofYear.exec(squash(header))?.[0] ?? null;

/** 2024年工作项目 | 2025年计划 | 2026年计划 beside 重点任务: what each year is to bring of the task is its target. */
export function aimAtYears(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const years = new Set(columns.map(yearOf).filter((year) => year !== null));
  const hasTask = columns.some((column) => yearOf(column) === null && isTextRole(column.role));
  if (years.size < 2 || !hasTask) return columns;
  return columns.map((column) => {
    const isPlan = isTextRole(column.role) || (column.role === 'other' && plans.test(squash(column.header)));
    return yearOf(column) !== null && isPlan ? { ...column, role: 'target' } : column;
  });
}
