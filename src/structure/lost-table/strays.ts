import { cutPiece, type Line, type Piece } from './line.ts';
import type { Reading } from './reading.ts';

/** What a reading says of its lines: the text of its cells, and what only draws the table or says again what stands in it. */
function takenOf(reading: Reading): ReadonlyMap<Line, readonly Piece[]> {
  const byLine = new Map<Line, Piece[]>();
  const cells = reading.rows.flatMap((row) => [...row.cells.flatMap(({ pieces }) => pieces), ...(row.repeated ?? [])]);
  for (const piece of [...cells, ...reading.drawn]) {
    const taken = byLine.get(piece.line);
    if (taken === undefined) byLine.set(piece.line, [piece]);
    else taken.push(piece);
  }
  return byLine;
}

function gapsOf(line: Line, taken: readonly Piece[]): readonly Piece[] {
  const gaps: Piece[] = [];
  let at = 0;
  for (const { from, to } of [...taken].sort((a, b) => a.from - b.from)) {
    if (from > at) gaps.push(cutPiece(line, at, from));
    at = Math.max(at, to);
  }
  return [...gaps, cutPiece(line, at, line.text.length)].filter(({ text }) => text !== '');
}

/** Text of a table's lines that none of its cells has (漏格): behind the last bar of a line, in damaged tables. It stays text. */
export function straysOf(reading: Reading, lines: readonly Line[]): readonly Piece[] {
  const taken = takenOf(reading);
  return lines.flatMap((line) => gapsOf(line, taken.get(line) ?? []));
}
