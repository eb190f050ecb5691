import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/read/docx/number-format.ts';

describe('编号格式', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [11, 'chineseCountingThousand', '十一'],
    [20, 'chineseCounting', '二十'],
    [21, 'japaneseCounting', '二十一'],
    [100, 'chineseCountingThousand', '一百'],
    [101, 'chineseCountingThousand', '一百零一'],
    [110, 'chineseCountingThousand', '一百一十'],
    [1001, 'chineseCountingThousand', '一千零一'],
    [0, 'chineseCounting', '零'],
    [105, 'ideographDigital', '一〇五'],
    [3, 'ideographTraditional', '丙'],
    [11, 'ideographTraditional', '11'],
    [12, 'ideographZodiac', '亥'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [1, 'decimalEnclosedCircle', '①'],
    [20, 'decimalEnclosedCircleChinese', '⑳'],
    [21, 'decimalEnclosedCircle', '㉑'],
    [50, 'decimalEnclosedCircle', '㊿'],
    [51, 'decimalEnclosedCircle', '51'],
    [3, 'decimalEnclosedParen', '⑶'],
    [3, 'decimalEnclosedFullstop', '⒊'],
    [10, 'decimalFullWidth', '１０'],
    [7, 'decimalZero', '07'],
    [27, 'upperLetter', 'AA'],
    [28, 'lowerLetter', 'bb'],
    [1994, 'upperRoman', 'MCMXCIV'],
    [4, 'lowerRoman', 'iv'],
    [3, 'numberInDash', '- 3 -'],
    [3, 'unknownFormat', '3'],
    [3, 'bullet', null],
    [3, 'none', null],
  ] as const)('%i %s → %s', (n, format, expected) => {
    expect(formatNumber(n, format)).toBe(expected);
  });
});
