import { isUnitRole } from '../../../grammar/column-role.ts';
import type { FindingArguments } from '../../../model/finding.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import { squash } from '../../../text/layout.ts';
import { type Box, unite } from '../geometry.ts';
import type { LatticeCell } from '../ruled/lattice.ts';
import type { PageTable } from '../ruled/page-table.ts';
import { lineText, type TextLine } from '../text/lines.ts';
import { isClosing } from '../text/punctuation.ts';
import type { ColumnKind } from './grid.ts';
import type { Alignment } from './rows.ts';
import { runsOn } from './upright-text.ts';
import { areParted, endsInUnit, holdsApart } from './words.ts';

/** A row whose cells the page does not show for certain (存疑行). */
export interface Doubt {
  readonly reason: FindingArguments['doubtful-row']['reason'];
  /** Of its innermost cell. */
  readonly text: string;
  readonly box: Box;
}

/** What a page's rows are held against. */
export interface DoubtContext {
  readonly kinds: readonly ColumnKind[];
  readonly alignment: Alignment;
  /** Rows of the header. */
  readonly header: number;
  /** The table began on a page before; it goes on on the next. */
  readonly isRest: boolean;
  readonly isCut: boolean;
  /** Rules part the rows, so that how the texts stand tells nothing more. */
  readonly isRuled: boolean;
}

/** Shares of the size. Programs set the texts of a row level to a hundredth of a point; a merged text's rows are known less exactly. */
const levelShare = 0.3;
const mergedShare = 0.6;

export interface TextCell extends LatticeCell {
  readonly lines: readonly TextLine[];
}

/** Rows that do not show what they hold: right readings of LibreOffice's tables have texts that are level, and numbers and texts in every row. */
export function findDoubts({ lattice, cells }: PageTable, context: DoubtContext): readonly Doubt[] {
  const all = lattice.cells.map((cell, index): TextCell => ({ lines: cells[index] ?? [], ...cell }));
  const doubts: Doubt[] = [];
  for (let row = context.header; row < lattice.rows; row++) {
    const own = all.filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan);
    if (own.every(({ lines }) => lines.length === 0)) continue;
    const isEnd = (row === context.header && context.isRest) || (row === lattice.rows - 1 && context.isCut);
    const reason = own.some(isWide) ? wideDoubt(own, context) : doubtOf({ row, own, all, isEnd }, context);
    const named = own.find(({ column, lines }) => context.kinds[column]?.isPrimary === true && lines.length > 0);
    const shown = named ?? own.find(({ lines }) => lines.length > 0);
    if (reason !== null && shown !== undefined) doubts.push({ reason, text: textOf(shown), box: shown.box });
  }
  return doubts;
}

interface RowCells {
  readonly row: number;
  /** Over this row, left to right. */
  readonly own: readonly TextCell[];
  readonly all: readonly TextCell[];
  /** A page may have cut the row. */
  readonly isEnd: boolean;
}

const isWide = ({ columnSpan }: TextCell): boolean => columnSpan > 1;

/** A group row's title takes a line, or two. */
const maxTitleLines = 2;

/** The title of a group of rows (分组行) has its row to itself: else texts of several columns may have run into one. */
function wideDoubt(own: readonly TextCell[], { isRuled, kinds }: DoubtContext): Doubt['reason'] | null {
  if (!isRuled && own.length > 1) return own.some((cell) => isLumped(cell) || mixesRoles(cell, kinds)) ? 'merge' : null;
  return !isRuled || (own.length === 1 && own.every(({ lines }) => lines.length <= maxTitleLines)) ? null : 'merge';
}

/** A text over 责任单位 and 完成时限, which can't be both: two cells' texts without a gap. */
function mixesRoles({ column, columnSpan }: TextCell, kinds: readonly ColumnKind[]): boolean {
  if (columnSpan < 2) return false;
  const roles = kinds.slice(column, column + columnSpan).map(({ role }) => (isUnitRole(role) ? 'unit' : role));
  const known = new Set(roles.filter((role) => role === 'unit' || role === 'deadline' || role === 'requirement'));
  return known.size > 1;
}

/** Lines with texts side by side that were written apart, over several columns. */
function isLumped({ columnSpan, lines }: TextCell): boolean {
  return columnSpan > 1 && lines.length > 1 && lines.some(({ items }) => holdsApart(items));
}

function doubtOf(cells: RowCells, context: DoubtContext): Doubt['reason'] | null {
  if (context.isRuled) return !cells.isEnd && isMissing(cells, context) ? 'missing' : null;
  if (!cells.isEnd && isMissing(cells, context)) return 'missing';
  if (!isLevel(cells, context) || cells.own.some((cell) => isLoose(cell, context))) return 'unlevel';
  if (!cells.isEnd && cells.own.some(isOpen)) return 'open';
  if (mayBeTwo(cells, context)) return 'two';
  const isMerge =
    mayBeMerged(cells, context) ||
    lacksOwn(cells, context) ||
    cells.own.some(
      (cell) => holdsSeveral(cell) || isLevelInRows(cell, cells.all, context) || runsOn(cell, cells.all, context),
    );
  if (isMerge) return 'merge';
  return mayBeParagraph(cells, context) ? 'paragraph' : null;
}

/** One cell over several rows, but its lines name units with nothing between them, or there is a line a row that ends before it is full: a text for each row, perhaps. */
function holdsSeveral({ lines, rowSpan }: TextCell): boolean {
  if (rowSpan < 2) return false;
  const texts = lines.map((line) => squash(lineText(line)));
  if (texts.some((text, index) => areParted(texts[index - 1] ?? '', text))) return true;
  const widest = lines.reduce((most, { box }) => Math.max(most, box.right - box.left), 0);
  const isShort = ({ box, size }: TextLine): boolean => widest - (box.right - box.left) > size;
  return lines.length === rowSpan && lines.slice(0, -1).some(isShort);
}

/** Points. */
const sameLevel = 1;

/** One cell over several rows, set as several are: its lines in each of them stand level with the row's own text, and those above end what may be a text. */
function isLevelInRows(cell: TextCell, all: readonly TextCell[], { kinds, alignment }: DoubtContext): boolean {
  if (cell.rowSpan < 2 || alignment === 'top' || kinds[cell.column]?.isLeaf !== true) return false;
  const rows = all.filter(
    ({ row, column }) => kinds[column]?.isPrimary === true && row >= cell.row && row < cell.row + cell.rowSpan,
  );
  const ends = breaksOf(cell, all, endsName);
  return rows.every(({ box, lines }) => {
    const own = cell.lines.filter((line) => line.baseline > box.top && line.baseline <= box.bottom);
    const [first] = own;
    const isBegun = first === cell.lines[0] || ends.some((at) => at === first?.baseline);
    return isBegun && first !== undefined && Math.abs(anchor(own, alignment) - anchor(lines, alignment)) < sameLevel;
  });
}

/** Points. */
const sameWidth = 0.5;

/** Below a line of the row's text that ends (。, or before it is full) another begins, and beside it a unit without a mark before it: two rows, perhaps. */
function mayBeTwo({ own, all }: RowCells, { kinds }: DoubtContext): boolean {
  const main = own.find(({ column }) => kinds[column]?.isPrimary === true);
  if (main === undefined || main.lines.length < 2) return false;
  const breaks = breaksOf(main, all, (text, isShort) => isShort || text.endsWith('。'));
  if (breaks.length === 0) return false;
  const others = own.filter((cell) => cell !== main && cell.rowSpan === 1 && kinds[cell.column]?.isLeaf === true);
  const below = others.flatMap((cell) => breaksOf(cell, all, endsName));
  return breaks.some((at) => below.some((other) => Math.abs(other - at) < 1));
}

/** In leadings: rows of cells with room above and below their texts stand further apart. */
const paragraphStep = 1.1;

/** The row has nothing of its own beside its text, but a share of a merged unit, and stands as near to another of that unit's rows as lines of one cell do. */
function mayBeParagraph({ row, own, all }: RowCells, { kinds }: DoubtContext): boolean {
  const beside = own.filter(({ column }) => kinds[column]?.isLeaf === true && kinds[column]?.isPrimary !== true);
  const merged = beside.filter(({ rowSpan, column }) => rowSpan > 1 && saysWhoOrWhen(kinds[column]?.role ?? 'other'));
  if (merged.length === 0 || beside.some(({ rowSpan, lines }) => rowSpan === 1 && lines.length > 0)) return false;
  const mainOf = (at: number): TextCell | undefined =>
    all.find(({ column, ...cell }) => cell.row === at && kinds[column]?.isPrimary === true);
  const isNear = (above: TextCell | undefined, below: TextCell | undefined): boolean => {
    const [last, first] = [above?.lines.at(-1), below?.lines[0]];
    if (below === undefined || last === undefined || first === undefined) return false;
    return first.baseline - last.baseline < paragraphStep * (kinds[below.column]?.leading ?? 0);
  };
  return merged.some((cell) => {
    const isAbove = row > cell.row && isNear(mainOf(row - 1), mainOf(row));
    return isAbove || (row + 1 < cell.row + cell.rowSpan && isNear(mainOf(row), mainOf(row + 1)));
  });
}

const saysWhoOrWhen = (role: ColumnRole): boolean => isUnitRole(role) || role === 'deadline';

function endsName(text: string, isShort: boolean): boolean {
  return !goesOn.test(text) && (isShort || endsInUnit(text) || text.endsWith('部门'));
}

/** Baselines of the lines below those that end so; one is short where a character more had room in it. */
function breaksOf(
  { lines, column }: TextCell,
  all: readonly TextCell[],
  isEnd: (text: string, isShort: boolean) => boolean,
): readonly number[] {
  if (lines.length < 2) return [];
  const widthOf = ({ box }: TextLine): number => box.right - box.left;
  const inColumn = all.filter((cell) => cell.column === column && cell.columnSpan === 1).flatMap((cell) => cell.lines);
  const widest = inColumn.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  return lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    if (above === undefined) return [];
    const isShort = widest - widthOf(above) > above.size - sameWidth;
    return isEnd(squash(lineText(above)), isShort) ? [line.baseline] : [];
  });
}

/** Distance of lines, in leadings, that no cell has: texts that were taken for one. */
const looseStep = 1.4;

function isLoose({ lines, column }: TextCell, { kinds }: DoubtContext): boolean {
  if (lines.length < 2) return false;
  // A column of texts of one line shows the distance of its rows alone.
  const leading = Math.min(...kinds.flatMap((kind, at) => (at === column || kind.isPrimary ? [kind.leading] : [])));
  return lines.some((line, index) => {
    const above = lines[index - 1];
    return above !== undefined && line.baseline - above.baseline > looseStep * leading;
  });
}

/** A column that is blank in more of the rows is blank as a rule. */
const rareBlankShare = 0.25;
const fewBlanks = 2;

/** A blank cell where each row has a unit or a deadline, its own or one merged over it: the text above or below may be meant for it too. */
function lacksOwn({ row, own, all, isEnd }: RowCells, { kinds, header }: DoubtContext): boolean {
  if (isEnd) return false;
  return own.some((cell) => {
    if (cell.row !== row || cell.lines.length > 0 || kinds[cell.column]?.mayBeBlank !== false) return false;
    const column = all.filter((other) => other.column === cell.column && other.row >= header);
    return (
      column.filter(({ lines }) => lines.length === 0).length <= Math.max(fewBlanks, rareBlankShare * column.length)
    );
  });
}

function isMissing({ row, own }: RowCells, { kinds }: DoubtContext): boolean {
  return own.some((cell) => {
    const kind = kinds[cell.column];
    return (kind?.isPrimary === true || kind?.isNumber === true) && (cell.row < row || cell.lines.length === 0);
  });
}

/** Does each text stand where its rows say: level with the row's own text, or in the middle of the rows that it is merged over? */
function isLevel({ row, own, all, isEnd }: RowCells, context: DoubtContext): boolean {
  const { kinds, alignment } = context;
  const main = own.find(({ column, lines }) => kinds[column]?.isPrimary === true && lines.length > 0);
  return own.every((cell) => {
    const size = cell.lines[0]?.size ?? 1;
    if (cell.lines.length === 0) return true;
    if (cell.rowSpan > 1)
      return alignment === 'top' || isTorn(cell, all, context) || offMerged(cell, all) <= mergedShare * size;
    if (main === undefined) return true;
    const off = Math.abs(anchor(cell.lines, alignment) - anchor(main.lines, alignment));
    const atTop = Math.abs(anchor(cell.lines, 'top') - anchor(main.lines, 'top'));
    return Math.min(off, isEnd ? atTop : off) <= levelShare * size || (isEnd && row !== cell.row);
  });
}

/** A merged cell that a page's end may have cut stands in the middle of more rows than the page shows. */
function isTorn(
  { row, rowSpan }: TextCell,
  all: readonly TextCell[],
  { header, isRest, isCut }: DoubtContext,
): boolean {
  const isLast = all.every((cell) => cell.row + cell.rowSpan <= row + rowSpan);
  return (isRest && row === header) || (isCut && isLast);
}

function anchor(lines: readonly TextLine[], alignment: Alignment): number {
  const first = lines[0]?.baseline ?? 0;
  return alignment === 'top' ? first : (first + (lines.at(-1)?.baseline ?? first)) / 2;
}

function offMerged({ row, rowSpan, lines }: TextCell, all: readonly TextCell[]): number {
  const within = all.filter((cell) => cell.row >= row && cell.row + cell.rowSpan <= row + rowSpan);
  const box = unite(within.flatMap((cell) => cell.lines.map((line) => line.box)));
  const text = unite(lines.map((line) => line.box));
  return Math.abs((box.top + box.bottom) / 2 - (text.top + text.bottom) / 2);
}

const goesOn = /[、，]$/u;

/** A text that ends within a list, or begins with what no line begins with. */
function isOpen({ lines }: TextCell): boolean {
  const text = squash(lines.map(lineText).join(''));
  return goesOn.test(text) || isClosing(text.slice(0, 1));
}

/** Text at the cells' top stands at one height in the first of merged rows and in a row of its own above blank ones. */
function mayBeMerged({ row, own }: RowCells, { kinds, alignment }: DoubtContext): boolean {
  if (alignment !== 'top') return false;
  return own.some((cell) => {
    const kind = kinds[cell.column];
    return kind?.isLeaf === true && !kind.isPrimary && !kind.isNumber && cell.rowSpan > 1 && cell.row < row;
  });
}

function textOf({ lines }: TextCell): string {
  return squash(lines.map(lineText).join(''));
}
