import type { CellFit } from '../../../grammar/cell-fit.ts';
import { innermostText, isUnitRole } from '../../../grammar/column-role.ts';
import { squash } from '../../../text/layout.ts';
import type { AlignOptions } from '../align.ts';
import type { Column } from '../columns.ts';
import { isGroupText, isPlainTitle } from '../end.ts';
import type { PagedRow } from '../page-cuts.ts';
import { joinUnitLines, looksLikeUnit, notText, type PrintedCell, placeRow } from '../place-row.ts';
import { groupRow, piecesText, type ReadRow } from '../reading.ts';
import { type CellToken, type CellTokens, numberOf } from './cell-tokens.ts';
import { countItems, joinItems } from './items.ts';
import { countedShare, endOfNumbered } from './numbered-rows.ts';
import { doubtCost } from './row-doubts.ts';

/**
 * Costs of the ways to go on; found on the seeds, corpus/v2 and the generator. `cell`: what a cell that is in the table is worth; `header`: the header said
 * again; `whole`, `offCycle`: rows of as many cells as columns, where blank cells are printed, and others.
 */
const costs = {
  cell: 0.3,
  group: 0.1,
  loneGroup: 0.9,
  crossing: 0.4,
  noGap: 0.1,
  lone: 0.36,
  dropped: 0.05,
  header: 1,
  whole: 0.6,
  misfit: 0.7,
  offCycle: 0.3,
} as const;
/** A row as wide as the table that fits so well is one: shorter and longer rows need not be tried. */
const surelyRow = 0.1;
/** So much worse than the best stop, or so many cells below it, the table has ended. */
const farWorse = 8;
const farBelow = 200;
/** Of a group row without a label. */
const longestPlainGroup = 50;
/** So many units may stand one under the other in a cell. */
const mostUnitLines = 12;
/** How cells are to be taken for rows. */
export interface Setting {
  readonly tokens: CellTokens;
  readonly columns: readonly Column[];
  readonly headerWords: readonly string[];
  /** How many cells print the header, blank ones included. */
  readonly headerCells: number;
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
  while (used < setting.headerCells && setting.tokens.at(at + used)?.kind === 'blank') used++;
  return used;
}

function groupAt(setting: Setting, at: number): ReadRow | null {
  const token = setting.tokens.at(at);
  if (token?.kind !== 'cell') return null;
  const text = piecesText(token.pieces);
  const isLabelled = isGroupText(text);
  if (!isLabelled && (text.length > longestPlainGroup || /[。；]/u.test(text))) return null;
  if (setting.fit(text, 'task') > notText) return null;
  const isGroup = isLabelled || isBetweenNumbers(setting, text, at + 1);
  return groupRow(token.pieces, setting.columns, isGroup ? costs.group : costs.loneGroup);
}

/** 改善民生 above the next row's number, below a time or a unit: no more of the row above. */
function isBetweenNumbers({ tokens, columns }: Setting, text: string, next: number): boolean {
  const last = columns.at(-1)?.role ?? 'other';
  const isCounted = columns[0]?.role === 'number' && numberOf(tokens.at(next)) !== null;
  return isCounted && (last === 'deadline' || isUnitRole(last)) && isPlainTitle(text);
}

function gapCost(setting: Setting, tokens: readonly CellToken[]): number {
  if (!setting.usesGaps) return 0;
  const crossings = tokens.slice(1).filter((token) => token.parted && token.kind !== 'maybe').length;
  return crossings * costs.crossing + (tokens[0]?.parted === false ? costs.noGap : 0);
}

const isUnitAt = (setting: Setting, at: number): boolean => {
  const token = setting.tokens.at(at);
  return token?.kind === 'cell' && looksLikeUnit(piecesText(token.pieces), setting.fit);
};

/** How many cells of some that follow are a unit below a unit: a cell of several lines may hold them. */
function unitLines(setting: Setting, at: number): number {
  let count = 0;
  let isUnit = isUnitAt(setting, at);
  for (let i = at + 1; i < at + setting.columns.length + count && count < mostUnitLines; i++) {
    const isNext = isUnitAt(setting, i);
    if (isUnit && isNext) count++;
    isUnit = isNext;
  }
  return count;
}

/** Where a row may begin, and how many cells from there on go on with the unit above them. */
interface Start {
  readonly at: number;
  readonly lines: number;
}

/** 一、… and a blank cell for each other column; without a label, under 序号 and above the next number. */
function isLoneGroup({ columns, tokens }: Setting, cells: readonly PrintedCell[], next: number): boolean {
  const [lone, ...others] = cells.filter((cell) => cell.length > 0);
  if (lone === undefined || others.length > 0 || cells.length < 2) return false;
  const isPlain = columns[0]?.role === 'number' && cells[0] === lone && numberOf(tokens.at(next)) !== null;
  return isGroupText(piecesText(lone)) || (isPlain && isPlainTitle(piecesText(lone)));
}

function dataRow(setting: Setting, { at, lines }: Start, used: number): ReadRow | null {
  const tokens = Array.from({ length: used }, (_, i) => setting.tokens.at(at + i)).filter(
    (token) => token !== undefined,
  );
  if (tokens.length < used || tokens.every((token) => token.kind === 'maybe')) return null;
  const isFull = tokens.length <= setting.columns.length;
  const printed = isFull ? tokens : tokens.filter((token) => token.kind !== 'maybe');
  // What is over must be units one under the other.
  const cells = joinItems(printed.map((token) => token.pieces));
  const surplus = Math.max(0, cells.length - setting.columns.length);
  if (surplus > lines) return null;
  const options: AlignOptions = {
    fit: setting.fit,
    canInherit: at > 0,
    printsBlanks: setting.printsBlanks,
    reachesInnermost: false,
  };
  if (isLoneGroup(setting, cells, at + used)) return groupRow(cells.flat(), setting.columns, costs.group);
  const placed = placeRow(cells, setting.columns, options);
  if (placed === null) return null;
  const row = surplus > 0 || lines === 0 ? placed : joinUnitLines(placed, cells, setting.columns, options);
  const isWhole = cells.length - surplus === setting.columns.length || setting.tokens.at(at + used) === undefined;
  const plain = row.cost * countedShare(setting, at, used);
  const own = (setting.printsBlanks ? cycleCost(row.cost, isWhole) : plain) + doubtCost(setting, row);
  return {
    ...row,
    moved: used === 1 || tokens.some((token) => token.doubtful),
    cost: own + gapCost(setting, tokens) + (used - printed.length) * costs.dropped,
  };
}

/** Where blank cells are printed every row has as many cells as the table has columns; but a cell that is none of its column's is no better for it. */
function cycleCost(cost: number, isWhole: boolean): number {
  if (!isWhole) return cost + costs.offCycle;
  return cost < costs.misfit ? cost * costs.whole : cost;
}

/** Blank lines, which may be nothing, are worth nothing. */
function countCells(tokens: CellTokens, from: number, used: number): number {
  let count = 0;
  for (let i = from; i < from + used; i++) if (tokens.at(i)?.kind !== 'maybe') count++;
  return count;
}

function holdsMaybe(setting: Setting, at: number, count: number): boolean {
  for (let i = at; i < at + count; i++) if (setting.tokens.at(i)?.kind === 'maybe') return true;
  return false;
}

/** A row of a table that numbers its rows, from its number to the next: lines of one cell among its lines are joined (阳山: 县卫健局、县发改 / 局). */
function numberedRow(setting: Setting, at: number): Way | null {
  const number = setting.columns[0]?.role === 'number' ? numberOf(setting.tokens.at(at)) : null;
  const end = number === null ? -1 : endOfNumbered(setting, at, number, (i) => headerAt(setting, i) > 0);
  const used = end - at;
  if (end < 0 || used <= setting.columns.length || holdsMaybe(setting, at, used)) return null;
  const cells = Array.from({ length: used }, (_, i) => setting.tokens.at(at + i)?.pieces ?? []);
  const options = { fit: setting.fit, canInherit: at > 0, printsBlanks: setting.printsBlanks, reachesInnermost: false };
  const row = placeRow(cells, setting.columns, { ...options, wraps: true });
  return row === null ? null : { row, used, cost: row.cost };
}

const sentence = /[。；]$/u;
const shortestLone = 12;

/**
 * A requirement alone, whose units stand in a cell that is merged with the one above (肥城: 各镇街区 beside three requirements). It costs more than
 * its cell is worth: text below the table is no row of it, unless rows go on further down.
 */
function loneRow(setting: Setting, at: number): ReadRow | null {
  const token = setting.tokens.at(at);
  const column = innermostText(setting.columns);
  if (token?.kind !== 'cell' || at === 0 || column < 0) return null;
  const text = piecesText(token.pieces);
  if (text.length < shortestLone || !sentence.test(text) || setting.fit(text, 'requirement') > notText) return null;
  const cell = { pieces: token.pieces, column, columnSpan: 1, rowSpan: 1 };
  return { kind: 'data', cells: [cell], moved: true, joined: false, cost: costs.lone };
}

/** A row as wide as the table in which no blank line stands, nor a unit that a unit below it goes on with. */
function isAlone(setting: Setting, { at, lines }: Start): boolean {
  const end = at + setting.columns.length;
  if (lines > 0 || holdsMaybe(setting, at, setting.columns.length)) return false;
  return !isUnitAt(setting, end - 1) || !isUnitAt(setting, end);
}

/** A line by itself: a group row, or a requirement under merged cells. */
function oneLineWays(setting: Setting, at: number): readonly Way[] {
  const rows = [groupAt(setting, at), loneRow(setting, at)].filter((row) => row !== null);
  return rows.map((row) => ({ row, used: 1, cost: row.cost }));
}

function waysFrom(setting: Setting, at: number): readonly Way[] {
  const header = headerAt(setting, at);
  if (header > 0) return [{ used: header, cost: -costs.header, row: 'page' }];
  const isMaybe = setting.tokens.at(at)?.kind === 'maybe';
  const ways = [...(isMaybe ? [{ row: null, used: 1, cost: costs.dropped }] : []), ...oneLineWays(setting, at)];
  const count = setting.columns.length;
  const lines = unitLines(setting, at);
  const start: Start = { at, lines };
  const whole = dataRow(setting, start, count);
  if (whole !== null) ways.push({ row: whole, used: count, cost: whole.cost });
  if (whole !== null && whole.cost < surelyRow && !isMaybe && isAlone(setting, start)) return ways;
  const numbered = numberedRow(setting, at);
  if (numbered !== null) ways.push(numbered);
  // The table's last row may end in blank cells, which nothing shows: one cell is left.
  const isRest =
    setting.printsBlanks && setting.tokens.at(at)?.kind === 'cell' && setting.tokens.at(at + 1) === undefined;
  for (let used = isRest ? 1 : 2; used <= count + lines + countItems(setting.tokens, at, count) + 2; used++) {
    const row = used === count ? null : dataRow(setting, start, used);
    if (row !== null) ways.push({ row, used, cost: row.cost });
  }
  return ways;
}

interface Step {
  readonly value: number;
  readonly from: number;
  readonly row: PagedRow | null;
}

/** Rows that some tokens give. */
export interface Walked {
  readonly rows: readonly PagedRow[];
  readonly used: number;
  /** Cost of the rows less what their cells are worth. */
  readonly value: number;
  /** Blank lines that were taken for nothing. */
  readonly dropped: number;
}

function backtrack(steps: readonly (Step | undefined)[], used: number, value: number): Walked {
  const rows: PagedRow[] = [];
  let dropped = 0;
  for (let at = used; at > 0; at = steps[at]?.from ?? 0) {
    const row = steps[at]?.row ?? null;
    if (row === null) dropped++;
    else rows.push(row);
  }
  return { rows: rows.reverse(), used, value, dropped };
}

/** The cheapest way to read the tokens as rows, from the first on, stopping where going on is worth nothing; `most` tokens at the most. */
export function walk(setting: Setting, most: number): Walked {
  const steps: (Step | undefined)[] = [{ value: 0, from: 0, row: null }];
  let [best, bestAt] = [0, 0];
  let frontier = 0;
  for (let at = 0; at <= frontier && at < most && at - bestAt < farBelow; at++) {
    const here = steps[at];
    if (here === undefined || setting.tokens.at(at) === undefined || here.value > best + farWorse) continue;
    for (const way of waysFrom(setting, at)) {
      const next = at + way.used;
      const value = here.value + way.cost - countCells(setting.tokens, at, way.used) * costs.cell;
      if (value >= (steps[next]?.value ?? Number.POSITIVE_INFINITY)) continue;
      steps[next] = { value, from: at, row: way.row };
      frontier = Math.max(frontier, next);
      if (value < best) [best, bestAt] = [value, next];
    }
  }
  return backtrack(steps, bestAt, best);
}
