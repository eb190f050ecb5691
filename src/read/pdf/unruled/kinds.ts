import { isTextRole } from '../../../grammar/column-role.ts';
import { classifyHeader, promoteTargets } from '../../../grammar/header-role.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import { squash } from '../../../text/layout.ts';
import type { CellPiece } from './columns.ts';
import type { ColumnKind, PagePart } from './grid.ts';
import { findHeaderCells } from './header.ts';
import { type Piece, widestLeading } from './pieces.ts';
import { isShort } from './rows.ts';
import type { TextColumn } from './split-pieces.ts';

/** 序号 as it is printed: 3, （3）, 3、. */
export const serialNumber = /^[（(]?\d{1,3}[）).、．]?$/u;
const numberShare = 0.7;
/** A column with fewer texts than this share of the fullest is merged over rows. */
const leafShare = 0.5;
const blockStep = 1.25;

/** A page of a table: what its columns are told by. */
type ColumnPage = Pick<PagePart, 'header' | 'body'>;

/** What each column is, over all pages. */
export function columnKinds(parts: readonly ColumnPage[], columns: readonly TextColumn[]): readonly ColumnKind[] {
  const lines = columns.map((_, index) => parts.map(({ body }) => linesIn(body, index)));
  const leadings = leadingsOf(lines, columns);
  const texts = columns.map((column, index) => {
    const pages = lines[index] ?? [];
    const leading = leadings[index] ?? 1;
    const blocks = pages.flatMap((lines) => blocksOf(lines, leading, column.right));
    // A text over several columns is none of this column's, nor is its last line.
    return { leading, blocks: blocks.filter((block) => block.every(({ first, last }) => first === last)) };
  });
  const most = Math.max(1, ...texts.map(({ blocks }) => blocks.length));
  const kinds = texts.map(({ leading, blocks }) => {
    const lines = blocks.flat();
    const numbers = lines.filter(({ text }) => serialNumber.test(text)).length;
    const isNumber = numbers > 0 && numbers >= numberShare * lines.length;
    return { leading, lines: lines.length, isLeaf: blocks.length >= leafShare * most, isNumber };
  });
  const roles = rolesOf(parts[0]?.header ?? [], columns);
  const primary = findPrimary(kinds, roles);
  const number = kinds.findIndex(({ isNumber }) => isNumber);
  return kinds.map((kind, column) => ({
    ...kind,
    isLeaf: kind.isLeaf || column === primary,
    isOwn: column !== primary && standsInRows(lines[column] ?? [], lines[number] ?? [], kind.leading),
    isPrimary: primary === null ? kind.isLeaf : column === primary,
    role: roles[column] ?? 'other',
    mayBeBlank:
      blankRoles.includes(roles[column] ?? 'other') || (roles[column] === 'unit' && roles.includes('lead-unit')),
  }));
}

const fewestRows = 4;
const tallShare = 0.5;
const samePoints = 1;

/** Does each row's text begin level with its number, though most rows are higher than a line? */
function standsInRows(
  texts: readonly (readonly Piece[])[],
  numbers: readonly (readonly Piece[])[],
  leading: number,
): boolean {
  const rows = numbers.flat().length;
  const isLevel = ({ baseline }: Piece, page: number): boolean =>
    texts[page]?.some((text) => Math.abs(text.baseline - baseline) < samePoints) === true;
  const tall = numbers.flatMap((own) =>
    own.slice(1).filter(({ baseline }, index) => baseline - (own[index]?.baseline ?? 0) > blockStep * leading),
  );
  return (
    rows >= fewestRows &&
    tall.length >= tallShare * rows &&
    numbers.every((own, page) => own.every((one) => isLevel(one, page)))
  );
}

/** What some rows have and others have not, as they have 责任单位 beside 牵头单位. */
const blankRoles: readonly ColumnRole[] = ['support-unit', 'remark'];

/** Of each column, by the header over it. */
function rolesOf(header: readonly Piece[], columns: readonly TextColumn[]): readonly ColumnRole[] {
  const { cells } = findHeaderCells(header, columns);
  const texts = cells.map(({ pieces }) => squash(pieces.map(({ text }) => text).join('')));
  const roles = promoteTargets(
    texts,
    texts.map((text) => classifyHeader(text)?.role ?? 'other'),
  );
  return columns.map((_, column) => {
    const cell = cells.findLastIndex(
      (candidate) => candidate.column <= column && column < candidate.column + candidate.columnSpan,
    );
    return roles[cell] ?? 'other';
  });
}

interface ColumnText {
  readonly lines: number;
  readonly isLeaf: boolean;
  readonly isNumber: boolean;
}

/**
 * The innermost column of text (requirement): no two rows share its cells. Where rows have no space between them its texts run into one,
 * and that it has the most lines, or the header alone, says so. Null where nothing does.
 */
function findPrimary(kinds: readonly ColumnText[], roles: readonly ColumnRole[]): number | null {
  const texted = roles.map((role, column) => kinds[column]?.isNumber !== true && isTextRole(role));
  const most = Math.max(...kinds.map(({ lines }) => lines));
  const leaf = kinds.findLastIndex(
    ({ isLeaf, lines }, column) => (isLeaf || lines === most) && texted[column] === true,
  );
  const primary = leaf < 0 ? texted.lastIndexOf(true) : leaf;
  return primary < 0 ? null : primary;
}

function linesIn(body: readonly CellPiece[], column: number): readonly CellPiece[] {
  return body.filter(({ first }) => first === column);
}

/** Of the size, where nothing tells. */
const usualLeadingShare = 1.3;

/** Of each column. One of texts of one line shows the distance of its rows alone: the column with the most lines tells that of lines. */
function leadingsOf(
  columns: readonly (readonly (readonly Piece[])[])[],
  places: readonly TextColumn[],
): readonly number[] {
  const shares = columns.map((pages, index) => leadingShare(pages) ?? wideShare(pages, places[index]));
  const fullest = columns.reduce((most, pages, at) => (countOf(pages) > countOf(columns[most] ?? []) ? at : most), 0);
  const most = shares[fullest] ?? Number.POSITIVE_INFINITY;
  const usual = Number.isFinite(most) && most > usualLeading ? most : usualLeadingShare;
  return columns.map((pages, index) => Math.min(shares[index] ?? usual, most) * sizeOf(pages));
}

function countOf(pages: readonly (readonly Piece[])[]): number {
  return pages.reduce((sum, lines) => sum + lines.length, 0);
}

function sizeOf(pages: readonly (readonly Piece[])[]): number {
  return pages.find((lines) => lines.length > 0)?.[0]?.size ?? 1;
}

/** Shares of the size: lines of a cell stand no nearer, and as a rule no further apart. */
const minLeading = 0.8;
const usualLeading = 2.2;

/** The lower quartile of the distances of lines, as a share of their size; null where none are known. */
function leadingShare(pages: readonly (readonly Piece[])[]): number | null {
  const size = sizeOf(pages);
  return lowerQuartile(stepsOf(pages).filter((step) => step < usualLeading * size)) / size || null;
}

const fewestFull = 2;
const stopped = /[。；;！？]$/u;

/** The same, of lines that stand further apart than lines do: those that have no room for what follows, and no stop, go on below; others don't. */
function wideShare(pages: readonly (readonly Piece[])[], column: TextColumn | undefined): number | null {
  if (column === undefined) return null;
  const size = sizeOf(pages);
  const goesOn = (line: Piece, next: Piece): boolean => !stopped.test(line.text) && !isShort(line, column.right, next);
  const all = stepsOf(pages).filter((step) => step < widestLeading * size);
  const steps = stepsOf(pages, goesOn).filter((step) => step < widestLeading * size);
  // Where each line is as wide as its column, each may be a row.
  return steps.length < fewestFull || steps.length === all.length ? null : lowerQuartile(steps) / size;
}

function stepsOf(
  pages: readonly (readonly Piece[])[],
  isOne: (line: Piece, next: Piece) => boolean = () => true,
): readonly number[] {
  const least = minLeading * sizeOf(pages);
  return pages.flatMap((lines) =>
    lines.slice(1).flatMap((next, index) => {
      const line = lines[index] ?? next;
      const step = next.baseline - line.baseline;
      return step > least && isOne(line, next) ? [step] : [];
    }),
  );
}

/** 0 of none. */
function lowerQuartile(steps: readonly number[]): number {
  return [...steps].sort((one, other) => one - other)[Math.floor(steps.length / 4)] ?? 0;
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
