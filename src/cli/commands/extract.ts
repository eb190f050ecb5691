import { GkparseError } from '../../model/errors.ts';
import type { Format, Notice } from '../../model/notice.ts';
import { isOutputFormat, loadWriter, type OutputFormat, outputFormatOf, outputFormats } from '../../write/registry.ts';
import { findInputs, type Input } from '../input.ts';
import type { Language } from '../language.ts';
import { refuseToOverwrite, writeOutput } from '../output.ts';
import { chosenType, type ReadFlags, readInput } from '../read-input.ts';
import { describeError } from '../report-error.ts';
import { summaryLine } from '../summary.ts';

export interface ExtractFlags extends ReadFlags {
  readonly format?: string;
  readonly output?: string;
  readonly headers: 'zh' | 'en';
  readonly bom: boolean;
}

/** `gkparse extract`: each file is read and summed up in turn; one that fails is reported and the others still done. Gives the exit code. */
export async function runExtract(args: readonly string[], flags: ExtractFlags, language: Language): Promise<number> {
  const format = chosenFormat(flags);
  const type = chosenType(flags);
  const { inputs, several } = await findInputs(args);
  const file = flags.output ?? null;
  if (file !== null)
    refuseToOverwrite(
      file,
      inputs.map((input) => input.path),
    );
  const notices: Notice[] = [];
  for (const input of inputs) {
    const notice = await readOne(input, type, { language, debug: flags.debug === true });
    if (notice !== null) notices.push(notice);
  }
  if (notices.length > 0) {
    const text =
      format === 'table' ? await tables(notices, file, language) : await written(notices, format, flags, several);
    await writeOutput(text, file);
  }
  return notices.length === inputs.length ? 0 : 2;
}

/** As told, else by the output's ending, else a table on a terminal and json into a pipe or a file. */
function chosenFormat({ format, output }: ExtractFlags): OutputFormat | 'table' {
  if (format === undefined) {
    if (output !== undefined) return outputFormatOf(output) ?? 'json';
    return process.stdout.isTTY ? 'table' : 'json';
  }
  if (format === 'table' || isOutputFormat(format)) return format;
  const names = ['table', ...outputFormats].join(', ');
  throw new GkparseError(
    'usage',
    { zh: `没有“${format}”这种输出格式。`, en: `There is no output format “${format}”.` },
    { zh: `可选：${names}。`, en: `Choose one of ${names}.` },
  );
}

interface Telling {
  readonly language: Language;
  readonly debug: boolean;
}

async function readOne(input: Input, type: Format | null, { language, debug }: Telling): Promise<Notice | null> {
  try {
    if (input.error !== null) throw input.error;
    const notice = await readInput(input.path, type, language);
    process.stderr.write(summaryLine(notice, language));
    return notice;
  } catch (error) {
    process.stderr.write(describeError(error, input.path, language, debug));
    return null;
  }
}

async function tables(notices: readonly Notice[], file: string | null, language: Language): Promise<string> {
  const { renderTable } = await import('../terminal/table.ts');
  const { currentScreen } = await import('../terminal/screen.ts');
  const screen = currentScreen(file !== null);
  return notices.map((notice) => renderTable(notice, language, screen)).join('\n');
}

async function written(
  notices: readonly Notice[],
  format: OutputFormat,
  flags: ExtractFlags,
  several: boolean,
): Promise<string> {
  const writer = await loadWriter(format);
  return writer.write(notices, { several, headers: flags.headers, bom: flags.bom });
}
