import type { Notice } from '../../model/notice.ts';
import { makeUnitList, type UnitList } from '../../model/unit-list.ts';
import {
  isOutputFormat,
  loadWriter,
  type OutputFormat,
  outputEndings,
  outputFormatOf,
  outputFormats,
} from '../../write/registry.ts';
import { findInputs, type Input } from '../input.ts';
import type { Language } from '../language.ts';
import { chosenLimits } from '../limit-option.ts';
import {
  namedFiles,
  noSuchFormat,
  outputFileOf,
  refuseToOverwrite,
  refuseUnknownEnding,
  writeOutput,
} from '../output.ts';
import { chosenType, type InputOptions, orReport, type ReadFlags, readInput } from '../read-input.ts';
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
  const file = outputFileOf(flags.output);
  const format = chosenFormat(flags, file);
  const reading = { type: chosenType(flags), limits: chosenLimits(flags.limit ?? []) };
  const { inputs, several } = await findInputs(args);
  const paths = inputs.map((input) => input.path);
  if (file !== null) refuseToOverwrite(file, [...paths, ...namedFiles(flags.units)]);
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

/** As told, else by the output's ending, else a table on a terminal and json into a pipe or a file without ending. */
function chosenFormat({ format }: ExtractFlags, file: string | null): OutputFormat | 'table' {
  if (format === undefined) {
    if (file === null) return process.stdout.isTTY ? 'table' : 'json';
    const byEnding = outputFormatOf(file);
    if (byEnding === null) refuseUnknownEnding(file, outputEndings);
    return byEnding ?? 'json';
  }
  if (format === 'table' || isOutputFormat(format)) return format;
  throw noSuchFormat(format, ['table', ...outputFormats]);
}

/** The list of units that `--units` names; null without it. */
async function chosenUnits(file: string | null): Promise<UnitList | null> {
  if (file === null) return null;
  const { readUnits } = await import('../config/units.ts');
  return makeUnitList(await readUnits(file));
}

function readOne({ path, error }: Input, options: InputOptions): Promise<Notice | null> {
  return orReport(path, options, async () => {
    if (error !== null) throw error;
    return readInput(path, options);
  });
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
): Promise<string | Iterable<string>> {
  const { flags, several, language } = rendering;
  if (format !== 'table') {
    const writer = await loadWriter(format);
    const options = { several, headers: flags.headers, bom: flags.bom, canonical: flags.units !== undefined };
    return writer.pieces?.(notices, options) ?? writer.write(notices, options);
  }
  const { renderTable } = await import('../terminal/table.ts');
  const { currentScreen } = await import('../terminal/screen.ts');
  const screen = currentScreen(outputFileOf(flags.output) !== null);
  return notices.map((notice) => renderTable(notice, language, screen)).join('\n');
}
