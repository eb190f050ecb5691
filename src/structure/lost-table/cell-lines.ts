import type { CellFit } from '../../grammar/cell-fit.ts';
import { squash } from '../../text/layout.ts';
import type { AlignOptions } from './align.ts';
import { type CellToken, tokenise } from './cell-tokens.ts';
import { type Column, layColumns } from './columns.ts';
import { isGroupText } from './end.ts';
import type { FoundHeader } from './header-lines.ts';
import type { Line } from './line.ts';
import { placeRow } from './place-row.ts';
import { meanCost, piecesText, type Reading, type ReadRow } from './reading.ts';

/** Costs of the ways to go on; found on the seeds, corpus/v2 and the generator. */
const costs = { stop: 0.3, group: 0.1, loneGroup: 0.9, crossing: 0.4, noGap: 0.1, dropped: 0.05, move: 0.02 } as const;
const mostExtraColumns = 3;
/** A table of fewer good rows than columns is more likely prose. */
const hopeless = 1.2;

interface Way {
  readonly cost: number;
  /** Tokens used by its last row, and that row; null: the table stopped before. */
  readonly used: number;
  readonly row: ReadRow | null;
}

interface Setting {
  readonly tokens: readonly CellToken[];
  readonly columns: readonly Column[];
  readonly headerWords: readonly string[];
  readonly fit: CellFit;
  readonly usesGaps: boolean;
}

function headerAt(setting: Setting, at: number): { row: ReadRow; used: number } | null {
  const cells: ReadRow['cells'][number][] = [];
  let used = 0;
  for (let i = 0; i < setting.headerWords.length; used++) {
    const token = setting.tokens[at + used];
    if (token === undefined) return null;
    if (token.kind !== 'cell') continue;
    if (squash(piecesText(token.pieces)) !== setting.headerWords[i]) return null;
    const column = setting.columns.findIndex((c) => c.header === i);
    const columnSpan = setting.columns.filter((c) => c.header === i).length;
    cells.push({ pieces: token.pieces, column, columnSpan });
    i++;
  }
  return { row: { kind: 'header', cells, moved: false, cost: 0 }, used };
}

function groupAt(setting: Setting, at: number): ReadRow | null {
  const token = setting.tokens[at];
  if (token?.kind !== 'cell') return null;
  const text = piecesText(token.pieces);
  if (text.length > 50 || /[。；]/u.test(text)) return null;
  const cost = isGroupText(text) ? costs.group : costs.loneGroup;
  return {
    kind: 'group',
    cells: [{ pieces: token.pieces, column: 0, columnSpan: setting.columns.length }],
    moved: false,
    cost,
  };
}

function gapCost(setting: Setting, tokens: readonly CellToken[]): number {
  const crossings = tokens.slice(1).filter((token) => token.parted && token.kind !== 'maybe').length;
  const start = setting.usesGaps && tokens[0]?.parted === false ? costs.noGap : 0;
  return (setting.usesGaps ? crossings * costs.crossing : 0) + start;
}

function dataRow(setting: Setting, at: number, used: number): ReadRow | null {
  const tokens = setting.tokens.slice(at, at + used);
  if (tokens[0]?.kind === 'maybe' && tokens.every((token) => token.kind === 'maybe')) return null;
  const printed = tokens.length <= setting.columns.length ? tokens : tokens.filter((token) => token.kind !== 'maybe');
  if (printed.length > setting.columns.length) return null;
  const options: AlignOptions = { fit: setting.fit, canInherit: at > 0, moveCost: costs.move };
  const row = placeRow(
    printed.map((token) => token.pieces),
    setting.columns,
    options,
  );
  if (row === null) return null;
  return { ...row, cost: row.cost + gapCost(setting, tokens) + (tokens.length - printed.length) * costs.dropped };
}

function* waysFrom(setting: Setting, at: number): Generator<{ row: ReadRow | null; used: number; cost: number }> {
  if (setting.tokens[at]?.kind === 'maybe') yield { row: null, used: 1, cost: costs.dropped };
  const header = headerAt(setting, at);
  if (header !== null) yield { ...header, cost: -1 };
  const group = groupAt(setting, at);
  if (group !== null) yield { row: group, used: 1, cost: group.cost };
  const count = setting.columns.length;
  const most = Math.min(count + 2, setting.tokens.length - at);
  for (let used = Math.min(2, most); used <= most; used++) {
    const row = used < 1 ? null : dataRow(setting, at, used);
    if (row !== null) yield { row, used, cost: row.cost };
  }
}

/** From the last token back: ways[i] is the cheapest way to read the tokens from i on, stopping allowed at each row's end. */
function cheapestWays(setting: Setting): readonly Way[] {
  const count = setting.tokens.length;
  const ways: Way[] = Array.from({ length: count + 1 }, () => ({ cost: 0, used: 0, row: null }));
  for (let at = count - 1; at >= 0; at--) {
    let best: Way = { cost: (count - at) * costs.stop, used: 0, row: null };
    for (const way of waysFrom(setting, at)) {
      const cost = way.cost + (ways[at + way.used]?.cost ?? 0);
      if (cost < best.cost) best = { cost, used: way.used, row: way.row };
    }
    ways[at] = best;
  }
  return ways;
}

function walk(ways: readonly Way[]): { rows: readonly ReadRow[]; used: number } {
  const rows: ReadRow[] = [];
  let at = 0;
  for (let way = ways[at]; way !== undefined && way.used > 0; way = ways[at]) {
    if (way.row !== null) rows.push(way.row);
    at += way.used;
  }
  return { rows, used: at };
}

function readWith(
  tokens: readonly CellToken[],
  header: FoundHeader,
  count: number,
  fit: CellFit,
): { reading: Reading; total: number } {
  const texts = header.pieces.map((piece) => piece.text);
  const columns = layColumns(texts, count);
  const usesGaps = tokens.filter((token) => token.parted).length * count > tokens.length * 0.6;
  const setting: Setting = { tokens, columns, headerWords: texts.map(squash), fit, usesGaps };
  const ways = cheapestWays(setting);
  const { rows, used } = walk(ways);
  const first: ReadRow = {
    kind: 'header',
    cells: header.pieces.map((piece, i) => ({
      pieces: [piece],
      column: columns.findIndex((c) => c.header === i),
      columnSpan: columns.filter((c) => c.header === i).length,
    })),
    moved: false,
    cost: 0,
  };
  const end = used === 0 ? header.end : (tokens[used - 1]?.end ?? header.end);
  const reading: Reading = {
    id: 'cell-lines',
    columns,
    rows: [first, ...rows],
    rulings: [],
    end,
    cost: meanCost(rows),
  };
  return { reading, total: (ways[0]?.cost ?? 0) + (count - texts.length) * 0.02 };
}

/** Reads lines that hold one cell each: the cycle (列数) is the column count that makes the rows fit best. */
export function readCellLines(lines: readonly Line[], header: FoundHeader, fit: CellFit): Reading | null {
  if (header.separator !== null) return null;
  const tokens = tokenise(lines, header);
  const base = header.pieces.length;
  const tries = Array.from({ length: mostExtraColumns + 1 }, (_, extra) => readWith(tokens, header, base + extra, fit));
  const best = tries.reduce((a, b) => (b.total < a.total ? b : a)).reading;
  const hasRows = best.rows.some((row) => row.kind === 'data');
  return hasRows && best.cost < hopeless ? best : null;
}
