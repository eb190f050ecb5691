import * as fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { isSimilar } from '../../../src/check/similarity.ts';

it.each([
  ['', '', true],
  ['公开', '', false],
  ['做好重点领域信息公开', '深化重点领域信息公开', true],
  ['做好信息公开', '深化信息公开', false],
])('%s and %s are alike: %s', (left, right, alike) => {
  expect(isSimilar(left, right, 0.8)).toBe(alike);
});

it('leaves out only texts that are not alike', () => {
  const word = fc.string({ unit: fc.constantFrom('公', '开', '信', '息', '化'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      const longest = Math.max(left.length, right.length, 1);
      expect(isSimilar(left, right, 0.8)).toBe(1 - distance(left, right) / longest >= 0.8);
    }),
  );
});
