import type { Glyph } from '../geometry.ts';

/** Shares of the size and of the character's width: a copy stands nearer to its original, and two characters side by side further apart (ll, ……). */
const copyShare = 0.32;
const widthShare = 0.55;
const sameSize = 0.01;

/** Characters printed once more, a little aside, for a bold or a shadow that the font does not have (伪粗体、阴影): the first of each stays. */
export function dropReprints(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const keys = keysAround(glyph);
    if (keys.some((key) => kept.get(key)?.some((other) => isCopy(glyph, other)))) return false;
    const [own = ''] = keys;
    const beside = kept.get(own);
    if (beside === undefined) kept.set(own, [glyph]);
    else beside.push(glyph);
    return true;
  });
}

/** Squares of the page that may hold the same character within reach; its own comes first. */
function keysAround({ text, x, y, style: { size } }: Glyph): readonly string[] {
  const side = Math.max(1, size * copyShare);
  const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
  return [0, -1, 1].flatMap((across) => [0, -1, 1].map((down) => `${text} ${column + across} ${row + down}`));
}

function isCopy(glyph: Glyph, other: Glyph): boolean {
  const { size } = glyph.style;
  const [across, down] = [Math.abs(glyph.x - other.x), Math.abs(glyph.y - other.y)];
  const isAsLarge = Math.abs(size - other.style.size) <= sameSize * size;
  return isAsLarge && across <= Math.min(copyShare * size, widthShare * glyph.advance) && down <= copyShare * size;
}
