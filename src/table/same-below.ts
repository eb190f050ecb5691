import type { TaskRow, UnitCell } from '../model/task-table.ts';

/** 县教育局（下同）: the cell speaks for the blank ones below it. */
const said = /[（(]以?下(?:各[项行])?同[）)]$/u;

const isOwn = ({ inherited }: UnitCell): boolean => !inherited;

/** What stands for the blank cells of its role in the rows below `row`. */
export function nextBelow(below: readonly UnitCell[], { units }: TaskRow): readonly UnitCell[] {
  const own = units.filter(isOwn);
  const kept = below.filter(({ role }) => !own.some((cell) => cell.role === role));
  const opened = own.filter(({ text }) => said.test(text));
  return [
    ...kept,
    ...opened.map(({ role, text }): UnitCell => {
      return { role, text: text.replace(said, ''), bold: [], inherited: true, from: 'same-below' };
    }),
  ];
}

/** The row with what was said for it above (下同), in the roles that it says nothing of. */
export function withBelow(row: TaskRow, below: readonly UnitCell[]): TaskRow {
  const lacking = below.filter(({ role }) => !row.units.some((cell) => cell.role === role));
  return lacking.length === 0 ? row : { ...row, units: [...row.units, ...lacking] };
}
