import { inkWidth } from '../../../text/ink-width.ts';
import { cutPiece, type Line, type Piece } from '../line.ts';

/** How far right a character stands: by count, or as a terminal shows it, where a Chinese character is two wide. */
type Measure = (line: Line, offset: number) => number;

/** A column of characters between two gutters (栏间空白): its first place, and the place after its last. */
interface Block {
  readonly from: number;
  readonly to: number;
}

export interface Gutters {
  readonly measure: Measure;
  readonly blocks: readonly Block[];
}

const widest = 4000;

const byCount: Measure = (_, offset) => offset;

function byWidth(): Measure {
  const known = new WeakMap<Line, readonly number[]>();
  const widthsOf = (line: Line): readonly number[] => {
    let at = 0;
    const widths = [0];
    for (let i = 0; i < Math.min(line.text.length, widest); i++) {
      at += inkWidth(line.text[i] ?? '');
      widths.push(at);
    }
    return widths;
  };
  return (line, offset) => {
    const widths = known.get(line) ?? widthsOf(line);
    known.set(line, widths);
    return widths[Math.min(offset, widths.length - 1)] ?? 0;
  };
}

/** A way to look for gutters. */
interface Look {
  /** So many lines may reach into a gutter: one that slipped moves all that follows. */
  readonly tolerance: number;
  /** Header words stand centred over columns that begin elsewhere, and may close a narrow gutter. */
  readonly headerFills: boolean;
  /** Places that a gutter is wide at least; one that a single line leaves open parts nothing. */
  readonly narrowest: 1 | 2;
}

function fill(counts: Uint16Array, { line, from, to }: Piece, measure: Measure): void {
  for (let offset = from; offset < to; offset++) {
    if (line.text[offset] === ' ') continue;
    for (let at = measure(line, offset); at < measure(line, offset + 1); at++) counts[at] = (counts[at] ?? 0) + 1;
  }
}

/** Places that more lines than may slip fill, or the header. */
function filledPlaces(rows: readonly (readonly Piece[])[], measure: Measure, look: Look): Uint8Array {
  const longest = rows.flat().reduce((most, { to }) => Math.max(most, to), 0);
  const counts = new Uint16Array(2 * Math.min(widest, longest) + 2);
  const [header = [], ...others] = rows;
  for (const piece of others.flat()) fill(counts, piece, measure);
  const filled = Uint8Array.from(counts, (count) => (count > look.tolerance ? 1 : 0));
  if (look.headerFills) for (const { line, from, to } of header) filled.fill(1, measure(line, from), measure(line, to));
  return filled;
}

/** Runs of filled places. */
function blocksOf(filled: Uint8Array, narrowest: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = filled.indexOf(1); at >= 0; at = filled.indexOf(1, at)) {
    const next = filled.indexOf(0, at);
    const to = next < 0 ? filled.length : next;
    const last = blocks.at(-1);
    if (last !== undefined && at - last.to < narrowest) blocks[blocks.length - 1] = { from: last.from, to };
    else blocks.push({ from: at, to });
    at = to;
  }
  return blocks;
}

/** Share of the pieces that begin where their column does. */
function alignedShare(rows: readonly (readonly Piece[])[], gutters: Gutters): number {
  const pieces = rows.flat();
  const aligned = pieces.filter(
    (piece) => gutters.blocks[blockOf(piece, gutters)]?.from === gutters.measure(piece.line, piece.from),
  );
  return aligned.length / Math.max(1, pieces.length);
}

/** One line in so many may be out of its place: a space too many moves all that follows. */
const linesPerSlip = 12;

/**
 * The columns of lines that spaces align, the header first. `pdftotext -layout` and terminals measure them differently: the measure that finds more
 * columns, and more cells at their edges, is the one they were written with.
 */
function bestMeasure(rows: readonly (readonly Piece[])[], measures: readonly Measure[], look: Look): Gutters {
  const found = measures.map((measure) => {
    const gutters: Gutters = { measure, blocks: blocksOf(filledPlaces(rows, measure, look), look.narrowest) };
    return { gutters, score: gutters.blocks.length + alignedShare(rows, gutters) };
  });
  return found.reduce((a, b) => (b.score > a.score ? b : a)).gutters;
}

/** Ways to see the columns of aligned lines, the surest first. */
export function findGutters(rows: readonly (readonly Piece[])[]): readonly Gutters[] {
  const slips = Math.floor(rows.length / linesPerSlip);
  const tolerances = slips === 0 ? [0] : [0, slips];
  const measures = [byCount, byWidth()];
  return [true, false].flatMap((headerFills) =>
    ([2, 1] as const).flatMap((narrowest) =>
      tolerances.map((tolerance) => bestMeasure(rows, measures, { tolerance, headerFills, narrowest })),
    ),
  );
}

/** A piece that runs on over a gutter of one place (…环 12月底前) is cut at the space that stands there. */
export function cutAtGutters({ line, from, to }: Piece, { measure, blocks }: Gutters): readonly Piece[] {
  const isGutter = (place: number): boolean => blocks.every((block) => place < block.from || place >= block.to);
  const pieces: Piece[] = [];
  let start = from;
  for (let at = line.text.indexOf(' ', from); at >= 0 && at < to; at = line.text.indexOf(' ', at + 1)) {
    if (!isGutter(measure(line, at))) continue;
    pieces.push(cutPiece(line, start, at));
    start = at + 1;
  }
  return [...pieces, cutPiece(line, start, to)].filter((piece) => piece.text !== '');
}

/** Index of the block that a piece stands in: the one it shares most places with. */
export function blockOf({ line, from, to }: Piece, { measure, blocks }: Gutters): number {
  const [start, end] = [measure(line, from), measure(line, to)];
  let [best, most] = [0, Number.NEGATIVE_INFINITY];
  blocks.forEach((block, i) => {
    const shared = Math.min(end, block.to) - Math.max(start, block.from);
    if (shared > most) [best, most] = [i, shared];
  });
  return best;
}
