import { describe, expect, it } from 'vitest';
import type { TaggedCell, TextItem } from '../../../../../src/read/pdf/geometry.ts';
import { type PagedPart, placeCells } from '../../../../../src/read/pdf/tagged/cells.ts';
import { measureTable } from '../../../../../src/read/pdf/tagged/measure.ts';
import { splitRepeated } from '../../../../../src/read/pdf/tagged/repeats.ts';

/** A cell's text, the column where it stands, and its spans. */
type Given = readonly [text: string, column: number, rowSpan?: number, columnSpan?: number];

const sides = [50, 150, 250, 350];
const size = 10;

interface Drawn {
  readonly cell: TaggedCell;
  readonly item: TextItem;
}

function draw([text, column, rowSpan = 1, columnSpan = 1]: Given, row: number, mark: number): Drawn {
  const [left, top] = [sides[column] ?? 0, 100 + row * 20];
  const edges = Array.from({ length: text.length + 1 }, (_, index) => left + index * size);
  const box = { left, top, right: left + text.length * size, bottom: top + size };
  const look = { upright: true, size, font: null, bold: false };
  return {
    cell: { rowSpan, columnSpan, marks: [mark] },
    item: { ...look, text, box, baseline: box.bottom, edges, mark },
  };
}

/** The rows of a page, each with its place in the tree. */
function partOf(page: number, rows: readonly (readonly [index: number, cells: readonly Given[]])[]): PagedPart {
  let mark = 0;
  const drawn = rows.map(([index, cells], row) => ({ index, cells: cells.map((cell) => draw(cell, row, mark++)) }));
  return {
    page,
    table: {
      path: '0',
      rows: drawn.map(({ index, cells }) => ({ path: `0.${index}`, cells: cells.map(({ cell }) => cell) })),
    },
    items: drawn.flatMap(({ cells }) => cells.map(({ item }) => item)),
  };
}

function grid(parts: readonly PagedPart[]): readonly string[] | null {
  const table = placeCells(parts, 'none');
  if (table === null) return null;
  return Array.from({ length: table.rows }, (_, row) =>
    Array.from({ length: table.columns }, (_, column) => {
      const cell = table.cells.find(
        (one) =>
          row >= one.row && row < one.row + one.rowSpan && column >= one.column && column < one.column + one.columnSpan,
      );
      return [...(cell?.texts.values() ?? [])].flatMap((items) => items.map(({ text }) => text)).join('') || '-';
    }).join(' '),
  );
}

const header = [
  0,
  [
    ['类别', 0],
    ['任务', 1],
    ['单位', 2],
    ['时限', 3],
  ],
] as const;

describe('tagged cells on a grid', () => {
  it('the rest of a merged cell on the next page stands in the row that it began in', () => {
    const first = partOf(1, [
      header,
      [
        1,
        [
          ['甲', 0, 3],
          ['一', 1],
          ['局', 2],
          ['年底', 3],
        ],
      ],
      [
        2,
        [
          ['二', 1],
          ['局', 2],
          ['年底', 3],
        ],
      ],
    ]);
    const second = partOf(2, [
      [1, [['乙', 0, 3]]],
      [
        3,
        [
          ['三', 1],
          ['局', 2],
          ['年底', 3],
        ],
      ],
      [
        4,
        [
          ['丙', 0],
          ['四', 1],
          ['局', 2],
          ['年底', 3],
        ],
      ],
    ]);
    expect(grid([first, second])).toEqual([
      '类别 任务 单位 时限',
      '甲乙 一 局 年底',
      '甲乙 二 局 年底',
      '甲乙 三 局 年底',
      '丙 四 局 年底',
    ]);
  });

  it('a merged cell keeps its column from the rows below it', () => {
    const part = partOf(1, [
      header,
      [
        1,
        [
          ['甲', 0, 2],
          ['一', 1],
          ['乙', 2],
          ['年', 3],
        ],
      ],
      [
        2,
        [
          ['二', 1],
          ['丙', 2],
          ['月', 3],
        ],
      ],
    ]);
    expect(grid([part])).toEqual(['类别 任务 单位 时限', '甲 一 乙 年', '甲 二 丙 月']);
  });

  it.each([
    [
      'last',
      [
        ['甲', 0],
        ['一', 1],
        ['乙', 2],
      ],
      '甲 一 乙 -',
    ],
    [
      'first',
      [
        ['一', 1],
        ['乙', 2],
        ['年', 3],
      ],
      '- 一 乙 年',
    ],
    [
      'inside',
      [
        ['甲', 0],
        ['一', 1],
        ['年', 3],
      ],
      '甲 一 - 年',
    ],
    ['all but one', [['乙', 2]], '- - 乙 -'],
  ] as const)('where its texts stand says which cell of a row is blank: %s', (_, cells, row) => {
    const full = [
      1,
      [
        ['甲', 0],
        ['一', 1],
        ['乙', 2],
        ['年', 3],
      ],
    ] as const;
    expect(grid([partOf(1, [header, full, [2, cells]])])?.[2]).toBe(row);
  });

  it('texts that stand in no column of their order have no place', () => {
    const full = [
      1,
      [
        ['甲', 0],
        ['一', 1],
        ['乙', 2],
        ['年', 3],
      ],
    ] as const;
    expect(
      grid([
        partOf(1, [
          header,
          full,
          [
            2,
            [
              ['乙', 2],
              ['一', 1],
              ['年', 3],
            ],
          ],
        ]),
      ]),
    ).toBeNull();
  });

  it('a row that a page cut is one; one that a page says again is none', () => {
    const first = partOf(1, [
      header,
      [
        1,
        [
          ['甲', 0],
          ['一', 1],
          ['乙', 2],
          ['年', 3],
        ],
      ],
    ]);
    const second = partOf(2, [
      header,
      [1, [['二', 1]]],
      [
        2,
        [
          ['丁', 0],
          ['三', 1],
          ['戊', 2],
          ['月', 3],
        ],
      ],
    ]);
    const split = splitRepeated([first, second]);
    expect(split.map(({ repeated }) => repeated.length)).toEqual([0, 4]);
    // Nothing is known of the other cells of the row on the second page: the tree has no place for them there.
    const joined = split.map(({ part }) => part);
    const rest = joined[1];
    const cut = rest?.table.rows[0];
    expect(rest !== undefined && cut !== undefined).toBe(true);
    if (rest === undefined || cut === undefined) return;
    const padded = { ...cut, cells: [null, ...cut.cells, null, null] };
    const whole = { ...rest, table: { ...rest.table, rows: [padded, ...rest.table.rows.slice(1)] } };
    expect(grid([first, whole])).toEqual(['类别 任务 单位 时限', '甲 一二 乙 年', '丁 三 戊 月']);
  });

  it('a column is as wide as its texts: where one that begins far behind its neighbour ends, its text had no more room', () => {
    const part = partOf(1, [
      header,
      [
        1,
        [
          ['甲', 0],
          ['一二三四五六七', 1],
          ['乙', 2],
          ['年', 3],
        ],
      ],
    ]);
    const table = placeCells([part], 'none');
    expect(table === null ? null : measureTable(table, [1])?.settings).toEqual([
      { left: 50, right: 70 },
      { left: 150, right: 220 },
      { left: 250, right: 270 },
      { left: 350, right: 370 },
    ]);
  });

  it('tags are not trusted where a row stands among the texts of another', () => {
    const part = partOf(1, [
      header,
      [
        1,
        [
          ['甲', 0],
          ['一', 1],
          ['乙', 2],
          ['年', 3],
        ],
      ],
      [
        2,
        [
          ['丁', 0],
          ['三', 1],
          ['戊', 2],
          ['月', 3],
        ],
      ],
    ]);
    const table = placeCells([part], 'none');
    expect(table === null ? null : measureTable(table, [1])).not.toBeNull();
    const [first, second] = part.table.rows.slice(1);
    const swapped = {
      ...part,
      table: { ...part.table, rows: [part.table.rows[0], second, first].flatMap((row) => row ?? []) },
    };
    const wrong = placeCells([swapped], 'none');
    expect(wrong === null ? null : measureTable(wrong, [1])).toBeNull();
  });
});
