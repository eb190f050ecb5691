import type { Diagnostic } from '../../src/model/notice.ts';
import type { CheckedFinding, FileReport } from '../../src/model/report.ts';
import type { ReportOptions } from '../../src/write/report/report-writer.ts';
import { makeDiagnostic } from './notice.ts';

/** Values of a check with everything plain but what a test is about. */
export function makeFinding(diagnostic: Partial<Diagnostic> = {}, rest: Partial<CheckedFinding> = {}): CheckedFinding {
  return { diagnostic: makeDiagnostic(diagnostic), excerpt: null, fingerprint: '0123456789abcdef', ...rest };
}

export function makeReport(rest: Partial<FileReport> = {}): FileReport {
  return { path: '通知.txt', findings: [], tasks: [], accepted: 0, error: null, ...rest };
}

/** A file that could not be read. */
export const unreadReport = makeReport({
  path: '坏.docx',
  error: {
    sentence: { zh: '找不到这个文件。', en: 'There is no such file.' },
    hint: { zh: '请检查文件名和所在文件夹。', en: 'Check the name and the folder.' },
  },
});

export const reportOptions: ReportOptions = {
  language: 'zh',
  failOn: 'error',
  rules: [
    {
      id: 'missing-unit',
      severity: 'error',
      summary: { zh: '任务没有责任单位', en: 'A task has no unit in charge' },
      finds: { zh: '责任单位为空。', en: 'The unit cell is empty.' },
      why: { zh: '没有人负责。', en: 'Nobody is in charge.' },
    },
    {
      id: 'no-deadline-column',
      severity: 'warning',
      summary: { zh: '没有时限栏', en: 'No deadline column' },
      finds: { zh: '没有这一栏。', en: 'There is no such column.' },
      why: { zh: '无法考核。', en: 'It cannot be checked.' },
    },
  ],
  version: '1.2.3',
  rulesUrl: null,
};
