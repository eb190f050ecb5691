import type { CellFit } from '../../../grammar/cell-fit.ts';
import type { Column } from '../columns.ts';
import { isPlainTitle } from '../end.ts';
import { notText } from '../place-row.ts';
import { piecesText } from '../reading.ts';
import { type CellTokens, numberOf } from './cell-tokens.ts';

interface Numbered {
  readonly tokens: CellTokens;
  readonly columns: readonly Column[];
  readonly fit: CellFit;
}

/** A row of a numbered table has no more lines. */
const mostLines = 40;
const groupNumber = /^[一二三四五六七八九十]{1,3}[、.．]?$/u;

/** 二 | 社会事业类 above the next number: a group row of two cells. */
function isGroupAt({ tokens }: Numbered, at: number, next: number): boolean {
  const [number, title] = [tokens.at(at), tokens.at(at + 1)].map((token) =>
    token?.kind === 'cell' ? piecesText(token.pieces) : '',
  );
  return groupNumber.test(number ?? '') && isPlainTitle(title ?? '') && numberOf(tokens.at(at + 2)) === next;
}

/** Index of the token that begins the next row of a numbered table: the next number, a group row above it, or the header again; -1: none stands near. */
export function endOfNumbered(
  setting: Numbered,
  at: number,
  number: number,
  isHeaderAt: (index: number) => boolean,
): number {
  for (let i = at + 1; i <= at + mostLines; i++) {
    const token = setting.tokens.at(i);
    if (token === undefined) return lastFitting(setting, at, i);
    if (numberOf(token) === number + 1 || isGroupAt(setting, i, number + 1) || isHeaderAt(i)) return i;
  }
  return -1;
}

/** The table's last row ends at the last line that looks like its last column. */
function lastFitting(setting: Numbered, at: number, end: number): number {
  const role = setting.columns.at(-1)?.role ?? 'other';
  for (let i = end - 1; i > at; i--) {
    const token = setting.tokens.at(i);
    if (token?.kind === 'cell' && setting.fit(piecesText(token.pieces), role) < notText) return i + 1;
  }
  return -1;
}

/** What is left of the cost of a row that counts itself; at the text's end nothing else can say so. */
const shares = { within: 0.6, last: 0.3 } as const;

/** As many cells as columns, from a row's number to the next one, a group row, or the text's end: a row, though what stands in it looks like something else. */
export function countedShare(setting: Numbered, at: number, used: number): number {
  const number = setting.columns[0]?.role === 'number' ? numberOf(setting.tokens.at(at)) : null;
  if (number === null || used !== setting.columns.length) return 1;
  const next = setting.tokens.at(at + used);
  if (next === undefined) return shares.last;
  return numberOf(next) === number + 1 || isGroupAt(setting, at + used, number + 1) ? shares.within : 1;
}
