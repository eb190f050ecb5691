import { classifyHeader, headerLikeness, isUnlistedHeader } from '../../../grammar/header-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { squash } from '../../../text/layout.ts';
import { type Line, type Piece, whole } from '../line.ts';
import { piecesText } from '../reading.ts';
import { type FoundHeader, isHeaderRow } from './header-lines.ts';

const longestPart = 4;
const mostLines = 28;

const wordOf = (line: Line | undefined): string => squash(line?.text ?? '');
const isPart = (word: string): boolean => word !== '' && word.length <= longestPart;

/** 牵头 over 部门: two lines that are one header of the list. */
function areOneWord(above: string, below: string): boolean {
  return isPart(above) && isPart(below) && classifyHeader(above + below)?.sure === true;
}

/** A line that may be a cell of the header by itself. */
const isWord = (word: string): boolean =>
  word !== '' && parseLabel(word) === null && (headerLikeness(word) >= 0.4 || isUnlistedHeader(word));

interface Words {
  readonly cells: readonly (readonly Piece[])[];
  readonly end: number;
}

function wordsFrom(lines: readonly Line[], at: number): Words {
  const cells: (readonly Piece[])[] = [];
  let end = at;
  while (end - at < mostLines) {
    const used = areOneWord(wordOf(lines[end]), wordOf(lines[end + 1])) ? 2 : 1;
    if (used === 1 && !isWord(wordOf(lines[end]))) break;
    cells.push(lines.slice(end, end + used).map(whole));
    end += used;
  }
  return { cells, end };
}

/** No table has two columns 部门, and none 实施: words that stand below one another in their cells. */
function areSplit(cells: Words['cells']): boolean {
  const split = cells.filter((cell) => cell.length > 1);
  const ends = split.map((cell) => squash(cell.at(-1)?.text ?? ''));
  return new Set(ends).size < ends.length || split.some(([first]) => headerLikeness(first?.text ?? '') < 0.4);
}

/** A header of one cell a line, some of whose words stand in two lines, each a paragraph of its own (牵头 / 部门). */
export function findSplitHeader(lines: readonly Line[], at: number): FoundHeader | null {
  if (!isPart(wordOf(lines[at])) && headerLikeness(lines[at]?.text ?? '') < 0.4) return null;
  let { cells, end } = wordsFrom(lines, at);
  // 附件 above a table's title is none of its words.
  if (headerLikeness(piecesText(cells[0] ?? [])) < 0.4) return null;
  while (cells.length > 2 && areSplit(cells)) {
    if (isHeaderRow(cells.map(piecesText)))
      return { start: at, end, separator: null, hasBars: false, pieces: cells.flat(), cells, inner: null };
    end -= cells.at(-1)?.length ?? 1;
    cells = cells.slice(0, -1);
  }
  return null;
}
