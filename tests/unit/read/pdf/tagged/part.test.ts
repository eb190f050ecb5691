import { describe, expect, it } from 'vitest';
import type { TaggedTable } from '../../../../../src/read/pdf/geometry.ts';
import { findLattices } from '../../../../../src/read/pdf/ruled/lattice.ts';
import { takeTagged } from '../../../../../src/read/pdf/tagged/part.ts';
import { textAt } from '../page.ts';

const sides = [50, 150, 250, 350];
const words = ['序号', '任务', '单位'];

/** So many rows of 30 points each, their texts tagged; lines between the columns, and across at these heights. */
function page(rows: number, across: readonly number[]) {
  const marks = (row: number) => words.map((_, column) => row * words.length + column);
  const table: TaggedTable = {
    path: '0',
    rows: Array.from({ length: rows }, (_, row) => ({
      path: `0.${row}`,
      cells: marks(row).map((mark) => ({ rowSpan: 1, columnSpan: 1, marks: [mark] })),
    })),
  };
  const items = table.rows.flatMap((_, row) =>
    words.map((word, column) =>
      textAt(word, (sides[column] ?? 0) + 5, 120 + 30 * row, { mark: marks(row)[column] ?? 0 }),
    ),
  );
  const lattices = findLattices(
    [
      ...across.map((at) => ({ axis: 'horizontal' as const, at, from: 50, to: 350 })),
      ...sides.map((at) => ({ axis: 'vertical' as const, at, from: 100, to: 100 + 30 * rows })),
    ],
    1_000,
  );
  return { table, items, lattices };
}

describe('takeTagged', () => {
  it.each([
    { why: 'a frame and lines between the columns', rows: 3, across: [100, 190], open: [], taken: 1 },
    { why: 'and the rule below the header', rows: 4, across: [100, 130, 220], open: [], taken: 1 },
    { why: 'lines between all rows', rows: 3, across: [100, 130, 160, 190], open: [], taken: 0 },
    { why: 'one row', rows: 1, across: [100, 130], open: [], taken: 0 },
    { why: 'one row, of a table that a page before has rows of', rows: 1, across: [100, 130], open: ['0'], taken: 1 },
  ])('$why: $taken', ({ rows, across, open, taken }) => {
    const { table, items, lattices } = page(rows, across);
    expect(lattices).toHaveLength(1);
    const { parts } = takeTagged({ tagged: [table], open: new Set(open) }, items, lattices);
    expect(parts).toHaveLength(taken);
  });

  it('the rest of a category merged over rows of a page before is no row of the page', () => {
    const { table, items, lattices } = page(3, [100, 130, 160, 190]);
    const rest = { path: '0.9', cells: [{ rowSpan: 3, columnSpan: 1, marks: [99] }] };
    const { parts } = takeTagged(
      { tagged: [{ ...table, rows: [rest, ...table.rows] }], open: new Set() },
      items,
      lattices,
    );
    expect(parts).toEqual([]);
  });
});
