import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { isTaskHeader, isTextRole, isUnitRole } from '../../../grammar/column-role.ts';
import { parseLabel } from '../../../grammar/numbering.ts';
import { isNounLabel } from '../../../grammar/series.ts';
import { fillsLabel, fillsUnits } from '../../label-alone.ts';
import { endsTable, isGroupText } from '../end.ts';
import { type Line, type Piece, whole } from '../line.ts';
import { piecesText, type Reading } from '../reading.ts';
import { isRuling } from '../row-a-line/separators.ts';
import {
  type Field,
  fieldsOf,
  isLabelled,
  type Labelled,
  labelsSaidAgain,
  noLabels,
  numberAlone,
  type SaidAgain,
  titleAt,
  titleKey,
} from './label-fields.ts';
import { type Entry, groupEntry, readingOf } from './label-table.ts';

const longestRecord = 40;
const fewestRecords = 2;
const finished = /[。！？；]$/u;
const endsClause = /[。！？；，、：]$/u;

/** Lines, and the labels that several of them begin with. */
interface LabelledText {
  readonly lines: readonly Line[];
  readonly again: SaidAgain;
}

/** Is it the label that opens every record? */
type Opens = (field: Field) => boolean;

/** The task itself, or its number. */
const isTaskOrNumber: Opens = ({ role }) => isTextRole(role) || role === 'number';

/** 牵头单位：… / 责任单位：… / 工作任务：…, again and again: what stands first below a title, with no item above whose units these could be. */
function openingOf({ lines, again }: LabelledText, start: number): Opens {
  const [above, first] = [lines[start - 1], openingAt({ lines, again }, start)?.first];
  if (first === undefined || isTaskOrNumber(first)) return isTaskOrNumber;
  const isItem = above !== undefined && (endsClause.test(above.text) || (parseLabel(above.text)?.level ?? 1) > 1);
  return isItem ? isTaskOrNumber : ({ key }) => key === first.key;
}

function continueField(fields: Field[], line: Line): void {
  const last = fields.at(-1);
  if (last !== undefined) fields[fields.length - 1] = { ...last, value: [...last.value, whole(line)] };
}

/** 第一步：摸底。, 二季度：开工。: a part of the field above it, which may have ended its sentence. */
const step = /^\s{0,8}(?:第[一二三四五六七八九十]{1,2}(?:步|阶段|季度)|[一二三四]季度|(?:上|下)半年)[：:]/u;

const endsField = ({ gap, text }: Line): boolean =>
  gap > 0 || endsTable(text) || isRuling(text) || parseLabel(text) !== null;

/** 完成时限： and 9月底前 below it, the end of the last record. */
function fillsLast(fields: readonly Field[], line: Line): boolean {
  const last = fields.at(-1);
  if (last === undefined || last.value.some(({ text }) => text !== '')) return false;
  return fillsLabel(`${last.label.text}：`, line.text);
}

/** A line without a label inside a record: the rest of the field above, as long as a field follows or its sentence is open. */
function goesOn({ lines, again }: LabelledText, at: number, fields: readonly Field[]): boolean {
  const line = lines[at];
  if (line === undefined || endsField(line)) return false;
  const role = fields.at(-1)?.role ?? 'other';
  if (step.test(line.text)) return isTextRole(role) || role === 'other';
  const value = piecesText(fields.at(-1)?.value ?? []);
  if (isUnitRole(role) && fillsUnits(value, line.text.trim())) return true;
  const open = !finished.test(value);
  const next = fieldsOf(lines[at + 1], again);
  // 11月底前 / 实事二：学位扩充 / 主要内容：…: the next record's heading.
  // 问题2：…: the next record's, too.
  if (isNounLabel(line.text)) return false;
  const isHeading = next !== null && next.first.key === fields[0]?.key && isLabelled(line);
  if (isHeading || titleAt(lines, at, again) !== null) return false;
  return open && (next === null ? isTextRole(role) || fillsLast(fields, line) : true);
}

/** 工作任务： / 1.… / 2.…, where the task ends its record: its items are counted. */
function countsOn(line: Line, fields: readonly Field[]): boolean {
  const last = fields.at(-1);
  const item = line.gap > 0 ? null : parseLabel(line.text);
  if (last === undefined || item === null || item.level < 3 || !isTextRole(last.role)) return false;
  const above = parseLabel(last.value.at(-1)?.text ?? '');
  return above === null ? last.value.length === 0 && item.ordinal === 1 : item.ordinal === above.ordinal + 1;
}

/** What a line adds to a record; null where it opens the next one. */
function addedBy(line: Line, again: SaidAgain, fields: readonly Field[]): readonly Field[] | null {
  const next = fieldsOf(line, again);
  if (next === null) return [];
  const added = [next.first, ...next.others];
  const isNext = next.number !== null || added.some(({ key }) => fields.some((field) => field.key === key));
  return isNext ? null : added;
}

/** 2 alone above the label that opened this record. */
const isNextNumber = ({ lines, again }: LabelledText, at: number, fields: readonly Field[]): boolean =>
  numberAlone(lines, at, again) !== null && fieldsOf(lines[at + 1], again)?.first.key === fields[0]?.key;

/** 具体举措： / （1）… / （2）… / 牵头单位：…: behind the items the record goes on with another label. */
function isInside({ lines, again }: LabelledText, from: number, fields: readonly Field[]): boolean {
  let at = from;
  while (at < from + longestRecord && parseLabel(lines[at]?.text ?? '') !== null && fieldsOf(lines[at], again) === null)
    at++;
  const next = fieldsOf(lines[at], again);
  return next !== null && next.number === null && !fields.some(({ key }) => key === next.first.key);
}

/** Takes a line into the record; false where the record ends above it. */
function takeLine(text: LabelledText, at: number, fields: Field[], isTaskLast: boolean): boolean {
  const line = text.lines[at];
  if (line === undefined || isNextNumber(text, at, fields)) return false;
  const isItem = countsOn(line, fields) && (isTaskLast || isInside(text, at, fields));
  const added = isItem ? [] : addedBy(line, text.again, fields);
  if (added === null) return false;
  if (added.length > 0) fields.push(...added);
  else if (isItem || goesOn(text, at, fields)) continueField(fields, line);
  else return false;
  return true;
}

/** The label that opens a record, or its title. */
const openingAt = ({ lines, again }: LabelledText, at: number): Labelled | null =>
  fieldsOf(lines[at], again) ?? titleAt(lines, at, again);

function recordAt(text: LabelledText, at: number, opens: Opens): Entry | null {
  const number = numberAlone(text.lines, at, text.again);
  const start = number === null ? at : at + 1;
  const opening = openingAt(text, start);
  if (opening === null || !opens(opening.first)) return null;
  const fields: Field[] = [opening.first, ...opening.others];
  const isTaskLast = opens !== isTaskOrNumber;
  let end = start + 1;
  while (end < at + longestRecord && takeLine(text, end, fields, isTaskLast)) end++;
  // A title and who acts alone are an item of prose.
  const named = fields.filter(({ key }) => key !== titleKey).map(({ role }) => role);
  if (!isTaskHeader(named) || (named.length < fields.length && !named.some(isTextRole))) return null;
  return { kind: 'record', fields, number: number ?? opening.number, group: null, rules: [], end };
}

function groupAt(text: LabelledText, at: number, opens: Opens): Entry | null {
  const { lines } = text;
  const line = lines[at];
  if (line === undefined || !isGroupText(line.text)) return null;
  const isOpened =
    recordAt(text, at + 1, opens) !== null ||
    (isGroupText(lines[at + 1]?.text ?? '') && recordAt(text, at + 2, opens) !== null);
  return isOpened ? groupEntry(line, at + 1) : null;
}

/** ---- between two records. */
function rulesAt(lines: readonly Line[], from: number): readonly Piece[] {
  let end = from;
  while (end < lines.length && isRuling(lines[end]?.text ?? '')) end++;
  return lines.slice(from, end).map(whole);
}

function entriesFrom(text: LabelledText, from: number): readonly Entry[] {
  const entries: Entry[] = [];
  const { lines } = text;
  const opens = openingOf(text, isGroupText(lines[from]?.text ?? '') ? from + 1 : from);
  for (let at = from; at < lines.length; ) {
    const rules = rulesAt(lines, at);
    const next = at + rules.length;
    const entry = groupAt(text, next, opens) ?? recordAt(text, next, opens);
    if (entry === null) break;
    entries.push({ ...entry, rules });
    at = entry.end;
  }
  return entries;
}

/**
 * Records of label lines instead of columns (工作任务：… / 责任单位：… / 完成时限：…): the labels are the header. At least two of them, each opened by
 * the task's label; one alone, or an item with its own heading, is prose. Headings between records are their groups, when there are several.
 */
export function readLabelLines(lines: readonly Line[], start: number, fit: CellFit): Reading | null {
  const first = lines[start];
  const mayOpen = first !== undefined && (isLabelled(first) || isGroupText(first.text) || isSerial(first.text));
  if (!mayOpen && titleAt(lines, start, noLabels) === null) return null;
  const all = entriesFrom({ lines, again: labelsSaidAgain(lines, start) }, start);
  const groups = all.filter((entry) => entry.kind === 'group').length;
  if (all[0]?.kind === 'group' && groups < 2) return null;
  if (all.length - groups < fewestRecords) return null;
  // A heading for each record is an item of prose with its own fields (整改方案).
  const follow = all.some((entry, i) => entry.kind === 'record' && all[i - 1]?.kind === 'record');
  if (!follow && groups > 0) return null;
  return readingOf(all, fit);
}
