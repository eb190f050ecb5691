import { expect, it } from 'vitest';
import { numberOption, wordsOption } from '../../../src/check/context.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { missingUnit } from '../../../src/check/rules/missing-unit.ts';
import { numberingDuplicate } from '../../../src/check/rules/numbering-duplicate.ts';
import { vagueUnit } from '../../../src/check/rules/vague-unit.ts';
import { checkNotice } from '../../../src/check/run.ts';
import type { Finding, PlacedFinding } from '../../../src/model/finding.ts';
import { makeCheckInput } from '../../support/check-input.ts';

const missing = (line: number, severity?: Finding['severity']): PlacedFinding => ({
  finding: {
    rule: 'missing-unit',
    args: { text: '公开' },
    location: { line },
    ...(severity === undefined ? {} : { severity }),
  },
  task: 'T001',
});

const guessed: PlacedFinding = {
  finding: { rule: 'guessed-encoding', args: { encoding: 'gb18030' }, location: {} },
  task: null,
};

const summary = (findings: readonly PlacedFinding[]): readonly unknown[] =>
  findings.map(({ finding, task }) => [finding.rule, finding.severity, finding.location.line ?? null, task]);

it('gives what the stages found, at the severity of the rule, in order of place', () => {
  const input = makeCheckInput([missing(9), missing(3, 'info'), guessed]);
  expect(summary(checkNotice(input, {}, {}))).toEqual([
    ['guessed-encoding', 'info', null, null],
    ['missing-unit', 'info', 3, 'T001'],
    ['missing-unit', 'error', 9, 'T001'],
  ]);
});

it('says the same thing once', () => {
  expect(checkNotice(makeCheckInput([missing(3), missing(3)]), {}, {})).toHaveLength(1);
});

it('takes the level that is set, and leaves out what is off', () => {
  const input = makeCheckInput([missing(3), guessed]);
  const settings = { rules: { 'missing-unit': { level: 'info' }, 'guessed-encoding': { level: 'off' } } } as const;
  expect(summary(checkNotice(input, settings, {}))).toEqual([['missing-unit', 'info', 3, 'T001']]);
});

it('weighs one step more under strict, but not how the file was read', () => {
  const input = makeCheckInput([missing(3, 'info'), missing(4, 'warning'), guessed]);
  expect(summary(checkNotice(input, { preset: 'strict' }, {}))).toEqual([
    ['guessed-encoding', 'info', null, null],
    ['missing-unit', 'warning', 3, 'T001'],
    ['missing-unit', 'error', 4, 'T001'],
  ]);
});

it('goes on when a rule throws, and says which one did', () => {
  const broken: Rule<'missing-unit'> = {
    ...missingUnit,
    check: () => {
      throw new Error('no such row');
    },
  };
  const works: Rule<'vague-unit'> = {
    ...vagueUnit,
    check: () => [{ args: { name: '有关部门' }, location: { line: 5 }, task: 'T002' }],
  };
  const found = checkNotice(makeCheckInput(), {}, { 'missing-unit': broken, 'vague-unit': works });
  expect(summary(found)).toEqual([
    ['rule-fault', 'error', null, null],
    ['vague-unit', 'warning', 5, 'T002'],
  ]);
  expect(found[0]?.finding.args).toEqual({ rule: 'missing-unit', reason: 'no such row' });
});

it('does not run a rule that is off', () => {
  const broken: Rule<'missing-unit'> = {
    ...missingUnit,
    check: () => {
      throw new Error('no such row');
    },
  };
  const off = { rules: { 'missing-unit': { level: 'off' } } } as const;
  expect(checkNotice(makeCheckInput(), off, { 'missing-unit': broken })).toEqual([]);
});

it('is silent where a rule that knows the cause better has spoken', () => {
  const yielding: Rule<'numbering-duplicate'> = {
    ...numberingDuplicate,
    yieldsTo: ['missing-unit'],
    check: () => [
      { args: { label: '（三）', swapped: '' }, location: { line: 3 } },
      { args: { label: '（三）', swapped: '' }, location: { line: 8 } },
    ],
  };
  const found = checkNotice(makeCheckInput([missing(3)]), {}, { 'numbering-duplicate': yielding });
  expect(summary(found)).toEqual([
    ['missing-unit', 'error', 3, 'T001'],
    ['numbering-duplicate', 'warning', 8, null],
  ]);
});

it('hands a rule its options: the default, or what is set', () => {
  const seen: unknown[] = [];
  const curious: Rule<'vague-unit'> = {
    ...vagueUnit,
    options: {
      share: { default: 0.8, description: { zh: '比例', en: 'share' } },
      words: { default: ['甲'], description: { zh: '词', en: 'words' } },
    },
    check: (context) => {
      seen.push([numberOption(context, 'share'), wordsOption(context, 'words')]);
      return [];
    },
  };
  checkNotice(makeCheckInput(), {}, { 'vague-unit': curious });
  checkNotice(makeCheckInput(), { rules: { 'vague-unit': { options: { share: 0.5 } } } }, { 'vague-unit': curious });
  expect(seen).toEqual([
    [0.8, ['甲']],
    [0.5, ['甲']],
  ]);
});
