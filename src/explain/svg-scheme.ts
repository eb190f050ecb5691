import { type Block, type Cell, type Grid, paragraphText } from '../model/document.ts';
import type { Inspected } from '../model/inspected.ts';
import { cellKind, cellTitle, type Drawing, headerRowsOf, headerWordsOf, type Shape } from './svg-shapes.ts';

const width = 1000;
const margin = 40;
const room = width - 2 * margin;
/** Of a line of text; a Han character is as wide as high. */
export const schemeFontSize = 12;
const leading = 16;
const padding = 4;

/** A document without layout, drawn as it is read: paragraphs one under the other, the columns of a table equally wide. */
export function schemeOf(seen: Inspected): Drawing {
  const headers = headerWordsOf(seen);
  const shapes: Shape[] = [];
  let y = margin;
  for (const [index, block] of seen.document.blocks.entries()) {
    const made = drawBlock(block, { y, order: index + 1, headers });
    shapes.push(...made);
    y = made.reduce((lowest, { place }) => Math.max(lowest, place[3]), y) + padding;
  }
  return { width, height: y + margin, shapes };
}

interface Spot {
  readonly y: number;
  readonly order: number;
  readonly headers: string;
}

function drawBlock(block: Block, spot: Spot): readonly Shape[] {
  if (block.kind === 'grid') return drawGrid(block, spot);
  const text = paragraphText(block);
  if (text.trim() === '') return [];
  const lines = wrap(text, room);
  const place = [margin, spot.y, width - margin, spot.y + heightOf(lines)] as const;
  const kind = block.layer === 'furniture' ? 'furniture' : 'paragraph';
  return [{ kind, place, lines, title: text, order: spot.order }];
}

function drawGrid(grid: Grid, { y, order, headers }: Spot): readonly Shape[] {
  const step = room / Math.max(1, grid.columns);
  const texts = grid.cells.map((cell) =>
    cell.paragraphs.flatMap((paragraph) => wrap(paragraphText(paragraph), cell.columnSpan * step - 2 * padding)),
  );
  const tops = rowTops(grid, texts, y);
  const topOf = (row: number): number => tops[row] ?? y;
  const headerRows = headerRowsOf(grid, headers);
  const cells = grid.cells.map((cell: Cell, index): Shape => {
    const left = margin + cell.column * step;
    const place = [left, topOf(cell.row), left + cell.columnSpan * step, topOf(cell.row + cell.rowSpan)] as const;
    return { kind: cellKind(cell, headerRows), place, lines: texts[index] ?? [], title: cellTitle(cell), order: null };
  });
  const place = [margin, y, width - margin, topOf(grid.rows)] as const;
  const title = `${grid.rows}×${grid.columns} ${grid.merges}`;
  return [{ kind: 'cell', place, lines: [], title, order }, ...cells];
}

/** The top of each row, and the bottom of the last: a row is as high as its texts, a merged one as the rows that it reaches over. */
function rowTops(grid: Grid, texts: readonly (readonly string[])[], y: number): readonly number[] {
  const heights = new Array<number>(grid.rows).fill(leading + 2 * padding);
  const order = grid.cells.map((cell, index) => ({ cell, lines: texts[index] ?? [] }));
  for (const { cell, lines } of order.toSorted((one, other) => one.cell.rowSpan - other.cell.rowSpan)) {
    const last = cell.row + cell.rowSpan - 1;
    const has = heights.slice(cell.row, last + 1).reduce((sum, height) => sum + height, 0);
    heights[last] = (heights[last] ?? 0) + Math.max(0, heightOf(lines) - has);
  }
  const tops = [y];
  for (const height of heights) tops.push((tops.at(-1) ?? y) + height);
  return tops;
}

const heightOf = (lines: readonly string[]): number => lines.length * leading + 2 * padding;

function wrap(text: string, points: number): readonly string[] {
  const most = Math.max(1, Math.floor(points / schemeFontSize));
  return text.split('\n').flatMap((line) => {
    const characters = [...line.trim()];
    const count = Math.ceil(characters.length / most);
    return Array.from({ length: count }, (_, at) => characters.slice(at * most, (at + 1) * most).join(''));
  });
}
