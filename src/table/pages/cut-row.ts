import { isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import { parseItem } from '../../grammar/numbering/item.ts';
import { parseUnitList } from '../../grammar/unit-list.ts';
import { type Cell, type Grid, isFilled, paragraphText } from '../../model/document.ts';
import { cellWords } from '../../text/paragraphs.ts';
import type { HeadedColumn } from '../header.ts';
import { isBlank, type Matrix, rowCells } from '../matrix.ts';
import { filledShare, type Habits, isStopped, stop } from './habits.ts';
import { isLineTwice, usualSizePoints } from './printed-twice.ts';

/** A cell's text without layout. */
export const textOf = (cell: Cell | null): string => (cell === null ? '' : cellWords(cell));

/** The first word of the cell below had no room on the last line of the one above: they may be one text, and can be no two if it had. */
function fills(above: Cell | null, below: Cell | null): boolean {
  const [last, first] = [above?.paragraphs.at(-1), below?.paragraphs[0]];
  if (last?.setting === undefined || first?.setting === undefined) return false;
  const size = last.runs.at(-1)?.size ?? usualSizePoints;
  return isFilled(last.setting, first.setting, size);
}

/** The line that the text would have gone on in had no room either, nor the one before: setting lets no line stand alone. */
const maxLinesLeft = 3;

/** A text that goes on below has filled its cell to the page's end. */
function reachesEnd(cell: Cell): boolean {
  const last = cell.paragraphs.at(-1);
  const [ends, bottom] = [last?.location.bbox?.[3], cell.location.bbox?.[3]];
  const size = last?.runs.at(-1)?.size ?? usualSizePoints;
  return ends === undefined || bottom === undefined || bottom - ends < maxLinesLeft * size;
}

/** No room was left beside the text or below it: what stands below on the next page may be its rest. */
export function goesOn(part: Cell | null, below: Cell | null): boolean {
  return part !== null && fills(part, below) && reachesEnd(part);
}

/** True for a text that ends in a stop. */
export function isFinished(cell: Cell | null): boolean {
  return stop.test(textOf(cell));
}

export interface RowPair {
  /** The cell of the last row above, by column: with all that earlier pages have of it, and what the last page alone has. */
  readonly above: (column: number) => Cell | null;
  readonly part: (column: number) => Cell | null;
  readonly below: Matrix;
  /** First data row of `below`. */
  readonly first: number;
  readonly columns: readonly HeadedColumn[];
  readonly habits: Habits;
}

interface Place {
  readonly column: number;
  readonly above: Cell | null;
  readonly part: Cell | null;
  readonly below: Cell | null;
}

function placesOf(pair: RowPair, test: (column: HeadedColumn) => boolean): readonly Place[] {
  const seen = new Set<Cell>();
  return pair.columns.flatMap((column, c): readonly Place[] => {
    const below = pair.below.owner(pair.first, c);
    if (!test(column) || (below !== null && seen.has(below))) return [];
    if (below !== null) seen.add(below);
    return [{ column: c, above: pair.above(c), part: pair.part(c), below }];
  });
}

const hasText = (cell: Cell | null): boolean => !isBlank(cell);

/** 四、生态环境 over all columns at a page's end and a row of cells below it: a cell that a page cuts is as wide on both. */
const areOfOneWidth = ({ part, below }: Place): boolean =>
  part === null || below === null || (part.column === below.column && part.columnSpan === below.columnSpan);

/** A column is filled as a rule. */
const usualShare = 0.7;

/** Whether a page's end cut a row, and whether the page shows it for certain. */
export interface RowCut {
  readonly cut: boolean;
  readonly isSure: boolean;
}

const sure = (cut: boolean): RowCut => ({ cut, isSure: true });

/**
 * Has a page cut the row (跨页断行): is what stands at the top of the page the rest of the row above? A number of its own makes a new row; no
 * number where the row above has one makes the rest. Without numbers every text at the top must be able to go on from the one above, and the
 * innermost one must be unfinished; or its unit is missing where every row has one.
 */
export function judgeRow(pair: RowPair): RowCut {
  const [number] = placesOf(pair, (column) => column.role === 'number');
  // A number that is centred in its cell may stand below the cut.
  const isBelow = number !== undefined && !hasText(number.above) && hasText(number.below);
  if (number !== undefined && !isBelow)
    return sure(
      hasText(number.above) &&
        (!hasText(number.below) ||
          isCutNumber(number, pair) ||
          isReprinted(number, pair) ||
          isLineTwice(number.part, number.below)),
    );
  const texts = placesOf(pair, (column) => isTextRole(column.role)).filter(({ below }) => hasText(below));
  const inner = texts.at(-1);
  if (inner !== undefined && !areOfOneWidth(inner)) return sure(false);
  return inner === undefined ? judgeRest(pair) : judgeTexts(pair, { inner, outer: texts.slice(0, -1), isBelow });
}

interface Texts {
  /** The innermost text at the top of the page, and those beside it. */
  readonly inner: Place;
  readonly outer: readonly Place[];
  /** The number stands below the cut. */
  readonly isBelow: boolean;
}

function itemsOf(cell: Cell | null): readonly (number | null)[] {
  return (cell?.paragraphs ?? []).map((paragraph) => parseItem(paragraphText(paragraph).trim())?.ordinal ?? null);
}

/** 1.…, 2.… above the cut and 3.… below it: items of one cell. One item above may be a row's own number. */
function continuesItems({ above, below }: Place): boolean {
  const [items, [next]] = [itemsOf(above), itemsOf(below)];
  const last = items.at(-1) ?? null;
  return items.length > 1 && items[0] === 1 && last !== null && next === last + 1;
}

function judgeTexts(pair: RowPair, { inner, outer, isBelow }: Texts): RowCut {
  const units = placesOf(pair, (column) => isUnitRole(column.role));
  const areApart = units.some(({ part, below }) => hasText(part) && hasText(below) && !goesOn(part, below));
  if (!areApart && continuesItems(inner)) return sure(true);
  const times = placesOf(pair, (column) => column.role === 'deadline').filter(({ part }) => hasText(part));
  // Centred like the number, they may all stand below the cut.
  const others = [...outer, ...units, ...times].filter(
    ({ part, below }) => hasText(below) && (!isBelow || hasText(part)),
  );
  const isFull = goesOn(inner.part, inner.below);
  const canGoOn = others.every(({ part, below }) => goesOn(part, below));
  // Lines that the writer ended, not the setting (软回车), leave room; a name in two parts is one all the same.
  if (!(canGoOn && isFull) && !isFinished(inner.part) && units.some(cutsUnit)) return { cut: true, isSure: false };
  if (!canGoOn) return sure(false);
  const lacksUnit = (share: number): boolean =>
    units.some(({ column, below }) => !hasText(below) && filledShare(pair.habits, column) >= share);
  if (!isFinished(inner.part)) {
    const isShown = isBelow || others.length > 0 || isStopped(pair.habits, inner.column) || lacksUnit(usualShare);
    return { cut: isFull, isSure: !isFull || isShown };
  }
  if (isBelow || !hasText(inner.part)) return sure(false);
  const cut = lacksUnit(isFull ? usualShare : 1);
  return { cut, isSure: !cut && !isFull };
}

const countUnits = (text: string): number => parseUnitList(text, 'responsible').units.length;

/** …、县扶|贫办、…: two texts that name one unit less together than each for itself. */
function cutsUnit({ part, below }: Place): boolean {
  const [above, rest] = [textOf(part), textOf(below)];
  if (above === '' || rest === '') return false;
  return countUnits(`${above}\n${rest}`) < countUnits(above) + countUnits(rest);
}

/** The row has no text of its own: are all texts below such as go on, or is a unit's name in two parts? */
function judgeRest(pair: RowPair): RowCut {
  const rest = placesOf(pair, () => true).filter(({ below }) => hasText(below));
  if (rest.length > 0 && rest.every(({ part, below }) => goesOn(part, below))) return sure(true);
  const cut = placesOf(pair, (column) => isUnitRole(column.role)).some(cutsUnit);
  return { cut, isSure: !cut };
}

const digits = /^\d+$/u;

/** 1 above and 5 below, before 16: the page cut a number whose column is too narrow for it. */
function isCutNumber({ column, part, below }: Place, pair: RowPair): boolean {
  const [above, rest] = [textOf(part), textOf(below)];
  const next = textOf(pair.below.owner(pair.first + (below?.rowSpan ?? 1), column));
  return digits.test(above + rest) && digits.test(next) && Number(next) === Number(above + rest) + 1;
}

const fewestAgain = 2;

/** The first line of a row, and the row as a whole on the next page: the same number, and texts that begin with those above (Qt, where a row is to stay whole). */
function isReprinted({ part, below }: Place, pair: RowPair): boolean {
  if (textOf(part) !== textOf(below)) return false;
  const others = placesOf(pair, ({ role }) => role !== 'number').filter((place) => hasText(place.part));
  return others.length >= fewestAgain && others.every((place) => textOf(place.below).startsWith(textOf(place.part)));
}

/** A row with the number that comes next, whatever rules are drawn. */
export function hasNextNumber(pair: RowPair): boolean {
  return placesOf(pair, (column) => column.role === 'number').some((place) => {
    const [above, below] = [textOf(place.part), textOf(place.below)];
    const isNext = digits.test(above) && digits.test(below) && Number(below) === Number(above) + 1;
    return isNext && !isCutNumber(place, pair);
  });
}

/** Where no rule is drawn at the page's end at all, open edges tell of blank cells alone. */
export function onlyBlank(cells: ReadonlyMap<Cell, Cell>): ReadonlyMap<Cell, Cell> {
  return new Map([...cells].filter(([cell]) => isBlank(cell)));
}

/** A header whose words a page cut: no more than half of its columns go on, each with a last line that was full. */
export function isCutHeader(pair: RowPair): boolean {
  const places = placesOf(pair, () => true);
  const rest = places.filter(({ below }) => hasText(below));
  return rest.length > 0 && rest.length * 2 <= places.length && rest.every(({ part, below }) => fills(part, below));
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
