import type { CellFit } from '../../grammar/cell-fit.ts';
import { squash } from '../../text/layout.ts';
import type { AlignOptions } from './align.ts';
import { type CellToken, type CellTokens, tokenise } from './cell-tokens.ts';
import { type Column, layColumns } from './columns.ts';
import { isGroupText } from './end.ts';
import type { FoundHeader } from './header-lines.ts';
import { layHeader } from './header-rows.ts';
import type { Line, Piece } from './line.ts';
import { joinPages, type PagedRow } from './page-cuts.ts';
import { placeRow } from './place-row.ts';
import { groupRow, meanCost, piecesText, type Reading, type ReadRow } from './reading.ts';

/**
 * Costs of the ways to go on; found on the seeds, corpus/v2 and the generator. `cell`: what a cell that is in the table is worth; `header`: the
 * header said again; `blankLines`: what a reading in which blank lines are blank cells may cost more, a row; `extra`: a column that has no header of its own, a row;
 * `whole`, `offCycle`: rows of as many cells as columns, where blank cells are printed, and others.
 */
const costs = {
  cell: 0.3,
  group: 0.1,
  loneGroup: 0.9,
  crossing: 0.4,
  noGap: 0.1,
  dropped: 0.05,
  header: 1,
  blankLines: 0.1,
  extra: 0.08,
  whole: 0.6,
  offCycle: 0.3,
} as const;
const mostExtraColumns = 3;
/** A table of fewer good rows than columns is more likely prose. */
const hopeless = 1.2;
/** So many cells tell how many columns there are, and whether there is a table at all. */
const firstLook = 120;
/** A row as wide as the table that fits so well is one: shorter and longer rows need not be tried. */
const surelyRow = 0.1;
/** So much worse than the best stop, or so many cells below it, the table has ended. */
const farWorse = 8;
const farBelow = 200;
const longestGroup = 50;

interface Setting {
  readonly tokens: CellTokens;
  readonly columns: readonly Column[];
  readonly headerWords: readonly string[];
  readonly fit: CellFit;
  readonly usesGaps: boolean;
  readonly printsBlanks: boolean;
}

/** A way to read the tokens from some place on: a row, the header again, or nothing. */
interface Way {
  readonly used: number;
  readonly cost: number;
  readonly row: PagedRow | null;
}

function headerAt(setting: Setting, at: number): number {
  let used = 0;
  for (let i = 0; i < setting.headerWords.length; used++) {
    const token = setting.tokens.at(at + used);
    if (token === undefined || (token.kind !== 'cell' && i === 0)) return 0;
    if (token.kind !== 'cell') continue;
    if (squash(piecesText(token.pieces)) !== setting.headerWords[i]) return 0;
    i++;
  }
  return used;
}

function groupAt(setting: Setting, at: number): ReadRow | null {
  const token = setting.tokens.at(at);
  if (token?.kind !== 'cell') return null;
  const text = piecesText(token.pieces);
  if (text.length > longestGroup || /[。；]/u.test(text)) return null;
  return groupRow(token.pieces, setting.columns, isGroupText(text) ? costs.group : costs.loneGroup);
}

function gapCost(setting: Setting, tokens: readonly CellToken[]): number {
  if (!setting.usesGaps) return 0;
  const crossings = tokens.slice(1).filter((token) => token.parted && token.kind !== 'maybe').length;
  return crossings * costs.crossing + (tokens[0]?.parted === false ? costs.noGap : 0);
}

function dataRow(setting: Setting, at: number, used: number): ReadRow | null {
  const tokens = Array.from({ length: used }, (_, i) => setting.tokens.at(at + i)).filter(
    (token) => token !== undefined,
  );
  if (tokens.length < used || tokens.every((token) => token.kind === 'maybe')) return null;
  const isFull = tokens.length <= setting.columns.length;
  const printed = isFull ? tokens : tokens.filter((token) => token.kind !== 'maybe');
  if (printed.length > setting.columns.length) return null;
  const options: AlignOptions = {
    fit: setting.fit,
    canInherit: at > 0,
    printsBlanks: setting.printsBlanks,
    reachesInnermost: false,
  };
  const row = placeRow(
    printed.map((token) => token.pieces),
    setting.columns,
    options,
  );
  if (row === null) return null;
  const isWhole = used === setting.columns.length || setting.tokens.at(at + used) === undefined;
  const own = setting.printsBlanks ? cycleCost(row.cost, isWhole) : row.cost;
  return { ...row, moved: used === 1, cost: own + gapCost(setting, tokens) + (used - printed.length) * costs.dropped };
}

/** Where blank cells are printed every row has as many cells as the table has columns. */
const cycleCost = (cost: number, isWhole: boolean): number => (isWhole ? cost * costs.whole : cost + costs.offCycle);

function waysFrom(setting: Setting, at: number): readonly Way[] {
  const header = headerAt(setting, at);
  if (header > 0) return [{ used: header, cost: -costs.header, row: 'page' }];
  const ways: Way[] = [];
  const isMaybe = setting.tokens.at(at)?.kind === 'maybe';
  if (isMaybe) ways.push({ row: null, used: 1, cost: costs.dropped });
  const group = groupAt(setting, at);
  if (group !== null) ways.push({ row: group, used: 1, cost: group.cost });
  const count = setting.columns.length;
  const whole = dataRow(setting, at, count);
  if (whole !== null) ways.push({ row: whole, used: count, cost: whole.cost });
  if (whole !== null && whole.cost < surelyRow && !isMaybe) return ways;
  // The table's last row may end in blank cells, which nothing shows: one cell is left.
  const isRest =
    setting.printsBlanks && setting.tokens.at(at)?.kind === 'cell' && setting.tokens.at(at + 1) === undefined;
  for (let used = isRest ? 1 : 2; used <= count + 2; used++) {
    const row = used === count ? null : dataRow(setting, at, used);
    if (row !== null) ways.push({ row, used, cost: row.cost });
  }
  return ways;
}

interface Step {
  readonly value: number;
  readonly from: number;
  readonly row: PagedRow | null;
}

interface Walked {
  readonly rows: readonly PagedRow[];
  readonly used: number;
  /** Cost of the rows less what their cells are worth. */
  readonly value: number;
}

function backtrack(steps: readonly (Step | undefined)[], used: number, value: number): Walked {
  const rows: PagedRow[] = [];
  for (let at = used; at > 0; at = steps[at]?.from ?? 0) {
    const row = steps[at]?.row ?? null;
    if (row !== null) rows.push(row);
  }
  return { rows: rows.reverse(), used, value };
}

/** The cheapest way to read the tokens as rows, from the first on, stopping where going on is worth nothing; `most` tokens at the most. */
function walk(setting: Setting, most: number): Walked {
  const steps: (Step | undefined)[] = [{ value: 0, from: 0, row: null }];
  let [best, bestAt] = [0, 0];
  let frontier = 0;
  for (let at = 0; at <= frontier && at < most && at - bestAt < farBelow; at++) {
    const here = steps[at];
    if (here === undefined || setting.tokens.at(at) === undefined || here.value > best + farWorse) continue;
    for (const way of waysFrom(setting, at)) {
      const next = at + way.used;
      const value = here.value + way.cost - way.used * costs.cell;
      if (value >= (steps[next]?.value ?? Number.POSITIVE_INFINITY)) continue;
      steps[next] = { value, from: at, row: way.row };
      frontier = Math.max(frontier, next);
      if (value < best) [best, bestAt] = [value, next];
    }
  }
  return backtrack(steps, bestAt, best);
}

interface Found {
  readonly setting: Setting;
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

function hasMaybes(tokens: CellTokens): boolean {
  for (let i = 0; i < firstLook; i++) if (tokens.at(i)?.kind === 'maybe') return true;
  return false;
}

function settingsOf(tokens: CellTokens, header: FoundHeader, fit: CellFit): readonly Setting[] {
  const texts = header.pieces.map((piece) => piece.text);
  return Array.from({ length: mostExtraColumns + 1 }, (_, extra) => texts.length + extra).flatMap((count) => {
    const common = {
      tokens,
      columns: layColumns(texts, count),
      headerWords: texts.map(squash),
      fit,
      usesGaps: usesGaps(tokens, count),
    };
    // Blank lines that are blank cells part no rows.
    return [
      { ...common, printsBlanks: true, usesGaps: common.usesGaps && !hasMaybes(tokens) },
      { ...common, printsBlanks: false },
    ];
  });
}

/** Such rows need no other reading: those after it in the list are stranger. */
const surelyTable = 0.12;

function lookWith(setting: Setting, headers: number): Found {
  const walked = walk(setting, firstLook);
  const rows = walked.rows.filter((row) => row !== 'page' && row.kind === 'data').length;
  const extra = setting.columns.length - headers;
  const surcharge = extra * costs.extra - (setting.printsBlanks ? costs.blankLines : 0);
  return { setting, walked, score: walked.value + rows * surcharge };
}

function isSure({ setting, walked }: Found): boolean {
  const rows = walked.rows.filter((row) => row !== 'page');
  const reached =
    setting.tokens.at(walked.used + setting.columns.length) === undefined ||
    walked.used >= firstLook - setting.columns.length;
  return reached && meanCost(rows) <= surelyTable;
}

/** The column count, and the meaning of blank lines, that make the first rows fit best. */
function bestSetting(tokens: CellTokens, header: FoundHeader, fit: CellFit): Found | null {
  let best: Found | null = null;
  for (const setting of settingsOf(tokens, header, fit)) {
    const found = lookWith(setting, header.pieces.length);
    if (best === null || found.score < best.score) best = found;
    if (isSure(best)) break;
  }
  return best?.walked.rows.some((row) => row !== 'page' && row.kind === 'data') === true ? best : null;
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

/** Reads lines that hold one cell each: the cycle (列数) is the column count that makes the rows fit best. */
export function readCellLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  if (header.separator !== null) return null;
  const tokens = tokenise(lines, header);
  const first = bestSetting(tokens, header, fit);
  if (first === null) return null;
  const { setting } = first;
  const walked = walk(setting, Number.POSITIVE_INFINITY);
  const rows = joinPages(walked.rows, setting.columns);
  const cost = meanCost(rows);
  if (cost >= hopeless) return null;
  const { rows: headerRows } = layHeader(
    { outer: header.pieces.map((piece) => [piece]), inner: null },
    setting.columns.length,
  );
  const end = setting.tokens.at(walked.used - 1)?.end ?? header.end;
  return {
    id: 'cell-lines',
    columns: setting.columns,
    rows: [...headerRows, ...rows],
    drawn: repeatedPieces(lines, walked, setting),
    end,
    cost,
  };
}
