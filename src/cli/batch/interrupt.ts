const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** 128 + 2: how a shell names a program that Ctrl-C has ended. */
export const interruptedExitCode = 130;

/** The first Ctrl-C (or SIGTERM, SIGHUP) asks, the second one ends. Gives the function that stops listening. */
export function listenForInterrupts(onFirst: () => void, onSecond: () => void): () => void {
  let count = 0;
  const listener = () => {
    count += 1;
    if (count === 1) onFirst();
    else onSecond();
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
