import type { Block, Cell, Grid } from '../model/document.ts';
import { paragraphText } from '../model/document.ts';
import type { Inspected } from '../model/inspected.ts';
import type { Location } from '../model/notice.ts';

/** Points: left, top, right, bottom. */
type Place = readonly [left: number, top: number, right: number, bottom: number];

/** What a shape is drawn as. */
export type ShapeKind = 'paragraph' | 'furniture' | 'cell' | 'merged' | 'header';

/** A paragraph or a cell where it is drawn. */
export interface Shape {
  readonly kind: ShapeKind;
  readonly place: Place;
  /** Lines that have to be drawn; none where the page's own text is. */
  readonly lines: readonly string[];
  readonly title: string;
  /** 1-based place in reading order; null for a cell. */
  readonly order: number | null;
}

/** A drawing: its size and its shapes. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

const squash = (text: string): string => text.replace(/\s/gu, '');

const cellText = ({ paragraphs }: Cell): string => paragraphs.map(paragraphText).join('\n');

/** The words of all headers of the notice's task tables. */
export function headerWordsOf({ notice }: Inspected): string {
  return notice.tables.flatMap(({ columns }) => columns.map(({ header }) => squash(header))).join('\n');
}

/** Rows at the top of a grid that say nothing but words of headers. */
export function headerRowsOf({ rows, cells }: Grid, headers: string): number {
  for (let row = 0; row < rows; row++) {
    const texts = cells.flatMap((cell) => (cell.row === row ? [squash(cellText(cell))] : [])).filter(Boolean);
    if (texts.length === 0 || !texts.every((text) => headers.includes(text))) return row;
  }
  return rows;
}

/** What a cell is drawn as. */
export function cellKind({ row, rowSpan, columnSpan }: Cell, headerRows: number): ShapeKind {
  if (row < headerRows) return 'header';
  return rowSpan > 1 || columnSpan > 1 ? 'merged' : 'cell';
}

/** Of a cell, for who points at it. */
export function cellTitle(cell: Cell): string {
  const { row, column, rowSpan, columnSpan } = cell;
  return `${row + 1}:${column + 1} (${rowSpan}×${columnSpan}) ${squash(cellText(cell))}`;
}

/** Blocks of a page where they stand on it. */
export function shapesOfPage({ document, ...seen }: Inspected, page: number): readonly Shape[] {
  const headers = headerWordsOf({ document, ...seen });
  const blocks = document.blocks.map((block) => partOnPage(block, page)).filter((block) => block !== null);
  return blocks.flatMap((block, index) => shapesOf(block, index + 1, headers));
}

/** Of a table over several pages (tagged ones are one grid) the cells that begin on the page; null for what is elsewhere. */
function partOnPage(block: Block, page: number): Block | null {
  const { page: first, lastPage = first } = block.location;
  if (block.kind === 'paragraph' || first === undefined || lastPage === first) return first === page ? block : null;
  const cells = block.cells.filter(({ location }) => location.page === page);
  const box = around(cells.flatMap(({ location: { bbox } }) => (bbox === undefined ? [] : [bbox])));
  return box === null ? null : { ...block, cells, location: { ...block.location, page, bbox: [...box] } };
}

function around(boxes: readonly Place[]): Place | null {
  if (boxes.length === 0) return null;
  const side = (at: 0 | 1 | 2 | 3): readonly number[] => boxes.map((box) => box[at]);
  return [Math.min(...side(0)), Math.min(...side(1)), Math.max(...side(2)), Math.max(...side(3))];
}

function shapesOf(block: Block, order: number, headers: string): readonly Shape[] {
  const place = placeOf(block.location);
  if (place === null) return [];
  const own = { place, lines: [], order };
  if (block.kind === 'paragraph') {
    const kind = block.layer === 'furniture' ? 'furniture' : 'paragraph';
    return [{ ...own, kind, title: squash(paragraphText(block)) }];
  }
  const headerRows = headerRowsOf(block, headers);
  const frame: Shape = { ...own, kind: 'cell', title: `${block.rows}×${block.columns} ${block.merges}` };
  const cells = block.cells.flatMap((cell): readonly Shape[] => {
    const at = placeOf(cell.location);
    if (at === null) return [];
    return [{ kind: cellKind(cell, headerRows), place: at, lines: [], title: cellTitle(cell), order: null }];
  });
  return [frame, ...cells];
}

function placeOf({ bbox }: Location): Place | null {
  return bbox ?? null;
}
