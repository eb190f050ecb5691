import { expect, it } from 'vitest';
import { wordFinding } from '../../../src/check/word-finding.ts';
import type { Finding } from '../../../src/model/finding.ts';

const missing: Finding = { rule: 'missing-unit', args: { text: '公开预决算' }, location: { line: 39, block: 4 } };

it('words a finding as a diagnostic of the contract', () => {
  expect(wordFinding(missing, 'T003', 'zh')).toEqual({
    rule: 'missing-unit',
    severity: 'error',
    message: '第39行：“公开预决算”没有责任单位。',
    task: 'T003',
    location: { line: 39, block: 4 },
    suggestion: '补填责任单位，或与上一行合并单元格。',
  });
});

it('words it in English when told', () => {
  expect(wordFinding(missing, null, 'en')).toMatchObject({
    message: 'At line 39: “公开预决算” has no unit in charge.',
    task: null,
    suggestion: 'Fill in the unit, or merge the cell with the one above.',
  });
});

it.each([
  { location: {}, zh: '', en: '' },
  { location: { block: 3 }, zh: '', en: '' },
  { location: { table: 0 }, zh: '', en: '' },
  { location: { line: 3, lastLine: 5, table: 0, row: 1 }, zh: '第3行：', en: 'At line 3: ' },
  { location: { page: 2 }, zh: '第2页：', en: 'At page 2: ' },
  { location: { table: 0, row: 11 }, zh: '表1第12行：', en: 'At table 1, row 12: ' },
  { location: { page: 2, table: 1, row: 0 }, zh: '第2页表2第1行：', en: 'At page 2, table 2, row 1: ' },
])('names the place $zh of $location', ({ location, zh, en }) => {
  const finding: Finding = { rule: 'numbering-duplicate', args: { label: '（三）', swapped: '' }, location };
  expect(wordFinding(finding, null, 'zh').message).toBe(`${zh}序号“（三）”重复出现。`);
  expect(wordFinding(finding, null, 'en').message).toBe(`${en}The label “（三）” stands twice.`);
});

it('names a page once where the rule itself names it', () => {
  const finding: Finding = { rule: 'scanned-page', args: { page: 3 }, location: { page: 3 } };
  expect(wordFinding(finding, null, 'zh').message).toBe('第3页是扫描图片，没有可读的文字，该页内容未提取。');
});

it('takes the severity of the finding before that of its rule: 发文字号 is often missing', () => {
  const finding: Finding = { rule: 'missing-meta', args: { field: 'documentNumber' }, location: {}, severity: 'info' };
  expect(wordFinding(finding, null, 'zh')).toMatchObject({ severity: 'info', message: '未找到发文字号。' });
  const { severity: _, ...plain } = finding;
  expect(wordFinding(plain, null, 'zh').severity).toBe('warning');
});

it('withholds the document’s words when told, and keeps what is ours: labels, numbers', () => {
  const gap: Finding = {
    rule: 'numbering-gap',
    args: { previous: '二是', label: '四是', missing: '三是' },
    location: { line: 29 },
    quote: '四是充分利用政务服务中心',
  };
  expect(wordFinding(missing, 'T003', 'zh', { withText: false }).message).toBe('第39行：“…”没有责任单位。');
  expect(wordFinding(gap, null, 'zh').quote).toBe('四是充分利用政务服务中心');
  const withheld = wordFinding(gap, null, 'zh', { withText: false });
  expect(withheld.message).toBe('第29行：“二是”之后直接是“四是”，缺“三是”。');
  expect(withheld).not.toHaveProperty('quote');
});
