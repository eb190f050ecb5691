import { isSerial, rememberedFit } from '../grammar/cell-fit.ts';
import { unitLikeness } from '../grammar/unit-list.ts';
import type { ColumnRole } from '../model/notice.ts';
import type { Header } from './header.ts';
import { isBlank, type Matrix, rawText } from './matrix.ts';

const sampleRows = 60;
/** So much like units are the cells of a column of units. */
export const unitShare = 0.7;
const deadlineShare = 0.8;

/** The texts of a column below the header, merged ones once, up to sixty. */
export function sample(matrix: Matrix, header: Header, column: number): readonly string[] {
  const texts: string[] = [];
  for (let row = header.end; row < matrix.rows && texts.length < sampleRows; row++) {
    const cell = matrix.owner(row, column);
    if (cell !== null && cell.row === row && cell.columnSpan < matrix.columns && !isBlank(cell))
      texts.push(rawText(cell));
  }
  return texts;
}

/** Mean of what a test says of the texts; 0 where there are none. */
export const share = (texts: readonly string[], test: (text: string) => number): number =>
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
export function roleByCells(texts: readonly string[]): ColumnRole {
  if (texts.length < 2) return 'other';
  if (share(texts, (text) => (isSerial(text) ? 1 : 0)) >= 0.8) return countsUp(texts) ? 'number' : 'other';
  if (share(texts, unitLikeness) >= unitShare) return 'unit';
  const misfit = rememberedFit(true);
  return share(texts, (text) => 1 - misfit(text, 'deadline')) >= deadlineShare ? 'deadline' : 'other';
}

/** A text that says what is to be done has so many characters, on the mean of its column. */
export const shortestText = 8;

/** In characters. */
export function meanLength(texts: readonly string[]): number {
  return share(texts, (text) => text.length);
}
