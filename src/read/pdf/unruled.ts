import { isTextRole } from '../../grammar/column-role.ts';
import { classifyHeader, promoteTargets } from '../../grammar/header-role.ts';
import type { Finding } from '../../model/finding.ts';
import { squash } from '../../text/layout.ts';
import type { PageTable } from './page-table.ts';
import type { Sheet } from './sheet.ts';
import { type CellPiece, placePieces, type TextColumn } from './unruled-columns.ts';
import { buildGrid, type ColumnKind, type Columns, type PagePart } from './unruled-grid.ts';
import { findHeaderCells } from './unruled-header.ts';
import { type Piece, piecesOf } from './unruled-pieces.ts';
import { bodyLines, findRegions, type Part, type Region } from './unruled-regions.ts';
import { findRows, isShort, type LeafColumn } from './unruled-rows.ts';

export interface Restored {
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

/** Tables that are set without ruling lines (无线表格), or with few: their cells are found by how the text stands. */
export function restoreTables(sheets: readonly Sheet[]): Restored {
  const pages = sheets.map((sheet) => ({
    ...sheet,
    lines: bodyLines(sheet.lines, sheet.height),
    isPlain: sheet.tables.length === 0,
  }));
  const restored = findRegions(pages).map((region) => ({ region, ...restore(region, sheets) }));
  const tables = new Map<number, PageTable[]>();
  const used = new Set(
    restored.flatMap(({ region }) => region.parts.flatMap(({ lines, start, end }) => lines.slice(start, end))),
  );
  for (const { region, grids } of restored) {
    region.parts.forEach(({ page }, index) => {
      const grid = grids[index];
      if (grid !== undefined) tables.set(page, [...(tables.get(page) ?? []), grid]);
    });
  }
  return {
    sheets: sheets.map((sheet) => withTables(sheet, tables.get(sheet.page) ?? [], used)),
    findings: restored.map(({ region, grids, confidence }) => tell(region, grids, confidence)),
  };
}

function withTables(sheet: Sheet, tables: readonly PageTable[], used: ReadonlySet<unknown>): Sheet {
  if (tables.length === 0) return sheet;
  const all = [...sheet.tables, ...tables].sort((one, other) => one.lattice.box.top - other.lattice.box.top);
  return { ...sheet, tables: all, lines: sheet.lines.filter((line) => !used.has(line)) };
}

function tell(region: Region, grids: readonly PageTable[], confidence: number): Finding {
  const [first] = region.parts;
  const last = region.parts.at(-1);
  const rows = grids.reduce((sum, { lattice }) => sum + lattice.rows, 0);
  const args = { rows, columns: region.columns.length, reading: 'page-geometry', confidence };
  const pages = { page: first?.page ?? 1, ...(last === undefined || last === first ? {} : { lastPage: last.page }) };
  return { rule: 'guessed-table', args, location: pages };
}

interface TextPart {
  readonly header: readonly Piece[];
  readonly body: readonly CellPiece[];
  /** Heights of lines across the table. */
  readonly rules: readonly number[];
}

function restore(region: Region, sheets: readonly Sheet[]): { grids: readonly PageTable[]; confidence: number } {
  const parts = region.parts.map((part) => textOf(part, region, sheets));
  const kinds = columnKinds(parts, region.columns);
  const [best] = (['middle', 'top'] as const)
    .map((alignment) => ({ alignment, ...rowsOf(parts, { ...region, kinds, alignment }) }))
    .sort((one, other) => one.cost - other.cost);
  if (best === undefined) return { grids: [], confidence: 0 };
  const columns: Columns = { columns: region.columns, kinds, alignment: best.alignment };
  const count = best.parts.reduce((sum, { edges }) => sum + edges.length - 1, 0);
  const confidence = Math.max(0.3, 1 - best.cost / (2 * Math.max(1, count) * region.columns.length));
  return { grids: best.parts.map((part) => buildGrid(part, columns)), confidence: Math.round(confidence * 100) / 100 };
}

const minRuleShare = 0.6;

function textOf({ page, lines, start, header, end }: Part, { columns }: Region, sheets: readonly Sheet[]): TextPart {
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const top = lines[start + header]?.box.top ?? 0;
  const rules = (sheets.find((sheet) => sheet.page === page)?.rules ?? [])
    .filter(
      ({ axis, from, to }) =>
        axis === 'horizontal' && Math.min(to, right) - Math.max(from, left) > minRuleShare * (right - left),
    )
    .map(({ at }) => at)
    .filter((at) => at > top && at < (lines[end - 1]?.box.bottom ?? 0));
  return {
    header: lines.slice(start, start + header).flatMap(piecesOf),
    body: placePieces(lines.slice(start + header, end).flatMap(piecesOf), columns),
    rules,
  };
}

function rowsOf(
  parts: readonly TextPart[],
  { columns, kinds, alignment }: Columns,
): { parts: readonly PagePart[]; cost: number } {
  const found = parts.map(({ header, body, rules }, index) => {
    const leaves = columns.flatMap(({ right }, column): readonly LeafColumn[] => {
      const kind = kinds[column];
      return kind?.isLeaf === true
        ? [{ pieces: body.filter(({ first, last }) => first <= column && column <= last), right, ...kind }]
        : [];
    });
    const place = { isRest: index > 0, isCut: index < parts.length - 1 };
    return { header, body, ...place, ...findRows(leaves, { alignment, rules, isRest: index > 0 }) };
  });
  return { parts: found, cost: found.reduce((sum, { cost }) => sum + cost, 0) };
}

const serialNumber = /^[（(]?\d{1,3}[）).、．]?$/u;
const numberShare = 0.7;
/** A column with fewer texts than this share of the fullest is merged over rows. */
const leafShare = 0.5;
const blockStep = 1.25;

function columnKinds(parts: readonly TextPart[], columns: readonly TextColumn[]): readonly ColumnKind[] {
  const texts = columns.map((column, index) => {
    const pages = parts.map(({ body }) => linesIn(body, index));
    const leading = usualLeading(pages);
    const blocks = pages.flatMap((lines) => blocksOf(lines, leading, column.right));
    // A text over several columns is none of this column's, nor is its last line.
    return { leading, blocks: blocks.filter((block) => block.every(({ first, last }) => first === last)) };
  });
  const most = Math.max(1, ...texts.map(({ blocks }) => blocks.length));
  const kinds = texts.map(({ leading, blocks }) => {
    const lines = blocks.flat();
    const numbers = lines.filter(({ text }) => serialNumber.test(text)).length;
    const isNumber = numbers > 0 && numbers >= numberShare * lines.length;
    return { leading, isLeaf: blocks.length >= leafShare * most, isNumber };
  });
  const primary = findPrimary(parts[0]?.header ?? [], columns, kinds);
  return kinds.map((kind, index) => ({ ...kind, isPrimary: primary === null ? kind.isLeaf : index === primary }));
}

/** The innermost column of text (requirement): no two rows share its cells. Null where the header doesn't say. */
function findPrimary(
  header: readonly Piece[],
  columns: readonly TextColumn[],
  kinds: readonly { readonly isLeaf: boolean; readonly isNumber: boolean }[],
): number | null {
  const { cells } = findHeaderCells(header, columns);
  const texts = cells.map(({ pieces }) => squash(pieces.map(({ text }) => text).join('')));
  const roles = promoteTargets(
    texts,
    texts.map((text) => classifyHeader(text)?.role ?? 'other'),
  );
  const primary = kinds.findLastIndex(({ isLeaf, isNumber }, column) => {
    const cell = cells.findLastIndex(
      (candidate) => candidate.column <= column && column < candidate.column + candidate.columnSpan,
    );
    return isLeaf && !isNumber && isTextRole(roles[cell] ?? 'other');
  });
  return primary < 0 ? null : primary;
}

function linesIn(body: readonly CellPiece[], column: number): readonly CellPiece[] {
  return body.filter(({ first }) => first === column);
}

/** The lower quartile of the distances of lines; 1.05 of the size where none are known. */
function usualLeading(pages: readonly (readonly Piece[])[]): number {
  const size = pages.flat()[0]?.size ?? 1;
  const steps = pages
    .flatMap((lines) => lines.slice(1).map((line, index) => line.baseline - (lines[index]?.baseline ?? 0)))
    .filter((step) => step > 0.8 * size && step < 2.2 * size)
    .sort((one, other) => one - other);
  return steps[Math.floor(steps.length / 4)] ?? 1.3 * size;
}

/** Lines as near to one another as lines of one cell. */
function blocksOf(lines: readonly CellPiece[], leading: number, right: number): readonly (readonly CellPiece[])[] {
  const blocks: CellPiece[][] = [];
  for (const line of lines) {
    const previous = blocks.at(-1)?.at(-1);
    const step = previous === undefined ? 0 : (line.baseline - previous.baseline) / leading;
    const isNew = previous === undefined || step > blockStep || (step > 1.1 && isShort(previous, right, line));
    if (isNew) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks;
}
