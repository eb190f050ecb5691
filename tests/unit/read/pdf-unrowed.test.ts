import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

const columns = [60, 100, 320, 460];
const rows = [
  ['1', '推进政务公开。', '政府办'],
  ['2', '推进财政公开，加强监督。', '财政'],
  ['3', '推进教育公开。', '教育'],
  ['4', '推进审批公开。', '审批'],
];

type Across = 'rows' | 'header' | 'none';

/** Rules round the table and between its columns; `across`: also between its rows, or below its header. */
function tablePage(across: Across): PrintedPage {
  const header = ['序号', '工作任务', '责任单位'];
  const tops = [100, ...rows.map((_, row) => 124 + 30 * row)];
  const bottom = 124 + 30 * rows.length;
  const heights = across === 'rows' ? [...tops, bottom] : across === 'header' ? [100, 124, bottom] : [100, bottom];
  return {
    lines: [...heights.map((y) => [60, y, 460, y] as const), ...columns.map((x) => [x, 100, x, bottom] as const)],
    texts: [header, ...rows].flatMap((cells, row) =>
      cells.map((text, column) => [(columns[column] ?? 0) + 4, (tops[row] ?? 0) + 6, text] as const),
    ),
  };
}

describe.each(['pdfium', 'pdfjs'] as const)(
  'a table with rules between its columns and none between its rows, %s',
  (engine) => {
    it.each<{ across: Across; told: readonly string[] }>([
      { across: 'none', told: ['guessed-table'] },
      { across: 'header', told: ['guessed-table'] },
      { across: 'rows', told: [] },
    ])('has the rows that its numbers count (rules across: $across)', async ({ across, told }) => {
      const { tasks, diagnostics } = await extractBytes(await printPdf([tablePage(across)]), { path: 'a.pdf', engine });
      expect(tasks.map(({ number, requirement, assignment }) => [number, requirement, assignment.raw])).toEqual(rows);
      const own = ['guessed-table', 'doubtful-row', 'unread-table'];
      expect(diagnostics.map(({ rule }) => rule).filter((rule) => own.includes(rule))).toEqual(told);
    });
  },
);

/** Lines between the columns alone: from where each begins, to the table's end. */
function linedPage(
  cells: readonly (readonly [column: number, top: number, text: string])[],
  tops: readonly number[],
  bottom: number,
): PrintedPage {
  const sides = [60, 100, 320, 390, 460];
  return {
    lines: sides.map((x, side) => [x, tops[side] ?? 100, x, bottom] as const),
    texts: cells.map(([column, top, text]) => [(sides[column] ?? 0) + 3, top, text] as const),
  };
}

const upright = [100, 100, 100, 100, 100];

describe.each(['pdfium', 'pdfjs'] as const)('a table with lines between its columns and no others, %s', (engine) => {
  const read = async (pages: readonly PrintedPage[]) =>
    (await extractBytes(await printPdf(pages), { path: 'a.pdf', engine })).tasks.map(
      ({ number, path, requirement, assignment: { units } }) => [
        number,
        ...path.map(({ title }) => title),
        requirement,
        ...units.map(({ name, role }) => `${role} ${name}`),
      ],
    );

  it('has columns where the lines stand, though texts touch across them, and a header of two rows below the line that they lack', async () => {
    const header = [
      [0, 116, '序号'],
      [1, 116, '工作任务'],
      [2, 104, '　　　　责任单位'],
      [2, 124, '牵头单位'],
      [3, 124, '配合单位'],
    ] as const;
    const first = [
      [0, 150, '1'],
      [1, 150, '推进政务公开工作，完善有关制度，加强监督检查'],
      [1, 164, '和审查。'],
      [2, 150, '县教育局、县'],
      [2, 164, '民政局'],
      [3, 150, '县财政局、县'],
      [3, 164, '审批局'],
      [0, 194, '2'],
      [1, 194, '推进财政公开。'],
      [2, 194, '县财政局'],
      [3, 194, '县审批局'],
    ] as const;
    const rest = [
      [0, 106, '3'],
      [1, 106, '推进教育公开。'],
      [2, 106, '县教育局'],
      [3, 106, '县民政局'],
    ] as const;
    const tasks = await read([
      linedPage([...header, ...first], [100, 100, 100, 120, 100], 220),
      linedPage(rest, upright, 130),
    ]);
    expect(tasks).toEqual([
      [
        '1',
        '推进政务公开工作，完善有关制度，加强监督检查和审查。',
        ...['lead 县教育局', 'lead 县民政局', 'support 县财政局', 'support 县审批局'],
      ],
      ['2', '推进财政公开。', 'lead 县财政局', 'support 县审批局'],
      ['3', '推进教育公开。', 'lead 县教育局', 'support 县民政局'],
    ]);
  });

  it('has rows where its lines stand far apart (固定行距)', async () => {
    const cells = [
      [0, 106, '序号'],
      [1, 106, '工作任务'],
      [2, 106, '责任单位'],
      [3, 106, '完成时限'],
      ...['推进政务公开工作，', '推进财政公开工作，', '推进教育公开工作，'].flatMap((text, row) => {
        const top = 134 + 84 * row;
        return [
          [0, top, `${row + 1}`],
          [1, top, `${text}完善有关制度，加强监督检查`],
          [1, top + 28, '和审查，落实公开内容审查和监督检查，完善各有'],
          [1, top + 56, '关制度。'],
          [2, top, ['县教育局', '县财政局', '县民政局'][row] ?? ''],
          [3, top, '6月底前'],
        ] as const;
      }),
    ] as const;
    const end = '完善有关制度，加强监督检查和审查，落实公开内容审查和监督检查，完善各有关制度。';
    expect(await read([linedPage(cells, upright, 390)])).toEqual([
      ['1', `推进政务公开工作，${end}`, 'responsible 县教育局'],
      ['2', `推进财政公开工作，${end}`, 'responsible 县财政局'],
      ['3', `推进教育公开工作，${end}`, 'responsible 县民政局'],
    ]);
  });

  it('goes on with its open outer columns on a page that has a rule at its end alone', async () => {
    const rowAt = (number: number, top: number) =>
      [
        [0, top, `${number}`],
        [1, top, '推进政务公开工作，'],
        [1, top + 14, '完善有关制度。'],
        [2, top, '县财政局'],
        [3, top, '6月底前'],
      ] as const;
    const words = [
      [0, 106, '序号'],
      [1, 106, '工作任务'],
      [2, 106, '责任单位'],
      [3, 106, '完成时限'],
    ] as const;
    const inner = (page: PrintedPage, ...heights: readonly number[]): PrintedPage => ({
      ...page,
      lines: [...page.lines.slice(1, -1), ...heights.map((y) => [60, y, 460, y] as const)],
    });
    const tasks = await read([
      inner(linedPage([...words, ...rowAt(1, 134), ...rowAt(2, 170)], upright, 210), 100, 126),
      inner(linedPage([...rowAt(3, 106), ...rowAt(4, 142)], upright, 180), 180),
    ]);
    expect(tasks).toEqual(
      ['1', '2', '3', '4'].map((number) => [number, '推进政务公开工作，完善有关制度。', 'responsible 县财政局']),
    );
  });

  it('goes on with its open outer columns on a page that has no rule, and further down on one that has', async () => {
    const rowAt = (number: number, top: number, due: string) =>
      [
        [0, top, `${number}`],
        [1, top, '推进政务公开工作，'],
        [1, top + 14, '完善有关制度。'],
        [2, top, '县财政局'],
        [3, top, due],
      ] as const;
    const words = [
      [0, 106, '序号'],
      [1, 106, '工作任务'],
      [2, 106, '责任单位'],
      [3, 106, '备注'],
    ] as const;
    const inner = (page: PrintedPage, ...heights: readonly number[]): PrintedPage => ({
      ...page,
      lines: [...page.lines.slice(1, -1), ...heights.map((y) => [60, y, 460, y] as const)],
    });
    const tasks = await read([
      inner(linedPage([...words, ...rowAt(1, 134, '新增'), ...rowAt(2, 170, '')], upright, 210), 100, 126),
      inner(linedPage([...rowAt(3, 106, ''), ...rowAt(4, 142, '新增')], upright, 180)),
      inner(linedPage([...rowAt(5, 106, ' '), ...rowAt(6, 142, '')], upright, 180)),
      inner(linedPage([...rowAt(7, 106, ''), ...rowAt(8, 142, '新增')], upright, 180), 180),
    ]);
    expect(tasks).toEqual(
      ['1', '2', '3', '4', '5', '6', '7', '8'].map((number) => [
        number,
        '推进政务公开工作，完善有关制度。',
        'responsible 县财政局',
      ]),
    );
  });
});
