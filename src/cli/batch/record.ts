import type { OutputFormat } from '../../write/registry.ts';
import type { Tally } from '../tally.ts';

/** Why a document gave no output, beside the codes of GkparseError. */
export type FaultReason = 'timeout' | 'out-of-memory' | 'crashed';

export type Outcome = 'done' | 'failed' | 'skipped';

/** What the manifest says of one input (docs/batch.md). */
export interface DocumentRecord extends Tally {
  /** Below the folder that all arguments have in common, parted by "/"; bytes that are no UTF-8 as U+FFFD. */
  readonly path: string;
  /** base64 of the path's bytes, only where they are no UTF-8. */
  readonly pathBytes?: string;
  readonly size: number | null;
  readonly sha256: string | null;
  readonly outcome: Outcome;
  /** Null where it is done. */
  readonly reason: string | null;
  /** The reason in a sentence, in the language of the run. */
  readonly message: string | null;
  readonly tool: string;
  readonly schema: string;
  /** Digest of what else decides the output: format, headers, language, limits, engine, list of units. */
  readonly settings: string;
  readonly format: OutputFormat;
  readonly outputBytes: number | null;
  readonly attempts: number;
  /** Left out of comparisons: when it was recorded (ISO 8601, UTC), and how long it took. */
  readonly recordedAt: string;
  readonly milliseconds: number;
}

export const noTasks = {
  outputBytes: null,
  tasks: 0,
  gaps: { unit: 0, deadline: 0 },
  findings: { error: 0, warning: 0, info: 0 },
} as const;

/** The path of an input as text and, where it is no UTF-8, as bytes. */
export function pathFields(key: Buffer): { readonly path: string; readonly pathBytes?: string } {
  const path = key.toString();
  return Buffer.from(path).equals(key) ? { path } : { path, pathBytes: key.toString('base64') };
}

/** The bytes of a record's path. */
export function keyOf({ path, pathBytes }: Pick<DocumentRecord, 'path' | 'pathBytes'>): Buffer {
  return pathBytes === undefined ? Buffer.from(path) : Buffer.from(pathBytes, 'base64');
}

/** True where two records say the same, whenever and however fast they were made. */
export function sameRecord(one: DocumentRecord, other: DocumentRecord): boolean {
  return JSON.stringify(lasting(one)) === JSON.stringify(lasting(other));
}

function lasting({ recordedAt: _, milliseconds: __, ...rest }: DocumentRecord): unknown {
  return rest;
}

/** A record of one line of the journal; null for a line that is none (torn by a power cut). */
export function parseRecord(line: string): DocumentRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is DocumentRecord {
  if (typeof value !== 'object' || value === null) return false;
  const fields: Partial<Record<keyof DocumentRecord, unknown>> = value;
  return (
    typeof fields.path === 'string' &&
    typeof fields.outcome === 'string' &&
    typeof fields.settings === 'string' &&
    typeof fields.milliseconds === 'number'
  );
}
