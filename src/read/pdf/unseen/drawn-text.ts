import type { PageGeometry, PaintedPath } from '../geometry.ts';

/** Points: pieces of a character's outline. Rules are thinner, the cells of a code (二维码) smaller. */
const [least, most] = [2.5, 20];
/** A Chinese character has some eight such pieces; a seal or an emblem has a hundred. */
const fewestPieces = 200;
/** Characters beside it: a page number, a running head. */
const littleText = 60;

/** A page whose text was turned into shapes (转曲), as printers ask for: nothing of it can be read. */
export function isDrawnText({ glyphs, paths }: Pick<PageGeometry, 'glyphs' | 'paths'>): boolean {
  if (paths.length < fewestPieces) return false;
  if (glyphs.length > littleText && glyphs.filter(({ text }) => text.trim() !== '').length > littleText) return false;
  let pieces = 0;
  for (const path of paths) if (isPiece(path)) pieces++;
  return pieces >= fewestPieces;
}

function isPiece({ points }: PaintedPath): boolean {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  const [width, height] = [right - left, bottom - top];
  return Math.min(width, height) > least && Math.max(width, height) < most;
}
