import { innermostText, isTextRole, isUnitRole } from '../grammar/column-role.ts';
import type { Cell } from '../model/document.ts';
import type { PathEntry, TaskRow, UnitCell } from '../model/task-table.ts';
import type { HeadedColumn } from './header.ts';
import { blockText, isBlank, type Matrix, rawText } from './matrix.ts';
import { groupText, isCountedAbove, levelOf, ownCells, reachesText } from './row-kind.ts';

/** Who is to do all rows below a heading, and by when. */
export interface HeadingCells {
  readonly units: readonly UnitCell[];
  readonly deadline: TaskRow['deadline'];
}

/** A heading row (标题行) that is filled like a row: 一、优化营商环境 over 序号, 任务 and 要求, 县发改局 and 12月底前 beside it, and blanks below these. */
export interface HeadingRow extends HeadingCells {
  readonly title: string;
  /** What stands in other columns (备注). */
  readonly others: readonly string[];
}

const roleOf = ({ column }: Cell, columns: readonly HeadedColumn[]): HeadedColumn['role'] =>
  columns[column]?.role ?? 'other';

const isSaid = (cell: Cell, columns: readonly HeadedColumn[]): boolean =>
  isUnitRole(roleOf(cell, columns)) || roleOf(cell, columns) === 'deadline';

/** The first row below a heading that is no deeper heading over the same columns: below 一、 and （一） the one that 1 counts. */
function firstBelow(title: Cell, matrix: Matrix): number {
  let row = title.row + title.rowSpan;
  for (let next = matrix.owner(row, title.column); next !== null; next = matrix.owner(row, title.column)) {
    if (next.row !== row || next.columnSpan < title.columnSpan || levelOf(next) <= levelOf(title)) break;
    row += next.rowSpan;
  }
  return row;
}

/** The row below says nothing where the heading does, or is merged with it there. */
function isOpenBelow(said: readonly Cell[], below: number, matrix: Matrix): boolean {
  const isOpen = (cell: Cell): boolean => {
    const next = matrix.owner(below, cell.column);
    return next === cell || isBlank(next);
  };
  return below < matrix.rows && said.length > 0 && said.every(isOpen);
}

/** The text stands over 任务 and 要求 as one, and the row below has them apart. */
function isOver(title: Cell, below: number, matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const innermost = innermostText(columns);
  const next = matrix.owner(below, innermost);
  return reachesText(title, columns) && next !== null && !isBlank(next) && next.columnSpan < title.columnSpan;
}

/** A category stands alone, and the rows below have none of their own: the column is theirs. */
function isCategoryAlone(title: Cell, below: number, matrix: Matrix, columns: readonly HeadedColumn[]): boolean {
  const innermost = innermostText(columns);
  const isOuter = title.column < innermost && title.column === columns.findIndex(({ role }) => isTextRole(role));
  return (
    isOuter &&
    isTextRole(columns[title.column]?.role ?? 'other') &&
    isBlank(matrix.owner(title.row, innermost)) &&
    isBlank(matrix.owner(below, title.column)) &&
    !isBlank(matrix.owner(below, innermost))
  );
}

/** The heading row that `row` is; null for any other. */
export function readHeadingRow(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): HeadingRow | null {
  const own = ownCells(matrix, row);
  const [title] = own.filter((cell) => isTextRole(roleOf(cell, columns)) || cell.columnSpan > 1);
  const said = own.filter((cell) => cell !== title && isSaid(cell, columns));
  const units = said.filter((cell) => isUnitRole(roleOf(cell, columns)));
  const below = title === undefined ? 0 : firstBelow(title, matrix);
  if (title === undefined || !isOpenBelow(units.length > 0 ? units : said, below, matrix)) return null;
  const isHeading =
    isCountedAbove(own, matrix, columns) ||
    isOver(title, below, matrix, columns) ||
    isCategoryAlone(title, below, matrix, columns);
  if (!isHeading) return null;
  const rest = own.filter((cell) => cell !== title && !said.includes(cell) && roleOf(cell, columns) !== 'number');
  return { title: groupText(matrix, row, columns), ...cellsOf(said, columns), others: rest.map(blockText) };
}

function cellsOf(said: readonly Cell[], columns: readonly HeadedColumn[]): HeadingCells {
  const units = said.flatMap((cell): readonly UnitCell[] => {
    const role = roleOf(cell, columns);
    return isUnitRole(role) ? [{ role, text: rawText(cell), bold: [], inherited: true, from: 'heading' }] : [];
  });
  const times = said.filter((cell) => roleOf(cell, columns) === 'deadline').map(blockText);
  const deadline = times.length === 0 ? null : ({ text: times.join('\n'), inherited: true, from: 'heading' } as const);
  return { units, deadline };
}

/** What the innermost heading that says something leaves to a row without units or a deadline of its own. */
export function withHeading(
  row: TaskRow,
  groups: readonly PathEntry[],
  said: ReadonlyMap<PathEntry, HeadingCells>,
): TaskRow {
  if (said.size === 0) return row;
  const cells = groups.flatMap((entry) => said.get(entry) ?? []);
  const units = cells.findLast((one) => one.units.length > 0)?.units ?? [];
  const deadline = cells.findLast((one) => one.deadline !== null)?.deadline ?? null;
  const isUntimed = row.deadline === null || row.deadline.text === '';
  return Object.assign({}, row, {
    units: row.units.length === 0 ? units : row.units,
    deadline: isUntimed && deadline !== null ? deadline : row.deadline,
  });
}
