import { parentPort, workerData } from 'node:worker_threads';
import { type ErrorCode, GkparseError, type Wording } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { PagePicture } from '../../model/picture.ts';
import { brokenPdf } from './errors.ts';
import { readPicture } from './picture.ts';
import { type PdfSettings, readPages } from './read-document.ts';

/** What the thread is given. */
export interface WorkerInput {
  readonly bytes: Uint8Array;
  readonly settings: PdfSettings;
  /** A page (1-based) to be given as it is seen; null: the whole file is read. */
  readonly picture: number | null;
}

/** An error as plain values, since a class does not survive the way. */
export interface WorkerError {
  readonly code: ErrorCode;
  readonly sentence: Wording;
  readonly hint: Wording;
  readonly cause: string;
}

/**
 * What it gives back: a picture; or the grids of ruled tables as they are read, then the blocks page by page, then the rest; or an error. Grids and
 * blocks go as JSON, which takes two thirds of the time of a structured clone, and half of the memory where they arrive.
 */
export type WorkerAnswer =
  | { readonly picture: PagePicture }
  | { readonly grid: string }
  | { readonly blocks: string }
  | { readonly pages: number; readonly findings: readonly Finding[] }
  | WorkerError;

type Post = (answer: WorkerAnswer) => void;

async function answer({ bytes, settings, picture }: WorkerInput, post: Post): Promise<void> {
  if (picture !== null) return post({ picture: await readPicture(bytes, picture, settings) });
  let kept = 0;
  const { pages, findings, blocks } = await readPages(bytes, settings, (grid) => {
    post({ grid: JSON.stringify(grid) });
    return kept++;
  });
  for (const page of blocks) post({ blocks: JSON.stringify(page) });
  post({ pages, findings });
}

function toPlain(error: unknown): WorkerError {
  const { code, sentence, hint, cause } = error instanceof GkparseError ? error : brokenPdf(error);
  return { code, sentence, hint, cause: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
}

const post: Post = (message) => parentPort?.postMessage(message);
await answer(workerData as WorkerInput, post).catch((error: unknown) => post(toPlain(error)));
