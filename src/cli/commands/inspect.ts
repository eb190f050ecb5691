import { inspect } from '../../index.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { refuseToOverwrite, writeOutput } from '../output.ts';
import { chosenType, type ReadFlags } from '../read-input.ts';
import { describeError } from '../report-error.ts';

export interface InspectFlags extends ReadFlags {
  readonly page: string;
  readonly output?: string;
}

/** `gkparse inspect`: a page with what was seen on it, as SVG. Gives the exit code. */
export async function runInspect(file: string, flags: InspectFlags, language: Language): Promise<number> {
  const [page, type, limits] = [pageNumber(flags.page), chosenType(flags), chosenLimits(flags.limit ?? [])];
  if (flags.output !== undefined) refuseToOverwrite(flags.output, [file]);
  try {
    const { password = null, engine = null } = flags;
    const options = { type, limits, password, engine, language };
    const seen = await inspect(file === '-' ? process.stdin : file, page, options);
    const { drawPage } = await import('../../explain/page-svg.ts');
    await writeOutput(drawPage(seen, page), flags.output ?? null);
    return 0;
  } catch (error) {
    process.stderr.write(describeError(error, file, language, flags.debug === true));
    return 2;
  }
}

function pageNumber(text: string): number {
  if (/^[1-9]\d{0,6}$/u.test(text)) return Number(text);
  throw new GkparseError(
    'usage',
    { zh: `“${text}”不是页码。`, en: `“${text}” is no page number.` },
    { zh: '--page 后面是从1开始的数字。', en: '--page takes a number from 1 on.' },
  );
}
