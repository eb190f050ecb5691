import type { Piece } from '../line.ts';
import { nextWithin } from './row-pattern.ts';
import type { AlignedLine, WrappedRow } from './wrapped-rows.ts';

/** A cell's text in one line of a run. */
interface CellLine {
  readonly pieces: readonly Piece[];
  readonly at: number;
  /** It reaches the column's edge, and may go on below. */
  readonly full: boolean;
}

/** Lines by which a cell may miss the middle of its rows: lines of other cells stand between them, or none do. */
const tolerance = 0.5;
/** A row without a cell of its own, in lines that a cell misses its middle. */
const blankCost = 1;
/** A cell over several rows, where one over fewer does as well. */
const mergeCost = 0.1;
/** More rows than these are not merged over: the search for it grows with their square. */
const mostRows = 300;

/** The best way to spread the first lines over the first rows: where the last cell's rows and lines begin. */
interface Spread {
  readonly cost: number;
  readonly rows: number;
  readonly lines: number;
}

const middleOf = (first: number, last: number): number => (first + last) / 2;

/** Lines that may be one cell over rows: each goes on where the one above it ends. */
function isOneCell(lines: readonly CellLine[], rows: readonly WrappedRow[]): boolean {
  return lines.slice(1).every(({ at }, i) => {
    const above = lines[i];
    if (above === undefined || at - above.at > nextWithin) return false;
    return above.full || rows.some(({ from, to }) => from <= above.at && at < to);
  });
}

function costOf(rows: readonly WrappedRow[], lines: readonly CellLine[]): number {
  const [first, last] = [rows[0], rows.at(-1)];
  const [top, bottom] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return Number.POSITIVE_INFINITY;
  if (top === undefined || bottom === undefined) return rows.length * blankCost;
  if (top.at < first.from - 1 || bottom.at > last.to || !isOneCell(lines, rows)) return Number.POSITIVE_INFINITY;
  const missed = Math.abs(middleOf(first.from, last.to - 1) - middleOf(top.at, bottom.at));
  return Math.max(0, missed - tolerance) + mergeCost * (rows.length - 1);
}

/** Share of a column's cells that begin where a row does, from which on it is no matter of chance. */
const mostlyTop = 0.7;

/** True where a column's cells begin with their rows (顶端对齐): then each stands where it belongs. */
function standsAtTop(rows: readonly WrappedRow[], lines: readonly CellLine[]): boolean {
  const starts = lines.filter(({ at }, i) => at - (lines[i - 1]?.at ?? Number.NEGATIVE_INFINITY) > nextWithin);
  const atTop = starts.filter(({ at }) => rows.some(({ from }) => from === at));
  return atTop.length >= starts.length * mostlyTop;
}

/**
 * The text of one column in each row, where cells stand in the middle of their rows (垂直居中): a cell merged over several rows (合并单元格) stands in the
 * middle of all of them, and is said in the first.
 */
export function spreadOverRows(
  rows: readonly WrappedRow[],
  run: readonly AlignedLine[],
  column: number,
): readonly (readonly Piece[])[] {
  const lines = run.flatMap(({ cells, full }, at): readonly CellLine[] => {
    const pieces = cells[column] ?? [];
    return pieces.length === 0 ? [] : [{ pieces, at, full: full[column] === true }];
  });
  const own = rows.map(({ from, to }) =>
    lines.filter(({ at }) => at >= from && at < to).flatMap(({ pieces }) => pieces),
  );
  if (rows.length > mostRows || standsAtTop(rows, lines)) return own;
  const spread = search(rows, lines);
  if (spread === null) return own;
  const cells = rows.map((): readonly Piece[] => []);
  for (const { row, pieces } of spread) cells[row] = pieces;
  return cells;
}

/** Lines of the column that rows up to one may hold: those that stand above the row's end, one more or less. */
function ends(rows: readonly WrappedRow[], lines: readonly CellLine[], to: number): readonly number[] {
  const end = rows[to - 1]?.to ?? 0;
  const above = lines.filter(({ at }) => at < end).length;
  return [above - 1, above, above + 1].filter((count) => count >= 0 && count <= lines.length);
}

/** The cheapest spreads over the first rows, by the number of lines that they use. */
type Best = readonly Map<number, Spread>[];

/** Tries every cell that begins at a row. */
function spreadFrom(rows: readonly WrappedRow[], lines: readonly CellLine[], best: Best, from: number): void {
  for (const [used, { cost }] of best[from] ?? [])
    for (let to = from + 1; to <= rows.length; to++)
      for (const end of ends(rows, lines, to).filter((count) => count >= used)) {
        const next = cost + costOf(rows.slice(from, to), lines.slice(used, end));
        const known = best[to]?.get(end)?.cost ?? Number.POSITIVE_INFINITY;
        if (next < known) best[to]?.set(end, { cost: next, rows: from, lines: used });
      }
}

interface PlacedCell {
  readonly row: number;
  readonly pieces: readonly Piece[];
}

/** The cheapest spread of all lines over all rows; null where there is none. */
function search(rows: readonly WrappedRow[], lines: readonly CellLine[]): readonly PlacedCell[] | null {
  const best: Best = Array.from({ length: rows.length + 1 }, () => new Map<number, Spread>());
  best[0]?.set(0, { cost: 0, rows: 0, lines: 0 });
  for (let from = 0; from < rows.length; from++) spreadFrom(rows, lines, best, from);
  const found: PlacedCell[] = [];
  for (let [row, line] = [rows.length, lines.length]; row > 0; ) {
    const step = best[row]?.get(line);
    if (step === undefined) return null;
    found.push({ row: step.rows, pieces: lines.slice(step.lines, line).flatMap(({ pieces }) => pieces) });
    [row, line] = [step.rows, step.lines];
  }
  return found;
}
