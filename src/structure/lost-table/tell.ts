import { innermostText, isTextRole, isUnitRole, takesAnything } from '../../grammar/column-role.ts';
import type { Finding } from '../../model/finding.ts';
import type { Location } from '../../model/notice.ts';
import { countEach } from '../../text/count-each.ts';
import { squash } from '../../text/layout.ts';
import { noUnits } from './align.ts';
import { endsTable } from './end.ts';
import { isHeaderRow } from './header/header-lines.ts';
import type { Line, Piece } from './line.ts';
import { misfitOf, piecesText, type Reading, type ReadRow } from './reading.ts';
import { rowLocation } from './to-grid.ts';

/** A row that fits so badly is told, even if its cells stand where they were printed. */
const badlyFitting = 0.4;
/** A row that fills every column can have lost no place: it is told where a cell and more are quite unlike their columns. */
const badlyFilled = 1;

const round = (value: number): number => Math.round(value * 100) / 100;
const confidenceOf = (misfit: number): number => round(Math.max(0, 1 - misfit));
const rowText = (row: ReadRow): string => row.cells.map((cell) => piecesText(cell.pieces)).join(' ');

const sentence = /[。；]$/u;
/** Where so few categories are sentences, one that is may be a requirement that went astray. */
const fewSentences = 0.3;

/** A category of the row, left of its innermost text, is a whole sentence. */
function hasSentenceAbove({ cells }: ReadRow, { columns }: Reading): boolean {
  const texts = cells.filter((cell) => isTextRole(columns[cell.column]?.role ?? 'other'));
  return texts.slice(0, -1).some((cell) => sentence.test(piecesText(cell.pieces)));
}

function strayRows(reading: Reading): ReadonlySet<ReadRow> {
  const data = reading.rows.filter((row) => row.kind === 'data');
  const stray = data.filter((row) => hasSentenceAbove(row, reading));
  return new Set(stray.length <= data.length * fewSentences ? stray : []);
}

/** Between tabs, bars and commas a blank cell is seen; elsewhere what seems blank may have run into its neighbour. */
const showsBlanks: ReadonlySet<Reading['id']> = new Set(['tabs', 'pipes', 'commas']);

function fitsBadly(row: ReadRow, { columns, id }: Reading): boolean {
  const isFull = row.cells.length === columns.length;
  // A blank unit, which the row above fills, is told as such.
  const isBlank = showsBlanks.has(id) && row.cells.every(({ column }) => !isUnitRole(columns[column]?.role ?? 'other'));
  const most = isFull ? badlyFilled : badlyFitting + (isBlank ? noUnits : 0);
  return misfitOf(row.cost, columns) > most;
}

/** Lines of one cell that stand as far apart as cells do. */
const joinsLines = ([first, ...others]: readonly Piece[]): boolean =>
  first !== undefined &&
  others.some(
    ({ line }, i) => line !== first.line && line.gap >= first.line.gap && !(others[i - 1] ?? first).text.endsWith('、'),
  );

/** 县水务局 / 县住建局 / 县财政局 under 牵头单位 and 配合单位: nothing shows where the one ends and the other begins. */
function sharesUnits({ cells }: ReadRow, { columns, id }: Reading): boolean {
  const roleOf = (column: number) => columns[column]?.role ?? 'other';
  return (
    id === 'cell-lines' &&
    cells.some(({ column, pieces }) => {
      const role = roleOf(column);
      const beside = cells.filter((cell) => Math.abs(cell.column - column) === 1).map((cell) => roleOf(cell.column));
      return isUnitRole(role) && joinsLines(pieces) && beside.some((other) => isUnitRole(other) && other !== role);
    })
  );
}

/** 新增 between two rows: the remark (备注) of the one or the category of the other, where blank cells leave nothing behind. */
function mayBelongAbove(row: ReadRow, above: ReadRow | undefined, { columns, losesBlanks }: Reading): boolean {
  const last = columns.length - 1;
  const isOpen = losesBlanks === true && takesAnything(columns[last]?.role ?? 'other') && innermostText(columns) > 0;
  if (!isOpen || above?.kind !== 'data' || columns[0]?.role !== 'task') return false;
  const [opens, closes] = [row.cells[0]?.column === 0, above.cells.at(-1)?.column === last];
  return opens !== closes;
}

function tellRow(
  row: ReadRow,
  above: ReadRow | undefined,
  reading: Reading,
  stray: ReadonlySet<ReadRow>,
): readonly Finding[] {
  if (row.kind !== 'data') return [];
  const location = rowLocation(row);
  const ragged: Finding = { rule: 'ragged-row', args: { text: rowText(row) }, location };
  const joined: Finding = { rule: 'joined-paragraph', args: { text: rowText(row), count: 1 }, location };
  // Between bars a web reader leaves every row so that stands below a merged cell.
  const isPadded = row.padded === true && reading.id === 'pipes';
  const isOdd = !isPadded && (row.moved || fitsBadly(row, reading));
  const isDoubtful = isOdd || stray.has(row) || sharesUnits(row, reading) || mayBelongAbove(row, above, reading);
  return [...(isDoubtful ? [ragged] : []), ...(row.joined ? [joined] : [])];
}

/** How a lost table was read (还原表格), and the rows that did not fit their header or were cut by a page. */
export function tellReading(reading: Reading, location: Location): readonly Finding[] {
  const rows = reading.rows.filter((row) => row.kind === 'data').length;
  const { columns, id, rival } = reading;
  const next = rival && { reading: rival.id, columns: rival.columns, confidence: confidenceOf(rival.misfit) };
  const guess: Finding = {
    rule: 'guessed-table',
    args: {
      rows,
      columns: columns.length,
      reading: id,
      confidence: confidenceOf(misfitOf(reading.cost, columns)),
      next,
    },
    location,
  };
  const stray = strayRows(reading);
  return [guess, ...reading.rows.flatMap((row, at) => tellRow(row, reading.rows[at - 1], reading, stray))];
}

const cellMark: Partial<Record<Reading['id'], RegExp>> = { tabs: /\t/u, pipes: /[|｜│┃]/u };
/** 填表人：… | 审核人：… has two cells, too. */
const fewestCells = 3;

/** A line with cells as the table's rows have them, that none of its columns takes. */
function hasCells({ id, columns }: Reading, text: string): boolean {
  const mark = cellMark[id];
  if (mark === undefined) return false;
  const filled = text.split(mark).filter((cell) => cell.trim() !== '');
  return filled.length >= Math.min(fewestCells, columns.length) && !isHeaderRow(filled);
}

/** A text right below a table that blank lines may belong to (openEnd), or with cells like its rows: it may have been one. */
export function tellBelow(reading: Reading, next: Line | undefined): readonly Finding[] {
  if (next === undefined || endsTable(next.text) || next.gap > reading.columns.length) return [];
  if (!reading.openEnd && !hasCells(reading, next.text)) return [];
  // A bar alone, which a crawler leaves of a blank cell.
  if (!/[\p{L}\p{N}]/u.test(next.text)) return [];
  return [{ ...tellUnread(next), severity: 'info' }];
}

/** Text of a table's line that is in none of its cells. */
export function tellStrayPiece({ text, line }: Piece): Finding {
  return { rule: 'unread-table', args: { text, lines: 1, headers: 0 }, location: line.paragraph.location };
}

/** A header under which nothing can be read. */
export function tellUnread(line: Line): Finding {
  return {
    rule: 'unread-table',
    args: { text: line.text.trim(), lines: 1, headers: 1 },
    location: line.paragraph.location,
  };
}

/** So many rows without a header, of which nothing can be read; 0: nothing to tell. */
export function tellLostRows({ text, paragraph: { location } }: Line, rows: number): readonly Finding[] {
  return rows === 0 ? [] : [{ rule: 'unread-table', args: { text: text.trim(), lines: rows, headers: 0 }, location }];
}

type Unread = Extract<Finding, { rule: 'unread-table' }>;

/** Header words one a line, with blank lines between, stand no farther apart. */
const nearHeader = 6;

/** 任务, 分类, 主要方向 …: the lines of one header that could not be read are told once. */
function joinNear(findings: readonly Finding[]): readonly Finding[] {
  const joined: Finding[] = [];
  let near = Number.NEGATIVE_INFINITY;
  for (const finding of findings) {
    const line = finding.location.line ?? Number.POSITIVE_INFINITY;
    const last = joined.at(-1);
    const goesOn = line - near <= nearHeader && line > near;
    const isUnread = finding.rule === 'unread-table' && finding.args.headers > 0;
    if (goesOn && isUnread && last?.rule === 'unread-table')
      joined[joined.length - 1] = { ...last, args: { ...last.args, lines: last.args.lines + finding.args.lines } };
    else joined.push(finding);
    near = isUnread ? line : Number.NEGATIVE_INFINITY;
  }
  return joined;
}

/** A header that a text says again below each page is told once, with how often it stands; a page of a PDF is told by itself, as its table is. */
export function oncePerHeader(findings: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ args, location }: Unread): string => `${location.page ?? ''} ${squash(args.text)}`;
  const unread = findings.filter(
    (finding): finding is Unread => finding.rule === 'unread-table' && finding.args.headers > 0,
  );
  const counts = countEach(unread.map(keyOf));
  const told = new Set<string>();
  const once = findings.flatMap((finding): readonly Finding[] => {
    if (finding.rule !== 'unread-table' || finding.args.headers === 0) return [finding];
    const key = keyOf(finding);
    if (told.has(key)) return [];
    told.add(key);
    return [{ ...finding, args: { ...finding.args, headers: counts.get(key) ?? 1 } }];
  });
  return joinNear(once);
}
