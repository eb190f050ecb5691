import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import { middleOf } from '../geometry.ts';
import { type ColumnLines, haveSameEdges, sameColumnPoints } from '../ruled/column-lines.ts';
import { type Heading, isHeader, matchHeader } from './heading.ts';
import type { Found, OpenTable, PageLines } from './page-lines.ts';
import { type Piece, widestLeading } from './pieces.ts';

/** A table whose columns lines part, at the first of its lines, by the header words that its columns begin with. */
export function findLined(page: PageLines, start: number): Found | null {
  const own = page.columnLines.find((lines) => firstIn(page, lines) === start);
  const header = own === undefined ? null : findLinedHeader(page.pieces.slice(start), own);
  return own === undefined || header === null ? null : linedPart(page, { own, start, header });
}

/** Lines that the words of a header, one below the other, take at most. */
const maxHeaderLines = 10;

/** Each column begins with a word, however many lines it takes; over several of them may stand one more (责任单位). */
function findLinedHeader(lines: readonly (readonly Piece[])[], { box, edges }: ColumnLines): readonly Piece[] | null {
  const near = lines
    .slice(0, maxHeaderLines)
    .flat()
    .filter((piece) => isLevelWith(piece, box));
  const words: (readonly Piece[])[] = [];
  for (let column = 0; column < edges.length - 1; column++) {
    const word = firstWord(near.filter(({ reach }) => reach?.[0] === column && reach[1] === column));
    if (word === null) return null;
    words.push(word);
  }
  const over = near.filter((piece) => {
    const [first, last] = piece.reach ?? [0, 0];
    const isAbove = words
      .slice(first, last + 1)
      .every(([word]) => word !== undefined && word.baseline > piece.baseline);
    return last > first && last - first < words.length - 1 && isAbove && headerLikeness(squash(piece.text)) === 1;
  });
  return isHeader(words.map(textOf))
    ? [...over, ...words.flat()].sort((one, other) => one.baseline - other.baseline)
    : null;
}

const maxWordLines = 6;

/** The longest known word that the lines of a column begin with; null where they begin with none. */
function firstWord(pieces: readonly Piece[]): readonly Piece[] | null {
  const far = pieces.findIndex((piece, index) => {
    const above = pieces[index - 1];
    return above !== undefined && piece.baseline - above.baseline > widestLeading * piece.size;
  });
  const near = pieces.slice(0, Math.min(maxWordLines, far < 0 ? pieces.length : far));
  const count = near.findLastIndex((_, index) => headerLikeness(textOf(near.slice(0, index + 1))) === 1);
  return count < 0 ? null : near.slice(0, count + 1);
}

function textOf(pieces: readonly Piece[]): string {
  return squash(pieces.map(({ text }) => text).join(''));
}

/** Lines of a table above its header: its title in a row. */
const maxAbove = 2;

/** A table whose columns lines part: it ends where they do. */
export function takeLined(page: PageLines, { start, pieces }: Heading): Found | null {
  const own = page.columnLines.find(({ box }) => pieces.every((piece) => isLevelWith(piece, box)));
  if (own === undefined || start - firstIn(page, own) > maxAbove) return null;
  return linedPart(page, { own, start, header: pieces });
}

export function findLinedRest(page: PageLines, { parts, edges }: OpenTable): Found | null {
  const [own] = page.columnLines;
  if (own === undefined || edges === null || !areOfTable(own.edges, edges)) return null;
  const start = firstIn(page, own);
  const header = matchHeader(parts[0]?.header ?? [], page.pieces.slice(start));
  const found = linedPart(page, { own, start, header });
  return found.part.body.length === 0 ? null : found;
}

/** Where no rule closes a page's columns at their sides, its text tells how far they reach; a last one that is blank there does not show. */
function areOfTable(own: readonly number[], edges: readonly number[]): boolean {
  if (haveSameEdges(own, edges)) return true;
  const inner = edges.slice(1, -1);
  const [first = 0, last = 0] = [edges[0], edges.at(-1)];
  const isWithin = own.every((at) => at > first - sameColumnPoints && at < last + sameColumnPoints);
  const isNear = (at: number, index: number): boolean => Math.abs(at - (own[index + 1] ?? 0)) <= sameColumnPoints;
  return inner.length > 1 && own.length <= edges.length && isWithin && inner.every(isNear);
}

interface Lined {
  readonly own: ColumnLines;
  readonly start: number;
  readonly header: readonly Piece[];
}

function linedPart({ page, lines, pieces }: PageLines, { own, start, header }: Lined): Found {
  const end = pieces.findLastIndex((line) => line.some((piece) => isLevelWith(piece, own.box))) + 1;
  const body = pieces.slice(start, end).flatMap((line) => line.filter((piece) => !header.includes(piece)));
  const part = { page, lines: lines.slice(start, end), header, body, isBelowWords: false, isTight: false };
  return { part, end, edges: own.edges };
}

function firstIn({ pieces }: PageLines, { box }: ColumnLines): number {
  return pieces.findIndex((line) => line.some((piece) => isLevelWith(piece, box)));
}

function isLevelWith(piece: Piece, { top, bottom }: ColumnLines['box']): boolean {
  return middleOf(piece) > top && middleOf(piece) < bottom;
}
