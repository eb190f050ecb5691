import { reportFindings, type Telling } from '../../check/report.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Format, Severity } from '../../model/notice.ts';
import { type FileReport, reaches } from '../../model/report.ts';
import {
  isReportFormat,
  loadReportWriter,
  type ReportFormat,
  reportFormatOf,
  reportFormats,
} from '../../write/report-registry.ts';
import { parseRuleFlags, ruleSummaries } from '../check-settings.ts';
import { findInputs, type Input } from '../input.ts';
import type { Language } from '../language.ts';
import { refuseToOverwrite, writeOutput } from '../output.ts';
import { chosenType, examineInput, type ReadFlags } from '../read-input.ts';
import { describeError, knownError } from '../report-error.ts';
import { checkSummary } from '../terminal/check-page.ts';
import { packageVersion } from '../version.ts';

export interface CheckFlags extends ReadFlags {
  readonly format?: string;
  readonly output?: string;
  readonly failOn: Severity;
  readonly rule: readonly string[];
  readonly text: boolean;
}

/**
 * `gkparse check`: each file is read in turn and only its findings kept; one that cannot be read is reported and the others still done.
 * Gives the exit code: 0 nothing reaches `--fail-on`, 1 something does, 2 a file could not be read.
 */
export async function runCheck(args: readonly string[], flags: CheckFlags, language: Language): Promise<number> {
  const format = chosenFormat(flags);
  const type = chosenType(flags);
  const telling = { language, withText: flags.text, levels: parseRuleFlags(flags.rule) };
  const { inputs } = await findInputs(args);
  const file = flags.output ?? null;
  if (file !== null)
    refuseToOverwrite(
      file,
      inputs.map(({ path }) => path),
    );
  const reports: FileReport[] = [];
  for (const input of inputs) reports.push(await checkOne(input, type, telling, flags.debug === true));
  await writeOutput(await render(reports, format, flags, language), file);
  if (format !== 'pretty') process.stderr.write(`${checkSummary(reports, language)}\n`);
  return exitCodeOf(reports, flags.failOn);
}

function exitCodeOf(reports: readonly FileReport[], failOn: Severity): number {
  if (reports.some(({ error }) => error !== null)) return 2;
  return reports.some(({ findings }) => findings.some(({ diagnostic }) => reaches(diagnostic.severity, failOn)))
    ? 1
    : 0;
}

/** As told, else by the output's ending, else for people. */
function chosenFormat({ format, output }: CheckFlags): ReportFormat | 'pretty' {
  if (format === undefined) return (output === undefined ? null : reportFormatOf(output)) ?? 'pretty';
  if (format === 'pretty' || isReportFormat(format)) return format;
  const names = ['pretty', ...reportFormats].join(', ');
  throw new GkparseError(
    'usage',
    { zh: `没有“${format}”这种输出格式。`, en: `There is no output format “${format}”.` },
    { zh: `可选：${names}。`, en: `Choose one of ${names}.` },
  );
}

async function checkOne(input: Input, type: Format | null, telling: Telling, debug: boolean): Promise<FileReport> {
  try {
    if (input.error !== null) throw input.error;
    return reportFindings(await examineInput(input.path, type), telling);
  } catch (error) {
    process.stderr.write(describeError(error, input.path, telling.language, debug));
    return { path: input.path, findings: [], tasks: [], accepted: 0, error: knownError(error) };
  }
}

async function render(
  reports: readonly FileReport[],
  format: ReportFormat | 'pretty',
  flags: CheckFlags,
  language: Language,
): Promise<string> {
  if (format !== 'pretty') {
    const writer = await loadReportWriter(format);
    const { failOn } = flags;
    return writer.write(reports, { language, failOn, rules: ruleSummaries, version: packageVersion(), rulesUrl: null });
  }
  const { renderCheck } = await import('../terminal/check-page.ts');
  const { currentScreen } = await import('../terminal/screen.ts');
  return renderCheck(reports, flags.failOn, language, currentScreen(flags.output !== undefined));
}
