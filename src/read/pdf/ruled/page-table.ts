import type { TextLine } from '../text/lines.ts';
import type { Column } from '../text/margins.ts';
import type { Lattice } from './lattice.ts';

/** A table of one page with its text. */
export interface PageTable {
  readonly lattice: Lattice;
  /** Lines of each of the lattice's cells. */
  readonly cells: readonly (readonly TextLine[])[];
  /** In which the text of each column is set, where its own lines show it better than the lattice. */
  readonly settings?: readonly (Column | null)[];
}
