import type { Block, Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Limits } from '../limits.ts';
import { tooLarge } from '../limits.ts';
import { dealItems } from './deal.ts';
import type { PageContent, TextItem } from './geometry.ts';
import { findLattices, type Lattice, type LatticeCell } from './lattice.ts';
import { isPageNumber } from './page-number.ts';
import { alignmentOf, type Column, findColumn, groupParagraphs } from './paragraphs.ts';
import { findRulings } from './rules.ts';
import { groupLines, type TextLine } from './text-lines.ts';
import { type Advance, boxLocation, paragraphBox, startOffsets, writeParagraph } from './writing.ts';

/** A page sorted out: its tables with their text, and the lines around them. */
interface Sheet {
  readonly page: PageContent;
  readonly tables: readonly Table[];
  readonly lines: readonly TextLine[];
}

interface Table {
  readonly lattice: Lattice;
  /** Lines of each of the lattice's cells. */
  readonly cells: readonly (readonly TextLine[])[];
}

/**
 * Pages → blocks in reading order. A table is one grid a page, and no paragraph reaches over a page: what a page's end cut is joined by
 * a later stage, which knows words. Throws 'too-large' over the limits.
 */
export function buildBlocks(pages: readonly PageContent[], limits: Limits): readonly Block[] {
  const sheets = pages.map((page) => sortOut(page, limits.maxCells));
  const cells = sheets.flatMap(({ tables }) => tables).reduce((sum, { lattice }) => sum + lattice.cells.length, 0);
  if (cells > limits.maxCells) throw tooLarge({ zh: '单元格', en: 'cells' }, cells, limits.maxCells);
  const columns = findColumns(sheets);
  const advance = startOffsets();
  const blocks = sheets.flatMap((sheet) => writeSheet(sheet, columns.get(widthOf(sheet)) ?? wholePage(sheet), advance));
  return blocks.map((block, index) => ({ ...block, location: { ...block.location, block: index } }));
}

function sortOut(page: PageContent, maxCells: number): Sheet {
  const lattices = findLattices(findRulings(page.paths), maxCells);
  const { cells, outside } = dealItems(page.items, lattices);
  const dealt = lattices.map((lattice, index) => ({ lattice, cells: (cells[index] ?? []).map(groupLines) }));
  // A frame, or figures drawn with lines, holds nothing: its rules are decoration.
  const tables = dealt.filter((table) => table.cells.some((lines) => lines.length > 0));
  return { page, tables, lines: groupLines(outside) };
}

/** Pages of one width share their margins; a landscape section has its own. */
function findColumns(sheets: readonly Sheet[]): ReadonlyMap<number, Column> {
  const lines = new Map<number, TextLine[]>();
  for (const sheet of sheets) {
    const width = widthOf(sheet);
    const body = sheet.lines.filter((line) => !isPageNumber(line, sheet.page));
    lines.set(width, [...(lines.get(width) ?? []), ...body]);
  }
  return new Map([...lines].flatMap(([width, all]) => withColumn(width, findColumn(all))));
}

function withColumn(width: number, column: Column | null): readonly [number, Column][] {
  return column === null ? [] : [[width, column]];
}

function widthOf({ page }: Sheet): number {
  return Math.round(page.width);
}

function wholePage({ page }: Sheet): Column {
  return { left: 0, right: page.width };
}

/** Lines between two tables, or a table, at its height on the page. */
type Piece = { readonly top: number } & ({ readonly lines: readonly TextLine[] } | { readonly table: Table });

function writeSheet(sheet: Sheet, column: Column, advance: Advance): readonly Block[] {
  return piecesOf(sheet).flatMap((piece): readonly Block[] =>
    'table' in piece
      ? [writeGrid(piece.table, sheet.page.number, advance)]
      : writeLines(piece.lines, { sheet, column, advance }),
  );
}

function piecesOf({ tables, lines }: Sheet): readonly Piece[] {
  const tops = tables.map(({ lattice }) => lattice.box.top);
  const gaps = [Number.NEGATIVE_INFINITY, ...tops].map((top, index) => ({
    top,
    lines: lines.filter(({ box }) => box.top >= top && box.top < (tops[index] ?? Number.POSITIVE_INFINITY)),
  }));
  return gaps.flatMap((gap, index) => {
    const table = tables[index];
    return table === undefined ? [gap] : [gap, { top: table.lattice.box.top, table }];
  });
}

interface PlaceOnPage {
  readonly sheet: Sheet;
  readonly column: Column;
  readonly advance: Advance;
}

function writeLines(
  lines: readonly TextLine[],
  { sheet: { page }, column, advance }: PlaceOnPage,
): readonly Paragraph[] {
  return splitFurniture(lines, page).flatMap(({ layer, lines: part }) =>
    groupParagraphs(part, column).map((paragraph) => {
      const [first] = paragraph;
      const alignment = first === undefined || paragraph.length > 1 ? null : alignmentOf(first, column);
      const location = { page: page.number, bbox: boxLocation(paragraphBox(paragraph)) };
      return writeParagraph(paragraph, { lineEnd: 'joined', alignment, layer, location }, advance);
    }),
  );
}

interface Part {
  readonly layer: 'body' | 'furniture';
  readonly lines: readonly TextLine[];
}

/** A page number stands alone; the lines above it and below are not one paragraph. */
function splitFurniture(lines: readonly TextLine[], page: PageContent): readonly Part[] {
  const parts: { layer: Part['layer']; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const layer = isPageNumber(line, page) ? 'furniture' : 'body';
    const last = parts.at(-1);
    if (last !== undefined && last.layer === layer) last.lines.push(line);
    else parts.push({ layer, lines: [line] });
  }
  return parts;
}

function writeGrid({ lattice, cells }: Table, page: number, advance: Advance): Grid {
  const padding = findPadding(lattice, cells);
  return {
    kind: 'grid',
    rows: lattice.rows,
    columns: lattice.columns,
    cells: lattice.cells.map((cell, index) => writeCell(cell, { lines: cells[index] ?? [], padding, page, advance })),
    merges: 'stated',
    layer: 'body',
    location: { page, bbox: boxLocation(lattice.box) },
  };
}

interface CellText {
  readonly lines: readonly TextLine[];
  readonly padding: number;
  readonly page: number;
  readonly advance: Advance;
}

function writeCell({ box, ...span }: LatticeCell, { lines, padding, page, advance }: CellText): Cell {
  const column = { left: box.left + padding, right: box.right - padding };
  const paragraphs = groupParagraphs(lines, column).map((paragraph) => {
    const location = { page, bbox: boxLocation(paragraphBox(paragraph)) };
    return writeParagraph(paragraph, { lineEnd: 'kept', alignment: null, layer: 'body', location }, advance);
  });
  return { ...span, paragraphs, location: { page, bbox: boxLocation(box) } };
}

/** Word keeps 5.4 pt beside a cell's text, LibreOffice 3.9; text is never nearer to its rule, nor held off by more than this. */
const maxPaddingPoints = 6;

function findPadding({ cells: boxes }: Lattice, cells: Table['cells']): number {
  const gaps = cells.flatMap((lines, index) => lines.map(({ box }) => box.left - (boxes[index]?.box.left ?? box.left)));
  return Math.max(
    0,
    gaps.reduce((least, gap) => Math.min(least, gap), maxPaddingPoints),
  );
}

/** Characters of the items, white space left out, that only a font could explain: private use (自造字), or lost. */
export function countUnmappable(items: readonly TextItem[]): number {
  return items.reduce((sum, { text }) => sum + (text.match(unmappable)?.length ?? 0), 0);
}

const unmappable = /[\p{Co}\ufffd]/gu;
