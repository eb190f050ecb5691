import type { Document } from '../../src/model/document.ts';
import type { Result } from '../../src/model/result.ts';

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** What is hard about it: plain, merged, blank, header, two-level header, group row, cut row, cut merge. */
  readonly feature: string;
  readonly top: number;
  readonly bottom: number;
}

export interface PdfTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly ruling: string;
  readonly pages: readonly { readonly rows: number; readonly cells: readonly DrawnCell[] }[];
}

export interface WrongCell {
  readonly page: number;
  readonly row: number;
  readonly column: number;
  readonly wanted: string;
  readonly got: string | null;
  readonly feature: string;
  /** A finding speaks of its row, or warns of its table. */
  readonly told: boolean;
}

export interface PdfTableScore {
  readonly cells: number;
  readonly wrong: readonly WrongCell[];
  readonly features: Readonly<Record<string, { readonly cells: number; readonly wrong: number }>>;
  /** Characters that were drawn more often than they were read. */
  readonly lost: number;
}

export function makePdfTable(seed: number, ruling?: string | null): Promise<PdfTable>;
export function scorePdfTable(table: PdfTable, read: Result<Document>): PdfTableScore;
