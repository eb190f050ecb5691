import type { Format, Notice } from './model/notice.ts';
import type { Limits } from './read/limits.ts';

/** How to read one document. `path` is only printed into `source.path`; nothing is opened. */
export interface ExtractOptions {
  readonly path: string;
  /** The format, where the caller knows better than the bytes; null or left out: sniffed from the content. */
  readonly type?: Format | null;
  /** Language of the diagnostics; Chinese unless told. */
  readonly language?: 'zh' | 'en';
  readonly limits?: Partial<Limits>;
}

/** Bytes of one document → Notice. Throws GkparseError where no result is possible. */
export async function extractBytes(_bytes: Uint8Array, _options: ExtractOptions): Promise<Notice> {
  throw new Error('not built yet');
}
