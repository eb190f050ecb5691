import { isSerial } from '../../../grammar/cell-fit.ts';
import { isUnitRole } from '../../../grammar/column-role.ts';
import { isUnitList } from '../../../grammar/unit-list.ts';
import type { Line } from '../line.ts';
import type { PrintedCell } from '../place-row.ts';
import { type Collecting, firstText, type RawRow, roleOf, toCells } from './raw-rows.ts';
import { closesWithBar, opensWithBar } from './separators.ts';

/** 市司法局 | 1.公开文件； and below it 2.公开执法信息 | 全年, where the units stand in front: what begins with none goes on. */
function isBehindUnits({ header }: Collecting, above: RawRow, first: string): boolean {
  const isFront = header.outer.every((cell, c) => c === 0 || !isUnitRole(roleOf(cell)));
  return isFront && above.cells.length > 1 && isUnitList(firstText(above.cells)) && !isUnitList(first);
}

/**
 * A row and a line that holds just the cells that it lacks: what the row ends with has several paragraphs (从Word粘贴), before its units, or as units one
 * under the other (市教育局, and below it 市退役军人局).
 */
function lacksRest(state: Collecting, above: RawRow, cells: readonly PrintedCell[]): boolean {
  const { separator, header, width } = state;
  const at = above.cells.length - 1;
  const [last, first] = [firstText(above.cells.slice(-1)), firstText(cells)];
  const isPasted = separator.id === 'tabs' && header.inner === null && above.kind === 'data';
  const isNext = isSerial(first) && roleOf(header.outer[0] ?? []) === 'number';
  if (!isPasted || isNext || first === '' || last === '' || at + cells.length !== width) return false;
  if (!isUnitList(last))
    return at < header.outer.findIndex((cell) => isUnitRole(roleOf(cell))) || isBehindUnits(state, above, first);
  return at > 0 && cells.length > 1 && isUnitRole(roleOf(header.outer[at] ?? [])) && isUnitList(first);
}

/** 县住建局、 | and below it 县交通局 | 持续推进: the list that the row ends with is open, and the line below has just the cells that are missing. */
function hasOpenList({ separator, width, given }: Collecting, above: RawRow, cells: readonly PrintedCell[]): boolean {
  const last = above.cells.length - 1;
  const isOpen = /[、，]$/u.test(firstText(above.cells.slice(-1))) && isUnitRole(given.roles[last] ?? 'other');
  return separator.id !== 'pipes' && above.kind === 'data' && isOpen && last > 0 && last + cells.length === width;
}

const hasNumbers = ({ header }: Collecting): boolean => roleOf(header.outer[0] ?? []) === 'number';

const endsOpen = ({ lines }: Collecting, row: RawRow): boolean =>
  row.kind === 'data' && !closesWithBar(lines[row.end - 1]?.text ?? '');

/** The last line of a row that no bar closes, in a table whose header one does: its last cell goes on below. */
export const isUnclosed = (state: Collecting, row: RawRow): boolean => !state.unclosed && endsOpen(state, row);

/** | 2 | 平安建设 | 排查矛盾，做到 / 小事不出村 | 县司法局 |: no bar ends the one line or begins the other, and together they have as many cells as the header. */
function isCutBetweenBars(state: Collecting, above: RawRow, cells: readonly PrintedCell[], at: number): boolean {
  const { separator, lines, width, unframed } = state;
  if (separator.id !== 'pipes' || firstText(cells) === '' || !endsOpen(state, above)) return false;
  if (opensWithBar(lines[at]?.text ?? '')) return false;
  // Without a frame a row may leave out its last cells: only a number tells where the next one begins.
  const isCut = unframed ? isSerial(firstText(above.cells)) && !isSerial(firstText(cells)) : true;
  return isCut && above.cells.length + cells.length - 1 === width;
}

/** 消防站|9月底前 below 4|安全生产|检查企业50家|应急办、: one bar alone, and the cells that the row lacks; 底前 | inside of a frame: the rest of its last cell. */
export function isRestOfRow(state: Collecting, line: Line, at: number): boolean {
  const above = state.raw.at(-1);
  const cells = toCells(state.separator.split(line));
  const isParted = cells.length > 1 || (!state.unframed && closesWithBar(line.text));
  return above !== undefined && isParted && isCutBetweenBars(state, above, cells, at);
}

const fewestOfRow = 3;

/** 推进大庙弄改造 | 芮某 | 住建局 | 五星街道 below a row that lacks nothing: what, and who, beside a number that is merged. */
function isRowBelowMerged({ width }: Collecting, above: RawRow, cells: readonly PrintedCell[]): boolean {
  const endsInUnits = (row: readonly PrintedCell[]): boolean => isUnitList(firstText(row.slice(-1)));
  const isWhole = above.cells.length >= width && endsInUnits(above.cells);
  return isWhole && cells.length >= fewestOfRow && endsInUnits(cells) && !isUnitList(firstText(cells));
}

/** A row of a numbered table that has too few cells, and a line that begins with no number: a line end inside of a cell cut it (不带引号的换行). */
export function isBroken(state: Collecting, above: RawRow, cells: readonly PrintedCell[], at: number): boolean {
  if (lacksRest(state, above, cells) || hasOpenList(state, above, cells)) return true;
  if (isCutBetweenBars(state, above, cells, at)) return true;
  const { id, printsBlanks } = state.separator;
  const isNumbered = (id === 'tabs' || id === 'words') && hasNumbers(state);
  if (!isNumbered || above.kind !== 'data' || firstText(cells) === '' || isSerial(firstText(cells))) return false;
  if (isRowBelowMerged(state, above, cells)) return false;
  const isRoom = !printsBlanks || above.cells.length + cells.length - 1 <= state.width;
  return isSerial(firstText(above.cells)) && isRoom;
}

/** Joins the line's first cell to the row's last, and the others to the row; returns where the row ends then. */
export function mendRow(above: RawRow, cells: readonly PrintedCell[], then: Pick<RawRow, 'doubtful' | 'end'>): number {
  const last = above.cells.length - 1;
  above.cells = [...above.cells.slice(0, last), [...(above.cells[last] ?? []), ...(cells[0] ?? [])], ...cells.slice(1)];
  return Object.assign(above, then).end;
}
