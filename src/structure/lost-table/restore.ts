import { type CellFit, rememberedFit } from '../../grammar/cell-fit.ts';
import { type Block, type Paragraph, paragraphText } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Claim } from '../../model/result.ts';
import { readCellLines } from './cell-lines.ts';
import { type FoundHeader, findHeader } from './header-lines.ts';
import { type Line, toLine } from './line.ts';
import type { Reading } from './reading.ts';
import { readRowLines } from './row-lines.ts';
import { toGrid } from './to-grid.ts';

export interface Restored {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

function toLines(blocks: readonly Block[], from: number): readonly Line[] {
  const lines: Line[] = [];
  let before: number | null = null;
  for (let at = from; at < blocks.length; at++) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph' || block.layer === 'furniture') break;
    lines.push(toLine(block, at, before));
    before = block.location.lastLine ?? block.location.line ?? null;
  }
  return lines;
}

const round = (value: number): number => Math.round(value * 100) / 100;

function tell(reading: Reading): readonly Finding[] {
  const grid = toGrid(reading);
  const rows = reading.rows.filter((row) => row.kind === 'data').length;
  const confidence = round(Math.max(0, 1 - reading.cost));
  const guess: Finding = {
    rule: 'guessed-table',
    args: { rows, columns: reading.columns.length, reading: reading.id, confidence },
    location: grid.location,
  };
  return [guess];
}

/** Everything on the lines that is in no cell only drew the table: bars, dashes. */
function drawingClaims(lines: readonly Line[], reading: Reading): readonly Claim[] {
  const claim = (paragraph: Paragraph): readonly Claim[] =>
    paragraph.runs.map((run) => ({ start: run.start, end: run.start + run.text.length, by: 'furniture' as const }));
  const drawn = reading.id === 'tabs' || reading.id === 'cell-lines' ? [] : lines;
  return drawn.flatMap((line) => claim(line.paragraph));
}

const isText = (block: Block): boolean => block.kind === 'paragraph' && paragraphText(block).trim() !== '';

function unread(line: Line): Finding {
  return { rule: 'unread-table', args: { text: line.text.trim(), lines: 1 }, location: line.paragraph.location };
}

/** Mean misfit of the rows beyond which a reading is an invention; the seeds' tables cost 0.1, interleaved columns of a PDF 0.7. */
const highestCost = 0.6;

/** What stands under a header is read in the way that its form allows; null where no reading holds. */
function readAt(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const own = { ...header, start: 0, end: header.end - header.start };
  const rest = lines.slice(header.start);
  // A page's lines run through all of its columns: read as cells they would be invented (002.noruling.pdf).
  const isPaged = lines[header.start]?.paragraph.location.page !== undefined;
  const reading = readRowLines(rest, own, fit) ?? (isPaged ? null : readCellLines(rest, own, fit));
  return reading !== null && reading.cost <= highestCost ? reading : null;
}

/** Lines of consecutive paragraphs: tables among them become grids. */
function restoreLines(lines: readonly Line[], fit: CellFit): Restored {
  const blocks: Block[] = [];
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const header = findHeader(lines, at);
    const reading = header === null ? null : readAt(lines, header, fit);
    if (reading !== null) {
      blocks.push(toGrid(reading));
      claims.push(...drawingClaims(lines.slice(at, at + reading.end), reading));
      findings.push(...tell(reading));
    } else if (line !== undefined) {
      blocks.push(line.paragraph);
      if (header !== null) findings.push(unread(line));
    }
    at += reading?.end ?? 1;
  }
  return { blocks, claims, findings };
}

/**
 * Tables whose ruling is lost (失去表格线的文本) become grids again: wherever a header stands in the lines, the ways to read what
 * follows are scored, and the best that holds replaces the lines. Nothing fits: the lines stay as they are, and it is said.
 */
export function restoreTables(blocks: readonly Block[]): Restored {
  const fit = rememberedFit();
  const parts: Restored[] = [];
  for (let at = 0; at < blocks.length; ) {
    const lines = toLines(blocks, at);
    const block = blocks[at];
    if (lines.length > 0) parts.push(restoreLines(lines, fit));
    else if (block !== undefined) parts.push({ blocks: [block], claims: [], findings: [] });
    at += Math.max(1, lines.length);
  }
  return {
    blocks: parts.flatMap((part) => part.blocks).filter((block) => block.kind === 'grid' || isText(block)),
    claims: parts.flatMap((part) => part.claims),
    findings: parts.flatMap((part) => part.findings),
  };
}
