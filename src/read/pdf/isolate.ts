import { Worker } from 'node:worker_threads';
import type { Document } from '../../model/document.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Result } from '../../model/result.ts';
import { brokenPdf, outOfMemory, timedOut } from './errors.ts';
import type { PdfSettings } from './read-document.ts';
import type { WorkerAnswer, WorkerInput } from './worker.ts';

const here = import.meta.url;

/** Run from TypeScript (tests), there is no file that a thread could load. */
export const canIsolate = here.endsWith('.js');

/**
 * Reads in a thread of its own, which is stopped when it takes too long, takes too much memory or breaks down: nothing in a file ends or
 * hangs this process. Throws GkparseError.
 */
export function readIsolated(bytes: Uint8Array, settings: PdfSettings): Promise<Result<Document>> {
  const { maxSeconds, maxMemoryBytes } = settings.limits;
  // A copy of its own, which goes to the thread without another one.
  const copy = new Uint8Array(bytes);
  const workerData: WorkerInput = { bytes: copy, settings };
  const worker = new Worker(new URL('./worker.js', here), {
    workerData,
    transferList: [copy.buffer],
    resourceLimits: { maxOldGenerationSizeMb: Math.ceil(maxMemoryBytes / 1_000_000) },
    // What a library prints is not for the user.
    stdout: true,
    stderr: true,
  });
  return answerOf(worker, maxSeconds).finally(() => worker.terminate());
}

function answerOf(worker: Worker, maxSeconds: number): Promise<Result<Document>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(timedOut(maxSeconds)), maxSeconds * 1000);
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      end();
    };
    worker.on('message', (answer: WorkerAnswer) => settle(() => settleWith(answer, resolve, reject)));
    worker.on('error', (error) => settle(() => reject(asGkparseError(error))));
    worker.on('exit', () => settle(() => reject(brokenPdf(new Error('the reading thread ended')))));
  });
}

function settleWith(
  answer: WorkerAnswer,
  resolve: (result: Result<Document>) => void,
  reject: (error: GkparseError) => void,
): void {
  if ('result' in answer) resolve(answer.result);
  else reject(new GkparseError(answer.code, answer.sentence, answer.hint, new Error(answer.cause)));
}

function asGkparseError(error: Error): GkparseError {
  const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? outOfMemory(error) : brokenPdf(error);
}
