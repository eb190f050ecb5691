import { squash } from '../../../text/layout.ts';
import type { TextItem } from '../geometry.ts';
import type { Sheet } from '../sheet.ts';
import { groupLines, lineText, type TextLine } from '../text/lines.ts';
import { type Gaps, type PagedPart, type PlacedTable, placeCells } from './cells.ts';
import type { TaggedGrid } from './grid.ts';
import { measureTable } from './measure.ts';
import { splitRepeated, type Unrepeated } from './repeats.ts';

/**
 * Tagged tables (结构树) without ruling lines, put together from all of their pages. Where the text doesn't stand as the tags say, it goes back to
 * the page's lines, and the table is looked for as if there were no tags.
 */
export function restoreTagged(sheets: readonly Sheet[]): readonly Sheet[] {
  if (sheets.every(({ parts }) => parts.length === 0)) return sheets;
  const whole = new Map(sheets.map((sheet) => [sheet.page, { ...sheet, parts: [] } as Sheet]));
  for (const all of byTable(sheets)) {
    const parts = splitRepeated(all);
    const own = parts.map(({ part }) => part);
    const grid = toGrid(own, sheets);
    for (const { part, repeated } of parts) {
      const sheet = whole.get(part.page);
      if (sheet !== undefined) whole.set(part.page, settle(sheet, { part, repeated }, grid));
    }
  }
  return [...whole.values()];
}

/** A page with its part of a table; without a grid the part's text goes back to the lines. */
function settle(sheet: Sheet, { part, repeated }: Unrepeated, grid: TaggedGrid | null): Sheet {
  const items = [...repeated, ...(grid === null ? part.items : [])];
  const lines = items.length === 0 ? sheet.lines : withItems(sheet.lines, items);
  return grid === null ? { ...sheet, lines } : addTable({ ...sheet, lines }, grid, part);
}

/** The table stands on its first page; what the others have above their parts of it may be its header again. */
function addTable(sheet: Sheet, grid: TaggedGrid, part: PagedPart): Sheet {
  if (grid.measures.pages[0]?.page === part.page) return { ...sheet, tagged: [...sheet.tagged, grid] };
  const header = findHeader(grid.table, sheet, part);
  const lines = sheet.lines.filter((line) => !header.includes(line));
  const repeated = header.map((line) => ({ line, kind: 'repeated-header' as const }));
  return { ...sheet, lines, furniture: [...sheet.furniture, ...repeated] };
}

function byTable(sheets: readonly Sheet[]): readonly (readonly PagedPart[])[] {
  const tables = new Map<string, PagedPart[]>();
  for (const { page, parts } of sheets) {
    for (const part of parts) tables.set(part.table.path, [...(tables.get(part.table.path) ?? []), { ...part, page }]);
  }
  return [...tables.values()];
}

/** A table of one column, or of one row, is a frame. */
const least = 2;

/** The first reading of the tree's gaps by which the text stands where its cells are. */
function toGrid(parts: readonly PagedPart[], sheets: readonly Sheet[]): TaggedGrid | null {
  return readGaps(parts, sheets, 'none') ?? readGaps(parts, sheets, 'blank-rows');
}

function readGaps(parts: readonly PagedPart[], sheets: readonly Sheet[], gaps: Gaps): TaggedGrid | null {
  const table = placeCells(parts, gaps);
  const pages = parts.map(({ page }) => page);
  const widths = new Set(sheets.filter(({ page }) => pages.includes(page)).map(({ width }) => Math.round(width)));
  if (table === null || table.rows < least || table.columns < least || widths.size > 1) return null;
  const measures = measureTable(table, pages);
  return measures === null ? null : { top: measures.pages[0]?.edges[0] ?? 0, table, measures };
}

function withItems(lines: readonly TextLine[], items: readonly TextItem[]): readonly TextLine[] {
  return groupLines([...lines.flatMap((line) => line.items), ...items]);
}

const sorted = (text: string): string => [...text].sort().join('');

/** A header that the page says again, and that no tag names or one that an earlier page has: the lines above the table with the characters of the first rows. */
function findHeader({ cells }: PlacedTable, { lines }: Sheet, { items }: PagedPart): readonly TextLine[] {
  const height = Math.max(...cells.filter(({ row }) => row === 0).map(({ rowSpan }) => rowSpan));
  const words = cells.filter(({ row }) => row < height).flatMap(({ texts }) => [...texts.values()].flat());
  const wanted = squash(words.map(({ text }) => text).join(''));
  const top = items.reduce((least, { box }) => Math.min(least, box.top), Number.POSITIVE_INFINITY);
  const found: TextLine[] = [];
  let text = '';
  for (const line of lines.filter(({ box }) => box.top < top).reverse()) {
    if (text.length >= wanted.length) break;
    found.push(line);
    text += squash(lineText(line));
  }
  return sorted(text) === sorted(wanted) ? found : [];
}
