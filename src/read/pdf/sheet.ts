import type { PageGeometry, Segment, TextItem } from './geometry.ts';
import { type ColumnLines, findBareLines, linesOf } from './ruled/column-lines.ts';
import { type Deal, dealItems } from './ruled/deal.ts';
import { groupOutside } from './ruled/frames.ts';
import { type KeepGrid, type WrittenTable, writeTable } from './ruled/grid.ts';
import { findLattices, type Lattice } from './ruled/lattice.ts';
import { dropBareRows, dropHollowRows, dropOpenRows, joinStruckRows } from './ruled/open-rows.ts';
import { openBoxes } from './ruled/opened-boxes.ts';
import { claimOverflow } from './ruled/overflow.ts';
import type { PageTable } from './ruled/page-table.ts';
import { findTitleBands } from './ruled/title-bands.ts';
import { openUnrowed } from './ruled/unrowed.ts';
import { rulingsOf } from './rules/page-rules.ts';
import { dropUnderlines } from './rules/underlines.ts';
import type { TaggedGrid } from './tagged/grid.ts';
import { type TaggedPart, takeTagged } from './tagged/part.ts';
import { joinGlyphs } from './text/items.ts';
import { groupLines, type TextLine } from './text/lines.ts';
import { countLooks, partOverprints } from './text/overprints.ts';
import { joinRaised } from './text/raised-marks.ts';
import { dropReprints } from './text/reprints.ts';
import { groupCell } from './text/vertical.ts';
import { partWatermarks } from './text/watermarks.ts';
import { partAskew } from './unseen/askew.ts';
import { isOverfull, isOverprinted, reachesInto } from './unseen/cut-off.ts';
import { type Beyond, countRunOff, findBeyond, keepRulings, layerOf, partOffPage } from './unseen/off-page.ts';
import { partUnseen } from './unseen/unseen.ts';

/** What the page needs and the notice does not say. */
interface Furniture {
  readonly line: TextLine;
  readonly kind: 'repeated-header' | 'running-head' | 'line-number' | 'watermark' | 'overprint' | 'off-page' | 'unseen';
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
  /** Lines between the columns of tables whose rows no rule parts. */
  readonly columnLines: readonly ColumnLines[];
}

/** Texts that lie over others of their cell. */
interface Overprints {
  /** Those that were taken away. */
  readonly over: readonly TextItem[];
  /** How many were left, since there are too many of them. */
  readonly mixed: number;
}

const noOverprints: Overprints = { over: [], mixed: 0 };

/** A page's text, dealt out to its ruled tables. */
export interface Layout extends Overprints {
  readonly page: PageGeometry;
  /** Rulings that bound no table. */
  readonly rules: readonly Segment[];
  readonly columnLines: readonly ColumnLines[];
  readonly parts: readonly TaggedPart[];
  readonly tables: readonly PageTable[];
  /** Outside of them. */
  readonly lines: readonly TextLine[];
  /** Text that is printed over the page's own. */
  readonly watermarks: readonly TextItem[];
  /** Text beyond the page's edge, and the lines of it that stand wholly there, outside of the tables. */
  readonly beyond: Beyond;
  readonly offPage: readonly TextLine[];
  /** Text that is in the file and not seen. */
  readonly unseen: readonly TextItem[];
  /** Tables that run out at the page's side, without text there. */
  readonly runOff: number;
  /** Do texts stand over rules or one another? */
  readonly isCrowded: boolean;
}

/** What the pages before have of tables that may go on. */
export interface Begun {
  /** Paths of the tagged ones. */
  readonly tagged: ReadonlySet<string>;
  /** The columns of one whose rows no rule parts, at the end of the page before. */
  readonly unrowed: readonly number[] | null;
}

export const nothingBegun: Begun = { tagged: new Set(), unrowed: null };

/** The same, with a page more. */
export function goOnWith({ tagged }: Begun, { parts, columnLines }: Layout): Begun {
  return {
    tagged: parts.length === 0 ? tagged : new Set([...tagged, ...parts.map(({ table }) => table.path)]),
    unrowed: columnLines.at(-1)?.edges ?? null,
  };
}

interface LayoutOptions {
  readonly maxCells: number;
  readonly begun: Begun;
  /** Heights at which a title is known to stand between two tables; left out until they are looked for. */
  readonly titleBands?: readonly number[];
  /** Are the glyphs' clips and lightness known? */
  readonly isDetailed: boolean;
}

/** Throws 'too-large' over `maxCells`. */
export function layOut(page: PageGeometry, options: LayoutOptions): Layout {
  const { maxCells, isDetailed, titleBands, begun } = options;
  const beyond = findBeyond(page);
  const drawn = rulingsOf(page);
  const { seen, unseen } = partUnseen(page.glyphs);
  const { level, askew } = partAskew(seen);
  const all = joinRaised(joinGlyphs(isDetailed ? dropReprints(level) : level));
  const rulings = dropUnderlines(keepRulings(drawn, page, beyond), all);
  const { own, watermarks } = isDetailed ? partWatermarks(all) : { own: all, watermarks: [] };
  const { parts, items, lattices } = takeTagged(
    { tagged: page.tagged, open: begun.tagged },
    own,
    findLattices(rulings, maxCells, titleBands),
  );
  const deal = dealItems(items, lattices);
  const { cells, outside: left, ...prints } = isDetailed ? takeOverprints(deal, items) : { ...deal, ...noOverprints };
  const drawnTables = lattices.map((lattice, index) => ({ lattice, cells: (cells[index] ?? []).map(groupCell) }));
  const { tables: inside, outside, open } = openUnrowed(openBoxes(drawnTables, left), begun.unrowed);
  const bands = titleBands === undefined ? findTitleBands(inside, rulings) : [];
  if (bands.length > 0) return layOut(page, { ...options, titleBands: bands });
  const dealt = claimOverflow(inside, outside);
  const rules = rulings.filter((rule) => !inside.some(({ lattice }) => isInside(rule, lattice)));
  const columnLines = [
    ...open.map((lattice) => linesOf(lattice, rulings)),
    ...findBareLines(rulings, lattices, outside),
  ].sort((one, other) => one.box.top - other.box.top);
  const { seen: lines, unseen: offPage } = partOffPage(groupOutside(dealt.outside, rules, dealt.tables), page, beyond);
  const isOver = (line: TextLine): boolean => dealt.tables.some((table) => reachesInto(line, table));
  const isCrowded = inside.some(isOverfull) || isOverprinted(lines) || lines.some(isOver);
  return {
    page,
    rules,
    columnLines,
    parts,
    tables: dealt.tables,
    lines,
    watermarks: [...joinGlyphs(askew), ...watermarks],
    ...prints,
    beyond,
    offPage,
    unseen: joinGlyphs(unseen),
    runOff: beyond.glyphs.length > 0 ? 0 : countRunOff(lattices, drawn, page),
    isCrowded,
  };
}

/** A page's text without what is printed over other text of the same cell. */
function takeOverprints({ cells, outside }: Deal, items: readonly TextItem[]): Deal & Overprints {
  const looks = countLooks(items);
  const over: TextItem[] = [];
  let mixed = 0;
  const take = (own: readonly TextItem[]): readonly TextItem[] => {
    const parted = partOverprints(own, looks);
    over.push(...parted.over);
    mixed += parted.mixed;
    return parted.own;
  };
  const kept = { cells: cells.map((table) => table.map(take)), outside: take(outside) };
  return { ...kept, over, mixed };
}

/** Sorts out one page. */
export function readSheet(
  { page, rules, columnLines, parts, lines, watermarks, over, beyond, offPage, unseen, ...layout }: Layout,
  keep: KeepGrid,
): Sheet {
  // A frame, or figures drawn with lines, holds nothing: its rules are decoration.
  const tables = layout.tables
    .filter((table) => table.cells.some((cell) => cell.length > 0))
    .map(dropOpenRows)
    .map(dropBareRows)
    .map(dropHollowRows)
    .map(joinStruckRows);
  const { number, width, height } = page;
  const ruled = tables.map((table) =>
    writeTable(table, { page: number, layer: layerOf(table.lattice, page, beyond) }, keep),
  );
  const furniture = [
    ...groupLines(watermarks).map((line) => ({ line, kind: 'watermark' as const })),
    ...groupLines(over).map((line) => ({ line, kind: 'overprint' as const })),
    ...groupLines(unseen).map((line) => ({ line, kind: 'unseen' as const })),
    ...offPage.map((line) => ({ line, kind: 'off-page' as const })),
  ];
  return { page: number, width, height, ruled, tables: [], parts, tagged: [], lines, furniture, rules, columnLines };
}

function isInside({ axis, at, from, to }: Segment, { box }: Lattice): boolean {
  const [across, down] = axis === 'horizontal' ? [(from + to) / 2, at] : [at, (from + to) / 2];
  return across >= box.left - 3 && across <= box.right + 3 && down >= box.top - 3 && down <= box.bottom + 3;
}
