import { type Box, type Matrix, multiply, type TextItem, toMatrix } from './geometry.ts';

/** pdf.js's text content, as far as it is used. */
export interface TextContent {
  readonly items: readonly RawItem[];
  readonly styles: Readonly<Record<string, { readonly vertical?: boolean }>>;
}

/** An item of marked content has no `str`. */
interface RawItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly fontName?: string;
}

/** Chinese glyphs fill their square from 0.12 below the baseline to 0.88 above. */
const ascent = 0.88;
const descent = 0.12;
/** BAAAAA+UMingCN: the tag of an embedded subset. */
const subsetTag = /^[A-Z]{6}\+/u;
/** The name alone tells (weight and flags of Noto CJK Bold are those of Regular); 黑体 is a face of its own, not bold. */
const boldName = /bold|heavy|black|-[wW]?[89]00|粗|加粗/iu;
/** Kangxi radicals (康熙部首) that some programs write for the characters of the same form: ⼀ for 一, ⽅ for 方. */
const radicals = /[\u2e80-\u2fdf]/gu;

/** pdf.js's text in user space → items on the page; white space alone is a gap, which the geometry shows anyway. */
export function readItems(
  content: TextContent,
  page: Matrix,
  fontOf: (id: string) => string | null,
): readonly TextItem[] {
  return content.items.flatMap((raw) => {
    const matrix = toMatrix(raw.transform);
    const text = (raw.str ?? '').replace(radicals, (radical) => radical.normalize('NFKC'));
    if (matrix === null || text.trim() === '') return [];
    const id = raw.fontName ?? '';
    const font = fontOf(id);
    const placed = placeItem(raw, multiply(page, matrix), content.styles[id]?.vertical === true);
    return [{ text, ...placed, font, bold: font !== null && boldName.test(font) }];
  });
}

/** The font's name without the tag of its subset. */
export function plainFontName(name: string): string {
  return name.replace(subsetTag, '');
}

type Placed = Pick<TextItem, 'box' | 'baseline' | 'upright' | 'size'>;

function placeItem({ width = 0, height = 0 }: RawItem, [a, b, c, d, e, f]: Matrix, vertical: boolean): Placed {
  const size = Math.hypot(c, d) || Math.hypot(a, b) || 1;
  const along = Math.hypot(a, b) || 1;
  if (vertical) {
    const box = { left: e - size / 2, top: f, right: e + size / 2, bottom: f + height };
    return { box, baseline: box.bottom, upright: false, size };
  }
  // Four corners: along the baseline by the width, across it by ascent and descent.
  const [alongX, alongY] = [(a / along) * width, (b / along) * width];
  const [upX, upY] = [c, d];
  const corners = [ascent, -descent].flatMap((share) => [
    { x: e + upX * share, y: f + upY * share },
    { x: e + upX * share + alongX, y: f + upY * share + alongY },
  ]);
  return { box: around(corners), baseline: f, upright: a > 0 && Math.abs(b) < 0.1 * a, size };
}

function around(corners: readonly { readonly x: number; readonly y: number }[]): Box {
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
