import { isSerial } from '../../../grammar/cell-fit.ts';
import type { Piece } from '../line.ts';
import { piecesText } from '../reading.ts';
import { countedLines } from './counted-lines.ts';
import { isFilled, misplacedLines, nextWithin, type Stand } from './row-pattern.ts';

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
  cut: 0.7,
  gapInside: 0.6,
  noGap: 0.3,
  /** A line of a cell stands elsewhere than in a row whose cells all stand at its top, or in its middle; so much for all of them. */
  misplaced: 0.08,
  mostMisplaced: 1,
  /** Nothing but a category stands in the row. */
  bare: 0.6,
  twoNumbers: 1,
  noNumber: 0.5,
  /** A row goes on over a line whose number counts on from one above it. */
  counted: 1,
  row: 0.05,
} as const;
const tallest = 40;
/** A row that costs as much is none. */
const hopeless = 4;

export interface WrapHabits {
  readonly usesGaps: boolean;
  /** Index of the number column; -1: none. */
  readonly number: number;
  /** The columns whose cells are a row's own: a category may be merged over several, and stands anywhere beside them. */
  readonly checked: readonly number[];
}

/** What decides where rows end: which cells are filled again (`loose`), or how all of them stand in the row's height. */
type RowLaw = 'loose' | Stand;

interface Growing {
  /** Index of the last line in which each column is filled; -1: none yet. */
  readonly last: number[];
  numbers: number;
  cost: number;
}

interface Cutting {
  readonly lines: readonly AlignedLine[];
  /** Of each line's cells, which only add to what stands above them. */
  readonly additions: readonly (readonly boolean[])[];
  /** Lines that begin a row by the number of their text, and its column. */
  readonly counted: ReadonlyMap<number, number>;
  readonly habits: WrapHabits;
  readonly law: RowLaw;
}

/** （含续建项目）: what a cell adds to the line above it, however short that is. */
const addition = /^[（(，、；。]/u;

/** A cell that begins or goes on in a line, by what the lines above it left open. */
function growLoosely(row: Growing, above: AlignedLine | undefined, c: number, isAddition: boolean): void {
  const goesOn = above !== undefined && isFilled(above, c);
  const hasBegun = (row.last[c] ?? -1) >= 0;
  if (hasBegun && !goesOn) row.cost += costs.resumed;
  if (!hasBegun && above !== undefined) row.cost += costs.late;
  if (goesOn && above.full[c] !== true && !isAddition) row.cost += costs.notFull;
}

/** What one more line costs a row. */
function grow(row: Growing, cutting: Cutting, at: number, isFirst: boolean): void {
  const { lines, additions, habits, law } = cutting;
  const line = lines[at];
  const above = isFirst ? undefined : lines[at - 1];
  if (line === undefined) return;
  if (above !== undefined && line.parted) row.cost += habits.usesGaps ? costs.gapInside : costs.noGap;
  if (!isFirst && cutting.counted.has(at)) row.cost += costs.counted;
  line.cells.forEach((cell, c) => {
    if (cell.length === 0) return;
    const before = lines[row.last[c] ?? -1];
    const isAddition = additions[at]?.[c] === true;
    if (isFirst && isAddition) row.cost += costs.cut;
    if (law === 'loose') growLoosely(row, above, c, isAddition);
    else if (before !== undefined && before.full[c] !== true && !isAddition) row.cost += costs.notFull;
    if (c === habits.number && isSerial(piecesText(cell))) row.numbers++;
    row.last[c] = at;
  });
}

/** A full cell at a row's end that goes on below it. */
function isCut(row: Growing, { lines, counted, law }: Cutting, to: number, c: number): boolean {
  if (counted.get(to) === c) return false;
  const last = law === 'loose' ? to - 1 : (row.last[c] ?? -1);
  if (lines[last]?.open[c] !== true || !isFilled(lines[last], c)) return false;
  const within = law === 'loose' ? 1 : nextWithin;
  for (let at = to; at <= last + within; at++) if (isFilled(lines[at], c)) return true;
  return false;
}

function patternCost({ lines, habits, law }: Cutting, from: number, to: number): number {
  if (law === 'loose') return 0;
  const own = lines.slice(from, to);
  if (!own.some((line) => habits.checked.some((c) => isFilled(line, c)))) return costs.bare;
  return Math.min(costs.mostMisplaced, costs.misplaced * misplacedLines(own, habits.checked, law));
}

function endCost(row: Growing, cutting: Cutting, from: number, to: number): number {
  const { lines, habits } = cutting;
  const numbers = habits.number < 0 ? 0 : row.numbers === 0 ? costs.noNumber : (row.numbers - 1) * costs.twoNumbers;
  const next = lines[to];
  let cost = costs.row + numbers + patternCost(cutting, from, to);
  if (next === undefined) return cost;
  if (habits.usesGaps && !next.parted) cost += costs.noGap;
  row.last.forEach((_, c) => {
    if (isCut(row, cutting, to, c)) cost += costs.cut;
  });
  return cost;
}

/** Cheapest cut of the lines before an index: its cost, and where its last row begins. */
interface Cut {
  readonly cost: number;
  readonly from: number;
}

/** Tries every row that begins at a line. */
function growFrom(cutting: Cutting, best: Cut[], from: number): void {
  const columns = cutting.lines[from]?.cells.length ?? 0;
  const row: Growing = { last: Array.from({ length: columns }, () => -1), numbers: 0, cost: 0 };
  for (let to = from + 1; to <= Math.min(cutting.lines.length, from + tallest) && row.cost < hopeless; to++) {
    grow(row, cutting, to - 1, to - 1 === from);
    const cost = (best[from]?.cost ?? 0) + row.cost + endCost(row, cutting, from, to);
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

/** Rows, the law that they were found by, and what all of them cost. */
export interface WrappedRows {
  readonly law: RowLaw;
  readonly rows: readonly WrappedRow[];
  readonly cost: number;
}

/** Cuts lines into rows where that costs least. */
function cutBy(given: Omit<Cutting, 'additions' | 'counted'>): WrappedRows {
  const { lines, habits } = given;
  const additions = lines.map(({ cells }) => cells.map((cell) => addition.test(piecesText(cell))));
  const cutting: Cutting = { ...given, additions, counted: countedLines(lines, habits.checked) };
  const best: Cut[] = Array.from({ length: lines.length + 1 }, (_, i) => ({
    cost: i === 0 ? 0 : Number.POSITIVE_INFINITY,
    from: 0,
  }));
  for (let from = 0; from < lines.length; from++) growFrom(cutting, best, from);
  const rows: WrappedRow[] = [];
  for (let to = lines.length; to > 0; to = best[to]?.from ?? 0) {
    const { cost, from } = best[to] ?? { cost: 0, from: 0 };
    rows.push({ from, to, doubtful: cost - (best[from]?.cost ?? 0) > doubtfulCost });
  }
  return { law: cutting.law, rows: rows.reverse(), cost: best[lines.length]?.cost ?? 0 };
}

const laws: readonly RowLaw[] = ['loose', 'top', 'middle'];
/** So many lines tell the law. */
const lawSample = 200;

/** Cuts lines into rows by the law under which that costs least. */
export function cutWrappedRows(lines: readonly AlignedLine[], habits: WrapHabits): WrappedRows {
  const sample = lines.slice(0, lawSample);
  const cuts = laws.map((law) => cutBy({ lines: sample, habits, law }));
  const best = cuts.reduce((a, b) => (b.cost < a.cost ? b : a));
  return sample.length === lines.length ? best : cutBy({ lines, habits, law: best.law });
}
