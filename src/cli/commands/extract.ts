import { GkparseError } from '../../model/errors.ts';
import type { Notice } from '../../model/notice.ts';
import { makeUnitList, type UnitList } from '../../model/unit-list.ts';
import { isOutputFormat, loadWriter, type OutputFormat, outputFormatOf, outputFormats } from '../../write/registry.ts';
import { findInputs, type Input } from '../input.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import { refuseToOverwrite, writeOutput } from '../output.ts';
import { chosenType, type InputOptions, type ReadFlags, readInput } from '../read-input.ts';
import { describeError } from '../report-error.ts';
import { summaryLine } from '../summary.ts';

export interface ExtractFlags extends ReadFlags {
  readonly format?: string;
  readonly output?: string;
  readonly headers: 'zh' | 'en';
  readonly bom: boolean;
  readonly units?: string;
}

/** `gkparse extract`: each file is read in turn; one that fails is reported and the others still done. Gives the exit code. */
export async function runExtract(args: readonly string[], flags: ExtractFlags, language: Language): Promise<number> {
  const format = chosenFormat(flags);
  const reading = { type: chosenType(flags), limits: chosenLimits(flags.limit ?? []) };
  const { inputs, several } = await findInputs(args);
  const file = flags.output ?? null;
  const paths = inputs.map((input) => input.path);
  if (file !== null) refuseToOverwrite(file, paths);
  const units = await chosenUnits(flags.units ?? null);
  const notices: Notice[] = [];
  for (const input of inputs) {
    const notice = await readOne(input, { ...reading, language, units, flags });
    if (notice === null) continue;
    notices.push(notice);
    if (format !== 'table') process.stderr.write(summaryLine(notice, language));
  }
  if (notices.length > 0) await writeOutput(await render(notices, format, { flags, several, language }), file);
  // Below the table, where a clerk sees it: a table is longer than the screen.
  if (format === 'table') for (const notice of notices) process.stderr.write(summaryLine(notice, language));
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

/** The list of units that `--units` names; null without it. */
async function chosenUnits(file: string | null): Promise<UnitList | null> {
  if (file === null) return null;
  const { readUnits } = await import('../config/units.ts');
  return makeUnitList(await readUnits(file));
}

async function readOne(input: Input, options: InputOptions): Promise<Notice | null> {
  try {
    if (input.error !== null) throw input.error;
    return await readInput(input.path, options);
  } catch (error) {
    process.stderr.write(describeError(error, input.path, options.language, options.flags.debug === true));
    return null;
  }
}

interface Rendering {
  readonly flags: ExtractFlags;
  readonly several: boolean;
  readonly language: Language;
}

async function render(
  notices: readonly Notice[],
  format: OutputFormat | 'table',
  rendering: Rendering,
): Promise<string> {
  const { flags, several, language } = rendering;
  if (format !== 'table') {
    const writer = await loadWriter(format);
    return writer.write(notices, { several, headers: flags.headers, bom: flags.bom });
  }
  const { renderTable } = await import('../terminal/table.ts');
  const { currentScreen } = await import('../terminal/screen.ts');
  const screen = currentScreen(flags.output !== undefined);
  return notices.map((notice) => renderTable(notice, language, screen)).join('\n');
}
