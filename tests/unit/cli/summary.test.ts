import { expect, it } from 'vitest';
import { summaryLine } from '../../../src/cli/summary.ts';
import { makeDeadline, makeDiagnostic, makeNotice, makeTask } from '../../support/notice.ts';

const none = { raw: null, inherited: false, units: [] };

it('counts tasks, missing units and deadlines, characters, errors and warnings', () => {
  const notice = makeNotice({
    tasks: [
      makeTask('T001', { deadline: makeDeadline('12月底前') }),
      makeTask('T002', { assignment: none }),
      makeTask('T003', { timeExpressions: [makeDeadline('每季度')] }),
    ],
    diagnostics: [
      makeDiagnostic(),
      makeDiagnostic({ severity: 'warning' }),
      makeDiagnostic({ severity: 'warning' }),
      makeDiagnostic({ severity: 'info' }),
    ],
  });
  expect(summaryLine(notice, 'zh')).toBe(
    '通知.txt：3项任务，缺责任单位1项，缺时限2项（其中1项在任务内容中写有时间）；文字核对100%（共100字）；错误1，警告2\n',
  );
  expect(summaryLine(notice, 'en')).toBe(
    '通知.txt: 3 tasks, 1 without a unit, 2 without a deadline (1 of them with a time in the text); 100% of 100 characters accounted for; 1 errors, 2 warnings\n',
  );
});

it.each([
  { characters: 10_000, accounted: 9_999, share: '99.9%', left: 1 },
  { characters: 3, accounted: 2, share: '66.6%', left: 1 },
  { characters: 5, accounted: 0, share: '0.0%', left: 5 },
])('says $share where $accounted of $characters characters are accounted for, never rounding up', (row) => {
  const notice = makeNotice({ coverage: { ...row, furniture: 0, leftOver: [] } });
  expect(summaryLine(notice, 'zh')).toContain(`文字核对${row.share}（共${row.characters}字，${row.left}字未归入）`);
});

it('says 100% of a document without characters', () => {
  const notice = makeNotice({ coverage: { characters: 0, accounted: 0, furniture: 0, leftOver: [] } });
  expect(summaryLine(notice, 'zh')).toContain('文字核对100%（共0字）');
});
