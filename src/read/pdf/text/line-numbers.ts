import type { TextItem } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { groupLines, type TextLine } from './lines.ts';

/** A page's lines, of which some begin with a number in the margin. */
interface Numbered {
  readonly sheet: Sheet;
  /** By the line's place on the page. */
  readonly numbers: ReadonlyMap<number, TextItem>;
}

const number = /^\d{1,4}$/u;
/** Points: numbers that end, or begin, at one place. */
const samePlace = 1.5;
/** In sizes: what stands nearer to the text is part of it. */
const leastGap = 0.2;
/** In sizes: a wider gap parts the cells of a table. */
const widestGap = 1;
/** Word numbers each line, or each second, fifth, tenth one. */
const steps = [1, 2, 5, 10];
const fewestNumbers = new Map([[1, 8]]);
const fewestOfOthers = 3;
/** Running heads and feet have none. */
const mostBare = 2;

/**
 * Line numbers (行号) that a text program prints in the margin beside the lines: furniture. They count on from line to line, on all pages with text, also
 * where a sentence goes on; numbers of rows or items don't.
 */
export function takeLineNumbers(sheets: readonly Sheet[]): readonly Sheet[] {
  const pages = sheets.map(findNumbers);
  const step = steps.find((one) => areLineNumbers(pages, one));
  return step === undefined ? sheets : pages.map(withoutNumbers);
}

/** Those that stand furthest out, one below the other. */
function findNumbers(sheet: Sheet): Numbered {
  const firsts = sheet.lines.flatMap(({ items: [first] }, index) =>
    first?.upright && number.test(first.text) ? [{ index, first }] : [],
  );
  const outermost = firsts.reduce<TextItem | null>(
    (least, { first }) => (least === null || first.box.right < least.box.right ? first : least),
    null,
  );
  const own = firsts.filter(({ first }) => outermost !== null && isBelow(outermost, first));
  return { sheet, numbers: new Map(own.map(({ index, first }) => [index, first])) };
}

function isBelow({ box: one }: TextItem, { box: other }: TextItem): boolean {
  return Math.abs(one.right - other.right) <= samePlace || Math.abs(one.left - other.left) <= samePlace;
}

function areLineNumbers(pages: readonly Numbered[], step: number): boolean {
  const numbered = pages.filter(({ numbers }) => numbers.size > 0);
  const count = numbered.reduce((sum, { numbers }) => sum + numbers.size, 0);
  if (count < (fewestNumbers.get(step) ?? fewestOfOthers)) return false;
  if (step === 1 && pages.some(({ sheet, numbers }) => numbers.size === 0 && sheet.lines.length > mostBare))
    return false;
  return countsOn(numbered, step) && numbered.every((page) => isMargin(page, step)) && numbered.some(cutsSentence);
}

/** From page to page, or from the start on each. */
function countsOn(pages: readonly Numbered[], step: number): boolean {
  let last = 0;
  for (const { numbers } of pages) {
    const values = [...numbers.values()].map(({ text }) => Number(text));
    const [first = 0] = values;
    if (first !== last + step && first !== step) return false;
    if (values.some((value, index) => value !== first + index * step)) return false;
    last = values.at(-1) ?? 0;
  }
  return true;
}

/** No text stands as far out, and no line lacks its number. */
function isMargin({ sheet: { lines }, numbers }: Numbered, step: number): boolean {
  const right = Math.max(...[...numbers.values()].map(({ box }) => box.right));
  const places = [...numbers.keys()];
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const inside = lines.slice(first, last + 1);
  const isApart = inside.every(({ items, size }, index) => {
    const text = numbers.has(first + index) ? items[1] : items[0];
    return text === undefined || text.box.left >= right + leastGap * size;
  });
  const isDense = places.every((place, index) => index === 0 || place - (places[index - 1] ?? 0) <= step);
  const isWhole = step > 1 || (first <= mostBare && lines.length - 1 - last <= mostBare && !hasTitle(lines, first));
  return isApart && isDense && isWhole;
}

/** A title without a number above numbered lines: these are items. */
function hasTitle(lines: readonly TextLine[], first: number): boolean {
  const size = lines[first]?.items[1]?.size ?? 0;
  return lines.slice(0, first).some((line) => line.size > size);
}

const open = /[\p{Script=Han}，、]$/u;

/** A line that is full, in one piece and without a stop at its end goes on in the next one. */
function cutsSentence({ sheet: { lines }, numbers }: Numbered): boolean {
  const ends = lines.map(({ box }) => box.right);
  const full = Math.max(...ends);
  return lines.some(({ items, size }, index) => {
    const text = numbers.has(index) ? items.slice(1) : items;
    const isWhole = text.every(
      ({ box }, place) => place === 0 || box.left - (text[place - 1]?.box.right ?? 0) <= widestGap * size,
    );
    const isFull = (text.at(-1)?.box.right ?? 0) >= full - 2 * size && text.length > 0;
    const next = lines[index + 1];
    return isWhole && isFull && next !== undefined && open.test(text.at(-1)?.text ?? '');
  });
}

function withoutNumbers({ sheet, numbers }: Numbered): Sheet {
  if (numbers.size === 0) return sheet;
  const taken = new Set(numbers.values());
  const lines = groupLines(sheet.lines.flatMap(({ items }) => items.filter((item) => !taken.has(item))));
  const marks = [...taken].map((item) => ({ line: lineOf(item), kind: 'line-number' as const }));
  return { ...sheet, lines, furniture: [...sheet.furniture, ...marks] };
}

function lineOf(item: TextItem): TextLine {
  return { items: [item], box: item.box, baseline: item.baseline, size: item.size };
}
