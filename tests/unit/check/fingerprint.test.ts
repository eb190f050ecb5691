import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/check/fingerprint.ts';
import type { Finding } from '../../../src/model/finding.ts';
import { makeNotice, makeTask } from '../../support/notice.ts';

const finding: Finding = { rule: 'vague-unit', args: { name: '有关 部门（新）' }, location: { line: 39 } };
const tasks = [makeTask('T007', { requirement: '公开财政预决算。', number: '7' })];
const original = fingerprintOf({ finding, task: 'T007' }, makeNotice({ tasks }));

it.each<[string, Finding, string]>([
  ['moved to another line', { ...finding, location: { line: 41 } }, '公开财政预决算。'],
  ['laid out otherwise', { ...finding, args: { name: '有关部门(新)' } }, '公开财政\n预决算。'],
  ['of another severity', { ...finding, severity: 'info' }, '公开财政预决算。'],
])('is the same for a finding %s', (_, other, requirement) => {
  const notice = makeNotice({ tasks: [makeTask('T009', { requirement, number: '9' })] });
  expect(fingerprintOf({ finding: other, task: 'T009' }, notice)).toBe(original);
});

it.each<[string, Finding, string]>([
  ['with other words', { ...finding, args: { name: '相关部门' } }, '公开财政预决算。'],
  ['on another task', finding, '公开重大建设项目。'],
  ['of another rule', { rule: 'unknown-unit', args: { name: '有关 部门（新）' }, location: {} }, '公开财政预决算。'],
])('is another for a finding %s', (_, other, requirement) => {
  const notice = makeNotice({ tasks: [makeTask('T007', { requirement })] });
  expect(fingerprintOf({ finding: other, task: 'T007' }, notice)).not.toBe(original);
});

it('does not depend on counts, which change with every row', () => {
  const of = (rows: number) =>
    fingerprintOf({ finding: { rule: 'no-deadline-column', args: { rows }, location: {} }, task: null }, makeNotice());
  expect(of(27)).toBe(of(28));
});
