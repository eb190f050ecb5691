import { isTaskHeader, isUnitRole } from '../../grammar/column-role.ts';
import { classifyHeader } from '../../grammar/header-role.ts';
import type { Cell } from '../../model/document.ts';
import { isBlank, lineText, type Matrix } from '../matrix.ts';

/** A header word and what stands on its right. */
export interface Field {
  readonly key: Cell;
  readonly value: Cell;
}

const fewestSure = 2;
/** 进展情况、存在问题及下一步工作建议：. */
const longestKey = 20;
/** 督办时间 between other keys and values. */
const longestShortKey = 8;

const roleOf = (cell: Cell) => classifyHeader(lineText(cell));
export const isKey = (cell: Cell): boolean => roleOf(cell)?.sure === true;
export const isValue = (cell: Cell): boolean => isBlank(cell) || !isKey(cell);
/** 牵头单位： is 牵头单位. */
export const keyText = (cell: Cell): string => lineText(cell).replace(/[：:]$/u, '');

/** A key that no list knows: alone on the left of its row, with a colon behind it, or short. */
export function mayBeKey(cell: Cell, isAlone: boolean): boolean {
  if (isKey(cell)) return true;
  const text = lineText(cell);
  const longest = isAlone || /[：:]$/u.test(text) ? longestKey : longestShortKey;
  return text.length <= longest && /^\p{L}[^。；，！？]*$/u.test(text);
}

/** Of the keys of a table half at least are header words, and these say what, and who or when. */
export function makeTask(keys: readonly Cell[]): boolean {
  const sure = keys.filter(isKey);
  const roles = sure.map((cell) => roleOf(cell)?.role ?? 'other');
  return sure.length >= fewestSure && sure.length * 2 >= keys.length && isTaskHeader(roles);
}

const fewestOnLeft = 3;

/** 项目名称 | X over 责任单位 | A: header words in the first column that make a task. */
export function hasKeysOnLeft(matrix: Matrix): boolean {
  const cells = new Set(Array.from({ length: matrix.rows }, (_, row) => matrix.owner(row, 0)));
  const keys = [...cells].filter((cell) => cell !== null).filter(isKey);
  return keys.length >= fewestOnLeft && makeTask(keys) && keys.some((key) => isUnitRole(roleOf(key)?.role ?? 'other'));
}
