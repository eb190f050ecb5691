import { type Grid, paragraphText } from '../model/document.ts';
import type { ColumnRole } from '../model/notice.ts';
import { classifyHeader, type HeaderRole, headerRoles } from './header-role.ts';

const firstRow = ({ cells }: Grid): readonly string[] =>
  cells.filter(({ row }) => row === 0).map(({ paragraphs }) => paragraphs.map(paragraphText).join(''));

/** The roles of a grid's columns by its first row, read together: 目标任务 alone says what is to be done. */
export const rolesOf = (grid: Grid): readonly ColumnRole[] => headerRoles(firstRow(grid));

/** What a grid's first row says of its columns, a cell each; null for a cell that is no header. */
export const headersOf = (grid: Grid): readonly (HeaderRole | null)[] => firstRow(grid).map(classifyHeader);
