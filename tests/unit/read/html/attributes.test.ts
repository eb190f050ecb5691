import { describe, expect, it } from 'vitest';
import { hasMoreAttributes } from '../../../../src/read/html/attributes.ts';

describe('hasMoreAttributes', () => {
  it.each([
    ['<p>甲</p><p a>乙</p>', 1],
    ['<p a=1 b="> c d" e=\'x y\'>甲', 3],
    ['<p a="1"b="2"/c>甲', 3],
    ['<p =a =b>甲', 1],
    ['<p a=', 1],
    ['<p a="甲', 1],
    ['甲<乙 a b c', 0],
  ])('%s has %i', (text, count) => {
    expect(hasMoreAttributes(text, count)).toBe(false);
    expect(hasMoreAttributes(text, count - 1)).toBe(count > 0);
  });

  it('tells tags that never end, which would be looked at again and again', () => {
    expect(hasMoreAttributes('<p '.repeat(10_000), 1_000)).toBe(true);
  });

  it('takes a page of many ordinary tags: <td class="甲" width=1>', () => {
    expect(hasMoreAttributes('<td class="甲" width=1>'.repeat(10_000), 2)).toBe(false);
  });
});
