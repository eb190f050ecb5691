import type { TaskRow } from '../model/task-table.ts';
import { joinLines } from '../text/layout.ts';
import type { HeadedColumn } from './header.ts';
import { sameTitle } from './path.ts';

const finished = /[。！？；.;!?”"）)]$/u;

/** Two halves of a text that a page cut (跨页): joined as Chinese is joined, unless the first half was finished. */
function joinText(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  return finished.test(before) ? `${before}\n${after}` : joinLines([before, after]);
}

/** The first row of a page is the rest of the row before it when it has no number of its own, or its sentence goes on. */
function isRest(before: TaskRow, after: TaskRow, hasNumbers: boolean): boolean {
  if (hasNumbers)
    return after.number === null && (after.requirement !== '' || after.units.some((unit) => !unit.inherited));
  const ownUnits = after.units.some((unit) => !unit.inherited);
  const ownPath = after.path.length > before.path.length;
  return !ownUnits && !ownPath && after.requirement !== '' && !finished.test(before.requirement);
}

/** A category cut with its row: the rest of its title stands on the next page. */
function joinPath(before: TaskRow['path'], after: TaskRow['path']): TaskRow['path'] {
  return before.map((entry, i) => {
    const rest = after[i];
    if (after.length !== before.length || rest === undefined || sameTitle(entry.title, rest.title)) return entry;
    return { ...entry, title: joinLines([entry.title, rest.title]) };
  });
}

/** A row cut by a page break is one again; null where the two are rows of their own. */
export function joinCutRow(
  before: TaskRow | undefined,
  after: TaskRow,
  columns: readonly HeadedColumn[],
): TaskRow | null {
  const hasNumbers = columns.some((column) => column.role === 'number');
  if (before === undefined || !isRest(before, after, hasNumbers)) return null;
  const own = after.units.filter((unit) => !unit.inherited);
  const units = before.units.map((unit) => {
    const rest = own.find((other) => other.role === unit.role);
    if (rest === undefined) return unit;
    const by = unit.text.length + 1;
    const moved = rest.bold.map((range) => ({ start: range.start + by, end: range.end + by }));
    return { ...unit, text: `${unit.text}\n${rest.text}`, bold: [...unit.bold, ...moved] };
  });
  const { page } = after.location;
  return {
    ...before,
    path: joinPath(before.path, after.path),
    requirement: joinText(before.requirement, after.requirement),
    units: before.units.length > 0 ? units : own,
    location: { ...before.location, ...(page === undefined ? {} : { lastPage: page }) },
  };
}
