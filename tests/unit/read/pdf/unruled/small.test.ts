import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../../../../src/read/pdf/sheet.ts';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { restoreTables } from '../../../../../src/read/pdf/unruled/restore-tables.ts';
import { textAt } from '../page.ts';

type Text = readonly [text: string, left: number, baseline: number];

const size = 10;

function sheetOf(texts: readonly Text[], page: number): Sheet {
  const lines = groupLines(texts.map(([text, left, baseline]) => textAt(text, left, baseline, { size })));
  const nothing = { ruled: [], tables: [], parts: [], tagged: [], furniture: [], rules: [], columnLines: [] };
  return { page, width: 600, height: 800, lines, ...nothing };
}

/** Rows of cells and the reasons for doubt; the header comes first. */
function read(...pages: readonly (readonly Text[])[]) {
  const { sheets, findings } = restoreTables(
    pages.map((texts, at) => sheetOf(texts, at + 1)),
    1000,
  );
  const tables = sheets.flatMap((sheet) => sheet.tables);
  const rows = tables.flatMap(({ lattice, cells }) =>
    Array.from({ length: lattice.rows }, (_, row) =>
      lattice.cells.flatMap((cell, at) => (cell.row === row ? [(cells[at] ?? []).map(lineText).join('')] : [])),
    ),
  );
  const doubts = findings.flatMap(({ rule, args }) => (rule === 'doubtful-row' ? [args.reason] : []));
  return { rows, doubts, left: sheets.flatMap(({ lines }) => lines.map(lineText)) };
}

/** A text with its middle here. */
const middled = (text: string, middle: number, baseline: number): Text => [
  text,
  middle - (text.length * size) / 2,
  baseline,
];

const header = (baseline: number): readonly Text[] => [
  ['序号', 50, baseline],
  ['工作任务', 100, baseline],
  ['责任单位', 300, baseline],
];
const first: readonly Text[] = [
  ['1', 50, 120],
  ['推进政务公开工作。', 100, 120],
  ['县财政局', 300, 120],
];
const firstRow = ['1', '推进政务公开工作。', '县财政局'];
const headerRow = ['序号', '工作任务', '责任单位'];

describe('a small table without lines', () => {
  it.each<[string, readonly Text[]]>([
    [
      'a signature',
      [
        ['某县人民政府办公室', 320, 145],
        ['2024年3月15日', 330, 165],
      ],
    ],
    [
      'a sentence and a signature',
      [
        ['各责任单位要按期完成。', 70, 145],
        ['某县人民政府办公室', 320, 165],
        ['2024年3月15日', 330, 185],
      ],
    ],
    [
      'two bodies that sign',
      [
        ['中共某县委办公室', 325, 145],
        ['某县人民政府办公室', 320, 165],
        ['2024年3月15日', 330, 185],
      ],
    ],
    [
      'a paragraph and a signature',
      [
        ['各责任单位要高度重视，加强组织领导，细化工作措', 70, 145],
        ['施，按期完成。', 50, 165],
        ['某县人民政府办公室', 320, 185],
        ['2024年3月15日', 330, 205],
      ],
    ],
  ])('ends before %s', (_, below) => {
    const { rows, left } = read([...header(100), ...first, ...below]);
    expect(rows).toEqual([headerRow, firstRow]);
    expect(left).toEqual(below.map(([text]) => text));
  });

  it('ends before a signature whose date stands on the next page', () => {
    const { rows } = read([...header(100), ...first, ['某县人民政府办公室', 320, 145]], [['2024年3月15日', 330, 60]]);
    expect(rows).toEqual([headerRow, firstRow]);
  });

  it('has a header in the middle of a wide column whose texts stand at its left end', () => {
    const texts: readonly Text[] = [
      ['完成时限', 460, 100],
      ['6月底前', 400, 120],
      ['2', 50, 140],
      ['完善平台。', 100, 140],
      ['县水利局', 300, 140],
      ['年底前', 400, 140],
    ];
    expect(read([...header(100), ...first, ...texts]).rows).toEqual([
      [...headerRow, '完成时限'],
      [...firstRow, '6月底前'],
      ['2', '完善平台。', '县水利局', '年底前'],
    ]);
  });

  it('is parted where texts begin in line though nothing stands between them', () => {
    const { rows } = read([
      middled('工作任务', 120, 100),
      middled('责任单位', 250, 100),
      ['推进农村公路建设，全面提升', 50, 120],
      ['县财政局、县水利局', 182, 120],
      ['通行能力。', 50, 135],
      ['完善审批事项清单。', 50, 155],
      ['县教育局', 182, 155],
    ]);
    expect(rows.slice(1)).toEqual([
      ['推进农村公路建设，全面提升通行能力。', '县财政局、县水利局'],
      ['完善审批事项清单。', '县教育局'],
    ]);
  });

  it('is parted where the middles of texts are those of the header’s words', () => {
    const { rows } = read([
      middled('工作任务', 120, 100),
      middled('责任单位', 232, 100),
      middled('公开财政预算决算信息公', 120, 120),
      middled('县财政局、县水利局、县', 232, 120),
      middled('告。', 120, 135),
      middled('教育局', 232, 135),
    ]);
    expect(rows.slice(1)).toEqual([['公开财政预算决算信息公告。', '县财政局、县水利局、县教育局']]);
  });

  it('tells of a row that may be two', () => {
    const { rows, doubts } = read([
      ['工作任务', 50, 100],
      ['责任单位', 200, 100],
      ['推进政务服务规范化标准', 50, 120],
      ['县教育局', 200, 120],
      ['全面落实减税降费各项政策', 50, 135],
      ['县税务局', 200, 135],
    ]);
    expect([rows.length, doubts]).toEqual([2, ['two']]);
  });

  it('ends a row behind a full stop where a unit begins beside it', () => {
    const rows = [
      ['推进政务服务规范化标准化。', '县教育局', 120],
      ['加强财政资金管理，强化约束', '县商务局、县水利局', 135],
      ['力度。', '', 150],
    ] as const;
    const texts = rows.flatMap(([task, unit, baseline]): Text[] => [
      [task, 50, baseline],
      ...(unit === '' ? [] : [[unit, 200, baseline] as const]),
    ]);
    expect(read([['工作任务', 50, 100], ['责任单位', 200, 100], ...texts]).rows.slice(1)).toEqual([
      ['推进政务服务规范化标准化。', '县教育局'],
      ['加强财政资金管理，强化约束力度。', '县商务局、县水利局'],
    ]);
  });
});

describe('a category without a header, left of the numbers (类别无表头)', () => {
  const words: readonly Text[] = [
    ['序号', 80, 100],
    ['工作任务', 120, 100],
    ['责任单位', 320, 100],
  ];
  /** Rows of two lines; the category is set beside each, or over the first two. */
  const rowsOf = (categories: readonly (readonly Text[])[], numbers: number): readonly Text[] =>
    categories.flatMap((category, index): readonly Text[] => {
      const baseline = 120 + 32 * index;
      return [
        ...category.map(([text, left, step]): Text => [text, left, baseline + step]),
        [String(index + 1), numbers, baseline],
        ['推进政务公开平台建设，', 120, baseline],
        ['完善督查制度。', 120, baseline + 15],
        ['县财政局', 320, baseline],
      ];
    });
  const row = (category: readonly string[], index: number): readonly string[] => [
    ...category,
    String(index + 1),
    '推进政务公开平台建设，完善督查制度。',
    '县财政局',
  ];

  it('has a blank header, not a share of 序号', () => {
    const body = rowsOf([[['公开', 40, 0]], [], [['服务', 40, 0]], []], 85);
    expect(read([...words, ...body]).rows).toEqual([
      ['', '序号', '工作任务', '责任单位'],
      row(['公开'], 0),
      row([], 1),
      row(['服务'], 2),
      row([], 3),
    ]);
  });

  it('that stands in each row, line below line, is each row’s', () => {
    const category = (first: string): readonly Text[] => [
      [first, 40, 0],
      ['公开', 40, 15.5],
    ];
    const body = rowsOf([category('政务'), category('政务'), category('财政'), category('财政')], 85);
    expect(read([...words, ...body]).rows.slice(1)).toEqual(
      ['政务公开', '政务公开', '财政公开', '财政公开'].map((text, index) => row([text], index)),
    );
  });

  it('is no part of the numbers that stand near', () => {
    const body = rowsOf([[['公开', 58, 7]], [['服务', 58, 7]], [['监督', 58, 0]], [['应急', 58, 7]]], 82);
    expect(read([...words, ...body]).rows.slice(1)).toEqual(
      ['公开', '服务', '监督', '应急'].map((text, index) => row([text], index)),
    );
  });
});

it('cells without padding, of whose texts a mark hangs over to the next (标点悬挂): it stays with its own', () => {
  const texts = (top: number, number: string, unit: string, mark = ''): readonly Text[] => [
    [number, 30, top],
    [`推进政务公开工作${mark}`, 60, top],
    [unit, 140, top],
    ['财政公开工作。', 60, top + 14],
  ];
  const words: readonly Text[] = [
    ['序号', 30, 100],
    ['工作任务', 60, 100],
    ['责任单位', 140, 100],
  ];
  const { rows } = read([
    ...words,
    ...texts(120, '1', '县教育局'),
    ...texts(150, '2', '县水利局', '、'),
    ...texts(180, '3', '县民政局'),
    ...texts(210, '4', '县审计局'),
  ]);
  expect(rows.slice(1)).toEqual([
    ['1', '推进政务公开工作财政公开工作。', '县教育局'],
    ['2', '推进政务公开工作、财政公开工作。', '县水利局'],
    ['3', '推进政务公开工作财政公开工作。', '县民政局'],
    ['4', '推进政务公开工作财政公开工作。', '县审计局'],
  ]);
});
