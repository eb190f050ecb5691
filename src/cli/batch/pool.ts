import { fileURLToPath } from 'node:url';
import workerpool from 'workerpool';
import type { Conversion, ConversionRequest, Fingerprint } from './conversion.ts';
import type { FaultReason } from './record.ts';
import type { BatchSettings } from './settings.ts';
import { workerEnvironment, workerFlags } from './worker-flags.ts';

/** A document that took its worker down with it. */
interface Fault {
  readonly kind: 'fault';
  readonly reason: FaultReason;
}

/** An answer, or the fault, and what was known of the content by then. */
export interface Answer {
  readonly result: Conversion | Fault;
  readonly found: Fingerprint | null;
}

/** A worker process, and its successor where a document has taken it down: one document at a time. */
export interface Converter {
  readonly convert: (request: ConversionRequest) => Promise<Answer>;
}

export interface ConverterPool {
  /** One a job. */
  readonly converters: readonly Converter[];
  readonly close: (force: boolean) => Promise<void>;
}

/** A worker gets this long to end by itself before it is killed; a document in an endless loop never does. */
const terminateMilliseconds = 100;

/**
 * Workers are processes, not threads: memory outside JavaScript's heap, or an abort in native code, would take a thread's whole process
 * down (docs/batch.md). workerpool starts them, replaces the ones that end, and kills the ones that run out of time.
 */
export function startPool(settings: BatchSettings): ConverterPool {
  // A pool each: workerpool itself gives a document to any worker, and it matters to which (dispatch.ts).
  const pools = Array.from({ length: settings.jobs }, () => startWorker(settings));
  return {
    converters: pools.map((pool) => toConverter(pool, settings)),
    close: async (force) => {
      await Promise.all(pools.map((pool) => pool.terminate(force)));
    },
  };
}

function startWorker({ maxMemoryMegabytes }: BatchSettings): workerpool.Pool {
  return workerpool.pool(fileURLToPath(new URL('./worker.js', import.meta.url)), {
    workerType: 'process',
    maxWorkers: 1,
    workerTerminateTimeout: terminateMilliseconds,
    forkArgs: [String(maxMemoryMegabytes * 1_000_000)],
    forkOpts: {
      execArgv: [...workerFlags(maxMemoryMegabytes)],
      env: { ...process.env, ...workerEnvironment },
      // Ctrl-C reaches the run alone, which ends its workers in its own way.
      detached: process.platform !== 'win32',
    },
    // What libraries print of a document, and V8 of its death, is not for the terminal.
    emitStdStreams: true,
  });
}

function toConverter(pool: workerpool.Pool, { timeoutSeconds }: BatchSettings): Converter {
  return {
    convert: async (request) => {
      let found: Fingerprint | null = null;
      const on = (payload: Partial<Fingerprint>) => {
        if (payload.sha256 !== undefined && payload.size !== undefined)
          found = { size: payload.size, sha256: payload.sha256 };
      };
      try {
        const result: Conversion = await pool.exec('convert', [request], { on }).timeout(timeoutSeconds * 1000);
        return { result, found };
      } catch (error) {
        return { result: { kind: 'fault', reason: faultOf(error) }, found };
      }
    },
  };
}

function faultOf(error: unknown): FaultReason {
  if (error instanceof workerpool.Promise.TimeoutError) return 'timeout';
  // The watchdog, or the system for want of memory.
  const killed = error instanceof Error && error.message.includes('signalCode: `SIGKILL`');
  return killed ? 'out-of-memory' : 'crashed';
}
