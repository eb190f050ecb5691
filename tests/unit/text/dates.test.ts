import { expect, it } from 'vitest';
import { daysInMonth, parseFullDate, toIsoDate } from '../../../src/text/dates.ts';

it.each([
  ['2019年9月30日', '2019-09-30'],
  ['   2019年9月30日', '2019-09-30'],
  ['2020 年 8 月 10 日', '2020-08-10'],
  ['2026年08月13日', '2026-08-13'],
  ['２０２０年８月１０日', '2020-08-10'],
  ['2020年8月10号', '2020-08-10'],
  ['二〇二〇年八月十日', '2020-08-10'],
  ['二○二○年八月十日', '2020-08-10'],
  ['二Ｏ二Ｏ年八月十日', '2020-08-10'],
  ['二O二O年八月十日', '2020-08-10'],
  ['二零二零年八月十日', '2020-08-10'],
  ['二0二0年八月十日', '2020-08-10'],
  ['二〇二三年十二月三十一日', '2023-12-31'],
  ['二〇一二年五月廿日', '2012-05-20'],
  ['2020年2月29日', '2020-02-29'],
  ['2019-09-30', '2019-09-30'],
  ['2019/9/30', '2019-09-30'],
  ['2019.9.30', '2019-09-30'],
])('%s is the day %s', (text, expected) => {
  expect(parseFullDate(text)).toBe(expected);
});

it.each([
  '',
  '2020年8月',
  '2019年2月29日',
  '2019年13月1日',
  '2020年8月10日印发',
  '截至2020年8月10日',
  '20200810',
  '2019-09/30',
  '8月10日',
])('%j is no full date', (text) => {
  expect(parseFullDate(text)).toBeNull();
});

it('knows leap years and months that do not exist', () => {
  expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2023, 13)]).toEqual([28, 29, null]);
  expect([1900, 2000, 50, 48].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29]);
  expect(toIsoDate(50, 12, 31)).toBe('0050-12-31');
  expect([toIsoDate(2023, 2, 28), toIsoDate(2023, 2, 29), toIsoDate(2023, 1, 0)]).toEqual(['2023-02-28', null, null]);
});
