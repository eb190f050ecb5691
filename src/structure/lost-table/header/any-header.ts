import { findBarHeader } from '../cell-a-line/bar-cells.ts';
import type { Line } from '../line.ts';
import { findBrokenHeader } from './broken-header.ts';
import { type FoundHeader, findBrokenWords, findHeader } from './header-lines.ts';
import { findRuledHeader } from './ruled-header.ts';
import { findSplitHeader } from './split-words.ts';

/** The header that begins at a line, in whatever form it is printed; null for none. */
export const findAnyHeader = (lines: readonly Line[], at: number): FoundHeader | null =>
  findBrokenWords(lines, at) ??
  findSplitHeader(lines, at) ??
  findHeader(lines, at) ??
  findBarHeader(lines, at) ??
  findRuledHeader(lines, at) ??
  findBrokenHeader(lines, at);
