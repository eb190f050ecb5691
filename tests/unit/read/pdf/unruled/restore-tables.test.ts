import { describe, expect, it } from 'vitest';
import type { PageTable } from '../../../../../src/read/pdf/ruled/page-table.ts';
import type { Sheet } from '../../../../../src/read/pdf/sheet.ts';
import { groupLines, lineText } from '../../../../../src/read/pdf/text/lines.ts';
import { findDoubts } from '../../../../../src/read/pdf/unruled/doubts.ts';
import type { ColumnKind } from '../../../../../src/read/pdf/unruled/grid.ts';
import { restoreTables } from '../../../../../src/read/pdf/unruled/restore-tables.ts';
import { textAt } from '../page.ts';

type Text = readonly [string, number, number];

function sheetOf(texts: readonly Text[]): Sheet {
  const lines = groupLines(texts.map(([text, left, baseline]) => textAt(text, left, baseline, { size: 12 })));
  const nothing = { ruled: [], tables: [], parts: [], tagged: [], furniture: [], rules: [], columnLines: [] };
  return { page: 1, width: 600, height: 800, lines, ...nothing };
}

/** Texts of one cell, one below the other. */
const cell = (left: number, top: number, step: number, ...texts: readonly string[]): readonly Text[] =>
  texts.map((text, index) => [text, left, top + step * index]);

/** The cells of a column below the header, blank ones left out. */
function columnOf({ lattice, cells }: PageTable, column: number): readonly string[] {
  return lattice.cells.flatMap((place, index) => {
    const text = (cells[index] ?? []).map(lineText).join('');
    return place.column === column && place.row > 0 && text !== '' ? [text] : [];
  });
}

/** Printed by LibreOffice: line and row stand 18.9 apart. */
const tops = [
  ...[50, 130, 200, 440, 580].flatMap((left, at) =>
    cell(left, 100, 0, ['重点内容', '工作类别', '工作任务', '责任单位', '完成时限'][at] ?? ''),
  ),
  ...[119, 194.6, 251.3, 308].flatMap((at, row) => [
    ...cell(50, at, 0, '优化营商环境'),
    ...cell(130, at, 0, '政务公开'),
    ...cell(
      200,
      at,
      0,
      ['深化医疗卫生服务机制，加强', '完善补贴动态调整。', '推进建设。', '提高公共资源平台建设。'][row] ?? '',
    ),
    ...cell(580, at, 18.9, ...(['第三季度', '12月底前', '持续推进', '2024年9月,底前'][row] ?? '').split(',')),
  ]),
  ...cell(440, 119, 18.9, '县发展改革委员会、', '县财政局、县生态环', '境分局、县人力资源', '和社会保障局'),
  ...cell(440, 194.6, 18.9, '县政府办公室、县人', '力资源局、县行政审', '批局'),
  ...cell(440, 251.3, 18.9, '县水利局、县财政', '局、县人力资源局、', '各镇人民政府'),
  ...cell(440, 308, 18.9, '县市场监管局、县生', '态环境分局、县水利', '局、县卫生健康局'),
];

const parted = [
  ...cell(50, 100, 0, '序号'),
  ...cell(80, 100, 0, '工作任务'),
  ...cell(300, 100, 0, '责任单位'),
  ...[130, 160, 190, 220, 250].flatMap((at, row) => [
    ...cell(55, at, 0, String(row + 1)),
    ...cell(80, at, 0, '推进政务公开工作。'),
  ]),
  ...cell(300, 130, 0, '县教育局'),
  ...cell(300, 182.5, 15, '县财政局', '县水利局'),
  ...cell(300, 250, 0, '县民政局'),
];

/** Twelve rows whose number column is too narrow for two digits. */
const narrow = [
  ...cell(50, 60, 0, '序号'),
  ...cell(80, 60, 0, '工作任务'),
  ...cell(300, 60, 0, '责任单位'),
  ...Array.from({ length: 12 }, (_, row) => 90 + 45 * row).flatMap((at, row) => [
    ...cell(55, at, 15, ...String(row + 1)),
    ...cell(80, at, 15, '推进政务公开工作，', '完善有关制度。'),
    ...cell(300, at, 0, ['县教育局', '县民政局'][row % 2] ?? ''),
  ]),
];

describe('tables without lines', () => {
  it('joins the digits of a number that its column broke', () => {
    const [table] = restoreTables([sheetOf(narrow)], 1000).sheets.flatMap(({ tables }) => tables);
    const numbers = Array.from({ length: 12 }, (_, row) => String(row + 1));
    expect(table === undefined ? null : columnOf(table, 0)).toEqual(numbers);
  });

  it('begins rows with no space between them where their texts do, though the units are taller', () => {
    const [table] = restoreTables([sheetOf(tops)], 1000).sheets.flatMap(({ tables }) => tables);
    expect(table === undefined ? null : columnOf(table, 3)).toEqual([
      '县发展改革委员会、县财政局、县生态环境分局、县人力资源和社会保障局',
      '县政府办公室、县人力资源局、县行政审批局',
      '县水利局、县财政局、县人力资源局、各镇人民政府',
      '县市场监管局、县生态环境分局、县水利局、县卫生健康局',
    ]);
  });

  it('tells of one cell over several rows that names units with nothing between them', () => {
    const { findings } = restoreTables([sheetOf(parted)], 1000);
    const reasons = findings.flatMap(({ rule, args }) => (rule === 'doubtful-row' ? [args.reason] : []));
    expect(reasons).toEqual(['merge', 'merge', 'merge']);
  });
});

/** A row each 30 points below a header, with lines between the rows alone. */
const ruledRows = [
  ...[50, 110, 350].flatMap((left, at) => cell(left, 100, 0, ['序号', '工作任务', '责任单位'][at] ?? '')),
  ...[130, 160, 190].flatMap((at, row) => [
    ...cell(55, at, 0, String(row + 1)),
    ...cell(110, at, 0, ['完善制度。', '推进政务公开工作，健全监督检查机制。', '开展检查。'][row] ?? ''),
    ...cell(350, at, 0, '县教育局'),
  ]),
];

describe('tables whose rows are ruled', () => {
  const rule = (at: number, from: number, to: number) => ({ axis: 'horizontal', at, from, to }) as const;
  const texts = ['完善制度。', '推进政务公开工作，健全监督检查机制。', '开展检查。'];

  it('a mark beside a character of vertical writing stands behind it: 二、深化', () => {
    const upright = [...cell(80, 123, 0, '、'), ...cell(80, 124, 0, '二'), ...cell(80, 146, 12, '深', '化')];
    const texts = [
      ...[50, 80, 130, 350].flatMap((left, at) =>
        cell(left, 100, 0, ['序号', '类别', '工作任务', '责任单位'][at] ?? ''),
      ),
      ...[140, 190].flatMap((at, row) => [
        ...cell(55, at, 0, String(row + 1)),
        ...cell(130, at, 0, '推进政务公开工作。'),
        ...cell(350, at, 0, '县教育局'),
      ]),
      ...upright,
      ...cell(80, 190, 0, '公开'),
    ];
    const rules = [rule(108, 40, 410), rule(165, 40, 410)];
    const [table] = restoreTables([{ ...sheetOf(texts), rules }], 1000).sheets.flatMap(({ tables }) => tables);
    expect(table === undefined ? null : columnOf(table, 1)).toEqual(['二、深化', '公开']);
  });

  it('a column is as wide as a text of it that stands right behind its neighbour’s on a page below', () => {
    const page = (...rows: readonly (readonly string[])[]) => [
      ...[50, 247, 400].flatMap((left, at) => cell(left, 100, 0, ['工作任务', '牵头单位', '完成时限'][at] ?? '')),
      ...rows.flatMap((texts, row) =>
        texts.flatMap((text, at) => cell([50, 247, 400][at] ?? 0, 125 + 30 * row, 0, text)),
      ),
    ];
    const rules = [108, 138, 168, 198].map((at) => rule(at, 40, 470));
    const short = ['推进政务公开。', '县教育局', '6月底前'];
    const touching = ['推进公开财政预算决算审批事项清单', '县交通运输局、县统计', '6月底前'];
    const pages = [page(short, short, short), page(short, touching, short)];
    const sheets = pages.map((texts, at) => ({ ...sheetOf(texts), page: at + 1, rules }));
    const tables = restoreTables(sheets, 1000).sheets.flatMap((sheet) => sheet.tables);
    expect(tables.map((table) => columnOf(table, 2))).toEqual(pages.map(() => ['6月底前', '6月底前', '6月底前']));
    expect(tables.map((table) => columnOf(table, 1)[1])).toEqual(['县教育局', '县交通运输局、县统计']);
  });

  it.each([
    ['a bar of colour in place of the rule under the header', [rule(140, 40, 410), rule(170, 40, 410)]],
    [
      'rules of each column that end beside its text',
      [115, 140, 170].flatMap((at) => [rule(at, 45, 82), rule(at, 103, 330), rule(at, 340, 410)]),
    ],
  ])('%s', (_, rules) => {
    const [table] = restoreTables([{ ...sheetOf(ruledRows), rules }], 1000).sheets.flatMap(({ tables }) => tables);
    expect(table === undefined ? null : columnOf(table, 1)).toEqual(texts);
  });
});

describe('a text over two rows with a line beside each', () => {
  const kind: ColumnKind = {
    isLeaf: true,
    isPrimary: false,
    isNumber: false,
    isOwn: false,
    mayBeBlank: false,
    role: 'other',
    leading: 19,
  };
  const cellAt = (row: number, column: number, rowSpan = 1) => ({
    box: {
      left: 50 + 100 * column,
      top: 110 + 19 * row,
      right: 150 + 100 * column,
      bottom: 110 + 19 * (row + rowSpan),
    },
    row,
    column,
    rowSpan,
    columnSpan: 1,
  });

  it.each([
    [['教育', '政务公开'], 2],
    [['推进政务公', '开'], 0],
  ])('%j: %d doubts', (category, count) => {
    const cells = [cellAt(0, 0, 2), cellAt(0, 1), cellAt(1, 1)];
    const texts = [category, ['推进工作。'], ['开展检查。']];
    const box = { left: 50, top: 110, right: 250, bottom: 148 };
    const lattice = { box, rows: 2, columns: 2, columnEdges: [], rowEdges: [], cells };
    const lines = texts.map((own, index) =>
      groupLines(
        own.map((text, line) => textAt(text, index === 0 ? 50 : 150, 122 + 19 * (line + Math.max(0, index - 1)))),
      ),
    );
    const context = { alignment: 'middle', header: 0, isRest: false, isCut: false, isRuled: false } as const;
    const doubts = findDoubts({ lattice, cells: lines }, { kinds: [kind, { ...kind, isPrimary: true }], ...context });
    expect(doubts.filter(({ reason }) => reason === 'merge')).toHaveLength(count);
  });
});

it('a header’s cell with two words side by side is told: the columns below it were not told apart', () => {
  const texts = [
    ...[50, 300, 440].flatMap((left, at) => cell(left, 108, 0, ['序号', '具体要求', '责任单位'][at] ?? '')),
    ...cell(110, 100, 16, '工作', '任务'),
    ...cell(135, 100, 16, '主要', '任务'),
    ...[150, 190, 230].flatMap((at, row) => [
      ...cell(55, at, 0, String(row + 1)),
      ...cell(110, at, 0, '公开'),
      ...cell(135, at, 0, '财政预算'),
      ...cell(300, at, 0, '推进工作。'),
      ...cell(440, at, 0, '县财政局'),
    ]),
  ];
  const { findings } = restoreTables([sheetOf(texts)], 1000);
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['guessed-table', 'warning']]);
});

describe('cells that may be several', () => {
  const kind: ColumnKind = {
    isLeaf: true,
    isPrimary: false,
    isNumber: false,
    isOwn: false,
    mayBeBlank: false,
    role: 'other',
    leading: 13,
  };
  const kinds = [{ ...kind, isPrimary: true }, kind, kind];
  const context = { alignment: 'middle', header: 0, isRest: false, isCut: false, isRuled: false } as const;
  const edges = [110, 140, 184];
  /** Each with its texts: left end, baseline. */
  const reasonsOf = (
    places: readonly { row: number; column: number; rowSpan?: number; columnSpan?: number; texts: readonly Text[] }[],
    own: readonly ColumnKind[] = kinds,
  ): readonly string[] => {
    const cells = places.map(({ row, column, rowSpan = 1, columnSpan = 1 }) => ({
      box: {
        left: 100 * column,
        right: 100 * (column + columnSpan),
        top: edges[row] ?? 0,
        bottom: edges[row + rowSpan] ?? 0,
      },
      ...{ row, column, rowSpan, columnSpan },
    }));
    const lines = places.map(({ texts }) => groupLines(texts.map(([text, left, at]) => textAt(text, left, at))));
    const box = { left: 0, right: 300, top: 110, bottom: 184 };
    const lattice = { box, rows: 2, columns: 3, columnEdges: [], rowEdges: [], cells };
    return findDoubts({ lattice, cells: lines }, { kinds: own, ...context }).map(({ reason }) => reason);
  };
  const own = [
    { row: 0, column: 0, texts: cell(0, 134, 0, '推进政务公开。') },
    { row: 1, column: 0, texts: cell(0, 153.5, 13, '推进政务公', '开。') },
  ];
  const times = [134, 160].map((at, row) => ({ row, column: 2, texts: cell(200, at, 0, '全年推进') }));

  it.each([
    [
      '县司法局 level with its row, the list below with the next',
      ['县司法局', '城关镇、县妇', '联、县退役军', '人局、县教育'],
      2,
    ],
    ['a list that goes on', ['县司法局、县', '城关镇、县妇', '联、县退役军', '人局、县教育'], 0],
  ])('over two rows, %s', (_, [first = '', ...rest], count) => {
    const texts = [...cell(100, 134, 0, first), ...cell(100, 147, 13, ...rest)];
    const merged = { row: 0, column: 1, rowSpan: 2, texts };
    expect(reasonsOf([...own, merged, ...times]).filter((reason) => reason === 'merge')).toHaveLength(count);
  });

  it('over two columns, with texts side by side that were written apart', () => {
    const wide = { row: 1, column: 1, columnSpan: 2 };
    const rest = [...own, { row: 0, column: 1, texts: cell(100, 134, 0, '县水利局') }, ...times.slice(0, 1)];
    const several = [...cell(100, 153, 14, '县司法局', '县财政局'), ...cell(150, 153, 0, '全年推进')];
    expect(reasonsOf([...rest, { ...wide, texts: several }])).toEqual(['merge']);
    expect(reasonsOf([...rest, { ...wide, texts: cell(100, 153, 14, '县司法局、', '县财政局') }])).toEqual([]);
  });
  it('over 责任单位 and 完成时限, which can’t be both, though on one line; over two kinds of units it may be meant', () => {
    const wide = { row: 1, column: 1, columnSpan: 2, texts: cell(100, 160, 0, '县司法局全年推进') };
    const rest = [...own, { row: 0, column: 1, texts: cell(100, 134, 0, '县水利局') }, ...times.slice(0, 1)];
    const withRoles = (...roles: readonly ColumnKind['role'][]): readonly ColumnKind[] =>
      kinds.map((one, column) => ({ ...one, role: roles[column] ?? 'other' }));
    expect(reasonsOf([...rest, wide], withRoles('requirement', 'unit', 'deadline'))).toEqual(['merge']);
    expect(reasonsOf([...rest, wide], withRoles('requirement', 'lead-unit', 'support-unit'))).toEqual([]);
  });
});
