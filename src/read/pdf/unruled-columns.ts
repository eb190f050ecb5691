import { parseLabel } from '../../grammar/numbering.ts';
import type { TextItem } from './geometry.ts';
import { cutItem, placeCharacters } from './items.ts';
import { isClosing } from './punctuation.ts';
import { isBeside, type Piece, toPiece } from './unruled-pieces.ts';

/** A column of a table without lines, as its text shows it. */
export interface TextColumn {
  /** Where its text begins and ends at most. */
  readonly left: number;
  readonly right: number;
}

/** Over a gap between columns run at most this share of the texts beside it. */
const maxCrossingShare = 0.25;
/** Shares of the text's size: what stands nearer belongs together; marks may hang over by this much. */
const minGapShare = 0.5;
const hangingShare = 0.6;
/** Texts of one column begin within this many points. */
const alignPoints = 1;
/** So many texts must begin at one place beside others to make a column that merged cells run over. */
const minAligned = 3;
const minBeside = 2;
/** More pieces than this tell nothing new; the search is quadratic. */
const maxPieces = 1_500;

/** A piece and the page that it is on: texts on two pages never stand side by side. */
interface Placed {
  readonly piece: Piece;
  readonly page: number;
}

/**
 * Columns from the gaps that all rows share (a gap may be crossed by few texts: merged cells, group rows), and from where texts begin
 * beside others. A header text over no column has one of its own, whose cells are blank.
 */
export function findColumns(pages: readonly (readonly Piece[])[], header: readonly Piece[]): readonly TextColumn[] {
  const body = pages.flatMap((pieces, page) => pieces.map((piece) => ({ piece, page })));
  const columns = splitColumns(body.slice(0, maxPieces)).map(extent);
  const others = header.map(({ box: { left, right } }) => ({ left, right }));
  const blank = others.filter((text) => columns.every(({ left, right }) => text.right <= left || text.left >= right));
  const isFirst = (text: TextColumn, index: number): boolean =>
    blank.findIndex(({ left, right }) => text.left < right && text.right > left) === index;
  const all = [...columns, ...blank.filter(isFirst)].sort((one, other) => one.left - other.left);
  return all.map((column, index) => widen(column, all[index + 1]?.left ?? Number.POSITIVE_INFINITY, others));
}

/** A header over one column alone may be wider than what stands below it. */
function widen(column: TextColumn, next: number, header: readonly TextColumn[]): TextColumn {
  const own = header.filter(({ left, right }) => left >= column.left - alignPoints && right < next);
  return { left: column.left, right: own.reduce((most, { right }) => Math.max(most, right), column.right) };
}

function extent(pieces: readonly Placed[]): TextColumn {
  return {
    left: pieces.reduce((least, { piece }) => Math.min(least, piece.box.left), Number.POSITIVE_INFINITY),
    right: pieces.reduce((most, { piece }) => Math.max(most, piece.box.right), Number.NEGATIVE_INFINITY),
  };
}

interface Split {
  readonly left: readonly Placed[];
  readonly right: readonly Placed[];
  readonly score: number;
}

function splitColumns(pieces: readonly Placed[]): readonly (readonly Placed[])[] {
  const starts = [...new Set(pieces.map(({ piece }) => Math.round(piece.box.left * 2) / 2))];
  const best = bestOf(pieces, starts, scoreGap) ?? bestOf(pieces, starts, scoreAlignment);
  return best === null ? [pieces] : [...splitColumns(best.left), ...splitColumns(best.right)];
}

/** What stands left of a place, what begins at it or to its right, and how much runs over it. */
interface Parted extends Omit<Split, 'score'> {
  readonly at: number;
  readonly crossing: number;
  /** In sizes of the text. */
  readonly gap: number;
}

function parted(pieces: readonly Placed[], at: number): Parted | null {
  const isLeft = ({ piece: { box, size } }: Placed): boolean => box.right <= at - minGapShare * size;
  const left = pieces.filter(isLeft);
  // Text of less than a point stands on both sides: each part must be smaller than the whole.
  const right = pieces.filter((placed) => placed.piece.box.left >= at - alignPoints && !isLeft(placed));
  if (left.length === 0 || right.length === 0) return null;
  const gap = (at - extent(left).right) / (right[0]?.piece.size ?? 1);
  return { at, left, right, crossing: pieces.length - left.length - right.length, gap };
}

/** A gap that next to nothing crosses. A text of its own beside others is no column, unless nothing comes near. */
function scoreGap({ left, right, crossing, gap }: Parted): Split {
  const least = Math.min(left.length, right.length);
  const fits = crossing <= maxCrossingShare * least && (least > 1 || crossing === 0);
  return { left, right, score: fits ? least - 3 * crossing + Math.min(gap, 4) : 0 };
}

/** Merged cells may cross where texts begin in line beside others: lines of one cell are never side by side. */
function scoreAlignment({ at, left, right }: Parted): Split {
  const aligned = right.filter(({ piece }) => Math.abs(piece.box.left - at) <= alignPoints);
  if (aligned.length < minAligned) return { left, right, score: 0 };
  const beside = aligned.filter((one) =>
    left.some((other) => other.page === one.page && isBeside(one.piece, other.piece)),
  );
  return { left, right, score: beside.length < minBeside ? 0 : beside.length };
}

/** The best split alone is kept: a hostile page has thousands of them, each with lists of all its texts. */
function bestOf(pieces: readonly Placed[], starts: readonly number[], score: (parted: Parted) => Split): Split | null {
  let best: Split | null = null;
  for (const at of starts) {
    const both = parted(pieces, at);
    const split = both === null ? null : score(both);
    if (split !== null && split.score > (best?.score ?? 0)) best = split;
  }
  return best;
}

/** Indexes of the first and last column that a text stands in. */
export function columnsUnder({ box, size }: Piece, columns: readonly TextColumn[]): readonly [number, number] {
  const hanging = hangingShare * size;
  const first = columns.findLastIndex(({ left }) => left <= box.left + hanging);
  const last = columns.findLastIndex(({ left }) => left < box.right - hanging);
  return [Math.max(0, first), Math.max(0, first, last)];
}

/** A text and the columns that it stands in, both included. */
export interface CellPiece extends Piece {
  readonly first: number;
  readonly last: number;
}

/** Lines of one text, in leadings at most. */
const nextLineShare = 1.7;

/** Texts of one page with their columns. The last line of a text over several columns may be short: it reaches as far as the full line above. */
export function placePieces(pieces: readonly Piece[], columns: readonly TextColumn[]): readonly CellPiece[] {
  const placed: CellPiece[] = [];
  const parted = pieces.flatMap((piece) =>
    // Its label may end where a column begins.
    isGroupTitle(piece, pieces, columns) ? [piece] : splitAtColumns(splitAtMarks(piece, columns), columns),
  );
  for (const piece of parted.sort((one, other) => one.baseline - other.baseline)) {
    const [first, last] = isGroupTitle(piece, parted, columns) ? [0, columns.length - 1] : columnsUnder(piece, columns);
    const above = placed.findLast((other) => other.first === first && isNextLine(other, piece));
    const goesOn = above !== undefined && above.last > last && isFull(above, piece, columns);
    placed.push({ ...piece, first, last: goesOn ? above.last : last });
  }
  return placed;
}

/**
 * Two columns may be set so near that their texts look like one: what begins where a column does, or has its middle where the column has, with a gap
 * before it, is that column's.
 */
function splitAtColumns(piece: Piece, columns: readonly TextColumn[]): readonly Piece[] {
  const cut = piece.items.findIndex((item, index) => {
    const before = piece.items[index - 1];
    const isStart = (column: TextColumn): boolean =>
      before !== undefined && (hangsOver(before, item, column) || standsIn(before, item, column));
    return columns.slice(1).some(isStart);
  });
  if (cut < 0) return [piece];
  const [head, tail] = [piece.items.slice(0, cut), piece.items.slice(cut)].map((items) => toPiece(items, piece));
  return head === undefined || tail === undefined ? [piece] : [head, ...splitAtColumns(tail, columns)];
}

/** A mark that hangs over to the next column's text may have made one run of both: it is two again. */
function splitAtMarks(piece: Piece, columns: readonly TextColumn[]): Piece {
  const others = columns.slice(1);
  const isOver = ({ box }: TextItem): boolean =>
    others.some(({ left }) => left > box.left && left < box.right - alignPoints);
  return piece.items.some(isOver)
    ? { ...piece, items: piece.items.flatMap((item) => itemsAtMarks(item, others)) }
    : piece;
}

function itemsAtMarks(item: TextItem, columns: readonly TextColumn[]): readonly TextItem[] {
  const characters = placeCharacters(item);
  const cut = characters.findIndex(({ left: start }, index) => {
    const mark = characters[index - 1];
    if (mark === undefined || !isClosing(mark.character)) return false;
    const rest = { left: start, right: item.box.right };
    return columns.some((column) => {
      const isStart = Math.abs(start - column.left) <= alignPoints || hangsCentred(rest, item.size, column);
      return isStart && mark.left < column.left;
    });
  });
  if (cut < 0) return [item];
  return [cutItem(item, 0, cut), ...itemsAtMarks(cutItem(item, cut, characters.length), columns)];
}

/** A centred text with a mark that hangs over at its end begins half a mark before the others. */
function hangsCentred({ left, right }: TextColumn, size: number, column: TextColumn): boolean {
  const isCentred = Math.abs(left + right - column.left - column.right) <= 2 * alignPoints;
  return isCentred && left < column.left && left >= column.left - hangingShare * size;
}

/** Of the size; the setting alone puts up to 0.25 between Han and Latin. */
const minColumnGapShare = 0.26;

function standsIn(before: TextItem, { box, size }: TextItem, { left, right }: TextColumn): boolean {
  const isAtLeft = Math.abs(box.left - left) <= alignPoints;
  const isCentred = Math.abs(box.left + box.right - left - right) <= 2 * alignPoints;
  return (isAtLeft || isCentred) && box.left - before.box.right >= minColumnGapShare * size;
}

/** A mark that hangs over its column's end (标点悬挂) touches the next column's text. */
function hangsOver(before: TextItem, { box, size }: TextItem, column: TextColumn): boolean {
  const mark = placeCharacters(before).at(-1);
  const { left } = column;
  const isStart = box.left >= left - alignPoints && box.left < left + before.size;
  return (
    mark !== undefined && isClosing(mark.character) && mark.left < left && (isStart || hangsCentred(box, size, column))
  );
}

/** 一、…方面 at the table's left, alone at its height: the title of a group of rows (分组行), however short. */
function isGroupTitle(piece: Piece, all: readonly Piece[], columns: readonly TextColumn[]): boolean {
  const isAtLeft = piece.box.left < (columns[0]?.left ?? 0) + piece.size;
  if (!isAtLeft || parseLabel(piece.text)?.level !== 1) return false;
  return !all.some((other) => other !== piece && isBeside(piece, other));
}

function isNextLine(above: Piece, piece: Piece): boolean {
  const step = piece.baseline - above.baseline;
  return step > 0 && step < nextLineShare * piece.size;
}

function isFull(above: CellPiece, piece: Piece, columns: readonly TextColumn[]): boolean {
  const right = columns[above.last]?.right ?? 0;
  return above.box.right + piece.firstUnit > right - 0.4 * piece.size;
}

/** Half the padding between two columns' texts, where a last column is as wide as its text. */
const outerPadding = 5.5;

/** columns + 1 positions between the texts. */
export function columnEdges(columns: readonly TextColumn[]): readonly number[] {
  const between = columns.slice(1).map(({ left }, index) => ((columns[index]?.right ?? left) + left) / 2);
  return [(columns[0]?.left ?? 0) - outerPadding, ...between, (columns.at(-1)?.right ?? 0) + outerPadding];
}
