import { expect, it } from 'vitest';
import { renderCheck } from '../../../../src/cli/terminal/check-page.ts';
import { makeFinding, makeReport } from '../../../support/report.ts';

const plain = { width: 60, colour: false };

const report = makeReport({
  findings: [
    makeFinding({
      rule: 'no-deadline-column',
      severity: 'warning',
      message: '本表没有时限栏。',
      suggestion: '增加一栏。',
    }),
    makeFinding(
      { task: 'T002', message: '第39行：“公开”没有责任单位。', suggestion: '补填。' },
      { excerpt: { text: '公开预决算', start: 0, end: 2 } },
    ),
  ],
  tasks: [{ id: 'T002', words: '2 公开预决算', location: { line: 39, table: 0, row: 1 } }],
});

it('groups by file and task, with the spot underlined and what to do', () => {
  expect(renderCheck([report], 'error', 'zh', plain)).toBe(
    [
      '通知.txt',
      '  警告  本表没有时限栏。  no-deadline-column',
      '        → 增加一栏。',
      '  T002  第39行 表1第2行  2 公开预决算',
      '    错误  第39行：“公开”没有责任单位。  missing-unit',
      '          公开预决算',
      '          ~~~~',
      '          → 补填。',
      '',
      '共1个文件：错误1，警告1，提示0。',
      '',
    ].join('\n'),
  );
});

it('speaks English', () => {
  const text = renderCheck([report], 'error', 'en', plain);
  expect(text).toContain('  T002  line 39, table 1, row 2  2 公开预决算\n    error  ');
  expect(text).toMatch(/\n1 files?: 1 errors?, 1 warnings?, 0 notes\.\n$/u);
});

it('says that there is nothing, what the baseline accepts, and leaves files without findings out', () => {
  expect(renderCheck([makeReport({ accepted: 3 })], 'error', 'zh', plain)).toBe(
    '没有发现问题。共1个文件：错误0，警告0，提示0，基线已接受3。\n',
  );
  expect(renderCheck([makeReport({ path: '好.txt' }), report], 'error', 'zh', plain)).not.toContain('好.txt');
});

it('does not call clean what it could not read', () => {
  const error = { sentence: { zh: '找不到这个文件。', en: 'x' }, hint: { zh: '请检查。', en: 'x' } };
  expect(renderCheck([makeReport({ error })], 'error', 'zh', plain)).toBe(
    '共1个文件：错误0，警告0，提示0，1个文件未能读取。\n',
  );
});

it('is red where the check fails, and only then', () => {
  const summary = (failOn: 'error' | 'warning') =>
    renderCheck([makeReport({ findings: [makeFinding({ severity: 'warning' })] })], failOn, 'zh', {
      width: 60,
      colour: true,
    })
      .trimEnd()
      .split('\n')
      .at(-1);
  expect(summary('warning')).toContain('\u001b[31m');
  expect(summary('error')).not.toContain('\u001b[31m');
});

it('shows nothing that the terminal would obey', () => {
  const hostile = makeReport({
    path: '通知\u001b]0;x\u0007.txt',
    findings: [
      makeFinding(
        { task: 'T001', message: '甲\u001b[2J', suggestion: '\u202e乙' },
        { excerpt: { text: '\u001b[31m', start: 0, end: 1 } },
      ),
    ],
    tasks: [{ id: 'T001', words: '\u001b[H', location: {} }],
  });
  expect(renderCheck([hostile], 'error', 'zh', plain).replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u);
});
