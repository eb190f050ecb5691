import type { CellFit } from '../../../grammar/cell-fit.ts';
import { isTaskHeader } from '../../../grammar/column-role.ts';
import { classifyHeader } from '../../../grammar/header-role.ts';
import type { ColumnRole } from '../../../model/notice.ts';
import { squash } from '../../../text/layout.ts';
import { endsTable, isGroupText } from '../end.ts';
import { type Line, type Piece, whole } from '../line.ts';
import type { Reading } from '../reading.ts';
import type { Field } from './label-fields.ts';
import { type Entry, groupEntry, readingOf } from './label-table.ts';

const longestLabel = 12;
const fewestRecords = 2;
const fewestFields = 3;
/** No record has more lines. */
const longestRecord = 60;

interface LabelAlone {
  readonly key: string;
  readonly role: ColumnRole;
}

/** 责任单位 and nothing else on its line; null for any other. */
function labelAlone(line: Line | undefined): LabelAlone | null {
  const key = squash(line?.text ?? '');
  if (key === '' || key.length > longestLabel) return null;
  const known = classifyHeader(key);
  return known?.sure === true ? { key, role: known.role } : null;
}

/** The lines below a label up to the next one, `most` at the most. */
function valueBelow(lines: readonly Line[], at: number, most: number): readonly Piece[] {
  const value: Piece[] = [];
  while (value.length < most) {
    const below = lines[at + 1 + value.length];
    if (below === undefined || labelAlone(below) !== null || endsTable(below.text) || isGroupText(below.text)) break;
    value.push(whole(below));
  }
  return value;
}

/** Lines that the values of one label have, at the most. */
type Heights = ReadonlyMap<string, number>;

/** The record that begins at a line: labels of which none is said twice. */
function recordFrom(lines: readonly Line[], from: number, heights: Heights): Entry | null {
  const fields: Field[] = [];
  let at = from;
  while (at - from < longestRecord) {
    const [line, label] = [lines[at], labelAlone(lines[at])];
    if (line === undefined || label === null || fields.some(({ key }) => key === label.key)) break;
    const value = valueBelow(lines, at, heights.get(label.key) ?? longestRecord);
    fields.push({ ...label, label: whole(line), value, marks: [] });
    at += 1 + value.length;
  }
  const filled = fields.filter(({ value }) => value.length > 0).length;
  // Labels below one another are a header.
  if (fields.length < fewestFields || filled * 2 <= fields.length) return null;
  if (!isTaskHeader(fields.map(({ role }) => role))) return null;
  return { kind: 'record', fields, number: null, group: null, rules: [], end: at };
}

/** The first label: below a heading, where one stands there. */
const openingFrom = (lines: readonly Line[], from: number): number =>
  isGroupText(lines[from]?.text ?? '') ? from + 1 : from;

function entriesFrom(lines: readonly Line[], from: number, heights: Heights): readonly Entry[] {
  const opening = labelAlone(lines[openingFrom(lines, from)])?.key;
  const entries: Entry[] = [];
  for (let at = from; at < lines.length; ) {
    const line = lines[at];
    const isGroup = line !== undefined && isGroupText(line.text) && labelAlone(lines[at + 1])?.key === opening;
    const isRecord = labelAlone(line)?.key === opening;
    const record = isRecord ? recordFrom(lines, at, heights) : null;
    const entry = isGroup ? groupEntry(line, at + 1) : record;
    if (entry === null) break;
    entries.push(entry);
    at = entry.end;
  }
  return entries;
}

/** How many lines the last label of a record has in those before the last: what stands below the last record is no more of it. */
function heightsOf(records: readonly Entry[]): Heights {
  const [last, ...others] = records.toReversed();
  const key = last?.fields.at(-1)?.key;
  if (key === undefined) return new Map();
  const seen = others.map(({ fields }) => fields.find((field) => field.key === key)?.value.length ?? 0);
  return new Map([[key, Math.max(1, ...seen)]]);
}

/**
 * Records whose labels and values stand on lines of their own (工作任务 / 公开预算 / 责任单位 / 县财政局 / 工作任务 / …), as upright tables leave them: the labels are the
 * header. At least two records that the same label opens, and most labels have something below them.
 */
export function readLabelsAlone(lines: readonly Line[], start: number, fit: CellFit): Reading | null {
  if (labelAlone(lines[openingFrom(lines, start)]) === null) return null;
  const isRecord = ({ kind }: Entry): boolean => kind === 'record';
  const records = entriesFrom(lines, start, new Map()).filter(isRecord);
  if (records.length < fewestRecords) return null;
  const entries = entriesFrom(lines, start, heightsOf(records));
  return entries.filter(isRecord).length < fewestRecords ? null : readingOf(entries, fit);
}
