import { intersect, type TextItem } from '../geometry.ts';
import { lastCharacter } from './items.ts';
import { isClosing } from './punctuation.ts';

interface Parted {
  readonly own: readonly TextItem[];
  readonly over: readonly TextItem[];
  /** How many texts lie over others and were left where they are. */
  readonly mixed: number;
}

/** Shares of the smaller size, and of the shorter text's width: so much of both lies over one another. */
const minWidth = 1.1;
const minPart = 0.5;
const minHeight = 0.22;
/** Sizes between the words of one stamp. */
const maxGap = 3;
/** More is no stamp, but two pages in one: which of them is the notice's can't be known. */
const mostOver = 8;
/** Each text is held against those at its height: more on a page are an attack. */
const maxItems = 5000;

/** How many characters of a page look like this: what is printed over a text is rarer. */
export type Looks = ReadonlyMap<string, number>;

export function countLooks(items: readonly TextItem[]): Looks {
  const looks = new Map<string, number>();
  for (const item of items) looks.set(lookOf(item), (looks.get(lookOf(item)) ?? 0) + item.text.length);
  return looks;
}

/** Texts of one cell, or outside of the tables, in the order of the page: what is printed over others (印章、批注盖在文字上) is no part of theirs. */
export function partOverprints(items: readonly TextItem[], looks: Looks): Parted {
  const found = items.length > maxItems ? [] : findOver(items, looks);
  if (found.length === 0 || found.length > mostOver) return { own: items, over: [], mixed: found.length };
  const over = new Set(found);
  const across = [...items].sort((one, other) => one.box.left - other.box.left);
  for (const item of [...across, ...across.toReversed()])
    if ([...over].some((other) => isWordOf(item, other, looks))) over.add(item);
  if (over.size > mostOver) return { own: items, over: [], mixed: over.size };
  return { own: items.filter((item) => !over.has(item)), over: [...over], mixed: 0 };
}

function findOver(items: readonly TextItem[], looks: Looks): readonly TextItem[] {
  const sorted = items.filter(({ upright }) => upright).sort((one, other) => one.box.top - other.box.top);
  const over = new Set<TextItem>();
  sorted.forEach((item, index) => {
    for (const other of sorted.slice(index + 1)) {
      if (other.box.top > item.box.bottom) break;
      if (!over.has(item) && !over.has(other) && isOver(item, other)) over.add(upper([item, other], looks, items));
    }
  });
  return [...over];
}

function lookOf({ font, size, lightness, bold }: TextItem): string {
  return `${font} ${size.toFixed(1)} ${lightness} ${bold}`;
}

/** The rarer look, or what was printed later. */
function upper([one, other]: readonly [TextItem, TextItem], looks: Looks, items: readonly TextItem[]): TextItem {
  const [first, second] = [looks.get(lookOf(one)) ?? 0, looks.get(lookOf(other)) ?? 0];
  if (first !== second) return first < second ? one : other;
  return items.indexOf(one) > items.indexOf(other) ? one : other;
}

/** Another word of the same stamp: beside it, in its look, which few others have. */
function isWordOf(item: TextItem, other: TextItem, looks: Looks): boolean {
  const { box, baseline } = other;
  const own = lookOf(item);
  const gap = Math.max(item.box.left - box.right, box.left - item.box.right);
  const isBeside = Math.abs(item.baseline - baseline) < 1 && gap < maxGap * item.size;
  const isRare = [...looks.values()].some((count) => count > 2 * (looks.get(own) ?? 0));
  return isBeside && isRare && own === lookOf(other);
}

function isOver(item: TextItem, other: TextItem): boolean {
  const size = Math.min(item.size, other.size);
  const [one, two] = [boxOf(item), boxOf(other)];
  const { left, top, right, bottom } = intersect(one, two);
  if (bottom - top <= minHeight * size) return false;
  const shorter = Math.min(one.right - one.left, two.right - two.left);
  return right - left > Math.min(minWidth * size, minPart * shorter);
}

/** A mark at its end may hang over what stands beside it (标点悬挂). */
function boxOf(item: TextItem): TextItem['box'] {
  const last = lastCharacter(item);
  return last !== undefined && isClosing(last.character) ? { ...item.box, right: last.left } : item.box;
}
