import type { Column } from '../columns.ts';
import type { PagedRow } from '../page-cuts.ts';
import { piecesText, type ReadRow } from '../reading.ts';

/** So many rows of as many cells show where those stand. */
const fewest = 4;
const longestWhen = 14;
const sentenceMark = /[。；，]/u;

const placesOf = ({ cells }: ReadRow): string => cells.map(({ column }) => column).join(' ');
const isShort = (row: PagedRow, width: number): row is ReadRow =>
  row !== 'page' && row.kind === 'data' && row.cells.length > 2 && row.cells.length < width;

/** Where the cells of all rows but one or two of as many stand; null: they differ more. */
function usualPlaces(rows: readonly ReadRow[]): readonly number[] | null {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(placesOf(row), (counts.get(placesOf(row)) ?? 0) + 1);
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best === undefined || best[1] < fewest || best[1] < rows.length - 2 ? null : best[0].split(' ').map(Number);
}

/** The row with its cells in those places, where only a short text goes under 完成时限 by it and the outer cells stay; null otherwise. */
function moved(row: ReadRow, places: readonly number[], columns: readonly Column[]): ReadRow | null {
  const isOuter = (i: number): boolean => i === 0 || i === row.cells.length - 1;
  const fits = row.cells.every(({ column, pieces }, i) => {
    if (column === places[i]) return true;
    const text = piecesText(pieces);
    const role = columns[places[i] ?? 0]?.role;
    return !isOuter(i) && (role !== 'deadline' || (text.length <= longestWhen && !sentenceMark.test(text)));
  });
  const goesToTime = row.cells.some(
    ({ column }, i) => column !== places[i] && columns[places[i] ?? 0]?.role === 'deadline',
  );
  if (!fits || !goesToTime) return null;
  const cells = row.cells.map((cell, i) => ({ ...cell, column: places[i] ?? cell.column, columnSpan: 1 }));
  return { ...row, cells, moved: true };
}

/**
 * A row that lacks a cell, as others do, and holds a time that does not look like one (与国家安排同步): the text before it was the category, and the time the
 * requirement. Its cells go where those of the other rows stand.
 */
export function evenRows(rows: readonly PagedRow[], columns: readonly Column[]): readonly PagedRow[] {
  const short = rows.filter((row) => isShort(row, columns.length));
  const lengths = [...new Set(short.map(({ cells }) => cells.length))];
  const places = new Map(
    lengths.map((length) => [length, usualPlaces(short.filter(({ cells }) => cells.length === length))]),
  );
  return rows.map((row) => {
    const usual = isShort(row, columns.length) ? places.get(row.cells.length) : null;
    if (row === 'page' || usual == null || placesOf(row) === usual.join(' ')) return row;
    return moved(row, usual, columns) ?? row;
  });
}
