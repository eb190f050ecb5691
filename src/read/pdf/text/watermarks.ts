import { intersect, type TextItem } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { lineText, type TextLine } from './lines.ts';

interface Parted {
  readonly own: readonly TextItem[];
  readonly watermarks: readonly TextItem[];
}

/** Black is 0, white 1: Word prints its watermarks at 0.87; grey text (#888) lies at 0.53. */
const leastPale = 0.6;
/** In sizes of the text that it lies over. */
const bigShare = 1.8;
/** Of the smaller size: so much of both boxes lies over one another. */
const minWidth = 0.5;
const minHeight = 0.3;
/** Dark text is a watermark where it is big and goes over so many texts: no notice prints one text over another. */
const fewestUnder = 2;
/** Each text is held against all others: more on a page are an attack. */
const maxItems = 5000;

/**
 * Level watermarks (水印) of a page that was read in detail: pale text that lies over other text, with all that looks like it, and text much bigger than
 * those that it lies over. Pale text that lies over none is text.
 */
export function partWatermarks(items: readonly TextItem[]): Parted {
  if (items.length > maxItems) return { own: items, watermarks: [] };
  const pale = items.filter(isPale);
  const dark = items.filter((item) => !isPale(item));
  const looks = new Set(pale.filter((item) => dark.some((other) => isOver(item, other))).map(lookOf));
  const big = dark.filter((item) => isFarBigger(item, dark));
  const taken = new Set([...pale.filter((item) => looks.has(lookOf(item))), ...big]);
  if (taken.size === 0) return { own: items, watermarks: [] };
  return { own: items.filter((item) => !taken.has(item)), watermarks: [...taken] };
}

function isPale({ lightness }: TextItem): boolean {
  return lightness !== undefined && lightness >= leastPale;
}

function lookOf({ font, size, lightness }: TextItem): string {
  return `${font} ${size.toFixed(1)} ${lightness}`;
}

function isFarBigger(item: TextItem, others: readonly TextItem[]): boolean {
  const under = others.filter((other) => other.size * bigShare <= item.size && isOver(item, other));
  return under.length >= fewestUnder;
}

function isOver(item: TextItem, other: TextItem): boolean {
  const size = Math.min(item.size, other.size);
  const { left, top, right, bottom } = intersect(item.box, other.box);
  return item !== other && right - left > minWidth * size && bottom - top > minHeight * size;
}

/** Points: the same place. */
const samePlace = 3;

/** What was found to be a watermark on one page is one on all that have it at the same place, also where nothing stands under it. */
export function takeRepeatedWatermarks(sheets: readonly Sheet[]): readonly Sheet[] {
  const known = sheets.flatMap(({ furniture }) => furniture.filter(({ kind }) => kind === 'watermark'));
  if (known.length === 0) return sheets;
  const isKnown = (line: TextLine): boolean => known.some((mark) => isSameMark(mark.line, line));
  return sheets.map((sheet) => {
    const taken = sheet.lines.filter(isKnown).map((line) => ({ line, kind: 'watermark' as const }));
    if (taken.length === 0) return sheet;
    const lines = sheet.lines.filter((line) => !isKnown(line));
    return { ...sheet, lines, furniture: [...sheet.furniture, ...taken] };
  });
}

function isSameMark(mark: TextLine, line: TextLine): boolean {
  const shift = Math.max(Math.abs(mark.box.left - line.box.left), Math.abs(mark.box.top - line.box.top));
  return shift <= samePlace && Math.abs(mark.size - line.size) < 0.1 && lineText(mark) === lineText(line);
}
