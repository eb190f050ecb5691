import { around, type Box, type Glyph, type GlyphStyle, type PageGeometry, type Point } from './geometry.ts';
import { isUpright, maxLean } from './text/items.ts';

/** Quarters by which a text is turned clockwise; null: by another angle. */
type Quarters = 0 | 1 | 2 | 3;

/** Text that is set vertically (竖排) stands upright. */
function quartersOf(style: GlyphStyle): Quarters | null {
  if (style.vertical || isUpright(style)) return 0;
  const { x, y } = style.along;
  if (Math.abs(y) < maxLean) return 2;
  if (Math.abs(x) >= maxLean) return null;
  return y > 0 ? 1 : 3;
}

/** The way in which most of the page's characters are set, where that is not upright. */
function turnOf(glyphs: readonly Glyph[]): Quarters {
  const counts = { 0: 0, 1: 0, 2: 0, 3: 0 };
  let last: GlyphStyle | null = null;
  let quarters: Quarters | null = null;
  for (const { style } of glyphs) {
    // Glyphs of a text object share their style.
    if (style !== last) quarters = quartersOf(style);
    last = style;
    if (quarters !== null) counts[quarters] += 1;
  }
  return ([1, 2, 3] as const).find((turned) => counts[turned] * 2 > glyphs.length) ?? 0;
}

/**
 * A page whose text is turned (a landscape table printed on a portrait page, a page scanned upside down, one with a wrong /Rotate) as a reader turns it:
 * with its text upright. All positions on the page are then those of the turned page.
 */
export function turnUpright(page: PageGeometry): PageGeometry {
  const quarters = turnOf(page.glyphs);
  return quarters === 0 ? page : turnPage(page, quarters);
}

function turnPage(page: PageGeometry, quarters: 1 | 2 | 3): PageGeometry {
  const { width, height } = page;
  // Text that runs down is turned back against the clock, and so on.
  const turns: Readonly<Record<1 | 2 | 3, (point: Point) => Point>> = {
    1: ({ x, y }) => ({ x: y, y: width - x }),
    2: ({ x, y }) => ({ x: width - x, y: height - y }),
    3: ({ x, y }) => ({ x: height - y, y: x }),
  };
  const turn = turns[quarters];
  return {
    ...page,
    ...(quarters === 2 ? {} : { width: height, height: width }),
    glyphs: turnGlyphs(page.glyphs, turn),
    paths: page.paths.map((path) => ({ ...path, points: path.points.map(turn) })),
    images: page.images.map((box) => turnBox(box, turn)),
  };
}

function turnGlyphs(glyphs: readonly Glyph[], turn: (point: Point) => Point): readonly Glyph[] {
  const origin = turn({ x: 0, y: 0 });
  const styles = new Map<GlyphStyle, GlyphStyle>();
  const turnStyle = (style: GlyphStyle): GlyphStyle => {
    const end = turn(style.along);
    const turned = styles.get(style) ?? { ...style, along: { x: end.x - origin.x, y: end.y - origin.y } };
    styles.set(style, turned);
    return turned;
  };
  return glyphs.map((glyph) => {
    const turned = { ...glyph, ...turn(glyph), style: turnStyle(glyph.style) };
    return glyph.clip === undefined ? turned : { ...turned, clip: turnBox(glyph.clip, turn) };
  });
}

function turnBox({ left, top, right, bottom }: Box, turn: (point: Point) => Point): Box {
  return around([turn({ x: left, y: top }), turn({ x: right, y: bottom })]);
}
