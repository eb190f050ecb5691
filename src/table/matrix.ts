import { partNames } from '../grammar/person.ts';
import { type Cell, type Grid, paragraphText, type Run } from '../model/document.ts';
import type { Location } from '../model/notice.ts';
import type { TextRange } from '../model/task-table.ts';
import { gather } from '../text/gather.ts';
import { dropLayoutSpaces, joinLines, squash } from '../text/layout.ts';
import { partSoftLines } from './soft-lines.ts';

/** A grid with the owner of each place: merged cells stand at every place that they cover. */
export interface Matrix {
  readonly grid: Grid;
  readonly rows: number;
  readonly columns: number;
  readonly owner: (row: number, column: number) => Cell | null;
}

/** Lays the cells out by place. */
export function toMatrix(grid: Grid): Matrix {
  const places = new Map<number, Cell>();
  for (const cell of grid.cells) {
    for (let row = cell.row; row < Math.min(grid.rows, cell.row + cell.rowSpan); row++) {
      for (let column = cell.column; column < Math.min(grid.columns, cell.column + cell.columnSpan); column++) {
        places.set(row * grid.columns + column, cell);
      }
    }
  }
  return {
    grid,
    rows: grid.rows,
    columns: grid.columns,
    owner: (row, column) => places.get(row * grid.columns + column) ?? null,
  };
}

/** The cells that a row shows, each once, left to right. */
export function rowCells(matrix: Matrix, row: number): readonly Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < matrix.columns; column++) {
    const cell = matrix.owner(row, column);
    if (cell !== null && cell !== cells.at(-1)) cells.push(cell);
  }
  return cells;
}

/** Text of a cell that holds a title, number or date: one line. */
export function lineText(cell: Cell): string {
  return dropLayoutSpaces(joinLines(gather(cell.paragraphs, (paragraph) => paragraphText(paragraph).split('\n'))));
}

/** What a row's own cells say, in one line. */
export function rowText(matrix: Matrix, row: number): string {
  const own = rowCells(matrix, row).filter((cell) => cell.row === row);
  return own
    .map(lineText)
    .filter((part) => part !== '')
    .join(' ');
}

/** Text of a requirement: its paragraphs join with "\n", layout breaks go. */
export function blockText(cell: Cell): string {
  return cell.paragraphs
    .flatMap((paragraph) => partSoftLines(paragraphText(paragraph)).map(dropLayoutSpaces))
    .filter((text) => text !== '')
    .join('\n');
}

/** Text of a cell of persons: the gap that parts two names stays. */
export function namesText(cell: Cell): string {
  return cell.paragraphs
    .flatMap((paragraph) => partSoftLines(paragraphText(paragraph)).map(partNames))
    .filter((text) => text !== '')
    .join('\n');
}

/** Text as it stands, for the unit grammar: paragraphs and soft breaks as "\n", spaces kept. */
export function rawText(cell: Cell): string {
  return cell.paragraphs
    .map((paragraph) => paragraphText(paragraph).trim())
    .filter((text) => text !== '')
    .join('\n');
}

const heavyFont = /黑体|SimHei|Heiti|STHeiti|Hei$/iu;

/** True for a run that stands out: bold, or set in 黑体. */
function isHeavy(run: Run): boolean {
  return run.bold || (run.font !== null && heavyFont.test(run.font));
}

/** Ranges of `rawText(cell)` that are bold or in 黑体. */
export function heavyRanges(cell: Cell): readonly TextRange[] {
  const ranges: TextRange[] = [];
  let offset = 0;
  for (const paragraph of cell.paragraphs) {
    const raw = paragraphText(paragraph);
    if (raw.trim() === '') continue;
    let at = offset - (raw.length - raw.trimStart().length);
    for (const run of paragraph.runs) {
      if (isHeavy(run) && run.text.trim() !== '')
        ranges.push({ start: Math.max(offset, at), end: at + run.text.length });
      at += run.text.length;
    }
    offset += raw.trim().length + 1;
  }
  return ranges;
}

/** True for a cell without any character. */
export function isBlank(cell: Cell | null): boolean {
  return cell === null || cell.paragraphs.every((paragraph) => squash(paragraphText(paragraph)) === '');
}

/** Where a row stands: at its first own cell. */
export function rowLocation(matrix: Matrix, row: number): Location {
  const own = rowCells(matrix, row).find((cell) => cell.row === row);
  return own?.location ?? matrix.grid.location;
}

/** True for a cell that could be a title above the header: the only filled one of its row. */
export function isLoneText(matrix: Matrix, row: number): string | null {
  const filled = new Set(
    Array.from({ length: matrix.columns }, (_, c) => matrix.owner(row, c)).filter((cell) => !isBlank(cell)),
  );
  const [only] = filled;
  return filled.size === 1 && only !== null && only !== undefined ? lineText(only) : null;
}
