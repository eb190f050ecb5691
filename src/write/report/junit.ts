import { create } from 'xmlbuilder2';
import { type CheckedFinding, type FileReport, reaches } from '../../model/report.ts';
import type { ReportOptions, ReportWriter } from './report-writer.ts';

type Element = ReturnType<typeof create>;

/** JUnit's XML, as GitLab, Jenkins and Azure read it: a suite a file, a case a finding, a failure where it reaches `--fail-on`. */
export const junitReport: ReportWriter = {
  write: (reports, options) => {
    // XML 1.0 has no place for most control characters, not even escaped; a notice may hold any of them.
    const root = create({ version: '1.0', encoding: 'UTF-8', invalidCharReplacement: '\ufffd' }).ele('testsuites', {
      name: 'gkparse check',
      ...countsOf(reports, options),
    });
    for (const report of reports) addSuite(root, report, options);
    return `${root.end({ prettyPrint: true })}\n`;
  },
};

/** A file without findings is one case that passes, so that it is seen to have been checked. */
function countsOf(reports: readonly FileReport[], { failOn }: ReportOptions): Readonly<Record<string, string>> {
  const findings = reports.flatMap((report) => report.findings);
  const single = reports.filter((report) => report.findings.length === 0);
  const failures = findings.filter(({ diagnostic }) => reaches(diagnostic.severity, failOn));
  const errors = reports.filter(({ error }) => error !== null);
  return {
    tests: String(findings.length + single.length),
    failures: String(failures.length),
    errors: String(errors.length),
  };
}

function addSuite(root: Element, report: FileReport, options: ReportOptions): void {
  const { path, findings, error } = report;
  const suite = root.ele('testsuite', { name: path, ...countsOf([report], options) });
  if (error !== null) {
    const message = error.sentence[options.language];
    suite.ele('testcase', { classname: path, name: path }).ele('error', { message }).txt(error.hint[options.language]);
  } else if (findings.length === 0) {
    suite.ele('testcase', { classname: path, name: path });
  }
  for (const finding of findings) addCase(suite, path, finding, options);
}

function addCase(suite: Element, path: string, { diagnostic }: CheckedFinding, { failOn }: ReportOptions): void {
  const { rule, severity, message, suggestion, task, location } = diagnostic;
  const place = location.line === undefined ? {} : { file: path, line: String(location.line) };
  const name = task === null ? `${rule}: ${message}` : `${rule} ${task}: ${message}`;
  const test = suite.ele('testcase', { classname: path, name, ...place });
  if (reaches(severity, failOn)) test.ele('failure', { type: severity, message }).txt(suggestion ?? message);
  else test.ele('system-out').txt(`${severity}: ${suggestion ?? message}`);
}
