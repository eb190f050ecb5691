/**
 * Flags of V8 with which a worker starts. Each has a core: collecting garbage in several threads takes it from the others. Half of the usual space for what
 * is new. Code must run sixteen times as long as usual before V8 compiles it anew for speed: with V8's own 67,584 that took 7 of 19 seconds
 * of processor time for 400 documents; for 1,600 it is the best of five values as well. Small functions wait as long as others: what V8 makes fast early are callbacks, whose
 * code goes with the next collection of garbage (up to twenty times over 2,500 documents); a document among thousands takes a tenth to a fifth less so, 400 mixed ones 2 %. It is
 * compiled in the thread that waits for it: in one beside, the slow code runs on meanwhile, on a core that another worker has (7 % more processor time). V8's own limit
 * of memory is far above ours: the watchdog is first, and what it ends is told from an abort of another cause. What is old (11 MB between documents) is collected when
 * it has grown by 8 MB, from the start on, and a larger heap when it has grown by 30 %: left to itself V8 lets it grow fourfold.
 */
export function workerFlags(maxMemoryMegabytes: number): readonly string[] {
  return [
    `--max-old-space-size=${maxMemoryMegabytes * 2}`,
    '--single-threaded-gc',
    '--no-concurrent-recompilation',
    '--max-semi-space-size=8',
    '--initial-old-space-size=12',
    '--heap-growing-percent=30',
    '--interrupt-budget=1056000',
    '--max-bytecode-size-for-early-opt=20',
  ];
}

/**
 * How glibc keeps a worker's memory outside of V8's heap: left to itself it gives each of V8's and libuv's threads a store of its own, of which what is freed goes back to nobody (5 MB),
 * and takes ever larger buffers from what it keeps. A number set holds it to its first values: what has 128 KiB and more goes back to the system at once.
 */
export const workerEnvironment = { MALLOC_ARENA_MAX: '1', MALLOC_TRIM_THRESHOLD_: '131072' } as const;
