import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { sureRole } from '../grammar/header-keys.ts';
import { classifyHeader, headerKey } from '../grammar/header-role.ts';
import { splitField } from '../grammar/split-field.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import { type Cell, type Grid, paragraphText } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import type { ColumnRole } from '../model/notice.ts';
import { readHeader } from './header.ts';
import { isBlank, lineText, type Matrix, rowCells, rowText, toMatrix } from './matrix.ts';
import { isInventory, isScoreTable } from './score-table.ts';
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

/** Headers that say who has to do something, and not whose it is (建设单位, 使用单位). */
const assigning = /^(?:责任|主责|牵头|配合)(?:单位|部门|主体)/u;

/** 交通子行业 | 装机计划（MW） | 责任单位 over units: no listed word says what they are to do, and they have to do something. */
function assignsAll(matrix: Matrix): boolean {
  const { columns, end } = readHeader(matrix, 0);
  if (isScoreTable(columns) || isInventory(columns)) return false;
  const at = columns.findIndex(({ header }) => assigning.test(headerKey(header)));
  if (at < 0) return false;
  const below = Array.from({ length: matrix.rows - end }, (_, i) => matrix.owner(end + i, at));
  const filled = new Set(below.filter((cell) => !isBlank(cell)));
  return filled.size > 1 && [...filled].every((cell) => cell !== null && isUnitList(lineText(cell)));
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

/** 任务：公开预算 / 责任单位：县财政局 in one cell: a record in it. */
function holdsRecord({ paragraphs }: Cell): boolean {
  const lines = paragraphs.flatMap((one) => paragraphText(one).split('\n'));
  const fields = lines.flatMap((line) => splitField(line) ?? []);
  const says = (test: (role: ColumnRole, said: string) => boolean): boolean =>
    fields.some(({ label, said }) => test(sureRole(label) ?? 'other', said));
  return says(isTextRole) && says((role, said) => isUnitRole(role) && isUnitList(said.trim()));
}

const holdsRecords = ({ grid: { cells } }: Matrix): boolean => cells.some(holdsRecord);

/** A grid of tasks and units that nothing could be made of but this finding. */
export function tellUnreadGrid(grid: Grid): readonly Finding[] {
  if (grid.rows < 2) return [];
  const matrix = toMatrix(grid);
  const isUnread = [headsUnits, namesUnits, hasKeysOnLeft, listsTasks, assignsAll, holdsRecords].some((test) =>
    test(matrix),
  );
  if (!isUnread) return [];
  return [
    { rule: 'unread-table', args: { text: rowText(matrix, 0), lines: grid.rows, headers: 1 }, location: grid.location },
  ];
}
