import { isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { isUnitName } from '../../grammar/unit-list.ts';
import type { Cell } from '../../model/document.ts';
import type { HeadedColumn } from '../header.ts';
import { isBlank, type Matrix, rowCells } from '../matrix.ts';
import { goesOn, isFinished, type RowPair, textOf } from './cut-row.ts';
import { isKnown, isLabelled, lacksOneWay, mergedMore } from './habits.ts';

/** A page under a table: whether it begins with the rest of the row above. */
export interface Join extends RowPair {
  readonly cut: boolean;
  readonly isSure: boolean;
  /** Cells of that row that the page's end cut, by their borders. */
  readonly openCells: ReadonlyMap<Cell, Cell>;
}

/** Cells at the top of a page and what the page does not show for certain. */
export interface Pairs {
  /** Each with the cell above that is the same merged, or cut, cell. */
  readonly pairs: ReadonlyMap<Cell, Cell>;
  /** That may be the same as the one above, or not, whatever was chosen. */
  readonly doubtful: readonly Cell[];
}

/** Is the cell at a page's top the same as the one above it? */
interface Bond {
  readonly isSame: boolean;
  readonly isSure: boolean;
}

const apart: Bond = { isSame: false, isSure: true };
const same: Bond = { isSame: true, isSure: true };

/** A cell at the top of a page, in its column. */
interface Top {
  readonly cell: Cell;
  /** The cell above with all that earlier pages have of it, and what the last page alone has. */
  readonly upper: Cell;
  readonly part: Cell | null;
  readonly column: HeadedColumn;
}

/** Cells at the top of the page and the ones above them that are the same merged, or cut, cell. */
export function findPairs(join: Join): Pairs {
  const { above, part, below, first, columns, cut } = join;
  const pairs = new Map(join.openCells);
  const doubtful: Cell[] = [];
  const inner = innermost(below, first, columns);
  for (const cell of rowCells(below, first)) {
    const [upper, column] = [above(cell.column), columns[cell.column]];
    if (upper === null || column === undefined || upper.column !== cell.column) continue;
    const top = { cell, upper, part: part(cell.column), column };
    const bond = !cut && mayContinue(column, cell.column, inner) ? bondOf(top, join) : apart;
    const isSame = cut ? !(cell.column < inner && isNextCategory(top)) : bond.isSame;
    if (isSame) pairs.set(cell, upper);
    if (!bond.isSure && !join.openCells.has(cell)) doubtful.push(cell);
  }
  return { pairs, doubtful };
}

/** 二、… below 一、…: it stands beside the rows below the cut one. */
function isNextCategory({ cell, upper, column }: Top): boolean {
  return isTextRole(column.role) && cell.rowSpan > 1 && areSiblings(textOf(upper), textOf(cell));
}

/** Index of the innermost column that says what is to be done, or to what end (年度目标), in the row itself: a blank cell left of it belongs to a merged category. */
function innermost(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): number {
  return columns.findLastIndex(
    ({ role }, c) => (isTextRole(role) || role === 'target') && !isBlank(matrix.owner(row, c)),
  );
}

function mayContinue(column: HeadedColumn, c: number, inner: number): boolean {
  if (column.role === 'number' || column.role === 'other' || column.role === 'remark') return false;
  return !isTextRole(column.role) || c < inner;
}

function bondOf(top: Top, join: Join): Bond {
  if (isBlank(top.cell)) return blankBond(top, join);
  if (isBlank(top.upper)) return top.part === null || isTextRole(top.column.role) ? same : blankBond(top, join);
  if (!goesOn(top.part, top.cell)) return apart;
  if (isTextRole(top.column.role)) return textBond(top, join);
  return isUnitRole(top.column.role) && cutsUnit(textOf(top.part), textOf(top.cell)) ? same : apart;
}

/**
 * One of the two is blank, so that they are one merged cell, whose text had room on one page only; or it says nothing. A category is never blank,
 * a supporting unit (配合单位) may be by its nature; what the others are the rest of the column shows.
 */
function blankBond({ cell, column }: Top, { habits }: Join): Bond {
  if (isTextRole(column.role)) return same;
  const more = mergedMore(habits, cell.column);
  return { isSame: column.role === 'support-unit' ? more > 0 : more >= 0, isSure: lacksOneWay(habits, cell.column) };
}

/** A category (合并的类别) whose last line was full, and unfinished: (六)深入落实…目录 | 管理制度. */
function textBond({ cell, part, upper }: Top, { habits }: Join): Bond {
  if (isFinished(part)) return apart;
  const text = textOf(cell);
  if (areSiblings(textOf(upper), text)) return apart;
  if (isLabelled(habits, cell.column)) return { isSame: parseLabel(text) === null, isSure: true };
  if (isKnown(habits, cell.column, text) || isKnown(habits, cell.column, textOf(upper))) return apart;
  return { isSame: (part?.rowSpan ?? 1) + cell.rowSpan > 2, isSure: false };
}

/** 一、产业升级 and 二、改革创新: no text goes on with a label of the form that it began with. */
function areSiblings(above: string, below: string): boolean {
  const [one, other] = [parseLabel(above), parseLabel(below)];
  return one !== null && one.form === other?.form;
}

/** 县教育局、县住 | 房和城乡建设局: a name that the page's end cut. */
function cutsUnit(above: string, below: string): boolean {
  const [tail = '', head = ''] = [above.split(/[、，,；;]/u).at(-1), below.split(/[、，,；;]/u)[0]];
  return tail === '' || (!isUnitName(tail) && isUnitName(tail + head));
}
