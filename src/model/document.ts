import type { Format, Location } from './notice.ts';

/** What a reader makes of a file: text in reading order, tables with their merges, and nothing that depends on the format. */
export interface Document {
  readonly format: Format;
  /** Number of pages; null where the format has none. */
  readonly pages: number | null;
  readonly blocks: readonly Block[];
}

export type Block = Paragraph | Grid;

/** A run of characters with one look. Text keeps the source's spaces, tabs and line breaks (a soft break is "\n"). */
export interface Run {
  readonly text: string;
  /** UTF-16 offset of the run in the document's text; offsets strictly grow in reading order, so that claims can name characters. */
  readonly start: number;
  readonly bold: boolean;
  /** Font name as the document states it (黑体, SimHei, Noto Sans CJK SC Bold …); null where the format has none. */
  readonly font: string | null;
  /** Font size in points. */
  readonly size: number | null;
}

/** Body text, or 页码, running heads and a web page's frame, which are never tasks. */
export type Layer = 'body' | 'furniture';

export type Alignment = 'left' | 'center' | 'right';

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  readonly alignment: Alignment | null;
  readonly layer: Layer;
  readonly location: Location;
  /** Left out where the format has no lines. */
  readonly setting?: Setting;
  /** The format says that it begins an item of a list (<li>, - in Markdown), or is a heading (##): it goes on with nothing above, and a heading with nothing below. */
  readonly begins?: 'item' | 'heading';
  /** Its first run is a label that the format counts (自动编号), so deep in lists: 0 for the outermost. Left out where its number, if it has one, is typed. */
  readonly listed?: number;
}

/** How a page sets a paragraph (排版), in points: whether it can be the first half of another is told by it (跨页). */
export interface Setting {
  /** Space that is left on its last line. */
  readonly room: number;
  /** How far its first line starts inside the column (首行缩进). */
  readonly indent: number;
  /** Width of what can't be cut off its start: a Latin word, or a character with the marks that stick to it. */
  readonly firstUnit: number;
}

/**
 * A table (表格). The cells tile the grid: no two overlap, none is missing.
 * `merges`: 'stated' where the format says which cells are merged (合并单元格: docx, html, ruled pdf), 'guessed' where the grid was
 * put together from text that lost its table.
 */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  readonly merges: 'stated' | 'guessed';
  readonly layer: Layer;
  readonly location: Location;
}

/** Cell at 0-based `row` and `column`, reaching over `rowSpan` × `columnSpan` places. A cell may hold a nested grid's text as paragraphs. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly paragraphs: readonly Paragraph[];
  readonly location: Location;
  /** Edges of its page's grid at which no rule bounds it: a page may have cut it there. Left out where the reader doesn't know. */
  readonly open?: OpenEdges;
}

/** No rule above, or below (pdf). */
export interface OpenEdges {
  readonly top: boolean;
  readonly bottom: boolean;
}

/** Of the text's size: what justified lines (两端对齐) may be stretched by. */
export const roomSlackShare = 0.25;

/** True where the first word of `after` had no room on the last line of `before`: they may be one text, and can be no two if it had. Size in points. */
export function isFilled(before: Setting, after: Setting, size: number): boolean {
  return before.room < after.firstUnit + roomSlackShare * size;
}

/** The paragraph's characters as the source has them. */
export function paragraphText(paragraph: Paragraph): string {
  const [only] = paragraph.runs;
  return only !== undefined && paragraph.runs.length === 1 ? only.text : paragraph.runs.map((run) => run.text).join('');
}
