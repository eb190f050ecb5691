import type { Severity } from '../../model/notice.ts';
import type { CheckedFinding, FileReport } from '../../model/report.ts';
import { printable } from '../printable.ts';
import { errorWords } from './error-words.ts';
import type { ReportOptions, ReportWriter } from './report-writer.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * What would end a workflow command's message, or start a new command (docs.github.com, workflow commands: toolkit's escapeData); and what the
 * log, which shows colours, would obey.
 */
function escapedData(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

/** Properties are parted by commas and end at a double colon. */
function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
  return `::${name} ${written.join(',')}::${escapedData(message)}\n`;
}

function annotation(path: string, { diagnostic }: CheckedFinding): string {
  const { rule, severity, message, suggestion, task, location } = diagnostic;
  const lines = [
    ...(location.line === undefined ? [] : [['line', String(location.line)]]),
    ...(location.lastLine === undefined ? [] : [['endLine', String(location.lastLine)]]),
  ];
  const title = task === null ? rule : `${rule} ${task}`;
  const properties = { file: path, ...Object.fromEntries(lines), title };
  return command(commands[severity], properties, suggestion === null ? message : `${message}\n→ ${suggestion}`);
}

function ofFile({ path, findings, error }: FileReport, { language }: ReportOptions): string {
  if (error === null) return findings.map((finding) => annotation(path, finding)).join('');
  return command('error', { file: path, title: 'gkparse' }, errorWords(error, language));
}

/** Annotations of GitHub Actions: one workflow command a finding, which the runner shows at the file and line. */
export const githubReport: ReportWriter = {
  write: (reports, options) => reports.map((report) => ofFile(report, options)).join(''),
};
