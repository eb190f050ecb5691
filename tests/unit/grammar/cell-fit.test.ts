import { expect, it } from 'vitest';
import { isSerial } from '../../../src/grammar/cell-fit.ts';

it.each([
  ['12', true],
  ['（3）', true],
  ['十一、', true],
  ['2.3.1', true],
  // A table of 50,000 rows.
  ['10001', true],
  // A month.
  ['202312', false],
  ['12月底', false],
])('%s as a serial number', (text, expected) => {
  expect(isSerial(text)).toBe(expected);
});
