import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import workerpool from 'workerpool';
import { makeCollector } from './collector.ts';
import type { Conversion, ConversionRequest } from './conversion.ts';
import { convert } from './convert.ts';

/**
 * Code must run sixteen times as long as usual before V8 compiles it anew for speed, in threads beside this one. With V8's own 67,584 that took 7 of
 * the 19 seconds of processor time for 400 documents, in each worker; so 12 in all. Not measured: runs of many thousands.
 */
setFlagsFromString('--interrupt-budget=1056000');

/** The process of a worker (pool.ts starts it). Its first argument is the memory limit in bytes. */
const watchdog = new Worker(new URL('./watchdog.js', import.meta.url), {
  workerData: { maxMemoryBytes: Number(process.argv[2]), parent: process.ppid },
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
});
watchdog.unref();

const collect = makeCollector();

workerpool.worker({
  convert: (request: ConversionRequest): Promise<Conversion> => {
    collect();
    return convert(request, (found) => workerpool.workerEmit(found));
  },
});
