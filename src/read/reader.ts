import type { Document } from '../model/document.ts';
import type { Result } from '../model/result.ts';
import type { Limits } from './limits.ts';

/** Bytes of one format → Document. Throws GkparseError only where no result is possible. */
export interface Reader {
  readonly read: (bytes: Uint8Array, limits: Limits) => Promise<Result<Document>>;
}
