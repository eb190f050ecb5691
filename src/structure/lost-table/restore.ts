import { type CellFit, rememberedFit } from '../../grammar/cell-fit.ts';
import { classifyHeader } from '../../grammar/header-role.ts';
import { type Block, type Paragraph, paragraphText } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Claim } from '../../model/result.ts';
import { readAlignedColumns } from './aligned-columns.ts';
import { readCellLines } from './cell-lines.ts';
import { type FoundHeader, findHeader } from './header-lines.ts';
import { readLabelLines } from './label-lines.ts';
import { type Line, toLine } from './line.ts';
import type { Reading } from './reading.ts';
import { readRowLines } from './row-lines.ts';
import { tellReading, tellUnread } from './tell.ts';
import { toGrid } from './to-grid.ts';

/** How cells fit, remembered over all tables of a document. */
interface Fits {
  readonly withDeadlines: CellFit;
  readonly without: CellFit;
}

export interface Restored {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

/** Lines of consecutive paragraphs; page numbers and drawn lines between them part nothing. */
interface Run {
  readonly lines: readonly Line[];
  /** Furniture by the index of the line that it stands before. */
  readonly furniture: ReadonlyMap<number, readonly Paragraph[]>;
  /** Index of the block after its last. */
  readonly end: number;
}

function toRun(blocks: readonly Block[], from: number): Run {
  const lines: Line[] = [];
  const furniture = new Map<number, readonly Paragraph[]>();
  let before: number | null = null;
  let at = from;
  for (; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') break;
    if (block.layer === 'furniture') furniture.set(lines.length, [...(furniture.get(lines.length) ?? []), block]);
    else lines.push(toLine(block, at, before));
    before = block.location.lastLine ?? block.location.line ?? null;
  }
  return { lines, furniture, end: at };
}

function drawingClaims(reading: Reading): readonly Claim[] {
  return reading.drawn.flatMap(({ line, from, to }) => {
    let at = 0;
    return line.paragraph.runs.flatMap((run): readonly Claim[] => {
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, run.text.length)];
      at += run.text.length;
      return start < end ? [{ start: run.start + start, end: run.start + end, by: 'furniture' }] : [];
    });
  });
}

const isText = (block: Block): boolean => block.kind === 'paragraph' && paragraphText(block).trim() !== '';

/** Mean misfit of the rows beyond which a reading is an invention; the seeds' tables cost 0.1, interleaved columns of a PDF 0.7. */
const highestCost = 0.6;
/** What a line that another reading takes in is worth, in misfit of its rows. */
const lineWorth = 0.3;

function fitOf(header: FoundHeader, fits: Fits): CellFit {
  const hasDeadlines = header.pieces.some((piece) => classifyHeader(piece.text)?.role === 'deadline');
  return hasDeadlines ? fits.withDeadlines : fits.without;
}

function readingsAt(lines: readonly Line[], at: number, header: FoundHeader | null, fits: Fits): readonly Reading[] {
  const labels = readLabelLines(lines, at, fits.withDeadlines);
  if (header === null) return labels === null ? [] : [labels];
  const fit = fitOf(header, fits);
  // A page's lines run through all of its columns, and its reader has joined them: rows read from them would be invented (002.noruling.pdf).
  const isPaged = lines[at]?.paragraph.location.page !== undefined;
  const found = [
    labels,
    isPaged && header.separator?.id === 'spaces' ? null : readRowLines(lines, header, fit),
    isPaged ? null : readAlignedColumns(lines, header, fit),
    isPaged ? null : readCellLines(lines, header, fit),
  ];
  return found.filter((reading) => reading !== null);
}

/** Misfit of a reading's rows, and of the lines that another reading takes in and it leaves. */
function totalCost(reading: Reading, end: number): number {
  const rows = reading.rows.filter((row) => row.kind === 'data').length;
  return reading.cost * rows + (end - reading.end) * lineWorth;
}

/** The best way to read what stands at a line as a table; null where none holds. */
function bestReading(lines: readonly Line[], at: number, header: FoundHeader | null, fits: Fits): Reading | null {
  const held = readingsAt(lines, at, header, fits).filter((reading) => reading.cost <= highestCost);
  const end = held.reduce((most, reading) => Math.max(most, reading.end), 0);
  const [first, ...others] = held;
  if (first === undefined) return null;
  return others.reduce((best, next) => (totalCost(next, end) < totalCost(best, end) ? next : best), first);
}

/** Tables among the lines become grids. */
function restoreLines({ lines, furniture }: Run, fits: Fits): Restored {
  const blocks: Block[] = [];
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const header = findHeader(lines, at);
    const reading = bestReading(lines, at, header, fits);
    const end = reading?.end ?? at + 1;
    blocks.push(...(furniture.get(at) ?? []), reading === null ? line.paragraph : toGrid(reading));
    for (let inside = at + 1; inside < end; inside++) blocks.push(...(furniture.get(inside) ?? []));
    if (reading !== null) {
      claims.push(...drawingClaims(reading));
      findings.push(...tellReading(reading));
    } else if (header !== null) findings.push(tellUnread(line));
    at = end;
  }
  blocks.push(...(furniture.get(lines.length) ?? []));
  return { blocks, claims, findings };
}

/**
 * Tables whose ruling is lost (失去表格线的文本) become grids again: wherever a header stands in the lines, the ways to read what
 * follows are scored, and the best that holds replaces the lines. Nothing fits: the lines stay as they are, and it is said.
 */
export function restoreTables(blocks: readonly Block[]): Restored {
  const fits: Fits = { withDeadlines: rememberedFit(true), without: rememberedFit(false) };
  const parts: Restored[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = toRun(blocks, at);
    const block = blocks[at];
    if (run.end > at) parts.push(restoreLines(run, fits));
    else if (block !== undefined) parts.push({ blocks: [block], claims: [], findings: [] });
    at = Math.max(at + 1, run.end);
  }
  return {
    blocks: parts
      .flatMap((part) => part.blocks)
      .filter((block) => block.kind === 'grid' || block.layer === 'furniture' || isText(block)),
    claims: parts.flatMap((part) => part.claims),
    findings: parts.flatMap((part) => part.findings),
  };
}
