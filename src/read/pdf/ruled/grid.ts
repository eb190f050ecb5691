import type { Block, Cell, Grid, Layer, Paragraph } from '../../../model/document.ts';
import type { Location } from '../../../model/notice.ts';
import type { TextLine } from '../text/lines.ts';
import type { Column } from '../text/margins.ts';
import { groupParagraphs, lowerMedian } from '../text/paragraphs.ts';
import { type Advance, boxLocation, paragraphBox, startOffsets, writeParagraph } from '../text/writing.ts';
import { columnsOf } from './cell-columns.ts';
import type { LatticeCell } from './lattice.ts';
import type { PageTable } from './page-table.ts';

/**
 * Takes a grid away and says under which number: ruled tables are written page by page, before the pages after them are read. Their geometry takes
 * twice the memory of the grid, and the grids of 500 pages as much as all the rest of a reading.
 */
export type KeepGrid = (grid: Grid) => number;

/** A ruled table of a page whose grid was taken away. */
export interface WrittenTable {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly kept: number;
  readonly cells: number;
  /** How many offsets it takes. */
  readonly length: number;
  /** Of the text of most cells. */
  readonly size: number;
}

/** Stands among a page's blocks for a grid that was taken away. */
export interface KeptGrid {
  readonly kept: number;
  /** Its offsets were counted from 0. */
  readonly start: number;
  readonly location: Pick<Location, 'block'>;
}

/** A table with its text → its grid, taken away. */
export function writeTable(table: PageTable, place: GridPlace, keep: KeepGrid): WrittenTable {
  const advance = startOffsets();
  const grid = writeGrid(table, place, advance);
  const size = usualSize(table);
  return { kept: keep(grid), cells: grid.cells.length, length: advance(0), size, ...table.lattice.box };
}

function usualSize({ cells }: PageTable): number {
  const sizes = cells.flatMap(([first]) => (first === undefined ? [] : [first.size]));
  return lowerMedian(sizes);
}

/** Grids until the blocks that stand for them are known. */
export interface GridStore {
  readonly keep: KeepGrid;
  /** The block itself; or the grid that it stands for, which is asked for once, with its offsets and its place among the blocks. */
  readonly put: (block: Block | KeptGrid) => Block;
}

export function startGrids(): GridStore {
  const grids = new Map<number, Grid>();
  let count = 0;
  return {
    keep: (grid) => {
      grids.set(count, grid);
      return count++;
    },
    put: (block) => {
      if ('kind' in block) return block;
      const grid = grids.get(block.kept);
      if (grid === undefined) throw new Error(`no grid ${block.kept}`);
      grids.delete(block.kept);
      return placeGrid(grid, block);
    },
  };
}

function placeGrid(grid: Grid, { start, location }: KeptGrid): Grid {
  const cells = grid.cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map((one) => shift(one, start)) }));
  return { ...grid, cells, location: { ...grid.location, ...location } };
}

function shift(paragraph: Paragraph, by: number): Paragraph {
  return { ...paragraph, runs: paragraph.runs.map((run) => ({ ...run, start: run.start + by })) };
}

interface GridPlace {
  readonly page: number;
  readonly layer: Layer;
}

/** A table with its text → a grid. */
export function writeGrid(table: PageTable, { page, layer }: GridPlace, advance: Advance): Grid {
  const { lattice, cells } = table;
  const columnOf = columnsOf(table);
  return {
    kind: 'grid',
    rows: lattice.rows,
    columns: lattice.columns,
    cells: lattice.cells.map((cell, index) =>
      writeCell(cell, { lines: cells[index] ?? [], column: columnOf(cell), page, advance }),
    ),
    merges: 'stated',
    layer,
    location: { page, bbox: boxLocation(lattice.box) },
  };
}

interface CellText {
  readonly lines: readonly TextLine[];
  readonly column: Column;
  readonly page: number;
  readonly advance: Advance;
}

function writeCell({ box, ...span }: LatticeCell, { lines, column, page, advance }: CellText): Cell {
  const paragraphs = groupParagraphs(lines, column).map((paragraph) => {
    const location = { page, bbox: boxLocation(paragraphBox(paragraph)) };
    return writeParagraph(paragraph, { lineEnd: 'kept', alignment: null, layer: 'body', location, column }, advance);
  });
  return { paragraphs, location: { page, bbox: boxLocation(box) }, ...span };
}
