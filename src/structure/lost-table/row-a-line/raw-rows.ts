import type { CellFit } from '../../../grammar/cell-fit.ts';
import { classifyHeader } from '../../../grammar/header-role.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import type { PrintedHeader } from '../header/header-rows.ts';
import type { Line, Piece } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { piecesText } from '../reading.ts';
import type { Separator } from './separators.ts';

/** A row as its lines give it. `repeat`: the header again, at the top of a page. */
export interface RawRow {
  readonly kind: 'group' | 'data' | 'repeat';
  cells: PrintedCell[];
  /** A line without any separator was taken for the rest of its last cell, which seemed finished. */
  doubtful: boolean;
  /** Index of the line after its last. */
  end: number;
}

export interface Collected {
  readonly header: PrintedHeader;
  readonly raw: readonly RawRow[];
  readonly drawn: readonly Piece[];
}

export interface Collecting {
  readonly lines: readonly Line[];
  readonly separator: Separator;
  readonly width: number;
  readonly given: { readonly roles: readonly ColumnRole[]; readonly fit: CellFit };
  header: PrintedHeader;
  readonly raw: RawRow[];
  readonly drawn: Piece[];
  /** The header's line opens with no bar, so that one that a line opens with has a blank cell before it. */
  readonly unframed: boolean;
  /** The header's line ends with no bar. */
  readonly unclosed: boolean;
  /** Lines are drawn between the rows, so that all between two of them is one row. */
  readonly ruled: boolean;
  /** A drawn line stands above the next row. */
  parted: boolean;
  /** The row that each place's text goes on in, where a rule went through some places only. */
  owners: (RawRow | undefined)[];
}

export const toCells = (pieces: readonly Piece[]): PrintedCell[] =>
  pieces.map((piece) => (piece.text === '' ? [] : [piece]));

/** The role of a header's cell by its words. */
export const roleOf = (cell: PrintedCell): ColumnRole => classifyHeader(piecesText(cell))?.role ?? 'other';

export const firstText = (cells: readonly PrintedCell[]): string => piecesText(cells[0] ?? []);
