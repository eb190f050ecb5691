import { isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import { isUnitList } from '../../grammar/unit-list.ts';
import type { Column } from './columns.ts';
import { endsTable, opensWithTotal } from './end.ts';
import { piecesText, type ReadCell, type ReadRow } from './reading.ts';

/** A row, or a place where a page begins: the header stood there again. */
export type PagedRow = ReadRow | 'page';

/** A row, and the index of the line after its last. */
export interface PlacedRow {
  readonly row: PagedRow;
  readonly end: number;
}

/** The rows up to the last that costs less: what stands below is no part of the table. */
export function upToGood(rows: readonly PlacedRow[], hopeless: number): readonly PlacedRow[] {
  const isGood = ({ row }: PlacedRow): boolean => row !== 'page' && row.kind === 'data' && row.cost < hopeless;
  return rows.slice(0, rows.findLastIndex(isGood) + 1);
}

const finished = /[。！？；;!?][”’"）)]*$/u;
/** In a table whose requirements end with a stop, one without it was cut. */
const mostFinish = 0.6;
/** In a table whose rows have numbers, one without it goes on with the row above. */
const mostNumbered = 0.8;

const cellOf = (row: ReadRow, columns: readonly Column[], role: Column['role']): ReadCell | undefined =>
  row.cells.find((cell) => columns[cell.column]?.role === role);
const requirementText = (row: ReadRow, columns: readonly Column[]): string =>
  piecesText(row.cells.findLast((cell) => isTextRole(columns[cell.column]?.role ?? 'other'))?.pieces ?? []);

function shareOf(rows: readonly ReadRow[], test: (row: ReadRow) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(test).length / rows.length;
}

interface Habits {
  readonly columns: readonly Column[];
  readonly numbered: boolean;
  readonly punctuated: boolean;
}

function habitsOf(rows: readonly ReadRow[], columns: readonly Column[]): Habits {
  const data = rows.filter((row) => row.kind === 'data');
  return {
    columns,
    numbered: shareOf(data, (row) => cellOf(row, columns, 'number') !== undefined) >= mostNumbered,
    punctuated: shareOf(data, (row) => finished.test(requirementText(row, columns))) >= mostFinish,
  };
}

/** Only the requirement goes on: what is filled besides it says the same as the row above. */
function onlyText(row: ReadRow, above: ReadRow, { columns }: Habits): boolean {
  const last = row.cells.findLast((cell) => isTextRole(columns[cell.column]?.role ?? 'other'));
  return row.cells.every((cell) => {
    const same = above.cells.find((other) => other.column === cell.column);
    return cell === last || (same !== undefined && piecesText(same.pieces) === piecesText(cell.pieces));
  });
}

/** Whether a page cut the row above (跨页断行) and this is the rest of it; `maybe` where the table's habits do not tell. */
function isRest(row: ReadRow, above: ReadRow, habits: Habits): 'yes' | 'maybe' | 'no' {
  const { columns } = habits;
  if (above.kind !== 'data' || row.kind !== 'data') return 'no';
  if (habits.numbered) return cellOf(row, columns, 'number') === undefined ? 'yes' : 'no';
  const isOpen = !finished.test(requirementText(above, columns)) && requirementText(row, columns) !== '';
  if (!isOpen || !onlyText(row, above, habits)) return 'no';
  return habits.punctuated ? 'yes' : 'maybe';
}

function joinRows(above: ReadRow, rest: ReadRow, columns: readonly Column[]): ReadRow {
  const last = rest.cells.findLast((cell) => isTextRole(columns[cell.column]?.role ?? 'other'));
  const lastAbove = above.cells.findLast((cell) => isTextRole(columns[cell.column]?.role ?? 'other'));
  const ownerOf = (cell: ReadCell): ReadCell | undefined =>
    (cell === last ? lastAbove : undefined) ?? above.cells.find(({ column }) => column === cell.column);
  const isRepeat = (cell: ReadCell): boolean => {
    const owner = ownerOf(cell);
    return owner !== undefined && piecesText(owner.pieces) === piecesText(cell.pieces);
  };
  const fresh = rest.cells.filter((cell) => !isRepeat(cell));
  const cells = above.cells.map((cell): ReadCell => {
    const more = fresh.filter((other) => ownerOf(other) === cell).flatMap(({ pieces }) => pieces);
    return more.length === 0 ? cell : { ...cell, pieces: [...cell.pieces, ...more] };
  });
  const added = fresh.filter((cell) => ownerOf(cell) === undefined);
  const all = [...cells, ...added].sort((a, b) => a.column - b.column);
  const repeated = rest.cells.filter(isRepeat).flatMap(({ pieces }) => pieces);
  return { ...above, cells: all, joined: true, repeated: [...(above.repeated ?? []), ...repeated] };
}

/** Numbers of the rows that have one count up by one: every row has its number, and what has none is the rest of one. */
function countsUp(rows: readonly ReadRow[], columns: readonly Column[]): boolean {
  const numbers = rows.flatMap((row) => {
    const cell = row.kind === 'data' ? cellOf(row, columns, 'number') : undefined;
    return cell === undefined ? [] : [Number(piecesText(cell.pieces).replace(/\D/gu, ''))];
  });
  return numbers.length > 1 && numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1);
}

/** Whole units in both: none is the rest of the other. */
function hasOwnUnits(row: ReadRow, above: ReadRow, columns: readonly Column[]): boolean {
  const unitsOf = ({ cells }: ReadRow): string =>
    cells
      .flatMap(({ column, pieces }) => (isUnitRole(columns[column]?.role ?? 'other') ? [piecesText(pieces)] : []))
      .join('、');
  return isUnitList(unitsOf(row)) && isUnitList(unitsOf(above));
}

/** 合计：20项 and 备注：… begin no line of a sentence. */
function isTotal({ cells }: ReadRow): boolean {
  const text = piecesText(cells[0]?.pieces ?? []);
  return opensWithTotal(text) || endsTable(text);
}

/** A line of a wrapped cell (antiword): no number, no deadline, and the text above is not finished. */
function isWrappedRest(row: ReadRow, above: ReadRow | undefined, columns: readonly Column[]): boolean {
  if (above?.kind !== 'data' || row.kind !== 'data' || cellOf(row, columns, 'number') !== undefined) return false;
  const hasDeadlines = columns.some((column) => column.role === 'deadline');
  const hasOwn = hasDeadlines
    ? cellOf(row, columns, 'deadline')
    : row.cells.find((cell) => isUnitRole(columns[cell.column]?.role ?? 'other'));
  if (hasOwn !== undefined || isTotal(row) || hasOwnUnits(row, above, columns)) return false;
  return requirementText(row, columns) === '' || !finished.test(requirementText(above, columns));
}

/** Rows of a numbered table whose cells were wrapped over lines are one again. */
export function joinWrapped(paged: readonly PagedRow[], columns: readonly Column[]): readonly PagedRow[] {
  const data = paged.filter((row): row is ReadRow => row !== 'page');
  if (!columns.some((column) => column.role === 'number') || !countsUp(data, columns)) return paged;
  const rows: PagedRow[] = [];
  for (const row of paged) {
    const above = rows.at(-1);
    const last = above === 'page' ? undefined : above;
    if (row !== 'page' && last !== undefined && isWrappedRest(row, last, columns))
      rows.splice(-1, 1, joinRows(last, row, columns));
    else rows.push(row);
  }
  return rows;
}

/** The rows above and below a page cut: one, or two, which are told as doubtful where they may be one. */
function overCut(above: ReadRow, row: ReadRow, habits: Habits): readonly ReadRow[] {
  const rest = isRest(row, above, habits);
  if (rest === 'yes') return [joinRows(above, row, habits.columns)];
  return rest === 'no' ? [above, row] : [above, row].map((one) => ({ ...one, moved: true }));
}

/** Rows of all pages as one table: a row that a page cut is one again. */
export function joinPages(paged: readonly PagedRow[], columns: readonly Column[]): readonly ReadRow[] {
  const habits = habitsOf(
    paged.flatMap((row) => (row === 'page' ? [] : [row])),
    columns,
  );
  const rows: ReadRow[] = [];
  let atTop = false;
  for (const row of paged) {
    const above = rows.at(-1);
    if (row === 'page') atTop = true;
    else if (atTop && above !== undefined) rows.splice(-1, 1, ...overCut(above, row, habits));
    else rows.push(row);
    if (row !== 'page') atTop = false;
  }
  return rows;
}
