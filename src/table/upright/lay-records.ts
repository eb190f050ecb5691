import { isSerial } from '../../grammar/cell-fit.ts';
import type { Cell, Grid } from '../../model/document.ts';
import { isBlank, lineText, type Matrix, toMatrix } from '../matrix.ts';
import { areTaskKeys, type Field, isKey, keyText } from './keys.ts';
import { placed } from './placed.ts';
import { type LoneRow, readRow } from './rows.ts';
import { turn } from './turned.ts';

/** One task of an upright table; `lead` is its number or category where a cell reaches down on the left of its fields. */
interface RecordEntry {
  readonly kind: 'record';
  readonly lead: Cell | null;
  readonly fields: readonly Field[];
}

type Entry = RecordEntry | LoneRow;

const fewestFields = 3;

/** The fields of a record and those of its next row: a key that reaches down takes what stands beside it there, too. */
function addPairs(fields: readonly Field[], pairs: readonly Field[], row: number): readonly Field[] {
  const grown = fields.map((field) => {
    const more = pairs.find(({ key, value }) => key === field.key && value.row === row);
    if (more === undefined) return field;
    return {
      key: field.key,
      value: { ...field.value, paragraphs: [...field.value.paragraphs, ...more.value.paragraphs] },
    };
  });
  return [...grown, ...pairs.filter(({ key }) => key.row === row)];
}

const saysAgain = ({ fields }: RecordEntry, pairs: readonly Field[], row: number): boolean =>
  pairs.some(({ key }) => key.row === row && fields.some((field) => keyText(field.key) === keyText(key)));

/** The records and lone rows of an upright table, top to bottom; null where a row is neither. A key that comes again opens a record. */
function entriesOf(matrix: Matrix): readonly Entry[] | null {
  const entries: Entry[] = [];
  for (let row = 0; row < matrix.rows; row++) {
    const line = readRow(matrix, row);
    if (line === null) return null;
    const last = entries.at(-1);
    if (line.kind === 'lone') entries.push(line);
    else if (last?.kind !== 'record' || last.lead !== line.lead || saysAgain(last, line.pairs, row))
      entries.push({ kind: 'record', lead: line.lead, fields: line.pairs });
    else entries[entries.length - 1] = { ...last, fields: addPairs(last.fields, line.pairs, row) };
  }
  return entries;
}

const isRecord = (entry: Entry): entry is RecordEntry => entry.kind === 'record';

/** The keys of all records, each once: a record may lack one. */
function keysOf(records: readonly RecordEntry[]): readonly Cell[] {
  const keys = new Map<string, Cell>();
  for (const { key } of records.flatMap(({ fields }) => fields))
    if (!keys.has(keyText(key))) keys.set(keyText(key), key);
  return [...keys.values()];
}

/** Every record begins with the same header word, and there are several, or several fields in one. */
function areRecords(records: readonly RecordEntry[], keys: readonly Cell[]): boolean {
  const firsts = records.map(({ fields: [field] }) => field?.key);
  const [first] = firsts;
  if (first === undefined || !isKey(first) || !areTaskKeys(keys)) return false;
  const isAlike = firsts.every((key) => key !== undefined && keyText(key) === keyText(first));
  return isAlike && (keys.length >= fewestFields || records.length > 1);
}

const blankAt = ({ grid: { location } }: Matrix, row: number, column: number): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan: 1,
  paragraphs: [],
  location,
});

/** 城市更新 reaching down on the left of several records is their group; a number is a record's own. */
function groupByLead(entries: readonly Entry[]): readonly Entry[] {
  const leads = entries.map((entry) => (isRecord(entry) ? entry.lead : null)).filter((lead) => lead !== null);
  if (leads.every((lead) => isBlank(lead) || isSerial(lineText(lead)))) return entries;
  return entries.flatMap((entry, i): readonly Entry[] => {
    if (!isRecord(entry)) return [entry];
    const above = entries[i - 1];
    const bare = { ...entry, lead: null };
    const isSame = above !== undefined && isRecord(above) && above.lead === entry.lead;
    return entry.lead === null || isSame ? [bare] : [{ kind: 'lone', cell: entry.lead }, bare];
  });
}

/** A grid to be read as a table, and cells that say a header again. */
interface Laid {
  readonly matrix: Matrix;
  readonly repeated: readonly Cell[];
}

/** Entries as rows below a header of all keys, which stands above the first record; a number or category on the left is a column without header. */
function layEntries(matrix: Matrix, entries: readonly Entry[], keys: readonly Cell[], headerRow: number): Laid {
  const leads = entries.some((entry) => isRecord(entry) && entry.lead !== null) ? 1 : 0;
  const columns = leads + keys.length;
  const names = keys.map(keyText);
  const cells: Cell[] = [];
  const heads = keys.map((key, i) => placed(key, headerRow, leads + i));
  if (leads > 0) cells.push(blankAt(matrix, headerRow, 0));
  cells.push(...heads);
  entries.forEach((entry, at) => {
    const row = at < headerRow ? at : at + 1;
    if (!isRecord(entry)) {
      cells.push(placed(entry.cell, row, 0, columns));
      return;
    }
    if (leads > 0) addLead(cells, entry, row, matrix);
    cells.push(
      ...names.map((name, i) => {
        const field = entry.fields.find(({ key }) => keyText(key) === name);
        return field === undefined ? blankAt(matrix, row, leads + i) : placed(field.value, row, leads + i);
      }),
    );
  });
  const grid: Grid = { ...matrix.grid, rows: entries.length + 1, columns, cells };
  const repeated = entries
    .filter(isRecord)
    .flatMap(({ fields }) => fields.map(({ key }) => key).filter((key) => !keys.includes(key)));
  return { matrix: toMatrix(grid), repeated };
}

/** A cell on the left of several records is merged over their rows. */
function addLead(cells: Cell[], { lead }: RecordEntry, row: number, matrix: Matrix): void {
  const above = cells.findIndex(
    (cell) => cell.column === 0 && cell.paragraphs === lead?.paragraphs && cell.row + cell.rowSpan === row,
  );
  const merged = cells[above];
  if (merged !== undefined) cells[above] = { ...merged, rowSpan: merged.rowSpan + 1 };
  else cells.push(lead === null ? blankAt(matrix, row, 0) : placed(lead, row, 0));
}

/**
 * 项目名称 | X, 牵头单位 | A | 配合单位 | B … (竖排任务表), one record or several, and 工作任务 | X | Y, 责任单位 | A | B: laid as a table that has the words on
 * their left as header; any other grid as it is.
 */
export function layRecords(matrix: Matrix): Laid {
  const onSide = turn(matrix);
  if (onSide !== null) return { matrix: onSide, repeated: [] };
  const entries = entriesOf(matrix) ?? [];
  const records = entries.filter(isRecord);
  const keys = keysOf(records);
  if (!areRecords(records, keys)) return { matrix, repeated: [] };
  return layEntries(matrix, groupByLead(entries), keys, entries.findIndex(isRecord));
}
