import type { CellFit } from '../../../grammar/cell-fit.ts';
import { innermostText } from '../../../grammar/column-role.ts';
import { inkWidth } from '../../../text/ink-width.ts';
import type { Column } from '../columns.ts';
import type { Line } from '../line.ts';
import { cutCells, type LineWidths, type Measured, measure, toCells, type WrappedCut } from './wrapped-lines.ts';

const mostWidths = 6;
const fewestLines = 3;

/** Widths that lines of the text are wrapped at, widest first: as many lines end there, and few go a little beyond. */
function likelyWidths(lines: readonly Measured[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    const width = inkWidth(text);
    counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  const near = (width: number): number => (counts.get(width) ?? 0) + (counts.get(width - 1) ?? 0);
  const found = [...counts.keys()].filter(
    (width) => width > 3 && near(width) >= fewestLines && near(width) > near(width + 2),
  );
  return found.toSorted((a, b) => near(b) - near(a)).slice(0, mostWidths);
}

/** Widths of lines, and the rows that they make of them. */
export interface FoundWidths {
  readonly widths: LineWidths;
  readonly cut: WrappedCut;
}

/** The widths under which the lines make the best rows: the requirement's is the widest, each other column has one of those that occur, or none. */
export function findWidths(lines: readonly Line[], columns: readonly Column[], fit: CellFit): FoundWidths {
  const measured = lines.map(measure);
  const cells = toCells(measured, columns, fit);
  const cutBy = (tried: LineWidths): FoundWidths => ({ widths: tried, cut: cutCells(cells, tried) });
  const widths = likelyWidths(measured);
  const innermost = innermostText(columns);
  const widest = widths.reduce((a, b) => Math.max(a, b), 0);
  let best = cutBy(columns.map((_, c) => (c === innermost && widest > 0 ? widest : null)));
  const wrapped = [...columns.keys()].filter((c) => c !== innermost && columns[c]?.role !== 'number');
  let bettered = -1;
  // Twice, since one column's width bears on another's; what was tried since the last gain is not tried again.
  for (const [turn, c] of [...wrapped, ...wrapped].entries()) {
    if (turn - bettered > wrapped.length) break;
    for (const width of widths.filter((other) => other !== best.widths[c])) {
      const tried = cutBy(best.widths.with(c, width));
      if (tried.cut.cost >= best.cut.cost) continue;
      best = tried;
      bettered = turn;
    }
  }
  return best;
}
