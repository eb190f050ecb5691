import { joinTwo } from '../../../text/layout.ts';
import { type Box, middleOf, type TextItem, unite } from '../geometry.ts';

/** A line of text (行): its items from left to right. */
export interface TextLine {
  readonly items: readonly TextItem[];
  readonly box: Box;
  readonly baseline: number;
  /** Of most of its characters. */
  readonly size: number;
  /** The column of the page's text that it stands in (分栏); left out where the page has one. */
  readonly flow?: Flow;
}

/** A column of text beside another, which begins as high. */
export interface Flow {
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Middles nearer than this share of the larger size are on one line: a raised 1 of half the size stands 0.3 off. */
const sameLineShare = 0.4;
/** The same text again within this share of its size is bold made by printing twice. */
const reprintShare = 0.15;

/** Items in any order → lines from top to bottom. Text that is turned makes a line of its own for each item. */
export function groupLines(items: readonly TextItem[]): readonly TextLine[] {
  const lines: TextItem[][] = [];
  for (const item of [...items].sort((one, other) => middleOf(one) - middleOf(other))) {
    const first = lines.at(-1)?.[0];
    if (first !== undefined && isOnLine(first, item)) lines.at(-1)?.push(item);
    else lines.push([item]);
  }
  return lines.map(toLine);
}

function isOnLine(first: TextItem, item: TextItem): boolean {
  const tolerance = sameLineShare * Math.max(first.size, item.size);
  return first.upright && item.upright && middleOf(item) - middleOf(first) <= tolerance;
}

function toLine(unsorted: readonly TextItem[]): TextLine {
  const [first] = unsorted;
  if (first !== undefined && unsorted.length === 1)
    return { items: unsorted, box: first.box, baseline: first.baseline, size: first.size };
  const sorted = [...unsorted].sort((one, other) => one.box.left - other.box.left);
  const items = sorted.filter((item, index) => !isReprint(sorted[index - 1], item));
  const main = items.reduce((most, item) => (item.text.length > most.text.length ? item : most));
  return { items, box: unite(items.map(({ box }) => box)), baseline: main.baseline, size: main.size };
}

function isReprint(previous: TextItem | undefined, item: TextItem): boolean {
  if (previous === undefined || previous.text !== item.text) return false;
  return Math.abs(previous.box.left - item.box.left) <= reprintShare * item.size;
}

/** The setting alone puts 0.2–0.25 of the size between Han and Latin; a Latin word space is as wide, a written space 0.5 (003.pdf). */
const latinSpaceShare = 0.15;
const writtenSpaceShare = 0.4;
const maxSpaces = 40;
const wordEnd = /[\p{Script=Latin}\d]$/u;
const wordStart = /^[\p{Script=Latin}\d]/u;

/** Of the texts on both sides of a gap. */
export const hanEnd = /\p{Script=Han}$/u;
export const hanStart = /^\p{Script=Han}/u;

/** In sizes. */
function gapBetween(left: TextItem, right: TextItem): number {
  return (right.box.left - left.box.right) / Math.max(left.size, right.size);
}

/** White space that stands for the gap before an item: one space between Latin words, as many half-width ones as fit a wider gap. */
function gapText(left: TextItem, right: TextItem, isSpreadLine: boolean, spread: number): string {
  const gap = gapBetween(left, right) - spread;
  if (gap >= writtenSpaceShare) return ' '.repeat(Math.max(1, Math.min(maxSpaces, Math.round(gap * 2))));
  if (gap < latinSpaceShare) return '';
  if (wordEnd.test(left.text) && wordStart.test(right.text)) return ' ';
  return !isSpreadLine && hanEnd.test(left.text) && hanStart.test(right.text) ? ' ' : '';
}

/** A line with more gaps than a third of its characters is spread (分散对齐), and none of its narrow gaps a space. */
function isSpread(items: readonly TextItem[]): boolean {
  const characters = items.reduce((sum, { text }) => sum + text.length, 0);
  return (items.length - 1) * 3 > characters;
}

/** Sizes: gaps of letters that were spaced out alike. */
const sameGap = 0.1;

/** By how many sizes all letters of a spread line were moved apart (两端对齐): what a line is stretched by is no space, nor part of one (于 85% 以). */
function spreadOf(items: readonly TextItem[]): number {
  const gaps = items.slice(1).map((item, index) => gapBetween(items[index] ?? item, item));
  const usual = gaps.sort((one, other) => one - other)[(gaps.length - 1) >> 1] ?? 0;
  const alike = gaps.filter((gap) => Math.abs(gap - usual) < sameGap).length;
  return usual < writtenSpaceShare && alike > 1 && alike * 2 >= gaps.length ? usual : 0;
}
const oneHan = /^\p{Script=Han}$/u;

/** 县   教   育   局 over its cell's width (分散对齐): Han letters with one gap between all of them. */
function isSpacedOut(items: readonly TextItem[]): boolean {
  const [first, second] = items;
  if (first === undefined || second === undefined || items.length < 3) return false;
  const gap = second.box.left - first.box.right;
  return items.every(({ text, box, size }, index) => {
    const next = items[index + 1];
    return oneHan.test(text) && (next === undefined || Math.abs(next.box.left - box.right - gap) < sameGap * size);
  });
}

/** The white space behind each item of a line; none behind the last. */
export function gapTexts(items: readonly TextItem[]): readonly string[] {
  const isSpreadLine = isSpread(items);
  if (isSpreadLine && isSpacedOut(items)) return items.map(() => '');
  const spread = isSpreadLine ? spreadOf(items) : 0;
  return items.map((item, index) => {
    const next = items[index + 1];
    return next === undefined ? '' : gapText(item, next, isSpreadLine, spread);
  });
}

/** What stands for a line end inside a paragraph: nothing in Chinese, a space between Latin words; a cut number is one. */
export function lineBreakText(left: string, right: string): string {
  const [before, after] = [left.trimEnd(), right.trimStart()];
  return joinTwo(before, after).length > before.length + after.length ? ' ' : '';
}

/** The line's text with its gaps. */
export function lineText({ items }: TextLine): string {
  const gaps = gapTexts(items);
  return items.map(({ text }, index) => text + (gaps[index] ?? '')).join('');
}
