import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { headerKey } from '../grammar/header-role.ts';
import { ownerHeaders } from '../vocabulary/header-words.ts';
import type { HeadedColumn } from './header.ts';

/** 完成时限·上半年 | 完成时限·下半年: under one header. */
const isStageOf = (one: HeadedColumn, other: HeadedColumn): boolean =>
  one.header.includes('·') && one.header.split('·')[0] === other.header.split('·')[0];

/**
 * Where a header says what the deadline is, dates of another column are something else (启动时间); beside a header that is listed, or the first of those that
 * are not, so are those of a header that only ends like one (办结期限 | 结果报送时间).
 */
export function keepOneDeadline(
  columns: readonly HeadedColumn[],
  headed: readonly HeadedColumn[],
): readonly HeadedColumn[] {
  const dated = headed.filter((column) => column.role === 'deadline');
  const kept = dated.find((column) => column.sure) ?? dated[0];
  if (kept === undefined) return columns;
  return columns.map((column, c) => {
    const { role, cell } = headed[c] ?? column;
    if (column.role !== 'deadline') return column;
    if (role !== 'deadline') return { ...column, role };
    return cell === kept.cell || isStageOf(headed[c] ?? column, kept) ? column : { ...column, role: 'other' };
  });
}

/** 行使主体 | 权力责任类别 | 权力责任事项: of what kind it is, said behind who acts, heads no tasks. */
export function dropLateKinds(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const units = columns.findIndex(({ role }) => isUnitRole(role));
  const isKind = ({ header, role, sure }: HeadedColumn, c: number): boolean =>
    role === 'task' && !sure && units >= 0 && c > units && /类别|类型/u.test(headerKey(header).slice(-2));
  const hasOther = columns.some((column, c) => isTextRole(column.role) && !isKind(column, c));
  return columns.map((column, c) => (hasOther && isKind(column, c) ? { ...column, role: 'other' } : column));
}

/** 建设单位 and 项目业主 build; where a column says who is responsible (责任单位), they are not. */
export function keepOwnersApart(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const isOwner = ({ header }: HeadedColumn): boolean => ownerHeaders.includes(headerKey(header));
  if (!columns.some((column) => isUnitRole(column.role) && !isOwner(column))) return columns;
  return columns.map((column) => (isOwner(column) ? { ...column, role: 'other' } : column));
}

/** 指导单位, 业务指导部门: who helps, where a column says who is responsible. */
const guide = /^\p{Script=Han}{0,2}指导(?:单位|部门|[科处股]室)$/u;

export function keepGuidesApart(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const isGuide = ({ header, role }: HeadedColumn): boolean => role === 'unit' && guide.test(headerKey(header));
  if (!columns.some((column) => isUnitRole(column.role) && !isGuide(column))) return columns;
  return columns.map((column) => (isGuide(column) ? { ...column, role: 'support-unit' } : column));
}
