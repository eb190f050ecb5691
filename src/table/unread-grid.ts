import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { sureRole } from '../grammar/header-keys.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import type { Cell, Grid } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { isBlank, lineText, type Matrix, rowCells, rowText, toMatrix } from './matrix.ts';
import { listsUnits } from './unit-matrix.ts';
import { hasKeysOnLeft } from './upright/keys.ts';

/** 重点任务 | 县发改局 | 县财政局 …, with ★ and √ below them (任务与单位矩阵): no column says who. */
function headsUnits(matrix: Matrix): boolean {
  const roles = rowCells(matrix, 0).flatMap((cell) => classifyHeader(lineText(cell))?.role ?? []);
  return roles.some(isTextRole) && listsUnits(matrix, 0);
}

/** 责任单位 with 市水利局 on its right or below it, and 工作任务 somewhere in the grid. */
function namesUnits(matrix: Matrix): boolean {
  const { cells } = matrix.grid;
  const isUnits = (cell: Cell | null): boolean => cell !== null && !isBlank(cell) && isUnitList(lineText(cell));
  const assigns = (cell: Cell): boolean => {
    const role = sureRole(lineText(cell));
    if (role === null || !isUnitRole(role)) return false;
    const { row, column, rowSpan, columnSpan } = cell;
    return isUnits(matrix.owner(row, column + columnSpan)) || isUnits(matrix.owner(row + rowSpan, column));
  };
  return cells.some((cell) => isTextRole(sureRole(lineText(cell)) ?? 'other')) && cells.some(assigns);
}

const fewestRows = 3;
const longestTime = 20;

/** 建设学校3所 | 县教育局 | 8月底前 in each row, below no header: who and when are said of something. */
function listsTasks(matrix: Matrix): boolean {
  const { rows, columns } = matrix;
  if (rows < fewestRows || columns < 3) return false;
  const hasColumn = (test: (text: string) => boolean): boolean =>
    Array.from({ length: columns }, (_, c) => c).some((c) =>
      Array.from({ length: rows }, (_, r) => matrix.owner(r, c)).every(
        (cell) => cell !== null && test(lineText(cell).trim()),
      ),
    );
  return hasColumn((text) => text.length <= longestTime && isTime(text)) && hasColumn(isUnitList);
}

/** A grid of tasks and units that nothing could be made of but this finding. */
export function tellUnreadGrid(grid: Grid): readonly Finding[] {
  if (grid.rows < 2) return [];
  const matrix = toMatrix(grid);
  if (!headsUnits(matrix) && !namesUnits(matrix) && !hasKeysOnLeft(matrix) && !listsTasks(matrix)) return [];
  return [
    { rule: 'unread-table', args: { text: rowText(matrix, 0), lines: grid.rows, headers: 1 }, location: grid.location },
  ];
}
