import { classifyHeader, headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import { type Column, layColumns } from '../columns.ts';
import type { Piece } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { piecesText, type ReadCell, type ReadRow } from '../reading.ts';

/** A table's header as it is printed: one row of cells at their places, or two (责任单位 over 牵头 and 配合). */
export interface PrintedHeader {
  readonly outer: readonly PrintedCell[];
  readonly inner: readonly PrintedCell[] | null;
}

export interface LaidHeader {
  readonly columns: readonly Column[];
  readonly rows: readonly ReadRow[];
}

const longestSubHeader = 10;

/** All white space of a row's cells removed: rows that say the same are equal. */
export const wordsOf = (cells: readonly PrintedCell[]): string =>
  cells.map((cell) => squash(piecesText(cell))).join('');

/** True for a second header row: at least two short header words (牵头单位, 配合单位), and fewer than the first has. */
export function isSubHeader(cells: readonly PrintedCell[], outer: readonly PrintedCell[]): boolean {
  const texts = cells.map(piecesText).filter((text) => text !== '');
  const above = outer.filter((cell) => cell.length > 0).length;
  const isWord = (text: string): boolean => text.length <= longestSubHeader && headerLikeness(text) >= 0.4;
  return texts.length >= 2 && texts.length <= above + 1 && texts.every(isWord);
}

/** The places under headers that have blank cells behind them (责任分工 | (blank)). */
function placesUnderHeads(outer: readonly PrintedCell[]): readonly number[] {
  const filled = filledPlaces(outer);
  return filled.flatMap((place, i) => {
    const next = filled[i + 1] ?? outer.length;
    return next - place > 1 ? Array.from({ length: next - place }, (_, k) => place + k) : [];
  });
}

/** The second row at its places: where its leading blank cells were lost, its words are as many as the first row has places for them. */
export function underHeads(cells: readonly PrintedCell[], outer: readonly PrintedCell[]): readonly PrintedCell[] {
  const words = cells.filter((cell) => cell.length > 0);
  const places = placesUnderHeads(outer);
  const isInPlace = filledPlaces(cells).every((place) => places.includes(place));
  if (isInPlace || words.length !== places.length) return cells;
  return outer.map((_, place) => words[places.indexOf(place)] ?? []);
}

const longestRest = 4;

/**
 * The header with the ends of its words, where they stand on the next line (牵头 over 单位, 序 over 号): each end under a word, all short, and together
 * they look more like headers than the first line does. Null for any other line.
 */
export function withHeaderRest(
  outer: readonly PrintedCell[],
  below: readonly PrintedCell[],
): readonly PrintedCell[] | null {
  const isRest = below.every((cell, c) => cell.length === 0 || (outer[c] ?? []).length > 0);
  if (!isRest || below.some((cell) => piecesText(cell).length > longestRest)) return null;
  const whole = outer.map((cell, c) => [...cell, ...(below[c] ?? [])]);
  const gains = whole.map((cell, c) => headerLikeness(piecesText(cell)) - headerLikeness(piecesText(outer[c] ?? [])));
  const isBetter = isNumberRest(outer, below) || gains.some((gain) => gain > 0) || areStillWords(whole, below);
  return isBetter && gains.every((gain) => gain >= 0) ? whole : null;
}

/** 名称 below 重大行政决策事项: words of headers by themselves, and together words of headers that are known. */
const areStillWords = (whole: readonly PrintedCell[], below: readonly PrintedCell[]): boolean =>
  below.some((cell) => cell.length > 0) &&
  below.every((cell, c) => {
    const isKnown = headerLikeness(piecesText(whole[c] ?? [])) === 1;
    return cell.length === 0 || (isKnown && headerLikeness(piecesText(cell)) > 0);
  });

/** As `withHeaderRest`; in a table without lines (`isRuled` false) only 号 below 序 is a rest, where nothing else stands in the line. */
export const headerAndRest = (
  outer: readonly PrintedCell[],
  below: readonly PrintedCell[],
  isRuled: boolean,
): readonly PrintedCell[] | null => (isRuled || isNumberRest(outer, below) ? withHeaderRest(outer, below) : null);

/** 号 below 序, which is a header by itself: nothing else stands in the line. */
function isNumberRest(outer: readonly PrintedCell[], below: readonly PrintedCell[]): boolean {
  const [at, ...others] = filledPlaces(below);
  if (at === undefined || others.length > 0 || (outer[at] ?? []).length === 0) return false;
  const whole = piecesText([...(outer[at] ?? []), ...(below[at] ?? [])]);
  return classifyHeader(whole)?.role === 'number';
}

interface Leaf {
  readonly text: string;
  /** Index of its cell in the outer row, and in the inner one. */
  readonly outer: number;
  readonly inner: number | null;
  readonly place: number;
}

const filledPlaces = (cells: readonly PrintedCell[]): readonly number[] =>
  cells.flatMap((cell, place) => (cell.length === 0 ? [] : [place]));

/** Which cell of the first row stands over a cell of the second. */
function ownerOf(place: number, outer: readonly number[]): number {
  return Math.max(
    0,
    outer.findLastIndex((start) => start <= place),
  );
}

function leavesOf({ outer, inner }: PrintedHeader): readonly Leaf[] {
  const places = filledPlaces(outer);
  const under = inner === null ? [] : filledPlaces(inner);
  return places.flatMap((place, i): readonly Leaf[] => {
    const own = under.flatMap((innerPlace, at) =>
      ownerOf(innerPlace, places) === i
        ? [{ text: piecesText(inner?.[innerPlace] ?? []), outer: i, inner: at, place: innerPlace }]
        : [],
    );
    // One word under a header of its own is not parted by it.
    return own.length > 1 ? own : [{ text: piecesText(outer[place] ?? []), outer: i, inner: null, place }];
  });
}

/** The headers that stand right over columns, from the left: the inner ones where there are any. */
export const leafTexts = (header: PrintedHeader): readonly string[] => leavesOf(header).map((leaf) => leaf.text);

function coveredBy(
  leaves: readonly Leaf[],
  columns: readonly Column[],
  test: (leaf: Leaf) => boolean,
): ReadCell | null {
  const at = columns.flatMap(({ header }, c) => {
    const leaf = leaves[header];
    return leaf !== undefined && test(leaf) ? [c] : [];
  });
  const [column] = at;
  return column === undefined ? null : { pieces: [], column, columnSpan: at.length, rowSpan: 1 };
}

const toRow = (cells: readonly ReadCell[]): ReadRow => ({
  kind: 'header',
  cells,
  moved: false,
  joined: false,
  cost: 0,
});

/** Columns under a header, `count` of them, and its rows as cells: what is over belongs to categories and requirements. */
export function layHeader(header: PrintedHeader, count: number): LaidHeader {
  const leaves = leavesOf(header);
  // Blank places behind the last header only fill the line up (a | b | ||).
  const printed = [header.outer, header.inner ?? []].map((cells) => cells.findLastIndex((cell) => cell.length > 0) + 1);
  const width = Math.max(count, ...printed);
  const texts = Array.from({ length: width }, (_, place) => leaves.find((leaf) => leaf.place === place)?.text ?? '');
  const columns = layColumns(texts, count);
  return { columns, rows: layHeaderRows(header, columns) };
}

/** The rows of a header as cells over columns that are laid already. */
export function layHeaderRows(header: PrintedHeader, columns: readonly Column[]): readonly ReadRow[] {
  const leaves = leavesOf(header);
  const outerCells = header.outer.filter((cell) => cell.length > 0);
  const innerCells = (header.inner ?? []).filter((cell) => cell.length > 0);
  const isSplit = leaves.some((leaf) => leaf.inner !== null);
  const outer = outerCells.flatMap((pieces, i): readonly ReadCell[] => {
    const covered = coveredBy(leaves, columns, (leaf) => leaf.outer === i);
    const isWhole = leaves.every((leaf) => leaf.outer !== i || leaf.inner === null);
    return covered === null ? [] : [{ ...covered, pieces, rowSpan: isSplit && isWhole ? 2 : 1 }];
  });
  const inner = innerCells.flatMap((pieces, i): readonly ReadCell[] => {
    const covered = coveredBy(leaves, columns, (leaf) => leaf.inner === i);
    return covered === null ? [] : [{ ...covered, pieces }];
  });
  return isSplit ? [toRow(outer), toRow(inner)] : [toRow(outer)];
}

/** All pieces of a header, to be drawn where it is said again. */
export const piecesOf = (cells: readonly PrintedCell[]): readonly Piece[] => cells.flat();
