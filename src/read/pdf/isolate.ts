import { Worker } from 'node:worker_threads';
import type { Block, Document, Grid } from '../../model/document.ts';
import { GkparseError } from '../../model/errors.ts';
import type { PagePicture } from '../../model/picture.ts';
import type { Result } from '../../model/result.ts';
import { brokenPdf, outOfMemory, timedOut } from './errors.ts';
import type { PdfSettings } from './read-document.ts';
import type { WorkerAnswer, WorkerError, WorkerInput } from './reading-thread.ts';
import { type KeptGrid, startGrids } from './ruled/grid.ts';

const here = import.meta.url;

/** Run from TypeScript (tests), there is no file that a thread could load. */
export const canIsolate = here.endsWith('.js');

/** A page's geometry is garbage at once: a third of the usual room for it takes 25 MB less on 500 pages, for a tenth more time. */
const maxYoungGenerationSizeMb = 8;

/**
 * Forms 5,000 deep in one another overflow the usual 4 MB in pdf.js: it goes on, but V8 prints hundreds of traces past the streams below. Address space, not memory.
 */
const stackSizeMb = 64;

/**
 * Reads in a thread of its own, which is stopped when it takes too long, takes too much memory or breaks down: nothing in a file ends or
 * hangs this process. Throws GkparseError.
 */
export function readIsolated(bytes: Uint8Array, settings: PdfSettings): Promise<Result<Document>> {
  const blocks: Block[] = [];
  const store = startGrids();
  return ask({ bytes, settings, picture: null }, (answer) => {
    if ('grid' in answer) store.keep(JSON.parse(answer.grid) as Grid);
    if ('blocks' in answer)
      for (const block of JSON.parse(answer.blocks) as readonly (Block | KeptGrid)[]) blocks.push(store.put(block));
    if (!('pages' in answer)) return null;
    return { value: { format: 'pdf', pages: answer.pages, blocks }, claims: [], findings: answer.findings };
  });
}

/** One page (1-based) as it is seen, read as readIsolated does. Throws GkparseError. */
export function pictureIsolated(bytes: Uint8Array, page: number, settings: PdfSettings): Promise<PagePicture> {
  return ask({ bytes, settings, picture: page }, (answer) => ('picture' in answer ? answer.picture : null));
}

type Given = Exclude<WorkerAnswer, WorkerError>;

/** `take`: what the answers so far come to; null: more are to come. */
async function ask<T>({ bytes, ...input }: WorkerInput, take: (answer: Given) => T | null): Promise<T> {
  const { maxSeconds, maxMemoryBytes } = input.settings.limits;
  // A copy of its own, which goes to the thread without another one.
  const copy = new Uint8Array(bytes);
  const workerData: WorkerInput = { bytes: copy, ...input };
  const worker = new Worker(new URL('./reading-thread.js', here), {
    workerData,
    // Flags of the process may not fit a thread: with `node --input-type=module -e` none would start.
    execArgv: [],
    transferList: [copy.buffer],
    resourceLimits: {
      maxOldGenerationSizeMb: Math.ceil(maxMemoryBytes / 1_000_000),
      maxYoungGenerationSizeMb,
      stackSizeMb,
    },
    // What a library prints is not for the user.
    stdout: true,
    stderr: true,
  });
  return answerOf(worker, maxSeconds, take).finally(() => worker.terminate());
}

function answerOf<T>(worker: Worker, maxSeconds: number, take: (answer: Given) => T | null): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut(maxSeconds)), maxSeconds * 1000);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    worker.on('message', (answer: WorkerAnswer) => {
      if ('code' in answer) return settle(() => reject(errorOf(answer)));
      const taken = take(answer);
      if (taken !== null) settle(() => resolve(taken));
    });
    worker.on('error', (error) => settle(() => reject(asGkparseError(error))));
    worker.on('exit', () => settle(() => reject(brokenPdf(new Error('the reading thread ended')))));
  });
}

function errorOf({ code, sentence, hint, cause }: WorkerError): GkparseError {
  return new GkparseError(code, sentence, hint, new Error(cause));
}

function asGkparseError(error: Error): GkparseError {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? outOfMemory(error) : brokenPdf(error);
}
