import { parseLabel } from '../../../grammar/numbering.ts';
import { lastCharacter } from '../text/items.ts';
import { isClosing } from '../text/punctuation.ts';
import { isBeside, type Piece, widestLeading } from './pieces.ts';
import { partNumbers } from './serial-column.ts';
import { alignPoints, hangingShare, splitAtColumns, splitAtMarks, type TextColumn } from './split-pieces.ts';

/** Over a gap between columns run at most this share of the texts beside it. */
const maxCrossingShare = 0.25;
/** Shares of the text's size: what stands nearer belongs together, but for cells without padding. */
const minGapShare = 0.5;
const tightGapShare = -0.02;
/** So many texts must begin at one place beside others to make a column that merged cells run over. */
const minAligned = 3;
const minBeside = 2;
/** More pieces than this tell nothing new; the search is quadratic. */
export const maxPieces = 1_500;

/** A piece and the page that it is on: texts on two pages never stand side by side. */
interface Placed {
  readonly piece: Piece;
  readonly page: number;
  /** Where a column to its right may begin. */
  readonly end: number;
}

/**
 * Columns from the gaps that all rows share (a gap may be crossed by few texts: merged cells, group rows), and from where texts begin
 * beside others. A header text over no column has one of its own, whose cells are blank.
 */
export function findColumns(
  pages: readonly (readonly Piece[])[],
  header: readonly Piece[],
  isTight = false,
): readonly TextColumn[] {
  const gap = isTight ? tightGapShare : minGapShare;
  const endOf = ({ box, size }: Piece): number => box.right + gap * size;
  const body = pages
    .flatMap((pieces, page) => pieces.map((piece): Placed => ({ piece, page, end: endOf(piece) })))
    .slice(0, maxPieces);
  const columns = splitColumns(body).map(extent);
  const others = header.map(({ box: { left, right } }) => ({ left, right }));
  const all = [...columns, ...blankColumns(columns, others)].sort((one, other) => one.left - other.left);
  return all.map((column, index) => widen(column, all[index + 1]?.left ?? Number.POSITIVE_INFINITY, others));
}

/** Texts of a header over no column: of those beside one another the first stands for all. */
function blankColumns(columns: readonly TextColumn[], header: readonly TextColumn[]): readonly TextColumn[] {
  const isOver = (text: TextColumn, { left, right }: TextColumn): boolean => text.left < right && text.right > left;
  const over = header.filter((text) => !columns.some((column) => isOver(text, column)));
  const blank = over
    .filter((text, index) => over.findIndex((other) => isOver(text, other)) === index)
    .sort((one, other) => one.left - other.left);
  const bare = columns.filter((column) => !header.some((text) => isOver(text, column)));
  // 完成时限 in the middle of a wide column whose short texts stand at its left end, or the other way round, is that column's.
  return blank.filter((text, index) => {
    const isNext = (column: TextColumn): boolean => {
      const [from, to] = column.right <= text.left ? [column, text] : [text, column];
      const isBetween = (other: TextColumn): boolean => other.left >= from.right && other.right <= to.left;
      return ![...columns, ...blank.filter((_, at) => at !== index)].some(isBetween);
    };
    return bare.filter(isNext).length !== 1;
  });
}

/**
 * A header over one column alone may be wider than what stands below it; in the middle of its cell, over lines that begin at its left end, it tells
 * where they end at most.
 */
function widen(column: TextColumn, next: number, header: readonly TextColumn[]): TextColumn {
  const own = header.filter(({ left, right }) => left >= column.left - alignPoints && right < next);
  const reach = own.map((text) =>
    Math.max(text.right, Math.min(text.left + text.right - column.left, next - alignPoints)),
  );
  return { left: column.left, right: Math.max(column.right, ...reach.filter(Number.isFinite)) };
}

function extent(pieces: readonly Placed[]): TextColumn {
  return {
    left: pieces.reduce((least, { piece }) => Math.min(least, piece.box.left), Number.POSITIVE_INFINITY),
    right: pieces.reduce((most, { piece }) => Math.max(most, piece.box.right), Number.NEGATIVE_INFINITY),
  };
}

function splitColumns(pieces: readonly Placed[]): readonly (readonly Placed[])[] {
  const starts = [...new Set(pieces.map(({ piece }) => Math.round(piece.box.left * 2) / 2))];
  const at = bestOf(pieces, starts, scoreGap) ?? bestOf(pieces, starts, scoreAlignment);
  if (at === null) return partNumbers(pieces) ?? [pieces];
  const left = pieces.filter((piece) => isLeftOf(piece, at));
  return [...splitColumns(left), ...splitColumns(rightOf(pieces, at))];
}

/** A place between texts, and how many stand left of it, begin at it or to its right, and run over it. */
interface Parting {
  readonly at: number;
  readonly left: number;
  readonly right: number;
  readonly crossing: number;
  /** In sizes of the text. */
  readonly gap: number;
}

function isLeftOf({ end }: Placed, at: number): boolean {
  return end <= at;
}

/** Text of less than a point stands on both sides: each part must be smaller than the whole. */
function isRightOf(placed: Placed, at: number): boolean {
  return placed.piece.box.left >= at - alignPoints && !isLeftOf(placed, at);
}

function rightOf(pieces: readonly Placed[], at: number): readonly Placed[] {
  return pieces.filter((piece) => isRightOf(piece, at));
}

/** Counted alone: of hundreds of places that are tried one is taken. */
function partAt(pieces: readonly Placed[], at: number): Parting | null {
  let [left, right, end, size] = [0, 0, Number.NEGATIVE_INFINITY, 1];
  for (const placed of pieces) {
    const { piece } = placed;
    if (isLeftOf(placed, at)) {
      left += 1;
      end = Math.max(end, piece.box.right);
    } else if (isRightOf(placed, at)) {
      if (right === 0) size = piece.size;
      right += 1;
    }
  }
  if (left === 0 || right === 0) return null;
  return { at, left, right, crossing: pieces.length - left - right, gap: (at - end) / size };
}

/** A gap that next to nothing crosses. A text of its own beside others is no column, unless nothing comes near. */
function scoreGap({ left, right, crossing, gap }: Parting): number {
  const least = Math.min(left, right);
  const fits = crossing <= maxCrossingShare * least && (least > 1 || crossing === 0);
  return fits ? least - 3 * crossing + Math.min(gap, 4) : 0;
}

/** Merged cells may cross where texts begin in line beside others: lines of one cell are never side by side. */
function scoreAlignment({ at }: Parting, pieces: readonly Placed[]): number {
  const aligned = rightOf(pieces, at).filter(({ piece }) => Math.abs(piece.box.left - at) <= alignPoints);
  if (aligned.length < minAligned) return 0;
  const left = pieces.filter((piece) => isLeftOf(piece, at));
  const beside = aligned.filter((one) =>
    left.some((other) => other.page === one.page && isBeside(one.piece, other.piece)),
  );
  return beside.length < minBeside ? 0 : beside.length;
}

/** The place that parts the texts best; null where none does. */
function bestOf(
  pieces: readonly Placed[],
  starts: readonly number[],
  score: (parting: Parting, pieces: readonly Placed[]) => number,
): number | null {
  let best: { readonly at: number | null; readonly score: number } = { at: null, score: 0 };
  for (const at of starts) {
    const parting = partAt(pieces, at);
    const own = parting === null ? 0 : score(parting, pieces);
    if (own > best.score) best = { at, score: own };
  }
  return best.at;
}

/** Indexes of the first and last column that a text stands in. */
export function columnsUnder(piece: Piece, columns: readonly TextColumn[]): readonly [number, number] {
  const { box, size } = piece;
  const hanging = hangingShare * size;
  const at = Math.max(
    0,
    columns.findLastIndex(({ left }) => left <= box.left + hanging),
  );
  const right = Math.min(box.right - hanging, endOfText(piece) - alignPoints);
  const last = columns.findLastIndex(({ left }) => left < right);
  // Wider than the texts that showed its column, it may begin left of them, but not within the column before.
  const isBehind = last > at && box.left >= (columns[at]?.right ?? box.right);
  const first = isBehind ? at + 1 : at;
  return [first, Math.max(first, last)];
}

/** Without the mark at its end, which may hang over as a whole where cells have no padding (标点悬挂). */
function endOfText({ box, items }: Piece): number {
  const last = items.at(-1);
  const mark = last?.upright === true ? lastCharacter(last) : undefined;
  return mark !== undefined && isClosing(mark.character) ? mark.left : box.right;
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
    piece.reach !== undefined || isGroupTitle(piece, pieces, columns)
      ? [piece]
      : splitAtColumns(splitAtMarks(piece, columns), columns),
  );
  for (const piece of parted.sort((one, other) => one.baseline - other.baseline)) {
    if (piece.reach !== undefined) {
      placed.push({ first: piece.reach[0], last: piece.reach[1], ...piece });
      continue;
    }
    const [first, last] = isGroupTitle(piece, parted, columns) ? [0, columns.length - 1] : columnsUnder(piece, columns);
    const above = lineAbove(placed, piece, first);
    const goesOn = above !== undefined && above.last > last && isFull(above, piece, columns);
    placed.push({ first, last: goesOn ? above.last : last, ...piece });
  }
  return placed;
}

/** 一、…方面 at the table's left, alone at its height: the title of a group of rows (分组行), however short. */
function isGroupTitle(piece: Piece, all: readonly Piece[], columns: readonly TextColumn[]): boolean {
  const isAtLeft = piece.box.left < (columns[0]?.left ?? 0) + piece.size;
  if (!isAtLeft || parseLabel(piece.text)?.level !== 1) return false;
  return !all.some((other) => other !== piece && (isBeside(piece, other) || goesOnIn(columns[0], piece, other)));
}

/** 三、深 over 化改革, both in the first column: a category that its narrow cell broke. */
function goesOnIn(column: TextColumn | undefined, { box, size, baseline }: Piece, next: Piece): boolean {
  if (column === undefined || Math.max(box.right, next.box.right) > column.right + hangingShare * size) return false;
  const isBelow = next.baseline > baseline && next.baseline - baseline < widestLeading * size;
  return isBelow && Math.abs(next.box.left - box.left) <= hangingShare * size && parseLabel(next.text) === null;
}

/** The last line right above a text that begins in the same column, of lines from top to bottom. */
function lineAbove(lines: readonly CellPiece[], piece: Piece, first: number): CellPiece | undefined {
  const reach = nextLineShare * piece.size;
  const stepFrom = ({ baseline }: Piece): number => piece.baseline - baseline;
  const above = lines.findLast((line) => stepFrom(line) >= reach || (line.first === first && stepFrom(line) > 0));
  return above !== undefined && stepFrom(above) < reach ? above : undefined;
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
