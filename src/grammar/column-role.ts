import type { ColumnRole } from '../model/notice.ts';

/** Columns that may hold nested categories (类别) side by side under one header. */
export function isTextRole(role: ColumnRole): boolean {
  return role === 'task' || role === 'requirement';
}

/** Index of the innermost column of text: what is to be done (-1: none); what stands left of it sorts. */
export function innermostText(columns: readonly { readonly role: ColumnRole }[]): number {
  return columns.findLastIndex(({ role }) => isTextRole(role));
}

/** Columns whose cells name units (责任单位). */
export function isUnitRole(role: ColumnRole): role is 'unit' | 'lead-unit' | 'support-unit' {
  return role === 'unit' || role === 'lead-unit' || role === 'support-unit';
}

/** Columns in which any text may stand (备注). */
export function takesAnything(role: ColumnRole): boolean {
  return role === 'target' || role === 'basis' || role === 'remark' || role === 'other';
}

/** Columns that say who or when. */
export function isAssignmentRole(role: ColumnRole): boolean {
  return isUnitRole(role) || role === 'person' || role === 'deadline';
}

/** What a task table needs: a column that says what, and one that says who or when (domain.md 3.3). */
export function isTaskHeader(roles: readonly ColumnRole[]): boolean {
  return roles.some(isTextRole) && roles.some(isAssignmentRole);
}
