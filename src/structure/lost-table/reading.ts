import { costOfFit } from '../../grammar/cell-fit.ts';
import type { Column } from './columns.ts';
import type { Piece } from './line.ts';

/** A cell as a reading sees it: the pieces of text that it is made of (several where lines cut it), and the places it covers. */
export interface ReadCell {
  readonly pieces: readonly Piece[];
  readonly column: number;
  readonly columnSpan: number;
  /** More than 1 only in a header of two rows. */
  readonly rowSpan: number;
}

export interface ReadRow {
  readonly kind: 'header' | 'group' | 'data';
  readonly cells: readonly ReadCell[];
  /** Cells were not where they were printed. */
  readonly moved: boolean;
  /** It was moved as a whole past a merged cell that it lacks, and blank cells fill it up. */
  readonly padded?: true;
  /** The rest of it stood below a page cut. */
  readonly joined: boolean;
  readonly cost: number;
  /** What stood in the row above a page cut and was said again below it. */
  readonly repeated?: readonly Piece[];
}

/** The next best way to read the same lines. */
export interface Rival {
  readonly id: ReadingId;
  readonly columns: number;
  readonly misfit: number;
}

/** One way to read a run of lines as a table. */
export interface Reading {
  readonly id: ReadingId;
  readonly columns: readonly Column[];
  readonly rows: readonly ReadRow[];
  /** What only draws the table (bars, quotes, rules) or says its header again. */
  readonly drawn: readonly Piece[];
  /** Index of the first line that is no part of it. */
  readonly end: number;
  /** Mean cost of its data rows: 0 all fits. */
  readonly cost: number;
  /** What it was preferred to; null where nothing else holds. */
  readonly rival: Rival | null;
  /** Blank lines are cells of it, so that a text below it might be a row too. */
  readonly openEnd: boolean;
  /** Blank cells leave nothing behind: what stands between two rows may be the end of the one or the beginning of the other. */
  readonly losesBlanks?: true;
}

type ReadingId = 'tabs' | 'pipes' | 'commas' | 'spaces' | 'words' | 'cell-lines' | 'bar-cells' | 'label-lines';

/** Text of a cell's pieces as one: cut lines join as Chinese is joined. */
export function piecesText(pieces: readonly Piece[]): string {
  const [only] = pieces;
  return only !== undefined && pieces.length === 1 ? only.text : pieces.map((piece) => piece.text).join('');
}

/** What of a row's cost says that it does not fit: columns in which anything may stand cost something even where all is well. */
export function misfitOf(cost: number, columns: readonly Column[]): number {
  return Math.max(0, cost - costOfFit(columns.map(({ role }) => role)));
}

/** Mean cost of the data rows; 9 where there are none. */
export function meanCost(rows: readonly ReadRow[]): number {
  const data = rows.filter((row) => row.kind === 'data');
  return data.length === 0 ? 9 : data.reduce((sum, row) => sum + row.cost, 0) / data.length;
}

/** A row of one cell over all columns (分组行). */
export function groupRow(pieces: readonly Piece[], columns: readonly Column[], cost: number): ReadRow {
  const cell: ReadCell = { pieces, column: 0, columnSpan: columns.length, rowSpan: 1 };
  return { kind: 'group', cells: [cell], moved: false, joined: false, cost };
}
