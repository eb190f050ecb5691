import type { Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Location } from '../../model/notice.ts';
import { sliceParagraph } from '../slice.ts';
import type { Piece } from './line.ts';
import type { Reading, ReadRow } from './reading.ts';

function rowLocation(row: ReadRow): Location {
  const lines = row.cells.flatMap((cell) => cell.pieces.flatMap((piece) => piece.line.paragraph.location.line ?? []));
  if (lines.length === 0) return row.cells[0]?.pieces[0]?.line.paragraph.location ?? {};
  return { line: Math.min(...lines), lastLine: Math.max(...lines) };
}

/** All pieces of a cell are one paragraph: lines that layout cut. */
function toParagraph(pieces: readonly Piece[], location: Location): readonly Paragraph[] {
  const [first] = pieces;
  if (first === undefined) return [];
  const runs = pieces.flatMap((piece) => sliceParagraph(piece.line.paragraph, piece.from, piece.to).runs);
  return [{ ...first.line.paragraph, runs, location }];
}

function rowCells(row: ReadRow, index: number, columns: number): readonly Cell[] {
  const location = rowLocation(row);
  const cells: Cell[] = [];
  let next = 0;
  const blank = (column: number): Cell => ({ row: index, column, rowSpan: 1, columnSpan: 1, paragraphs: [], location });
  for (const cell of row.cells) {
    while (next < cell.column) cells.push(blank(next++));
    const columnSpan = Math.min(cell.columnSpan, columns - cell.column);
    cells.push({
      row: index,
      column: cell.column,
      rowSpan: 1,
      columnSpan,
      paragraphs: toParagraph(cell.pieces, location),
      location,
    });
    next = cell.column + columnSpan;
  }
  while (next < columns) cells.push(blank(next++));
  return cells;
}

/** A reading as a Grid whose merges are guessed. */
export function toGrid(reading: Reading): Grid {
  const columns = reading.columns.length;
  const cells = reading.rows.flatMap((row, i) => rowCells(row, i, columns));
  const lines = cells.flatMap((cell) => [cell.location.line ?? [], cell.location.lastLine ?? []].flat());
  const location =
    lines.length === 0 ? (cells[0]?.location ?? {}) : { line: Math.min(...lines), lastLine: Math.max(...lines) };
  return { kind: 'grid', rows: reading.rows.length, columns, cells, merges: 'guessed', layer: 'body', location };
}
