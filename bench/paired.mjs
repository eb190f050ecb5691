import { spawnSync } from 'node:child_process';

/** Milliseconds that a whole process takes. */
function time(args) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  // 1: a check that found something.
  if (status !== 0 && status !== 1) throw new Error(`${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Two commands in turn, A B A B …, after a warm-up of each: medians, and the median of the ratios pair by pair. */
export function compare(a, b, runs) {
  time(a);
  time(b);
  const pairs = Array.from({ length: runs }, () => [time(a), time(b)]);
  return {
    a: median(pairs.map(([x]) => x)),
    b: median(pairs.map(([, y]) => y)),
    ratio: median(pairs.map(([x, y]) => x / y)),
  };
}
