import { isUnitRole } from '../../grammar/column-role.ts';
import { makeTask, mayBeKey, sureRole } from '../../grammar/header-keys.ts';
import { isTime } from '../../grammar/unit-list/name.ts';
import type { Cell } from '../../model/document.ts';
import { isBlank, lineText, type Matrix } from '../matrix.ts';

/** A header word and what stands on its right. */
export interface Field {
  readonly key: Cell;
  readonly value: Cell;
}

/** 督办时间 between other keys and values. */
const longestShortKey = 8;

export const isKey = (cell: Cell): boolean => sureRole(lineText(cell)) !== null;
const isValue = (cell: Cell): boolean => isBlank(cell) || !isKey(cell);
/** 6月 beside 完成时限 is when, though it heads a column elsewhere. */
export const isValueOf = (key: Cell, cell: Cell): boolean =>
  isValue(cell) || (sureRole(keyText(key)) === 'deadline' && isTime(lineText(cell)));
/** 牵头单位： is 牵头单位. */
export const keyText = (cell: Cell): string => lineText(cell).replace(/[：:]$/u, '');

/** A header word, or one that no list knows: alone on the left of its row, with a colon behind it, or short. */
export function mayHead(cell: Cell, isAlone: boolean): boolean {
  const text = lineText(cell);
  return isKey(cell) || mayBeKey(text, isAlone || /[：:]$/u.test(text) ? undefined : longestShortKey);
}

export const areTaskKeys = (cells: readonly Cell[]): boolean => makeTask(cells.map(lineText));

const fewestOnLeft = 3;

/** 项目名称 | X over 责任单位 | A: header words in the first column that make a task. */
export function hasKeysOnLeft(matrix: Matrix): boolean {
  const cells = new Set(Array.from({ length: matrix.rows }, (_, row) => matrix.owner(row, 0)));
  const found = [...cells].filter((cell) => cell !== null).filter(isKey);
  const namesUnits = found.some((cell) => isUnitRole(sureRole(lineText(cell)) ?? 'other'));
  return found.length >= fewestOnLeft && areTaskKeys(found) && namesUnits;
}
