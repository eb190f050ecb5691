import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../src/text/layout.ts';

describe('joinLines', () => {
  it.each([
    [['推进政务', '公开'], '推进政务公开'],
    [['建设 Smart', 'City 平台'], '建设 Smart City 平台'],
    [['20', '23年'], '2023年'],
    [
      ['网站http://www.mouxi', 'an.gov.cn/zwgk/index.htm', 'l公开'],
      '网站http://www.mouxian.gov.cn/zwgk/index.html公开',
    ],
    [['邮箱mouxian@g', 'ov.cn'], '邮箱mouxian@gov.cn'],
    [['邮箱mou', 'xian@gov.cn'], '邮箱mouxian@gov.cn'],
  ])('%j: %s', (lines, joined) => {
    expect(joinLines(lines)).toBe(joined);
  });
});
