import type { Block, Paragraph } from '../../model/document.ts';
import { topOf as lineTop } from './ruled/frames.ts';
import { type KeptGrid, type WrittenTable, writeGrid } from './ruled/grid.ts';
import type { PageTable } from './ruled/page-table.ts';
import type { Sheet } from './sheet.ts';
import { type TaggedGrid, writeTaggedGrid } from './tagged/grid.ts';
import { areBeside, partTitles, type Sides } from './text/beside.ts';
import type { Flow, TextLine } from './text/lines.ts';
import { type Column, findColumn } from './text/margins.ts';
import { isPageNumber } from './text/page-number.ts';
import { findHabits } from './text/paragraph-habits.ts';
import { alignmentOf, groupParagraphs, noHabits, type ParagraphHabits } from './text/paragraphs.ts';
import { type Advance, boxLocation, paragraphBox, startOffsets, writeParagraph } from './text/writing.ts';

/**
 * Pages → the blocks of each, in reading order, a ruled table as what stands for it. A table is one grid a page, and no paragraph reaches over a page: what a page's end cut is
 * joined by a later stage, which knows words.
 */
export function* writeBlocks(sheets: readonly Sheet[]): Generator<readonly (Block | KeptGrid)[]> {
  const settings = findSettings(sheets);
  const advance = startOffsets();
  let index = 0;
  for (const sheet of sheets) {
    const blocks = writeSheet(sheet, settings.get(widthOf(sheet)) ?? wholePage(sheet), advance);
    yield blocks.map((block) => ({ ...block, location: Object.assign({}, block.location, { block: index++ }) }));
  }
}

/** How the text of pages is set. */
interface PageSetting {
  readonly column: Column;
  readonly habits: ParagraphHabits;
}

/** Pages of one width share their margins; a landscape section has its own. */
function findSettings(sheets: readonly Sheet[]): ReadonlyMap<number, PageSetting> {
  const pages = new Map<number, (readonly TextLine[])[]>();
  for (const sheet of sheets) {
    const width = widthOf(sheet);
    const body = sheet.lines.filter((line) => line.flow === undefined && !isPageNumber(line, sheet.height));
    pages.set(width, [...(pages.get(width) ?? []), body]);
  }
  return new Map([...pages].flatMap(([width, lines]) => withSetting(width, lines)));
}

function withSetting(width: number, pages: readonly (readonly TextLine[])[]): readonly [number, PageSetting][] {
  const column = findColumn(pages.flat(), width);
  return column === null ? [] : [[width, { column, habits: findHabits(pages, column) }]];
}

function widthOf({ width }: Sheet): number {
  return Math.round(width);
}

function wholePage({ width }: Sheet): PageSetting {
  return { column: { left: 0, right: width }, habits: noHabits };
}

/** Lines between two tables, or a table, at its height on the page. */
type Piece = { readonly lines: readonly TextLine[] } | { readonly table: SomeTable };

type SomeTable = PageTable | WrittenTable | TaggedGrid;

function sidesOf(table: SomeTable): Sides {
  if ('lattice' in table) return table.lattice.box;
  if ('kept' in table) return table;
  const { columnEdges, pages } = table.measures;
  const bottom = pages[0]?.edges.at(-1) ?? table.top;
  return { left: columnEdges[0] ?? 0, right: columnEdges.at(-1) ?? 0, top: table.top, bottom };
}

/** Points: tables side by side begin as high. */
const sameTop = 3;

function comesBefore(one: Sides, other: Sides): number {
  return Math.abs(one.top - other.top) < sameTop && (areBeside(one, other) || areBeside(other, one))
    ? one.left - other.left
    : one.top - other.top;
}

function writeSheet(sheet: Sheet, setting: PageSetting, advance: Advance): readonly (Block | KeptGrid)[] {
  return piecesOf(sheet).flatMap((piece): readonly (Block | KeptGrid)[] =>
    'table' in piece
      ? [writeAny(piece.table, sheet.page, advance)]
      : writeLines(piece.lines, { sheet, setting, advance }),
  );
}

function writeAny(table: SomeTable, page: number, advance: Advance): Block | KeptGrid {
  if ('measures' in table) return writeTaggedGrid(table, advance);
  if ('lattice' in table) return writeGrid(table, { page, layer: 'body' }, advance);
  return { kept: table.kept, start: advance(table.length), location: {} };
}

function piecesOf({ ruled, tables, tagged, lines: own, furniture }: Sheet): readonly Piece[] {
  const lines = furniture.length === 0 ? own : byHeight([...own, ...furniture.map(({ line }) => line)]);
  const all = [...ruled, ...tables, ...tagged].sort((one, other) => comesBefore(sidesOf(one), sidesOf(other)));
  const tops = all.map((table) => sidesOf(table).top);
  const gaps = [Number.NEGATIVE_INFINITY, ...tops].map((top, index): { readonly lines: readonly TextLine[] } => ({
    lines: lines.filter((line) => lineTop(line) >= top && lineTop(line) < (tops[index] ?? Number.POSITIVE_INFINITY)),
  }));
  all.slice(1).forEach((table, index) => {
    const [one, other] = [sidesOf(all[index] ?? table), sidesOf(table)];
    if (!areBeside(one, other)) return;
    const { left, right } = partTitles(gaps[index]?.lines ?? [], one, other);
    gaps.splice(index, 2, { lines: left }, { lines: [...right, ...(gaps[index + 1]?.lines ?? [])] });
  });
  return gaps.flatMap((gap, index) => {
    const table = all[index];
    return table === undefined ? [gap] : [gap, { table }];
  });
}

/** Two columns side by side stand as high as they begin, and one after the other. */
function byHeight(lines: readonly TextLine[]): readonly TextLine[] {
  return [...lines].sort((one, other) => lineTop(one) - lineTop(other));
}

interface PlaceOnPage {
  readonly sheet: Sheet;
  readonly setting: PageSetting;
  readonly advance: Advance;
}

function writeLines(lines: readonly TextLine[], { sheet, setting, advance }: PlaceOnPage): readonly Paragraph[] {
  return splitParts(lines, sheet).flatMap(({ layer, flow, lines: part }) => {
    const own = flow ?? setting.column;
    return groupParagraphs(part, own, flow === undefined ? setting.habits : noHabits).map((paragraph) => {
      const [first] = paragraph;
      const alignment = first === undefined || paragraph.length > 1 ? null : alignmentOf(first, own);
      const location = { page: sheet.page, bbox: boxLocation(paragraphBox(paragraph)) };
      return writeParagraph(paragraph, { lineEnd: 'joined', alignment, layer, location, column: own }, advance);
    });
  });
}

interface Part {
  readonly layer: 'body' | 'furniture';
  readonly flow: Flow | undefined;
  readonly lines: readonly TextLine[];
}

/** What stands in a page's margin, or over or behind its text, parts no paragraph: it comes behind the text. */
const loose: ReadonlySet<Sheet['furniture'][number]['kind']> = new Set([
  'line-number',
  'watermark',
  'overprint',
  'unseen',
]);

/** A page number stands alone; the lines above it and below are not one paragraph, nor are those of two columns. */
function splitParts(lines: readonly TextLine[], { height, furniture }: Sheet): readonly Part[] {
  const parts: { layer: Part['layer']; flow: Flow | undefined; lines: TextLine[] }[] = [];
  const own = new Set(furniture.map(({ line }) => line));
  const behind = new Set(furniture.flatMap(({ line, kind }) => (loose.has(kind) ? [line] : [])));
  const isBehind = (line: TextLine): boolean => behind.has(line);
  const ordered = behind.size === 0 ? lines : [...lines.filter((line) => !isBehind(line)), ...lines.filter(isBehind)];
  for (const line of ordered) {
    const { flow } = line;
    const layer = isPageNumber(line, height) || own.has(line) ? 'furniture' : 'body';
    const last = parts.at(-1);
    if (last !== undefined && last.layer === layer && last.flow === flow) last.lines.push(line);
    else parts.push({ layer, flow, lines: [line] });
  }
  return parts;
}
