import type { Document } from '../../src/model/document.ts';
import type { Result } from '../../src/model/result.ts';

export const kinds: readonly string[];

/** A source damaged in one way; same seed, same bytes. Throws where that changed nothing. */
export function damage(source: Uint8Array, kind: string, seed: number): Uint8Array;

/** What a reading came to, beside the reading of the undamaged file: 'whole', 'less, told', 'less, untold', the code of a GkparseError, 'fault'. */
export function outcomeOf(reading: Result<Document> | unknown, whole: Result<Document> | undefined): string;

/** A source whose first page draws a form within a form, `depth` times. */
export function withForms(source: Uint8Array, depth: number): Uint8Array;
