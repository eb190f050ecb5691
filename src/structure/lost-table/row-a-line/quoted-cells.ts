import { cutPiece, whole } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { piecesText } from '../reading.ts';
import { type Collecting, toCells } from './raw-rows.ts';

/** A quoted cell has fewer lines: an unpaired quote would swallow the table. */
const longestQuote = 12;

/** Index of the first cell that a quote opens and no quote closes; -1: none. */
export function openQuoteAt(cells: readonly PrintedCell[]): number {
  return cells.findIndex((cell) => {
    const text = piecesText(cell);
    return text.startsWith('"') && (text.match(/"/gu)?.length ?? 0) % 2 === 1;
  });
}

/** "…" around a cell is a spreadsheet's, not the author's. */
export function unquote(state: Collecting, cell: PrintedCell): PrintedCell {
  const text = piecesText(cell);
  const [first] = cell;
  const last = cell.at(-1);
  if (first === undefined || last === undefined || text.length < 3 || !/^"(?:[^"]|"")*"$/u.test(text)) return cell;
  state.drawn.push(cutPiece(first.line, first.from, first.from + 1), cutPiece(last.line, last.to - 1, last.to));
  return cell
    .map((piece) => cutPiece(piece.line, piece.from + (piece === first ? 1 : 0), piece.to - (piece === last ? 1 : 0)))
    .filter((piece) => piece.text !== '');
}

/** A cell that a quote opened goes on over lines until the quote is closed: the lines taken; 0 where it never is. */
export function takeQuoted(state: Collecting, cells: PrintedCell[], at: number): number {
  for (let used = 1; used <= longestQuote; used++) {
    const open = openQuoteAt(cells);
    if (open < 0) return used;
    const line = state.lines[at + used];
    if (line === undefined) return 0;
    const closing = line.text.indexOf('"');
    const rest = closing < 0 ? [whole(line)] : state.separator.split(line);
    if (closing >= 0) state.drawn.push(...state.separator.marks(line));
    const [first, ...others] = rest;
    if (first === undefined) return 0;
    // What follows the closing quote are the row's next cells.
    cells.splice(
      open,
      cells.length - open,
      [...(cells[open] ?? []), ...(first.text === '' ? [] : [first])],
      ...toCells(others),
    );
  }
  return 0;
}

/** A row whose first cell is quoted and goes on below: its line has no separator of its own. */
export function opensQuoted({ lines, separator }: Collecting, at: number): boolean {
  if (lines[at]?.text.trimStart().startsWith('"') !== true || (separator.id !== 'tabs' && separator.id !== 'commas'))
    return false;
  const closing = lines.slice(at + 1, at + longestQuote).find((line) => line.text.includes('"'));
  return closing !== undefined && separator.parts(closing.text);
}
