import { isSerial } from '../../../grammar/cell-fit.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { isTime } from '../../../grammar/unit-list/name.ts';
import { isUnitList } from '../../../grammar/unit-list.ts';
import type { FoundHeader } from '../header/header-lines.ts';
import { fewestParted } from '../header/parted-words.ts';
import { type Line, type Piece, whole } from '../line.ts';
import { piecesText } from '../reading.ts';
import { endsTableAt } from '../table-end.ts';
import { barTokens } from './bar-cells.ts';

/** A line read as one cell. `blank`: a cell that is there and empty; `maybe`: a blank line, which may be a blank cell or nothing. */
export interface CellToken {
  readonly kind: 'cell' | 'blank' | 'maybe';
  readonly pieces: readonly Piece[];
  /** Blank lines stand before it where most cells have none: a row may begin here. */
  readonly parted: boolean;
  /** A line that lost its tab may have been a cell of its own. */
  readonly doubtful: boolean;
  /** Index of the line after its last. */
  readonly end: number;
}

/** Cells in order, read as far as they are asked for: what stands far below the table's end is never looked at. */
export interface CellTokens {
  readonly at: (index: number) => CellToken | undefined;
}

const isTabbed = (line: Line): boolean => line.text.startsWith('\t');
/** No √ or —, which fill a cell. */
const single = /^\s*[^\p{S}\s\-—–/]\s*$/u;
/** Lines of one character each are a narrow category cell written downwards. */
const isSingle = (line: Line | undefined): boolean => line !== undefined && single.test(line.text);
const shortestColumnRun = 3;
/** So many lines show how far apart they usually stand. */
const gapSample = 200;
const mostBlanks = 8;

/** What a line is among cells indented by a tab: a cell, the rest of the one above, nothing, or the table's end. */
function tabbedKind(
  lines: readonly Line[],
  at: number,
  last: CellToken | undefined,
): 'cell' | 'rest' | 'nothing' | 'end' {
  const line = lines[at];
  if (line === undefined || endsTableAt(lines, at)) return 'end';
  if (isTabbed(line)) return 'cell';
  if (line.text.trim() === '') return 'nothing';
  if (!lines.slice(at + 1, at + 4).some(isTabbed)) return 'end';
  // Nothing to go on with, or a number: a cell that lost its tab.
  return last?.kind === 'cell' && !isSerial(line.text) ? 'rest' : 'cell';
}

function toToken(line: Line, at: number): CellToken {
  const piece = whole(line);
  const isBlank = piece.text === '';
  return {
    kind: isBlank ? 'blank' : 'cell',
    pieces: isBlank ? [] : [piece],
    parted: line.gap > 0,
    doubtful: !isTabbed(line),
    end: at + 1,
  };
}

const sentence = /[。；]$/u;
/** What a comma ends is longer than a person's name. */
const shortestOpen = 6;
/** A rest of so many characters that ends a sentence is more likely a cell. */
const longRest = 12;

/** The rest of a cell that a line end cut; where the cell seems whole, or the rest does, it is doubtful. */
function goOn(token: CellToken, rest: Piece, at: number): CellToken {
  const text = token.pieces.map((piece) => piece.text).join('');
  const seemsWhole = sentence.test(text) || isSerial(text);
  const isSentence = sentence.test(rest.text) && rest.text.length >= longRest && text.length < longRest * 2;
  return {
    ...token,
    pieces: [...token.pieces, rest],
    doubtful: token.doubtful || seemsWhole || isSentence,
    end: at + 1,
  };
}

/** Cells indented by a tab (000): a bare tab is a blank cell, a line without one goes on with the cell above. */
function* tabbedTokens(lines: readonly Line[], from: number): Generator<CellToken> {
  let waiting: CellToken | undefined;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at];
    const kind = tabbedKind(lines, at, waiting);
    if (line === undefined || kind === 'end') break;
    if (kind === 'nothing') continue;
    if (kind === 'rest' && waiting !== undefined) waiting = goOn(waiting, whole(line), at);
    else {
      if (waiting !== undefined) yield waiting;
      waiting = toToken(line, at);
    }
  }
  if (waiting !== undefined) yield waiting;
}

function usualGap(lines: readonly Line[]): number {
  const gaps = lines.map((line) => line.gap).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? 0;
}

function singleRun(lines: readonly Line[], at: number, usual: number): number {
  let end = at;
  while (isSingle(lines[end]) && !/\d/u.test(lines[end]?.text ?? '') && (end === at || (lines[end]?.gap ?? 0) <= usual))
    end++;
  return end - at >= shortestColumnRun ? end : at + 1;
}

const looksAlone = (text: string): boolean => isSerial(text) || isTime(text) || isUnitList(text);

/** 办好12345热线， over 推进热线与互动平台融合。: a text that a comma leaves open. */
function isOpenText(text: string, below: string): boolean {
  return text.length > shortestOpen && text.endsWith('，') && !looksAlone(below) && parseLabel(below) === null;
}

/** 县住建局、县发改局、 over 县财政局: a list of units that a 、 leaves open goes on in the next line, as does a text. */
function leavesOpen(above: Line | undefined, below: Line | undefined): boolean {
  if (above === undefined || below === undefined) return false;
  const [text, next] = [above.text.trim(), below.text.trim()];
  return isOpenText(text, next) || (text.endsWith('、') && isUnitList(text.slice(0, -1)) && isUnitList(next));
}

/** The line after those that go on with the cell of the line before `end`. */
function endOfCell(lines: readonly Line[], from: number, isRest: (line: Line) => boolean): number {
  let end = from;
  for (let line = lines[end]; line !== undefined && !endsTableAt(lines, end); line = lines[++end])
    if (!isRest(line) && !leavesOpen(lines[end - 1], line)) break;
  return end;
}

const isBelow = ({ gap }: Line): boolean => gap === 0;
const isNone = (): boolean => false;

/** Blank lines between rows of three columns stand before a third of the lines. */
const partedShare = 0.4;

/** Blank lines part the words of the header, and most lines below it: they part cells (what a crawler makes of a web page's table), and no blank line parts the lines of a cell. */
function partsCells(lines: readonly Line[], header: FoundHeader): boolean {
  const words = header.cells?.map(([first]) => first?.line) ?? lines.slice(header.start, header.end);
  if (words.length < fewestParted || words.slice(1).some((word) => word?.gap === 0)) return false;
  const sample = lines.slice(header.end, header.end + gapSample);
  return sample.filter(({ gap }) => gap > 0).length > sample.length * partedShare;
}

/** Cells between blank lines: a line right below another goes on with its cell. */
function* partedTokens(lines: readonly Line[], from: number): Generator<CellToken> {
  const usual = usualGap(lines.slice(from, from + gapSample).filter(({ gap }) => gap > 0));
  for (let at = from; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined || endsTableAt(lines, at)) break;
    const extra = Math.min(mostBlanks, line.gap - usual);
    for (let i = 0; i < extra; i++) yield { kind: 'maybe', pieces: [], parted: false, doubtful: false, end: at };
    const end = endOfCell(lines, at + 1, isBelow);
    const pieces = lines.slice(at, end).map(whole);
    if (piecesText(pieces) === '') yield { kind: 'blank', pieces: [], parted: false, doubtful: false, end };
    else yield { kind: 'cell', pieces, parted: extra > 0, doubtful: false, end };
    at = end;
  }
}

/** One cell a line, no indent: a blank line more than usual may stand for a blank cell. */
function* plainTokens(lines: readonly Line[], from: number): Generator<CellToken> {
  const usual = usualGap(lines.slice(from, from + gapSample));
  for (let at = from; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined || endsTableAt(lines, at)) break;
    const extra = Math.min(mostBlanks, line.gap - usual);
    for (let i = 0; i < extra; i++) yield { kind: 'maybe', pieces: [], parted: false, doubtful: false, end: at };
    const end = endOfCell(lines, singleRun(lines, at, usual), isNone);
    if (line.text.trim() !== '')
      yield { kind: 'cell', pieces: lines.slice(at, end).map(whole), parted: extra > 0, doubtful: false, end };
    else yield { kind: 'blank', pieces: [], parted: false, doubtful: false, end };
    at = end;
  }
}

/** The lines under a header of one cell a line, as cells. */
export function tokenise(lines: readonly Line[], header: FoundHeader): CellTokens {
  const isIndented = lines.slice(header.start, header.end).every(isTabbed);
  const tokensOfLines = partsCells(lines, header) ? partedTokens : plainTokens;
  const tokensFrom = header.hasBars ? barTokens : isIndented ? tabbedTokens : tokensOfLines;
  const source = tokensFrom(lines, header.end);
  const known: CellToken[] = [];
  let isDone = false;
  return {
    at: (index) => {
      while (!isDone && known.length <= index) {
        const next = source.next();
        if (next.done === true) isDone = true;
        else known.push(next.value);
      }
      return known[index];
    },
  };
}

/** The number that a cell is (12, 12.); null for any other. */
export function numberOf(token: CellToken | undefined): number | null {
  const text =
    token?.kind === 'cell'
      ? piecesText(token.pieces)
          .normalize('NFKC')
          .replace(/[.．、)）]$/u, '')
      : '';
  return /^\d{1,4}$/u.test(text) ? Number(text) : null;
}
