import { isTextRole } from '../grammar/column-role.ts';
import { classifyHeader } from '../grammar/header-role.ts';
import { isUnitList } from '../grammar/unit-list.ts';
import type { UnitCell } from '../model/task-table.ts';
import { findAll } from '../text/find-all.ts';
import { squash } from '../text/layout.ts';
import type { HeadedColumn, Header } from './header.ts';
import { isBlank, lineText, type Matrix, rowCells } from './matrix.ts';

type Role = UnitCell['role'];

const fewestUnits = 2;

/** 县发改局 | 县财政局 in a row: they may head the columns of a matrix. */
export function listsUnits(matrix: Matrix, row: number): boolean {
  const units = rowCells(matrix, row).filter((cell) => !isBlank(cell) && isUnitList(lineText(cell)));
  return units.length >= fewestUnits;
}

const words: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['主', 'lead-unit'],
  ['主办', 'lead-unit'],
  ['主责', 'lead-unit'],
  ['牵头', 'lead-unit'],
  ['协', 'support-unit'],
  ['协助', 'support-unit'],
  ['协办', 'support-unit'],
  ['参与', 'support-unit'],
  ['配合', 'support-unit'],
  ['承办', 'unit'],
  ['负责', 'unit'],
  ['责任', 'unit'],
]);
const symbols = '[★☆●○◆◇◎▲△■□√✓✔☑☒*＊]';
/** A box to tick (☐ beside ☑ and ☒) that nobody ticked says nothing. */
const emptyBox = '☐';
const symbol = new RegExp(`^${symbols}$`, 'u');
/** ●为牵头单位，○为配合单位; 标★的为主责单位 */
const meaning = new RegExp(
  `(?<mark>${symbols})[^，,；;。]{0,6}?(?<word>牵头|主办|主责|协助|协办|参与|配合|承办|负责|责任)`,
  'gu',
);

/** 县发改局, and 责任单位·县发改局 under a header that spans all of them. */
function unitOf({ header, role }: HeadedColumn): string | null {
  const name = header.split('·').at(-1) ?? '';
  const isFree = role === 'other' || (role === 'unit' && name !== header);
  return isFree && classifyHeader(name) === null && isUnitList(name) ? name : null;
}

/** The marks below a header: what stands in its column and does not reach in from the tasks. */
function marksOf(matrix: Matrix, { end }: Header, c: number, from: number): readonly string[] {
  const cells = Array.from({ length: matrix.rows - end }, (_, i) => matrix.owner(end + i, c));
  const marks = cells.flatMap((cell) =>
    cell === null || isBlank(cell) || cell.column < from ? [] : [squash(lineText(cell))],
  );
  return marks.filter((mark) => mark !== emptyBox);
}

/** The columns headed by a unit each, with marks or nothing below them; none where other things stand in one. */
function unitColumns(matrix: Matrix, header: Header): ReadonlyMap<number, string> {
  const named = header.columns.flatMap((column, c): readonly (readonly [number, string])[] => {
    const name = unitOf(column);
    return name === null ? [] : [[c, name]];
  });
  const from = named[0]?.[0] ?? 0;
  const marks = named.flatMap(([c]) => marksOf(matrix, header, c, from));
  const areMarks = marks.length > 0 && marks.every((mark) => words.has(mark) || symbol.test(mark));
  return new Map(named.length >= fewestUnits && areMarks ? named : []);
}

/** 重点任务 | 县发改局 | 县财政局 …, with ★ and √ below them (任务与单位矩阵). */
export function isUnitMatrix(matrix: Matrix, header: Header): boolean {
  return header.columns.some(({ role, sure }) => sure && isTextRole(role)) && unitColumns(matrix, header).size > 0;
}

function readMeanings(notes: readonly string[]): ReadonlyMap<string, Role> {
  const said = notes.flatMap((text) => [...findAll(meaning, squash(text))]);
  return new Map(said.map(({ groups = {} }) => [groups['mark'] ?? '', words.get(groups['word'] ?? '') ?? 'unit']));
}

/** What each mark says: a word its own role, a symbol what the notes say; one that is the only one there, and unexplained, that the unit is responsible. */
function rolesOf(marks: ReadonlySet<string>, notes: readonly string[]): ReadonlyMap<string, Role> | null {
  const said = readMeanings(notes);
  const roles = [...marks].map((mark): readonly [string, Role | null] => [
    mark,
    words.get(mark) ?? said.get(mark) ?? (marks.size === 1 && said.size === 0 ? 'unit' : null),
  ]);
  return roles.every((entry): entry is readonly [string, Role] => entry[1] !== null) ? new Map(roles) : null;
}

/** The columns with what the marks below each unit say; null where a mark is not explained, so that nobody can tell who leads. */
export function settleUnitMatrix(
  matrix: Matrix,
  header: Header,
  columns: readonly HeadedColumn[],
  notes: readonly string[],
): readonly HeadedColumn[] | null {
  const units = unitColumns(matrix, header);
  const [from = 0] = units.keys();
  const marks = new Set([...units.keys()].flatMap((c) => marksOf(matrix, header, c, from)));
  const roles = units.size === 0 ? null : rolesOf(marks, notes);
  if (roles === null) return null;
  return columns.map((column, c) => {
    const name = units.get(c);
    return name === undefined ? column : { ...column, role: 'unit' as const, sure: true, marked: { name, roles } };
  });
}
