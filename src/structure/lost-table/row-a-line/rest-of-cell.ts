import type { CellFit } from '../../../grammar/cell-fit.ts';
import { isTextRole, isUnitRole } from '../../../grammar/column-role.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import { inkWidth } from '../../../text/ink-width.ts';
import type { Piece } from '../line.ts';
import { notText, type PrintedCell } from '../place-row.ts';
import { piecesText } from '../reading.ts';

/** The cell that a line without cells of its own goes on. */
export interface Home {
  readonly place: number;
  /** It stands right below that cell's text. */
  readonly isAligned: boolean;
  /** Another cell than the row's last, for what it says alone. */
  readonly isGuessed: boolean;
}

/** Beyond this a text says neither who nor when. */
const misfits = 0.5;
const surelyTime = 0.2;

const places = ({ line, from }: Piece): number => inkWidth(line.text.slice(0, from));

/** 行柔性执法 indented as far as 建立清单，推 above it, as a terminal or an editor shows it. */
const isBelow = (piece: Piece, [first]: PrintedCell): boolean =>
  first !== undefined && piece.from > 0 && Math.abs(places(piece) - places(first)) <= 1;

/** 推进一网通 | 县审批局 | 12月底前, and 办，实行容缺受理 below: no time goes on so. */
function textHome(
  cells: readonly PrintedCell[],
  rest: string,
  last: number,
  given: { readonly roles: readonly ColumnRole[]; readonly fit: CellFit },
): number {
  const role = given.roles[last] ?? 'other';
  const isText = given.fit(rest, 'task') < notText;
  if ((!isUnitRole(role) && role !== 'deadline') || given.fit(rest, role) <= misfits || !isText) return -1;
  return given.roles.findLastIndex((each, c) => isTextRole(each) && (cells[c]?.length ?? 0) > 0);
}

/** Where a row goes on in a line that is one piece: right below one of its cells, in the text where it can be no other, else in the row's last cell. */
export function homeOf(
  cells: readonly PrintedCell[],
  piece: Piece,
  given: { readonly roles: readonly ColumnRole[]; readonly fit: CellFit },
): Home {
  const above = cells.flatMap((cell, c) => (isBelow(piece, cell) ? [c] : []));
  const [only] = above;
  const last = Math.max(
    0,
    cells.findLastIndex((cell) => cell.length > 0),
  );
  if (only !== undefined && above.length === 1) {
    // All lines may be indented alike: 9月底前（决算） below what is to be done, in a row that ends with a time.
    const isTime = given.roles[last] === 'deadline' && only !== last && given.fit(piece.text, 'deadline') < surelyTime;
    const isLast = isTime && given.fit(piece.text, given.roles[only] ?? 'other') > misfits;
    return { place: isLast ? last : only, isAligned: true, isGuessed: isLast };
  }
  // A name that a line end cut is whole again with what stands below.
  const isNameCut = given.fit(piecesText(cells[last] ?? []) + piece.text, given.roles[last] ?? 'other') <= misfits;
  const text = isNameCut && piece.text.length <= 3 ? -1 : textHome(cells, piece.text, last, given);
  return { place: text < 0 ? last : text, isAligned: false, isGuessed: text >= 0 };
}

const finished = /[。！？；]$/u;

/** A row before its last line, which ends at `end`. */
interface GrowingRow {
  cells: PrintedCell[];
  doubtful: boolean;
  end: number;
}

/** Takes the line in; where the cell seemed finished, or is guessed, the row is doubtful. */
export function goOn(row: GrowingRow, { place, isGuessed }: Home, piece: Piece, end: number): void {
  const before = row.cells[place] ?? [];
  row.doubtful ||= isGuessed || finished.test(piecesText(before));
  row.cells[place] = [...before, piece];
  row.end = end;
}
