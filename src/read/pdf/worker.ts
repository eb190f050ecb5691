import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../../model/document.ts';
import { type ErrorCode, GkparseError, type Wording } from '../../model/errors.ts';
import type { Result } from '../../model/result.ts';
import { brokenPdf } from './errors.ts';
import { type PdfSettings, readPdfDocument } from './read-document.ts';

/** What the thread is given. */
export interface WorkerInput {
  readonly bytes: Uint8Array;
  readonly settings: PdfSettings;
}

/** What it gives back: errors as plain values, since a class does not survive the way. */
export type WorkerAnswer =
  | { readonly result: Result<Document> }
  | { readonly code: ErrorCode; readonly sentence: Wording; readonly hint: Wording; readonly cause: string };

async function answer({ bytes, settings }: WorkerInput): Promise<WorkerAnswer> {
  try {
    return { result: await readPdfDocument(bytes, settings) };
  } catch (error) {
    const { code, sentence, hint, cause } = error instanceof GkparseError ? error : brokenPdf(error);
    return { code, sentence, hint, cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}

parentPort?.postMessage(await answer(workerData as WorkerInput));
