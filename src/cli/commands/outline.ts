import { sectionsInContractOrder } from '../../write/contract-order.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { writeOutput } from '../output.ts';
import { chosenType, type ReadFlags, readInput } from '../read-input.ts';
import { describeError } from '../report-error.ts';

export interface OutlineFlags extends ReadFlags {
  readonly format: 'tree' | 'json';
}

/** `gkparse outline`: the sections of one notice, as a tree or as the contract's `sections`. Gives the exit code. */
export async function runOutline(file: string, flags: OutlineFlags, language: Language): Promise<number> {
  const [type, limits] = [chosenType(flags), chosenLimits(flags.limit ?? [])];
  try {
    const { sections } = await readInput(file, { type, limits, flags, language });
    if (flags.format === 'json') {
      await writeOutput(`${JSON.stringify(sectionsInContractOrder(sections), null, 2)}\n`, null);
    } else {
      const { renderTree } = await import('../terminal/tree.ts');
      await writeOutput(renderTree(sections), null);
    }
    return 0;
  } catch (error) {
    process.stderr.write(describeError(error, file, language, flags.debug === true));
    return 2;
  }
}
