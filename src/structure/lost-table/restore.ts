import { type CellFit, rememberedFit } from '../../grammar/cell-fit.ts';
import { isAssignmentRole, isTextRole, isUnitRole } from '../../grammar/column-role.ts';
import { beginsWithHeaders, classifyHeader } from '../../grammar/header-role.ts';
import { parseLabel } from '../../grammar/numbering.ts';
import { type Block, paragraphText } from '../../model/document.ts';
import type { Finding } from '../../model/finding.ts';
import type { Claim } from '../../model/result.ts';
import { gather } from '../../text/gather.ts';
import { squash } from '../../text/layout.ts';
import { sliceParagraph } from '../../text/slice-paragraph.ts';
import { fillsLabel } from '../label-alone.ts';
import { readAlignedColumns } from './aligned/columns.ts';
import { isBlankForm } from './blank-form.ts';
import { readCellLines } from './cell-a-line/cell-lines.ts';
import { findAnyHeader } from './header/any-header.ts';
import { countSaidAgain, type FoundHeader } from './header/header-lines.ts';
import { readLabelLines } from './labelled/label-lines.ts';
import { readLabelsAlone } from './labelled/labels-alone.ts';
import { isLostPair, readPairLines } from './labelled/pair-lines.ts';
import { type Line, type Piece, whole } from './line.ts';
import { tellNamedTables } from './named-table.ts';
import { misfitOf, type Reading, type Rival } from './reading.ts';
import { countLostRows, readBareRows } from './row-a-line/bare-rows.ts';
import { readRowLines } from './row-a-line/row-lines.ts';
import { type Run, toRun } from './run.ts';
import { straysOf } from './strays.ts';
import { oncePerHeader, tellBelow, tellLostRows, tellReading, tellStrayPiece, tellUnread } from './tell.ts';
import { toGrid } from './to-grid.ts';
import { areWrappedLines } from './wrapped/wrapped-cells.ts';
import { readWrappedLines } from './wrapped/wrapped-lines-reading.ts';

/** What is remembered over all tables of a document. */
interface Memory {
  /** How cells fit. */
  readonly withDeadlines: CellFit;
  readonly without: CellFit;
  /** Headers over lines of wrapped cells: each page says them again, and reading them again would take as long as the first time. */
  readonly wrapped: Set<string>;
}

export interface Restored {
  readonly blocks: readonly Block[];
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
}

const drawingClaims = (reading: Reading): readonly Claim[] =>
  claimsOf([...reading.drawn, ...reading.rows.flatMap((row) => row.repeated ?? [])]);

function claimsOf(pieces: readonly Piece[]): readonly Claim[] {
  return pieces.flatMap(({ line, from, to }) => {
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
/** In fewer rows than this share a unit, person or deadline stands: then it is no task table (domain.md 3.3). */
const fewestAssigned = 0.2;

/** Where cells stand one a line nothing else shows the columns: of lines that fit no better, the narrow lines of wrapped cells were taken for cells, and each row was an invention. */
const highestOfLines = 0.4;

const areLinesOfCells = (reading: Reading): boolean =>
  areWrappedLines(reading) || (reading.id === 'cell-lines' && misfitOf(reading.cost, reading.columns) > highestOfLines);

function isTable(reading: Reading): boolean {
  const { rows, columns, cost } = reading;
  if (areWrappedLines(reading)) return false;
  const data = rows.filter((row) => row.kind === 'data');
  const isAssigned = (column: number): boolean => isAssignmentRole(columns[column]?.role ?? 'other');
  const assigned = data.filter((row) => row.cells.some((cell) => isAssigned(cell.column)));
  return misfitOf(cost, columns) <= highestCost && assigned.length >= data.length * fewestAssigned;
}

/** 权属部门 | 场所名称 | 地址: a header of which nothing says for sure what is to be done, by whom or when must fit its rows better. */
const highestOfDoubtful = 0.2;

function isDoubtful({ pieces }: FoundHeader): boolean {
  return pieces.every(({ text }) => {
    const found = classifyHeader(text);
    return found?.sure !== true || !(isTextRole(found.role) || isAssignmentRole(found.role));
  });
}

/** 单位 and 部门 alone on a line may be anything. */
const shortestStray = 4;

/** What a line that another reading takes in is worth, in misfit of its rows. */
const lineWorth = 0.3;

function fitOf(header: FoundHeader, memory: Memory): CellFit {
  // A header that no list has, or whose end stands on the next line (完成 over 时间), may be one of deadlines.
  const mayHold = header.pieces.some((piece) => (classifyHeader(piece.text)?.role ?? 'deadline') === 'deadline');
  return mayHold ? memory.withDeadlines : memory.without;
}

function readingsAt(
  lines: readonly Line[],
  at: number,
  header: FoundHeader | null,
  memory: Memory,
): readonly Reading[] {
  // Labels that are said again and again, each with its value below, are nothing else.
  const alone = readLabelsAlone(lines, at, memory.withDeadlines);
  if (alone !== null && isTable(alone)) return [alone];
  const labels = readLabelLines(lines, at, memory.withDeadlines);
  if (header === null) return labels === null ? [] : [labels];
  const fit = fitOf(header, memory);
  // A page's lines run through all of its columns, and its reader has joined them: rows read from them would be invented (002.noruling.pdf).
  const isPaged = lines[at]?.paragraph.location.page !== undefined;
  const isBroken = header.separator !== null && header.end - header.start > 1;
  const found = [
    labels,
    // Before the other reading by spaces: of two that fit alike the one that sees where a line stands knows more.
    isPaged ? null : readAlignedColumns(lines, header, fit),
    isBroken || (isPaged && header.separator?.id === 'spaces') ? null : readRowLines(lines, header, fit),
    isPaged || isBroken ? null : readCellLines(lines, header, fit),
  ];
  return found.filter((reading) => reading !== null);
}

/** What each row costs for each word of the header that shares its column with another: of readings that fit alike, that with a column each is right. */
const sharedColumn = 0.2;

const countRows = ({ rows }: Reading): number => rows.filter((row) => row.kind === 'data').length;

/** Misfit of a reading's rows, and of the lines that another reading takes in and it leaves. */
function totalCost(reading: Reading, end: number, headers: number): number {
  const shared = Math.max(0, headers - reading.columns.length);
  const each = misfitOf(reading.cost, reading.columns) + shared * sharedColumn;
  return each * countRows(reading) + (end - reading.end) * lineWorth;
}

const toRival = ({ id, columns, cost }: Reading): Rival => ({
  id,
  columns: columns.length,
  misfit: misfitOf(cost, columns),
});

/** The best way to read what stands at a line as a table, and what it was preferred to; null where none holds. */
function bestReading(lines: readonly Line[], at: number, header: FoundHeader | null, memory: Memory): Reading | null {
  const words = header === null ? null : header.pieces.map(({ text }) => text).join(' ');
  if (words !== null && memory.wrapped.has(words)) return null;
  const readings = readingsAt(lines, at, header, memory);
  const isWrapped = readings.some(areLinesOfCells);
  const wrapped = isWrapped && header !== null ? readWrappedLines(lines, header, fitOf(header, memory)) : null;
  const ofCells = readings.filter((reading) => !areLinesOfCells(reading));
  const highest = header !== null && isDoubtful(header) ? highestOfDoubtful : highestCost;
  const held = [...ofCells, ...(wrapped === null ? [] : [wrapped])].filter(
    (reading) => isTable(reading) && misfitOf(reading.cost, reading.columns) <= highest,
  );
  if (words !== null && isWrapped && held.length === 0) memory.wrapped.add(words);
  const end = held.reduce((most, reading) => Math.max(most, reading.end), 0);
  const headers = header?.pieces.length ?? 0;
  const cost = (reading: Reading): number => totalCost(reading, end, headers);
  // Of two that fit alike, that with more rows joins no lines without need.
  const [best, second] = held.toSorted((a, b) => cost(a) - cost(b) || countRows(b) - countRows(a));
  if (best === undefined) return null;
  const rivals = [best.rival, second === undefined ? null : toRival(second)].filter((rival) => rival !== null);
  return { ...best, rival: rivals.toSorted((a, b) => a.misfit - b.misfit)[0] ?? null };
}

/** What stands at one line: a table that goes on to `end`, or the line itself. */
interface Piecemeal extends Restored {
  readonly end: number;
}

function restoreAt(lines: readonly Line[], at: number, line: Line, memory: Memory): Piecemeal {
  const again = countSaidAgain(lines, at);
  if (again > 0) {
    const own = lines.slice(at, at + again).map(whole);
    return { blocks: [], claims: claimsOf(own), findings: [], end: at + again };
  }
  const header = findAnyHeader(lines, at);
  const reading =
    bestReading(lines, at, header, memory) ??
    (header === null ? (readPairLines(lines, at) ?? readBareRows(lines, at)) : null);
  if (reading === null) {
    const isHeader = header !== null || beginsWithHeaders(line.text) || isLostPair(lines, at);
    const lost = isHeader ? [tellUnread(line)] : tellLostRows(line, countLostRows(lines, at));
    const findings = lost.length > 0 && isBlankForm(lines, at) ? [] : lost;
    return { blocks: [line.paragraph], claims: [], findings, end: at + 1 };
  }
  const grid = toGrid(reading);
  const strays = straysOf(reading, lines.slice(at, reading.end));
  const findings = [
    ...tellReading(reading, grid.location),
    ...strays.map(tellStrayPiece),
    ...tellBelow(reading, lines[reading.end]),
  ];
  const loose = strays.map(({ line: own, from, to }) => sliceParagraph(own.paragraph, from, to));
  return { blocks: [grid, ...loose], claims: drawingClaims(reading), findings, end: reading.end };
}

/** Tables among the lines become grids; furniture that stood inside of one follows it. */
function restoreLines({ lines, furniture }: Run, memory: Memory): Restored {
  const parts: Restored[] = [];
  const drawn = (index: number): Restored => ({ blocks: furniture.get(index) ?? [], claims: [], findings: [] });
  let wasUnread = false;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    if (line === undefined) break;
    const part = restoreAt(lines, at, line, memory);
    const isUnread = part.findings[0]?.rule === 'unread-table';
    // The rest of a header of one word a line looks like a header, too.
    parts.push(drawn(at), isUnread && wasUnread ? { ...part, findings: [] } : part);
    wasUnread = isUnread;
    while (++at < part.end) parts.push(drawn(at));
  }
  const strays = tellStray(parts);
  const told = [...parts.flatMap(({ findings }) => findings), ...strays];
  const named = tellNamedTables(
    gather(parts, ({ blocks }) => blocks),
    told,
  );
  return joinParts([...parts, drawn(lines.length), { blocks: [], claims: [], findings: [...strays, ...named] }]);
}

/** 责任单位 alone on a line that stayed text, and was told of neither: a table may have stood here that nothing could be made of. */
function tellStray(parts: readonly Restored[]): readonly Finding[] {
  if (parts.some((part) => part.findings.some((finding) => finding.rule === 'unread-table'))) return [];
  const left = parts.flatMap((part) => part.blocks);
  const stray = left.find(
    (block, at) => block.kind === 'paragraph' && isStrayHeader(paragraphText(block), left[at + 1]),
  );
  if (stray?.kind !== 'paragraph') return [];
  return [
    {
      rule: 'unread-table',
      args: { text: paragraphText(stray).trim(), lines: 1, headers: 0 },
      location: stray.location,
    },
  ];
}

function isStrayHeader(text: string, next: Block | undefined): boolean {
  if (next?.kind === 'paragraph' && fillsLabel(text, paragraphText(next))) return false;
  // 2024年责任分工 is a title, （三）成员单位 a heading.
  if (/\d/u.test(text) || parseLabel(text) !== null) return false;
  const role = classifyHeader(text);
  return role?.sure === true && isUnitRole(role.role) && squash(text).length >= shortestStray;
}

const joinParts = (parts: readonly Restored[]): Restored => ({
  blocks: gather(parts, (part) => part.blocks),
  claims: gather(parts, (part) => part.claims),
  findings: gather(parts, (part) => part.findings),
});

/**
 * Tables whose ruling is lost (失去表格线的文本) become grids again: wherever a header stands in the lines, the ways to read what
 * follows are scored, and the best that holds replaces the lines. Nothing fits: the lines stay as they are, and it is said.
 */
export function restoreTables(blocks: readonly Block[]): Restored {
  const memory: Memory = { withDeadlines: rememberedFit(true), without: rememberedFit(false), wrapped: new Set() };
  const parts: Restored[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = toRun(blocks, at);
    const block = blocks[at];
    if (run.end > at) parts.push(restoreLines(run, memory));
    else if (block !== undefined) parts.push({ blocks: [block], claims: [], findings: [] });
    at = Math.max(at + 1, run.end);
  }
  const restored = joinParts(parts);
  return {
    ...restored,
    findings: oncePerHeader(restored.findings),
    blocks: restored.blocks.filter((block) => block.kind === 'grid' || block.layer === 'furniture' || isText(block)),
  };
}
