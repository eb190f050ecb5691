import { eachMatch, findAll } from '../../../text/find-all.ts';
import { cutPiece, type Line, type Piece } from '../line.ts';
import { commaMarks, cutAtCommas, partsAtCommas } from './comma-cells.ts';

/** What parts the cells of a line (单元格分隔). */
export interface Separator {
  readonly id: 'tabs' | 'pipes' | 'commas' | 'spaces' | 'words';
  /** Blank cells leave a trace; where they leave none, a row may have lost any of its cells. */
  readonly printsBlanks: boolean;
  /** True when the line, taken alone, is parted so. */
  readonly parts: (text: string) => boolean;
  readonly split: (line: Line) => readonly Piece[];
  /** A line that only draws the table: | --- | --- |, ├──┼──┤. */
  readonly ruling: (text: string) => boolean;
  /** The characters of a line that part its cells and are no white space. */
  readonly marks: (line: Line) => readonly Piece[];
}

const tab = /\t/gu;
const pipe = /[|｜│┃]/gu;
/** A web page keeps its gaps by &nbsp;. */
const spaces = /(?:[ \u00a0]{2,}|\u3000+[ \u00a0]*)/gu;
const space = /[ \u3000\u00a0]+/gu;
const white = /\s+/gu;
const rulingLine = /^[\s|｜│┃:：+＋\-—─━═=┌┬┐├┼┤└┴┘╋]+$/u;
const drawn = /[-—─━═=|]/u;

function cutAt(line: Line, pattern: RegExp, from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const match of eachMatch(pattern, line.text.slice(0, to))) {
    if (match.index < from) continue;
    pieces.push(cutPiece(line, at, match.index));
    at = match.index + match[0].length;
  }
  pieces.push(cutPiece(line, at, to));
  return pieces;
}

/** A line that only draws the table. */
export const isRuling = (text: string): boolean => rulingLine.test(text) && drawn.test(text);

function splitPipes(line: Line): readonly Piece[] {
  const { text } = line;
  const first = text.search(/\S/u);
  const last = text.trimEnd().length;
  const opened = first >= 0 && /[|｜│┃]/u.test(text[first] ?? '');
  const closed = closesWithBar(text);
  return cutAt(line, pipe, opened ? first + 1 : 0, closed ? last - 1 : last);
}

function splitAtGaps(line: Line, gap: RegExp): readonly Piece[] {
  const lead = line.text.length - line.text.trimStart().length;
  return cutAt(line, gap, lead, line.text.trimEnd().length);
}

/** A line's text between its bars, blank pieces included; a line without bars is one piece. */
export const cutAtBars = (line: Line): readonly Piece[] => cutAt(line, pipe, 0, line.text.length);

/** A line's text between gaps of two spaces and more. */
export const splitAtSpaces = (line: Line): readonly Piece[] => splitAtGaps(line, spaces);

/** The words of a line. */
export const splitAtWhite = (line: Line): readonly Piece[] => splitAtGaps(line, white);

const junction = /[|｜│┃├┤┼╋]/gu;
const cellRule = /^[─━┬┴]{2,}$/u;

/** A line cut at its frame, and the frame's characters. */
export interface PartRule {
  readonly pieces: readonly Piece[];
  readonly frame: readonly Piece[];
}

/** A line between rows whose rule goes through some of its cells only: "├────┤ │县财政局│"; null for any other. */
export function cutAtPartRule(line: Line): PartRule | null {
  const bare = line.text.trim();
  if (!/^[│┃├]/u.test(bare) || !/[│┃┤]$/u.test(bare) || !/[├┤]/u.test(bare)) return null;
  const from = line.text.indexOf(bare);
  const pieces = cutAt(line, junction, from + 1, from + bare.length - 1);
  if (!pieces.some(isCellRule) || pieces.every(isCellRule)) return null;
  return { pieces, frame: findAll(junction, line.text).map(({ index }) => cutPiece(line, index, index + 1)) };
}

/** ──── where a cell's text would stand. */
export const isCellRule = ({ text }: Piece): boolean => cellRule.test(text);

/** True for a line that is parted so, or that only draws the table. */
export const isParted = (line: Line | undefined, { parts, ruling }: Separator): line is Line =>
  line !== undefined && (parts(line.text) || ruling(line.text));

/** A bar stands before the line's first word. */
export const opensWithBar = (text: string): boolean => /^\s*[|｜│┃]/u.test(text);

/** A bar stands behind the line's last word. */
export const closesWithBar = (text: string): boolean => /[|｜│┃]$/u.test(text.trimEnd());

/** The bars of a line. */
export const barsOf = (line: Line): readonly Piece[] =>
  findAll(pipe, line.text).map(({ index }) => cutPiece(line, index, index + 1));

/** Gaps of two spaces and more. */
export const alignedSeparator: Separator = {
  id: 'spaces',
  printsBlanks: true,
  parts: (text) => /\S(?:[ \u00a0]{2,}|\u3000+[ \u00a0]*)\S/u.test(text),
  split: splitAtSpaces,
  ruling: isRuling,
  marks: () => [],
};

const pipes: Separator = {
  id: 'pipes',
  printsBlanks: true,
  parts: (text) => (text.match(pipe)?.length ?? 0) >= 2,
  split: splitPipes,
  ruling: isRuling,
  marks: barsOf,
};

/** The separators, strongest first. */
export const separators: readonly Separator[] = [
  pipes,
  {
    id: 'tabs',
    printsBlanks: true,
    parts: (text) => text.includes('\t') && /\S/u.test(text),
    split: (line) => cutAt(line, tab, 0, line.text.length),
    ruling: () => false,
    marks: () => [],
  },
  {
    // A spreadsheet saved as text (CSV).
    id: 'commas',
    printsBlanks: true,
    parts: partsAtCommas,
    split: cutAtCommas,
    ruling: () => false,
    marks: commaMarks,
  },
  // Two columns without a frame: 重点任务|责任部门.
  { ...pipes, parts: (text) => text.match(pipe)?.length === 1 },
  alignedSeparator,
  {
    // A web page's table as its reader copied it: one space for the border of two cells, nothing for a blank one (平川).
    id: 'words',
    printsBlanks: false,
    parts: (text) => /\S[ \u3000\u00a0]\S/u.test(text),
    split: (line) => splitAtGaps(line, space),
    ruling: () => false,
    marks: () => [],
  },
];
