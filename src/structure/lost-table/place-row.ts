import { type CellFit, isSerial } from '../../grammar/cell-fit.ts';
import { isTextRole } from '../../grammar/column-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { isPersonList } from '../../grammar/person.ts';
import { startsLikeUnit } from '../../grammar/unit-list/shape.ts';
import { inkWidth } from '../../text/ink-width.ts';
import { type Alignment, type AlignOptions, alignRow } from './align.ts';
import type { Column } from './columns.ts';
import type { Piece } from './line.ts';
import { piecesText, type ReadCell, type ReadRow } from './reading.ts';

/** A printed cell: the pieces of its text; none for a blank cell. */
export type PrintedCell = readonly Piece[];

const raggedCost = 0.5;
/** Beyond this a text is rather a unit, a deadline or a number than a category. */
export const notText = 0.4;
/** Units one under the other in a cell (大竹: 县水务局 / 县住建局) are printed so; a join of two of them costs next to nothing. */
const unitLineCost = 0.03;
/** 县水务局 over 市水务局: units of one cell mostly begin with the same level. */
const otherLevelCost = 0.01;
/** Each surplus cell costs a search for every pair of neighbours; a row with more of them is of another table. */
const mostSurplus = 12;

/** True for a text that is surely one unit or a list of units. */
export const looksLikeUnit = (text: string, misfit: CellFit): boolean => misfit(text, 'unit') < 0.3;

/** A cell's text as the fit of a column is asked for it: units one under the other, each whole or cut by its line's end, stay apart. */
function wordsOf(cell: PrintedCell, fit: CellFit): string {
  if (cell.length < 2) return piecesText(cell);
  const lines = cell.map((piece) => piece.text).join('\n');
  const areUnits = cell.every((piece) => looksLikeUnit(piece.text, fit)) || looksLikeUnit(lines, fit);
  return areUnits ? lines : piecesText(cell);
}

/** A row that has too many cells even so: the cheapest join comes first. */
const stillTooMany = 100;

interface Joined {
  readonly cells: readonly PrintedCell[];
  /** What the join costs, and that and the row together. */
  readonly own: number;
  readonly cost: number;
}

/** Lines of one cell (换行): a sentence that goes on, a name cut in two; what ends above or begins below makes it dearer. */
const wrapCosts = { name: 0.02, text: 0.04, paragraph: 0.3 } as const;
const ended = /[。；！？]$/u;
/** A text that goes on below is longer than a person's name. */
const shortestOpen = 6;

/** Half-width places: so much shorter a line was not wrapped. */
const shorter = 4;

/** What stands behind the last 、 or ，. */
export const lastOfList = (text: string): string =>
  text.slice(Math.max(text.lastIndexOf('、'), text.lastIndexOf('，')) + 1);

/** 县卫健局、县发改 / 局: the last name above is cut, and what stands below ends it. */
function cutsName(left: string, right: string, misfit: CellFit): boolean {
  const last = lastOfList(left);
  const isOpen = last === '' || (startsLikeUnit(last) && !startsLikeUnit(right));
  return isOpen && looksLikeUnit(left + right, misfit);
}

/** Below a person's name. */
const phone = /^[\d\-—()（）]{7,14}$/u;

/** 加强水资源保 护: the end of a word that its narrow cell has cut. */
const isRest = (left: string, right: string): boolean =>
  right.length === 1 && /^\p{Script=Han}$/u.test(right) && /\p{Script=Han}$/u.test(left);

function wrapCost(above: PrintedCell, below: PrintedCell, misfit: CellFit): number {
  const [left, right] = [piecesText(above), piecesText(below)];
  if (cutsName(left, right, misfit) || (phone.test(right) && isPersonList(left))) return wrapCosts.name;
  // 1.… and 2.… below one another are paragraphs of one cell.
  if (parseLabel(right) !== null) return parseLabel(left) !== null && ended.test(left) ? wrapCosts.text : raggedCost;
  const isText = (text: string): boolean => misfit(text, 'task') < notText && !isSerial(text);
  if (isText(left) && isRest(left, right)) return wrapCosts.name;
  if (!isText(right) || !isText(left) || left.length < shortestOpen) return raggedCost;
  // A line that its cell's width ended is no shorter than the next.
  const isShort = inkWidth(left) + shorter < inkWidth(right);
  return ended.test(left) || isShort ? wrapCosts.paragraph : wrapCosts.text;
}

function joinCost(above: PrintedCell, below: PrintedCell, areUnits: boolean, options: AlignOptions): number {
  if (areUnits) return piecesText(above)[0] === piecesText(below)[0] ? unitLineCost : unitLineCost + otherLevelCost;
  return options.wraps === true ? wrapCost(above, below, options.fit) : raggedCost;
}

interface JoinOptions extends AlignOptions {
  /** Only units one under the other may be joined. */
  readonly unitsOnly?: boolean;
}

/** Two neighbours become one cell where a row has more cells than the table has columns; null for a row of one cell. */
function joinSurplus(cells: readonly PrintedCell[], columns: readonly Column[], options: JoinOptions): Joined | null {
  const words = cells.map((cell) => wordsOf(cell, options.fit));
  const areUnits = words.map((text) => looksLikeUnit(text, options.fit));
  let best: Joined | null = null;
  for (let i = 1; i < cells.length; i++) {
    const areBoth = areUnits[i - 1] === true && areUnits[i] === true;
    if (options.unitsOnly === true && !areBoth) continue;
    const own = joinCost(cells[i - 1] ?? [], cells[i] ?? [], areBoth, options);
    const most = best?.cost ?? Number.POSITIVE_INFINITY;
    // The row itself comes on top, and need not be searched.
    if (own > most) continue;
    const pair = [...(cells[i - 1] ?? []), ...(cells[i] ?? [])];
    const texts = words.toSpliced(i - 1, 2, wordsOf(pair, options.fit));
    const cost = own + (alignRow(texts, columns, options)?.cost ?? stillTooMany);
    // Of joins that cost the same the later wins: a lead column mostly holds one unit (岭东: 主要责任单位 | 责任单位).
    if (cost <= most) best = { cells: cells.toSpliced(i - 1, 2, pair), own, cost };
  }
  return best;
}

/** So much better a row must fit for units that its columns would have room for. */
const clearlyBetter = 0.2;

/** Units one under the other in one cell, in a row that lacks another cell so that its columns have room for them (嵊泗: 县海洋与渔业局 / 县农业农村局). */
export function joinUnitLines(
  row: ReadRow,
  cells: readonly PrintedCell[],
  columns: readonly Column[],
  options: AlignOptions,
): ReadRow {
  const solid = cells.filter((cell) => cell.length > 0);
  if (row.cost < clearlyBetter || solid.length > columns.length) return row;
  const joined = joinUnits(solid, columns, options);
  if (joined === null || joined.cost > row.cost - clearlyBetter) return row;
  return placeRow(joined.cells, columns, options) ?? row;
}

/** Units joined as long as the row fits better for it: one cell may hold several. */
function joinUnits(cells: readonly PrintedCell[], columns: readonly Column[], options: AlignOptions): Joined | null {
  const joined = joinSurplus(cells, columns, { ...options, unitsOnly: true });
  if (joined === null) return null;
  const more = joinUnits(joined.cells, columns, options);
  const cost = more === null ? 0 : joined.own + more.cost;
  return more === null || cost > joined.cost - clearlyBetter ? joined : { ...more, own: joined.own + more.own, cost };
}

function spanOf(place: number, next: number, columns: readonly Column[]): number {
  let span = 1;
  while (place + span < next && isTextRole(columns[place + span]?.role ?? 'other')) span++;
  return span;
}

/** The last category or requirement of a row reaches over the blank text columns right of it (002:92). */
function toCells(
  filled: readonly PrintedCell[],
  places: readonly number[],
  columns: readonly Column[],
): readonly ReadCell[] {
  const lastText = places.findLastIndex((place) => isTextRole(columns[place]?.role ?? 'other'));
  return filled.map((pieces, i) => {
    const column = places[i] ?? 0;
    const columnSpan = i === lastText ? spanOf(column, places[i + 1] ?? columns.length, columns) : 1;
    return { pieces, column, columnSpan, rowSpan: 1 };
  });
}

/** What a row costs at most that fits but for the places that it lacks. */
const fitsWhenShifted = 0.7;

/** What a web reader prints of a row below a merged category: its cells one column early, and as many blank ones behind. They stand where they fit. */
function isPadded(cells: readonly PrintedCell[], { places, cost }: Alignment, columns: readonly Column[]): boolean {
  const printed = [...cells.entries()].filter(([, cell]) => cell.length > 0).map(([at]) => at);
  const shifts = places.map((place, i) => place - (printed[i] ?? place));
  const by = shifts.at(-1) ?? 0;
  const first = shifts.findIndex((shift) => shift > 0);
  const [from, to] = [places[first] ?? 0, printed[first] ?? 0];
  return (
    by > 0 &&
    cost < fitsWhenShifted &&
    cells.length - 1 - (printed.at(-1) ?? 0) >= by &&
    shifts.slice(first).every((shift) => shift === by) &&
    columns.slice(to, from).every(({ role }) => isTextRole(role))
  );
}

/** Puts a printed row's cells into the columns; null where no reading is possible (a blank row). */
export function placeRow(
  cells: readonly PrintedCell[],
  columns: readonly Column[],
  options: AlignOptions,
): ReadRow | null {
  const filledCount = cells.filter((cell) => cell.length > 0).length;
  if (filledCount === 0 || (options.wraps !== true && filledCount > columns.length + mostSurplus)) return null;
  if (filledCount > columns.length) {
    const solid = cells.filter((cell) => cell.length > 0);
    const joined = joinSurplus(solid, columns, options);
    const row = joined === null ? null : placeRow(joined.cells, columns, options);
    if (row === null || joined === null) return null;
    return { ...row, moved: row.moved || joined.own > unitLineCost + otherLevelCost, cost: row.cost + joined.own };
  }
  const words = cells.map((cell) => wordsOf(cell, options.fit));
  const alignment = alignRow(words, columns, options);
  if (alignment === null) return null;
  const filled = cells.filter((cell) => cell.length > 0);
  return {
    kind: 'data',
    cells: toCells(filled, alignment.places, columns),
    moved: alignment.moved,
    ...(alignment.moved && isPadded(cells, alignment, columns) ? { padded: true as const } : {}),
    joined: false,
    cost: alignment.cost,
  };
}
