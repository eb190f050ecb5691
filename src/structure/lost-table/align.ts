import type { CellFit } from '../../grammar/cell-fit.ts';
import { isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import type { ColumnRole } from '../../model/notice.ts';
import type { Column } from './columns.ts';

/** Where the filled cells of a row go: `places[i]` is the column of the i-th filled cell. */
export interface Alignment {
  readonly places: readonly number[];
  readonly cost: number;
  /** A cell does not stand in the column that its printed place names. */
  readonly moved: boolean;
}

export interface AlignOptions {
  readonly fit: CellFit;
  /** There is a row above to take blank categories from. */
  readonly canInherit: boolean;
  /** Blank cells are printed (tabs, bars); false where one cell a line may leave them out. */
  readonly printsBlanks: boolean;
}

/**
 * Weights found on the seeds (002:92, 98, 106, 125, 161) and the generator: cells are matched with columns as texts are with edits; a
 * misfit (up to 1 a cell) outweighs a lost place, a lost place outweighs nothing. `lost`: the first of a run of places that are not
 * printed, and each further one; `spare`: a printed blank cell that belongs to no column.
 */
const printed = { lost: 0.3, lostMore: 0.05, spare: 0.2 } as const;
const unprinted = { lost: 0.02, lostMore: 0.02, spare: 0.1 } as const;
/** A place lost between two texts: the outer categories, left of both, are lost sooner, and a leaf reaches to the right (002:92). */
const lostBetween = 0.1;
const noUnits = 0.35;
const noText = 1;
/** A blank requirement falls back to the task (contract), but rarely. */
const noRequirement = 0.3;
const blankCosts: Readonly<Partial<Record<ColumnRole, number>>> = { number: 0.2, deadline: 0.1, requirement: 0.05 };
const orphan = 0.5;

/** What a state of the search knows: bits. */
const hasText = 1;
const hasUnits = 2;
const hasRequirement = 4;
const afterLost = 8;
const states = 16;

interface Setting {
  readonly cells: readonly string[];
  readonly columns: readonly Column[];
  readonly options: AlignOptions;
  readonly weights: typeof printed | typeof unprinted;
  /** From this cell on all are blank. */
  readonly tail: number;
}

/** best[(cell × (columns + 1) + column) × states + state] with the step that led there. */
interface Table {
  readonly costs: Float64Array;
  readonly from: Int32Array;
}

function blankCost(column: Column, state: number, options: AlignOptions): number {
  if (column.role === 'task' || (column.role === 'requirement' && (state & hasText) === 0))
    return options.canInherit || (state & hasText) !== 0 ? 0 : orphan;
  return blankCosts[column.role] ?? 0;
}

const filledState = (role: ColumnRole): number =>
  (isTextRole(role) ? hasText : 0) | (isUnitRole(role) ? hasUnits : 0) | (role === 'requirement' ? hasRequirement : 0);

function improve(table: Table, at: number, cost: number, from: number): void {
  // Of two ways that cost the same the later wins: it skips outer categories, not inner ones.
  if (cost > (table.costs[at] ?? 0)) return;
  table.costs[at] = cost;
  table.from[at] = from;
}

function stepFrom(table: Table, setting: Setting, i: number, j: number): void {
  const { cells, columns, options, weights, tail } = setting;
  const width = columns.length + 1;
  const cell = cells[i];
  const column = columns[j];
  const fits = cell === undefined || cell === '' || column === undefined ? 0 : options.fit(cell, column.role);
  for (let state = 0; state < states; state++) {
    const at = (i * width + j) * states + state;
    const cost = table.costs[at] ?? Number.POSITIVE_INFINITY;
    if (cost === Number.POSITIVE_INFINITY) continue;
    const kept = state & ~afterLost;
    if (column !== undefined) {
      const inner = column.role === 'task' && (state & hasText) !== 0 ? weights.lostMore : 0;
      const lost = i >= tail ? 0 : inner + ((state & afterLost) === 0 ? weights.lost : weights.lostMore);
      const blank = blankCost(column, state, options);
      improve(table, (i * width + j + 1) * states + (kept | afterLost), cost + blank + lost, at);
      const next = ((i + 1) * width + j + 1) * states;
      if (cell === '') improve(table, next + kept, cost + blank, at);
      else if (cell !== undefined) {
        const between = isTextRole(column.role) && (state & afterLost) !== 0 && (state & hasText) !== 0 ? lostBetween : 0;
        improve(table, next + (kept | filledState(column.role)), cost + fits + between, at);
      }
    }
    if (cell === '') improve(table, ((i + 1) * width + j) * states + kept, cost + (i >= tail ? 0 : weights.spare), at);
  }
}

function search(setting: Setting): Alignment | null {
  const { cells, columns } = setting;
  const width = columns.length + 1;
  const size = (cells.length + 1) * width * states;
  const table: Table = {
    costs: new Float64Array(size).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(size).fill(-1),
  };
  table.costs[0] = 0;
  for (let i = 0; i <= cells.length; i++) for (let j = 0; j <= columns.length; j++) stepFrom(table, setting, i, j);
  const last = (cells.length * width + columns.length) * states;
  let [best, cost] = [-1, Number.POSITIVE_INFINITY];
  for (let state = 0; state < states; state++) {
    const total = (table.costs[last + state] ?? 0) + missingCost(columns, state);
    if (total < cost) [best, cost] = [last + state, total];
  }
  return best < 0 ? null : { ...trace(table, setting, best), cost };
}

/** What a row lacks that the table has columns for. */
function missingCost(columns: readonly Column[], state: number): number {
  const lacks = (bit: number, test: (column: Column) => boolean): boolean => (state & bit) === 0 && columns.some(test);
  return (
    ((state & hasText) === 0 ? noText : 0) +
    (lacks(hasUnits, (column) => isUnitRole(column.role)) ? noUnits : 0) +
    (lacks(hasRequirement, (column) => column.role === 'requirement') ? noRequirement : 0)
  );
}

function trace(table: Table, setting: Setting, end: number): { places: readonly number[]; moved: boolean } {
  const width = setting.columns.length + 1;
  const places: number[] = [];
  let moved = false;
  for (let at = end; at > 0; ) {
    const before = table.from[at] ?? 0;
    const [cell, column] = [Math.floor(at / states / width), Math.floor(at / states) % width];
    const [cellBefore, columnBefore] = [Math.floor(before / states / width), Math.floor(before / states) % width];
    if (cell > cellBefore && column > columnBefore && setting.cells[cellBefore] !== '') {
      places.unshift(columnBefore);
      moved ||= columnBefore !== cellBefore;
    }
    at = before;
  }
  return { places, moved };
}

/** A row whose cells stand where they fit need not be searched: most rows of most tables. */
const goodEnough = 0.25;

function asPrinted(setting: Setting): Alignment | null {
  const { cells, columns, options } = setting;
  if (setting.tail > columns.length) return null;
  const places: number[] = [];
  let [cost, state] = [0, 0];
  for (const [c, column] of columns.entries()) {
    const cell = cells[c] ?? '';
    if (cell !== '') places.push(c);
    cost += cell === '' ? blankCost(column, state, options) : options.fit(cell, column.role);
    if (cell !== '') state |= filledState(column.role);
    if (cost >= goodEnough) return null;
  }
  const total = cost + missingCost(columns, state);
  return total < goodEnough ? { places, cost: total, moved: false } : null;
}

/** The cheapest order-keeping way to put a row's filled cells into the columns; null when there are more cells than columns, or none. */
export function alignRow(
  cells: readonly string[],
  columns: readonly Column[],
  options: AlignOptions,
): Alignment | null {
  const filled = cells.filter((text) => text !== '').length;
  if (filled === 0 || filled > columns.length) return null;
  const tail = cells.findLastIndex((text) => text !== '') + 1;
  const setting: Setting = { cells, columns, options, tail, weights: options.printsBlanks ? printed : unprinted };
  return asPrinted(setting) ?? search(setting);
}
