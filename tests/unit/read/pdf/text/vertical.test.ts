import { describe, expect, it } from 'vitest';
import { lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { groupCell } from '../../../../../src/read/pdf/text/vertical.ts';
import { textAt } from '../page.ts';

/** Text of 10 points, a character below the other. */
const down = (text: string, left: number, top = 10) =>
  [...text].map((character, index) => textAt(character, left, top + 10 * index));
const linesOf = (...items: Parameters<typeof groupCell>[0]) => groupCell(items).map(lineText);

describe('groupCell', () => {
  it('two columns of vertical writing, from the right one to the left: 政策公开 和解读', () => {
    expect(linesOf(...down('政策公开', 30), ...down('和解读', 15))).toEqual(['政策公开和解读']);
  });

  it('columns that come from their ends, as PDFium gives them on a turned page', () => {
    expect(linesOf(...down('政策公开', 30).reverse(), ...down('和解读', 15).reverse())).toEqual(['政策公开和解读']);
  });

  it('marks that are set into one another: ” and ） half a character apart', () => {
    const column = [...down('含“三农', 30), textAt('”', 30, 50), textAt('）', 30, 55), ...down('工作', 30, 65)];
    expect(linesOf(...column, ...down('推进', 15))).toEqual(['含“三农”）工作推进']);
  });

  it('a mark that stands as high as what it follows, as Chromium sets it: 二、深化', () => {
    expect(linesOf(textAt('二', 30, 10), textAt('、', 30, 9), ...down('深化改革', 30, 30))).toEqual(['二、深化改革']);
  });

  it('a number set level in a column: 2023年 工作', () => {
    expect(linesOf(textAt('2023', 28, 10), textAt('年', 33, 20), ...down('工作', 15))).toEqual(['2023年工作']);
  });

  it('a single column is a line for each character, as in a narrow cell', () => {
    expect(linesOf(...down('财政', 30))).toEqual(['财', '政']);
  });

  it.each([
    {
      why: 'spread over their lines, written line by line',
      text: '政策公开',
      places: [
        [10, 10],
        [40, 10],
        [10, 30],
        [40, 30],
      ],
    },
    {
      why: 'in columns from left to right',
      text: '政公策开',
      places: [
        [10, 10],
        [10, 30],
        [40, 10],
        [40, 30],
      ],
    },
  ])('characters $why are lines', ({ text, places }) => {
    const items = [...text].map((character, index) =>
      textAt(character, places[index]?.[0] ?? 0, places[index]?.[1] ?? 0),
    );
    expect(linesOf(...items).map((line) => line.replace(/ +/u, ''))).toEqual(['政策', '公开']);
  });

  it('a text beside characters is a line with the first', () => {
    expect(linesOf(...down('政策', 60), textAt('政务公开', 10, 10))).toEqual(['政务公开  政', '策']);
  });

  it('turned lines are one, in the order in which they were written', () => {
    const turned = [textAt('政务公开', 20, 50, { upright: false }), textAt('工作', 40, 40, { upright: false })];
    expect(linesOf(...turned)).toEqual(['政务公开工作']);
  });
});
