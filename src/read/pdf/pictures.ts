import type { Finding } from '../../model/finding.ts';
import { areaOf, type Box, type Glyph, type PageGeometry } from './geometry.ts';
import { isTextLayer } from './text/layer.ts';

/** What a page's pictures are beside its text. */
export interface PagePictures {
  readonly page: number;
  /** `scan`: there is nothing else; `likely-scan`: little else, unless they are what lies behind the text of other pages, too. */
  readonly kind: 'scan' | 'likely-scan' | 'text';
  /** Large ones that no text stands on. */
  readonly bare: number;
  readonly boxes: readonly Box[];
}

/** Of the page: a seal (公章) takes 3 %, a code or an emblem less. */
const largeShare = 0.08;
/** A scan fills its page, in one picture or in strips. */
const scanShare = 0.5;
/** Characters on a scan: its page number, a line of the program that made it. */
const littleText = 60;

/** More on one page are none that a person would look at. */
const mostPictures = 50;

/** Null where the page has none, or text was recognised on them. */
export function findPictures(page: PageGeometry): PagePictures | null {
  const { number, images, glyphs, width, height } = page;
  if (images.length === 0 || isTextLayer(page)) return null;
  const text = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const large = images.filter((image) => areaOf(image) >= largeShare * width * height).slice(0, mostPictures);
  const bare = large.filter((image) => !text.some((glyph) => isOn(glyph, image))).length;
  const covered = images.reduce((sum, image) => sum + areaOf(image), 0);
  const isLikelyScan = text.length <= littleText && covered >= scanShare * width * height;
  const kind = text.length === 0 ? 'scan' : isLikelyScan ? 'likely-scan' : 'text';
  return { page: number, kind, bare, boxes: large };
}

function isOn({ x, y, advance }: Glyph, { left, top, right, bottom }: Box): boolean {
  const middle = x + advance / 2;
  return middle > left && middle < right && y > top && y < bottom;
}

/** Scanned pages, and the large pictures of the others, which may be tables. */
export function tellPictures(pages: readonly PagePictures[]): readonly Finding[] {
  const behind = pages.flatMap(({ kind, boxes }) => (kind === 'text' ? boxes : []));
  const isBehind = (box: Box): boolean => behind.some((other) => isSamePlace(box, other));
  const scans = pages.filter(
    ({ kind, boxes }) => kind === 'scan' || (kind === 'likely-scan' && !(boxes.length > 0 && boxes.every(isBehind))),
  );
  const others = pages.filter(({ kind, bare }) => kind === 'text' && bare > 0);
  return [
    ...scans.map(({ page }): Finding => ({ rule: 'scanned-page', args: { page }, location: { page } })),
    ...tellOthers(others),
  ];
}

function tellOthers([first, ...more]: readonly PagePictures[]): readonly Finding[] {
  if (first === undefined) return [];
  const count = more.reduce((sum, { bare }) => sum + bare, first.bare);
  const last = more.at(-1);
  const location = last === undefined ? { page: first.page } : { page: first.page, lastPage: last.page };
  return [{ rule: 'unread-object', args: { what: 'image', count }, location }];
}

/** Points. */
const tolerance = 2;

function isSamePlace(one: Box, other: Box): boolean {
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  return sides.every((side) => Math.abs(one[side] - other[side]) <= tolerance);
}
