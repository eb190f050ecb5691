import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AjvDraft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { expect, it } from 'vitest';
import { sarifReport } from '../../../../src/write/report/sarif.ts';
import { makeFinding, makeReport, reportOptions, unreadReport } from '../../../support/report.ts';

const schemaFile = join(import.meta.dirname, '../../../../fixtures/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new AjvDraft4.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const reports = [
  makeReport({
    path: '2023年/通知 1#.txt',
    findings: [
      makeFinding(
        { task: 'T007', location: { line: 39, lastLine: 40, table: 0, row: 6 }, suggestion: '补填责任单位。' },
        { excerpt: { text: '公开财政预决算', start: 0, end: 2 } },
      ),
      makeFinding({ rule: 'no-deadline-column', severity: 'warning', location: { page: 2 } }),
      makeFinding({ rule: 'left-over', severity: 'info' }),
    ],
  }),
  unreadReport,
];

function logOf(options = reportOptions): Log {
  return JSON.parse(sarifReport.write(reports, options));
}

it.each([
  { of: 'findings', log: sarifReport.write(reports, reportOptions) },
  { of: 'no files', log: sarifReport.write([], reportOptions) },
  {
    of: 'rules with pages',
    log: sarifReport.write(reports, { ...reportOptions, rulesUrl: 'https://example.org/rules/' }),
  },
])('is valid against the schema of SARIF 2.1.0 with $of', ({ log }) => {
  expect([validate(JSON.parse(log)), validate.errors]).toEqual([true, null]);
});

it.each([
  { path: '/草稿/a b.txt', uri: 'file:///%E8%8D%89%E7%A8%BF/a%20b.txt' },
  { path: './a.txt', uri: 'a.txt' },
  { path: '../a.txt', uri: '../a.txt' },
  { path: 'C:\\草\\a.txt', uri: 'file:///C%3A/%E8%8D%89/a.txt' },
])('names $path by the URI $uri', ({ path, uri }) => {
  const log: Log = JSON.parse(sarifReport.write([makeReport({ path, findings: [makeFinding({})] })], reportOptions));
  expect(log.runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation).toEqual({ uri });
});

it('gives place, fingerprint and task of a finding', () => {
  const [first, second, third] = logOf().runs[0]?.results ?? [];
  expect(first).toEqual({
    ruleId: 'missing-unit',
    ruleIndex: 0,
    level: 'error',
    message: { text: '没有责任单位。\n补填责任单位。' },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '2023%E5%B9%B4/%E9%80%9A%E7%9F%A5%201%23.txt' },
          region: { startLine: 39, endLine: 40, snippet: { text: '公开财政预决算' } },
        },
        logicalLocations: [{ name: 'T007' }],
      },
    ],
    partialFingerprints: { 'gkparse/v1': '0123456789abcdef' },
    properties: { table: 1, row: 7 },
  });
  expect(second).toMatchObject({ ruleIndex: 1, level: 'warning', properties: { page: 2 } });
  expect(second?.locations?.[0]?.physicalLocation).not.toHaveProperty('region');
  expect(third).toMatchObject({ ruleId: 'left-over', level: 'note' });
});

it('describes every rule in the language asked for, with its page where the address is known', () => {
  const [run] = logOf({ ...reportOptions, language: 'en', rulesUrl: 'https://example.org/rules/' }).runs;
  expect(run?.language).toBe('en');
  expect(run?.tool.driver).toMatchObject({ name: 'gkparse', version: '1.2.3' });
  expect(run?.tool.driver.rules?.[0]).toEqual({
    id: 'missing-unit',
    shortDescription: { text: 'A task has no unit in charge' },
    fullDescription: { text: 'The unit cell is empty.' },
    help: { text: 'Nobody is in charge.' },
    defaultConfiguration: { level: 'error' },
    helpUri: 'https://example.org/rules/missing-unit.md',
  });
  expect(logOf().runs[0]?.tool.driver.rules?.[0]).not.toHaveProperty('helpUri');
});

it('says which file could not be read', () => {
  const [invocation] = logOf().runs[0]?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toBe('找不到这个文件。请检查文件名和所在文件夹。');
});
