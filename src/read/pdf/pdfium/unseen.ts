import { type Box, type Glyph, intersect, type Matrix, type Point, type UnseenReason } from '../geometry.ts';
import type { GrayPicture } from '../rules/image-rules.ts';
import { clipOf } from './clip.ts';
import type { Area, Drawing } from './drawing.ts';
import type { Pointer } from './functions.ts';
import type { Library } from './library.ts';
import { lightnessOf } from './lightness.ts';
import { drawGray } from './page-picture.ts';

/** What is lighter can't be read on white paper: pale watermarks are printed at 0.87. */
const leastLight = 0.93;
/** Of 255, by which ink differs from the paper around it. */
const leastContrast = 50;
/** Shares of a glyph's size above and below its baseline that its ink is looked for in. */
const inkAbove = 0.75;
const inkBelow = 0.05;
/** A page on which more is painted is a drawing: each text is held against all. */
const maxAreas = 300;

export interface SeenPage {
  readonly library: Library;
  readonly page: Pointer;
  /** User space → the page as it is seen. */
  readonly matrix: Matrix;
  readonly size: { readonly width: number; readonly height: number };
  readonly hidesLayers: boolean;
}

/** Why a glyph of the text object is not seen; null: it is, as far as can be told. */
type Judge = (glyph: Glyph) => UnseenReason | null;

/** Text object → what judges its glyphs; null where nothing can hide them. */
export type UnseenFinder = (object: Pointer, font: Pointer) => Judge | null;

/**
 * Text that a page holds and does not show: white on white (白字), or painted over by a bar or a picture (遮盖). What lies over or under it and is no plain rectangle tells
 * only the page's picture, which is drawn where it is needed and not before.
 */
export function findUnseen(seen: SeenPage, { areas, texts }: Pick<Drawing, 'areas' | 'texts'>): UnseenFinder {
  const { library } = seen;
  if (areas.length > maxAreas) return () => null;
  let picture: GrayPicture | null | undefined;
  const hasInk = (glyph: Glyph): boolean => {
    picture ??= drawGray(library, seen.page, seen.size);
    return picture === null || isInked(picture, glyph);
  };
  return (object, font) => {
    const { order = 0, form = null } = texts.get(object) ?? {};
    const isLight = isLightText(library, object);
    const over = order === 0 ? [] : areas.filter((area) => area.order > order);
    const clip = clipOf(library, object, form ?? seen.matrix);
    const mayBeOff = seen.hidesLayers && (form !== null || library.call.FPDFPageObj_CountMarks(object) > 0);
    if (!isLight && over.length === 0 && clip === null && !mayBeOff) return null;
    const under = isLight ? areas.filter((area) => area.order < order).reverse() : [];
    const isDrawn = library.call.FPDFFont_GetIsEmbedded(font) === 1;
    return (glyph) => {
      const at = middleOf(glyph);
      const isHidden = (): boolean => isDrawn && !hasInk(glyph);
      if (clip !== null && isOutside(clip, glyph)) return 'clipped';
      if (over.some((area) => covers(area, at, seen, isHidden))) return 'covered';
      if (isLight && isOnLight(under, at, seen, isHidden)) return 'pale';
      return mayBeOff && isHidden() ? 'layer' : null;
    };
  };
}

/** Filled, not outlined: an outline has a colour of its own. */
function isLightText(library: Library, object: Pointer): boolean {
  return library.call.FPDFTextObj_GetTextRenderMode(object) === 0 && lightnessOf(library, object) >= leastLight;
}

function middleOf({ x, y, advance, style: { along, size } }: Glyph): Point {
  const up = size * (inkAbove / 2);
  return { x: x + (along.x * advance) / 2 + along.y * up, y: y + (along.y * advance) / 2 - along.x * up };
}

function covers(area: Area, at: Point, seen: SeenPage, isHidden: () => boolean): boolean {
  if (area.kind === 'shape' || !isIn(area.box, at) || !isIn(visibleBox(area, seen), at)) return false;
  if (seen.library.call.FPDFPageObj_HasTransparency(area.object) === 1) return false;
  return area.kind === 'bar' ? true : isHidden();
}

/** By the last thing painted under it; nothing is paper. */
function isOnLight(under: readonly Area[], at: Point, seen: SeenPage, isHidden: () => boolean): boolean {
  const ground = under.find((area) => isIn(area.box, at) && isIn(visibleBox(area, seen), at));
  if (ground === undefined) return true;
  return ground.kind === 'bar' ? lightnessOf(seen.library, ground.object) >= leastLight : isHidden();
}

function isIn({ left, top, right, bottom }: Box, { x, y }: Point): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Nothing of the glyph is within the box, as far around its middle as it may reach. */
function isOutside({ left, top, right, bottom }: Box, glyph: Glyph): boolean {
  const { x, y } = middleOf(glyph);
  const reach = Math.max(glyph.advance, glyph.style.size) / 2;
  return x + reach < left || x - reach > right || y + reach < top || y - reach > bottom;
}

/** Browsers paint whole pages and clip them to a cell. */
function visibleBox({ object, box, outer }: Area, { library }: SeenPage): Box {
  const clip = clipOf(library, object, outer);
  return clip === null ? box : intersect(box, clip);
}

function isInked({ width, height, stride, scale, pixels }: GrayPicture, glyph: Glyph): boolean {
  const { x, y, advance, style } = glyph;
  const reach = Math.max(advance, style.size) * inkAbove;
  const isLevel = style.along.x > 0.99;
  const box = isLevel
    ? { left: x, right: x + advance, top: y - inkAbove * style.size, bottom: y + inkBelow * style.size }
    : { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  let [darkest, lightest] = [255, 0];
  const [firstRow, lastRow] = [Math.max(0, Math.floor(box.top * scale)), Math.min(height - 1, box.bottom * scale)];
  const [first, last] = [Math.max(0, Math.floor(box.left * scale)), Math.min(width - 1, box.right * scale)];
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = first; column <= last; column++) {
      const pixel = pixels[row * stride + column] ?? 255;
      if (pixel < darkest) darkest = pixel;
      if (pixel > lightest) lightest = pixel;
    }
  return lightest - darkest >= leastContrast;
}
