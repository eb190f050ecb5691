import { innermostText, isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { type Cell, paragraphText } from '../model/document.ts';
import { squash } from '../text/layout.ts';
import type { HeadedColumn } from './header.ts';
import { isBlank, lineText, type Matrix } from './matrix.ts';
import { sameTitle } from './path.ts';

/** What stands at a place of a row after merges: the cell, and whether it came from a row above. */
export interface Resolved {
  readonly cell: Cell | null;
  readonly inherited: boolean;
}

/** What the rows so far left for blank cells below: the last filled cell of each column. */
export type Carry = readonly (Cell | null)[];

export interface ResolvedRow {
  readonly places: readonly Resolved[];
  readonly carry: Carry;
  /** The outermost category is a new one. */
  readonly newCategory: boolean;
}

export interface ResolveOptions {
  readonly columns: readonly HeadedColumn[];
  /** Blank cells take the value above: text that lost its merges, or the first row after a page cut. */
  readonly guess: boolean;
  /** 序号 counts the categories, and a row without a category of its own has none: both are merged. */
  readonly numbersCategories: boolean;
}

const nothing: Resolved = { cell: null, inherited: false };

/** The innermost text column of a row that has text: it is the requirement and never comes from above. */
function innermost(matrix: Matrix, row: number, columns: readonly HeadedColumn[]): number {
  return columns.findLastIndex((column, c) => {
    const cell = matrix.owner(row, c);
    return isTextRole(column.role) && cell !== null && cell.row === row && !isBlank(cell);
  });
}

function isOuterFilled(matrix: Matrix, row: number, columns: readonly HeadedColumn[], before: number): boolean {
  return columns.slice(0, before).some((column, c) => {
    const cell = matrix.owner(row, c);
    return isTextRole(column.role) && cell !== null && cell.row === row && !isBlank(cell);
  });
}

const ditto = /^(?:同上|同前|[〃″"”])$/u;

/** 同上: the cell above speaks for this one, as if both were merged; where nothing is above, the words stay. */
function resolveDitto(cell: Cell, above: Cell | null): Resolved | null {
  return above !== null && ditto.test(lineText(cell)) ? { cell: above, inherited: true } : null;
}

function resolveText(
  matrix: Matrix,
  row: number,
  c: number,
  given: { options: ResolveOptions; carry: Carry; inner: number },
): Resolved {
  const own = resolveOwn(matrix, row, c, given.carry);
  if (own !== nothing) return own;
  if (!given.options.guess || c >= given.inner) return nothing;
  if (isOuterFilled(matrix, row, given.options.columns, c)) return nothing;
  const above = given.carry[c] ?? null;
  return above === null ? nothing : { cell: above, inherited: true };
}

function resolveOwn(matrix: Matrix, row: number, c: number, carry: Carry): Resolved {
  const cell = matrix.owner(row, c);
  if (cell === null || isBlank(cell)) return nothing;
  return resolveDitto(cell, carry[c] ?? null) ?? { cell, inherited: cell.row < row };
}

/** A new category: a filled cell in the first text column, unless that is where the requirement stands. */
function startsCategory(
  matrix: Matrix,
  row: number,
  { columns }: ResolveOptions,
  { inner, carry }: { inner: number; carry: Carry },
): boolean {
  const first = columns.findIndex((column) => isTextRole(column.role));
  const cell = matrix.owner(row, first);
  if (first < 0 || first >= inner || cell === null || cell.row !== row || isBlank(cell)) return false;
  // A page prints the category that goes on again (002:136).
  const above = carry[first] ?? null;
  return above === null || !sameTitle(lineText(above), lineText(cell));
}

function inheritFrom(places: Resolved[], carry: Carry, test: (column: number) => boolean): void {
  const at = places.flatMap((_, c) => (test(c) ? [c] : []));
  if (at.some((c) => places[c]?.cell !== null && places[c] !== undefined)) return;
  for (const c of at) {
    const above = carry[c] ?? null;
    if (above !== null) places[c] = { cell: above, inherited: true };
  }
}

/**
 * True for a row with a text of its own whose category is blank and not merged with the one above, while those outside of it are: pasted from a sheet, or forgotten. `carry`: what
 * the rows above left.
 */
export function lacksCategory(places: readonly Resolved[], columns: readonly HeadedColumn[], carry: Carry): boolean {
  const texts = columns.flatMap((column, c) => (isTextRole(column.role) ? [c] : []));
  const isFilled = (c: number): boolean => (places[c]?.cell ?? null) !== null;
  const blank = texts.findIndex((c) => !isFilled(c));
  const isSameOuter = texts.slice(0, blank).every((c) => places[c]?.inherited === true);
  const left = carry[texts[blank] ?? -1] ?? null;
  return blank >= 0 && left !== null && isSameOuter && texts.slice(blank + 1).some(isFilled);
}

/** 副县长陈建国 left of all that is to be done, or right before the unit that leads it, is merged as a category is. */
function isMergedPerson(columns: readonly HeadedColumn[], c: number, leads: boolean): boolean {
  if (columns[c]?.role !== 'person') return false;
  return c < columns.findIndex(({ role }) => isTextRole(role)) || (leads && columns[c + 1]?.role === 'lead-unit');
}

/** Blank cells of text that lost its merges, within the same outermost category. */
function guessMerges(
  places: Resolved[],
  { columns, numbersCategories }: ResolveOptions,
  { inner, carry }: { inner: number; carry: Carry },
): void {
  const inherit = (test: (role: HeadedColumn['role'], c: number) => boolean): void =>
    inheritFrom(places, carry, (c) => test(columns[c]?.role ?? 'other', c));
  inherit(isUnitRole);
  // A supporting unit has one that leads.
  inherit((role) => role === 'lead-unit');
  inherit((role) => role === 'deadline');
  const leads = columns.some(({ role }, c) => role === 'lead-unit' && places[c]?.inherited === true);
  for (const c of columns.keys()) if (isMergedPerson(columns, c, leads)) inherit((_, at) => at === c);
  const outer = columns.findLastIndex(({ role }, c) => role === 'task' && c < inner);
  if (numbersCategories && places[outer]?.inherited === true) inherit((role) => role === 'number');
}

/** 责任单位 | 重点工作 | …: each unit with all that it is to do, whatever the category. */
function unitsComeFirst(columns: readonly HeadedColumn[]): boolean {
  const last = columns.findLastIndex(({ role }) => isUnitRole(role));
  return last >= 0 && last < columns.findIndex(({ role }) => isTextRole(role));
}

/** 序号 and 重点任务 are filled in the same rows, and blank in others, which have a measure of their own. */
export function numbersCategories(matrix: Matrix, columns: readonly HeadedColumn[], from: number): boolean {
  const number = columns.findIndex(({ role }) => role === 'number');
  const category = columns.findLastIndex(({ role }) => role === 'task');
  if (number < 0 || category < 0 || !columns.some(({ role }, c) => role === 'requirement' && c > category))
    return false;
  const rows = Array.from({ length: matrix.rows - from }, (_, i) => from + i);
  const isFilled = (row: number, c: number): boolean => !isBlank(matrix.owner(row, c));
  const isGroup = (row: number): boolean => matrix.owner(row, number) === matrix.owner(row, category);
  const own = rows.filter((row) => !isGroup(row));
  const blank = own.filter((row) => !isFilled(row, number));
  // One row may have lost its number and category with its tabs.
  return blank.length > 1 && own.every((row) => isFilled(row, number) === isFilled(row, category));
}

/**
 * A row's cells after merges (合并单元格). Where merges are stated only they inherit; where they are guessed a blank category takes
 * the one above, and blank units and deadlines do within the same outermost category (contract, rules of content).
 */
export function resolveRow(matrix: Matrix, row: number, options: ResolveOptions, carry: Carry): ResolvedRow {
  const { columns } = options;
  const inner = innermost(matrix, row, columns);
  const places = columns.map((column, c) =>
    isTextRole(column.role)
      ? resolveText(matrix, row, c, { options, carry, inner })
      : resolveOwn(matrix, row, c, carry),
  );
  const newCategory = startsCategory(matrix, row, options, { inner, carry });
  if (options.guess && !newCategory) guessMerges(places, options, { inner, carry });
  else if (options.guess && unitsComeFirst(columns))
    inheritFrom(places, carry, (c) => isUnitRole(columns[c]?.role ?? 'other'));
  return { places, carry: nextCarry(places, columns, carry, places[inner]?.cell ?? null), newCategory };
}

interface Left {
  readonly column: HeadedColumn;
  readonly cell: Cell | null;
  readonly before: Cell | null;
  /** A category further out is new in this row. */
  readonly isEmptied: boolean;
  readonly hasUnits: boolean;
  readonly requirement: Cell | null;
}

/** What a column leaves to the blank cells below. */
function leaves({ column, cell, before, isEmptied, hasUnits, requirement }: Left): Cell | null {
  const isText = isTextRole(column.role);
  if (cell !== null) return isText && cell === requirement ? null : cell;
  // Lead and support units come from one row: a blank support cell beside a filled lead cell is blank for the rows below too.
  if (hasUnits && isUnitRole(column.role)) return null;
  return isText && isEmptied ? null : before;
}

/** A filled category empties the columns to its right, which belonged to the category above; a requirement is no category. */
function nextCarry(
  places: readonly Resolved[],
  columns: readonly HeadedColumn[],
  carry: Carry,
  requirement: Cell | null,
): Carry {
  const roleAt = (c: number): HeadedColumn['role'] => columns[c]?.role ?? 'other';
  const outer = places.findIndex((place, c) => isTextRole(roleAt(c)) && place.cell !== null && !place.inherited);
  const hasUnits = places.some((place, c) => isUnitRole(roleAt(c)) && place.cell !== null);
  return columns.map((column, c) => {
    const isEmptied = outer >= 0 && c > outer;
    return leaves({
      column,
      cell: places[c]?.cell ?? null,
      before: carry[c] ?? null,
      isEmptied,
      hasUnits,
      requirement,
    });
  });
}

const shownParagraphs = (cell: Cell): Cell['paragraphs'] =>
  cell.paragraphs.filter((one) => squash(paragraphText(one)) !== '');

/** 1 / 2 / 3 as paragraphs of one 序号, going up by one. */
function countsOn(cell: Cell): boolean {
  const numbers = shownParagraphs(cell).map((one) => squash(paragraphText(one)));
  const first = Number(numbers[0]);
  return numbers.length > 1 && numbers.every((text, i) => /^\d{1,3}$/u.test(text) && Number(text) === first + i);
}

/**
 * Several tasks that were typed into one row, a paragraph each (序号 1 / 2 / 3 beside 建厂 / 修路 / 造林): the places of each; a cell of one paragraph is all
 * of theirs. `isSure`: the paragraphs of each cell are as many as the numbers.
 */
export function partRow(
  places: readonly Resolved[],
  columns: readonly HeadedColumn[],
): { readonly parts: readonly (readonly Resolved[])[]; readonly isSure: boolean } {
  const number = places[columns.findIndex(({ role }) => role === 'number')]?.cell ?? null;
  if (number === null || !countsOn(number)) return { parts: [places], isSure: true };
  const count = shownParagraphs(number).length;
  const cells = new Set(places.flatMap(({ cell }) => (cell === null ? [] : [cell])));
  const text = places[innermostText(columns)]?.cell ?? null;
  const fits = [...cells].every((cell) => [0, 1, count].includes(shownParagraphs(cell).length));
  if (!fits || text === null || shownParagraphs(text).length !== count) return { parts: [places], isSure: false };
  const parts = Array.from({ length: count }, (_, i) => {
    const own = new Map([...cells].map((cell) => [cell, paragraphOf(cell, i, count)]));
    return places.map(({ cell, inherited }) => ({ cell: cell === null ? null : (own.get(cell) ?? cell), inherited }));
  });
  return { parts, isSure: true };
}

function paragraphOf(cell: Cell, i: number, count: number): Cell {
  const shown = shownParagraphs(cell);
  const own = shown[i];
  return shown.length === count && own !== undefined ? { ...cell, paragraphs: [own] } : cell;
}
