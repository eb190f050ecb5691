import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

type Texts = PrintedPage['texts'];

/** Rows of a ruled table, 20 points each, from the top of the text (points below the page's edge) on. */
function tablePage(rows: readonly (readonly string[])[], around: Texts, top = 100): PrintedPage {
  const heights = Array.from({ length: rows.length + 1 }, (_, row) => top + 20 * row);
  const columns = [60, 100, 320, 460];
  return {
    lines: [
      ...heights.map((y) => [60, y, 460, y] as const),
      ...columns.map((x) => [x, top, x, heights.at(-1) ?? top] as const),
    ],
    texts: [
      ...around,
      ...rows.flatMap((cells, row) =>
        cells.map((text, column) => [(columns[column] ?? 0) + 4, top + 4 + 20 * row, text] as const),
      ),
    ],
  };
}

const header = ['序号', '工作任务', '责任单位'];
const pages = [
  [header, ['1', '推进政务公开。', '政府办'], ['2', '推进财政公开，', '财政']],
  [
    ['', '加强监督。', ''],
    ['3', '推进教育公开。', '教育'],
  ],
  [['4', '推进审批公开。', '审批']],
];
const expected = [
  ['推进政务公开。', '政府办'],
  ['推进财政公开，加强监督。', '财政'],
  ['推进教育公开。', '教育'],
  ['推进审批公开。', '审批'],
];

async function read(around: (page: number) => Texts, engine: 'pdfium' | 'pdfjs'): Promise<Notice> {
  const printed = pages.map((rows, page) => tablePage(rows, around(page)));
  return extractBytes(await printPdf(printed), { path: 'heads.pdf', engine });
}

const rowsOf = ({ tasks }: Notice): readonly string[][] =>
  tasks.map(({ requirement, assignment }) => [requirement, assignment?.raw ?? '']);
const toldOf = ({ diagnostics }: Notice): readonly string[] =>
  diagnostics.flatMap(({ rule, message }) => (rule === 'unread-object' ? [message] : []));

describe.each(['pdfium', 'pdfjs'] as const)('running heads and feet, %s', (engine) => {
  it.each<[string, (page: number) => Texts, number, number]>([
    ['above all pages', () => [[200, 50, '政务公开制度']], 3, 18],
    [
      'of several lines',
      () => [
        [200, 40, '政务公开制度'],
        [200, 56, '监督检查'],
      ],
      6,
      30,
    ],
    ['below all pages', () => [[200, 790, '政务公开制度']], 3, 18],
    ['with the number of the page', (page) => [[200, 790, `政务公开制度${page + 1}`]], 3, 21],
    ['none on the first page', (page) => (page === 0 ? [] : [[200, 50, '政务公开制度']]), 2, 12],
  ])('%s', async (_, around, count, characters) => {
    const notice = await read(around, engine);
    expect(rowsOf(notice)).toEqual(expected);
    expect(toldOf(notice)).toEqual([expect.stringContaining(`${count}处页眉页脚`)]);
    expect(notice.coverage).toMatchObject({ furniture: characters, leftOver: [] });
  });
});

describe('a table that reaches up to the head', () => {
  it.each<[string, string]>([
    ['what a browser prints', '2026/11/26 19:09 政务公开制度'],
    ['a head that other pages have apart from the text', '政务公开制度'],
  ])('%s', async (_, head) => {
    const printed = pages.map((rows, page) => tablePage(rows, [[200, 20, head]], page === 1 ? 33 : 100));
    const notice = await extractBytes(await printPdf(printed), { path: 'near.pdf' });
    expect(rowsOf(notice)).toEqual(expected);
    expect(toldOf(notice)).toEqual([expect.stringContaining('3处页眉页脚')]);
  });

  it.each([
    [2, 3],
    [3, 4],
  ])('a small head that one page alone of %d has apart from the text', async (count, tasks) => {
    const printed = pages.slice(0, count).map((rows, page) => ({
      ...tablePage(rows, page === 0 ? [[60, 80, '推进政务公开，加强监督，推进财政公开。']] : [], page === 0 ? 100 : 62),
      looks: [[200, 50, '政务公开制度', { size: 8 }] as const],
    }));
    const notice = await extractBytes(await printPdf(printed), { path: 'small.pdf' });
    expect(rowsOf(notice)).toEqual(expected.slice(0, tasks));
    expect(toldOf(notice)).toEqual([expect.stringContaining(`${count}处页眉页脚`)]);
  });
});

it('a small head on both pages of a table, with nothing but it and a title outside of the table', async () => {
  const head = [60, 40, '政务公开制度', { size: 8 }] as const;
  const titled = { ...tablePage(pages[0] ?? [], []), looks: [head, [200, 70, '工作任务分工表', { size: 8 }] as const] };
  const printed = [titled, { ...tablePage(pages[1] ?? [], [], 52), looks: [head] }];
  const notice = await extractBytes(await printPdf(printed), { path: 'both.pdf' });
  expect(rowsOf(notice)).toEqual(expected.slice(0, 3));
  expect(toldOf(notice)).toEqual([expect.stringContaining('2处页眉页脚')]);
});

it('a head as large as the table’s text, over the title on the first page and right above the table on the other', async () => {
  const head = [60, 40, '政务公开制度', { size: 10 }] as const;
  const titled = {
    ...tablePage(pages[0] ?? [], []),
    looks: [head, [200, 70, '工作任务分工表', { size: 16 }] as const],
  };
  const printed = [titled, { ...tablePage(pages[1] ?? [], [], 54), looks: [head] }];
  const notice = await extractBytes(await printPdf(printed), { path: 'over-title.pdf' });
  expect(rowsOf(notice)).toEqual(expected.slice(0, 3));
  expect(toldOf(notice)).toEqual([expect.stringContaining('2处页眉页脚')]);
});

describe('a line at the edge of a page', () => {
  const lines = (texts: Texts): Promise<Notice> =>
    printPdf([{ lines: [], texts }]).then((bytes) => extractBytes(bytes, { path: 'lines.pdf' }));
  const textOf = ({ sections, unsectioned, meta, tables }: Notice): string =>
    JSON.stringify([sections, unsectioned, meta, tables]);

  it('that one page alone has is text', async () => {
    const notice = await read((page) => (page === 1 ? [[200, 50, '政务公开制度']] : []), 'pdfium');
    expect(toldOf(notice)).toEqual([]);
    expect(textOf(notice)).toContain('政务公开制度');
  });

  it('that counts otherwise than the pages, or says 附件, is text', async () => {
    for (const name of ['附件', '表']) {
      const notice = await read((page) => [[200, 50, `${name}${page === 0 ? 1 : page + 4}`]], 'pdfium');
      expect(toldOf(notice)).toEqual([]);
    }
    const attachments = await read((page) => [[200, 50, `附件${page + 1}`]], 'pdfium');
    expect(toldOf(attachments)).toEqual([]);
  });

  it('right above a table, which pages say again, is its title', async () => {
    const printed = [0, 1].map((page) =>
      tablePage([header, [`${page + 1}`, '推进政务公开。', '政府办']], [[200, 85, '政务公开任务分解表']]),
    );
    const notice = await extractBytes(await printPdf(printed), { path: 'title.pdf' });
    expect(toldOf(notice)).toEqual([]);
    expect(notice.tasks).toHaveLength(2);
  });

  it('that goes on with the text is text, though two pages begin with it', async () => {
    const page: PrintedPage = {
      lines: [],
      texts: Array.from({ length: 5 }, (_, line) => [
        60,
        60 + 15 * line,
        line === 0 ? '推进政务公开。' : '加强监督检查，'.slice(0, 7 - line),
      ]),
    };
    const notice = await extractBytes(await printPdf([page, page]), { path: 'lines.pdf' });
    expect(toldOf(notice)).toEqual([]);
  });

  it('with the time of day, or an address, is what a browser prints', async () => {
    const notice = await lines([
      [30, 20, '2025/11/26 12:05'],
      [60, 100, '推进政务公开。'],
      [30, 820, 'file:///1.2'],
    ]);
    expect(toldOf(notice)).toEqual([expect.stringContaining('2处页眉页脚')]);
    expect(textOf(notice)).not.toMatch(/12:05|file/u);
  });

  it('that is the header of a table without lines is the table’s', async () => {
    const rows = (from: number): Texts =>
      [0, 1, 2].flatMap(
        (row): Texts => [
          [60, 80 + 30 * row, `${from + row}`],
          [120, 80 + 30 * row, '推进政务公开，加强监督检查。'],
          [360, 80 + 30 * row, '政府办'],
        ],
      );
    const head: Texts = [
      [60, 50, '序号'],
      [120, 50, '工作任务'],
      [360, 50, '责任单位'],
    ];
    const printed = [1, 4].map((from) => ({ lines: [], texts: [...head, ...rows(from)] }));
    const notice = await extractBytes(await printPdf(printed), { path: 'unruled.pdf' });
    expect(toldOf(notice)).toEqual([]);
    expect(notice.tasks.map(({ assignment }) => assignment?.raw)).toEqual(Array(6).fill('政府办'));
  });
});

describe('a head on one page alone', () => {
  const body: Texts = [
    [60, 110, '关于推进政务公开的通知'],
    [80, 130, '要推进政务公开，加强监督检查，推进财政公开。'],
  ];
  const under: PrintedPage['lines'] = [[60, 62, 535, 62]];
  const readHead = async (text: string, size: number, lines: PrintedPage['lines']) => {
    const notice = await extractBytes(await printPdf([{ lines, texts: body, looks: [[200, 48, text, { size }]] }]), {
      path: 'head.pdf',
    });
    expect(notice.coverage.leftOver).toEqual([]);
    return { furniture: notice.coverage.furniture, told: toldOf(notice) };
  };

  it('small, with a rule of its own under it: furniture, and told', async () => {
    expect(await readHead('政务公开制度', 8, under)).toEqual({
      furniture: 6,
      told: [expect.stringContaining('1处页眉页脚')],
    });
  });

  it.each<[string, string, number, PrintedPage['lines']]>([
    ['without a rule', '政务公开制度', 8, []],
    ['as large as the text', '政务公开制度', 10, under],
    ['over a rule that is shorter than the text', '政务公开制度', 8, [[190, 62, 260, 62]]],
    [
      'over the first of several rules of one width, as tables have',
      '政务公开制度',
      8,
      [...under, [60, 200, 535, 200]],
    ],
  ])('%s: text', async (_, text, size, lines) => {
    expect(await readHead(text, size, lines)).toEqual({ furniture: 0, told: [] });
  });
});
