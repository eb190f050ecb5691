import { type TextItem, unite } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { isUnbroken } from '../unruled/pieces.ts';
import { type Flow, groupLines, type TextLine } from './lines.ts';
import { isPageNumber } from './page-number.ts';

/** Two columns of text (分栏) of equal width, and the height between them. */
interface Gutter {
  readonly left: Side;
  readonly right: Side;
}

interface Side {
  readonly left: number;
  readonly right: number;
}

/** Shares of the text's width: the gutter stands in the middle; lines of one column are as wide as it. */
const middleShare = 0.08;
const places = 9;
const widthChange = 0.15;
/** In sizes of the text. */
const minColumn = 9;
const minGutter = 0.8;
const maxGutter = 6;
const fullSlack = 1.2;
const sameEdge = 0.5;
/** A heading over both columns begins further in than a paragraph does, and its words are not further apart. */
const minIndent = 3;
const maxGap = 2;
/** So many lines stand in both, and in each, of which this share is full: cells of a table are not. */
const minLines = 12;
const minOwnLines = 3;
const fullShare = 0.5;
/** Of the lines, so many are without gaps, and stand as far from the one above as most do: rows of a table stand further apart than lines of a cell. */
const wholeShare = 0.9;
const evenShare = 0.7;
const evenStep = 0.1;
/** Where more lines than this run over the middle, the page is set in one column. */
const maxAcross = 0.6;

/**
 * Text set in two columns (分栏, as gazettes are) is read down the first and then down the second, between what runs over both. A page with only a few
 * lines is taken for one where another page of the file shows the columns plainly.
 */
export function readColumns(sheets: readonly Sheet[]): readonly Sheet[] {
  const plain = sheets.map(findGutter);
  const known = plain.filter((gutter) => gutter !== null);
  if (known.length === 0) return sheets;
  return sheets.map((sheet, index) => {
    const own = plain[index] ?? known.find((gutter) => fits(sheet, gutter)) ?? null;
    return own === null ? sheet : { ...sheet, lines: bandsOf(sheet, own).flatMap((band) => linesOf(band, own)) };
  });
}

/** Null for a page in one column. */
function findGutter({ lines: all, height }: Sheet): Gutter | null {
  const lines = all.filter((line) => !isPageNumber(line, height));
  if (lines.length < minLines / 2) return null;
  const left = Math.min(...lines.map(({ box }) => box.left));
  const right = Math.max(...lines.map(({ box }) => box.right));
  const middle = (left + right) / 2;
  if (lines.filter((line) => isAcross(line, middle)).length > maxAcross * lines.length) return null;
  const step = (2 * middleShare * (right - left)) / (places - 1);
  const gutters = Array.from({ length: places }, (_, place) => middle + (place - (places - 1) / 2) * step)
    .flatMap((at) => runsBeside(lines, at).map((run) => ({ run, at })))
    .sort((one, other) => other.run.length - one.run.length);
  return gutters.map(({ run, at }) => gutterOf(run, at)).find((gutter) => gutter !== null) ?? null;
}

function isAcross({ items }: TextLine, at: number): boolean {
  return items.some(({ box }) => box.left < at && box.right > at);
}

/** Stretches of lines that do not run over a place. */
function runsBeside(lines: readonly TextLine[], at: number): readonly (readonly TextLine[])[] {
  const runs: TextLine[][] = [[]];
  for (const line of lines) {
    if (isAcross(line, at)) runs.push([]);
    else runs.at(-1)?.push(line);
  }
  return runs.filter((run) => run.length >= minLines / 2);
}

function gutterOf(run: readonly TextLine[], at: number): Gutter | null {
  const items = run.flatMap((line) => line.items);
  const sides = [items.filter(({ box }) => box.right <= at), items.filter(({ box }) => box.left >= at)];
  const widths = sides.map(widthOf);
  const [narrow, wide] = [Math.min(...widths), Math.max(...widths)];
  if (wide - narrow > widthChange * wide) return null;
  const [left = null, right = null] = sides.map(sideOf);
  if (left === null || right === null || left.lines + right.lines < minLines) return null;
  const { size } = left;
  const gap = right.left - left.right;
  return narrow >= minColumn * size && gap >= minGutter * size && gap <= maxGutter * size ? { left, right } : null;
}

function widthOf(items: readonly TextItem[]): number {
  if (items.length === 0) return 0;
  const { left, right } = unite(items.map(({ box }) => box));
  return right - left;
}

/** A column's edges; null where its lines are few, or end anywhere. */
function sideOf(items: readonly TextItem[]): (Side & { readonly size: number; readonly lines: number }) | null {
  const lines = groupLines(items);
  const size = lines[lines.length >> 1]?.size ?? 0;
  if (lines.length < minOwnLines || !lines.every(({ items: [first] }) => first?.upright === true)) return null;
  const left = Math.min(...lines.map(({ box }) => box.left));
  const right = Math.max(...lines.map(({ box }) => box.right));
  const full = lines.filter(({ box }) => box.right >= right - fullSlack * size);
  const isText = full.length >= fullShare * lines.length && isWhole(lines);
  return isText && isEven(lines) ? { left, right, size, lines: lines.length } : null;
}

function isEven(lines: readonly TextLine[]): boolean {
  const steps = lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0));
  const usual = [...steps].sort((one, other) => one - other)[steps.length >> 1] ?? 0;
  return steps.filter((step) => Math.abs(step - usual) <= evenStep * usual).length >= evenShare * steps.length;
}

/** A line over both columns, or the text of both between two such lines. */
type Band = { readonly across: TextLine } | { readonly left: readonly TextItem[]; readonly right: readonly TextItem[] };

/** Text in both columns, and in neither with gaps as a table's rows have. */
function fits(sheet: Sheet, gutter: Gutter): boolean {
  const bands = bandsOf(sheet, gutter).flatMap((band) => ('left' in band ? [[band.left, band.right]] : []));
  const isPair = bands.some((sides) => sides.every((items) => items.length > 0));
  return isPair && bands.flat().every((items) => isWhole(groupLines(items)));
}

function isWhole(lines: readonly TextLine[]): boolean {
  return lines.filter(isUnbroken).length >= wholeShare * lines.length;
}

/** In a table's height there are no columns: it runs over both. */
function bandsOf({ lines, ruled, height }: Sheet, gutter: Gutter): readonly Band[] {
  const bands: ({ across: TextLine } | { left: TextItem[]; right: TextItem[]; top: number })[] = [];
  for (const line of lines) {
    const last = bands.at(-1);
    const parted = isPageNumber(line, height) ? null : part(line, gutter);
    if (parted === null) bands.push({ across: line });
    else if (last !== undefined && 'left' in last && !ruled.some(({ top }) => top > last.top && top < line.box.top)) {
      last.left.push(...parted.left);
      last.right.push(...parted.right);
    } else bands.push({ left: [...parted.left], right: [...parted.right], top: line.box.top });
  }
  return bands;
}

interface Parted {
  readonly left: readonly TextItem[];
  readonly right: readonly TextItem[];
}

/** Null for a line that runs over both. A mark may hang into the gutter (标点悬挂), but no text begins there. */
function part({ items, size }: TextLine, gutter: Gutter): Parted | null {
  const left = items.filter(({ box }) => box.right <= gutter.right.left);
  const right = items.filter(({ box }) => box.left >= gutter.right.left - sameEdge * size);
  if (left.length + right.length < items.length || isHeading({ left, right }, gutter, size)) return null;
  return { left, right };
}

/** 第一部分　民生实事 over the middle of both columns: its gap stands in the gutter by chance. Headings of two columns side by side stand further apart. */
function isHeading({ left, right }: Parted, gutter: Gutter, size: number): boolean {
  if (left.length === 0 || right.length === 0) return false;
  const [one, other] = [unite(left.map(({ box }) => box)), unite(right.map(({ box }) => box))];
  const [before, after] = [one.left - gutter.left.left, gutter.right.right - other.right];
  const isCentred = Math.abs(before - after) <= size && before > minIndent * size;
  return isCentred && other.left - one.right <= maxGap * size;
}

function linesOf(band: Band, gutter: Gutter): readonly TextLine[] {
  if ('across' in band) return [band.across];
  const top = Math.min(...[...band.left, ...band.right].map(({ box }) => box.top));
  const flowIn = (side: Side): Flow => ({ left: side.left, right: side.right, top });
  const inFlow = (items: readonly TextItem[], flow: Flow): readonly TextLine[] =>
    groupLines(items).map((line) => ({ flow, ...line }));
  return [...inFlow(band.left, flowIn(gutter.left)), ...inFlow(band.right, flowIn(gutter.right))];
}
