import { isTaskHeader } from '../../grammar/column-role.ts';
import { headerLikeness, headerRoles, isUnlistedHeader } from '../../grammar/header-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { squash } from '../../text/layout.ts';
import type { Line, Piece } from './line.ts';
import { type Separator, separators } from './separators.ts';

/** A header that was found in lines: either one line parted by a separator, or one cell a line. */
export interface FoundHeader {
  /** Index of its first line, and of the line after its last. */
  readonly start: number;
  readonly end: number;
  readonly separator: Separator | null;
  /** Its cells end at bars, which may stand on lines of their own. */
  readonly hasBars: boolean;
  /** Header cells at their places, blank ones included. */
  readonly pieces: readonly Piece[];
}

const longestHeaderLine = 120;
const mostHeaders = 14;

/** Header words, enough of them sure, that make a task table (domain.md 3.3). */
export function isHeaderRow(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text !== '');
  if (filled.length < 2 || filled.length > mostHeaders) return false;
  const likeness = filled.reduce((sum, text) => sum + headerLikeness(text), 0) / filled.length;
  if (likeness < 0.55) return false;
  return isTaskHeader(headerRoles(filled));
}

function partedHeader(lines: readonly Line[], at: number): FoundHeader | null {
  const line = lines[at];
  if (line === undefined || line.text.length > longestHeaderLine * 3 || squash(line.text).length > longestHeaderLine)
    return null;
  for (const separator of separators) {
    if (!separator.parts(line.text)) continue;
    const pieces = separator.split(line);
    if (isHeaderRow(pieces.map((piece) => piece.text)))
      return { start: at, end: at + 1, separator, hasBars: false, pieces };
  }
  return null;
}

function wholeLine(line: Line): Piece {
  const text = line.text.trim();
  const from = line.text.length - line.text.trimStart().length;
  return { text, line, from, to: from + text.length };
}

/** A header word alone on its line; 一、…工作 is a group row. */
const isTableStart = (line: Line | undefined): boolean =>
  line !== undefined && headerLikeness(line.text) >= 0.4 && parseLabel(line.text) === null;

/** A header that nobody listed stands between two that are. */
const isBetween = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  if (line === undefined || !isUnlistedHeader(line.text) || parseLabel(line.text) !== null) return false;
  return isTableStart(lines[at - 1]) && isTableStart(lines[at + 1]);
};

function lineHeader(lines: readonly Line[], at: number): FoundHeader | null {
  if (!isTableStart(lines[at])) return null;
  let end = at;
  while (end - at < mostHeaders && (isTableStart(lines[end]) || isBetween(lines, end))) end++;
  while (end - at >= 2) {
    const pieces = lines.slice(at, end).map(wholeLine);
    if (isHeaderRow(pieces.map((piece) => piece.text)))
      return { start: at, end, separator: null, hasBars: false, pieces };
    end--;
  }
  return null;
}

/** The header that starts at this line, if one does. */
export function findHeader(lines: readonly Line[], at: number): FoundHeader | null {
  return partedHeader(lines, at) ?? lineHeader(lines, at);
}
