import { parseLabel } from '../../../grammar/numbering.ts';
import { lineText, type TextLine } from './lines.ts';
import type { Column } from './margins.ts';
import { isFilled, lowerMedian, type ParagraphHabits, startsInside } from './paragraphs.ts';

interface Pair {
  readonly distance: number;
  /** The first word of the lower line had no room on the upper one. */
  readonly filled: boolean;
}

/** Lines of pages that share a column, page by page → how they part paragraphs. */
export function findHabits(pages: readonly (readonly TextLine[])[], column: Column): ParagraphHabits {
  const pairs = pages.flatMap((lines) => pairsOf(lines, column));
  return { gap: findGap(pairs), isFlush: isFlush(pages.flat(), column) };
}

const sizeTolerance = 0.05;

/** Neighbours of one size: other distances are those of titles. */
function pairsOf(lines: readonly TextLine[], column: Column): readonly Pair[] {
  return lines.slice(1).flatMap((line, index) => {
    const previous = lines[index];
    if (previous === undefined || Math.abs(previous.size - line.size) > sizeTolerance * line.size) return [];
    const distance = line.baseline - previous.baseline;
    return distance > 0 && !startsInside(line, column) ? [{ distance, filled: isFilled(previous, line, column) }] : [];
  });
}

/** So many lines show a distance. */
const leastPairs = 2;
/** Paragraphs are set so much further apart than lines, or the two distances are one. */
const leastSpread = 1.2;
/** Of the paragraphs that a short line ends, so many keep the distance. */
const spacedShare = 0.8;

/**
 * Between the lines of one paragraph, which full lines show, and two paragraphs, which short lines show. A title, too, stands further apart from a text
 * whose paragraphs do not.
 */
function findGap(pairs: readonly Pair[]): number | null {
  const filled = pairs.flatMap((pair) => (pair.filled ? [pair.distance] : []));
  const ended = pairs.flatMap((pair) => (pair.filled ? [] : [pair.distance]));
  if (filled.length < leastPairs || ended.length < leastPairs) return null;
  const [within, between] = [lowerMedian(filled), lowerMedian(ended)];
  if (between < within * leastSpread) return null;
  const gap = (within + between) / 2;
  return ended.filter((distance) => distance >= gap).length >= ended.length * spacedShare ? gap : null;
}

/** More numbered lines at the margin than inside of it; a paragraph's further line begins with a number by chance only. */
function isFlush(lines: readonly TextLine[], column: Column): boolean {
  const labelled = lines.filter((line) => parseLabel(lineText(line)) !== null);
  const inside = labelled.filter((line) => startsInside(line, column));
  return labelled.length > 2 * inside.length;
}
