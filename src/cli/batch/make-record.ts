import type { Counts, Fingerprint } from './conversion.ts';
import { type DocumentRecord, noTasks, type Outcome, pathFields } from './record.ts';
import { type BatchSettings, makerOf } from './settings.ts';

/** How the handling of one input ended. */
export interface Ending {
  readonly key: Buffer;
  readonly outcome: Outcome;
  readonly reason: string | null;
  readonly message: string | null;
  readonly found: Fingerprint | null;
  readonly counts: Counts | null;
  readonly attempts: number;
  readonly startedAt: number;
}

/** The keys in one order always: two records are compared as text. */
export function makeRecord(ending: Ending, settings: BatchSettings): DocumentRecord {
  const { tool, schema, settings: digest } = makerOf(settings.rendering);
  const { outputBytes, tasks, gaps, findings } = ending.counts ?? noTasks;
  const now = Date.now();
  return {
    ...pathFields(ending.key),
    size: ending.found?.size ?? null,
    sha256: ending.found?.sha256 ?? null,
    outcome: ending.outcome,
    reason: ending.reason,
    message: ending.message,
    tool,
    schema,
    settings: digest,
    format: settings.rendering.format,
    outputBytes,
    tasks,
    gaps,
    findings,
    attempts: ending.attempts,
    recordedAt: new Date(now).toISOString(),
    milliseconds: now - ending.startedAt,
  };
}
