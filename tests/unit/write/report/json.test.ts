import { expect, it } from 'vitest';
import { jsonReport } from '../../../../src/write/report/json.ts';
import { makeFinding, makeReport, reportOptions, unreadReport } from '../../../support/report.ts';

it('gives the diagnostics of each file, the counts, and what could not be read', () => {
  const findings = [makeFinding({ task: 'T001' }), makeFinding({ severity: 'info' })];
  expect(JSON.parse(jsonReport.write([makeReport({ findings, accepted: 2 }), unreadReport], reportOptions))).toEqual({
    schemaVersion: '1',
    files: [
      { path: '通知.txt', diagnostics: findings.map(({ diagnostic }) => diagnostic), accepted: 2, error: null },
      { path: '坏.docx', diagnostics: [], accepted: 0, error: '找不到这个文件。' },
    ],
    summary: { files: 2, unread: 1, error: 1, warning: 0, info: 1, accepted: 2, failed: true },
  });
});

it.each([
  { severity: 'error', failOn: 'error', failed: true },
  { severity: 'warning', failOn: 'error', failed: false },
  { severity: 'warning', failOn: 'warning', failed: true },
  { severity: 'warning', failOn: 'info', failed: true },
  { severity: 'info', failOn: 'warning', failed: false },
] as const)('has failed: $failed for $severity with --fail-on $failOn', ({ severity, failOn, failed }) => {
  const report = makeReport({ findings: [makeFinding({ severity })] });
  expect(JSON.parse(jsonReport.write([report], { ...reportOptions, failOn })).summary.failed).toBe(failed);
});
