import type { Layer } from '../../../model/document.ts';
import type { Finding } from '../../../model/finding.ts';
import type { Box, Glyph, PageGeometry, Segment } from '../geometry.ts';
import type { Lattice } from '../ruled/lattice.ts';
import { clipToPage } from '../rules/rules.ts';
import { isSpace } from '../text/items.ts';
import type { TextLine } from '../text/lines.ts';
import { tellText } from './unseen.ts';

/** The part of a page that is seen: what lies beyond its box (CropBox, MediaBox) is in the file, and on no screen or paper. */
type PageSize = Pick<PageGeometry, 'width' | 'height'>;

/** What stands beyond a page's edge. */
export interface Beyond {
  readonly glyphs: readonly Glyph[];
  /** Nothing stands on the page: its box is wrong then, and not its text. */
  readonly isAll: boolean;
}

export function findBeyond(page: PageGeometry): Beyond {
  const glyphs = page.glyphs.filter((glyph) => isBeyond(glyph, page));
  const isAll = glyphs.length > 0 && page.glyphs.every((glyph) => isSpace(glyph) || isBeyond(glyph, page));
  return { glyphs, isAll };
}

/** Nothing of the glyph is on the page. */
function isBeyond({ text, x, y, advance, style: { size } }: Glyph, { width, height }: PageSize): boolean {
  const isOff = x > width || x + advance < 0 || y - size > height || y < 0;
  return isOff && text.trim() !== '';
}

/** Nothing of the box is on the page. */
function isOffPage({ left, top, right, bottom }: Box, { width, height }: PageSize): boolean {
  return left > width || right < 0 || top > height || bottom < 0;
}

/** Where text stands beyond the page, the table runs off it (a row too high for the page, a sheet printed too large): its rules part that text too. */
export function keepRulings(drawn: readonly Segment[], page: PageSize, { glyphs }: Beyond): readonly Segment[] {
  return glyphs.length > 0 ? drawn : clipToPage(drawn, page);
}

interface Parted {
  readonly seen: readonly TextLine[];
  readonly unseen: readonly TextLine[];
}

/** Lines that stand wholly beyond the page: a printer's notes, the other half of a sheet that was cut in two. */
export function partOffPage(lines: readonly TextLine[], page: PageSize, { glyphs, isAll }: Beyond): Parted {
  if (glyphs.length === 0 || isAll) return { seen: lines, unseen: [] };
  const seen = lines.filter(({ box }) => !isOffPage(box, page));
  return { seen, unseen: lines.filter(({ box }) => isOffPage(box, page)) };
}

/** That of a table that stands wholly beyond the page. */
export function layerOf({ box }: Lattice, page: PageSize, { isAll }: Beyond): Layer {
  return isOffPage(box, page) && !isAll ? 'furniture' : 'body';
}

/** The text beyond the page's edge, also that of cells; one finding a page. */
export function tellBeyond({ glyphs }: Beyond, page: number): readonly Finding[] {
  return glyphs.length === 0 ? [] : [tellText(glyphs, 'off-page', page)];
}

/** Points: a rule that ends this near to the page's edge runs to it; a line this near closes a table that is as wide as the page. */
const edgePoints = 1.5;
const closingPoints = 3;
/** A table with a margin on the other side is not made as wide as the page, and a line at the edge closes what was cut there. */
const marginPoints = 20;

/**
 * Tables whose rows run out at a side of the page: a printer has left out what stands there. Not at its foot: programs draw a table that goes on over
 * pages whole on each (Qt).
 */
export function countRunOff(lattices: readonly Lattice[], rulings: readonly Segment[], { width }: PageSize): number {
  return lattices.filter((lattice) => runsOff(lattice, rulings, width)).length;
}

function runsOff({ box, rowEdges }: Lattice, rulings: readonly Segment[], width: number): boolean {
  const own = rulings.filter(({ axis, at }) => axis === 'horizontal' && at >= box.top - 1 && at <= box.bottom + 1);
  const isAsWide = box.left < marginPoints && box.right > width - marginPoints;
  const isClosed = (side: number): boolean =>
    isAsWide && rulings.some(({ axis, at }) => axis === 'vertical' && Math.abs(at - side) <= closingPoints);
  /** By how much each of its rules reaches over the left side, over the right one. */
  const sides = [
    { over: own.map(({ from }) => -from), at: 0 },
    { over: own.map(({ to }) => to - width), at: width },
  ];
  const isMost = (over: readonly number[], least: number): boolean =>
    over.filter((points) => points >= least).length * 2 > rowEdges.length;
  return sides.some(({ over, at }) => isMost(over, closingPoints) || (isMost(over, -edgePoints) && !isClosed(at)));
}
