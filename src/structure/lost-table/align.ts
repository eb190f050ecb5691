import type { CellFit } from '../../grammar/cell-fit.ts';
import { innermostText, isTextRole, isUnitRole, takesAnything } from '../../grammar/column-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
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
  /** The lines of a cell may be cells of the row: they are joined where that fits. */
  readonly wraps?: boolean;
  /** The rows of this table reach the innermost text column. */
  readonly reachesInnermost: boolean;
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
/** What a row lacks that names no unit. */
export const noUnits = 0.35;
const noText = 1;
/** A blank requirement falls back to the task (contract), but rarely. */
const noRequirement = 0.4;
const blankCosts: Readonly<Partial<Record<ColumnRole, number>>> = {
  number: 0.2,
  deadline: 0.1,
  requirement: 0.05,
  // As much as a text there: 任务来源 and 年度目标 are blank no more often than they are filled.
  basis: 0.1,
  target: 0.2,
  // So that 新增 at a row's end is its remark, and no title of the rows below.
  remark: 0.1,
};
const orphan = 0.5;
/** A leaf that ends before the innermost column, where the others reach it. */
const shallow = 0.15;

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
  /** Index of the innermost text column. */
  readonly innermost: number;
}

/**
 * Cheapest costs by (cell × (columns + 1) + column) × states + state, with the index of the step that led there; `reached` has a bit for each state of a place that has been
 * reached, and what the others hold is of an earlier search: few are, and a row takes some dozens of searches.
 */
interface Table {
  readonly costs: number[];
  readonly from: number[];
  readonly reached: number[];
}

/** Used again by each search, one after another: to get and to clear the room took longer than to search. */
const table: Table = { costs: [], from: [], reached: [] };

/** A sentence left of the innermost of columns that share a header (肥城: 工作任务及要求 over three of them). */
const sentenceAbove = 0.45;
const longestHeading = 16;

/** A sentence that is no heading which kept its stop: it has no label and is not short. */
const isRequirement = (text: string): boolean =>
  text.length > longestHeading && /[。；]$/u.test(text) && parseLabel(text) === null;

/** Under a requirement's header the columns but the innermost hold categories (002:91). */
function fitAt({ columns, options, innermost }: Setting, text: string, c: number): number {
  const role = columns[c]?.role ?? 'other';
  const own = options.fit(text, role);
  if (role !== 'requirement' || c >= innermost) return own;
  return isRequirement(text) ? sentenceAbove : Math.min(own, options.fit(text, 'task'));
}

/** Anything may stand in a remark, which draws no cell (按省统一部署) from where a row with all of its places has it. */
const drawnAside = 0.7;

function movedCost({ cells, columns, options }: Setting, i: number, j: number): number {
  const isWhole = options.printsBlanks && cells.length === columns.length;
  return isWhole && i !== j && takesAnything(columns[j]?.role ?? 'other') ? drawnAside : 0;
}

function blankCost(column: Column, state: number, options: AlignOptions): number {
  if (column.role === 'task' || (column.role === 'requirement' && (state & hasText) === 0))
    return options.canInherit || (state & hasText) !== 0 ? 0 : orphan;
  return blankCosts[column.role] ?? 0;
}

const filledState = (role: ColumnRole): number =>
  (isTextRole(role) ? hasText : 0) | (isUnitRole(role) ? hasUnits : 0) | (role === 'requirement' ? hasRequirement : 0);

function improve(place: number, state: number, cost: number, from: number): void {
  const at = place * states + state;
  const reached = table.reached[place] ?? 0;
  // Of two ways that cost the same the later wins: it skips outer categories, not inner ones.
  if ((reached & (1 << state)) !== 0 && cost > (table.costs[at] ?? 0)) return;
  table.reached[place] = reached | (1 << state);
  table.costs[at] = cost;
  table.from[at] = from;
}

/** Room for so many places, none of them reached. */
function makeRoom(places: number): void {
  for (let place = 0; place < places; place++) table.reached[place] = 0;
  while (table.costs.length < places * states) {
    table.costs.push(0);
    table.from.push(0);
  }
}

/** The column stays without a printed cell: a lost separator. */
function lostCost(column: Column, i: number, state: number, { weights, tail }: Setting): number {
  if (i >= tail) return 0;
  const inner = column.role === 'task' && (state & hasText) !== 0 ? weights.lostMore : 0;
  return inner + ((state & afterLost) === 0 ? weights.lost : weights.lostMore);
}

const betweenCost = (column: Column, state: number): number =>
  isTextRole(column.role) && (state & afterLost) !== 0 && (state & hasText) !== 0 ? lostBetween : 0;

/** A place of the search: cell i, column j, and how the one fits the other. */
interface At {
  readonly i: number;
  readonly j: number;
  readonly fit: number;
}

/** The ways on from a place, in one of its states. */
function step(setting: Setting, { i, j, fit }: At, state: number): void {
  const { cells, columns, options, innermost, weights, tail } = setting;
  const place = i * (columns.length + 1) + j;
  const here = place * states + state;
  const cost = table.costs[here] ?? 0;
  const [cell, column] = [cells[i], columns[j]];
  const below = place + columns.length + 1;
  const kept = state & ~afterLost;
  if (column !== undefined) {
    const blank = blankCost(column, state, options) + (options.reachesInnermost && j === innermost ? shallow : 0);
    improve(place + 1, kept | afterLost, cost + blank + lostCost(column, i, state, setting), here);
    if (cell === '') improve(below + 1, kept, cost + blank, here);
    else if (cell !== undefined)
      improve(below + 1, kept | filledState(column.role), cost + fit + betweenCost(column, state), here);
  }
  if (cell === '') improve(below, kept, cost + (i >= tail ? 0 : weights.spare), here);
}

function stepFrom(setting: Setting, i: number, j: number): void {
  const reached = table.reached[i * (setting.columns.length + 1) + j] ?? 0;
  if (reached === 0) return;
  const cell = setting.cells[i] ?? '';
  const at: At = { i, j, fit: cell === '' ? 0 : fitAt(setting, cell, j) + movedCost(setting, i, j) };
  for (let state = 0; reached >> state !== 0; state++) if ((reached & (1 << state)) !== 0) step(setting, at, state);
}

function search(setting: Setting): Alignment | null {
  const { cells, columns } = setting;
  const last = cells.length * (columns.length + 1) + columns.length;
  makeRoom(last + 1);
  improve(0, 0, 0, -1);
  // Cells keep their order: those before need as many columns, and so do those that are left.
  let [before, left] = [0, cells.filter((cell) => cell !== '').length];
  for (let i = 0; i <= cells.length; i++) {
    for (let j = before; j <= columns.length - left; j++) stepFrom(setting, i, j);
    if (i < cells.length && cells[i] !== '') [before, left] = [before + 1, left - 1];
  }
  return bestAt(setting, last);
}

/** The cheapest way to the last place, with what the row lacks. */
function bestAt(setting: Setting, last: number): Alignment | null {
  const [reached, offered] = [table.reached[last] ?? 0, offeredBy(setting.columns)];
  let [best, cost] = [-1, Number.POSITIVE_INFINITY];
  for (let state = 0; reached >> state !== 0; state++) {
    if ((reached & (1 << state)) === 0) continue;
    const total = (table.costs[last * states + state] ?? 0) + missingCost(offered, state);
    if (total < cost) [best, cost] = [last * states + state, total];
  }
  return best < 0 ? null : { ...trace(setting, best), cost };
}

/** What the columns have a place for, in the bits of a state. */
function offeredBy(columns: readonly Column[]): number {
  let offered = 0;
  for (const { role } of columns) offered |= filledState(role);
  return offered;
}

/** What a row lacks that the table has columns for. */
function missingCost(offered: number, state: number): number {
  const lacked = offered & ~state;
  return (
    ((state & hasText) === 0 ? noText : 0) +
    ((lacked & hasUnits) === 0 ? 0 : noUnits) +
    ((lacked & hasRequirement) === 0 ? 0 : noRequirement)
  );
}

function trace(setting: Setting, end: number): { places: readonly number[]; moved: boolean } {
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
/** 县医院 as a category looks like a unit, and costs no more than this; where all else of a full row stands where it fits, so does it. */
const mostOfLookalike = 0.7;
const lookalikeInPlace = 0.1;

/** What the printed places cost: what stands in outer categories and looks like something else, and all other cells. */
function costAsPrinted(setting: Setting): { readonly lookalikes: number; readonly others: number } | null {
  const { cells, columns, options, innermost } = setting;
  let [lookalikes, others, state] = [0, 0, 0];
  for (const [c, column] of columns.entries()) {
    const cell = cells[c] ?? '';
    const cost = cell === '' ? blankCost(column, state, options) : fitAt(setting, cell, c);
    if (column.role === 'task' && c < innermost && cost <= mostOfLookalike) lookalikes += cost;
    else others += cost;
    if (cell !== '') state |= filledState(column.role);
    if (others >= goodEnough) return null;
  }
  return { lookalikes, others: others + missingCost(offeredBy(columns), state) };
}

function asPrinted(setting: Setting): Alignment | null {
  const { cells, columns, options } = setting;
  if (setting.tail > columns.length) return null;
  const costs = costAsPrinted(setting);
  if (costs === null) return null;
  const isFull = options.printsBlanks && cells.length === columns.length && cells.every((cell) => cell !== '');
  const cost = costs.others + (isFull ? Math.min(costs.lookalikes, lookalikeInPlace) : costs.lookalikes);
  const places = cells.flatMap((cell, c) => (cell === '' ? [] : [c]));
  return cost < goodEnough ? { places, cost, moved: false } : null;
}

/** No task table is so wide; the search takes room and time by cells times columns, and a line may be made of separators. */
const mostCells = 200;

/** The cheapest order-keeping way to put a row's filled cells into the columns; null when there are more cells than columns, or none. */
export function alignRow(
  cells: readonly string[],
  columns: readonly Column[],
  options: AlignOptions,
): Alignment | null {
  const filled = cells.filter((text) => text !== '').length;
  if (filled === 0 || filled > columns.length || cells.length > mostCells) return null;
  const tail = cells.findLastIndex((text) => text !== '') + 1;
  const innermost = innermostText(columns);
  const weights = options.printsBlanks ? printed : unprinted;
  const setting: Setting = { cells, columns, options, tail, innermost, weights };
  return asPrinted(setting) ?? search(setting);
}
