import { parseLabel } from '../../grammar/numbering.ts';
import type { Grid } from '../../model/document.ts';
import { cellWords } from '../../text/paragraphs.ts';
import { findHeader } from '../header.ts';
import { isBlank, toMatrix } from '../matrix.ts';

/** Of a column's rows: how many have a blank cell, and how many share a text with the row above. */
interface Lacking {
  readonly blank: number;
  readonly merged: number;
}

/** What a column's cells say, inside of the pages. */
interface Texts {
  /** Each once. */
  readonly all: ReadonlySet<string>;
  /** How many cells have a text, how many of these end in a stop, and how many begin with a label (（一）). */
  readonly cells: number;
  readonly stopped: number;
  readonly labelled: number;
}

/** How the columns of a table are filled on all of its pages: by it a blank cell at the top of a page, and a text that may go on there, is judged. */
export interface Habits {
  readonly rows: number;
  readonly lacking: ReadonlyMap<number, Lacking>;
  /** Looked up where a page's end asks for it: few do. */
  readonly textsOf: (column: number) => Texts;
}

/** Counts the rows inside the pages: below the header, the first and the last may be cut, but not the first of all. */
export function countHabits(grids: readonly Grid[]): Habits {
  const lacking = new Map<number, Lacking>();
  let count = 0;
  for (const [page, grid] of grids.entries()) {
    const { cells, rows } = grid;
    const header = firstRow(grid);
    const first = page === 0 ? header - 1 : header;
    count += Math.max(0, rows - first - 2);
    for (const cell of cells) {
      if (cell.row <= first || cell.row + cell.rowSpan >= rows) continue;
      const { blank, merged } = lackingIn(lacking, cell.column);
      if (isBlank(cell)) lacking.set(cell.column, { blank: blank + cell.rowSpan, merged });
      else if (cell.rowSpan > 1) lacking.set(cell.column, { blank, merged: merged + cell.rowSpan - 1 });
    }
  }
  const known = new Map<number, Texts>();
  const textsOf = (column: number): Texts => {
    const texts = known.get(column) ?? readTexts(grids, column);
    known.set(column, texts);
    return texts;
  };
  return { rows: count, lacking, textsOf };
}

function firstRow(grid: Grid): number {
  return findHeader(toMatrix(grid))?.end ?? 0;
}

/** How what a cell says ends. */
export const stop = /[。；！？;!?]$/u;

function readTexts(grids: readonly Grid[], column: number): Texts {
  const texts = grids.flatMap((grid) => {
    const first = firstRow(grid);
    const own = grid.cells.filter((cell) => cell.column === column && cell.row > first && !isBlank(cell));
    const inside = own.filter(({ row, rowSpan }) => row + rowSpan < grid.rows);
    return inside.map(cellWords);
  });
  return {
    all: new Set(texts),
    cells: texts.length,
    stopped: texts.filter((text) => stop.test(text)).length,
    labelled: texts.filter((text) => parseLabel(text) !== null).length,
  };
}

function lackingIn(counts: Habits['lacking'], column: number): Lacking {
  return counts.get(column) ?? { blank: 0, merged: 0 };
}

/** Fewer rows show no habit. */
const leastRows = 3;

/** The share of rows that have a text of their own in the column; 0 where nobody can tell. */
export function filledShare({ rows, lacking }: Habits, column: number): number {
  const { blank, merged } = lackingIn(lacking, column);
  return rows < leastRows ? 0 : 1 - (blank + merged) / rows;
}

/** Of rows without a text of their own in the column: how many more are merged than blank. */
export function mergedMore({ lacking }: Habits, column: number): number {
  const { blank, merged } = lackingIn(lacking, column);
  return merged - blank;
}

/** Do all rows without a text of their own in the column lack it in the same way, blank or merged? Where some are each, a page's end may have been either. */
export function lacksOneWay({ lacking }: Habits, column: number): boolean {
  const { blank, merged } = lackingIn(lacking, column);
  return (blank === 0) !== (merged === 0);
}

/** More than this share of a column's cells. */
const usualShare = 0.7;

/** Do the column's texts end in a stop as a rule? Where they don't, a text without one may be whole. */
export function isStopped({ textsOf }: Habits, column: number): boolean {
  const { cells, stopped } = textsOf(column);
  return stopped > usualShare * cells;
}

/** Do the column's texts begin with a label as a rule ((六)…, (七)…)? */
export function isLabelled({ textsOf }: Habits, column: number): boolean {
  const { cells, labelled } = textsOf(column);
  return cells > 1 && labelled > usualShare * cells;
}

/** Is this the whole text of a cell elsewhere in the column? */
export function isKnown({ textsOf }: Habits, column: number, text: string): boolean {
  return textsOf(column).all.has(text);
}
