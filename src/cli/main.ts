import { keepHeapSmall } from './small-heap.ts';
import { packageVersion } from './version.ts';

const versionFlags: readonly string[] = ['--version', '-V'];

/**
 * Runs one command line (without node and the script's name) and gives the exit code: 0 done, 1 something was found, 2 a file could not be read or the
 * usage is wrong, 130 interrupted. Never exits by itself: output may still be on its way through a pipe.
 */
export async function main(argv: readonly string[]): Promise<number> {
  surviveClosedPipes();
  const [only = '', ...others] = argv;
  if (versionFlags.includes(only) && others.length === 0) {
    // Asked by scripts and installers: without commander 1.26 × bare node, with it 1.44 ×.
    process.stdout.write(`${packageVersion()}\n`);
    return 0;
  }
  keepHeapSmall();
  const { runCommandLine } = await import('./program.ts');
  return runCommandLine(argv);
}

/** A stream's error is told to whoever wrote (output.ts); without a listener node would also crash on it, with a trace. */
function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}
