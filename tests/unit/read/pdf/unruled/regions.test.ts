import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../../../src/read/pdf/geometry.ts';
import { groupLines } from '../../../../../src/read/pdf/text/lines.ts';
import { findRegions, toPageLines } from '../../../../../src/read/pdf/unruled/regions.ts';
import { textAt } from '../page.ts';

type Text = readonly [text: string, left: number, baseline: number, size?: number];

const height = 800;
const rows: readonly Text[] = [
  '序号 工作任务 责任单位',
  '1 推进政务公开工作。 县财政局',
  '2 完善审批事项清单， 县水利局',
].flatMap((row, line) => row.split(' ').map((text, column): Text => [text, 50 + 150 * column, 300 + 30 * line]));

/** The texts of a table's pages, as its parts hold them. */
function bodiesOf(...pages: readonly (readonly Text[])[]): readonly string[][] {
  const lines = pages.map((texts, index) => {
    const items = texts.map(([text, left, baseline, size = 10]) => textAt(text, left, baseline, { size }));
    return toPageLines({ page: index + 1, lines: groupLines(items), height, rules: [], ruled: [], columnLines: [] });
  });
  return findRegions(lines).flatMap(({ parts }) => parts.map(({ body }) => body.map(({ text }) => text)));
}

const first = ['1', '推进政务公开工作。', '县财政局', '2', '完善审批事项清单，', '县水利局'];

it('ends where another begins on its page, with its title; a labelled line above a header may head a group of rows', () => {
  const below = (title: string): readonly Text[] => [
    [title, 185, 400],
    ...rows.map(([text, left, baseline]): Text => [text, left, baseline + 130]),
  ];
  expect(bodiesOf([...rows, ...below('民生实事分工表')])).toEqual([first, first]);
  expect(bodiesOf([...rows, ...below('二、民生实事')])).toHaveLength(1);
});

it.each<[string, number, number]>([
  ['补充任务分工表', 16, 2],
  ['民生实事分工表（续）', 16, 1],
  ['督查考核', 10, 1],
])('%s (%d points) at a page’s top above the same header', (title, size, tables) => {
  const lifted = rows.map(([text, left, baseline]): Text => [text, left, baseline - 220]);
  const pages = [rows, [[title, 250 - (title.length * size) / 2, 50, size], ...lifted] satisfies Text[]];
  const lines = pages.map((texts, index) => {
    const items = texts.map(([text, left, baseline, own = 10]) => textAt(text, left, baseline, { size: own }));
    return toPageLines({ page: index + 1, lines: groupLines(items), height, rules: [], ruled: [], columnLines: [] });
  });
  expect(findRegions(lines)).toHaveLength(tables);
});

describe('columns set so near that a text of one looks like part of the other’s', () => {
  const late: readonly Text[] = [
    ['类别', 70, 100],
    ['工作任务', 200, 100],
    ['责任单位', 350, 100],
    ...Array.from({ length: 16 }, (_, at): readonly Text[] => [
      ['推进政务公开工作任务。', 115.5, 120 + 20 * at],
      ['县财政局', 350, 120 + 20 * at],
    ]).flat(),
    ['优化服务', 50, 130],
    ['深化重点领域', 50, 400],
    ['信息公开', 50, 420],
  ];
  const headed: readonly Text[] = [
    ['责任分工', 195, 100],
    ['序号', 50, 107],
    ['工作任务', 85, 107],
    ['牵头单位', 165, 114],
    ['配合单位', 225, 114],
    ...Array.from({ length: 4 }, (_, at): readonly Text[] => [
      [`${at + 1}`, 55, 135 + 20 * at],
      ['推进公开工作。', 75, 135 + 20 * at],
      ['县市场监管局', 160, 135 + 20 * at],
      ['县水利局', 220.5, 135 + 20 * at],
    ]).flat(),
  ];
  it.each([
    ['below the first lines', late, 3],
    ['under a header of two rows', headed, 4],
  ])('%s', (_, texts, columns) => {
    const items = texts.map(([text, left, baseline]) => textAt(text, left, baseline));
    const page = toPageLines({ page: 1, lines: groupLines(items), height, rules: [], ruled: [], columnLines: [] });
    expect(findRegions([page]).map((region) => region.columns.length)).toEqual([columns]);
  });
});

it('goes on over lines whose texts stand so near to one another that they look like one', () => {
  const wide: readonly Text[] = [
    ['工作任务', 50, 100],
    ['责任单位', 250, 100],
    ...Array.from({ length: 6 }, (_, at): readonly Text[] => [
      ['推进政务公开工作任务落实。', 50, 120 + 20 * at],
      ['县财政局', 250, 120 + 20 * at],
    ]).flat(),
  ];
  const near = [240, 255].flatMap((at): readonly Text[] => [
    ['推进政务公开工作任务落实督查考核情况通报', 50, at],
    ['县财政局', 250, at],
  ]);
  const last: readonly Text[] = [
    ['健全制度。', 50, 275],
    ['县水利局', 250, 275],
  ];
  expect(bodiesOf([...wide, ...near, ...last])[0]?.slice(-2)).toEqual(['健全制度。', '县水利局']);
});

describe('what stands below a table’s last line', () => {
  const rulesAt = (...heights: readonly number[]): readonly Segment[] =>
    heights.map((at): Segment => ({ axis: 'horizontal', at, from: 48, to: 450 }));
  const closed = rulesAt(285, 305, 365);
  it.each<[string, readonly Text[], readonly Segment[], boolean]>([
    ['the note of a raised mark', [['¹口径以统计局为准。', 50, 375]], [], false],
    ['a text below the rule that closes it (三线表)', [['口径以统计局为准。', 50, 375]], closed, false],
    ['a text below the rule under its header', [['口径以统计局为准。', 50, 375]], rulesAt(285, 305), true],
    [
      'a row below a rule between its rows',
      [
        ['3', 50, 390],
        ['健全管理制度。', 200, 390],
        ['县教育局', 350, 390],
      ],
      closed,
      true,
    ],
  ])('%s', (_, texts, rules, isOwn) => {
    const items = [...rows, ...texts].map(([text, left, baseline]) => textAt(text, left, baseline));
    const page = toPageLines({ page: 1, lines: groupLines(items), height, rules, ruled: [], columnLines: [] });
    const body = findRegions([page]).flatMap(({ parts }) => parts.flatMap((part) => part.body.map(({ text }) => text)));
    expect(body).toEqual([...first, ...(isOwn ? texts.map(([text]) => text) : [])]);
  });
});

describe('a table without lines that goes on on the next page', () => {
  it.each<[string, readonly Text[], readonly string[]]>([
    [
      'with the rest of one cell',
      [
        ['落实评估报告，', 200, 60],
        ['推进平台建设。', 200, 75],
      ],
      ['落实评估报告，', '推进平台建设。'],
    ],
    [
      'with a row whose number stands on a line of its own, where page numbers may',
      [
        ['健全应急管理制度，', 200, 60],
        ['3', 50, 67.5],
        ['县教育局', 350, 67.5],
        ['落实评估报告。', 200, 75],
        ['4', 50, 90],
        ['— 2 —', 290, 780],
      ],
      ['健全应急管理制度，', '3', '县教育局', '落实评估报告。', '4'],
    ],
    [
      'with a year on a line of its own at the page’s end',
      [
        ['3', 50, 767.5],
        ['健全应急管理制度，', 200, 767.5],
        ['2023', 350, 755],
        ['年6月', 350, 780],
      ],
      ['2023', '3', '健全应急管理制度，', '年6月'],
    ],
  ])('%s', (_, second, body) => {
    expect(bodiesOf(rows, second)).toEqual([first, body]);
  });

  it('that had room for its header alone on the page before', () => {
    const below = rows.slice(3).map(([text, left, baseline]): Text => [text, left, baseline - 270]);
    expect(bodiesOf(rows.slice(0, 3), below)).toEqual([[], first]);
    expect(bodiesOf(rows.slice(0, 3), [['特此通知。', 50, 60]])).toEqual([]);
  });

  it('not with a paragraph at the first column, nor with a name at another place', () => {
    expect(bodiesOf(rows, [['特此通知。', 50, 60]])).toEqual([first]);
    expect(bodiesOf(rows, [['县政府办公室', 380, 60]])).toEqual([first]);
  });
});
