import type { Cell, Grid, Paragraph } from '../../model/document.ts';
import type { Lattice, LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';
import { groupParagraphs } from './paragraphs.ts';
import type { TextLine } from './text-lines.ts';
import { type Advance, boxLocation, paragraphBox, startOffsets, writeParagraph } from './writing.ts';

/** A ruled table of a page, written before the pages after it are read: the geometry of its text takes twice the memory. */
export interface WrittenTable {
  readonly top: number;
  /** Its offsets count from 0, since nothing before it is written yet. */
  readonly grid: Grid;
  /** How many offsets it takes. */
  readonly length: number;
}

/** A table with its text → a grid whose offsets count from 0. */
export function writeTable(table: PageTable, page: number): WrittenTable {
  const advance = startOffsets();
  const grid = writeGrid(table, page, advance);
  return { top: table.lattice.box.top, grid, length: advance(0) };
}

/** The grid with its offsets where they belong. */
export function placeGrid({ grid, length }: WrittenTable, advance: Advance): Grid {
  const by = advance(length);
  const cells = grid.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => shift(one, by)) }));
  return { ...grid, cells };
}

function shift(paragraph: Paragraph, by: number): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, start: run.start + by })) };
}

/** A table with its text → a grid. */
export function writeGrid({ lattice, cells }: PageTable, page: number, advance: Advance): Grid {
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
    return writeParagraph(paragraph, { lineEnd: 'kept', alignment: null, layer: 'body', location, column }, advance);
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
