import { squash } from '../../../text/layout.ts';
import { type FoundHeader, headerScore } from '../header/header-lines.ts';
import { isSubHeader, type PrintedHeader, withHeaderRest } from '../header/header-rows.ts';
import type { Line, Piece } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { piecesText } from '../reading.ts';
import { splitAtSpaces, splitAtWhite } from '../row-a-line/separators.ts';
import { endsTableAt } from '../table-end.ts';
import { blockOf, cutAtGutters, findGutters, type Gutters } from './gutters.ts';

/** So many lines tell where the gutters are. */
const gutterSample = 120;

/** A table whose columns spaces align, as its header and the lines below it show it. */
export interface AlignedSetting {
  readonly lines: readonly Line[];
  readonly header: FoundHeader;
  readonly gutters: Gutters;
  readonly printed: PrintedHeader;
  /** The words of the header's lines, as a page says them again. */
  readonly words: readonly string[];
  /** What of those words stands over each column. */
  readonly heads: readonly string[];
}

/** Each piece goes to the column nearest to it. */
function inColumns(pieces: readonly Piece[], gutters: Gutters): PrintedCell[] {
  const cells: Piece[][] = gutters.blocks.map(() => []);
  for (const piece of pieces) if (piece.text !== '') cells[blockOf(piece, gutters)]?.push(piece);
  return cells;
}

/** The pieces of a line in the columns that they stand in. */
export const placePieces = (pieces: readonly Piece[], gutters: Gutters): PrintedCell[] =>
  inColumns(
    pieces.flatMap((piece) => cutAtGutters(piece, gutters)),
    gutters,
  );

/** A header's words stand centred, and one space may be all that is between two. */
const placeHeader = (header: readonly Line[], gutters: Gutters): PrintedCell[] =>
  inColumns(header.flatMap(splitAtWhite), gutters);

const isAgain = (line: Line | undefined, header: Line): boolean =>
  line !== undefined && line !== header && squash(line.text) === squash(header.text);

/** The lines below a header, up to the next page's. */
function sampleRows(lines: readonly Line[], from: number, header: Line): readonly (readonly Piece[])[] {
  const rows: (readonly Piece[])[] = [];
  for (let at = from; at < from + gutterSample; at++) {
    const line = lines[at];
    if (line === undefined || endsTableAt(lines, at) || isAgain(line, header)) break;
    const pieces = splitAtSpaces(line);
    if (pieces.length > 1) rows.push(pieces);
  }
  return rows;
}

interface Seen {
  readonly gutters: Gutters;
  readonly outer: readonly PrintedCell[];
}

/** The columns below the lines of a header; null where none of them make a header of it. */
function seeColumns(lines: readonly Line[], from: number, to: number): Seen | null {
  const header = lines.slice(from, to);
  const [first] = header;
  if (first === undefined) return null;
  const rows = [header.flatMap(splitAtSpaces), ...sampleRows(lines, to, first)];
  const ways = findGutters(rows).map((gutters) => {
    const outer = placeHeader(header, gutters);
    // A word that a space parts is one again.
    return { gutters, outer, score: headerScore(outer.map(piecesText)) };
  });
  const best = ways.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score === 0 ? null : best;
}

const headsOf = (outer: readonly PrintedCell[]): readonly string[] => outer.map((cell) => squash(piecesText(cell)));

const isAligned = ({ separator }: FoundHeader): boolean => separator?.id === 'spaces' || separator?.id === 'words';

export function openSetting(lines: readonly Line[], header: FoundHeader): AlignedSetting | null {
  const seen = isAligned(header) ? seeColumns(lines, header.start, header.end) : null;
  if (seen === null) return null;
  const { gutters, outer } = seen;
  const next = lines[header.end];
  const below = next === undefined ? [] : placePieces(splitAtSpaces(next), gutters);
  const whole = withHeaderRest(outer, below);
  const inner = whole === null && isSubHeader(below, outer) ? below : null;
  const own = lines.slice(header.start, header.end + (whole === null && inner === null ? 0 : 1));
  const words = own.map(({ text }) => squash(text));
  return { lines, header, gutters, printed: { outer: whole ?? outer, inner }, words, heads: headsOf(outer) };
}

/** The columns of a page that says the header again, where they are as many under the same words: each page is laid out by itself. */
export function pageGutters({ lines, header, heads }: AlignedSetting, at: number): Gutters | null {
  const seen = seeColumns(lines, at, at + header.end - header.start);
  if (seen === null) return null;
  const own = headsOf(seen.outer);
  return own.length === heads.length && own.every((head, c) => head === heads[c]) ? seen.gutters : null;
}
