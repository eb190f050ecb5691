import type { Lattice } from './lattice.ts';
import type { TextLine } from './text-lines.ts';

/** A table of one page with its text. */
export interface PageTable {
  readonly lattice: Lattice;
  /** Lines of each of the lattice's cells. */
  readonly cells: readonly (readonly TextLine[])[];
}
