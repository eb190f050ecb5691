import { describe, expect, it } from 'vitest';
import { irregularities } from '../../../src/check/sequence.ts';
import { extractBytes } from '../../../src/pipeline.ts';

/** The findings about numbering of a text of these lines. */
async function numberingOf(text: string): Promise<readonly string[]> {
  const { diagnostics } = await extractBytes(new TextEncoder().encode(text), { path: '通知.txt', type: 'txt' });
  return diagnostics
    .filter(({ rule }) => rule === 'numbering-gap' || rule === 'numbering-duplicate')
    .map(({ message }) => message.replace(/^第\d+行：/u, ''));
}

describe('labels of the outline (domain 2.3)', () => {
  it.each<[string, readonly string[]]>([
    ['一、甲\n（一）乙\n（二）丙\n二、丁\n（一）戊\n（二）己', []],
    ['一、甲\n（一）乙\n（二）丙\n二、丁\n（三）戊\n（四）己', []],
    ['一、甲\n1.乙\n2.丙\n二、丁\n3.戊', []],
    ['一、甲\n附件\n一、乙', []],
    ['第一章 甲\n第一节 乙\n第二节 丙\n第二章 丁\n第三节 戊', []],
    ['第一章 总则\n一、甲\n二、乙\n第二章 分则\n一、丙', []],
    ['一、甲\n（一）乙\n1.丙\n（二）丁\n1.戊', []],
    ['一、甲\n二、乙\n四、丙', ['“二、”之后直接是“四、”，缺“三、”。']],
    ['一、甲\n（一）乙\n（三）丙', ['“（一）”之后直接是“（三）”，缺“（二）”。']],
    ['一、甲\n（一）乙\n（三）丙\n（三）丁', ['“（一）”之后直接是“（三）”，缺“（二）”。']],
    ['一、甲\n（一）乙\n（二）丙\n（二）丁\n（三）戊', ['序号“（二）”重复出现。']],
    ['一、甲\n三、乙\n二、丙\n四、丁', ['序号“三、”与“二、”次序颠倒。']],
    ['一、甲。一是乙。二是丙。四是丁。', ['“二是”之后直接是“四是”，缺“三是”。']],
    ['一、甲\n一、乙', []],
    ['一、甲\n1.乙。\n2.丙。\n注意事项：\n1.丁。\n2.戊。', []],
    ['一、甲\n1.乙。\n2.丙。\n注意事项。\n1.丁。\n2.戊。', ['序号“1.”重复出现。', '序号“2.”重复出现。']],
  ])('%s', async (text, expected) => {
    expect(await numberingOf(text)).toEqual(expected);
  });
});

describe('numbers', () => {
  const told = (ordinals: readonly number[]): readonly string[] =>
    irregularities(ordinals.map((ordinal) => ({ ordinal, parent: null }))).map(
      ({ kind, item, expected }) => `${kind} ${item.ordinal} for ${expected}`,
    );

  it.each<[readonly number[], readonly string[]]>([
    [[1, 2, 3], []],
    [[3, 4, 5], []],
    [[1, 2, 1, 2], []],
    [[1, 2, 4, 5], ['gap 4 for 3']],
    [[1, 2, 9, 4], ['gap 9 for 3']],
    [[1, 2, 2, 3], ['repeat 2 for 3']],
    [[1, 2, 2, 4], ['repeat 2 for 3']],
    [[1, 3, 2, 4], ['swap 3 for 2']],
    [[1, 3, 2], ['swap 3 for 2']],
    [[14, 21, 22], ['gap 21 for 15']],
    [[], []],
  ])('%j: one finding a cause', (ordinals, expected) => {
    expect(told(ordinals)).toEqual(expected);
  });
});
