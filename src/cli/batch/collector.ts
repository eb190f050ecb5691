import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Collecting takes some 60 ms in a worker, 5 in the run itself: every second would cost a tenth of the time. */
const everyMilliseconds = 4000;

/**
 * Gives a function that collects garbage where the last time is long ago. Left to itself V8 lets the heap of a long run grow by half:
 * it collects by what a heap has grown to, and knows nothing of its neighbours.
 */
export function makeCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: () => void = runInNewContext('gc');
  let last = performance.now();
  return () => {
    if (performance.now() - last < everyMilliseconds) return;
    collect();
    last = performance.now();
  };
}
