import { describe, expect, it } from 'vitest';
import { findColumns, placePieces } from '../../../../../src/read/pdf/unruled/columns.ts';
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

describe('placePieces', () => {
  const columns = [
    { left: 60, right: 90 },
    { left: 100, right: 300 },
  ];
  const placesOf = (texts: readonly (readonly [text: string, left: number, baseline: number])[]) =>
    placePieces(
      texts.map(([text, left, baseline]) => {
        const item = textAt(text, left, baseline);
        return toPiece([item], item);
      }),
      columns,
    ).map(({ text, first, last }) => `${text} ${first}-${last}`);

  it('一、… alone at its height is the title of a group of rows', () => {
    const texts = [
      ['一、总体', 60, 100],
      ['推进政务公开。', 100, 130],
    ] as const;
    expect(placesOf(texts)).toEqual(['一、总体 0-1', '推进政务公开。 1-1']);
  });

  it('but for one that its narrow cell broke', () => {
    const texts = [
      ['三、深', 60, 100],
      ['推进政务公开。', 100, 109],
      ['化改革', 60, 118],
    ] as const;
    expect(placesOf(texts)).toEqual(['三、深 0-0', '推进政务公开。 1-1', '化改革 0-0']);
  });
  it('a mark that hangs over as a whole (标点悬挂) stands in no column of its own', () => {
    expect(placesOf([['公开。', 80, 100]])).toEqual(['公开。 0-0']);
    expect(placesOf([['公开预', 80, 100]])).toEqual(['公开预 0-1']);
  });
});
