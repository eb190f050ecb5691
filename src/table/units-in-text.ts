import { findAssignments } from '../grammar/assignment.ts';
import { isTextRole } from '../grammar/column-role.ts';
import { saysWhoInText } from '../grammar/header-role.ts';
import type { ColumnRole } from '../model/notice.ts';
import type { HeadedColumn } from './header.ts';
import { isBlank, type Matrix, rawText } from './matrix.ts';

/** So many of the texts must say who: in a list of measures one bracket is by chance. */
const assignedShare = 0.5;
const fewestAssigned = 2;

/** True where a text column's header has the units in it (具体事项及责任单位): a bracket of units alone assigns in its cells. */
export function listsUnitsInText(columns: readonly HeadedColumn[]): boolean {
  return columns.some(({ header, role }) => isTextRole(role) && saysWhoInText(header));
}

/** True where the last text column, without a unit column beside it, says who in its cells: …。（县财政局牵头，县教育局配合）. */
export function assignsInText(
  matrix: Matrix,
  { columns, roles, from }: { columns: readonly HeadedColumn[]; roles: readonly ColumnRole[]; from: number },
): boolean {
  const at = roles.findLastIndex(isTextRole);
  if (at < 0) return false;
  if (saysWhoInText(columns[at]?.header ?? '')) return true;
  const cells = new Set(Array.from({ length: matrix.rows - from }, (_, i) => matrix.owner(from + i, at)));
  const texts = [...cells].flatMap((cell) => (cell === null || isBlank(cell) ? [] : [rawText(cell)]));
  const assigned = texts.filter((text) => findAssignments(text).length > 0).length;
  return assigned >= fewestAssigned && assigned >= texts.length * assignedShare;
}
