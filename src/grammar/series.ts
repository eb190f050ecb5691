import { parseChineseNumber } from '../text/chinese-numerals.ts';
import type { NumberingLabel } from './numbering.ts';

const series = /^\s*(?<label>(?<numeral>[一二三四五六七八九十]{1,3})[是要])(?![一二三四五六七八九十])/u;

/** 一是, 二是 … at the start of a paragraph of its own; whether it is a series, its neighbours tell. */
export function parseSeriesLabel(text: string): NumberingLabel | null {
  const match = series.exec(text);
  const ordinal = parseChineseNumber(match?.groups?.['numeral'] ?? '');
  const label = match?.groups?.['label'];
  if (match === null || ordinal === null || label === undefined) return null;
  return { label, ordinal, level: 6, form: 'series', length: match[0].length };
}
