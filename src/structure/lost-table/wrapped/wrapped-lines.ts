import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { innermostText, isTextRole, isUnitRole } from '../../../grammar/column-role.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import { fillsLine, inkWidth, narrow } from '../../../text/ink-width.ts';
import type { Column } from '../columns.ts';
import { type Line, type Piece, whole } from '../line.ts';

/** A cell that several lines make: the column, and the lines from one to the one before another. */
export interface CellRun {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** How wide each column's lines are, in half characters; null where its cells have one line each. */
export type LineWidths = readonly (number | null)[];

/** The rows of a stretch of lines, each as the cells in its columns, and what they cost. */
export interface WrappedCut {
  readonly rows: readonly (readonly CellRun[])[];
  readonly cost: number;
}

/** Narrower columns hold so few characters that one more or less tells. */
const narrowColumn = 16;

/** A line is full when no more characters fit; in a wide column also when one more would, which may not stand at its end. Marks may be wider than they are counted. */
function isFull(text: string, width: number): boolean {
  return width < narrowColumn && !narrow.test(text) ? inkWidth(text) >= width - 1 : fillsLine(text, width);
}

const costs = {
  row: 0.05,
  /** A full line ends a cell in the middle of a sentence. */
  open: 0.15,
  openCategory: 0.08,
  /** A line that is not full goes on below: a paragraph of the cell's own. */
  paragraph: 0.25,
  /** A category that is long, or a sentence. */
  longCategory: 0.5,
  /** A number alone on its line counts rows. */
  number: 0.5,
  /** A blank line inside of a cell: readers part cells so (MuPDF). */
  gap: 0.3,
} as const;
/** Where more of the lines have a blank one before them, it says nothing. */
const mostGaps = 0.7;
const longestCategory = 40;
/** Lines of a requirement, and of any other cell. */
const tallest = 60;
const tallestOther = 15;
const finished = /[。；！？：]$/u;
/** A mark may stand beyond the line's end. */
const hanging = /[，。、；：]$/u;

/** What a row costs that leaves a column blank: a category may be merged with the one above, an outer one more often than an inner. */
function blankCost(role: ColumnRole, place: number, isInnermost: boolean): number {
  if (isInnermost) return 1;
  if (isTextRole(role)) return 0.02 * (place + 1);
  if (role === 'number') return 0.8;
  return isUnitRole(role) || role === 'deadline' ? 0.45 : 0.2;
}

/** The line fills its column and ends no sentence: what it says may go on. */
const endsOpen = (line: string, width: number): boolean => isFull(line, width) && !finished.test(line);

const shortestTask = 6;
/** 前 of 10月底前, or a mark: the last line of another cell. */
const beginsNothing = /^(?:月?底?前|日前|日?止|内|[、，。；：”’）)》])/u;

/**
 * True where a row that was put together by the widths of its lines may be another's: its text is the rest of a sentence, or goes on in the next cell (one
 * header has two cells, and no blank line parts them), or it has no number where rows are counted.
 */
export function isDoubtfulRow(lines: readonly Line[], runs: readonly CellRun[], given: DoubtGiven): boolean {
  const { columns, widths, isCounted } = given;
  const innermost = innermostText(columns);
  const texts = runs.filter(({ column }) => isTextRole(columns[column]?.role ?? 'other'));
  const widest = widths[innermost] ?? Number.POSITIVE_INFINITY;
  const isOpen = texts.some(({ column, to }) => endsOpen(textOf(lines[to - 1]), widths[column] ?? widest));
  const isCut = texts.some(({ column, from }, at) => {
    const before = columns[texts[at - 1]?.column ?? -1];
    return before !== undefined && before.header === columns[column]?.header && lines[from]?.gap === 0;
  });
  const task = runs.find(({ column }) => column === innermost);
  const isRest = task !== undefined && lines.slice(task.from, task.to).map(textOf).join('').length < shortestTask;
  const starts = [...runs.map(({ from }) => from), runs.at(-1)?.to ?? 0];
  const hasRest = starts.some((at) => beginsNothing.test(textOf(lines[at])));
  const isNumbered = runs.some(({ column }) => columns[column]?.role === 'number');
  return isOpen || isCut || isRest || hasRest || (isCounted && !isNumbered);
}

interface DoubtGiven {
  readonly columns: readonly Column[];
  readonly widths: LineWidths;
  /** The rows have numbers. */
  readonly isCounted: boolean;
}

/** A line as each of the many cuts looks at it. */
export interface Measured {
  readonly text: string;
  /** In half characters, without a mark at its end. */
  readonly width: number;
  readonly isSerial: boolean;
  readonly gap: number;
}

interface Cutting extends Cells {
  readonly widths: LineWidths;
  /** What a cell costs that goes on with each line: a blank one before it speaks against it. */
  readonly gapCosts: readonly number[];
  /** What the blank columns before each column cost, and all of them at the end. */
  readonly blanks: readonly number[];
}

/** The cheapest way to a cell that ends at a line in a column. */
interface Step {
  readonly cost: number;
  readonly run: CellRun;
  readonly before: Step | null;
  readonly opensRow: boolean;
}

const textOf = (line: Line | undefined): string => line?.text.trim() ?? '';

/** Measures a line once for all the cuts. */
export const measure = (line: Line): Measured => {
  const text = textOf(line);
  return { text, width: inkWidth(text.replace(hanging, '')), isSerial: isSerial(text), gap: line.gap };
};

/** What a cell costs whatever the widths are: how its text fits the column, and the numbers that stand alone in it. */
interface OwnCost {
  readonly text: number;
  readonly numbers: number;
}

/** Lines and columns, with what their cells cost: the same for all widths that are tried on them. */
export interface Cells {
  readonly lines: readonly Measured[];
  readonly columns: readonly Column[];
  readonly innermost: number;
  readonly ownCost: (run: CellRun) => OwnCost;
}

export function toCells(lines: readonly Measured[], columns: readonly Column[], misfitOf: CellFit): Cells {
  const innermost = innermostText(columns);
  const known = new Map<number, OwnCost>();
  const reckon = ({ column, from, to }: CellRun): OwnCost => {
    const role = columns[column]?.role ?? 'other';
    const own = lines.slice(from, to);
    const text = own.map((line) => line.text).join('');
    const isCategory = isTextRole(role) && column !== innermost;
    const long = isCategory && (text.length > longestCategory || /[。；]/u.test(text)) ? costs.longCategory : 0;
    const numbers = role === 'number' ? 0 : own.filter((line) => line.isSerial).length;
    return { text: misfitOf(text, isCategory ? 'task' : role) + long, numbers: numbers * costs.number };
  };
  const ownCost = (run: CellRun): OwnCost => {
    const key = (run.column * lines.length + run.from) * (tallest + 1) + run.to - run.from;
    const cost = known.get(key) ?? reckon(run);
    known.set(key, cost);
    return cost;
  };
  return { lines, columns, innermost, ownCost };
}

function cellCost({ lines, columns, ownCost, innermost, widths }: Cutting, run: CellRun): number {
  const { column, to } = run;
  const { text, numbers } = ownCost(run);
  const isText = isTextRole(columns[column]?.role ?? 'other');
  // What fills the widest column ends nowhere else.
  const width = widths[column] ?? widths[innermost] ?? Number.POSITIVE_INFINITY;
  const isOpen = isText && endsOpen(lines[to - 1]?.text ?? '', width);
  return text + (isOpen ? (column === innermost ? costs.open : costs.openCategory) : 0) + numbers;
}

/** The cheapest step before a cell: the row's cell in a column left of it, or the end of a row. Asked some million times for a long table: nothing is made on the way. */
function bestBefore({ blanks }: Cutting, steps: readonly (Step | undefined)[], column: number): Omit<Step, 'run'> {
  const all = blanks.at(-1) ?? 0;
  const own = blanks[column] ?? 0;
  const start = costs.row + own;
  let cost = Number.POSITIVE_INFINITY;
  let before: Step | null = null;
  let opensRow = true;
  for (const step of steps) {
    if (step === undefined) continue;
    const after = blanks[step.run.column + 1] ?? 0;
    const opening = step.cost + all - after + start;
    const joining = step.run.column < column ? step.cost + own - after : Number.POSITIVE_INFINITY;
    if (Math.min(opening, joining) >= cost) continue;
    opensRow = opening <= joining;
    cost = opensRow ? opening : joining;
    before = step;
  }
  return { cost, before, opensRow };
}

function trace(last: Step): readonly (readonly CellRun[])[] {
  const rows: CellRun[][] = [];
  let row: CellRun[] = [];
  for (let step: Step | null = last; step !== null; step = step.before) {
    row.unshift(step.run);
    if (!step.opensRow) continue;
    rows.unshift(row);
    row = [];
  }
  return rows;
}

/** The cheapest cell that ends before each line, in each column. */
type Steps = readonly (Step | undefined)[][];

type Before = Omit<Step, 'run'>;

/** Takes a cell, the paragraphs inside of which cost so much, where nothing cheaper ends there. */
function takeCell(
  cutting: Cutting,
  steps: Steps,
  before: Before,
  { run, inside }: { run: CellRun; inside: number },
): void {
  const known = steps[run.to]?.[run.column]?.cost ?? Number.POSITIVE_INFINITY;
  if (before.cost + inside >= known) return;
  const cost = before.cost + inside + cellCost(cutting, run);
  if (cost < known) (steps[run.to] ?? [])[run.column] = { ...before, cost, run };
}

/** Tries every end of a cell that begins at a line in a column. */
function takeCells(cutting: Cutting, steps: Steps, before: Before, { column, from }: Omit<CellRun, 'to'>): void {
  const { lines, widths, innermost, gapCosts } = cutting;
  const width = widths[column] ?? null;
  let inside = 0;
  const most = column === innermost ? tallest : tallestOther;
  for (let to = from + 1; to <= Math.min(lines.length, from + most); to++) {
    const line = lines[to - 1];
    if (line === undefined || (width !== null && line.width > width + 1)) return;
    takeCell(cutting, steps, before, { run: { column, from, to }, inside });
    if (width === null) return;
    inside += gapCosts[to] ?? 0;
    if (isFull(line.text, width)) continue;
    if (column !== innermost || !finished.test(line.text)) return;
    inside += costs.paragraph;
  }
}

/** Tries every cell that begins at a line. */
function stepFrom(cutting: Cutting, steps: Steps, from: number): void {
  for (const column of cutting.columns.keys()) {
    const start = { cost: costs.row + (cutting.blanks[column] ?? 0), before: null, opensRow: true };
    const before = from === 0 ? start : bestBefore(cutting, steps[from] ?? [], column);
    if (before.cost < Number.POSITIVE_INFINITY) takeCells(cutting, steps, before, { column, from });
  }
}

/** Cuts the lines of wrapped cells (换行的单元格) into cells and rows where that costs least. */
export const cutWrappedCells = (
  lines: readonly Line[],
  columns: readonly Column[],
  widths: LineWidths,
  fit: CellFit,
): WrappedCut => cutCells(toCells(lines.map(measure), columns, fit), widths);

/** The same of cells whose costs are known already. */
export function cutCells(cells: Cells, widths: LineWidths): WrappedCut {
  const { lines, columns, innermost } = cells;
  const blanks = [0];
  for (const [c, { role }] of columns.entries()) blanks.push((blanks[c] ?? 0) + blankCost(role, c, c === innermost));
  const gaps = lines.filter(({ gap }) => gap > 0).length;
  const gapCost = gaps > lines.length * mostGaps ? 0 : costs.gap;
  const gapCosts = lines.map(({ gap }) => (gap > 0 ? gapCost : 0));
  const cutting: Cutting = { ...cells, widths, gapCosts, blanks };
  const steps: Steps = Array.from({ length: lines.length + 1 }, () => []);
  for (let from = 0; from < lines.length; from++) stepFrom(cutting, steps, from);
  const all = blanks.at(-1) ?? 0;
  const costOf = ({ cost, run }: Step): number => cost + all - (blanks[run.column + 1] ?? 0);
  const ends = (steps[lines.length] ?? []).filter((step) => step !== undefined);
  const [best] = ends.toSorted((a, b) => costOf(a) - costOf(b));
  return best === undefined ? { rows: [], cost: Number.POSITIVE_INFINITY } : { rows: trace(best), cost: costOf(best) };
}

/** A cell's text, line by line. */
export function piecesOfRun(lines: readonly Line[], { from, to }: CellRun): readonly Piece[] {
  return lines.slice(from, to).map(whole);
}
