import { type Box, type TextItem, unite } from '../geometry.ts';
import { firstUnitWidth } from '../text/line-break.ts';
import type { TextLine } from '../text/lines.ts';

/** Text of one line without a gap: what may stand in one cell. */
export interface Piece {
  readonly items: readonly TextItem[];
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  readonly size: number;
  /** Width of what could not have been cut off its start. */
  readonly firstUnit: number;
  /** The columns between whose lines it stands, both included; left out where none are drawn. */
  readonly reach?: readonly [first: number, last: number];
}

/** Of the size: lines of one cell stand no further apart (28 磅 for text of 9 points). */
export const widestLeading = 3.3;

/** Gaps wider than this share of the size part cells; a written space is 0.5, cells without padding stand 0.7 and more apart. */
const minGapShare = 0.6;

/** The pieces of a line, left to right. */
export function piecesOf(line: TextLine): readonly Piece[] {
  const groups: TextItem[][] = [];
  line.items.forEach((item, index) => {
    if (beginsPiece(line.items, index)) groups.push([item]);
    else groups.at(-1)?.push(item);
  });
  return groups.map((items) => toPiece(items, line));
}

/** Is a line one piece? */
export function isUnbroken({ items }: TextLine): boolean {
  return items.every((_, index) => index === 0 || !beginsPiece(items, index));
}

function beginsPiece(items: readonly TextItem[], index: number): boolean {
  const [before, item] = [items[index - 1], items[index]];
  if (before === undefined || item === undefined) return true;
  return item.box.left - before.box.right > minGapShare * Math.max(item.size, before.size);
}

/** Items side by side as one piece of their line. */
export function toPiece(items: readonly TextItem[], { baseline, size }: Pick<Piece, 'baseline' | 'size'>): Piece {
  return {
    items,
    text: items.map(({ text }) => text).join(''),
    box: unite(items.map(({ box }) => box)),
    baseline,
    size,
    firstUnit: firstUnitWidth(items),
  };
}

/** At the same height: lines of one cell never are. */
export function isBeside({ box, size }: Piece, { box: other }: Piece): boolean {
  return Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 0.2 * size;
}
