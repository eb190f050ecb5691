import type { ColumnRole } from '../../../model/notice.ts';
import type { Box } from '../geometry.ts';
import { middleOf } from '../geometry.ts';
import type { LatticeCell } from '../ruled/lattice.ts';
import type { PageTable } from '../ruled/page-table.ts';
import { groupCell } from '../text/vertical.ts';
import { type CellPiece, columnEdges } from './columns.ts';
import { findHeaderCells } from './header.ts';
import { findMerges, type RowRange } from './merges.ts';
import type { Piece } from './pieces.ts';
import { type Alignment, middleBaseline } from './rows.ts';
import type { TextColumn } from './split-pieces.ts';

/** What is known of a table's column over all its pages. */
export interface ColumnKind {
  /** Its cells take part in making the rows; else they are categories, merged over rows. */
  readonly isLeaf: boolean;
  /** Each row has a text of its own here. */
  readonly isPrimary: boolean;
  readonly isNumber: boolean;
  /** Each row prints a text here that begins level with its number: none is merged over several. */
  readonly isOwn: boolean;
  /** By its header. */
  readonly role: ColumnRole;
  /** By its header: 备注 and 配合单位 are said of some rows only, while each row has a unit and a deadline, its own or one that is merged over it. */
  readonly mayBeBlank: boolean;
  readonly leading: number;
}

/** One page of a table: its texts, and the heights between its rows. */
export interface PagePart {
  readonly header: readonly Piece[];
  readonly body: readonly CellPiece[];
  readonly edges: readonly number[];
  /** The table began on a page before. */
  readonly isRest: boolean;
  /** It goes on on the next page. */
  readonly isCut: boolean;
}

export interface Columns {
  readonly columns: readonly TextColumn[];
  readonly kinds: readonly ColumnKind[];
  readonly alignment: Alignment;
}

/** A cell before its text is put into lines. */
export interface DraftCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly pieces: readonly Piece[];
}

/** Texts, columns and rows → a table as if its lines had been drawn. */
export function buildGrid(part: PagePart, columns: Columns): PageTable {
  const header = findHeaderCells(part.header, columns.columns);
  const body = bodyCells(part, columns).map((cell) => ({ ...cell, row: cell.row + header.rows }));
  const rowEdges = [...header.edges, ...part.edges.slice(header.rows === 0 ? 0 : 1)];
  const edges = columnEdges(columns.columns);
  const drafts = [...header.cells, ...body].sort((one, other) => one.row - other.row || one.column - other.column);
  const boxOf = ({ row, column, rowSpan, columnSpan }: Omit<DraftCell, 'pieces'>): Box => ({
    left: edges[column] ?? 0,
    top: rowEdges[row] ?? 0,
    right: edges[column + columnSpan] ?? 0,
    bottom: rowEdges[row + rowSpan] ?? 0,
  });
  const cells = drafts.map(({ pieces: _, ...span }): LatticeCell => ({ box: boxOf(span), ...span }));
  const [rows, width] = [rowEdges.length - 1, columns.columns.length];
  const box = boxOf({ row: 0, column: 0, rowSpan: rows, columnSpan: width });
  return {
    lattice: { box, rows, columns: width, columnEdges: edges, rowEdges, cells },
    cells: drafts.map(({ pieces }) => groupCell(pieces.flatMap(({ items }) => items))),
  };
}

/** Places (row × column) that a cell has taken. */
type Taken = readonly boolean[][];

function bodyCells(part: PagePart, columns: Columns): readonly DraftCell[] {
  const rows = part.edges.length - 1;
  const taken: Taken = Array.from({ length: rows }, () => columns.columns.map(() => false));
  const texts = part.edges.slice(1).map((bottom, row) => piecesIn(part.body, [part.edges[row] ?? 0, bottom]));
  const across = wideCells(texts, columns.columns, taken);
  const range = rowRange(part, texts, columns);
  const single = columns.columns.flatMap((_, column) => columnCells({ part, columns, column, taken, range }));
  return [...across, ...single];
}

/** Texts over several columns: merged cells, and group rows (分组行), which have their row to themselves. */
function wideCells(
  texts: readonly (readonly CellPiece[])[],
  columns: readonly TextColumn[],
  taken: Taken,
): readonly DraftCell[] {
  return taken.flatMap((places, row) => {
    const pieces = texts[row] ?? [];
    const wide = pieces.filter(({ first, last }) => last > first).map(({ first, last }) => [first, last] as const);
    return uniteRanges(wide).map(([first, last]) => {
      const isAlone =
        pieces.length <= maxGroupLines && pieces.every((piece) => piece.first >= first && piece.last <= last);
      const isGroup = isAlone && (first === 0 || isCentred(pieces, columns));
      const [column, end] = isGroup ? [0, columns.length - 1] : [first, last];
      places.fill(true, column, end + 1);
      const own = pieces.filter((piece) => piece.first >= column && piece.first <= end);
      return { row, column, rowSpan: 1, columnSpan: end - column + 1, pieces: own };
    });
  });
}

/** A group row's title takes a line, or two. */
const maxGroupLines = 2;

function isCentred(pieces: readonly Piece[], columns: readonly TextColumn[]): boolean {
  const middle = ((columns[0]?.left ?? 0) + (columns.at(-1)?.right ?? 0)) / 2;
  return pieces.every(({ box, size }) => Math.abs((box.left + box.right) / 2 - middle) < size);
}

/** Overlapping ranges are one. */
function uniteRanges(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const united: [number, number][] = [];
  for (const [first, last] of [...ranges].sort((one, other) => one[0] - other[0])) {
    const previous = united.at(-1);
    if (previous !== undefined && first <= previous[1]) previous[1] = Math.max(previous[1], last);
    else united.push([first, last]);
  }
  return united;
}

function piecesIn(pieces: readonly CellPiece[], [top, bottom]: readonly [number, number]): readonly CellPiece[] {
  return pieces.filter((piece) => middleOf(piece) > top && middleOf(piece) <= bottom);
}

const leafMergeWeight = 0.6;

interface ColumnWork {
  readonly part: PagePart;
  readonly columns: Columns;
  readonly column: number;
  readonly taken: Taken;
  /** Where the texts of all rows stand. */
  readonly range: RowRange;
}

/** The cells of one column, between the wide cells that cross it. */
function columnCells(work: ColumnWork): readonly DraftCell[] {
  const free = work.taken.map((places) => places[work.column] === false);
  const cells: DraftCell[] = [];
  for (let from = 0; from < free.length; from++) {
    if (free[from] === false) continue;
    let to = from + 1;
    while (to < free.length && free[to] === true) to++;
    cells.push(...stretchCells(work, from, to));
    from = to;
  }
  return cells;
}

function stretchCells({ part, columns, column, range }: ColumnWork, from: number, to: number): readonly DraftCell[] {
  const own = part.body.filter((piece) => piece.first === column);
  const edges = part.edges.slice(from, to + 1);
  const kind = columns.kinds[column];
  const cell = { column, columnSpan: 1 };
  if (kind === undefined || kind.isPrimary || kind.isNumber || kind.isOwn) {
    return edges.slice(1).map((bottom, index) => {
      const pieces = piecesIn(own, [edges[index] ?? 0, bottom]);
      return { row: from + index, rowSpan: 1, pieces, ...cell };
    });
  }
  const lines = [...piecesIn(own, [edges[0] ?? 0, edges.at(-1) ?? 0])].sort(
    (one, other) => one.baseline - other.baseline,
  );
  const merge = {
    lines,
    right: columns.columns[column]?.right ?? 0,
    leading: kind.leading,
    mergeWeight: kind.isLeaf || kind.mayBeBlank ? leafMergeWeight : 0,
    mayBeBlank: kind.mayBeBlank,
  };
  return findMerges(merge, stretchOf(range, from, to), columns.alignment).map((merged) => ({
    row: from + merged.from,
    rowSpan: merged.to - merged.from,
    pieces: merged.lines,
    ...cell,
  }));
}

/** Where the texts of each row stand. */
function rowRange(
  { edges, isRest, isCut }: PagePart,
  texts: readonly (readonly CellPiece[])[],
  columns: Columns,
): RowRange {
  return {
    edges,
    isRest,
    isCut,
    tops: texts.map((pieces, row) => Math.min(edges[row + 1] ?? 0, ...pieces.map(({ box }) => box.top))),
    middles: texts.map((pieces) => {
      const own = pieces
        .filter((piece) => isPrimary(piece, columns))
        .sort((one, other) => one.baseline - other.baseline);
      const [first, last] = [own[0], own.at(-1)];
      return first === undefined || last === undefined ? null : middleBaseline(first, last);
    }),
  };
}

/** Of some of the rows. */
function stretchOf({ edges, isRest, isCut, tops, middles }: RowRange, from: number, to: number): RowRange {
  return {
    edges: edges.slice(from, to + 1),
    isRest: isRest && from === 0,
    isCut: isCut && to + 1 === edges.length,
    tops: tops.slice(from, to),
    middles: middles.slice(from, to),
  };
}

function isPrimary({ first, last }: CellPiece, { kinds }: Columns): boolean {
  return kinds.slice(first, last + 1).some((kind) => kind.isPrimary);
}
