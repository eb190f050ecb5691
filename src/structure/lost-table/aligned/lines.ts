import { parseLabel } from '../../../grammar/numbering.ts';
import { squash } from '../../../text/layout.ts';
import { isGroupText } from '../end.ts';
import { isHeaderRow } from '../header/header-lines.ts';
import type { Line, Piece } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { splitAtSpaces } from '../row-a-line/separators.ts';
import { endsTableAt } from '../table-end.ts';
import type { Gutters } from './gutters.ts';
import { type AlignedSetting, pageGutters, placePieces } from './setting.ts';

/** Places that a piece may reach over its column's edge. */
const overlap = 2;

/** What a line below the header is. */
export interface SortedLine {
  readonly line: Line;
  readonly at: number;
  readonly kind: 'cells' | 'group' | 'page';
  readonly cells: readonly PrintedCell[];
}

/** The lines below a header, one after the other, and what only says the header again. */
export interface SortedLines {
  readonly sorted: readonly SortedLine[];
  readonly drawn: readonly Piece[];
}

interface Sorting {
  readonly sorted: SortedLine[];
  readonly drawn: Piece[];
  gutters: Gutters;
  /** The header as the last page printed it: where the next says it with the same spaces its columns are the same. */
  header: string;
}

/** A line that runs through the gutters is no line of the table. */
function runsThrough(pieces: readonly Piece[], { measure, blocks }: Gutters): boolean {
  return pieces.some(({ line, from, to }) => {
    const [start, end] = [measure(line, from), measure(line, to)];
    return blocks.filter((block) => Math.min(end, block.to) - Math.max(start, block.from) > overlap).length > 1;
  });
}

/** One cell out of its place is a slip; a line that is all out of it stands below the table. */
const isNoRow = (pieces: readonly Piece[], gutters: Gutters): boolean =>
  pieces.every((piece) => runsThrough([piece], gutters));

function isGroup(pieces: readonly Piece[], gutters: Gutters): boolean {
  const [only] = pieces;
  if (only === undefined || pieces.length > 1 || !isGroupText(only.text)) return false;
  return parseLabel(only.text)?.level === 1 || runsThrough(pieces, gutters);
}

/** Takes the header's first line in where a page says it again, and finds the columns of that page. */
function takePage(setting: AlignedSetting, state: Sorting, line: Line, at: number): void {
  if (line.text !== state.header) state.gutters = pageGutters(setting, at) ?? state.gutters;
  state.header = line.text;
  state.sorted.push({ line, at, kind: 'page', cells: [] });
}

/** Sorts one line in; false where the table has ended. */
function sortLine(setting: AlignedSetting, state: Sorting, line: Line, at: number): boolean {
  const words = squash(line.text);
  const pieces = splitAtSpaces(line).filter((piece) => piece.text !== '');
  if (words === setting.words[0]) takePage(setting, state, line, at);
  if (setting.words.includes(words)) {
    state.drawn.push(...pieces);
    return true;
  }
  const { gutters, sorted } = state;
  const cells = placePieces(pieces, gutters);
  if (isGroup(pieces, gutters)) sorted.push({ line, at, kind: 'group', cells: [pieces] });
  else if (isNoRow(cells.flat(), gutters) || isHeaderRow(pieces.map((piece) => piece.text))) return false;
  else sorted.push({ line, at, kind: 'cells', cells });
  return true;
}

/** `most` lines at the most. */
export function sortLines(setting: AlignedSetting, most: number): SortedLines {
  const header = setting.lines[setting.header.start]?.text ?? '';
  const state: Sorting = { sorted: [], drawn: [], gutters: setting.gutters, header };
  const start = setting.header.start + setting.words.length;
  for (let at = start; at < setting.lines.length && state.sorted.length < most; at++) {
    const line = setting.lines[at];
    if (line === undefined || endsTableAt(setting.lines, at) || !sortLine(setting, state, line, at)) break;
  }
  return state;
}
