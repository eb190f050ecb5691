import { isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import { type Cell, type Grid, paragraphText } from '../../model/document.ts';
import { squash } from '../../text/layout.ts';
import type { HeadedColumn } from '../header.ts';
import { isBlank, type Matrix, rowCells } from '../matrix.ts';

const finished = /[。；！？;!?]$/u;
const openEnd = /[、，,和及与（(“《:：]$/u;
const openStart = /^[、，,。；）)”》和及与等]/u;
/** Word's and LibreOffice's cell padding, left and right together, in points. */
const paddingPoints = 11;
const usualSizePoints = 10.5;

const textOf = (cell: Cell | null): string => squash((cell?.paragraphs ?? []).map(paragraphText).join(''));

function lastSize(cell: Cell): number {
  return cell.paragraphs.at(-1)?.runs.at(-1)?.size ?? usualSizePoints;
}

/** Widths in ems: a Latin letter or digit is about half a character wide. */
const emsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (/[\u0020-\u007e]/u.test(character) ? 0.5 : 1), 0);

/** The last line of the cell's last paragraph reaches the cell's right edge: the text may go on below. */
function isFull(cell: Cell): boolean {
  const lines = cell.paragraphs.flatMap((paragraph) => paragraphText(paragraph).split('\n')).map(squash);
  // Line ends that the page shows say how long a full line is; without any, the cell's width does.
  return lines.length > 1 ? emsOf(lines.at(-1) ?? '') >= Math.max(...lines.map(emsOf)) - 0.5 : fillsWidth(cell);
}

function fillsWidth(cell: Cell): boolean {
  const [left = 0, , right = 0] = cell.location.bbox ?? [];
  const perLine = Math.floor((right - left - paddingPoints) / lastSize(cell));
  const last = cell.paragraphs.at(-1);
  if (perLine < 2 || last === undefined) return false;
  const rest = emsOf(squash(paragraphText(last))) % perLine;
  return rest === 0 || rest >= perLine - 1;
}

/** A text whose sentence or list goes on: judged by its end, the next one's start, and whether its last line is full. */
function goesOn(above: Cell | null, below: Cell | null): boolean {
  const [before, after] = [textOf(above), textOf(below)];
  if (above === null || before === '' || after === '') return false;
  if (openEnd.test(before) || openStart.test(after)) return true;
  return !finished.test(before) && isFull(above);
}

export interface RowPair {
  /** The cell of the last row above, by column. */
  readonly above: (column: number) => Cell | null;
  readonly below: Matrix;
  /** First data row of `below`. */
  readonly first: number;
  readonly columns: readonly HeadedColumn[];
}

interface Place {
  readonly above: Cell | null;
  readonly below: Cell | null;
}

function placesOf(pair: RowPair, test: (column: HeadedColumn) => boolean): readonly Place[] {
  const seen = new Set<Cell>();
  return pair.columns.flatMap((column, c): readonly Place[] => {
    const below = pair.below.owner(pair.first, c);
    if (!test(column) || (below !== null && seen.has(below))) return [];
    if (below !== null) seen.add(below);
    return [{ above: pair.above(c), below }];
  });
}

const isFilled = (cell: Cell | null): boolean => !isBlank(cell);

/**
 * True where a page cut the row (跨页断行): what stands at the top of the page is the rest of the row above. A number of its own makes a new row; no
 * number where the row above has one makes the rest. Without numbers every text at the top must go on from the one above.
 */
export function isCutRow(pair: RowPair): boolean {
  const [number] = placesOf(pair, (column) => column.role === 'number');
  if (number !== undefined) return isFilled(number.above) && !isFilled(number.below);
  const texts = placesOf(pair, (column) => isTextRole(column.role)).filter(({ below }) => isFilled(below));
  const units = placesOf(pair, (column) => isUnitRole(column.role)).filter(({ below }) => isFilled(below));
  if (texts.length === 0) return units.length > 0;
  const textGoesOn = texts.some(({ above, below }) => goesOn(above, below));
  return textGoesOn && units.every(({ above, below }) => goesOn(above, below));
}

/** A table without rules at its top tells nothing by having none at a page's end. */
export function hasOutline({ cells }: Grid): boolean {
  return cells.some(({ row, open }) => row === 0 && open?.top === false);
}

/**
 * Cells at the top of a page, each with the one above that it is the rest of: no rule closes that one, and none opens this. LibreOffice
 * and Word close what they cut; browsers don't.
 */
export function findOpenCells({ above, below, first }: RowPair): ReadonlyMap<Cell, Cell> {
  const pairs = new Map<Cell, Cell>();
  // Below a header that the page says again all is closed.
  if (first > 0) return pairs;
  for (const cell of rowCells(below, first)) {
    const upper = above(cell.column);
    const isSame = upper?.column === cell.column && upper.columnSpan === cell.columnSpan;
    if (upper !== null && isSame && upper.open?.bottom === true && cell.open?.top === true) pairs.set(cell, upper);
  }
  return pairs;
}
