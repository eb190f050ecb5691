import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../../src/read/pdf/sheet.ts';
import { takeLineNumbers } from '../../../../../src/read/pdf/text/line-numbers.ts';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { textAt } from '../page.ts';

/** A line: its number, right-aligned in the margin, and its texts with their left ends. */
type Line = readonly [number: string, ...texts: (readonly [text: string, left?: number, size?: number])[]];

function sheetOf(page: number, lines: readonly Line[]): Sheet {
  const items = lines.flatMap(([number, ...texts], index) => [
    ...(number === '' ? [] : [textAt(number, 70 - 5 * number.length, 100 + 20 * index)]),
    ...texts.map(([text, left = 90, size = 10]) => textAt(text, left, 100 + 20 * index, { size })),
  ]);
  const none = { ruled: [], tables: [], parts: [], tagged: [], furniture: [], rules: [], columnLines: [] };
  return { page, width: 595, height: 842, lines: groupLines(items), ...none };
}

/** Twenty characters: a full line. */
const full = '各级各部门要提高认识压实责任细化措施确保';
const numbered = (first: number, texts: readonly string[], step = 1): readonly Line[] =>
  texts.map((text, index) => [(first + index) % step === 0 ? String(first + index) : '', [text]]);
const prose = [full, full, '按期完成。', full, full, full, '取得实效。', full, '落实。', full];

const textOf = (sheets: readonly Sheet[]) => sheets.flatMap(({ lines }) => lines.map(lineText));
const taken = (sheets: readonly Sheet[]) =>
  takeLineNumbers(sheets).flatMap(({ furniture }) =>
    furniture.flatMap(({ kind, line }) => (kind === 'line-number' ? [lineText(line)] : [])),
  );

describe('takeLineNumbers', () => {
  it.each([
    { why: 'on each line', sheets: [sheetOf(1, numbered(1, prose))], count: 10 },
    { why: 'on each page from 1', sheets: [1, 2].map((page) => sheetOf(page, numbered(1, prose))), count: 20 },
    {
      why: 'counting on over pages',
      sheets: [sheetOf(1, numbered(1, prose)), sheetOf(2, numbered(11, prose))],
      count: 20,
    },
    { why: 'on each fifth line', sheets: [sheetOf(1, numbered(1, [...prose, ...prose], 5))], count: 4 },
    {
      why: 'below a running head and above a page number',
      sheets: [sheetOf(1, [['', ['政务公开']], ...numbered(1, prose), ['', ['— 1 —', 250]]])],
      count: 10,
    },
    {
      why: 'on blank lines, too',
      sheets: [sheetOf(1, [...numbered(1, prose), ['11'], ['12'], ['13', [full]]])],
      count: 13,
    },
  ])('numbers in the margin $why are furniture', ({ sheets, count }) => {
    expect(taken(sheets)).toHaveLength(count);
    expect(textOf(takeLineNumbers(sheets)).some((text) => /^\d/u.test(text))).toBe(false);
  });

  const row = (number: string): Line => [number, ['推进政务公开。'], ['县政府办公室', 200]];
  const counted = (first: number) => Array.from({ length: 12 }, (_, index) => String(first + index));
  it.each([
    { why: 'rows of a table without lines', sheets: [sheetOf(1, counted(1).map(row))] },
    {
      why: 'rows that reach to the end of the line, below a title',
      sheets: [sheetOf(1, [['', ['任务分解表', 150, 16]], ...counted(1).map((one): Line => [one, [full]])])],
    },
    {
      why: 'items of a list that has other lines, too',
      sheets: [
        sheetOf(
          1,
          numbered(1, prose).flatMap((line): Line[] => [line, ['', [full]]]),
        ),
      ],
    },
    { why: 'too few to tell', sheets: [sheetOf(1, numbered(1, prose.slice(0, 5)))] },
    {
      why: 'numbers on one of two pages of text',
      sheets: [
        sheetOf(1, numbered(1, prose)),
        sheetOf(
          2,
          prose.map((text): Line => ['', [text]]),
        ),
      ],
    },
    {
      why: 'years',
      sheets: [
        sheetOf(
          1,
          prose.map((text, index): Line => [String(2010 + 5 * index), [text]]),
        ),
      ],
    },
  ])('$why stay', ({ sheets }) => {
    expect(taken(sheets)).toEqual([]);
    expect(textOf(takeLineNumbers(sheets))).toEqual(textOf(sheets));
  });
});
