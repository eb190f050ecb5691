import { isTaskHeader } from '../grammar/column-role.ts';
import { headerKey, promoteTargets } from '../grammar/header-role.ts';
import type { Cell, Grid } from '../model/document.ts';
import { findHeader, type HeadedColumn, type Header } from './header.ts';
import { isBlank, toMatrix } from './matrix.ts';
import type { Stitched } from './pages/draft.ts';

/** Tables set in more than so many parts side by side were not seen. */
const mostParts = 4;
const fewestColumns = 3;

/** Columns from one to another, end excluded. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * A table set in two halves side by side (并列): its header says the same words again (序号 | 任务 | 单位 | 序号 | 任务 | 单位), and the right half goes on where the left
 * one ends. Each is a grid of its own. A group row over both is in both.
 */
export function splitHalves(stitched: Stitched): readonly Stitched[] {
  const { grid, sources, claims, findings } = stitched;
  const header = findHeader(toMatrix(grid));
  const ranges = header === null ? [] : partsOf(grid, header);
  if (header === null || ranges.length < 2 || hasLateCrossing(grid, ranges, header)) return [stitched];
  return ranges.map((range, index) => ({
    grid: cutColumns(grid, range, (cell) => index === 0 || cell.row >= header.start),
    sources,
    claims: index === 0 ? claims : [],
    findings: index === 0 ? findings : [],
  }));
}

function partsOf(grid: Grid, { columns, end }: Header): readonly Range[] {
  const isGap = (column: number): boolean =>
    columns[column]?.header === '' && grid.cells.every((cell) => cell.column !== column || isBlank(cell));
  const kept = columns.flatMap((_, column) => (isGap(column) && end > 0 ? [] : [column]));
  for (let parts = mostParts; parts >= 2; parts--) {
    const size = kept.length / parts;
    if (Number.isInteger(size) && size >= fewestColumns && isSaidAgain(kept, size, columns))
      return Array.from({ length: parts }, (_, part) => ({
        from: kept[part * size] ?? 0,
        to: (kept[(part + 1) * size - 1] ?? 0) + 1,
      }));
  }
  return [];
}

function isSaidAgain(kept: readonly number[], size: number, columns: readonly HeadedColumn[]): boolean {
  const words = kept.map((column) => headerKey(columns[column]?.header ?? ''));
  if (words.some((word, at) => word === '' || word !== words[at % size])) return false;
  const first = kept.slice(0, size).flatMap((column) => columns[column] ?? []);
  const roles = promoteTargets(
    first.map(({ header }) => header),
    first.map(({ role }) => role),
  );
  return isTaskHeader(roles);
}

const crosses = ({ column, columnSpan }: Cell, { from, to }: Range): boolean =>
  column < to && column + columnSpan > from && (column < from || column + columnSpan > to);

/** A group row further down would speak of the right half's first rows too; a note below all of them speaks of none. */
function hasLateCrossing(grid: Grid, ranges: readonly Range[], { end }: Header): boolean {
  const filled = grid.cells.filter((cell) => cell.row >= end && !isBlank(cell));
  const isCrossing = (cell: Cell): boolean => ranges.some((range) => crosses(cell, range));
  const last = filled.findLast((cell) => !isCrossing(cell))?.row ?? end;
  const crossing = filled.filter((cell) => cell.row < last && isCrossing(cell));
  return crossing.some(({ row }) => row > end) && !crossing.some(({ row }) => row === end);
}

function cutColumns(grid: Grid, { from, to }: Range, isKept: (cell: Cell) => boolean): Grid {
  const cells = grid.cells.flatMap((cell): readonly Cell[] => {
    const column = Math.max(cell.column, from);
    const columnSpan = Math.min(cell.column + cell.columnSpan, to) - column;
    if (columnSpan < 1) return [];
    const paragraphs = isKept(cell) ? cell.paragraphs : [];
    return [{ ...cell, column: column - from, columnSpan, paragraphs }];
  });
  return { ...grid, columns: to - from, cells };
}
