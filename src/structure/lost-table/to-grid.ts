import type { Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Location } from '../../model/notice.ts';
import { sliceParagraph } from '../slice.ts';
import type { Piece } from './line.ts';
import type { Reading, ReadRow } from './reading.ts';

/** First and last line of some rows; null where the source has no lines. */
function lineSpan(rows: readonly ReadRow[]): Location | null {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows)
    for (const cell of row.cells)
      for (const piece of cell.pieces) {
        const line = piece.line.paragraph.location.line ?? 0;
        if (line > 0) [first, last] = [Math.min(first, line), Math.max(last, line)];
      }
  return last === 0 ? null : { line: first, lastLine: last };
}

/** Where a row stands. */
export function rowLocation(row: ReadRow): Location {
  return lineSpan([row]) ?? row.cells[0]?.pieces[0]?.line.paragraph.location ?? {};
}

/** All pieces of a cell are one paragraph: lines that layout cut. */
function toParagraph(pieces: readonly Piece[], location: Location): readonly Paragraph[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const runs = pieces.flatMap((piece) => sliceParagraph(piece.line.paragraph, piece.from, piece.to).runs);
  return [{ ...first.line.paragraph, runs, location }];
}

/** The cells of a row, blank ones between them; places that the header row above reaches down to are left out. */
function rowCells(row: ReadRow, index: number, columns: number, above: ReadRow | undefined): readonly Cell[] {
  const location = rowLocation(row);
  const cells: Cell[] = [];
  const reaching = above?.cells.filter((cell) => cell.rowSpan > 1) ?? [];
  const isCovered = (column: number): boolean =>
    reaching.some((cell) => column >= cell.column && column < cell.column + cell.columnSpan);
  let next = 0;
  const blankTo = (column: number): void => {
    for (; next < column; next++)
      if (!isCovered(next))
        cells.push({ row: index, column: next, rowSpan: 1, columnSpan: 1, paragraphs: [], location });
  };
  for (const { pieces, column, columnSpan, rowSpan } of row.cells) {
    blankTo(column);
    const span = Math.min(columnSpan, columns - column);
    cells.push({ row: index, column, rowSpan, columnSpan: span, paragraphs: toParagraph(pieces, location), location });
    next = column + span;
  }
  blankTo(columns);
  return cells;
}

/** A reading as a Grid whose merges are guessed. */
export function toGrid(reading: Reading): Grid {
  const columns = reading.columns.length;
  const cells = reading.rows.flatMap((row, i) => rowCells(row, i, columns, reading.rows[i - 1]));
  const location = lineSpan(reading.rows) ?? cells[0]?.location ?? {};
  return { kind: 'grid', rows: reading.rows.length, columns, cells, merges: 'guessed', layer: 'body', location };
}
