import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../../src/read/pdf/geometry.ts';
import { dealItems } from '../../../../../src/read/pdf/ruled/deal.ts';
import { findLattices } from '../../../../../src/read/pdf/ruled/lattice.ts';
import { findRulings } from '../../../../../src/read/pdf/rules/rules.ts';
import { stroke, textAt } from '../page.ts';

/** Rules from a picture: "-" is a stroke of 10 points across, "|" one of 40 points down, between two lines of corners. */
function rulesOf(picture: readonly string[]): readonly Segment[] {
  const strokes = picture.flatMap((line, row) =>
    [...line].flatMap((mark, column) => {
      const [x, y] = [column * 10, row * 20];
      if (mark === '-') return [stroke([x - 10, y], [x + 10, y])];
      return mark === '|' ? [stroke([x, y - 20], [x, y + 20])] : [];
    }),
  );
  return findRulings(strokes);
}

function spansOf(picture: readonly string[]) {
  return findLattices(rulesOf(picture), 1000).map(({ rows, columns, cells }) => ({
    size: [rows, columns],
    spans: cells.map(({ row, column, rowSpan, columnSpan }) => [row, column, rowSpan, columnSpan].join(' ')),
  }));
}

describe('findLattices', () => {
  it.each([
    {
      name: 'two by two',
      picture: ['+--+--+', '|  |  |', '+--+--+', '|  |  |', '+--+--+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 1', '0 1 1 1', '1 0 1 1', '1 1 1 1'] }],
    },
    {
      name: 'merged across: 表头',
      picture: ['+--+--+', '|     |', '+--+--+', '|  |  |', '+--+--+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 2', '1 0 1 1', '1 1 1 1'] }],
    },
    {
      name: 'merged down: 责任单位',
      picture: ['+--+--+', '|  |  |', '+--+  +', '|  |  |', '+--+--+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 1', '0 1 2 1', '1 0 1 1'] }],
    },
    {
      name: 'no rules at the sides',
      picture: ['+--+--+', '   |   ', '+--+--+', '   |   ', '+--+--+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 1', '0 1 1 1', '1 0 1 1', '1 1 1 1'] }],
    },
    {
      name: 'no rules at the sides, and the page ends with a group row: 四、财政',
      picture: ['+--+--+', '   |   ', '+--+--+', '       ', '+-----+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 1', '0 1 1 1', '1 0 1 2'] }],
    },
    {
      name: 'no rules at the sides, and the page begins with a group row',
      picture: ['+-----+', '       ', '+--+--+', '   |   ', '+--+--+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 2', '1 0 1 1', '1 1 1 1'] }],
    },
    {
      name: 'a rule of other ends below a table without side lines is none of it',
      picture: ['+--+--+', '   |   ', '+--+--+', '       ', '+-----+---'],
      lattices: [{ size: [1, 2], spans: ['0 0 1 1', '0 1 1 1'] }],
    },
    {
      name: 'a corner of an odd shape falls into rectangles',
      picture: ['+--+--+', '|  |  |', '+--+  +', '|     |', '+--+--+'],
      lattices: [{ size: [2, 2], spans: ['0 0 1 1', '0 1 2 1', '1 0 1 1'] }],
    },
    {
      name: 'two tables, one below the other',
      picture: ['+--+--+', '|  |  |', '+--+--+', '       ', '+--+--+', '|  |  |', '+--+--+'],
      lattices: [
        { size: [1, 2], spans: ['0 0 1 1', '0 1 1 1'] },
        { size: [1, 2], spans: ['0 0 1 1', '0 1 1 1'] },
      ],
    },
    {
      name: 'cells with borders of their own around a column merged over the whole page (序号 | 类别 | 任务 | 单位)',
      picture: ['+--+  +--+--+', '|  |  |  |  |', '+--+  +--+--+', '|  |  |  |  |', '+--+  +--+--+'],
      lattices: [
        { size: [2, 4], spans: ['0 0 1 1', '0 1 2 1', '0 2 1 1', '0 3 1 1', '1 0 1 1', '1 2 1 1', '1 3 1 1'] },
      ],
    },
    {
      name: 'no rules around, and one alone between the header and the page’s only row',
      picture: ['   +  +   ', '   |  |   ', '+--+--+--+', '   |  |   ', '   +  +   '],
      lattices: [{ size: [2, 3], spans: ['0 0 1 1', '0 1 1 1', '0 2 1 1', '1 0 1 1', '1 1 1 1', '1 2 1 1'] }],
    },
    {
      name: 'a box beside a table that has other rows',
      picture: ['+--+  +--+--+', '|  |  |  |  |', '+--+  +  +  +', '|  |  |  |  |', '+--+  +--+--+'],
      lattices: [{ size: [1, 2], spans: ['0 0 1 1', '0 1 1 1'] }],
    },
    { name: 'a frame is no table', picture: ['+--+--+', '|     |', '+--+--+'], lattices: [] },
    { name: 'a line under a heading is no table', picture: ['+--+--+'], lattices: [] },
  ])('$name', ({ picture, lattices }) => {
    expect(spansOf(picture)).toEqual(lattices);
  });

  it('stops at more cells than allowed', () => {
    const rules = rulesOf(['+--+--+', '|  |  |', '+--+--+', '|  |  |', '+--+--+']);
    expect(() => findLattices(rules, 3)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });
});

describe('dealItems', () => {
  // Columns end at 0, 100 and 200, rows at 0, 40 and 80.
  const lattices = findLattices(
    [0, 40, 80]
      .map((at): Segment => ({ axis: 'horizontal', at, from: 0, to: 200 }))
      .concat([0, 100, 200].map((at): Segment => ({ axis: 'vertical', at, from: 0, to: 80 }))),
    100,
  );
  const textsIn = (...items: Parameters<typeof dealItems>[0]) => {
    const { cells, outside } = dealItems(items, lattices);
    return [...(cells[0] ?? []), outside].map((group) => group.map(({ text }) => text).join('|'));
  };

  it('by the middle of each', () => {
    const items = [textAt('序号', 5, 20), textAt('任务', 105, 20), textAt('一', 5, 60), textAt('县应急局', 105, 60)];
    expect(textsIn(...items, textAt('附件', 5, -20))).toEqual(['序号', '任务', '一', '县应急局', '附件']);
  });

  it('县应急局12月底前: one run over a rule is cut at it', () => {
    expect(textsIn(textAt('县应急局12月底前', 62, 20))).toEqual(['县应急局', '12月底前', '', '', '']);
  });

  it('a mark that hangs over the rule stays with its text: 落实，', () => {
    expect(textsIn(textAt('政策落实', 57, 20), textAt('，', 97, 20))).toEqual(['政策落实|，', '', '', '', '']);
  });

  it('政策落实、 | 县财政局: a mark that stands wholly beyond the rule, where cells have no padding, stays with its text', () => {
    expect(textsIn(textAt('政策落实、县财政局', 60, 20))).toEqual(['政策落实、', '县财政局', '', '', '']);
  });

  it.each([
    ['its last character on the rule', ['深化公开', 8.8], ['督查', 64], ['深|化|公|开', '督|查']],
    ['its last character past the rule', ['深化公开信', 1.5], ['督查落', 54.2], ['深|化|公|开|信', '督|查|落']],
    ['its first character on the rule', ['落实', 8.8], ['深化公开', 34], ['落|实', '深|化|公|开']],
    ['texts that end and begin at the rule', ['深化公开', 0.5], ['督查落', 41], ['深|化|公|开', '督|查|落']],
  ] as const)('vertical writing (竖排) that has no room in its cell: %s', (_, upper, lower, expected) => {
    const column = ([text, top]: readonly [string, number]) =>
      [...text].map((character, at) => textAt(character, 20, top + 8.8 + 10 * at));
    const texts = textsIn(...column(upper), ...column(lower));
    expect([texts[0], texts[2]]).toEqual(expected);
  });

  it('text that is turned is never cut', () => {
    expect(textsIn(textAt('竖排文字竖排文字', 62, 20, { upright: false }))).toEqual([
      '',
      '竖排文字竖排文字',
      '',
      '',
      '',
    ]);
  });
});
