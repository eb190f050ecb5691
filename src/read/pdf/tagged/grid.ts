import { type Cell, type Grid, isFilled, type Paragraph } from '../../../model/document.ts';
import type { Location } from '../../../model/notice.ts';
import type { Box } from '../geometry.ts';
import type { TextLine } from '../text/lines.ts';
import type { Column } from '../text/margins.ts';
import { groupParagraphs, settingOf } from '../text/paragraphs.ts';
import { groupCell } from '../text/vertical.ts';
import { type Advance, boxLocation, paragraphBox, writeParagraph } from '../text/writing.ts';
import type { PlacedCell, PlacedTable } from './cells.ts';
import type { Measures, PageRows } from './measure.ts';

/** A table over all of its pages, as its tags state it; it stands on the first of them. */
export interface TaggedGrid {
  readonly top: number;
  readonly table: PlacedTable;
  readonly measures: Measures;
}

/** One grid for all pages: the tags say what a page cut. */
export function writeTaggedGrid({ table, measures }: TaggedGrid, advance: Advance): Grid {
  const { rows, columns } = table;
  const cells = table.cells.map((cell) => writeCell(cell, measures, advance));
  return { kind: 'grid', rows, columns, cells, merges: 'stated', layer: 'body', location: whole(measures) };
}

function whole({ pages, columnEdges }: Measures): Location {
  const [left = 0, right = 0] = [columnEdges[0], columnEdges.at(-1)];
  return spanPages(pages, ({ edges }) => ({ left, top: edges[0] ?? 0, right, bottom: edges.at(-1) ?? 0 }));
}

/** Page and box on the first page, and the last page. */
function spanPages(pages: readonly PageRows[], boxOn: (page: PageRows) => Box): Location {
  const [first, last] = [pages[0], pages.at(-1)];
  if (first === undefined || last === undefined) return {};
  const place = { page: first.page, bbox: boxLocation(boxOn(first)) };
  return first === last ? place : { ...place, lastPage: last.page };
}

function writeCell(cell: PlacedCell, { columnEdges, settings, pages }: Measures, advance: Advance): Cell {
  const { row, column, rowSpan, columnSpan, texts } = cell;
  const end = row + rowSpan - 1;
  const [left = 0, right = 0] = [columnEdges[column], columnEdges[column + columnSpan]];
  const shown = pages.filter(({ first, last }) => row <= last && end >= first);
  const location = spanPages(shown, ({ first, last, edges }) => ({
    left,
    top: edges[Math.max(row, first) - first] ?? 0,
    right,
    bottom: edges[Math.min(end, last) - first + 1] ?? 0,
  }));
  const lines = [...texts].map(([page, items]) => ({ page, lines: groupCell(items) }));
  const inside = {
    left: settings[column]?.left ?? left,
    right: settings[column + columnSpan - 1]?.right ?? right,
  };
  return { row, column, rowSpan, columnSpan, paragraphs: writeParagraphs(lines, inside, advance), location };
}

interface PageLines {
  readonly page: number;
  readonly lines: readonly TextLine[];
}

/** A paragraph goes on over a page where its last line has no room for what follows. */
function writeParagraphs(pages: readonly PageLines[], column: Column, advance: Advance): readonly Paragraph[] {
  const groups: { page: number; lastPage: number; first: readonly TextLine[]; lines: readonly TextLine[] }[] = [];
  for (const { page, lines } of pages) {
    const [first, ...others] = groupParagraphs(lines, column);
    const open = groups.at(-1);
    if (first === undefined) continue;
    if (open !== undefined && fills(open.lines, first, column)) {
      open.lines = [...open.lines, ...first];
      open.lastPage = page;
    } else groups.push({ page, lastPage: page, first, lines: first });
    groups.push(...others.map((own) => ({ page, lastPage: page, first: own, lines: own })));
  }
  return groups.map(({ page, lastPage, first, lines }) => {
    const place = { page, bbox: boxLocation(paragraphBox(first)) };
    const location = page === lastPage ? place : { ...place, lastPage };
    return writeParagraph(lines, { lineEnd: 'kept', alignment: null, layer: 'body', location, column }, advance);
  });
}

function fills(above: readonly TextLine[], below: readonly TextLine[], column: Column): boolean {
  const [before, after] = [settingOf(above, column), settingOf(below, column)];
  const size = below[0]?.size ?? 0;
  return before !== null && after !== null && isFilled(before, after, size);
}
