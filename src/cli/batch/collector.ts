import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collecting takes 5 ms in the run itself. */
const everyMilliseconds = 1000;

/**
 * Gives a function that collects the run's garbage where the last time is long ago: left to itself V8 lets a heap that keeps next to nothing grow by half, and
 * the flags that keep a worker's small (worker-flags.ts) only count at the start of a process.
 */
export function makeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  // What planning has left is the first to go.
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    if (performance.now() - last < everyMilliseconds) return;
    collect();
    last = performance.now();
  };
}
