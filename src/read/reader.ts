import type { Document } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import type { Limits } from './limits.ts';

/** What only some formats have. */
export interface ReadOptions {
  /** Opens an encrypted file; null or left out: there is none. */
  readonly password?: string | null;
  /** Which library reads a pdf; null or left out: PDFium, and pdf.js where PDFium can't open the file. */
  readonly engine?: 'pdfium' | 'pdfjs' | null;
}

/** Bytes of one format → Document. Throws GkparseError only where no result is possible. */
export interface Reader {
  readonly read: (bytes: Uint8Array, limits: Limits, options?: ReadOptions) => Promise<Result<Document>>;
}
