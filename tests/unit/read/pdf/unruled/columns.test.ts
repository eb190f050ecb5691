import { describe, expect, it } from 'vitest';
import { findColumns } from '../../../../../src/read/pdf/unruled/columns.ts';
import { type Piece, toPiece } from '../../../../../src/read/pdf/unruled/pieces.ts';
import { textAt } from '../page.ts';

const pieceAt = (left: number, baseline: number, size: number): Piece => {
  const item = textAt('县', left, baseline, { size });
  return toPiece([item], item);
};

describe('findColumns', () => {
  it('parts texts at the gap that all rows share', () => {
    const body = [0, 20, 40].flatMap((y) => [pieceAt(60, 100 + y, 10), pieceAt(200, 100 + y, 10)]);
    expect(findColumns([body], [])).toEqual([
      { left: 60, right: 70 },
      { left: 200, right: 210 },
    ]);
  });

  it('comes to an end where texts are smaller than what counts as aligned', () => {
    const body = Array.from({ length: 12 }, (_, index) => pieceAt(100 + 0.4 * index, 100 + 20 * (index % 3), 0.1));
    const columns = findColumns([body], []);
    expect(columns[0]?.left).toBe(100);
    expect(columns.at(-1)?.right).toBeCloseTo(104.5);
  });
});
