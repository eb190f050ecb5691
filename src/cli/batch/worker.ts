import { Worker } from 'node:worker_threads';
import workerpool from 'workerpool';
import type { Conversion, ConversionRequest } from './conversion.ts';
import { convert } from './convert.ts';

/** The process of a worker (pool.ts starts it). Its first argument is the memory limit in bytes. */
const watchdog = new Worker(new URL('./watchdog.js', import.meta.url), {
  workerData: { maxMemoryBytes: Number(process.argv[2]), parent: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
});
watchdog.unref();

workerpool.worker({
  convert: (request: ConversionRequest): Promise<Conversion> =>
    convert(request, (found) => workerpool.workerEmit(found)),
});
