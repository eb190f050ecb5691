import { isSerial, rememberedFit } from '../grammar/cell-fit.ts';
import { isTaskHeader, isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { headerKey, promoteTargets, saysWhatFirst } from '../grammar/header-role.ts';
import { opensClause } from '../grammar/unit-list/shape.ts';
import { unitLikeness } from '../grammar/unit-list.ts';
import type { Finding } from '../model/finding.ts';
import type { ColumnRole, Location } from '../model/notice.ts';
import { dropLateKinds, keepOneDeadline, keepOwnersApart } from './giving-way.ts';
import { type HeadedColumn, type Header, readHeader } from './header.ts';
import { isBlank, type Matrix, rawText } from './matrix.ts';
import { hasKeysOnLeft } from './upright/keys.ts';
import { aimAtYears } from './year-columns.ts';

export interface Roles {
  readonly columns: readonly HeadedColumn[];
  readonly findings: readonly Finding[];
}

const sampleRows = 60;
const unitShare = 0.7;
const deadlineShare = 0.8;
const measureShare = 0.3;
/** A title, or a line such as 填报单位：, may stand above the header. */
const deepestHeader = 3;

function sample(matrix: Matrix, header: Header, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = header.end; row < matrix.rows && texts.length < sampleRows; row++) {
    const cell = matrix.owner(row, column);
    if (cell !== null && cell.row === row && cell.columnSpan < matrix.columns && !isBlank(cell))
      texts.push(rawText(cell));
  }
  return texts;
}

const share = (texts: readonly string[], test: (text: string) => number): number =>
  texts.length === 0 ? 0 : texts.reduce((sum, text) => sum + test(text), 0) / texts.length;

const digits = /\d+/gu;

/** Serials go up by one, or start again, or are words (一, 二); 4200, 32.5 and 5.5 are figures. */
function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.normalize('NFKC').match(digits)?.at(-1)));
  const areWords = (i: number): boolean => Number.isNaN(numbers[i]) && Number.isNaN(numbers[i + 1]);
  const steps = numbers.slice(1).map((value, i) => value - (numbers[i] ?? 0));
  const up = steps.filter((step, i) => areWords(i) || step === 1 || numbers[i + 1] === 1);
  return up.length * 2 >= steps.length;
}

/** A column that no list names is what its cells are. */
function roleByCells(texts: readonly string[]): ColumnRole {
  if (texts.length < 2) return 'other';
  if (share(texts, (text) => (isSerial(text) ? 1 : 0)) >= 0.8) return countsUp(texts) ? 'number' : 'other';
  if (share(texts, unitLikeness) >= unitShare) return 'unit';
  const misfit = rememberedFit(true);
  return share(texts, (text) => 1 - misfit(text, 'deadline')) >= deadlineShare ? 'deadline' : 'other';
}

/** A column headed 单位 whose cells are 亿元 or 个 says what is counted, not who is responsible. */
function isMeasure(column: HeadedColumn, texts: readonly string[]): boolean {
  return headerKey(column.header) === '单位' && texts.length > 1 && share(texts, unitLikeness) < measureShare;
}

/** 具体要求 over a number and the text beside it: the column that counts is the number (domain.md 3.1). */
function isNumbering({ role, cell }: HeadedColumn, texts: readonly string[]): boolean {
  if (!isTextRole(role) || (cell?.columnSpan ?? 1) < 2 || texts.length < 2) return false;
  return share(texts, (text) => (isSerial(text) ? 1 : 0)) >= 0.8;
}

/** 区域 left of the tasks, beside 责任单位: where something is to be done, and not by whom. */
function sortsByPlace({ columns }: Header, c: number): boolean {
  const isListed = columns.some(({ role, sure }) => sure && isUnitRole(role));
  return isListed && columns[c]?.role === 'other' && c < columns.findIndex(({ role }) => isTextRole(role));
}

/** What the columns beside one say of it. */
interface Beside {
  /** Beside 序号 a column of numbers under another name holds figures (2021年 | 2022年目标). */
  readonly hasNumber: boolean;
  readonly mayAssign: boolean;
}

/** 存放地点, 点位位置: where, whatever unit (县防汛仓库) is there; 海绵示范区, 重点片区: what is shaped, and not who does it. */
const places = /(?:地点|位置|地址|场所|(?:示范|试点|风貌|功能)区|片区|区域|地块)$/u;
const isPlace = ({ header }: HeadedColumn): boolean => places.test(headerKey(header));

function guessRole(column: HeadedColumn, texts: readonly string[], { hasNumber, mayAssign }: Beside): ColumnRole {
  if (isMeasure(column, texts)) return 'other';
  if (isNumbering(column, texts)) return 'number';
  if (column.sure || isUnitRole(column.role) || isPlace(column)) return column.role;
  const cells = roleByCells(texts);
  if ((cells === 'unit' && !mayAssign) || saysWhatFirst(column.header)) return column.role;
  const byCells = cells === 'number' && hasNumber && column.header !== '' ? 'other' : cells;
  const isTelling = column.role === 'other' || byCells === 'number' || byCells === 'unit' || byCells === 'deadline';
  return byCells !== 'other' && isTelling ? byCells : column.role;
}

/** A role that the words did not settle is told, unless nothing was made of the column. */
function guess(
  column: HeadedColumn,
  texts: readonly string[],
  given: Beside & { readonly location: Location },
): { column: HeadedColumn; findings: readonly Finding[] } {
  const role = guessRole(column, texts, given);
  const isSettled = role === column.role && (column.sure || role === 'other');
  const findings: readonly Finding[] =
    isSettled || column.header === ''
      ? []
      : [{ rule: 'guessed-role', args: { header: column.header, role }, location: given.location }];
  return { column: { ...column, role }, findings };
}

function promoteTarget(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  const roles = promoteTargets(
    columns.map((column) => column.header),
    columns.map((column) => column.role),
  );
  return columns.map((column, c) => ({ ...column, role: roles[c] ?? column.role }));
}

/** How many cells a column has below the header, merged ones once. */
function countCells(matrix: Matrix, header: Header, column: number): number {
  const rows = Array.from({ length: matrix.rows - header.end }, (_, i) => matrix.owner(header.end + i, column));
  return new Set(rows.filter((cell) => !isBlank(cell))).size;
}

/** 工作要点 merged over several 重点任务 on its right sorts these, whatever its name: a category (类别). */
function demoteCategories(columns: readonly HeadedColumn[], matrix: Matrix, header: Header): readonly HeadedColumn[] {
  const lastTask = columns.findLastIndex(({ role }) => role === 'task');
  const isOutside = (column: HeadedColumn, c: number): boolean => column.role === 'requirement' && c < lastTask;
  const within = countCells(matrix, header, lastTask);
  return columns.map((column, c) =>
    isOutside(column, c) && countCells(matrix, header, c) < within ? { ...column, role: 'task' } : column,
  );
}

const longestCategory = 20;

/** 重点方向 under a header that no list knows, merged over several of the tasks on its right: a category (类别). */
function promoteCategories(columns: readonly HeadedColumn[], matrix: Matrix, header: Header): readonly HeadedColumn[] {
  const first = columns.findIndex(({ role }) => isTextRole(role));
  if (first < 0 || matrix.grid.merges !== 'stated') return columns;
  const within = countCells(matrix, header, first);
  const isCategory = ({ role, sure, header: words }: HeadedColumn, c: number): boolean => {
    if (c >= first || role !== 'other' || sure || words === '') return false;
    const texts = sample(matrix, header, c);
    const isShort = texts.every((text) => text.length <= longestCategory && !isSerial(text));
    return (
      texts.length > 1 && isShort && countCells(matrix, header, c) < within && share(texts, unitLikeness) < unitShare
    );
  };
  return columns.map((column, c) => (isCategory(column, c) ? { ...column, role: 'task' } : column));
}

/** Text right of the tasks, before who acts, under a header that no list knows: 细节要点. */
function isUnlistedText(columns: readonly HeadedColumn[], c: number, texts: () => readonly string[]): boolean {
  const { role, sure, header } = columns[c] ?? { role: 'other', sure: true, header: '' };
  if (role !== 'other' || sure || header === '' || columns.slice(0, c).some((one) => isUnitRole(one.role)))
    return false;
  return meanLength(texts()) >= shortestText;
}

/** 重点工作 merged over several lines of 工作标准, 目标要求 or of an unlisted header sorts these; they say what is to be done where no other column does. */
function promoteFinerTarget(columns: readonly HeadedColumn[], matrix: Matrix, header: Header): readonly HeadedColumn[] {
  if (columns.some(({ role }) => role === 'requirement')) return columns;
  const innermost = columns.findLastIndex(({ role }) => role === 'task');
  if (innermost < 0) return columns;
  const tasks = countCells(matrix, header, innermost);
  const isText = (c: number): boolean =>
    columns[c]?.role === 'target' || isUnlistedText(columns, c, () => sample(matrix, header, c));
  const finer = columns.findIndex((_, c) => c > innermost && isText(c) && countCells(matrix, header, c) > tasks);
  return columns.map((column, c) => (c === finer ? { ...column, role: 'requirement' } : column));
}

/** 工作任务 is the requirement where no column is: the innermost task column. */
function promoteTask(columns: readonly HeadedColumn[]): readonly HeadedColumn[] {
  if (columns.some((column) => column.role === 'requirement')) return columns;
  const cell = columns.findLast((column) => column.role === 'task')?.cell ?? null;
  return columns.map((column) =>
    column.role === 'task' && column.cell === cell ? { ...column, role: 'requirement' } : column,
  );
}

/** Roles of a header's columns, settled by their neighbours and their cells; doubts are reported. */
export function settleRoles(matrix: Matrix, header: Header): Roles {
  const hasNumber = header.columns.some(({ role, sure }) => role === 'number' && sure);
  const { location } = matrix.grid;
  const guessed = header.columns.map((column, c) =>
    guess(column, sample(matrix, header, c), { location, hasNumber, mayAssign: !sortsByPlace(header, c) }),
  );
  const columns = keepOneDeadline(dropLateKinds(guessed.map((one) => one.column)), header.columns);
  const seen = new Set<string>();
  const findings = guessed
    // What another column took from it is no guess any more.
    .flatMap((one, c) => (one.column.role !== 'other' && columns[c]?.role === 'other' ? [] : one.findings))
    .filter((finding) => {
      const key = JSON.stringify(finding.args);
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  const sorted = demoteCategories(promoteTarget(aimAtYears(keepOwnersApart(columns))), matrix, header);
  const finer = promoteCategories(promoteFinerTarget(sorted, matrix, header), matrix, header);
  const told = finer.flatMap(({ header: words, role }, c): readonly Finding[] =>
    role === sorted[c]?.role || sorted[c]?.role === 'target'
      ? []
      : [{ rule: 'guessed-role', args: { header: words, role }, location }],
  );
  return { columns: promoteTask(finer), findings: [...findings, ...told] };
}

/** Of short texts so many must begin with a verb (完成…, 开展…): names of things and persons do not. */
const verbShare = 0.6;
const saysWhat = (text: string): number => (opensClause(text) ? 1 : 0);
const fewestTelling = 3;

function guessHeaderAt(matrix: Matrix, row: number): Header | null {
  const header = readHeader(matrix, row);
  const texts = header.columns.map((column) => column.header);
  const isShort = texts.every((text) => text.length <= 12 && !/[。，；]/u.test(text));
  if (!isShort || new Set(texts.filter((text) => text !== '')).size < 2) return null;
  const misfit = rememberedFit(true);
  const columns = header.columns.map((column, c): HeadedColumn => {
    const cells = sample(matrix, header, c);
    const byCells = roleByCells(cells);
    const isSettled = isPlace(column) || column.sure;
    if (byCells !== 'other' && !isSettled) return { ...column, role: byCells, sure: false };
    const long = share(cells, (text) => (text.length >= 15 && misfit(text, 'requirement') < 0.3 ? 1 : 0)) >= 0.6;
    const tells = cells.length >= fewestTelling && share(cells, saysWhat) >= verbShare;
    // 街镇 | 目标任务: of a table that says no more, the target in sentences is what is to be done.
    const isOpen = column.role === 'other' || (column.role === 'target' && long);
    const sure = column.sure && column.role === 'target';
    return (long || tells) && isOpen ? { ...column, role: 'requirement', sure } : column;
  });
  const roles = columns.map((column) => column.role);
  return isTaskHeader(roles) && roles.some(isTextRole) && roles.some(isUnitRole) ? { ...header, columns } : null;
}

/**
 * A header that no list knows (未见过的表头): short texts over a column whose cells end like units and a column of long text.
 * Null where the grid has no such shape.
 */
export function guessHeader(matrix: Matrix): Header | null {
  if (matrix.rows < 3 || matrix.columns < 2 || hasKeysOnLeft(matrix)) return null;
  for (let row = 0; row < Math.min(deepestHeader, matrix.rows - 2); row++) {
    const header = guessHeaderAt(matrix, row);
    if (header !== null) return header;
  }
  return null;
}

const fewestHeadless = 3;
const shortestText = 8;

function meanLength(texts: readonly string[]): number {
  return share(texts, (text) => text.length);
}

/**
 * A table without a header (没有表头): a column of units, one of numbers or times beside it, and the one of the longest texts says what is to be done. Null
 * where the cells don't tell.
 */
export function guessHeadless(matrix: Matrix): Header | null {
  if (matrix.rows < 2 || matrix.columns < fewestHeadless) return null;
  const blank = { columns: [], start: 0, end: 0 };
  const samples = Array.from({ length: matrix.columns }, (_, c) => sample(matrix, blank, c));
  const byCells = samples.map(roleByCells);
  const lengths = samples.map((texts, c) => (byCells[c] === 'other' ? meanLength(texts) : 0));
  const longest = lengths.indexOf(Math.max(...lengths));
  const isTold =
    byCells.filter((role) => role === 'unit').length === 1 &&
    (byCells.includes('deadline') || byCells[0] === 'number') &&
    ((lengths[longest] ?? 0) >= shortestText || share(samples[longest] ?? [], saysWhat) >= verbShare);
  if (!isTold) return null;
  const columns = byCells.map(
    (role, c): HeadedColumn => ({ header: '', role: c === longest ? 'requirement' : role, sure: false, cell: null }),
  );
  return { ...blank, columns };
}
