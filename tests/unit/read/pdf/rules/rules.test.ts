import { describe, expect, it } from 'vitest';
import { findRulings } from '../../../../../src/read/pdf/rules/rules.ts';
import { filledBox, stroke } from '../page.ts';

const across = (at: number, from: number, to: number) => ({ axis: 'horizontal', at, from, to });
const down = (at: number, from: number, to: number) => ({ axis: 'vertical', at, from, to });

describe('findRulings', () => {
  it.each([
    { name: 'a stroked line', paths: [stroke([10, 50], [90, 50])], rulings: [across(50, 10, 90)] },
    { name: 'drawn from right to left', paths: [stroke([90, 50], [10, 50])], rulings: [across(50, 10, 90)] },
    { name: 'leaning by half a point', paths: [stroke([10, 50], [90, 50.5])], rulings: [across(50.25, 10, 90)] },
    { name: 'slanted', paths: [stroke([10, 50], [90, 60])], rulings: [] },
    {
      name: 'a thin filled box is its centre line',
      paths: [filledBox(10, 50, 80, 0.5)],
      rulings: [across(50.25, 10, 90)],
    },
    { name: 'a thin upright box', paths: [filledBox(10, 50, 1, 80)], rulings: [down(10.5, 50, 130)] },
    { name: 'shading is no rule', paths: [filledBox(10, 50, 80, 20)], rulings: [] },
    { name: 'a corner dot is no rule', paths: [filledBox(10, 50, 0.48, 0.48)], rulings: [] },
    {
      name: 'a stroked frame is four rules',
      paths: [stroke([10, 10], [90, 10], [90, 60], [10, 60], [10, 10])],
      rulings: [across(10, 10, 90), across(60, 10, 90), down(10, 10, 60), down(90, 10, 60)],
    },
    {
      name: 'pieces of one line join over a gap of half a point',
      paths: [filledBox(10, 50, 40, 0.5), filledBox(50.5, 50, 39.5, 0.5)],
      rulings: [across(50.25, 10, 90)],
    },
    {
      name: 'pieces far apart stay two',
      paths: [stroke([10, 50], [30, 50]), stroke([60, 50], [90, 50])],
      rulings: [across(50, 10, 30), across(50, 60, 90)],
    },
    {
      name: 'a double border is one rule',
      paths: [stroke([10, 50], [90, 50]), stroke([10, 52], [90, 52])],
      rulings: [across(51, 10, 90)],
    },
    {
      name: 'a dotted line',
      paths: Array.from({ length: 20 }, (_, dot) => filledBox(10 + 3 * dot, 50, 1, 0.5)),
      rulings: [across(50.25, 10, 68)],
    },
  ])('$name', ({ paths, rulings }) => {
    expect(findRulings(paths)).toEqual(rulings);
  });
});
