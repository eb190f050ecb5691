import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../../src/read/pdf/geometry.ts';
import { dropUnderlines } from '../../../../../src/read/pdf/rules/underlines.ts';
import { textAt } from '../page.ts';

const across = (at: number, from: number, to: number): Segment => ({ axis: 'horizontal', at, from, to });
const down = (at: number): Segment => ({ axis: 'vertical', at, from: 80, to: 200 });
/** A cell from 100 to 140, and its neighbour to 300. */
const sides = [down(100), down(140), down(300)];
/** Characters are 10 wide. */
const texts = [textAt('县住建', 104, 100), textAt('改造老旧小区18个，惠及居民。', 144, 100), textAt('局', 104, 116)];

describe('dropUnderlines', () => {
  it.each([
    { why: 'under all of a narrow cell’s text', rule: across(101.5, 104, 134), kept: false },
    { why: 'under words of a text', rule: across(101.5, 164, 204), kept: false },
    { why: 'a rule between rows, right below a text', rule: across(102, 100, 140), kept: true },
    { why: 'a rule drawn short', rule: across(102, 102, 138), kept: true },
    { why: 'a rule over several columns', rule: across(102, 100, 300), kept: true },
    { why: 'a line below the text', rule: across(108, 104, 134), kept: true },
    { why: 'a line through the text', rule: across(96, 104, 134), kept: true },
  ])('$why: kept $kept', ({ rule, kept }) => {
    expect(dropUnderlines([...sides, rule], texts)).toEqual(kept ? [...sides, rule] : sides);
  });
});
