import { expect, it } from 'vitest';
import { githubReport } from '../../../../src/write/report/github.ts';
import { makeFinding, makeReport, reportOptions, unreadReport } from '../../../support/report.ts';

it('writes a command a finding, at its file and line', () => {
  const findings = [
    makeFinding({ task: 'T007', location: { line: 39, lastLine: 40 }, suggestion: '补填。' }),
    makeFinding({ rule: 'no-deadline-column', severity: 'warning', message: '没有时限栏。' }),
    makeFinding({ rule: 'inherited-unit', severity: 'info', message: '沿用上一行。', location: { page: 3 } }),
  ];
  expect(githubReport.write([makeReport({ findings })], reportOptions)).toBe(
    [
      '::error file=通知.txt,line=39,endLine=40,title=missing-unit T007::没有责任单位。%0A→ 补填。\n',
      '::warning file=通知.txt,title=no-deadline-column::没有时限栏。\n',
      '::notice file=通知.txt,title=inherited-unit::沿用上一行。\n',
    ].join(''),
  );
});

it('lets neither a name nor a message end its command or start another', () => {
  const message = '100%：\r\n::stop-commands::x, y';
  const text = githubReport.write(
    [makeReport({ path: 'a,b:c%.txt', findings: [makeFinding({ message })] })],
    reportOptions,
  );
  expect(text).toBe('::error file=a%2Cb%3Ac%25.txt,title=missing-unit::100%25：%0D%0A::stop-commands::x, y\n');
});

it('shows nothing that a log would obey', () => {
  const text = githubReport.write(
    [makeReport({ path: 'a\u001b[31m.txt', findings: [makeFinding({ message: '公\u001b]0;x\u0007开\u202e' })] })],
    reportOptions,
  );
  expect(text).toBe('::error file=a�[31m.txt,title=missing-unit::公�]0;x�开�\n');
});

it('tells of a file that could not be read', () => {
  expect(githubReport.write([unreadReport], { ...reportOptions, language: 'en' })).toBe(
    '::error file=坏.docx,title=gkparse::There is no such file. Check the name and the folder.\n',
  );
});
