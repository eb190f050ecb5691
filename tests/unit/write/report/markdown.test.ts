import { load } from 'cheerio';
import { Marked } from 'marked';
import { expect, it } from 'vitest';
import { markdownReport } from '../../../../src/write/report/markdown.ts';
import { makeFinding, makeReport, reportOptions, unreadReport } from '../../../support/report.ts';

const marked = new Marked({ gfm: true, async: false });

function rendered(text: string) {
  return load(String(marked.parse(text)));
}

it('renders as a table a file, errors first', () => {
  const findings = [
    makeFinding({ rule: 'no-deadline-column', severity: 'warning', message: '没有时限栏。' }),
    makeFinding({ task: 'T007', suggestion: '补填。' }),
  ];
  const page = rendered(
    markdownReport.write([makeReport({ findings }), makeReport({ path: '好.txt' })], reportOptions),
  );
  expect(page('h3').text()).toBe('通知.txt');
  expect(
    page('tr')
      .toArray()
      .map((row) =>
        page(row)
          .find('th, td')
          .toArray()
          .map((cell) => page(cell).text()),
      ),
  ).toEqual([
    ['级别', '任务', '问题', '建议', '规则'],
    ['错误', 'T007', '没有责任单位。', '补填。', 'missing-unit'],
    ['警告', '', '没有时限栏。', '', 'no-deadline-column'],
  ]);
  expect(page('p').text()).toBe('共2个文件：错误1，警告1，提示0。');
});

it.each([
  'a | b',
  '`code` ``x``',
  '<script>alert(1)</script>',
  '**粗** _斜_ ~~删~~ ==标==',
  '[链接](http://x.cn) ![图](y)',
  '\\| 反斜 \\',
  '&lt; &#124; &nbsp;',
  '# 题 - 项 1. 数',
  'https://example.cn www.example.cn a@b.cn',
  '@someone #12 :smile: $x$ ^y^',
  '|---|',
])('shows %j as the document has it', (message) => {
  const page = rendered(
    markdownReport.write(
      [makeReport({ path: message, findings: [makeFinding({ message, suggestion: message })] })],
      reportOptions,
    ),
  );
  expect(page('tr')).toHaveLength(2);
  expect([page('h3').text(), page('td').eq(2).text(), page('td').eq(3).text()]).toEqual([message, message, message]);
  expect(page('td *, h3 *').toArray()).toEqual([]);
});

it('shows nothing that a terminal or a log would obey', () => {
  const findings = [makeFinding({ message: '公\u001b]0;x\u0007开' })];
  const text = markdownReport.write([makeReport({ path: 'a\u001b.txt', findings })], reportOptions);
  expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(rendered(text)('h3').text()).toBe('a�.txt');
});

it('keeps a message of several lines in its cell', () => {
  const page = rendered(
    markdownReport.write([makeReport({ findings: [makeFinding({ message: '甲\n\n乙' })] })], reportOptions),
  );
  expect(page('td').eq(2).text()).toBe('甲 乙');
});

it('says that nothing was found, what the baseline accepts, and what could not be read', () => {
  expect(markdownReport.write([makeReport({ accepted: 3 })], reportOptions)).toBe(
    '## gkparse 核对结果\n\n共1个文件：错误0，警告0，提示0。\n\n基线已接受3条，未列出。\n\n没有发现问题。\n',
  );
  const page = rendered(markdownReport.write([unreadReport], { ...reportOptions, language: 'en' }));
  expect(page('h3').text()).toBe('坏.docx');
  expect(page('p').last().text()).toBe('There is no such file. Check the name and the folder.');
});

it('stays below what a comment may hold, and counts what it leaves out', () => {
  const findings = Array.from({ length: 900 }, () => makeFinding({ message: '没有责任单位。'.repeat(20) }));
  const text = markdownReport.write(
    [makeReport({ findings }), makeReport({ path: '二.txt', findings })],
    reportOptions,
  );
  expect(text.length).toBeLessThan(65_536);
  const rows = rendered(text)('tbody tr').length;
  expect(rows).toBeGreaterThan(300);
  expect(text).toContain(`另有${1800 - rows}条未列出。`);
});
