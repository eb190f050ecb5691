import { withoutContinued } from '../grammar/form-line.ts';
import { timeOfTitle } from '../grammar/title-time.ts';
import type { Location } from '../model/notice.ts';
import type { PathEntry } from '../model/task-table.ts';
import { squash } from '../text/layout.ts';
import type { HeadedColumn } from './header.ts';
import type { HeadingRow } from './heading-row.ts';
import { type Matrix, rowLocation } from './matrix.ts';
import { openGroup } from './path.ts';
import { groupSums, groupText } from './row-kind.ts';
import type { Draft } from './table-draft.ts';
import { unitsForBlanks } from './unit-rows.ts';

/** A group that had no rows (corpus/sc-tuiguang) would be in no path: it is told. */
export function tellEmptyGroup(draft: Draft, next: readonly PathEntry[]): void {
  const { group } = draft;
  if (group === null || group.rows < draft.rows.length || next.some((entry) => entry === group.entry)) return;
  const title = `${group.entry.label ?? ''}${group.entry.title}`;
  draft.findings.push({ rule: 'empty-group', args: { title }, location: group.location });
}

/** How many groups stay open where 民生实事（续） says above the rest of a table that one goes on; null for another text. */
function groupsGoingOn(draft: Draft, text: string): number | null {
  const said = withoutContinued(text);
  if (said === squash(text)) return null;
  const at = draft.groups.findIndex(({ label, title }) => squash(`${label ?? ''}${title}`) === said);
  return at < 0 ? null : at + 1;
}

export function openGroupRow(draft: Draft, text: string, location: Location): void {
  const open = groupsGoingOn(draft, text);
  if (open !== null) {
    draft.groups = draft.groups.slice(0, open);
    return;
  }
  const groups = openGroup(draft.groups, text);
  tellEmptyGroup(draft, groups);
  const entry = groups.at(-1);
  draft.groups = groups;
  draft.carry = [];
  draft.group = entry === undefined ? null : { entry, rows: draft.rows.length, location };
}

export function openHeadingRow(draft: Draft, heading: HeadingRow, location: Location): void {
  if (heading.others.length > 0) draft.notes.push([heading.title, ...heading.others].join(' '));
  openGroupRow(draft, heading.title, location);
  if (draft.group !== null) draft.headings.set(draft.group.entry, heading);
}

/** A group row (分组行): its sums are notes, and the units and the time that it names are those of the rows that leave theirs blank. */
export function addGroup(draft: Draft, matrix: Matrix, row: number, columns: readonly HeadedColumn[]): void {
  const title = groupText(matrix, row, columns);
  const sums = groupSums(matrix, row, columns);
  if (sums.length > 0) draft.notes.push([title, ...sums].join(' '));
  openGroupRow(draft, title, rowLocation(matrix, row));
  const units = unitsForBlanks(title, columns);
  const time = timeOfTitle(draft.group?.entry.title ?? '');
  const deadline = time === null ? null : ({ text: time, inherited: true, from: 'heading' } as const);
  if (draft.group !== null && (units.length > 0 || deadline !== null))
    draft.headings.set(draft.group.entry, { units, deadline });
}
