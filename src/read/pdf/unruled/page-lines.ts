import type { Segment } from '../geometry.ts';
import type { ColumnLines } from '../ruled/column-lines.ts';
import type { TextLine } from '../text/lines.ts';
import type { Piece } from './pieces.ts';
import type { TextColumn } from './split-pieces.ts';

/** What stands of a table on one page. */
export interface Part {
  readonly page: number;
  /** Lines of the page, end excluded. */
  readonly lines: readonly TextLine[];
  readonly header: readonly Piece[];
  readonly body: readonly Piece[];
  /** Right above the header stand words of a header that it does not hold (责任单位 over two of its columns). */
  readonly isBelowWords: boolean;
  /** Its cells stand so near to one another that they were told apart by where their texts begin. */
  readonly isTight: boolean;
}

/** A table without ruling lines, over its pages; all share their columns. */
export interface Region {
  readonly parts: readonly Part[];
  readonly columns: readonly TextColumn[];
}

/** A page's lines, without its page numbers. */
export interface PageLines {
  readonly page: number;
  readonly lines: readonly TextLine[];
  /** The same, in pieces. */
  readonly pieces: readonly (readonly Piece[])[];
  /** Horizontal rulings that bound no table, from top to bottom. */
  readonly rules: readonly Segment[];
  /** Lines between columns. */
  readonly columnLines: readonly ColumnLines[];
  /** Nothing but these lines is on the page. */
  readonly isPlain: boolean;
  /** The first line of the page after it. */
  readonly next?: readonly Piece[] | undefined;
}

/** A part, and the line that it ends before. */
export interface Found {
  readonly part: Part;
  readonly end: number;
  /** Where lines are drawn between the columns; null where the text shows them. */
  readonly edges: readonly number[] | null;
}

/** A table that may go on on the next page. */
export interface OpenTable extends Region {
  /** Of each part, the texts that show the columns, until there are as many as are looked at. */
  readonly shown: readonly (readonly Piece[])[];
  readonly edges: readonly number[] | null;
}
