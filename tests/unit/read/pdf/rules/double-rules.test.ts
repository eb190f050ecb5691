import { describe, expect, it } from 'vitest';
import type { Glyph, Segment } from '../../../../../src/read/pdf/geometry.ts';
import { joinDoubleRules } from '../../../../../src/read/pdf/rules/double-rules.ts';
import { gatherLines } from '../../../../../src/read/pdf/rules/rules.ts';

const across = (at: number, from: number, to: number): Segment => ({ axis: 'horizontal', at, from, to });
const down = (at: number, from: number, to: number): Segment => ({ axis: 'vertical', at, from, to });
const glyph = (text: string, x: number, y: number, size: number): Glyph => ({
  text,
  x,
  y,
  advance: size,
  style: { font: null, size, bold: false, invisible: false, along: { x: 1, y: 0 }, vertical: false },
});

/** Two lines 4.5 apart, and a column's rule that LibreOffice ends 5.55 below them. */
const double = [across(100, 50, 550), across(104.5, 54.5, 545.5), down(200, 110, 300)];

describe('rules of two lines', () => {
  it.each([
    [
      'two lines 4.5 apart, and what ends near them meets them',
      double,
      [],
      [across(102.25, 50, 550), down(200, 102.25, 300)],
    ],
    [
      'three lines 3 apart',
      [across(100, 50, 550), across(103, 50, 550), across(106, 50, 550)],
      [],
      [across(103, 50, 550)],
    ],
    ['upright ones', [down(100, 50, 550), down(106, 56, 544)], [], [down(103, 50, 550)]],
    [
      'text that reaches over both is none between them',
      double,
      [glyph('务', 60, 106, 10)],
      [across(102.25, 50, 550), down(200, 102.25, 300)],
    ],
    ['a row of small print', double, [glyph('注', 60, 104, 4)], double],
    ['too far apart', [across(100, 50, 550), across(107, 50, 550)], [], [across(100, 50, 550), across(107, 50, 550)]],
    [
      'a short line beside a long one',
      [across(100, 50, 550), across(104, 60, 200)],
      [],
      [across(100, 50, 550), across(104, 60, 200)],
    ],
    ['no double rule', [across(100, 50, 550), down(200, 105, 300)], [], [across(100, 50, 550), down(200, 105, 300)]],
  ] as const)('%s', (_, pieces, glyphs, rulings) => {
    expect(joinDoubleRules(gatherLines(pieces), glyphs)).toEqual(rulings);
  });
});
