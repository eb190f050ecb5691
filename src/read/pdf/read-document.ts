import type { Block, Document } from '../../model/document.ts';
import { GkparseError } from '../../model/errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { Result } from '../../model/result.ts';
import { type Limits, tooLarge } from '../limits.ts';
import { writeBlocks } from './blocks.ts';
import { EngineFault, type EngineName, type OpenOptions, type PdfEngine, type PdfFile } from './engine.ts';
import { brokenPdf, wordFault } from './errors.ts';
import { auditPdf, type PdfAudit } from './file/audit.ts';
import { lost } from './file/lost.ts';
import { isDamaged, withoutJunk } from './file/repair.ts';
import { findPictures, type PagePictures, tellPictures } from './pictures.ts';
import { type KeepGrid, type KeptGrid, startGrids } from './ruled/grid.ts';
import { type Begun, goOnWith, type Layout, layOut, nothingBegun, readSheet, type Sheet } from './sheet.ts';
import { restoreTagged } from './tagged/tables.ts';
import { readColumns } from './text/columns.ts';
import { isTextLayer } from './text/layer.ts';
import { takeLineNumbers } from './text/line-numbers.ts';
import { groupLines, lineText } from './text/lines.ts';
import { takeRunningHeads } from './text/running-heads.ts';
import { readTwins } from './text/twin-tables.ts';
import { countUnmappable } from './text/unmappable.ts';
import { takeRepeatedWatermarks } from './text/watermarks.ts';
import { turnUpright } from './turn.ts';
import { restoreTables } from './unruled/restore-tables.ts';
import { countCutOff } from './unseen/cut-off.ts';
import { isDrawnText } from './unseen/drawn-text.ts';
import { tellBeyond } from './unseen/off-page.ts';
import { tellUnseen } from './unseen/unseen.ts';

/** How one PDF is read. */
export interface PdfSettings {
  readonly limits: Limits;
  readonly password: string | null;
  /** Null: PDFium, and pdf.js where PDFium can't open the file. */
  readonly engine: EngineName | null;
}

const engines: Readonly<Record<EngineName, () => Promise<PdfEngine>>> = {
  pdfium: async () => (await import('./pdfium/engine.ts')).pdfiumEngine,
  pdfjs: async () => (await import('./pdfjs/engine.ts')).pdfjsEngine,
};

/**
 * A file read: all but its blocks, which are written page by page as they are asked for, so that whoever hands them on holds one page of them; in place
 * of ruled tables, which were taken away before, something stands for them.
 */
export interface PdfReading {
  readonly pages: number;
  readonly findings: readonly Finding[];
  /** The blocks of each page in turn. Throws 'too-large' over the limit. */
  readonly blocks: Iterable<readonly (Block | KeptGrid)[]>;
}

/** Reads in this thread: nothing here ends a reading that spins. Throws GkparseError. */
export async function readPdfDocument(bytes: Uint8Array, settings: PdfSettings): Promise<Result<Document>> {
  const store = startGrids();
  const { pages, findings, blocks } = await readPages(bytes, settings, store.keep);
  const placed = [...blocks].flatMap((page) => page.map((block) => store.put(block)));
  return { value: { format: 'pdf', pages, blocks: placed }, claims: [], findings };
}

/** As readPdfDocument, but for the blocks. */
export async function readPages(bytes: Uint8Array, settings: PdfSettings, keep: KeepGrid): Promise<PdfReading> {
  const { limits } = settings;
  const file = await openPdf(withoutJunk(bytes), settings);
  try {
    const audit = auditFile(bytes, file.pages);
    // A file may count more pages than it has.
    const pages = Math.min(file.pages, audit.pages ?? file.pages);
    if (pages > limits.maxPages) throw tooLarge('maxPages', limits.maxPages, pages);
    const { sheets, findings } = await readSheets({ ...file, pages }, { limits, audit, keep });
    const ownText = readColumns(takeRunningHeads(takeRepeatedWatermarks(takeLineNumbers(sheets))));
    const restored = restoreTables(readTwins(restoreTagged(ownText)), limits.maxCells);
    const blocks = countBlocks(writeBlocks(restored.sheets), limits.maxBlocks);
    return { pages, findings: [...findings, ...findFurniture(ownText), ...restored.findings], blocks };
  } finally {
    await file.close();
  }
}

function* countBlocks<T>(pages: Iterable<readonly T[]>, most: number): Generator<readonly T[]> {
  let count = 0;
  for (const page of pages) {
    count += page.length;
    if (count > most) throw tooLarge('maxBlocks', most);
    yield page;
  }
}

/** With the engine asked for; else with PDFium, and pdf.js where that can't. Throws GkparseError. */
export async function openPdf(bytes: Uint8Array, { engine, password, limits }: PdfSettings): Promise<PdfFile> {
  const options = { password, maxMemoryBytes: limits.maxMemoryBytes };
  try {
    return await openWith(engine ?? 'pdfium', bytes, options);
  } catch (error) {
    if (engine !== null || !isBroken(error)) throw wordFault(error, password !== null);
  }
  return openWith('pdfjs', bytes, options).catch((error: unknown) => {
    throw wordFault(error, password !== null);
  });
}

async function openWith(name: EngineName, bytes: Uint8Array, options: OpenOptions): Promise<PdfFile> {
  return (await engines[name]()).open(bytes, options);
}

function isBroken(error: unknown): boolean {
  return error instanceof EngineFault && error.kind === 'broken';
}

interface SheetsRead {
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
}

interface SheetReading {
  readonly limits: Limits;
  readonly audit: PdfAudit;
  readonly keep: KeepGrid;
}

/** A broken page is left out and reported; when every page is broken, so is the file. What passes a limit ends the reading. */
async function readSheets(file: PdfFile, { limits, audit, keep }: SheetReading): Promise<SheetsRead> {
  const sheets: Sheet[] = [];
  const findings: Finding[] = [...audit.findings];
  const unmappable: PageCount[] = [];
  const recognised: number[] = [];
  const pictures: PagePictures[] = [];
  const blank = new Set<number>();
  const shown = new Map<number, number>();
  let [cells, begun] = [0, nothingBegun];
  let cause: unknown;
  for (let number = 1; number <= file.pages; number++) {
    const layout = await readLayout(file, number, { limits, audit, begun }).catch((error: unknown) => {
      if (error instanceof GkparseError || isOutOfMemory(error)) throw wordFault(error, false);
      cause = error;
      return null;
    });
    if (layout === null) {
      findings.push(lost('broken-page', 1, number));
      continue;
    }
    const { page } = layout;
    begun = goOnWith(begun, layout);
    const sheet = readSheet(layout, keep);
    cells += sheet.ruled.reduce((sum, table) => sum + table.cells, 0);
    if (cells > limits.maxCells) throw tooLarge('maxCells', limits.maxCells);
    sheets.push(sheet);
    findings.push(...findOnPage(layout));
    unmappable.push({ page: number, count: countUnmappable(page.glyphs) });
    if (isTextLayer(page)) recognised.push(number);
    if (page.glyphs.length + page.paths.length + page.images.length === 0) blank.add(number);
    if (page.shown !== undefined) shown.set(number, page.shown);
    const own = findPictures(page);
    if (own !== null) pictures.push(own);
  }
  if (sheets.length === 0) throw brokenPdf(cause);
  findings.push(...tellPictures(pictures), ...audit.findParts({ blank, shown }));
  findings.push(...findUnmappable(unmappable), ...findRecognised(recognised));
  return { sheets, findings: [...findings, ...findNothing(sheets, findings)] };
}

/** With the words that were taken away: which of two texts is the notice's is a guess. */
function tellOverprints({ page, over, mixed }: Layout): readonly Finding[] {
  const lines = groupLines(over);
  const count = lines.length + mixed;
  if (count === 0) return [];
  const quote = lines.map(lineText).join(' ');
  return [{ ...lost('overprint', count, page.number), ...(quote === '' ? {} : { quote }) }];
}

function findOnPage(layout: Layout): readonly Finding[] {
  const { page, tables, runOff, beyond } = layout;
  const cutOff = tables.reduce((sum, table) => sum + countCutOff(table), 0);
  const counts = [
    ['cut-drawing', page.isDrawingCut ? 1 : 0],
    ['cut-off-text', cutOff],
    ['drawn-text', isDrawnText(page) ? 1 : 0],
    ['off-page-table', runOff],
  ] as const;
  const parts = counts.flatMap(([what, count]) => (count > 0 ? [lost(what, count, page.number)] : []));
  return [...parts, ...tellOverprints(layout), ...tellBeyond(beyond, page.number), ...tellUnseen(page)];
}

/** Where texts stand over rules or one another, the page is read again: what they are cut off at and how light they are tells whose they are. */
async function readLayout(
  file: PdfFile,
  number: number,
  { limits: { maxCells }, audit: { hidesLayers }, begun }: Omit<SheetReading, 'keep'> & { readonly begun: Begun },
): Promise<Layout> {
  const read = async (isDetailed: boolean): Promise<Layout> => {
    const page = await file.readPage(number, { isDetailed, hidesLayers });
    return layOut(turnUpright(page), { maxCells, isDetailed, begun });
  };
  const layout = await read(false);
  return layout.isCrowded ? read(true) : layout;
}

/** Not a letter on any page, and nothing said of it: an engine that can't make out a page may leave it blank. */
function findNothing(sheets: readonly Sheet[], findings: readonly Finding[]): readonly Finding[] {
  const isEmpty = sheets.every(({ ruled, parts, lines }) => ruled.length + parts.length + lines.length === 0);
  if (!isEmpty || findings.length > 0) return [];
  return [{ rule: 'unread-object', args: { what: 'blank-page', count: sheets.length }, location: { page: 1 } }];
}

const guessedFurniture = ['watermark', 'running-head', 'line-number'] as const;

/** That something is none of the text is a guess: one finding a kind, for all pages. */
function findFurniture(sheets: readonly Sheet[]): readonly Finding[] {
  return guessedFurniture.flatMap((what): readonly Finding[] => {
    const counts = sheets.map(({ furniture }) => furniture.filter(({ kind }) => kind === what).length);
    const first = sheets[counts.findIndex((count) => count > 0)];
    if (first === undefined) return [];
    const count = counts.reduce((sum, one) => sum + one, 0);
    return [{ rule: 'unread-object', args: { what, count }, location: { page: first.page } }];
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof EngineFault && error.kind === 'memory';
}

/** Of a damaged file engines make what they can: there is nothing to compare with then. */
function auditFile(bytes: Uint8Array, pages: number): PdfAudit {
  if (!isDamaged(bytes)) return auditPdf(bytes, pages);
  return {
    pages: null,
    hidesLayers: false,
    findings: [{ rule: 'repaired-document', args: {}, location: {} }],
    findParts: () => [],
  };
}

function findRecognised([first, ...others]: readonly number[]): readonly Finding[] {
  if (first === undefined) return [];
  return [{ rule: 'recognised-text', args: { pages: 1 + others.length }, location: { page: first } }];
}

interface PageCount {
  readonly page: number;
  readonly count: number;
}

function findUnmappable(pages: readonly PageCount[]): readonly Finding[] {
  const [first, ...others] = pages.filter(({ count }) => count > 0);
  if (first === undefined) return [];
  const count = others.reduce((sum, other) => sum + other.count, first.count);
  return [{ rule: 'unmappable-text', args: { count }, location: { page: first.page } }];
}
