import { rememberedFit } from '../../grammar/cell-fit.ts';
import { type Block, type Paragraph, paragraphText } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Claim } from '../../model/result.ts';
import { readCellLines } from './cell-lines.ts';
import { findHeader } from './header-lines.ts';
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
  const drawn = reading.id === 'tabs' || reading.id === 'cell-lines' ? [] : lines.slice(0, reading.end);
  return drawn.flatMap((line) => claim(line.paragraph));
}

const isText = (block: Block): boolean => block.kind === 'paragraph' && paragraphText(block).trim() !== '';

/**
 * Tables whose ruling is lost (失去表格线的文本) become grids again: wherever a header stands in the lines, the ways to read what
 * follows are scored, and the best that holds replaces the lines. Nothing fits: the lines stay as they are, and it is said.
 */
export function restoreTables(blocks: readonly Block[]): Restored {
  const fit = rememberedFit();
  const out: Block[] = [];
  const claims: Claim[] = [];
  const findings: Finding[] = [];
  for (let at = 0; at < blocks.length; ) {
    const lines = toLines(blocks, at);
    let line = 0;
    while (line < lines.length) {
      const header = findHeader(lines, line);
      const rest = lines.slice(header?.start ?? 0);
      const moved = header === null ? null : { ...header, start: 0, end: header.end - header.start };
      const reading = moved === null ? null : (readRowLines(rest, moved, fit) ?? readCellLines(rest, moved, fit));
      if (reading === null) {
        if (moved !== null) findings.push(unread(rest));
        out.push(...lines.slice(line, line + 1).map((l) => l.paragraph));
        line += 1;
        continue;
      }
      out.push(toGrid(reading));
      claims.push(...drawingClaims(rest, reading));
      findings.push(...tell(reading));
      line += reading.end;
    }
    at += lines.length;
    const block = blocks[at];
    if (block !== undefined && lines.length === 0) {
      out.push(block);
      at += 1;
    }
  }
  return { blocks: out.filter((block) => block.kind === 'grid' || isText(block)), claims, findings };
}

function unread(lines: readonly Line[]): Finding {
  const [first] = lines;
  return { rule: 'unread-table', args: { text: first?.text.trim() ?? '', lines: 1 }, location: first?.paragraph.location ?? {} };
}
