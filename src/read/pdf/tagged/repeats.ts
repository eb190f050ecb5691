import type { TextItem } from '../geometry.ts';
import type { PagedPart } from './cells.ts';

/** A part without the rows that it says again, and their text. */
export interface Unrepeated {
  readonly part: PagedPart;
  readonly repeated: readonly TextItem[];
}

/** Chromium tags the header (thead) anew on each page: rows of the tree that an earlier page has, but for one that the page's end cut. */
export function splitRepeated(parts: readonly PagedPart[]): readonly Unrepeated[] {
  const seen = new Set<string>();
  let last: string | undefined;
  return parts.map((part) => {
    const again = part.table.rows.filter(({ path }) => seen.has(path) && path !== last);
    const rows = part.table.rows.filter((row) => !again.includes(row));
    for (const { path } of rows) seen.add(path);
    last = rows.at(-1)?.path ?? last;
    const marks = new Set(again.flatMap(({ cells }) => cells.flatMap((cell) => cell?.marks ?? [])));
    const isAgain = ({ mark }: TextItem): boolean => mark !== undefined && marks.has(mark);
    const own = { ...part, table: { ...part.table, rows }, items: part.items.filter((item) => !isAgain(item)) };
    return { part: own, repeated: part.items.filter(isAgain) };
  });
}
