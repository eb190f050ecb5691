import type { TaskRow, UnitCell } from '../model/task-table.ts';

/** 县教育局（下同）, 12月底前，下同: the cell speaks for the blank ones below it. */
const said = /(?:[（(]以?下(?:各[项行])?同[）)]|[，,；;]\s?以?下同)$/u;

/** What cells above have said for the blank ones below (下同). */
export interface Below {
  readonly units: readonly UnitCell[];
  readonly deadline: TaskRow['deadline'];
}

export const nothingBelow: Below = { units: [], deadline: null };

const isOwn = ({ inherited }: UnitCell): boolean => !inherited;

/** What stands for the blank cells in the rows below `row`: a filled one ends what stood for its column before. */
export function nextBelow(below: Below, { units, deadline }: TaskRow): Below {
  const own = units.filter(isOwn);
  const kept = below.units.filter(({ role }) => !own.some((cell) => cell.role === role));
  const opened = own
    .filter(({ text }) => said.test(text))
    .map(({ role, text }): UnitCell => {
      return { role, text: text.replace(said, ''), bold: [], inherited: true, from: 'same-below' };
    });
  return { units: [...kept, ...opened], deadline: nextDeadline(below.deadline, deadline) };
}

function nextDeadline(below: Below['deadline'], own: TaskRow['deadline']): Below['deadline'] {
  if (own === null || own.text === '' || own.inherited) return below;
  return said.test(own.text) ? { text: own.text.replace(said, ''), inherited: true, from: 'same-below' } : null;
}

/** The row with what was said for it above, where it says nothing itself. */
export function withBelow(row: TaskRow, below: Below): TaskRow {
  if (below.units.length === 0 && below.deadline === null) return row;
  const units = below.units.filter(({ role }) => !row.units.some((cell) => cell.role === role));
  const isUntimed = row.deadline?.text === '';
  return Object.assign({}, row, {
    units: units.length === 0 ? row.units : [...row.units, ...units],
    deadline: isUntimed ? (below.deadline ?? row.deadline) : row.deadline,
  });
}
