import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../src/read/pdf/geometry.ts';
import { clipToPage } from '../../../../src/read/pdf/page-rules.ts';

const page = { width: 600, height: 800 };
const rule = (axis: Segment['axis'], at: number, from: number, to: number): Segment => ({ axis, at, from, to });

describe('rules that reach over the page', () => {
  it.each([
    ['on the page: as it is', rule('horizontal', 100, 50, 550), [rule('horizontal', 100, 50, 550)]],
    ['a side that goes on over pages', rule('vertical', 50, -390, 1400), [rule('vertical', 50, 0, 800)]],
    ['a rule of the page before', rule('horizontal', -40, 50, 550), []],
    ['a rule of the page after', rule('horizontal', 890, 50, 550), []],
    ['beside the page', rule('vertical', 50, 900, 950), []],
  ])('%s', (_, given, clipped) => {
    expect(clipToPage([given], page)).toEqual(clipped);
  });
});
