import { parseChineseNumber } from '../../text/chinese-numerals.ts';
import type { YearContext } from './time-form.ts';

/** A year of two digits (23年12月) is one of this century. */
const century = 2000;

/**
 * The year that a token stands for: 2023, 二〇二三, 23, 次, 翌 and 下 (the year after the nearest), 明, 今, 本, 当; without a token the nearest year
 * stated in the cell, else the plan's. Null where none is stated.
 */
export function yearOfToken(token: string | undefined, { earlierYear, planYear }: YearContext): number | null {
  const nearest = earlierYear ?? planYear;
  if (token === undefined || token === '当') return nearest;
  if (token === '今' || token === '本') return planYear;
  if (token === '明') return planYear === null ? null : planYear + 1;
  if (token === '次' || token === '翌' || token.startsWith('下')) return nearest === null ? null : nearest + 1;
  const value = parseChineseNumber(token);
  return value !== null && value < 100 ? century + value : value;
}

/** 12 or 十二 as a number; 0 where it is none, so that no calendar has it. */
export function numberOf(text: string | undefined): number {
  return parseChineseNumber(text ?? '') ?? 0;
}
