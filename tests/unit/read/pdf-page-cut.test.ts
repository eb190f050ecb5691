import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { printPdf } from '../../support/print-pdf.mjs';

/** Left sides of the four columns, and the right side of the last. */
const sides = [60, 140, 200, 400, 520];

type Line = readonly [x1: number, y1: number, x2: number, y2: number];

/** Drawn as browsers print a table: what a page cuts has sides there and no rule. */
interface Page {
  readonly lines: readonly Line[];
  readonly foot?: number;
  /** Text of a cell: its column, its top. */
  readonly texts: readonly (readonly [column: number, top: number, text: string])[];
}

const sideOf = (column: number): number => sides[column] ?? 0;
const across = (y: number, from = 0, to = 4): Line => [sideOf(from), y, sideOf(to), y];
const down = (column: number, from: number, to: number): Line => [sideOf(column), from, sideOf(column), to];

const header: Page['texts'] = [
  [0, 104, '重点内容'],
  [1, 104, '序号'],
  [2, 104, '具体要求'],
  [3, 104, '责任单位'],
];
const columns = (from: number, to: number): readonly Line[] => [0, 1, 2, 3, 4].map((column) => down(column, from, to));

function toPrint({ texts, ...page }: Page) {
  return { ...page, texts: texts.map(([column, top, text]) => [sideOf(column) + 4, top, text] as const) };
}

async function tasksOf(pages: readonly Page[], engine: 'pdfium' | 'pdfjs' = 'pdfium'): Promise<readonly string[]> {
  const { tasks, coverage } = await extractBytes(await printPdf(pages.map(toPrint)), { path: 'cut.pdf', engine });
  expect(coverage.leftOver).toEqual([]);
  return tasks.map(({ path, requirement, assignment }) =>
    [path.map(({ title }) => title).join('/'), requirement, assignment.units.map(({ name }) => name).join(' ')].join(
      ' | ',
    ),
  );
}

/** The top of the table: header, a row, and one that the page cuts at 800; the category goes on. */
const first: Page = {
  lines: [across(100), across(125), across(160, 1), ...columns(100, 800)],
  texts: [
    ...header,
    [0, 130, '政务公开'],
    [1, 130, '1'],
    [2, 130, '推进财政预算制度。'],
    [3, 130, '县财政局'],
    [1, 770, '2'],
    [2, 770, '完善应急管理平台建设，'],
    [3, 770, '县教育局、县人'],
  ],
};

/** The rest of the cut row, and one more. */
const rest: Page['texts'] = [
  [2, 38, '落实评估报告。'],
  [3, 38, '社局'],
  [1, 66, '3'],
  [2, 66, '加强环境保护。'],
  [3, 66, '县水利局'],
];

it('a row that a page cuts is one where the number, the category and the units, in the middle of their cells, stand below the cut', async () => {
  const upper: Page = {
    lines: [...[100, 125, 160, 200].map((y) => across(y)), ...columns(100, 200)],
    texts: [
      ...header,
      [0, 130, '政务公开'],
      [1, 130, '1'],
      [2, 130, '推进财政预算制度。'],
      [3, 130, '县财政局'],
      [2, 164, '完善应急管理平台建设，完善公开制度，推'],
      [2, 180, '进财政公开，监督检查公开制度，落实评估'],
    ],
  };
  const lower: Page = {
    lines: [...[30, 90].map((y) => across(y)), ...columns(30, 90)],
    texts: [
      [0, 38, '环境保护'],
      [1, 38, '2'],
      [2, 38, '报告。'],
      [3, 38, '县人社局'],
    ],
  };
  expect(await tasksOf([upper, lower])).toEqual([
    '政务公开 | 推进财政预算制度。 | 县财政局',
    '环境保护 | 完善应急管理平台建设，完善公开制度，推进财政公开，监督检查公开制度，落实评估报告。 | 县人社局',
  ]);
});

describe('a table that a page cuts, told by borders that are not drawn', () => {
  it('a row and a merged category that go on: the row is one, and so is the category', async () => {
    const second: Page = {
      lines: [across(60, 1), across(95, 0), ...columns(30, 95)],
      texts: [...rest],
    };
    expect(await tasksOf([first, second])).toEqual([
      '政务公开 | 推进财政预算制度。 | 县财政局',
      '政务公开 | 完善应急管理平台建设，落实评估报告。 | 县教育局 县人社局',
      '政务公开 | 加强环境保护。 | 县水利局',
    ]);
  });

  it('a category over a whole page: its side touches no rule, and belongs to the table', async () => {
    const second: Page = {
      lines: [across(60, 1), across(95, 1), ...columns(30, 800)],
      texts: [[0, 40, '和监督检查'], ...rest],
    };
    expect(await tasksOf([first, second])).toEqual([
      '政务公开和监督检查 | 推进财政预算制度。 | 县财政局',
      '政务公开和监督检查 | 完善应急管理平台建设，落实评估报告。 | 县教育局 县人社局',
      '政务公开和监督检查 | 加强环境保护。 | 县水利局',
    ]);
  });

  it('a category that is cut between two rows: its text is one', async () => {
    const whole: Page = {
      lines: [across(100), across(125), across(160, 1), ...columns(100, 160)],
      texts: first.texts.slice(0, 8),
    };
    const second: Page = {
      lines: [across(30, 1), across(60), ...columns(30, 60)],
      texts: [
        [0, 40, '和监督检查'],
        [1, 40, '2'],
        [2, 40, '加强环境保护。'],
        [3, 40, '县水利局'],
      ],
    };
    expect(await tasksOf([whole, second])).toEqual([
      '政务公开和监督检查 | 推进财政预算制度。 | 县财政局',
      '政务公开和监督检查 | 加强环境保护。 | 县水利局',
    ]);
  });

  it('no room for a row at the end of the page: the sides that go on are none', async () => {
    const whole: Page = {
      lines: [across(100), across(125), across(160, 1), ...columns(100, 160), down(0, 160, 200), down(1, 160, 200)],
      texts: first.texts.slice(0, 8),
    };
    const second: Page = {
      lines: [across(40, 1), across(75, 0), down(0, 30, 75), ...[1, 2, 3, 4].map((column) => down(column, 40, 75))],
      texts: [
        [1, 46, '2'],
        [2, 46, '加强环境保护。'],
        [3, 46, '县水利局'],
      ],
    };
    expect(await tasksOf([whole, second])).toEqual([
      '政务公开 | 推进财政预算制度。 | 县财政局',
      '政务公开 | 加强环境保护。 | 县水利局',
    ]);
  });

  it('the last lines of a merged category stand below the last rule: they are its own', async () => {
    const whole: Page = {
      lines: [across(100), across(125), across(160, 1), ...columns(100, 160)],
      texts: [...first.texts.slice(0, 8), [0, 146, '和监督'], [0, 162, '检查和'], [0, 178, '报告']],
    };
    const second: Page = {
      lines: [across(30, 1), across(60), ...columns(30, 60)],
      texts: [
        [1, 40, '2'],
        [2, 40, '加强环境保护。'],
        [3, 40, '县水利局'],
      ],
    };
    expect(await tasksOf([whole, second])).toEqual([
      '政务公开和监督检查和报告 | 推进财政预算制度。 | 县财政局',
      '政务公开和监督检查和报告 | 加强环境保护。 | 县水利局',
    ]);
  });
});

it.each(['pdfium', 'pdfjs'] as const)(
  'sides that are longer than the page’s text and cut off at its end hold no page number, %s',
  async (engine) => {
    const page: Page = {
      lines: [across(100), across(125), ...columns(100, 840)],
      foot: 790,
      texts: [...header, [0, 130, '政务公开'], [1, 130, '1'], [2, 130, '推进财政预算制度。'], [2, 805, '2']],
    };
    expect(await tasksOf([page], engine)).toEqual(['政务公开 | 推进财政预算制度。 | ']);
  },
);

it('a category with the next label is another, however full the one at the page’s end is', async () => {
  const pageOf = (top: number, texts: Page['texts']): Page => ({
    lines: [across(top), across(top + 20, 1), across(top + 40), ...columns(top, top + 40)],
    texts,
  });
  const rowAt = (top: number, number: string): Page['texts'] => [
    [1, top, number],
    [2, top, '推进财政预算制度。'],
    [3, top, '县财政局'],
  ];
  const whole = pageOf(125, [
    ...header,
    [0, 130, '一、推进财政'],
    [0, 144, '预算制度公开'],
    ...rowAt(130, '1'),
    ...rowAt(150, '2'),
  ]);
  const second = pageOf(40, [[0, 45, '二、环境保护'], ...rowAt(45, '3'), ...rowAt(65, '4')]);
  const top = { ...whole, lines: [...whole.lines, across(100), ...columns(100, 125)] };
  expect(await tasksOf([top, second])).toEqual([
    ...['推进财政预算制度公开', '推进财政预算制度公开', '环境保护', '环境保护'].map(
      (path) => `${path} | 推进财政预算制度。 | 县财政局`,
    ),
  ]);
});

describe('two rules that should be one', () => {
  it('a row that only blank cells have for themselves is none', async () => {
    const page: Page = {
      lines: [
        across(100),
        across(125),
        across(160, 1),
        across(180, 0, 1),
        across(195),
        across(230),
        ...columns(100, 230),
      ],
      texts: [
        ...first.texts.slice(0, 8),
        [1, 165, '2'],
        [2, 165, '加强环境保护。'],
        [3, 165, '县水利局'],
        [0, 200, '环境保护'],
        [1, 200, '3'],
        [2, 200, '完善应急管理平台。'],
        [3, 200, '县民政局'],
      ],
    };
    expect(await tasksOf([page])).toEqual([
      '政务公开 | 推进财政预算制度。 | 县财政局',
      '政务公开 | 加强环境保护。 | 县水利局',
      '环境保护 | 完善应急管理平台。 | 县民政局',
    ]);
  });
});
