import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, it } from 'vitest';
import { junitReport } from '../../../../src/write/report/junit.ts';
import { makeFinding, makeReport, reportOptions, unreadReport } from '../../../support/report.ts';

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'testsuite' || name === 'testcase',
});

function suitesOf(text: string) {
  expect(XMLValidator.validate(text)).toBe(true);
  return parser.parse(text).testsuites;
}

const findings = [
  makeFinding({ task: 'T007', location: { line: 39 }, suggestion: '补填。' }),
  makeFinding({ rule: 'no-deadline-column', severity: 'warning', message: '没有时限栏。' }),
];

it('is a suite a file and a case a finding; what reaches --fail-on has failed', () => {
  const suites = suitesOf(
    junitReport.write([makeReport({ findings }), makeReport({ path: '好.txt' }), unreadReport], reportOptions),
  );
  expect(suites).toMatchObject({ tests: '4', failures: '1', errors: '1' });
  const [first, second, third] = suites.testsuite;
  expect(first).toMatchObject({ name: '通知.txt', tests: '2', failures: '1' });
  expect(first.testcase).toEqual([
    {
      classname: '通知.txt',
      name: 'missing-unit T007: 没有责任单位。',
      file: '通知.txt',
      line: '39',
      failure: { type: 'error', message: '没有责任单位。', '#text': '补填。' },
    },
    { classname: '通知.txt', name: 'no-deadline-column: 没有时限栏。', 'system-out': 'warning: 没有时限栏。' },
  ]);
  expect(second).toMatchObject({ name: '好.txt', tests: '1', failures: '0', testcase: [{ name: '好.txt' }] });
  expect(third.testcase[0].error).toEqual({ message: '找不到这个文件。', '#text': '请检查文件名和所在文件夹。' });
});

it('counts warnings as failures where they are told to fail', () => {
  const suites = suitesOf(junitReport.write([makeReport({ findings })], { ...reportOptions, failOn: 'warning' }));
  expect(suites.failures).toBe('2');
});

it.each(['<&>"\'', '第1行\n第2行', ']]>', 'A & B < C'])('keeps %j as it is', (message) => {
  const suites = suitesOf(
    junitReport.write([makeReport({ findings: [makeFinding({ message, suggestion: message })] })], reportOptions),
  );
  const { failure } = suites.testsuite[0].testcase[0];
  expect(failure['#text']).toBe(message);
});

it.each(['\u0000', '\u001b[31m', '\u000b', '\ufffe', '\ud800'])('replaces %j, which XML has no place for', (sign) => {
  const suites = suitesOf(
    junitReport.write([makeReport({ findings: [makeFinding({ message: `甲${sign}乙` })] })], reportOptions),
  );
  expect(suites.testsuite[0].testcase[0].failure.message).toMatch(/^甲\ufffd.*乙$/u);
});
