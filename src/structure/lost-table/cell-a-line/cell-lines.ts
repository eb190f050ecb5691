import { type CellFit, isSerial } from '../../../grammar/cell-fit.ts';
import { isUnitRole, takesAnything } from '../../../grammar/column-role.ts';
import { headerLikeness } from '../../../grammar/header-role.ts';
import { squash } from '../../../text/layout.ts';
import { type Column, layColumns, withNumberColumn } from '../columns.ts';
import { type FoundHeader, isNumberHeader, shorterHeaders } from '../header/header-lines.ts';
import { layHeaderRows, leafTexts, type PrintedHeader } from '../header/header-rows.ts';
import { nestings } from '../header/nested-header.ts';
import type { Line, Piece } from '../line.ts';
import { joinPages, type PagedRow } from '../page-cuts.ts';
import { notText } from '../place-row.ts';
import { meanCost, misfitOf, piecesText, type Reading, type ReadRow, type Rival } from '../reading.ts';
import { barsOf } from '../row-a-line/separators.ts';
import { type CellToken, type CellTokens, tokenise } from './cell-tokens.ts';
import { type Setting, type Walked, walk } from './cell-walk.ts';
import { evenRows } from './even-rows.ts';

/**
 * What a row may cost more where blank lines are taken for blank cells, and costs for each column that has no header of its own, for a
 * header in two rows, for each row number that does not follow the one before, for each column of units that no row fills, and for a header whose last words may
 * be cells.
 */
const costs = {
  blankLines: 0.1,
  extra: 0.08,
  extraBesideRemark: 0.25,
  nested: 0.05,
  miscount: 0.5,
  unused: 0.1,
  doubtfulWord: 0.1,
} as const;
const mostExtraColumns = 3;
/** A table of fewer good rows than columns is more likely prose. */
const hopeless = 1.2;
/** So many cells tell how many columns there are, and whether there is a table at all. */
const firstLook = 120;

/** Columns to try, and the header that they stand under. */
interface Trial {
  readonly setting: Setting;
  readonly header: PrintedHeader;
}

interface Found extends Trial {
  readonly walked: Walked;
  /** Lower is better: over readings of the same tokens. */
  readonly score: number;
}

function usesGaps(tokens: CellTokens, count: number): boolean {
  let [seen, parted] = [0, 0];
  for (let token = tokens.at(0); token !== undefined && seen < firstLook; token = tokens.at(++seen))
    if (token.parted) parted++;
  return parted * count > seen * 0.6;
}

function holdsAny(tokens: CellTokens, is: (token: CellToken) => boolean): boolean {
  let i = 0;
  for (let token = tokens.at(0); token !== undefined && i < firstLook; token = tokens.at(++i))
    if (is(token)) return true;
  return false;
}

const hasMaybes = (tokens: CellTokens): boolean => holdsAny(tokens, ({ kind }) => kind === 'maybe');
const hasBlanks = (tokens: CellTokens): boolean => holdsAny(tokens, ({ kind }) => kind !== 'cell');

/** Numbers among so many of the cells count rows. */
const serialShare = 0.1;

function holdsNumbers(tokens: CellTokens): boolean {
  let [seen, serial] = [0, 0];
  for (let token = tokens.at(0); token !== undefined && seen < firstLook; token = tokens.at(++seen))
    if (isSerial(piecesText(token.pieces))) serial++;
  return serial > 1 && serial >= seen * serialShare;
}

/** The ways to see columns under the headers: as many as those, more of text, or with a number column that has no header. */
function columnSets(tokens: CellTokens, texts: readonly string[], blank: number): readonly (readonly Column[])[] {
  const named = layColumns(texts, texts.length);
  const sets = Array.from({ length: mostExtraColumns + 1 }, (_, extra) => layColumns(texts, texts.length + extra));
  const numbered = holdsNumbers(tokens) ? withNumberColumn(named) : [];
  // The blank header shows where the numbers stand.
  const shown = numbered.filter((columns) => blank > 0 && columns[blank]?.header === -1);
  return shown.length > 0 ? shown : [...sets, ...numbered];
}

const inOneRow = (pieces: readonly Piece[]): PrintedHeader => ({ outer: pieces.map((piece) => [piece]), inner: null });

const toCell = (piece: Piece): readonly Piece[] => (piece.text === '' ? [] : [piece]);
const inTwoRows = (outer: readonly Piece[], inner: readonly Piece[]): PrintedHeader => ({
  outer: outer.map(toCell),
  inner: inner.map(toCell),
});

function headersOf({ cells, pieces: outer, inner }: FoundHeader, pieces: readonly Piece[]): readonly PrintedHeader[] {
  if (cells !== undefined) return [{ outer: cells, inner: null }];
  return inner === null ? [inOneRow(pieces), ...nestings(pieces)] : [inTwoRows(outer, inner)];
}

function trialsOf(tokens: CellTokens, found: FoundHeader, fit: CellFit): readonly Trial[] {
  const pieces = [...found.pieces, ...(found.inner ?? [])].filter(({ text }) => text !== '');
  const blank = found.pieces.findIndex(({ text }) => text === '');
  const words = found.cells?.map(piecesText) ?? pieces.map((piece) => piece.text);
  const headerCells = (found.cells ?? found.pieces).length + (found.inner?.length ?? 0);
  const printed = { headerWords: words.map(squash), headerCells };
  return headersOf(found, pieces).flatMap((header) => {
    // Under two rows of headers each column has its own.
    const texts = leafTexts(header);
    const sets = header.inner === null ? columnSets(tokens, texts, blank) : [layColumns(texts, texts.length)];
    const settings = sets.flatMap((columns) => settingsOf(tokens, columns, printed, fit));
    return settings.map((setting) => ({ setting, header }));
  });
}

function settingsOf(
  tokens: CellTokens,
  columns: readonly Column[],
  printed: Pick<Setting, 'headerWords' | 'headerCells'>,
  fit: CellFit,
): readonly Setting[] {
  const common = {
    tokens,
    columns,
    ...printed,
    fit,
    usesGaps: usesGaps(tokens, columns.length),
  };
  const plain: Setting = { ...common, printsBlanks: false };
  if (!hasBlanks(tokens)) return [plain];
  // Blank lines that are blank cells part no rows.
  return [{ ...common, printsBlanks: true, usesGaps: common.usesGaps && !hasMaybes(tokens) }, plain];
}

/** Such rows need no other reading: those after it in the list are stranger. */
const surelyTable = 0.12;
/** Where blank lines may be blank cells, any number of columns gives some reading: the right one needs each of them, and its rows fit. */
const surelyCycle = 0.05;

const isData = (row: PagedRow): row is ReadRow => row !== 'page' && row.kind === 'data';

/** Row numbers that neither follow the one before nor begin again: what stands under 序号 is no count there (6.5 of a percentage). */
function miscounts({ rows }: Walked, columns: readonly Column[]): number {
  const place = columns.findIndex((column) => column.role === 'number');
  const numbers = rows.filter(isData).flatMap((row) => {
    const cell = row.cells.find(({ column }) => column === place);
    return cell === undefined ? [] : [Number(piecesText(cell.pieces))];
  });
  return numbers.filter((number, i) => number !== 1 && i > 0 && number !== (numbers[i - 1] ?? 0) + 1).length;
}

/** Columns of units in which nothing stands (责任分工 beside 牵头单位 and 配合单位, which stand under it). */
function unusedColumns({ rows }: Walked, columns: readonly Column[]): number {
  const used = new Set(rows.filter(isData).flatMap(({ cells }) => cells.map(({ column }) => column)));
  return columns.filter(({ role }, c) => isUnitRole(role) && !used.has(c)).length;
}

/** Beside remarks what seems to be a category without a header may be the remark of the row above. */
const extraCost = ({ columns }: Setting): number =>
  takesAnything(columns.at(-1)?.role ?? 'other') ? costs.extraBesideRemark : costs.extra;

function lookWith({ setting, header }: Trial): Found {
  const walked = walk(setting, firstLook);
  const headers = leafTexts(header).length;
  // A requirement alone says nothing of how many columns there are.
  const rows = walked.rows.filter((row) => isData(row) && row.cells.length > 1).length;
  const extra = needsBlanks(setting, walked) ? 0 : (setting.columns.length - headers) * extraCost(setting);
  const nested = header.inner === null ? 0 : costs.nested;
  const unused = unusedColumns(walked, setting.columns) * costs.unused;
  const surcharge = extra + nested + unused - (setting.printsBlanks ? costs.blankLines : 0);
  const count = miscounts(walked, setting.columns) * costs.miscount;
  return { setting, header, walked, score: walked.value + rows * surcharge + count };
}

/** A row that fits so badly may show that there is another column. */
const badRow = 0.6;
const hasBadRow = ({ rows }: Walked): boolean => rows.some((row) => isData(row) && row.cost > badRow);

const fitsWithin = ({ rows }: Walked, most: number): boolean => meanCost(rows.filter((row) => row !== 'page')) <= most;

/** Every blank line is a blank cell. */
const needsBlanks = ({ tokens, printsBlanks }: Setting, walked: Walked): boolean =>
  printsBlanks && hasMaybes(tokens) && walked.dropped === 0 && fitsWithin(walked, surelyCycle);

function isSure({ setting, walked }: Found): boolean {
  const reached =
    setting.tokens.at(walked.used + setting.columns.length) === undefined ||
    walked.used >= firstLook - setting.columns.length;
  return (
    reached &&
    (hasMaybes(setting.tokens) ? needsBlanks(setting, walked) : fitsWithin(walked, surelyTable) && !hasBadRow(walked))
  );
}

/** The best way to see the columns, and the best with another number of them. */
interface Choice {
  readonly best: Found;
  readonly rival: Found | null;
}

/** The column count, and the meaning of blank lines, that make the first rows fit best. */
function bestSetting(tokens: CellTokens, header: FoundHeader, fit: CellFit): Choice | null {
  const seen: Found[] = [];
  const trials = trialsOf(tokens, header, fit);
  // A header of one row may fit as well as two by leaving cells blank.
  const mayNest = trials.some((trial) => trial.header.inner !== null);
  for (const trial of trials) {
    const found = lookWith(trial);
    if (found.walked.rows.some(isData)) seen.push(found);
    if (!mayNest && isSure(found)) break;
  }
  const [best, ...others] = seen.toSorted((a, b) => a.score - b.score);
  if (best === undefined) return null;
  const rival = others.find(({ setting }) => setting.columns.length !== best.setting.columns.length);
  return { best, rival: rival ?? null };
}

function toRival({ rival }: Choice, id: Reading['id']): Rival | null {
  if (rival === null) return null;
  const { columns } = rival.setting;
  return { id, columns: columns.length, misfit: misfitOf(meanCost(rival.walked.rows.filter(isData)), columns) };
}

function repeatedPieces(lines: readonly Line[], walked: Walked, setting: Setting): readonly Piece[] {
  if (!walked.rows.includes('page')) return [];
  const drawn: Piece[] = [];
  const inRows = new Set(
    walked.rows.flatMap((row) =>
      row === 'page' ? [] : row.cells.flatMap((cell) => cell.pieces.map((piece) => piece.line)),
    ),
  );
  for (let at = 0; at < walked.used; at++)
    for (const piece of setting.tokens.at(at)?.pieces ?? []) if (!inRows.has(piece.line)) drawn.push(piece);
  return lines.length === 0 ? [] : drawn;
}

/** Header words over text in which no unit, deadline or number stands are no table: the rest need not be tried. */
function mayHoldRows(tokens: CellTokens, header: FoundHeader, misfit: CellFit): boolean {
  const words = new Set(header.pieces.map((piece) => squash(piece.text)));
  for (let i = 0; i < firstLook / 2; i++) {
    const token = tokens.at(i);
    if (token === undefined) return false;
    const text = piecesText(token.pieces);
    if (token.kind === 'cell' && !words.has(squash(text)) && misfit(text, 'task') > notText) return true;
  }
  return false;
}

/** Reads lines that hold one cell each, with or without the header's last words, which may be cells: whichever fits better. */
export function readCellLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  const whole = readUnder(lines, header, fit);
  // 1 below the header shows where it ends.
  const isSure = isNumberHeader(header.pieces[0]?.text ?? '') && isSerial(lines[header.end]?.text ?? '');
  const others = (isSure ? [] : shorterHeaders(header)).flatMap((each) => readUnder(lines, each, fit) ?? []);
  const misfit = ({ cost, columns }: Reading): number => misfitOf(cost, columns);
  const isDoubtful = header.pieces.some(({ text }) => headerLikeness(text) < 1);
  const most = whole === null ? Number.POSITIVE_INFINITY : misfit(whole) + (isDoubtful ? costs.doubtfulWord : 0);
  const better = others.filter((other) => misfit(other) < most && other.end >= (whole?.end ?? 0));
  return better.toSorted((a, b) => misfit(a) - misfit(b))[0] ?? whole;
}

/** The cycle (列数) is the column count that makes the rows fit best. */
function readUnder(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  if (header.separator !== null) return null;
  const tokens = tokenise(lines, header);
  const first = mayHoldRows(tokens, header, fit) ? bestSetting(tokens, header, fit) : null;
  if (first === null) return null;
  const { setting } = first.best;
  const walked = walk(setting, Number.POSITIVE_INFINITY);
  const rows = joinPages(evenRows(walked.rows, setting.columns), setting.columns);
  const cost = meanCost(rows);
  if (cost >= hopeless) return null;
  const headerRows = layHeaderRows(first.best.header, setting.columns);
  const end = setting.tokens.at(walked.used - 1)?.end ?? header.end;
  const bars = header.hasBars ? lines.slice(header.start, end).flatMap(barsOf) : [];
  const id = header.hasBars ? 'bar-cells' : 'cell-lines';
  return {
    id,
    rival: toRival(first, id),
    columns: setting.columns,
    rows: [...headerRows, ...rows],
    drawn: [...repeatedPieces(lines, walked, setting), ...bars],
    end,
    cost,
    openEnd: setting.printsBlanks && hasMaybes(tokens),
    ...(setting.printsBlanks ? {} : { losesBlanks: true as const }),
  };
}
