/**
 * What an engine gives of a page, free of the engine: lengths in points, from the page's top left corner, y downwards, the page's own
 * rotation undone. Another engine than pdf.js has to fill these types and nothing else.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** 0 for a box that is turned inside out. */
export const areaOf = ({ left, top, right, bottom }: Box): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);

/** The height of its middle. */
export const middleOf = ({ box }: { readonly box: Box }): number => (box.top + box.bottom) / 2;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How glyphs look; shared by all glyphs of one text object. */
export interface GlyphStyle {
  readonly font: string | null;
  /** Points on the page, whatever matrix made it. */
  readonly size: number;
  readonly bold: boolean;
  /** Neither filled nor stroked: what a program has recognised on a scan. */
  readonly invisible: boolean;
  /** Unit vector along the baseline: (1, 0) for upright text. */
  readonly along: Point;
  /** Set from top to bottom (竖排) by its font; the glyphs themselves stand upright. */
  readonly vertical: boolean;
}

/** Why text that the file holds is not seen: as light as the paper, painted over, cut off by a clipping path, or on a layer that is switched off. */
export type UnseenReason = 'pale' | 'covered' | 'clipped' | 'layer';

/** A character where it is drawn. White space counts; a glyph without Unicode is U+FFFD. */
export interface Glyph {
  readonly text: string;
  /** Left end of its baseline. */
  readonly x: number;
  readonly y: number;
  /** Width along the baseline. */
  readonly advance: number;
  readonly style: GlyphStyle;
  /** Its marked-content identifier (MCID), by which the structure tree names it; left out on pages without tagged tables. */
  readonly mark?: number;
  /** Outside of this box nothing of it is seen (clipping path); left out unless it was asked for. */
  readonly clip?: Box;
  /** How light it is printed on white paper: 0 black, 1 not to be seen; left out unless it was asked for. */
  readonly lightness?: number;
  /** Left out where it is seen, as far as the engine can tell. */
  readonly unseen?: UnseenReason;
}

/** A run of glyphs with one look, on one baseline. */
export interface TextItem {
  readonly text: string;
  readonly box: Box;
  readonly baseline: number;
  /** False for text that is turned or set vertically: its characters don't stand side by side. */
  readonly upright: boolean;
  readonly size: number;
  readonly font: string | null;
  readonly bold: boolean;
  /** Left end of each character (code point), and the right end of the last. */
  readonly edges: readonly number[];
  /** As its glyphs'. */
  readonly mark?: number;
  readonly clip?: Box;
  readonly lightness?: number;
}

/** A connected line of a path as it was painted; curves are left out. */
export interface PaintedPath {
  readonly points: readonly Point[];
  readonly paint: 'stroke' | 'fill';
  /** Thickness of a stroke on the page; 0 for a fill. */
  readonly thickness: number;
}

/** A ruling (表格线): horizontal `at` y from x to x, or vertical `at` x from y to y. */
export interface Segment {
  readonly axis: 'horizontal' | 'vertical';
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** As a box without width or height. */
export function boxOf({ axis, at, from, to }: Segment): Box {
  return axis === 'horizontal'
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to };
}

/** A table as the file's structure tree states it (Tagged PDF, ISO 32000-1 14.8): the part of it that is on one page. */
export interface TaggedTable<Mark = number> {
  /** Where it stands in the tree: the same on all of its pages. */
  readonly path: string;
  readonly rows: readonly TaggedRow<Mark>[];
}

export interface TaggedRow<Mark = number> {
  /** Where it stands in its table: the same on both pages of a row that a page cut. */
  readonly path: string;
  /** Its cells in turn; null: nothing of it is on this page, and nothing known of it. */
  readonly cells: readonly (TaggedCell<Mark> | null)[];
}

export interface TaggedCell<Mark = number> {
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Of its text on this page. */
  readonly marks: readonly Mark[];
}

/** Everything that is drawn on a page, as an engine gives it. */
export interface PageGeometry {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  /** As the page says: 0, 90, 180, 270 degrees clockwise. Already undone in all positions. */
  readonly rotation: number;
  readonly glyphs: readonly Glyph[];
  readonly paths: readonly PaintedPath[];
  readonly images: readonly Box[];
  /** Some of the paths and images were not read: forms nested too deep, too many objects. */
  readonly isDrawingCut: boolean;
  /** How many of the page's own operators showed text, those of its forms left out. */
  readonly shown?: number;
  /** In the order of the structure tree; empty where the file has none, or the engine can't say. */
  readonly tagged: readonly TaggedTable[];
}

/** The smallest box around all; the boxes must be at least one. */
export function unite(boxes: readonly Box[]): Box {
  let [left, top] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [right, bottom] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** The part that both share; turned inside out where they share none. */
export function intersect(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** PDF's own six numbers: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** `inner` first, then `outer`. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function transform([a, b, c, d, e, f]: Matrix, { x, y }: Point): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Six finite numbers, or null: a broken file may hold anything. */
export function toMatrix(numbers: ArrayLike<number> | null | undefined): Matrix | null {
  return numbers === null || numbers === undefined ? null : matrixAt(numbers, 0);
}

/** Six numbers from `start` on. */
export function matrixAt(numbers: ArrayLike<number>, start: number): Matrix | null {
  const at = (index: number): number => numbers[start + index] ?? Number.NaN;
  const matrix: Matrix = [at(0), at(1), at(2), at(3), at(4), at(5)];
  return matrix.every(Number.isFinite) ? matrix : null;
}

/** The box of the unit square under a matrix: where an image is drawn. */
export function unitSquare(matrix: Matrix): Box {
  const corners = [0, 1].flatMap((x) => [0, 1].map((y) => transform(matrix, { x, y })));
  return around(corners);
}

/** Points: rules are thinner. */
const maxRule = 3.5;

/** Some programs draw a rule as a picture, drawn out thin. */
export function thinImage({ left, top, right, bottom }: Box): readonly PaintedPath[] {
  if (Math.min(right - left, bottom - top) > maxRule) return [];
  const [start, corner, end] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
  ];
  return [{ paint: 'fill', thickness: 0, points: [start, corner, end, { x: left, y: bottom }, start] }];
}

/** The smallest box around the points. */
export function around(points: readonly Point[]): Box {
  return unite(points.map(({ x, y }) => ({ left: x, top: y, right: x, bottom: y })));
}

/** A page's user space (y upwards, turned by its rotation) → the page as it is seen, from its top left corner. */
export function pageMatrix({ left, top, right, bottom }: Box, rotation: number): Matrix {
  switch (rotation) {
    case 90:
      return [0, 1, 1, 0, -bottom, -left];
    case 180:
      return [-1, 0, 0, 1, right, -bottom];
    case 270:
      return [0, -1, -1, 0, top, right];
    default:
      return [1, 0, 0, -1, -left, top];
  }
}

/** Acrobat's largest page is 14,400 points high; at a million points a number of 32 bits still tells a tenth of a point. */
const maxSide = 1_000_000;
const a4: Box = { left: 0, top: 842, right: 595, bottom: 0 };

/** A page's box in user space; A4's for one that no page can have, and in which all its text would stand on one spot. */
export function boxOfPage(box: Box): Box {
  const isPossible = Object.values(box).every((side: number) => Math.abs(side) <= maxSide);
  return isPossible ? box : a4;
}
