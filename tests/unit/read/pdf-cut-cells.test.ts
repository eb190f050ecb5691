import { describe, expect, it } from 'vitest';
import type { Notice } from '../../../src/model/notice.ts';
import { extractBytes } from '../../../src/pipeline.ts';
import { type PrintedPage, printPdf } from '../../support/print-pdf.mjs';

/** Widths of the columns: eight characters of 10 points and 4 on both sides, twenty, eight, eight. */
const sides = [60, 148, 356, 444, 532];
const leading = 12;

/** A cell over rows of the page: its first row, its column, its rows, its lines. */
type PageCell = readonly [row: number, column: number, rows: number, text: string];

interface Table {
  readonly top: number;
  /** Lines that each row holds. */
  readonly heights: readonly number[];
  readonly cells: readonly PageCell[];
}

const pitch = (lines: number): number => lines * leading + 8;

/** All cells closed by rules, as LibreOffice and Word print them; texts begin at their cells' tops. */
function draw({ top, heights, cells }: Table): PrintedPage {
  const edges = [top];
  for (const lines of heights) edges.push((edges.at(-1) ?? top) + pitch(lines));
  const edgeAt = (row: number): number => edges[row] ?? top;
  const sideAt = (column: number): number => sides[column] ?? 0;
  const lines = cells.flatMap(([row, column, rows]) => {
    const [left, right, high, low] = [sideAt(column), sideAt(column + 1), edgeAt(row), edgeAt(row + rows)];
    return [
      [left, high, right, high],
      [left, low, right, low],
      [left, high, left, low],
      [right, high, right, low],
    ] as const;
  });
  const texts = cells.flatMap(([row, column, , text]) =>
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line, index) => [sideAt(column) + 4, edgeAt(row) + 5 + index * leading, line] as const),
  );
  return { lines, texts };
}

const titles = ['重点内容', '具体要求', '责任单位', '完成时限'];
const header: readonly PageCell[] = titles.map((title, column) => [0, column, 1, title]);

/** A row of cells of its own. */
const row = (at: number, ...texts: readonly string[]): readonly PageCell[] =>
  texts.map((text, column) => [at, column, 1, text]);

async function read(first: Omit<Table, 'top'>, second: Omit<Table, 'top'>): Promise<Notice> {
  return extractBytes(await printPdf([draw({ top: 100, ...first }), draw({ top: 40, ...second })]), {
    path: 'cut.pdf',
  });
}

const rowsOf = ({ tasks }: Notice): readonly string[] =>
  tasks.map(({ path, requirement, assignment }) =>
    [path.map(({ title }) => title).join('/'), requirement, assignment.units.map(({ name }) => name).join('、')]
      .join('|')
      .replace(/\s/gu, ''),
  );

/** Pages of the rows that the page does not show for certain. */
const doubtsOf = ({ diagnostics }: Notice): readonly (number | undefined)[] =>
  diagnostics.filter(({ rule }) => rule === 'doubtful-row').map(({ location }) => location?.page);

/** Rows of one line, so that the columns' habits are known. */
const rows = (categories: readonly string[]): readonly PageCell[] =>
  categories.flatMap((category, index) => row(index + 1, category, '完善预算公开制度。', '县财政局', '6月底前'));

describe('a merged cell that a page cut, all cells closed by rules', () => {
  it('a unit whose name was cut is one over its rows', async () => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 1, 1],
        cells: [
          ...header,
          ...rows(['财政', '农业', '医疗', '教育']),
          ...row(5, '环境', '推进信息公开。', '县教育局、县环境', '全年'),
        ],
      },
      {
        heights: [1, 1],
        cells: [
          ...row(0, '应急', '开展监督检查。').slice(0, 2),
          [0, 2, 2, '保护局、县水利局'],
          [0, 3, 1, '全年'],
          ...row(1, '水利', '健全评估报告。').slice(0, 2),
          [1, 3, 1, '全年'],
        ],
      },
    );
    expect(rowsOf(notice).slice(4)).toEqual([
      '环境|推进信息公开。|县教育局、县环境保护局、县水利局',
      '应急|开展监督检查。|县教育局、县环境保护局、县水利局',
      '水利|健全评估报告。|县教育局、县环境保护局、县水利局',
    ]);
  });

  it('a category and a unit that had no room above the cut say it below', async () => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 1, 1],
        cells: [...header, ...rows(['财政', '农业', '医疗', '教育']), ...row(5, '', '推进信息公开。', '', '全年')],
      },
      {
        heights: [1, 1],
        cells: [
          [0, 0, 2, '环境'],
          [0, 1, 1, '开展监督检查。'],
          [0, 2, 2, '县水利局'],
          [0, 3, 1, '全年'],
          [1, 1, 1, '健全评估报告。'],
          [1, 3, 1, '全年'],
        ],
      },
    );
    expect(rowsOf(notice).slice(4)).toEqual([
      '环境|推进信息公开。|县水利局',
      '环境|开展监督检查。|县水利局',
      '环境|健全评估报告。|县水利局',
    ]);
    // Nowhere else in the table is a unit merged.
    expect(doubtsOf(notice)).toEqual([2]);
  });

  it('a category without the label that the others have is the rest of the one above', async () => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 1],
        cells: [
          ...header,
          ...rows(['（一）财政', '（二）农业', '（三）医疗']),
          ...row(4, '（四）重点决策项', '推进信息公开。', '县教育局', '全年'),
        ],
      },
      {
        heights: [1, 1],
        cells: [
          ...row(0, '目管理', '开展监督检查。', '县水利局', '全年'),
          ...row(1, '（五）教育', '健全评估报告。', '县财政局', '全年'),
        ],
      },
    );
    expect(rowsOf(notice).slice(3)).toEqual([
      '重点决策项目管理|推进信息公开。|县教育局',
      '重点决策项目管理|开展监督检查。|县水利局',
      '教育|健全评估报告。|县财政局',
    ]);
    expect(doubtsOf(notice)).toEqual([]);
  });

  it('without labels a full category is one of its own, and told', async () => {
    const second: readonly PageCell[] = [
      ...row(0, '医疗卫生', '开展监督检查。', '县水利局', '全年'),
      ...row(1, '教育', '健全评估报告。', '县财政局', '全年'),
    ];
    const last = row(4, '重点决策事项公开', '推进信息公开。', '县教育局', '全年');
    const first = (categories: readonly string[]) => ({
      heights: [1, 1, 1, 1, 1],
      cells: [...header, ...rows(categories), ...last],
    });
    const told = await read(first(['财政', '农业', '应急']), { heights: [1, 1], cells: second });
    expect(rowsOf(told)[4]).toBe('医疗卫生|开展监督检查。|县水利局');
    expect(doubtsOf(told)).toEqual([2]);
    const known = await read(first(['财政', '医疗卫生', '应急']), { heights: [1, 1], cells: second });
    expect(rowsOf(known)[4]).toBe('医疗卫生|开展监督检查。|县水利局');
    expect(doubtsOf(known)).toEqual([]);
  });
});

describe('a row that a page cut', () => {
  const long = '推进财政预算、环境保护、应急管理公开。';

  it('is none where its text left room below', async () => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 6],
        cells: [
          ...header,
          ...rows(['财政', '农业', '医疗']),
          ...row(4, '环境', '推进财政预算、环境保护、应急管理、信息公', '县财\n政局\n县教\n育局\n县水\n利局', '全年'),
        ],
      },
      {
        heights: [1],
        cells: row(0, '', '开情况检查情况。', '', ''),
      },
    );
    expect(rowsOf(notice).at(-1)).toContain('|开情况检查情况。|');
  });

  it('is told where it ends in a full line, with its stop, and its unit is blank below', async () => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 1, 1, 1],
        cells: [
          ...header,
          ...rows(['财政', '农业', '医疗', '教育', '应急']),
          ...row(6, '环境', long, '县教育局', '全年'),
        ],
      },
      { heights: [1], cells: row(0, '', '开展监督检查。', '', '') },
    );
    expect(rowsOf(notice).at(-1)).toBe(`环境|${long}开展监督检查。|县教育局`);
    expect(doubtsOf(notice)).toEqual([2]);
  });

  it('is one where nothing but a deadline goes on', async () => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 1],
        cells: [...header, ...rows(['财政', '农业', '医疗']), ...row(4, '环境', long, '县教育局', '各项工作2023年底')],
      },
      { heights: [1, 1], cells: [...row(0, '', '', '', '前'), ...row(1, '水利', '健全制度。', '县水利局', '全年')] },
    );
    expect(notice.tasks.at(-2)?.deadline?.raw.replace(/\s/gu, '')).toBe('各项工作2023年底前');
    expect(notice.tasks).toHaveLength(5);
  });

  it.each([
    { name: 'a name', above: '县教育局、县委', below: '宣传部、县水利局', count: 4 },
    { name: 'no name', above: '县教育局、县林业局', below: '县水利局', count: 5 },
  ])('is told where the writer ended its lines: the page cuts $name', async ({ above, below, count }) => {
    const notice = await read(
      {
        heights: [1, 1, 1, 1, 1],
        cells: [...header, ...rows(['财政', '农业', '医疗']), ...row(4, '环境', '开展监督', above, '')],
      },
      { heights: [1], cells: row(0, '', '检查并公开结果', below, '') },
    );
    expect(notice.tasks).toHaveLength(count);
    expect(doubtsOf(notice)).toEqual([2]);
  });
});
