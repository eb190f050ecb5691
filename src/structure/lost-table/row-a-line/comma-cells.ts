import { eachMatch } from '../../../text/find-all.ts';
import { cutPiece, type Line, type Piece } from '../line.ts';

const quoteOrComma = /[",]/gu;
/** Offsets of the commas between cells; those inside of quotes part nothing. The line may begin inside of a quote that a line above opened. */
function commasOf(text: string): readonly number[] {
  const first = text.indexOf('"');
  const before = text.slice(0, Math.max(0, first)).trimEnd();
  // A closing quote has text of its cell before it.
  const isClosing = before !== '' && !before.endsWith(',');
  let quoted = isClosing && (text.match(/"/gu)?.length ?? 0) % 2 === 1;
  const commas: number[] = [];
  for (const { 0: mark, index } of eachMatch(quoteOrComma, text)) {
    if (mark === '"') quoted = !quoted;
    else if (!quoted) commas.push(index);
  }
  return commas;
}

/** True for a cell that quotes surround. */
const isQuoted = (piece: Piece): boolean => /^"(?:[^"]|"")*"$/u.test(piece.text);

function rawCells(line: Line): readonly Piece[] {
  const ends = [...commasOf(line.text), line.text.length];
  return ends.map((end, i) => cutPiece(line, i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end));
}

/** As many commas as a line of a comma-separated table (CSV) has at least. */
const fewestCommas = 2;

/** A cell that a quote opens and a line below closes has the row's further commas behind it. */
export function partsAtCommas(text: string): boolean {
  const commas = text.includes(',') ? commasOf(text).length : 0;
  return commas >= fewestCommas || (commas > 0 && /,\s?"[^"]+$/u.test(text));
}

/** Cells of a line of CSV (RFC 4180), the quotes around them left out; a quote that goes on below stays. */
export function cutAtCommas(line: Line): readonly Piece[] {
  return rawCells(line).map((piece) => (isQuoted(piece) ? cutPiece(line, piece.from + 1, piece.to - 1) : piece));
}

/** The commas between cells, and the quotes around them. */
export function commaMarks(line: Line): readonly Piece[] {
  const quotes = rawCells(line)
    .filter(isQuoted)
    .flatMap(({ from, to }) => [cutPiece(line, from, from + 1), cutPiece(line, to - 1, to)]);
  return [...commasOf(line.text).map((at) => cutPiece(line, at, at + 1)), ...quotes];
}
