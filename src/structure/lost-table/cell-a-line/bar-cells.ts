import { headerLikeness } from '../../../grammar/header-role.ts';
import { type FoundHeader, isHeaderRow, isNumberHeader, mayBeNumberedHeader } from '../header/header-lines.ts';
import { cutPiece, type Line, type Piece } from '../line.ts';
import { piecesText } from '../reading.ts';
import { barsOf, cutAtBars } from '../row-a-line/separators.ts';
import { endsTableAt } from '../table-end.ts';
import type { CellToken } from './cell-tokens.ts';

/** A cell of more lines without a bar is no cell. */
const mostCellLines = 30;
const mostHeaders = 14;

/**
 * Cells that end at a bar which may stand on a line of its own (网页转文本的单元格): "工作任务 / | / 具体要求 / |". A bar after a bar is a blank cell, or the place of one
 * that a merged cell took.
 */
export function* barTokens(lines: readonly Line[], from: number): Generator<CellToken> {
  let open: Piece[] = [];
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || endsTableAt(lines, at) || open.length > mostCellLines) break;
    const parts = cutAtBars(line);
    for (const [i, piece] of parts.entries()) {
      if (piece.text !== '') open.push(piece);
      if (i === parts.length - 1) break;
      const kind = open.length === 0 ? 'maybe' : 'cell';
      yield { kind, pieces: open, parted: false, doubtful: false, end: at + 1 };
      open = [];
    }
  }
}

/** A header word that ends at a bar, on its own line or the next. */
function mayStart(lines: readonly Line[], at: number): boolean {
  const [first, next] = [lines[at], lines[at + 1]];
  if (first === undefined) return false;
  const parts = cutAtBars(first).filter((piece) => piece.text !== '');
  const isEnded = barsOf(first).length > 0 || (next !== undefined && barsOf(next).length === next.text.trim().length);
  return parts.length === 1 && isEnded && headerLikeness(parts[0]?.text ?? '') >= 0.4;
}

/** Words from the first on, and how many stand before a blank cell among them: the column of numbers has no header. */
interface BarWords {
  readonly tokens: readonly CellToken[];
  readonly blank: number;
}

function barWords(lines: readonly Line[], at: number): BarWords {
  const tokens: CellToken[] = [];
  let blank = -1;
  for (const token of barTokens(lines, at)) {
    const text = piecesText(token.pieces);
    const isNumbered = tokens[0] !== undefined && isNumberHeader(piecesText(tokens[0].pieces));
    const isWord = headerLikeness(text) >= 0.4 || (isNumbered && mayBeNumberedHeader(text));
    if (token.kind === 'cell' && isWord && tokens.length <= mostHeaders) tokens.push(token);
    else if (token.kind === 'maybe' && blank < 0 && tokens.length > 0) blank = tokens.length;
    else break;
  }
  return { tokens, blank: blank < tokens.length ? blank : -1 };
}

/** The header of cells that end at bars, if one starts at this line; as many words as make a task table. */
export function findBarHeader(lines: readonly Line[], at: number): FoundHeader | null {
  const line = lines[at];
  if (line === undefined || !mayStart(lines, at)) return null;
  const { tokens, blank } = barWords(lines, at);
  const pieces = tokens.flatMap((token) => token.pieces.slice(0, 1));
  const end = tokens.at(-1)?.end ?? at;
  const isWhole = tokens.every((token) => token.pieces.length === 1) && isHeaderRow(pieces.map(({ text }) => text));
  if (!isWhole) return null;
  const printed = blank < 0 ? pieces : pieces.toSpliced(blank, 0, cutPiece(line, 0, 0));
  return { start: at, end, separator: null, hasBars: true, pieces: printed, inner: null };
}
