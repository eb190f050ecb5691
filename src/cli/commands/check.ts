import { reportFindings } from '../../check/report.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Format, Severity } from '../../model/notice.ts';
import { type FileReport, reaches } from '../../model/report.ts';
import type { Limits } from '../../read/limits.ts';
import {
  isReportFormat,
  loadReportWriter,
  type ReportFormat,
  reportEndings,
  reportFormatOf,
  reportFormats,
} from '../../write/report-registry.ts';
import type { Baseline } from '../baseline.ts';
import { type ConfigFlags, type FileSettings, settingsOfFiles } from '../config/settings.ts';
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
import { chosenType, examineInput, type ReadFlags } from '../read-input.ts';
import { describeError, knownError } from '../report-error.ts';
import { parseRuleFlags, ruleSummaries } from '../rule-flags.ts';
import { checkSummary, goneLine } from '../terminal/check-words.ts';
import { packageHomepage, packageVersion } from '../version.ts';

export interface CheckFlags extends ReadFlags, ConfigFlags {
  readonly format?: string;
  readonly output?: string;
  readonly failOn: Severity;
  readonly rule: readonly string[];
  readonly text: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/**
 * `gkparse check`: each file is read in turn and only its findings kept; one that cannot be read is reported and the others still done.
 * Gives the exit code: 0 nothing reaches `--fail-on`, 1 something does, 2 a file could not be read.
 */
export async function runCheck(args: readonly string[], flags: CheckFlags, language: Language): Promise<number> {
  const file = outputFileOf(flags.output);
  const format = chosenFormat(flags, file);
  const reading = { type: chosenType(flags), limits: chosenLimits(flags.limit ?? []) };
  const rules = parseRuleFlags(flags.rule);
  const { inputs } = await findInputs(args);
  const paths = inputs.map(({ path }) => path);
  const read = [...paths, ...namedFiles(flags.config)];
  for (const written of namedFiles(flags.baseline)) refuseToOverwrite(written, read);
  if (file !== null) refuseToOverwrite(file, [...read, ...namedFiles(flags.baseline)]);
  const settings = await settingsOfFiles(paths, flags, rules);
  const baseline = await chosenBaseline(flags);
  const found: FileReport[] = [];
  for (const input of inputs) {
    found.push(await checkOne(input, { ...reading, language, flags, settings: settings.get(input.path) ?? null }));
  }
  const reports = baseline === null ? found : await compare(found, baseline, flags, language);
  await writeOutput(await render(reports, format, flags, language), file);
  if (format !== 'pretty' || file !== null) process.stderr.write(`${checkSummary(reports, language)}\n`);
  return exitCodeOf(reports, flags.failOn);
}

/** Of a report for people. */
const prettyEnding = '.txt';

function exitCodeOf(reports: readonly FileReport[], failOn: Severity): number {
  if (reports.some(({ error }) => error !== null)) return 2;
  const severities = reports.flatMap(({ findings }) => findings.map(({ diagnostic }) => diagnostic.severity));
  return severities.some((severity) => reaches(severity, failOn)) ? 1 : 0;
}

/** As told, else by the output's ending, else for people. */
function chosenFormat({ format }: CheckFlags, file: string | null): ReportFormat | 'pretty' {
  if (format === undefined) {
    const byEnding = file === null ? null : reportFormatOf(file);
    if (byEnding === null && file !== null) refuseUnknownEnding(file, [...reportEndings, prettyEnding]);
    return byEnding ?? 'pretty';
  }
  if (format === 'pretty' || isReportFormat(format)) return format;
  throw noSuchFormat(format, ['pretty', ...reportFormats]);
}

/** Null where nobody asked for one. Throws a usage error where it cannot be read, or where there is none to update. */
async function chosenBaseline({ baseline, updateBaseline }: CheckFlags): Promise<Baseline | null> {
  if (baseline === undefined) {
    if (updateBaseline !== true) return null;
    throw new GkparseError(
      'usage',
      { zh: '没有说明要更新哪个基线文件。', en: 'It is not said which baseline to update.' },
      { zh: '请用 --baseline 文件名 指定。', en: 'Name it with --baseline FILE.' },
    );
  }
  const { readBaseline, readOrBegin } = await import('../baseline.ts');
  return updateBaseline === true ? readOrBegin(baseline) : readBaseline(baseline);
}

/** With `--update-baseline` the new baseline is written first, and then accepts all that was found. */
async function compare(
  found: readonly FileReport[],
  baseline: Baseline,
  { updateBaseline }: CheckFlags,
  language: Language,
): Promise<readonly FileReport[]> {
  const { goneFrom, parseBaseline, updatedBaseline, withoutAccepted } = await import('../baseline.ts');
  if (updateBaseline === true) {
    const text = updatedBaseline(baseline, found);
    await writeOutput(text, baseline.file);
    const renewed = parseBaseline(text, baseline.file);
    return found.map((report) => withoutAccepted(report, renewed));
  }
  const gone = found.flatMap((report) => goneFrom(report, baseline));
  if (gone.length > 0) process.stderr.write(goneLine(gone, language));
  return found.map((report) => withoutAccepted(report, baseline));
}

interface Task {
  readonly type: Format | null;
  readonly limits: Partial<Limits>;
  readonly language: Language;
  readonly flags: CheckFlags;
  /** Null for an input that no file was found for. */
  readonly settings: FileSettings | null;
}

async function checkOne(input: Input, { settings, ...reading }: Task): Promise<FileReport> {
  const { language, flags } = reading;
  try {
    if (input.error !== null) throw input.error;
    const examined = await examineInput(
      input.path,
      { ...reading, units: settings?.units ?? null },
      settings?.check ?? {},
    );
    return reportFindings(examined, { language, withText: flags.text && settings?.text !== false });
  } catch (error) {
    process.stderr.write(describeError(error, input.path, language, flags.debug === true));
    return { path: input.path, findings: [], tasks: [], accepted: 0, error: knownError(error) };
  }
}

async function render(
  reports: readonly FileReport[],
  format: ReportFormat | 'pretty',
  { failOn, output }: CheckFlags,
  language: Language,
): Promise<string> {
  if (format !== 'pretty') {
    const writer = await loadReportWriter(format);
    const homepage = packageHomepage();
    const rulesUrl = homepage === null ? null : `${homepage.replace(/\/$/u, '')}/docs/rules/`;
    return writer.write(reports, { language, failOn, rules: ruleSummaries, version: packageVersion(), rulesUrl });
  }
  const { renderCheck } = await import('../terminal/check-page.ts');
  const { currentScreen } = await import('../terminal/screen.ts');
  return renderCheck(reports, failOn, language, currentScreen(outputFileOf(output) !== null));
}
