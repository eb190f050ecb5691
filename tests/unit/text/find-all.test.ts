import { describe, expect, it } from 'vitest';
import { findAll } from '../../../src/text/find-all.ts';

describe('findAll', () => {
  it.each([
    { text: '', pattern: /月/gu },
    { text: '6月底前、12月底前', pattern: /\d{1,2}月/gu },
    { text: '没有', pattern: /月/gu },
    { text: '甲；乙。丙', pattern: /[^；。]*(?:[；。]|$)/gu },
    { text: '𠀀a𠀀', pattern: /x*/gu },
    { text: '𠀀𠀁', pattern: /(?<=𠀀)/gu },
  ])('finds in $text what matchAll finds: $pattern', ({ text, pattern }) => {
    const found = findAll(pattern, text).map(({ index, 0: words }) => [index, words]);
    expect(found).toEqual([...text.matchAll(pattern)].map(({ index, 0: words }) => [index, words]));
  });

  it('begins at the start whatever was searched before', () => {
    const pattern = /月/gu;
    pattern.exec('6月7月');
    expect(findAll(pattern, '6月')).toHaveLength(1);
    expect(findAll(pattern, '6月')).toHaveLength(1);
  });
});
