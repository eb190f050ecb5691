import type { Block, Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import { isPageNumber } from './page-number.ts';
import type { PageTable } from './page-table.ts';
import { alignmentOf, type Column, findColumn, groupParagraphs } from './paragraphs.ts';
import type { Sheet } from './sheet.ts';
import type { TextLine } from './text-lines.ts';
import { type Advance, boxLocation, paragraphBox, startOffsets, writeParagraph } from './writing.ts';

/**
 * Pages → blocks in reading order. A table is one grid a page, and no paragraph reaches over a page: what a page's end cut is joined by
 * a later stage, which knows words.
 */
export function writeBlocks(sheets: readonly Sheet[]): readonly Block[] {
  const columns = findColumns(sheets);
  const advance = startOffsets();
  const blocks = sheets.flatMap((sheet) => writeSheet(sheet, columns.get(widthOf(sheet)) ?? wholePage(sheet), advance));
  return blocks.map((block, index) => ({ ...block, location: { ...block.location, block: index } }));
}

/** Pages of one width share their margins; a landscape section has its own. */
function findColumns(sheets: readonly Sheet[]): ReadonlyMap<number, Column> {
  const lines = new Map<number, TextLine[]>();
  for (const sheet of sheets) {
    const width = widthOf(sheet);
    const body = sheet.lines.filter((line) => !isPageNumber(line, sheet.height));
    lines.set(width, [...(lines.get(width) ?? []), ...body]);
  }
  return new Map([...lines].flatMap(([width, all]) => withColumn(width, findColumn(all))));
}

function withColumn(width: number, column: Column | null): readonly [number, Column][] {
  return column === null ? [] : [[width, column]];
}

function widthOf({ width }: Sheet): number {
  return Math.round(width);
}

function wholePage({ width }: Sheet): Column {
  return { left: 0, right: width };
}

/** Lines between two tables, or a table, at its height on the page. */
type Piece = { readonly top: number } & ({ readonly lines: readonly TextLine[] } | { readonly table: PageTable });

function writeSheet(sheet: Sheet, column: Column, advance: Advance): readonly Block[] {
  return piecesOf(sheet).flatMap((piece): readonly Block[] =>
    'table' in piece
      ? [writeGrid(piece.table, sheet.page, advance)]
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
  { sheet: { page, height }, column, advance }: PlaceOnPage,
): readonly Paragraph[] {
  return splitFurniture(lines, height).flatMap(({ layer, lines: part }) =>
    groupParagraphs(part, column).map((paragraph) => {
      const [first] = paragraph;
      const alignment = first === undefined || paragraph.length > 1 ? null : alignmentOf(first, column);
      const location = { page, bbox: boxLocation(paragraphBox(paragraph)) };
      return writeParagraph(paragraph, { lineEnd: 'joined', alignment, layer, location }, advance);
    }),
  );
}

interface Part {
  readonly layer: 'body' | 'furniture';
  readonly lines: readonly TextLine[];
}

/** A page number stands alone; the lines above it and below are not one paragraph. */
function splitFurniture(lines: readonly TextLine[], height: number): readonly Part[] {
  const parts: { layer: Part['layer']; lines: TextLine[] }[] = [];
  for (const line of lines) {
    const layer = isPageNumber(line, height) ? 'furniture' : 'body';
    const last = parts.at(-1);
    if (last !== undefined && last.layer === layer) last.lines.push(line);
    else parts.push({ layer, lines: [line] });
  }
  return parts;
}

function writeGrid({ lattice, cells }: PageTable, page: number, advance: Advance): Grid {
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

function findPadding({ cells: boxes }: Lattice, cells: PageTable['cells']): number {
  const gaps = cells.flatMap((lines, index) => lines.map(({ box }) => box.left - (boxes[index]?.box.left ?? box.left)));
  return Math.max(
    0,
    gaps.reduce((least, gap) => Math.min(least, gap), maxPaddingPoints),
  );
}
