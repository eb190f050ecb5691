import { expect, it } from 'vitest';
import { areParted } from '../../../../../src/read/pdf/unruled/words.ts';

it.each([
  ['2024年9月30日', '2024年3月底前', true],
  ['2024年9月', '30日', false],
  ['9月30日', '10月底前', true],
  ['县财政局', '县水利局', true],
  ['县财政局、', '县水利局', false],
  ['深化改', '革', false],
])('%s over %s are two texts: %s', (above, below, expected) => {
  expect(areParted(above, below)).toBe(expected);
});
