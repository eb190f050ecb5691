import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { isUnitLine } from '../grammar/unit-label.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import type { TaskRow, UnitCell } from '../model/task-table.ts';
import type { HeadedColumn } from './header.ts';
import type { Resolved } from './resolve.ts';

/**
 * 牵头：A over 配合：B in rows of their own, all else merged over both: the second row only says more of who does the task above it.
 */
export function isUnitRow(places: readonly Resolved[], columns: readonly HeadedColumn[]): boolean {
  const roleAt = (c: number): HeadedColumn['role'] => columns[c]?.role ?? 'other';
  const own = places.flatMap(({ cell, inherited }, c) => (cell === null || inherited ? [] : [roleAt(c)]));
  const hasText = places.some(({ cell }, c) => cell !== null && isTextRole(roleAt(c)));
  return hasText && own.length > 0 && own.every(isUnitRole);
}

const count = /[（(]\d+[项条个件]?[）)]$/u;

/**
 * 县教育局（2项） over its tasks, as a group row of a table without a unit column (按部门分解), or as the heading right above it: the unit that they are given
 * to; nothing for any other title.
 */
export function unitsOfGroup(title: string | null, columns: readonly HeadedColumn[]): readonly UnitCell[] {
  const text = title?.replace(count, '') ?? '';
  if (columns.some(({ role }) => isUnitRole(role)) || !isUnitList(text)) return [];
  return [{ role: 'unit', text, bold: [], inherited: true }];
}

/** 责任单位：县住建局 right above a table without a unit column. */
export function unitsAbove(notes: readonly string[], columns: readonly HeadedColumn[]): readonly UnitCell[] {
  const text = columns.some(({ role }) => isUnitRole(role)) ? undefined : notes.find(isUnitLine);
  return text === undefined ? [] : [{ role: 'unit', text, bold: [], inherited: true }];
}

/** Puts a row below the others; `isMore`: its units, those that are not merged with the row above, go to that row. */
export function putRow(rows: TaskRow[], row: TaskRow, isMore: boolean): void {
  const above = rows.at(-1);
  if (above === undefined || !isMore) rows.push(row);
  else
    rows[rows.length - 1] = { ...above, units: [...above.units, ...row.units.filter(({ inherited }) => !inherited)] };
}
