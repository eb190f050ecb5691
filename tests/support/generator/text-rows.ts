import type { ModelColumn, ModelNotice } from './model.ts';
import type { Random } from './random.ts';

/** A row of a table that is to be written as text: a covered place is a blank cell that a merge above reaches over. */
export interface TextRow {
  readonly kind: 'header' | 'group' | 'data' | 'page';
  readonly cells: readonly string[];
  readonly covered: readonly boolean[];
}

/** The rows of a notice's table, blank where merges reach. */
export function toTextRows(notice: ModelNotice): readonly TextRow[] {
  return notice.table.rows.map(({ kind, cells }) => ({
    kind,
    cells: cells.map((cell) => cell?.text ?? ''),
    covered: cells.map((cell) => cell === null),
  }));
}

export interface PageOptions {
  /** A category goes on after the page cut: printed again (002), or left blank (003). */
  readonly again: boolean;
  /** Some rows are cut by the page: their requirement ends on the next. */
  readonly cutsRows: boolean;
}

function cutRow(row: TextRow, columns: readonly ModelColumn[], random: Random): readonly [TextRow, TextRow] | null {
  const at = columns.findLastIndex((column) => column.role === 'requirement');
  const text = row.cells[at] ?? '';
  const places = Array.from({ length: Math.max(0, text.length - 16) }, (_, i) => i + 8).filter(
    (place) =>
      !/[。；！？]$/u.test(text.slice(0, place)) && /^[\p{Script=Han}，、]+$/u.test(text.slice(place - 1, place + 1)),
  );
  if (row.kind !== 'data' || places.length === 0) return null;
  const place = random.pick(places);
  const before = row.cells.map((cell, c) => (c === at ? text.slice(0, place) : cell));
  const after = row.cells.map((_, c) => (c === at ? text.slice(place) : ''));
  return [
    { ...row, cells: before },
    { ...row, cells: after, covered: after.map(() => true) },
  ];
}

/** Cuts the table into pages: each begins with the header again. */
export function cutPages(
  rows: readonly TextRow[],
  notice: ModelNotice,
  random: Random,
  options: PageOptions,
): readonly TextRow[] {
  const { columns } = notice.table;
  const header = rows.filter((row) => row.kind === 'header');
  const out: TextRow[] = [];
  const open: string[] = columns.map(() => '');
  let left = random.between(4, 9);
  for (const row of rows) {
    if (row.kind === 'data' && left <= 0) {
      left = random.between(4, 9);
      const cut = options.cutsRows ? cutRow(out.at(-1) ?? row, columns, random) : null;
      if (cut !== null) out[out.length - 1] = cut[0];
      out.push({ kind: 'page', cells: [], covered: [] }, ...header);
      if (cut !== null) out.push(cut[1]);
      const again = row.cells.map((cell, c) =>
        options.again && columns[c]?.role === 'task' && row.covered[c] === true ? (open[c] ?? '') : cell,
      );
      out.push({ ...row, cells: again });
    } else out.push(row);
    if (row.kind !== 'data') continue;
    left--;
    for (const [c, cell] of row.cells.entries()) if (cell !== '') open[c] = cell;
  }
  return out;
}
