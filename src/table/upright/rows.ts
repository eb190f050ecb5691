import { classifyHeader } from '../../grammar/header-role.ts';
import { type Cell, type Grid, paragraphText } from '../../model/document.ts';
import { sliceParagraph } from '../../text/slice-paragraph.ts';
import { isBlank, type Matrix, rowCells } from '../matrix.ts';
import { type Field, isKey, isValueOf, mayHead } from './keys.ts';

/** A row that is one cell: a title, or a group of records. */
export interface LoneRow {
  readonly kind: 'lone';
  readonly cell: Cell;
}

export interface PairRow {
  readonly kind: 'pairs';
  readonly lead: Cell | null;
  readonly pairs: readonly Field[];
}

/** A table that is printed below a wider one has a blank cell beside it; in text each row ends in as many as its table has columns more. */
function withoutFiller(cells: readonly Cell[], merges: Grid['merges']): readonly Cell[] {
  const [first] = cells;
  const last = cells.at(-1);
  if (first === undefined || last === undefined || cells.length < 2 || !isBlank(last)) return cells;
  const before = cells.at(-2);
  if (before !== undefined && isKey(before)) return cells;
  if (merges === 'guessed' && cells.length > 2) return withoutFiller(cells.slice(0, -1), merges);
  return cells.length % 2 > 0 && mayHead(first, true) ? cells.slice(0, -1) : cells;
}

/** 责任单位：市水利局 in one cell as its key and its value; null for any other cell. */
function splitCell(cell: Cell): Field | null {
  const [first, ...others] = cell.paragraphs;
  const text = first === undefined ? '' : paragraphText(first);
  const at = text.search(/[：:]/u) + 1;
  if (first === undefined || at === 0 || classifyHeader(text.slice(0, at))?.sure !== true) return null;
  const value = sliceParagraph(first, at, text.length);
  return {
    key: { ...cell, paragraphs: [sliceParagraph(first, 0, at)] },
    value: { ...cell, paragraphs: [value, ...others] },
  };
}

/** A row of cells each of which holds a key and its value, blank ones aside. */
function readLabelledRow(cells: readonly Cell[], row: number): PairRow | null {
  const filled = cells.filter((cell) => !isBlank(cell));
  const pairs = filled.map(splitCell).filter((pair) => pair !== null);
  const areAll = pairs.length === filled.length && filled.every((cell) => cell.row === row);
  return cells.length > 1 && pairs.length > 0 && areAll ? { kind: 'pairs', lead: null, pairs } : null;
}

/** The cells of a row as keys with their values beside them, or as one cell; null for any other row. */
export function readRow(matrix: Matrix, row: number): PairRow | LoneRow | null {
  const cells = withoutFiller(rowCells(matrix, row), matrix.grid.merges);
  const [first] = cells;
  if (first === undefined) return null;
  const labelled = readLabelledRow(cells, row);
  if (labelled !== null) return labelled;
  if (cells.length === 1) return isKey(first) || first.row !== row ? null : { kind: 'lone', cell: first };
  const lead = cells.length % 2 > 0 && !isKey(first) ? first : null;
  const rest = lead === null ? cells : cells.slice(1);
  if (rest.length % 2 > 0) return null;
  const pairs = rest.flatMap((key, i): readonly Field[] => {
    const value = rest[i + 1];
    return i % 2 > 0 || value === undefined ? [] : [{ key, value }];
  });
  const fits = ({ key, value }: Field): boolean =>
    mayHead(key, pairs.length === 1) && isValueOf(key, value) && value.row >= key.row;
  return pairs.every(fits) ? { kind: 'pairs', lead, pairs } : null;
}
