import { workerData } from 'node:worker_threads';

/**
 * A thread beside the one that converts, which may be in an endless loop. It ends the whole process (SIGKILL) where memory passes the
 * limit, of which JavaScript's own limit sees only a part (buffers and wasm lie outside its heap), or where the run itself is gone.
 */
const { maxMemoryBytes, parent }: { maxMemoryBytes: number; parent: number } = workerData;
const everyMilliseconds = 50;

setInterval(() => {
  if (process.memoryUsage.rss() > maxMemoryBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, everyMilliseconds);
