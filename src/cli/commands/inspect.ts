import { inspect } from '../../index.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { outputFileOf, refuseToOverwrite, refuseUnknownEnding, writeOutput } from '../output.ts';
import { chosenType, orReport, type ReadFlags } from '../read-input.ts';

export interface InspectFlags extends ReadFlags {
  readonly page: string;
  readonly output?: string;
}

/** `gkparse inspect`: a page with what was seen on it, as SVG. Gives the exit code. */
export async function runInspect(file: string, flags: InspectFlags, language: Language): Promise<number> {
  const [page, type, limits] = [pageNumber(flags.page), chosenType(flags), chosenLimits(flags.limit ?? [])];
  const output = outputFileOf(flags.output);
  if (output !== null) {
    refuseToOverwrite(output, [file]);
    refuseUnknownEnding(output, ['.svg']);
  }
  const { password = null, engine = null } = flags;
  const options = { type, limits, password, engine, language };
  const seen = await orReport(file, { flags, language }, () =>
    inspect(file === '-' ? process.stdin : file, page, options),
  );
  if (seen === null) return 2;
  const { drawPage } = await import('../../explain/page-svg.ts');
  await writeOutput(drawPage(seen, page), output);
  return 0;
}

function pageNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/u.test(text)) return Number(text);
  throw new GkparseError(
    'usage',
    { zh: `“${text}”不是页码。`, en: `“${text}” is no page number.` },
    { zh: '--page 后面是从1开始的数字。', en: '--page takes a number from 1 on.' },
  );
}
