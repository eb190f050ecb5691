import { squash } from '../../../text/layout.ts';
import type { Segment } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { findHeading } from '../unruled/heading.ts';
import { piecesOf } from '../unruled/pieces.ts';
import { lineText, type TextLine } from './lines.ts';
import { isPageNumber } from './page-number.ts';

/** A line at the edge of a page, with nothing but such lines and page numbers beyond it. */
interface EdgeLine {
  readonly page: number;
  readonly line: TextLine;
  readonly side: 'head' | 'foot';
  /** Points from the page's edge. */
  readonly distance: number;
  /** As far out as browsers print. */
  readonly isOutermost: boolean;
  /** Without white space, each number as #; and the numbers. */
  readonly pattern: string;
  readonly numbers: readonly number[];
  /** Set apart from the text: by space, or by a smaller size. */
  readonly isApart: boolean;
  /** Smaller than the text. */
  readonly isSmall: boolean;
  /** Smaller than the line below it, which may be a title. */
  readonly isAboveLarger: boolean;
  /** Right above a table, and no smaller than the text: its title. */
  readonly isTitle: boolean;
  /** Small, and parted from the text by a rule of its own (页眉线). */
  readonly isRuledOff: boolean;
}

/** Of the page's height: GB/T 9704 begins the text at 37 of 297 mm; running heads stand above. */
const edgeShare = 0.13;
const outermostShare = 0.06;
const maxLines = 3;
/** In sizes of the larger text: lines of one text stand nearer (28 磅 for 16 points leaves 0.75). */
const minGap = 0.9;
const minSmallGap = 0.6;
const smallShare = 0.9;
/** Points: the same place. */
const samePlace = 3;
/** A title stands no further from its table, in its size. */
const titleGap = 2.5;
/** 附件1 and 附件2 count as pages do. */
const attachment = /^附/u;
/** Of all pages; on left and right pages heads may differ, and a title page has none. */
const minShare = 0.3;

/** Running heads and feet (页眉页脚), which pages have at one place in the same words, and what a browser prints round a page: furniture. */
export function takeRunningHeads(sheets: readonly Sheet[]): readonly Sheet[] {
  const main = mainSize(sheets);
  const edges = sheets.flatMap((sheet) => edgeLines(sheet, main));
  const least = Math.max(2, minShare * sheets.length);
  const most = Math.min(manyPages, sheets.length);
  const repeated = groupAlike(edges).filter((group) => standsApart(group, { least, most }) && isRepeated(group));
  const certain = edges.filter((edge) => isBrowsers(edge) || isRuledHead(edge));
  const taken = new Set([...certain, ...repeated.flat()].map(({ line }) => line));
  return sheets.map((sheet) => {
    const heads = sheet.lines.filter((line) => taken.has(line));
    return heads.length === 0 || isTableHeader(sheet, heads) ? sheet : withoutHeads(sheet, taken);
  });
}

/** A line on so many pages, or all, that is small, or stands over the title on the first, is a head where the table reaches up to it on all but one. */
const manyPages = 3;

/** A head stands apart from the text; on some pages a table reaches up to it. */
function standsApart(group: readonly EdgeLine[], { least, most }: Readonly<Record<'least' | 'most', number>>): boolean {
  const count = group.filter(({ isApart }) => isApart).length;
  const isSmall = group.every((edge) => edge.isSmall) || group[0]?.isAboveLarger === true;
  const isMany = group.length >= Math.max(least, most) && isSmall;
  return count >= (isMany ? 1 : least);
}

/** A table that no lines bound has its header at the top of each of its pages. */
function isTableHeader({ lines }: Sheet, heads: readonly TextLine[]): boolean {
  const pieces = lines.map(piecesOf);
  return heads.some((head) => {
    // 责任单位 alone on the highest line belongs to the header that begins below it.
    const headings = [0, 1].map((below) => findHeading(pieces, lines.indexOf(head) + below));
    const own = new Set(headings.flatMap((heading) => heading?.pieces ?? []).flatMap(({ items }) => items));
    return head.items.some((item) => own.has(item));
  });
}

function withoutHeads(sheet: Sheet, taken: ReadonlySet<TextLine>): Sheet {
  const heads = sheet.lines.filter((line) => taken.has(line)).map((line) => ({ line, kind: 'running-head' as const }));
  const lines = sheet.lines.filter((line) => !taken.has(line));
  return { ...sheet, lines, furniture: [...sheet.furniture, ...heads] };
}

/** The size of most of the text; of that in tables where it is larger: outside of them may be heads alone. */
function mainSize(sheets: readonly Sheet[]): number {
  const outside = sheets.flatMap(({ lines }) =>
    lines.map(({ size, items }) => ({ size, length: items.reduce((sum, { text }) => sum + text.length, 0) })),
  );
  return Math.max(usualSize(outside), usualSize(sheets.flatMap(({ ruled }) => ruled)));
}

function usualSize(texts: readonly { readonly size: number; readonly length: number }[]): number {
  const lengths = new Map<number, number>();
  for (const { size, length } of texts) lengths.set(size, (lengths.get(size) ?? 0) + length);
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

function edgeLines(sheet: Sheet, main: number): readonly EdgeLine[] {
  const lines = sheet.lines.filter((line) => !isPageNumber(line, sheet.height));
  return [...edgeOf(sheet, 'head', { lines, main }), ...edgeOf(sheet, 'foot', { lines: [...lines].reverse(), main })];
}

interface FromEdge {
  /** Without page numbers, from the edge on. */
  readonly lines: readonly TextLine[];
  readonly main: number;
}

function edgeOf(sheet: Sheet, side: EdgeLine['side'], { lines, main }: FromEdge): readonly EdgeLine[] {
  const found = lines.slice(0, maxLines).map((line, index) => {
    const next = lines[index + 1];
    const distance = side === 'head' ? line.box.top : sheet.height - line.box.bottom;
    const gap = gapBehind(sheet, side, { line, next });
    const size = Math.max(line.size, next?.size ?? 0);
    const isSmall = line.size <= smallShare * main;
    const isApart = gap >= (isSmall ? minSmallGap : minGap) * size;
    const isAboveLarger = side === 'head' && line.size <= smallShare * (next?.size ?? 0);
    const isTitle = side === 'head' && !isSmall && isAboveTable(sheet, line);
    const isRuledOff = isSmall && side === 'head' && hasOwnRule(sheet, { line, next });
    return {
      line,
      isTitle,
      isRuledOff,
      isAboveLarger,
      distance,
      isApart,
      isSmall,
      isAtEdge: gap >= 0 && distance + line.size < edgeShare * sheet.height,
    };
  });
  const inner = found.findIndex(({ isAtEdge }) => !isAtEdge);
  const outer = inner < 0 ? found : found.slice(0, inner);
  return outer.map(({ line, distance, isSmall, isTitle, isRuledOff, isAboveLarger }, index) => {
    const text = squash(lineText(line).normalize('NFKC'));
    return {
      page: sheet.page,
      line,
      side,
      distance,
      isOutermost: distance + line.size < outermostShare * sheet.height,
      pattern: text.replace(number, '#'),
      numbers: [...text.matchAll(number)].map(([digits]) => Number(digits)),
      // A head of several lines stands apart as a whole.
      isApart: outer.slice(index).some(({ isApart }) => isApart),
      isSmall,
      isTitle,
      isRuledOff,
      isAboveLarger,
    };
  });
}

const number = /\d{1,9}/gu;

function isAboveTable({ ruled }: Sheet, { box, size }: TextLine): boolean {
  return ruled.some(({ top }) => top > box.top && top - box.bottom < titleGap * size);
}

interface Neighbours {
  readonly line: TextLine;
  readonly next: TextLine | undefined;
}

/** Space to what stands next on the page, below 0 where a table reaches beyond the line. */
function gapBehind({ ruled, parts }: Sheet, side: EdgeLine['side'], { line: { box }, next }: Neighbours): number {
  const boxes = [
    ...(next === undefined ? [] : [next.box]),
    ...ruled,
    ...parts.flatMap(({ items }) => items.map((item) => item.box)),
  ];
  const gaps = boxes.map(({ top, bottom }) => (side === 'head' ? top - box.bottom : box.top - bottom));
  return Math.min(...gaps, Number.POSITIVE_INFINITY);
}

/** Of the page's width. */
const wideShare = 0.6;

/** A rule right below the line, over the width of the text, that is none of a table's: no other has its ends. */
function hasOwnRule({ rules, width }: Sheet, { line: { box, size }, next }: Neighbours): boolean {
  const wide = rules.filter(({ axis, from, to }) => axis === 'horizontal' && to - from >= wideShare * width);
  const below = wide.filter(({ at, from, to }) => {
    const isUnder = at > box.bottom - samePlace && at < Math.min(box.bottom + size, next?.box.top ?? at + 1);
    return isUnder && from <= box.left + samePlace && to >= box.right - samePlace;
  });
  const [rule] = below;
  if (rule === undefined) return false;
  const isLike = (other: Segment): boolean =>
    Math.abs(other.from - rule.from) <= samePlace && Math.abs(other.to - rule.to) <= samePlace;
  // Double lines are one already; the rules of a table that only they bound (三线表) are of one width.
  return wide.filter(isLike).length === 1;
}

/** Such a line is a head on one page alone, too. */
function isRuledHead({ isRuledOff, pattern }: EdgeLine): boolean {
  return isRuledOff && !attachment.test(pattern);
}

/** The address and the time of day that browsers print. */
const address = /(?:https?|file):\/\//u;
const dateAndTime = /\d{1,4}[/.年-]\d{1,2}[/.月-]\d{1,4}日?.{0,8}\d{1,2}:\d{2}/u;

function isBrowsers({ line, side, isOutermost }: EdgeLine): boolean {
  const text = lineText(line).normalize('NFKC');
  return isOutermost && (address.test(text) || (side === 'head' && dateAndTime.test(text)));
}

/** Lines that say the same but for numbers, at the same place. */
function groupAlike(edges: readonly EdgeLine[]): readonly (readonly EdgeLine[])[] {
  const groups = new Map<string, EdgeLine[][]>();
  for (const edge of edges) {
    const key = `${edge.side} ${edge.pattern}`;
    const alike = groups.get(key) ?? [];
    const group = alike.find(([first]) => Math.abs((first?.distance ?? 0) - edge.distance) <= samePlace);
    if (group === undefined) alike.push([edge]);
    else group.push(edge);
    groups.set(key, alike);
  }
  return [...groups.values()].flat();
}

/** The same words, and numbers that stay or count the pages; no title of a table, which may be said again above each page's part of it. */
function isRepeated(group: readonly EdgeLine[]): boolean {
  const [first] = group;
  if (first === undefined || attachment.test(first.pattern)) return false;
  const isSame = first.numbers.map((own, index) => group.every(({ numbers }) => numbers[index] === own));
  const counts = first.numbers.map((own, index) =>
    group.every(({ numbers, page }) => (numbers[index] ?? 0) - page === own - first.page),
  );
  if (!isSame.every((same, index) => same || counts[index] === true)) return false;
  return !(isSame.includes(false) ? group : [first]).some(({ isTitle }) => isTitle);
}
