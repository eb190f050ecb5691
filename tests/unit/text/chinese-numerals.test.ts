import { expect, it } from 'vitest';
import { parseChineseNumber } from '../../../src/text/chinese-numerals.ts';

it.each([
  ['〇', 0],
  ['零', 0],
  ['○', 0],
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['十一', 11],
  ['二十', 20],
  ['二十一', 21],
  ['二 十 一', 21],
  ['廿', 20],
  ['廿一', 21],
  ['卅', 30],
  ['卅一', 31],
  ['一百', 100],
  ['一百零一', 101],
  ['一百一十', 110],
  ['两百', 200],
  ['三百二十一', 321],
  ['一千零五十', 1050],
  ['二〇二三', 2023],
  ['二○二三', 2023],
  ['二零二三', 2023],
  ['二Ｏ二三', 2023],
  ['12', 12],
  ['１２', 12],
  ['01', 1],
])('%s is %i', (text, expected) => {
  expect(parseChineseNumber(text)).toBe(expected);
});

it.each(['', ' ', 'O', '甲', '一批', '十十', '一百二', '百万', '3个', '①', '1.5', '一'.repeat(13)])(
  '%j is no number',
  (text) => {
    expect(parseChineseNumber(text)).toBeNull();
  },
);
