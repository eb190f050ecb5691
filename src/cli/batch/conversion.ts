import type { Tally } from '../tally.ts';
import type { DocumentRecord } from './record.ts';
import type { Rendering } from './settings.ts';

/** What a worker is told. Paths as latin1, which carries any byte through JSON. */
export interface ConversionRequest {
  readonly input: string;
  /** Printed into `source.path`. */
  readonly name: string;
  readonly output: string;
  /** Where the output is written before it is renamed. */
  readonly temporary: string;
  readonly rendering: Rendering;
  /** Opens encrypted files; null: there is none. */
  readonly password: string | null;
  /** Of the input when it was last dealt with: nothing is done where the content is still that; null to do it anyway. */
  readonly knownSha256: string | null;
}

/** What a record says of an output. */
export type Counts = Tally & Pick<DocumentRecord, 'outputBytes'>;

/** Told before the document is parsed, so that a record of a crash can name the content that caused it. */
export interface Fingerprint {
  readonly size: number;
  readonly sha256: string;
}

/** What a worker answers. */
export type Conversion =
  | { readonly kind: 'done'; readonly counts: Counts }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly reason: string; readonly message: string }
  /** The disk takes no more: the whole run ends, what is done is kept. */
  | { readonly kind: 'disk'; readonly code: string; readonly message: string };

/** How the tasks look in an output, and in the merged file. */
export function looksOf({ headers, bom, units }: Rendering): {
  headers: 'zh' | 'en';
  bom: boolean;
  canonical: boolean;
} {
  return { headers, bom, canonical: units !== null };
}
