import { innermostText, isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { isUnitLine } from '../grammar/unit-label.ts';
import { splitLastBracket } from '../grammar/unit-list/brackets.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import type { TaskRow, UnitCell } from '../model/task-table.ts';
import { joinTwo } from '../text/layout.ts';
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

/** A column of units that support (配合单位) leaves open who acts. */
const saysWhoActs = (columns: readonly HeadedColumn[]): boolean =>
  columns.some(({ role }) => isUnitRole(role) && role !== 'support-unit');

/**
 * A row that has nothing but a text, below one whose text has not ended (…检测与修复，): the rest of that row, which somebody has cut by hand.
 */
export function isRest(
  places: readonly Resolved[],
  columns: readonly HeadedColumn[],
  above: TaskRow | undefined,
): boolean {
  const filled = places.flatMap(({ cell }, c) => (cell === null ? [] : [c]));
  const isText = filled.length === 1 && filled.every((c) => c === innermostText(columns));
  return isText && above !== undefined && /[，、]$/u.test(above.requirement);
}

const count = /[（(]\d+[项条个件]?[）)]$/u;

/**
 * 县教育局（2项） over its tasks, as a group row of a table without a unit column (按部门分解), or as the heading right above it: the unit that they are given
 * to; so are 一、推进改革（牵头单位：县发改局） and 牵头单位：县发改局. Nothing for any other title.
 */
export function unitsOfGroup(title: string | null, columns: readonly HeadedColumn[]): readonly UnitCell[] {
  return saysWhoActs(columns) ? [] : unitsOfTitle(title);
}

/** 一、推进改革（牵头单位：县发改局） over rows of a table with a unit column: who is to do those that leave it blank. */
export const unitsForBlanks = (title: string, columns: readonly HeadedColumn[]): readonly UnitCell[] =>
  saysWhoActs(columns) ? unitsOfTitle(title).map((cell) => Object.assign({}, cell, { from: 'heading' as const })) : [];

function unitsOfTitle(title: string | null): readonly UnitCell[] {
  const text = title?.replace(count, '') ?? '';
  const said = splitLastBracket(text)?.inside ?? '';
  const units = isUnitLine(said) ? said : isUnitLine(text) || isUnitList(text) ? text : null;
  return units === null ? [] : [{ role: 'unit', text: units, bold: [], inherited: true }];
}

/** 责任单位：县住建局 right above a table without a unit column. */
export function unitsAbove(notes: readonly string[], columns: readonly HeadedColumn[]): readonly UnitCell[] {
  const text = saysWhoActs(columns) ? undefined : notes.find(isUnitLine);
  return text === undefined ? [] : [{ role: 'unit', text, bold: [], inherited: true }];
}

/** The text of a row's rest goes to the row above. */
export function addRest(rows: TaskRow[], rest: string): void {
  const above = rows.at(-1);
  if (above !== undefined) rows[rows.length - 1] = { ...above, requirement: joinTwo(above.requirement, rest) };
}

/** Puts a row below the others; `isMore`: its units, those that are not merged with the row above, go to that row. */
export function putRow(rows: TaskRow[], row: TaskRow, isMore: boolean): void {
  const above = rows.at(-1);
  if (above === undefined || !isMore) rows.push(row);
  else
    rows[rows.length - 1] = { ...above, units: [...above.units, ...row.units.filter(({ inherited }) => !inherited)] };
}
