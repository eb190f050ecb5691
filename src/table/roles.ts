import { isSerial } from '../grammar/cell-fit.ts';
import { isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { isFigure } from '../grammar/figure.ts';
import { headerKey, promoteTargets, saysWhatFirst } from '../grammar/header-role.ts';
import { unitLikeness } from '../grammar/unit-list.ts';
import type { Finding } from '../model/finding.ts';
import type { ColumnRole, Location } from '../model/notice.ts';
import { meanLength, roleByCells, sample, share, shortestText, unitShare } from './column-sample.ts';
import { dropLateKinds, keepGuidesApart, keepOneDeadline, keepOwnersApart } from './giving-way.ts';
import type { HeadedColumn, Header } from './header.ts';
import { isBlank, type Matrix } from './matrix.ts';
import { aimAtYears } from './year-columns.ts';

export interface Roles {
  readonly columns: readonly HeadedColumn[];
  readonly findings: readonly Finding[];
}

const measureShare = 0.3;

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
  /** No column says which units act, and one alone which persons. */
  readonly hasOnlyPersons: boolean;
}

/** 存放地点, 点位位置: where, whatever unit (县防汛仓库) is there; 海绵示范区, 重点片区: what is shaped, and not who does it. */
const places = /(?:地点|位置|地址|场所|(?:示范|试点|风貌|功能)区|片区|区域|地块)$/u;
export const isPlace = ({ header }: HeadedColumn): boolean => places.test(headerKey(header));

const namedShare = 0.6;
const fewestNamed = 2;

/** 负责人 above 县财政局 and 县教育局, where no other column says who acts: units, whatever the header calls them. */
const namesUnits = (texts: readonly string[]): boolean =>
  texts.length >= fewestNamed && share(texts, unitLikeness) >= namedShare;

function guessRole(
  column: HeadedColumn,
  texts: readonly string[],
  { hasNumber, mayAssign, hasOnlyPersons }: Beside,
): ColumnRole {
  if (isMeasure(column, texts)) return 'other';
  if (column.role === 'person' && hasOnlyPersons && namesUnits(texts)) return 'unit';
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
  const isSettled = (role === column.role && (column.sure || role === 'other')) || isNumbering(column, texts);
  const findings: readonly Finding[] =
    isSettled || column.header === ''
      ? []
      : [{ rule: 'guessed-role', args: { header: column.header, role }, location: given.location }];
  return { column: { ...column, role }, findings };
}

const figureShare = 0.5;

/** 任务 | 目标 above 建设规模化供水厂 | 2座: how much of it, and nothing to be done. */
function promoteTarget(columns: readonly HeadedColumn[], matrix: Matrix, header: Header): readonly HeadedColumn[] {
  const roles = promoteTargets(
    columns.map((column) => column.header),
    columns.map((column) => column.role),
  );
  const hasTask = roles.some((role) => role === 'task');
  const countsOnly = (c: number): boolean =>
    hasTask && share(sample(matrix, header, c), (text) => (isFigure(text) ? 1 : 0)) > figureShare;
  return columns.map((column, c) => {
    const role = roles[c] ?? column.role;
    return column.role === 'target' && role === 'requirement' && countsOnly(c) ? column : { ...column, role };
  });
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

/** 重点方向 under a header that no list knows, or none, merged over several of the tasks on its right: a category (类别). */
function promoteCategories(columns: readonly HeadedColumn[], matrix: Matrix, header: Header): readonly HeadedColumn[] {
  const first = columns.findIndex(({ role }) => isTextRole(role));
  if (first < 0 || matrix.grid.merges !== 'stated') return columns;
  const within = countCells(matrix, header, first);
  const isCategory = ({ role, sure, header: words }: HeadedColumn, c: number): boolean => {
    if (c >= first || role !== 'other' || (sure && words !== '')) return false;
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
  const hasOnlyPersons =
    !header.columns.some(({ role }) => isUnitRole(role)) &&
    header.columns.filter(({ role }) => role === 'person').length === 1;
  const { location } = matrix.grid;
  const guessed = header.columns.map((column, c) =>
    guess(column, sample(matrix, header, c), {
      location,
      hasNumber,
      hasOnlyPersons,
      mayAssign: !sortsByPlace(header, c),
    }),
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
  const sorted = demoteCategories(
    promoteTarget(aimAtYears(keepGuidesApart(keepOwnersApart(columns))), matrix, header),
    matrix,
    header,
  );
  const finer = promoteCategories(promoteFinerTarget(sorted, matrix, header), matrix, header);
  const told = finer.flatMap(({ header: words, role }, c): readonly Finding[] =>
    role === sorted[c]?.role || sorted[c]?.role === 'target'
      ? []
      : [{ rule: 'guessed-role', args: { header: words || `第${c + 1}列`, role }, location }],
  );
  return { columns: promoteTask(finer), findings: [...findings, ...told] };
}
