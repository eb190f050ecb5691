import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../../src/read/pdf/ruled/cell-columns.ts';
import { groupLines } from '../../../../../src/read/pdf/text/lines.ts';
import { textAt } from '../page.ts';

/** Two columns from 100 and 200, each line of a column where its text begins. */
function columnsWith(...columns: readonly (readonly number[])[]) {
  const cells = columns.map((_, column) => {
    const box = { left: 100 + 100 * column, top: 0, right: 200 + 100 * column, bottom: 100 };
    return { box, row: 0, column, rowSpan: 1, columnSpan: 1 };
  });
  const box = { left: 100, top: 0, right: 300, bottom: 100 };
  const lattice = { box, rows: 1, columns: columns.length, columnEdges: [], rowEdges: [], cells };
  const texts = columns.map((lefts) => groupLines(lefts.map((left, row) => textAt('推进', left, 20 + 16 * row))));
  const columnOf = columnsOf({ lattice, cells: texts });
  return cells.map((cell) => [columnOf(cell).left, columnOf(cell).right]);
}

describe('in which the text of a cell is set', () => {
  it.each<[string, number[][], number[][]]>([
    [
      'held off as all others are',
      [[104], [240, 230]],
      [
        [104, 196],
        [204, 296],
      ],
    ],
    [
      "by its column's own lines, where they begin at one place, whatever reaches further in another column",
      [[101], [206, 206, 206, 240]],
      [
        [101, 199],
        [206, 294],
      ],
    ],
  ])('%s', (_, lefts, expected) => {
    expect(columnsWith(...lefts)).toEqual(expected);
  });
});
