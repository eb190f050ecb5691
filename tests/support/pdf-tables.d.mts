import type { Document } from '../../src/model/document.ts';
import type { Result } from '../../src/model/result.ts';

export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly text: string;
}

export interface PdfTable {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly ruling: string;
  readonly pages: readonly { readonly rows: number; readonly cells: readonly DrawnCell[] }[];
}

export interface PdfTableScore {
  readonly cells: number;
  readonly wrong: readonly object[];
  readonly lost: number;
  readonly isGuess: boolean;
}

export function makePdfTable(seed: number, ruling?: string | null): Promise<PdfTable>;
export function scorePdfTable(table: PdfTable, read: Result<Document>): PdfTableScore;
