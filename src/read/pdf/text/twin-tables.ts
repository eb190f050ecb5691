import { headerLikeness } from '../../../grammar/header-role.ts';
import { type TextItem, unite } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { type Flow, groupLines, type TextLine } from './lines.ts';

/** Words of a header that is printed twice, at least: 工作任务 and 责任单位. */
const fewestWords = 2;
const longestWord = 6;
/** The headers stand no further from one another, in lines. */
const maxStep = 6;
/** Lines above the headers that hold the titles of both. */
const mostTitles = 2;
const number = /^\d{1,3}$/u;

/**
 * Two tables without side lines that stand side by side under headers of the same words (并排的两张表): the left one is read before the right one. Where their
 * rows stand level they are one table, set in halves.
 */
export function readTwins(sheets: readonly Sheet[]): readonly Sheet[] {
  return sheets.map((sheet) => {
    const twins = findTwins(sheet.lines);
    return twins === null ? sheet : partTwins(sheet, twins);
  });
}

interface Twins {
  readonly left: readonly TextItem[];
  readonly right: readonly TextItem[];
}

/** The words of both headers: each word of the one, in line, is one of the other, and stands right of all of the first. */
function findTwins(lines: readonly TextLine[]): Twins | null {
  const words = new Map<string, TextItem[]>();
  for (const { items } of lines) {
    for (const item of items) {
      if (item.text.length < 2 || item.text.length > longestWord) continue;
      const own = words.get(item.text);
      if (own === undefined) words.set(item.text, [item]);
      else own.push(item);
    }
  }
  // On nearly every page no header word stands twice.
  const pairs = [...words].flatMap(([text, own]): readonly (readonly [TextItem, TextItem])[] => {
    if (own.length !== 2 || headerLikeness(text) < 1) return [];
    const [left, right] = [...own].sort((one, other) => one.box.left - other.box.left);
    return left === undefined || right === undefined ? [] : [[left, right]];
  });
  const [left, right] = [pairs.map(([one]) => one), pairs.map(([, other]) => other)];
  if (pairs.length < fewestWords || !areInLine(left) || !areInLine(right)) return null;
  const [one, other] = [unite(left.map(({ box }) => box)), unite(right.map(({ box }) => box))];
  const isNear = Math.abs(one.top - other.top) <= maxStep * (one.bottom - one.top);
  return one.right < other.left && isNear ? { left, right } : null;
}

function areInLine(words: readonly TextItem[]): boolean {
  return words.every(({ baseline }) => Math.abs(baseline - (words[0]?.baseline ?? 0)) < 1);
}

function partTwins(sheet: Sheet, { left, right }: Twins): Sheet {
  const { lines } = sheet;
  const header = lines.findIndex(({ items }) => items.some((item) => left.includes(item) || right.includes(item)));
  const last = Math.max(...left.map(({ box }) => box.right));
  const at = gutterOf(lines.slice(header), last, Math.min(...right.map(({ box }) => box.left)));
  if (at === null) return sheet;
  const isAcross = ({ items }: TextLine): boolean => items.some(({ box }) => box.left < at && box.right > at);
  const across = lines.findIndex((line, index) => index > header && isAcross(line));
  const end = across < 0 ? lines.length : across;
  let start = header;
  while (header - start < mostTitles && isTitles(lines[start - 1], at)) start -= 1;
  const own = lines.slice(start, end).flatMap(({ items }) => items);
  const sides = [own.filter(({ box }) => box.right <= at), own.filter(({ box }) => box.left >= at)];
  if (sides.some((items) => items.length === 0) || areLevel(sides)) return sheet;
  const { top } = unite(own.map(({ box }) => box));
  const flows = sides.flatMap((items) => flowOf(items, top));
  return { ...sheet, lines: [...lines.slice(0, start), ...flows, ...lines.slice(end)] };
}

/** Between the last word of the one and the first of the other: the middle of the widest gap that all lines have there; null where there is none. */
function gutterOf(lines: readonly TextLine[], from: number, to: number): number | null {
  const boxes = lines.flatMap(({ items }) => items.map(({ box }) => box)).sort((one, other) => one.left - other.left);
  let [end, at, widest] = [from, null as number | null, 0];
  for (const box of boxes) {
    if (box.right <= from) continue;
    if (box.left > to) break;
    if (box.left - end > widest) [at, widest] = [(box.left + end) / 2, box.left - end];
    end = Math.max(end, box.right);
  }
  return at;
}

/** Texts on both sides, none over the middle. */
function isTitles(line: TextLine | undefined, at: number): boolean {
  if (line === undefined) return false;
  const isLeft = ({ box }: TextItem): boolean => box.right <= at;
  const isRight = ({ box }: TextItem): boolean => box.left >= at;
  return (
    line.items.some(isLeft) && line.items.some(isRight) && line.items.every((item) => isLeft(item) || isRight(item))
  );
}

/** Do the numbers of the right one stand level with those of the left? */
function areLevel([left = [], right = []]: readonly (readonly TextItem[])[]): boolean {
  const numbersOf = (items: readonly TextItem[]): readonly TextItem[] => items.filter(({ text }) => number.test(text));
  const numbers = numbersOf(left);
  return numbersOf(right).every(({ baseline }) => numbers.some((other) => Math.abs(other.baseline - baseline) < 1));
}

function flowOf(items: readonly TextItem[], top: number): readonly TextLine[] {
  const { left, right } = unite(items.map(({ box }) => box));
  const flow: Flow = { left, right, top };
  return groupLines(items).map((line) => ({ flow, ...line }));
}
