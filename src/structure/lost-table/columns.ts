import { isTextRole } from '../../grammar/column-role.ts';
import { classifyHeader, headerRoles } from '../../grammar/header-role.ts';
import type { ColumnRole } from '../../model/notice.ts';

/** A column of the table that is being put together: its role, and the header above it (index among the header's filled cells; -1: it has none). */
export interface Column {
  readonly role: ColumnRole;
  readonly header: number;
}

interface HeaderCell {
  readonly role: ColumnRole;
  readonly width: number;
}

function widthsByPlace(header: readonly string[], count: number): readonly number[] {
  const places = header.flatMap((text, place) => (text === '' ? [] : [place]));
  return places.map((place, i) => (places[i + 1] ?? count) - (i === 0 ? 0 : place));
}

/** Only categories and requirements span columns: what others have too much goes to the nearest of them. */
function moveSurplus(cells: readonly HeaderCell[]): readonly HeaderCell[] {
  const widths = cells.map((cell) => cell.width);
  cells.forEach((cell, i) => {
    if (isTextRole(cell.role) || cell.width <= 1) return;
    const left = cells.slice(0, i).findLastIndex((other) => isTextRole(other.role));
    const target = left >= 0 ? left : cells.findIndex((other) => isTextRole(other.role));
    if (target < 0) return;
    widths[target] = (widths[target] ?? 1) + cell.width - 1;
    widths[i] = 1;
  });
  return cells.map((cell, i) => ({ ...cell, width: widths[i] ?? 1 }));
}

/** 任务 | 目标: whether the second says what is to be done or only how much of it (2座), its cells will tell. Either may stand in it. */
function withoutPromoted(header: readonly string[], roles: readonly ColumnRole[]): readonly ColumnRole[] {
  if (!roles.includes('task')) return roles;
  return roles.map((role, i) =>
    role === 'requirement' && classifyHeader(header[i] ?? '')?.role === 'target' ? 'target' : role,
  );
}

/**
 * Columns under a header row whose cells stand at places (blank ones where a header is merged, places often off by lost tabs):
 * each header has one column, what is over belongs to the categories and requirements (002:91, six columns under three headers).
 */
export function layColumns(header: readonly string[], count: number): readonly Column[] {
  const filled = header.filter((text) => text !== '');
  const roles = withoutPromoted(filled, headerRoles(filled));
  const widths = widthsByPlace(header, Math.max(count, header.length));
  const cells = moveSurplus(roles.map((role, i) => ({ role, width: Math.max(1, widths[i] ?? 1) })));
  return cells.flatMap((cell, i) => Array.from({ length: cell.width }, () => ({ role: cell.role, header: i })));
}

const numbers: Column = { role: 'number', header: -1 };

/**
 * The places where a number column without a header may stand (domain.md 3.1: 工作任务｜(blank)｜具体要求): before each of the
 * columns of text, and where a blank header gave the one before it a column more. Where 序号 counts already, 1-1 may stand under one header with its text.
 */
export function withNumberColumn(columns: readonly Column[]): readonly (readonly Column[])[] {
  const texts = columns.flatMap((column, c) => (isTextRole(column.role) ? [c] : []));
  if (columns.some((column) => column.role === 'number')) {
    const first = texts.filter((c) => columns[c + 1]?.header === columns[c]?.header);
    return first.map((c) => columns.with(c, numbers));
  }
  const blank = texts.filter((c) => columns[c - 1]?.header === columns[c]?.header);
  return [...blank.map((c) => columns.with(c, numbers)), ...texts.map((c) => columns.toSpliced(c, 0, numbers))];
}
