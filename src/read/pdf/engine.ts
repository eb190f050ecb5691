import type { PageGeometry } from './geometry.ts';

/** Which library reads the page (引擎). */
export type EngineName = 'pdfium' | 'pdfjs';

/** An open file. Pages are read one at a time and nothing of them is kept, so that memory doesn't grow with their number. */
export interface PdfFile {
  readonly pages: number;
  /** 1-based. Throws EngineFault where the page can't be read. */
  readonly readPage: (number: number, options?: PageOptions) => Promise<PageGeometry>;
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  /** Are the glyphs' clips and lightness asked for? They take time, and hardly a page needs them. */
  readonly isDetailed: boolean;
  /** Has the file layers that are switched off? What stands on them is told as unseen then. */
  readonly hidesLayers: boolean;
}

/** What is asked for unless it is said. */
export const plain: PageOptions = { isDetailed: false, hidesLayers: false };

export interface OpenOptions {
  readonly password: string | null;
  /** The engine's own memory may not grow over this. */
  readonly maxMemoryBytes: number;
}

/** A library that reads PDF. Everything behind the geometry is the same for all. */
export interface PdfEngine {
  /** Throws EngineFault. */
  readonly open: (bytes: Uint8Array, options: OpenOptions) => Promise<PdfFile>;
}

/** 'memory': the engine wanted more than it may use. */
export type FaultKind = 'password' | 'broken' | 'memory';

/** What an engine throws; the reader words it. */
export class EngineFault extends Error {
  readonly kind: FaultKind;

  constructor(kind: FaultKind, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EngineFault';
    this.kind = kind;
  }
}
