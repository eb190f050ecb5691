import { isSerial, rememberedFit } from '../grammar/cell-fit.ts';
import { isTaskHeader, isTextRole, isUnitRole } from '../grammar/column-role.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { isTime } from '../grammar/unit-list/name.ts';
import { opensClause } from '../grammar/unit-list/shape.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import type { ColumnRole } from '../model/notice.ts';
import { meanLength, roleByCells, sample, share, shortestText } from './column-sample.ts';
import { filledCells, type HeadedColumn, type Header, readHeader } from './header.ts';
import type { Matrix } from './matrix.ts';
import { isPlace } from './roles.ts';
import { hasKeysOnLeft } from './upright/keys.ts';

/** A title, or a line such as 填报单位：, may stand above the header. */
const deepestHeader = 3;
/** Of short texts so many must begin with a verb (完成…, 开展…): names of things and persons do not. */
const verbShare = 0.6;
const saysWhat = (text: string): number => (opensClause(text) ? 1 : 0);
const fewestTelling = 3;
const shortestTask = 6;
const isNoWord = (text: string): boolean => {
  const word = classifyHeader(text);
  return word === null || (!word.sure && text.length >= shortestTask);
};

/** 2 over 3 and 4, 6月底前 over 全年, 推进园区二期建设 | 县工信局 over more of these: what the columns hold, and no words above them (街镇 | 建设目标 may be). */
function isOfCells(columns: readonly HeadedColumn[], byCells: readonly ColumnRole[]): boolean {
  const holds = (role: ColumnRole, test: (header: string) => boolean): boolean =>
    columns.some(({ header, sure }, c) => !sure && byCells[c] === role && test(header));
  const isTask = holds('other', (header) => header.length >= shortestTask && isNoWord(header) && opensClause(header));
  return holds('number', isSerial) || holds('deadline', isTime) || (isTask && holds('unit', isUnitList));
}

function guessHeaderAt(matrix: Matrix, row: number): Header | null {
  const header = readHeader(matrix, row);
  const texts = header.columns.map((column) => column.header);
  const isShort = texts.every((text) => text.length <= 12 && !/[。，；]/u.test(text));
  if (!isShort || new Set(texts.filter((text) => text !== '')).size < 2) return null;
  const misfit = rememberedFit(true);
  const samples = header.columns.map((_, c) => sample(matrix, header, c));
  const byAllCells = samples.map(roleByCells);
  if (isOfCells(header.columns, byAllCells)) return null;
  const columns = header.columns.map((column, c): HeadedColumn => {
    const [cells, byCells] = [samples[c] ?? [], byAllCells[c] ?? 'other'];
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
    // 填报单位：A | 填报日期：B may stand above it, a row of the table may not.
    if (filledCells(matrix, row).length * 2 > matrix.columns) return null;
  }
  return null;
}

const fewestHeadless = 2;
/** 牵头单位 and 配合单位. */
const mostUnitColumns = 2;

/**
 * A table without a header (没有表头): a column of units or two, and the one of the longest texts says what is to be done: it begins with verbs, or numbers or times stand
 * beside it. Null where the cells don't tell.
 */
export function guessHeadless(matrix: Matrix): Header | null {
  if (matrix.rows < 2 || matrix.columns < fewestHeadless) return null;
  const blank = { columns: [], start: 0, end: 0 };
  const samples = Array.from({ length: matrix.columns }, (_, c) => sample(matrix, blank, c));
  const byCells = samples.map(roleByCells);
  const lengths = samples.map((texts, c) => (byCells[c] === 'other' ? meanLength(texts) : 0));
  const longest = lengths.indexOf(Math.max(...lengths));
  const units = byCells.filter((role) => role === 'unit').length;
  const isListed = byCells.includes('deadline') || byCells[0] === 'number';
  const first = samples.map(([text]) => text ?? '');
  const says = share(samples[longest] ?? [], saysWhat) >= verbShare && first.every(isNoWord);
  const isTold = says ? isListed || matrix.rows >= fewestTelling : isListed && (lengths[longest] ?? 0) >= shortestText;
  if (!isTold || units < 1 || units > mostUnitColumns) return null;
  const columns = byCells.map(
    (role, c): HeadedColumn => ({ header: '', role: c === longest ? 'requirement' : role, sure: false, cell: null }),
  );
  return { ...blank, columns };
}
