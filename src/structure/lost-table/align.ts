import type { CellFit } from '../../grammar/cell-fit.ts';
import { isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import type { Column } from './columns.ts';

/** Where the filled cells of a row go: `places[i]` is the column of the i-th filled cell. */
export interface Alignment {
  readonly places: readonly number[];
  readonly cost: number;
  readonly moved: boolean;
}

export interface AlignOptions {
  readonly fit: CellFit;
  /** There is a row above to take blank categories from. */
  readonly canInherit: boolean;
  /** Cost of a cell that is not where it was printed: small where the places were never printed (one cell a line). */
  readonly moveCost: number;
}

/** Weights found on the seeds (002:92, 98, 106, 125, 161) and the generator: a misfit outweighs a shift, a shift outweighs nothing. */
const gapCost = 0.5;
const blankUnitCost = 0.35;
const blankRequirementCost = 1;
const orphanCost = 1;
const impossible = 1e6;

interface FilledCell {
  readonly text: string;
  readonly place: number;
}

function gapChange(left: FilledCell | undefined, right: FilledCell, from: number, to: number): number {
  if (left === undefined) return 0;
  return Math.abs(to - from - (right.place - left.place)) * gapCost;
}

function cellCost(cell: FilledCell, place: number, column: Column, options: AlignOptions): number {
  return options.fit(cell.text, column.role) + (cell.place === place ? 0 : options.moveCost);
}

function leadingCost(place: number, columns: readonly Column[], options: AlignOptions): number {
  const skipped = columns.slice(0, place);
  const orphan = !options.canInherit && skipped.some((column) => isTextRole(column.role));
  const numberless = skipped.some((column) => column.role === 'number') ? 0.2 : 0;
  return (orphan ? orphanCost : 0) + numberless;
}

function blankCost(places: readonly number[], columns: readonly Column[]): number {
  const filled = (test: (column: Column) => boolean): boolean =>
    !columns.some(test) || places.some((place) => test(columns[place] ?? { role: 'other', header: -1 }));
  const units = filled((column) => isUnitRole(column.role)) ? 0 : blankUnitCost;
  const text = filled((column) => isTextRole(column.role)) ? 0 : blankRequirementCost;
  return units + text;
}

/** best[c] = cheapest way to put the cells so far, the last of them into column c; `from` its column before. */
interface Step {
  readonly costs: readonly number[];
  readonly from: readonly number[];
}

function firstStep(cell: FilledCell, columns: readonly Column[], options: AlignOptions): Step {
  const costs = columns.map((column, c) => cellCost(cell, c, column, options) + leadingCost(c, columns, options));
  return { costs, from: columns.map(() => -1) };
}

function nextStep(
  before: Step,
  left: FilledCell,
  cell: FilledCell,
  given: { columns: readonly Column[]; options: AlignOptions },
): Step {
  const costs: number[] = [];
  const from: number[] = [];
  given.columns.forEach((column, c) => {
    let best = impossible;
    let origin = -1;
    for (let b = 0; b < c; b++) {
      const cost = (before.costs[b] ?? impossible) + gapChange(left, cell, b, c);
      if (cost < best) [best, origin] = [cost, b];
    }
    costs.push(best + cellCost(cell, c, column, given.options));
    from.push(origin);
  });
  return { costs, from };
}

function trace(steps: readonly Step[], last: number): readonly number[] {
  const places: number[] = [];
  let place = last;
  for (let i = steps.length - 1; i >= 0; i--) {
    places.unshift(place);
    place = steps[i]?.from[place] ?? -1;
  }
  return places;
}

/** A row whose cells stand where they fit need not be searched: most rows of most tables. */
const goodEnough = 0.25;

function asPrinted(filled: readonly FilledCell[], columns: readonly Column[], options: AlignOptions): Alignment | null {
  const places = filled.map((cell) => cell.place);
  if ((places.at(-1) ?? 0) >= columns.length) return null;
  let cost = leadingCost(places[0] ?? 0, columns, options) + blankCost(places, columns);
  for (const cell of filled) {
    const column = columns[cell.place];
    if (column === undefined || cost >= goodEnough) return null;
    cost += cellCost(cell, cell.place, column, options);
  }
  return cost < goodEnough ? { places, cost, moved: false } : null;
}

/** The cheapest order-keeping way to put a row's filled cells into the columns; null when there are more cells than columns. */
export function alignRow(
  cells: readonly string[],
  columns: readonly Column[],
  options: AlignOptions,
): Alignment | null {
  const filled = cells.flatMap((text, place) => (text === '' ? [] : [{ text, place }]));
  const first = filled[0];
  if (first === undefined || filled.length > columns.length) return null;
  const printed = asPrinted(filled, columns, options);
  if (printed !== null) return printed;
  const steps = [firstStep(first, columns, options)];
  filled.slice(1).forEach((cell, i) => {
    const before = steps.at(-1);
    const left = filled[i];
    if (before !== undefined && left !== undefined) steps.push(nextStep(before, left, cell, { columns, options }));
  });
  const finals = steps.at(-1)?.costs ?? [];
  let best: Alignment | null = null;
  finals.forEach((cost, c) => {
    if (cost >= impossible || (best !== null && cost >= best.cost)) return;
    const places = trace(steps, c);
    const total = cost + blankCost(places, columns);
    const moved = filled.some((cell, i) => cell.place !== places[i]);
    if (best === null || total < best.cost) best = { places, cost: total, moved };
  });
  return best;
}
