import type { Glyph, Segment } from '../geometry.ts';

/** Points: a stroke of the largest title is no longer. */
const longest = 32;
/** Fewer lines shorter than these are no outlines of a word: each of its characters has several. */
const fewest = 24;
const shortPoints = 6;
/** Dashes of a rule and of one that it meets, over which a character stands, lie at two places. */
const fewestPlaces = 3;
/** Shares of the size: a character's square above and below its baseline, and how far an outline may stand out of it. */
const [above, below, slack] = [0.88, 0.12, 0.06];

/** Lines without the outlines of characters, which programs draw round those that are to look bold (描边, as cairo rewrites them). */
export function dropOutlines(pieces: readonly Segment[], glyphs: readonly Glyph[]): readonly Segment[] {
  if (pieces.filter(({ from, to }) => to - from < shortPoints).length < fewest) return pieces;
  const fields = new Map<number, Glyph[]>();
  for (const glyph of glyphs) {
    const field = fieldAt(glyph.x, glyph.y);
    const own = fields.get(field);
    if (own === undefined) fields.set(field, [glyph]);
    else own.push(glyph);
  }
  const around = pieces.map((piece) => (piece.to - piece.from > longest ? undefined : glyphAround(piece, fields)));
  const places = new Map<Glyph, Set<string>>();
  for (const [index, { axis, at }] of pieces.entries()) {
    const glyph = around[index];
    if (glyph === undefined) continue;
    const own = places.get(glyph) ?? new Set();
    places.set(glyph, own.add(`${axis} ${Math.round(2 * at)}`));
  }
  return pieces.filter((_, index) => {
    const glyph = around[index];
    return glyph === undefined || (places.get(glyph)?.size ?? 0) < fewestPlaces;
  });
}

/** Points: glyphs are looked up by the square of this side that their baselines begin in. */
const side = 32;
const fieldsAcross = 10_000;

function fieldAt(x: number, y: number): number {
  return Math.floor(y / side) * fieldsAcross + Math.floor(x / side);
}

/** A character around it begins less than a title's size to its left, and stands at its height or less than that below. */
function glyphAround(piece: Segment, fields: ReadonlyMap<number, readonly Glyph[]>): Glyph | undefined {
  const [x, y] = piece.axis === 'horizontal' ? [piece.from, piece.at] : [piece.at, piece.from];
  for (const across of [x - side, x])
    for (const down of [y, y + side]) {
      const found = fields.get(fieldAt(across, down))?.find((glyph) => isWithin(piece, glyph));
      if (found !== undefined) return found;
    }
  return undefined;
}

function isWithin({ axis, at, from, to }: Segment, { x, y, advance, style: { size } }: Glyph): boolean {
  const [left, right] = [x - slack * size, x + advance + slack * size];
  const [top, bottom] = [y - (above + slack) * size, y + (below + slack) * size];
  return axis === 'horizontal'
    ? from >= left && to <= right && at >= top && at <= bottom
    : from >= top && to <= bottom && at >= left && at <= right;
}
