import { partAskew } from './askew.ts';
import { dealItems } from './deal.ts';
import type { PageGeometry, Segment, TextItem } from './geometry.ts';
import { type KeepGrid, type WrittenTable, writeTable } from './grid.ts';
import { joinGlyphs } from './items.ts';
import { findLattices, type Lattice } from './lattice.ts';
import { dropBareRows, dropHollowRows, dropOpenRows } from './open-rows.ts';
import { claimOverflow } from './overflow.ts';
import { rulingsOf } from './page-rules.ts';
import type { PageTable } from './page-table.ts';
import type { TaggedGrid } from './tagged-grid.ts';
import { type TaggedPart, takeTagged } from './tagged-part.ts';
import { groupLines, type TextLine } from './text-lines.ts';
import { groupCell } from './vertical.ts';

/** What the page needs and the notice does not say. */
interface Furniture {
  readonly line: TextLine;
  readonly kind: 'repeated-header' | 'running-head' | 'watermark';
}

/** A page sorted out: its tables, and the lines around them. Nothing else of it is kept. */
export interface Sheet {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  /** Its ruled tables (有线表格), from top to bottom. */
  readonly ruled: readonly WrittenTable[];
  /** Tables that are found when all pages are known (无线表格), with their text. */
  readonly tables: readonly PageTable[];
  /** Parts of tagged tables, until all pages are known; then the tables that begin here. */
  readonly parts: readonly TaggedPart[];
  readonly tagged: readonly TaggedGrid[];
  readonly lines: readonly TextLine[];
  readonly furniture: readonly Furniture[];
  /** Rulings that bound no table. */
  readonly rules: readonly Segment[];
}

/** A page's text, dealt out to its ruled tables. */
export interface Layout {
  readonly page: PageGeometry;
  readonly rulings: readonly Segment[];
  readonly parts: readonly TaggedPart[];
  readonly tables: readonly PageTable[];
  /** Text outside of them. */
  readonly outside: readonly TextItem[];
  /** Text that lies askew. */
  readonly askew: readonly TextItem[];
}

/** Throws 'too-large' over `maxCells`. */
export function layOut(page: PageGeometry, maxCells: number): Layout {
  const rulings = rulingsOf(page);
  const { level, askew } = partAskew(page.glyphs);
  const { parts, items, lattices } = takeTagged(page.tagged, joinGlyphs(level), findLattices(rulings, maxCells));
  const { cells, outside } = dealItems(items, lattices);
  const tables = lattices.map((lattice, index) => ({ lattice, cells: (cells[index] ?? []).map(groupCell) }));
  return { page, rulings, parts, tables, outside, askew: joinGlyphs(askew) };
}

/** Sorts out one page. */
export function readSheet({ page, rulings, parts, askew, ...layout }: Layout, keep: KeepGrid): Sheet {
  const dealt = claimOverflow(layout.tables, layout.outside);
  // A frame, or figures drawn with lines, holds nothing: its rules are decoration.
  const tables = dealt.tables
    .filter((table) => table.cells.some((lines) => lines.length > 0))
    .map(dropOpenRows)
    .map(dropBareRows)
    .map(dropHollowRows);
  const { number, width, height } = page;
  const ruled = tables.map((table) => writeTable(table, number, keep));
  const rules = rulings.filter((rule) => !layout.tables.some(({ lattice }) => isInside(rule, lattice)));
  const lines = groupLines(dealt.outside);
  const furniture = groupLines(askew).map((line) => ({ line, kind: 'watermark' as const }));
  return { page: number, width, height, ruled, tables: [], parts, tagged: [], lines, furniture, rules };
}

function isInside({ axis, at, from, to }: Segment, { box }: Lattice): boolean {
  const [across, down] = axis === 'horizontal' ? [(from + to) / 2, at] : [at, (from + to) / 2];
  return across >= box.left - 3 && across <= box.right + 3 && down >= box.top - 3 && down <= box.bottom + 3;
}
