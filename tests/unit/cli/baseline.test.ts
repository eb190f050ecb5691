import { expect, it } from 'vitest';
import { goneFrom, parseBaseline, updatedBaseline, withoutAccepted } from '../../../src/cli/baseline.ts';
import type { CheckedFinding } from '../../../src/model/report.ts';
import { makeFinding, makeReport, unreadReport } from '../../support/report.ts';

const empty = { file: 'sub/baseline.json', files: {} };

function found(...fingerprints: readonly string[]): CheckedFinding[] {
  return fingerprints.map((fingerprint) => makeFinding({ task: `T${fingerprint}` }, { fingerprint }));
}

function baselineOf(findings: CheckedFinding[], path = '通知.txt') {
  return parseBaseline(updatedBaseline(empty, [makeReport({ path, findings })]), empty.file);
}

const marks = ({ findings }: { readonly findings: readonly CheckedFinding[] }) =>
  findings.map(({ fingerprint }) => fingerprint);

it('is sorted, holds no words, and names files from its own folder', () => {
  const text = updatedBaseline(empty, [
    makeReport({ path: 'sub/乙.txt', findings: found('b', 'a', 'b') }),
    makeReport({ path: '甲.txt', findings: found('c') }),
    makeReport({ path: '净.txt' }),
  ]);
  expect(JSON.parse(text)).toEqual({
    version: 1,
    files: {
      '../甲.txt': { c: { rule: 'missing-unit', count: 1 } },
      '乙.txt': { a: { rule: 'missing-unit', count: 1 }, b: { rule: 'missing-unit', count: 2 } },
    },
  });
  expect(Object.keys(JSON.parse(text).files['乙.txt'])).toEqual(['a', 'b']);
});

it('leaves what is new: of equal findings those above the count', () => {
  const baseline = baselineOf(found('a', 'b', 'b'));
  const report = withoutAccepted(makeReport({ findings: found('b', 'x', 'b', 'b', 'a') }), baseline);
  expect(marks(report)).toEqual(['x', 'b']);
  expect(report.accepted).toBe(3);
});

it('accepts only in the file that the finding was in', () => {
  const report = withoutAccepted(makeReport({ path: '别.txt', findings: found('a') }), baselineOf(found('a')));
  expect(marks(report)).toEqual(['a']);
});

it('drops the tasks whose findings are all accepted', () => {
  const tasks = ['Ta', 'Tx'].map((id) => ({ id, words: null, location: {} }));
  const report = withoutAccepted(makeReport({ findings: found('a', 'x'), tasks }), baselineOf(found('a')));
  expect(report.tasks.map(({ id }) => id)).toEqual(['Tx']);
});

it('tells what is gone, by rule, but not of a file that could not be read', () => {
  const baseline = baselineOf(found('a', 'b', 'b', 'c'));
  expect(goneFrom(makeReport({ findings: found('b', 'c') }), baseline)).toEqual([
    { path: '通知.txt', rule: 'missing-unit', count: 2 },
  ]);
  expect(goneFrom({ ...unreadReport, path: '通知.txt' }, baseline)).toEqual([]);
});

it('is brought up to date file by file: others stay, clean ones go, unread ones stay', () => {
  const old = parseBaseline(
    updatedBaseline(
      empty,
      ['一.txt', '二.txt', '三.txt'].map((path) => makeReport({ path, findings: found('a') })),
    ),
    empty.file,
  );
  const text = updatedBaseline(old, [makeReport({ path: '一.txt' }), { ...unreadReport, path: '二.txt' }]);
  expect(Object.keys(JSON.parse(text).files)).toEqual(['../三.txt', '../二.txt']);
});

it.each(['', '{}', '[]', '{"version":2,"files":{}}', '{"version":1,"files":{"a":{"b":3}}}', 'x'])(
  'is refused if it is no baseline: %j',
  (text) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow('“b.json” is no baseline of gkparse.');
  },
);
