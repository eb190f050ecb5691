import { isTextRole } from '../grammar/column-role.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import type { Grid } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { isBlank, lineText, rowCells, rowText, toMatrix } from './matrix.ts';

const fewestUnits = 2;

/** 重点任务 | 县发改局 | 县财政局 …, with ★ and √ below them (任务与单位矩阵): no column says who, and nothing is made of it but this finding. */
export function tellUnitMatrix(grid: Grid): readonly Finding[] {
  if (grid.rows < 2) return [];
  const matrix = toMatrix(grid);
  const texts = rowCells(matrix, 0)
    .filter((cell) => !isBlank(cell))
    .map(lineText);
  const roles = texts.flatMap((text) => classifyHeader(text)?.role ?? []);
  if (!roles.some(isTextRole) || texts.filter(isUnitList).length < fewestUnits) return [];
  return [
    { rule: 'unread-table', args: { text: rowText(matrix, 0), lines: grid.rows, headers: 1 }, location: grid.location },
  ];
}
