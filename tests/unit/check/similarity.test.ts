import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { editDistance, isSimilar } from '../../../src/check/similarity.ts';

it.each([
  ['', '', 0],
  ['公开', '', 2],
  ['做好信息公开', '深化信息公开', 2],
  ['六稳六保', '稳六保', 1],
])('%s and %s are %i apart', (left, right, distance) => {
  expect(editDistance(left, right)).toBe(distance);
});

it('leaves out only texts that are not alike', () => {
  const word = fc.string({ unit: fc.constantFrom('公', '开', '信', '息', '化'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, (left, right) => {
      const longest = Math.max(left.length, right.length, 1);
      expect(isSimilar(left, right, 0.8)).toBe(1 - editDistance(left, right) / longest >= 0.8);
    }),
  );
});
