import type { CellFit } from '../../../grammar/cell-fit.ts';
import type { Column } from '../columns.ts';
import { type Line, type Piece, whole } from '../line.ts';
import { groupRow, meanCost, piecesText, type ReadCell, type Reading, type ReadRow } from '../reading.ts';
import type { Field } from './label-fields.ts';

/** A record of labels and values, or a heading between some. */
export interface Entry {
  readonly kind: 'record' | 'group';
  readonly fields: readonly Field[];
  /** A number before the first label: 1.工作任务：…. */
  readonly number: Piece | null;
  readonly group: Piece | null;
  /** Lines drawn above it. */
  readonly rules: readonly Piece[];
  readonly end: number;
}

/** 一、决策公开 between two records; `end`: index of the line after it. */
export const groupEntry = (line: Line, end: number): Entry => ({
  kind: 'group',
  fields: [],
  number: null,
  group: whole(line),
  rules: [],
  end,
});

interface LabelColumn extends Column {
  readonly key: string;
  readonly label: Piece | null;
}

function columnsOf(records: readonly Entry[]): readonly LabelColumn[] {
  const columns: LabelColumn[] = [];
  const isNumbered = records.some((record) => record.number !== null);
  if (isNumbered) columns.push({ role: 'number', header: 0, key: '', label: null });
  for (const { fields } of records)
    for (const { key, role, label } of fields)
      if (!columns.some((column) => column.key === key)) columns.push({ role, key, label, header: columns.length });
  return columns;
}

function toRow(entry: Entry, columns: readonly LabelColumn[], misfitOf: CellFit): ReadRow {
  if (entry.group !== null) return groupRow([entry.group], columns, 0);
  let misfit = 0;
  const cells = columns.flatMap((column, c): readonly ReadCell[] => {
    const own = entry.fields.find((field) => field.key === column.key)?.value ?? [];
    const pieces = column.key === '' && entry.number !== null ? [entry.number] : own;
    const text = piecesText(pieces);
    // 任务编号：SG-01: what the label says is a number, whatever it looks like.
    misfit += text === '' || column.role === 'number' ? 0 : misfitOf(text, column.role);
    return pieces.length === 0 ? [] : [{ pieces, column: c, columnSpan: 1, rowSpan: 1 }];
  });
  return { kind: 'data', cells, moved: false, joined: false, cost: misfit };
}

const toHeader = (columns: readonly LabelColumn[]): ReadRow => ({
  kind: 'header',
  cells: columns.map(({ label }, column) => ({
    pieces: label === null ? [] : [label],
    column,
    columnSpan: 1,
    rowSpan: 1,
  })),
  moved: false,
  joined: false,
  cost: 0,
});

/** The labels of all records but the first say the header again; their marks, and lines between them, draw the table. */
function drawnOf(entries: readonly Entry[], columns: readonly LabelColumn[]): readonly Piece[] {
  const used = new Set(columns.map((column) => column.label));
  return entries.flatMap(({ fields, rules }) => [
    ...rules,
    ...fields.flatMap(({ label, marks }) => (used.has(label) ? marks : [label, ...marks])),
  ]);
}

/** Records as a table: their labels are its header. */
export function readingOf(entries: readonly Entry[], fit: CellFit): Reading {
  const columns = columnsOf(entries.filter(({ kind }) => kind === 'record'));
  const rows = entries.map((entry) => toRow(entry, columns, fit));
  return {
    id: 'label-lines',
    columns,
    rows: [toHeader(columns), ...rows],
    drawn: drawnOf(entries, columns),
    end: entries.at(-1)?.end ?? 0,
    cost: meanCost(rows),
    rival: null,
    openEnd: false,
  };
}
