import { isUnitRole } from '../../grammar/column-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { isLevelWord, startsLikeUnit, startsWithPlace } from '../../grammar/unit-list/shape.ts';
import { unitLikeness } from '../../grammar/unit-list.ts';
import type { Cell, Grid, Paragraph, Run } from '../../model/document.ts';
import type { Location } from '../../model/notice.ts';
import { sliceParagraph } from '../../text/slice-paragraph.ts';
import { strongUnitSuffixes } from '../../vocabulary/unit-suffixes.ts';
import type { Piece } from './line.ts';
import { lastOfList } from './place-row.ts';
import type { Reading, ReadRow } from './reading.ts';

const surelyUnit = 0.7;

/** First and last line of some rows; null where the source has no lines. */
function lineSpan(rows: readonly ReadRow[]): Location | null {
  let [first, last] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows)
    for (const cell of row.cells)
      for (const piece of cell.pieces) {
        const line = piece.line.paragraph.location.line ?? 0;
        if (line > 0) [first, last] = [Math.min(first, line), Math.max(last, line)];
      }
  return last === 0 ? null : { line: first, lastLine: last };
}

/** Where a row stands. */
export function rowLocation(row: ReadRow): Location {
  return lineSpan([row]) ?? row.cells[0]?.pieces[0]?.line.paragraph.location ?? {};
}

const bareEndings: ReadonlySet<string> = new Set(strongUnitSuffixes);

/** 县城投 / 公司: the line below is no more than the end of a name that the line above begins. */
const endsName = (above: Piece, below: Piece): boolean =>
  bareEndings.has(below.text) && startsLikeUnit(lastOfList(above.text));

const isWholeUnit = ({ text }: Piece): boolean => unitLikeness(text) > surelyUnit && !/(?![）)])\p{P}$/u.test(text);

/** A whole unit stands on each of two lines, or the next one begins on the second (市, 市人力资); nothing that parts a list between them. */
function areWholeUnits(above: Piece, below: Piece): boolean {
  if (above.line === below.line || endsName(above, below) || /^\p{P}/u.test(below.text)) return false;
  return isWholeUnit(above) && (isWholeUnit(below) || isLevelWord(below.text) || startsWithPlace(below.text));
}

const finished = /[。；！？]$/u;
/** ——全省…: an item of a list inside a cell. */
const listMark = /^(?:——|[●■◆·])/u;

/** 2.公开决算 below 1.公开预算, whether a stop ends that or not. */
function countsOn(first: Piece, below: Piece): boolean {
  const next = parseLabel(below.text);
  const before = next === null ? null : parseLabel(first.text);
  return next !== null && before?.form === next.form && next.ordinal === before.ordinal + 1;
}

/** Whether a line of a cell begins a paragraph of its own, below one that begins with `first`. */
type Parts = (above: Piece, below: Piece, first: Piece) => boolean;

/** Layout cuts the lines of a cell anywhere; but each unit on a line of its own is one, and the lines between bars are paragraphs. */
const partsOf = ({ id, columns }: Reading, column: number): Parts => {
  if (isUnitRole(columns[column]?.role ?? 'other')) return areWholeUnits;
  return (above, below, first) => {
    if (above.line === below.line) return false;
    if (!finished.test(above.text)) return countsOn(first, below);
    return id === 'bar-cells' || listMark.test(below.text) || parseLabel(below.text) !== null;
  };
};

/** The pieces of one paragraph. */
type Group = [first: Piece, ...others: Piece[]];

function toParagraphs(pieces: readonly Piece[], location: Location, parts: Parts): readonly Paragraph[] {
  const groups: Group[] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group === undefined || parts(group.at(-1) ?? group[0], piece, group[0])) groups.push([piece]);
    else group.push(piece);
  }
  // A copy is as long as its list; what flatMap gives has room for 16 more, in every cell.
  return groups.map((group) => ({ ...group[0].line.paragraph, runs: [...group.flatMap(runsOf)], location }));
}

const runsOf = ({ line, from, to }: Piece): readonly Run[] => sliceParagraph(line.paragraph, from, to).runs;

/** The cells of a row, blank ones between them; places that the header row above reaches down to are left out. */
function rowCells(row: ReadRow, index: number, reading: Reading): readonly Cell[] {
  const columns = reading.columns.length;
  const above = reading.rows[index - 1];
  const location = rowLocation(row);
  const cells: Cell[] = [];
  const reaching = above?.cells.filter((cell) => cell.rowSpan > 1) ?? [];
  const isCovered = (column: number): boolean =>
    reaching.some((cell) => column >= cell.column && column < cell.column + cell.columnSpan);
  let next = 0;
  const blankTo = (column: number): void => {
    for (; next < column; next++)
      if (!isCovered(next))
        cells.push({ row: index, column: next, rowSpan: 1, columnSpan: 1, paragraphs: [], location });
  };
  for (const { pieces, column, columnSpan, rowSpan } of row.cells) {
    blankTo(column);
    const span = Math.min(columnSpan, columns - column);
    const paragraphs = toParagraphs(pieces, location, row.kind === 'data' ? partsOf(reading, column) : () => false);
    cells.push({ row: index, column, rowSpan, columnSpan: span, paragraphs, location });
    next = column + span;
  }
  blankTo(columns);
  return cells;
}

/** A reading as a Grid whose merges are guessed. */
export function toGrid(reading: Reading): Grid {
  const columns = reading.columns.length;
  const cells = reading.rows.flatMap((row, i) => rowCells(row, i, reading));
  const location = lineSpan(reading.rows) ?? cells[0]?.location ?? {};
  return { kind: 'grid', rows: reading.rows.length, columns, cells, merges: 'guessed', layer: 'body', location };
}
