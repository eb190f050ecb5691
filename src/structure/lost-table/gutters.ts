import type { Line, Piece } from './line.ts';

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

/** Latin letters, digits and marks are half as wide as a Chinese character. */
const narrow = /[\p{ASCII}\u0080-\u00ff]/u;
const widest = 4000;

const byCount: Measure = (_, offset) => offset;

function byWidth(): Measure {
  const known = new WeakMap<Line, readonly number[]>();
  const widthsOf = (line: Line): readonly number[] => {
    let at = 0;
    const widths = [0];
    for (let i = 0; i < Math.min(line.text.length, widest); i++) {
      at += narrow.test(line.text[i] ?? '') ? 1 : 2;
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

/** Places that the header fills, or more than `tolerance` lines. */
function filledPlaces(rows: readonly (readonly Piece[])[], measure: Measure, tolerance: number): Uint8Array {
  const counts = new Uint16Array(2 * widest);
  const [header = [], ...others] = rows;
  for (const { line, from, to } of others.flat())
    for (let at = measure(line, from); at < measure(line, to); at++) counts[at] = (counts[at] ?? 0) + 1;
  const filled = Uint8Array.from(counts, (count) => (count > tolerance ? 1 : 0));
  for (const { line, from, to } of header) filled.fill(1, measure(line, from), measure(line, to));
  return filled;
}

/** Runs of filled places. A gutter is two places wide: one that a single line leaves open parts nothing. */
function blocksOf(filled: Uint8Array): readonly Block[] {
  const blocks: Block[] = [];
  for (let at = filled.indexOf(1); at >= 0; at = filled.indexOf(1, at)) {
    const next = filled.indexOf(0, at);
    const to = next < 0 ? filled.length : next;
    const last = blocks.at(-1);
    if (last !== undefined && at - last.to < 2) blocks[blocks.length - 1] = { from: last.from, to };
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
function bestMeasure(rows: readonly (readonly Piece[])[], tolerance: number): Gutters {
  const found = [byCount, byWidth()].map((measure) => {
    const gutters: Gutters = { measure, blocks: blocksOf(filledPlaces(rows, measure, tolerance)) };
    return { gutters, score: gutters.blocks.length + alignedShare(rows, gutters) };
  });
  return found.reduce((a, b) => (b.score > a.score ? b : a)).gutters;
}

/** Ways to see the columns of aligned lines: every line stands where it should, or some slipped and fill the gutters. */
export function findGutters(rows: readonly (readonly Piece[])[]): readonly Gutters[] {
  const slips = Math.floor(rows.length / linesPerSlip);
  return slips === 0 ? [bestMeasure(rows, 0)] : [bestMeasure(rows, 0), bestMeasure(rows, slips)];
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
