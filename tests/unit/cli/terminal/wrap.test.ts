import { expect, it } from 'vitest';
import { padded, wrap } from '../../../../src/cli/terminal/wrap.ts';

it.each([
  { text: '', width: 10, lines: [''] },
  { text: '公开', width: 10, lines: ['公开'] },
  { text: '加强信息公开', width: 8, lines: ['加强信息', '公开'] },
  { text: '加强信息公开', width: 9, lines: ['加强信息', '公开'] },
  { text: '加强信息，公开', width: 8, lines: ['加强信', '息，公开'] },
  { text: '县财政局（牵头）', width: 10, lines: ['县财政局', '（牵头）'] },
  { text: '第一行\n第二行', width: 20, lines: ['第一行', '第二行'] },
  { text: '第一行\n\n第三行', width: 20, lines: ['第一行', '', '第三行'] },
  { text: '到 2020 年底', width: 7, lines: ['到 2020', '年底'] },
  { text: '制定GB18030标准', width: 8, lines: ['制定', 'GB18030', '标准'] },
  { text: 'http://www.example.gov.cn/a', width: 10, lines: ['http://www', '.example.g', 'ov.cn/a'] },
  { text: '二字', width: 1, lines: ['二', '字'] },
  { text: '（（（（', width: 4, lines: ['（（', '（（'] },
  { text: 'é𠮷', width: 2, lines: ['é', '𠮷'] },
])('wraps $text at $width', ({ text, width, lines }) => {
  expect(wrap(text, width)).toEqual(lines);
});

it('reads a run of 100,000 brackets in one pass', () => {
  expect(wrap('（'.repeat(100_000), 100)).toHaveLength(2_000);
});

it.each([
  ['公开', 6, '公开  '],
  ['公开', 3, '公开'],
  ['', 2, '  '],
])('fills %j up to %i columns', (text, width, filled) => {
  expect(padded(text, width)).toBe(filled);
});
