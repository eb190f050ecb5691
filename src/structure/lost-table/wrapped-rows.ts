import { isSerial } from '../../grammar/cell-fit.ts';
import type { Piece } from './line.ts';
import { piecesText } from './reading.ts';

/** A line of aligned columns: what stands in each. */
export interface AlignedLine {
  readonly cells: readonly (readonly Piece[])[];
  /** The cell reaches the column's right edge: its text may go on below. */
  readonly full: readonly boolean[];
  /** It is full, and what it says is not complete: neither a sentence's end, nor whole units or a date. */
  readonly open: readonly boolean[];
  /** Blank lines stand above it. */
  readonly parted: boolean;
}

/** Costs of taking lines for one row or several; found on the generator. */
const costs = {
  /** A column fills again after it had ended. */
  resumed: 0.8,
  /** A column begins below the row's first line (cells centred in height). */
  late: 0.05,
  /** A cell goes on below a line that was not full. */
  notFull: 0.5,
  /** A row ends where a full line seems to go on below. */
  cut: 0.4,
  gapInside: 0.6,
  noGap: 0.3,
  twoNumbers: 1,
  noNumber: 0.5,
  row: 0.05,
} as const;
const tallest = 40;

export interface WrapHabits {
  readonly usesGaps: boolean;
  /** Index of the number column; -1: none. */
  readonly number: number;
}

const isFilled = (line: AlignedLine | undefined, c: number): boolean => (line?.cells[c]?.length ?? 0) > 0;

interface Growing {
  readonly begun: boolean[];
  numbers: number;
  cost: number;
}

/** What one more line costs a row. */
function grow(row: Growing, line: AlignedLine, above: AlignedLine | undefined, habits: WrapHabits): void {
  if (above !== undefined && line.parted) row.cost += habits.usesGaps ? costs.gapInside : costs.noGap;
  line.cells.forEach((cell, c) => {
    if (cell.length === 0) return;
    const goesOn = above !== undefined && isFilled(above, c);
    if (row.begun[c] === true && !goesOn) row.cost += costs.resumed;
    if (row.begun[c] !== true && above !== undefined) row.cost += costs.late;
    if (goesOn && above.full[c] !== true) row.cost += costs.notFull;
    if (c === habits.number && isSerial(piecesText(cell))) row.numbers++;
    row.begun[c] = true;
  });
}

function endCost(row: Growing, last: AlignedLine, next: AlignedLine | undefined, habits: WrapHabits): number {
  const numbers = habits.number < 0 ? 0 : row.numbers === 0 ? costs.noNumber : (row.numbers - 1) * costs.twoNumbers;
  let cost = costs.row + numbers;
  if (next === undefined) return cost;
  if (habits.usesGaps && !next.parted) cost += costs.noGap;
  last.cells.forEach((cell, c) => {
    if (cell.length > 0 && last.open[c] === true && isFilled(next, c)) cost += costs.cut;
  });
  return cost;
}

/** Cheapest cut of the lines before an index: its cost, and where its last row begins. */
interface Cut {
  readonly cost: number;
  readonly from: number;
}

/** Tries every row that begins at a line. */
function growFrom(lines: readonly AlignedLine[], habits: WrapHabits, best: Cut[], from: number): void {
  const row: Growing = { begun: [], numbers: 0, cost: 0 };
  for (let to = from + 1; to <= Math.min(lines.length, from + tallest); to++) {
    const last = lines[to - 1];
    if (last === undefined) return;
    grow(row, last, to - 1 > from ? lines[to - 2] : undefined, habits);
    const cost = (best[from]?.cost ?? 0) + row.cost + endCost(row, last, lines[to], habits);
    if (cost < (best[to]?.cost ?? 0)) best[to] = { cost, from };
  }
}

/** Lines that are one row: the index of the first, and of the line after the last. */
export interface WrappedRow {
  readonly from: number;
  readonly to: number;
  /** Something speaks against it: a line in it begins a row, or one below it goes on. */
  readonly doubtful: boolean;
}

/** One strong sign against a row, or two weak ones. */
const doubtfulCost = 0.45;

/** Cuts lines into rows where that costs least. */
export function cutWrappedRows(lines: readonly AlignedLine[], habits: WrapHabits): readonly WrappedRow[] {
  const best: Cut[] = Array.from({ length: lines.length + 1 }, (_, i) => ({
    cost: i === 0 ? 0 : Number.POSITIVE_INFINITY,
    from: 0,
  }));
  for (let from = 0; from < lines.length; from++) growFrom(lines, habits, best, from);
  const rows: WrappedRow[] = [];
  for (let to = lines.length; to > 0; to = best[to]?.from ?? 0) {
    const { cost, from } = best[to] ?? { cost: 0, from: 0 };
    rows.push({ from, to, doubtful: cost - (best[from]?.cost ?? 0) > doubtfulCost });
  }
  return rows.reverse();
}
