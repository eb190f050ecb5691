import { expect, it } from 'vitest';
import type { TableRegion } from '../../../src/model/structure.ts';
import { readTables } from '../../../src/table/tables.ts';
import { regionOf } from '../../support/grid.ts';

/** One table over pages, a picture each. */
function pagesOf(...pictures: readonly string[]): TableRegion {
  const regions = pictures.map((picture) => regionOf(picture));
  const grids = regions.flatMap(({ grids: [grid] }, at) =>
    grid === undefined ? [] : [{ ...grid, location: { page: at + 1 } }],
  );
  return { ...regionOf(pictures[0] ?? ''), grids };
}

it('a task that a page cut goes on beside its targets, where no column says more', () => {
  const region = pagesOf(
    `重点任务 | 年度目标 | 责任单位
     预算公开 | 完善预算公开制度 | 县财政局
     农业发展 | 培训新型农民 | 县农业农村局
     ^ | 建设示范基地 | 县农业农村局`,
    `重点任务 | 年度目标 | 责任单位
      | 推广优良品种 | 县农业农村局
     水利建设 | 整修渠道 | 县水利局`,
  );
  const [table] = readTables([region]).value.tables;
  expect(
    table?.rows.map(({ path, requirement }) => [...path.map(({ title }) => title), requirement].join('/')),
  ).toEqual([
    '预算公开/完善预算公开制度',
    '农业发展/培训新型农民',
    '农业发展/建设示范基地',
    '农业发展/推广优良品种',
    '水利建设/整修渠道',
  ]);
});

it('a group row at a page’s end is no part of the row below', () => {
  const region = pagesOf(
    `重点任务 | 责任单位
     一、乡村振兴 | <
     培训新型农民 | 县农业农村局
     二、生态环境 | <`,
    `整修渠道 | 县水利局
     植树造林 | 县林业局`,
  );
  const rows = readTables([region]).value.tables[0]?.rows ?? [];
  expect(rows.map(({ path, requirement }) => [...path.map(({ title }) => title), requirement].join('/'))).toEqual([
    '乡村振兴/培训新型农民',
    '生态环境/整修渠道',
    '生态环境/植树造林',
  ]);
});

it('items of a cell that a page cut are one row; a row of its own units is not', () => {
  const rowsOf = (units: string): readonly string[] => {
    const region = pagesOf(
      `重点任务 | 工作举措 | 责任单位
       农业发展 | 1.培训新型农民。/2.建设示范基地。 | 县农业农村局`,
      `重点任务 | 工作举措 | 责任单位
       | 3.推广优良品种。/4.公布推广目录。 | ${units}
       水利建设 | 整修渠道。 | 县水利局`,
    );
    return readTables([region]).value.tables[0]?.rows.map(({ requirement }) => requirement.replaceAll('\n', '')) ?? [];
  };
  const [above, below] = ['1.培训新型农民。2.建设示范基地。', '3.推广优良品种。4.公布推广目录。'];
  expect(rowsOf('')).toEqual([`${above}${below}`, '整修渠道。']);
  expect(rowsOf('县林业局')).toEqual([above, below, '整修渠道。']);
});

it.each([
  {
    name: 'the rest of a unit’s name goes on with it, and is told',
    above: '县自然资',
    below: '源局、县发展改革局',
    units: '县自然资源局、县发展改革局',
    told: 1,
  },
  { name: 'another unit is a row of its own', above: '县水利局', below: '县发展改革局', units: '县水利局', told: 0 },
])('at a page’s top beside nothing, $name', ({ above, below, units, told }) => {
  const region = pagesOf(
    `工作任务 | 具体要求 | 责任单位
     公开 | 推进预算公开。 | 县财政局
     ^ | 推进规划公开。 | ${above}`,
    `工作任务 | 具体要求 | 责任单位
      | | ${below}
     水利 | 整修渠道。 | 县水务局`,
  );
  const { value, findings } = readTables([region]);
  expect(value.tables[0]?.rows[1]?.units.map(({ text }) => text.replace('\n', ''))).toEqual([units]);
  expect(findings.filter(({ rule }) => rule === 'doubtful-row')).toHaveLength(told);
});

/** No rule is drawn below the last row of a page, nor above the first of the next one. */
function openPages(above: string, below: string): TableRegion {
  const { grids, ...region } = pagesOf(above, below);
  const opened = grids.map((grid, page) => ({
    ...grid,
    cells: grid.cells.map((cell) => {
      const isLast = page === 0 && cell.row + cell.rowSpan === grid.rows;
      return { ...cell, open: { top: page === 1 && cell.row === 0, bottom: isLast } };
    }),
  }));
  return { ...region, grids: opened };
}

it.each([
  {
    name: 'a row with the next number is a row',
    below: '3 | | 整修渠道。 | 县水利局',
    rows: ['2 公开 县财政局', '3 公开 县水利局'],
  },
  { name: 'a row without one is the rest', below: ' | | 并公布目录。 | ', rows: ['2 公开 县财政局'] },
])('without rules at the page’s end, $name', ({ below, rows }) => {
  const region = openPages(
    `序号 | 类别 | 工作任务 | 责任单位
     1 | 督查 | 健全制度。 | 县教育局
     2 | 公开 | 推进公开， | 县财政局`,
    below,
  );
  const [table] = readTables([region]).value.tables;
  expect(
    table?.rows
      .slice(1)
      .map(({ number, path, units }) => [number, path[0]?.title, ...units.map(({ text }) => text.trim())].join(' ')),
  ).toEqual(rows);
});

it('3.… below the page’s end is an item of its own where 2.… above it has ended', () => {
  const rowsOf = (above: string): readonly string[] => {
    const region = pagesOf(
      `序号 | 工作任务 | 责任单位
       1 | 公开财政决算。 | 县财政局
       2 | 1.健全制度；/${above} | 县教育局`,
      ' | 3.通报结果。 | ',
    );
    return (
      readTables([region])
        .value.tables[0]?.rows.slice(1)
        .map(({ requirement }) => requirement) ?? []
    );
  };
  expect(rowsOf('2.推进公开；')).toEqual(['1.健全制度；\n2.推进公开；\n3.通报结果。']);
  expect(rowsOf('2.推进公开，见表')).toEqual(['1.健全制度；\n2.推进公开，见表3.通报结果。']);
});

it('a category beside the rest of a row that a page cut is another where its label counts on', () => {
  const region = pagesOf(
    `序号 | 工作领域 | 工作任务 | 责任单位
     1 | 一、农业发展 | 培训新型农民， | 县农业农村局`,
    ` | 二、水利建设 | 建设示范基地。 |
     2 | ^ | 整修渠道。 | 县水利局`,
  );
  const rows = readTables([region]).value.tables[0]?.rows ?? [];
  expect(rows.map(({ path, requirement }) => [...path.map(({ title }) => title), requirement].join('/'))).toEqual([
    '农业发展/培训新型农民，建设示范基地。',
    '水利建设/整修渠道。',
  ]);
});

it('a line that both pages print, cut through by the page’s end, is said once', () => {
  const rowOf = (below: string) => {
    const region = pagesOf(
      `序号 | 工作任务 | 责任单位 | 完成时限
       1 | 公开决算。 | 县财政局 | 6月底前
       2 | | 县政务服 | 2023`,
      below,
    );
    const [, row] = readTables([region]).value.tables[0]?.rows ?? [];
    return [row?.requirement, ...(row?.units ?? []).map(({ text }) => text.replaceAll('\n', ''))].join(' ');
  };
  expect(rowOf(' | 推进公开。 | 县政务服/务局 | 2023/年6月')).toBe('推进公开。 县政务服务局');
  expect(rowOf(' | 推进公开。 | 务局 | 年6月')).toBe('推进公开。 县政务服务局');
});

/** Each text stands in the lines of its cell, the last of a page's last row so far above the cell's lower edge. */
function placed({ grids, ...region }: TableRegion, distance: number): TableRegion {
  const placedGrids = grids.map((grid) => ({
    ...grid,
    cells: grid.cells.map((cell) => ({
      ...cell,
      location: {
        ...cell.location,
        bbox: [cell.column * 100, cell.row * 40, cell.column * 100 + 100, cell.row * 40 + 40],
      },
      paragraphs: cell.paragraphs.map((paragraph) => ({
        ...paragraph,
        location: {
          ...paragraph.location,
          bbox: [cell.column * 100, cell.row * 40, cell.column * 100 + 100, cell.row * 40 + 40 - distance],
        },
      })),
    })),
  })) as TableRegion['grids'];
  return { ...region, grids: placedGrids };
}

it.each([
  {
    name: 'a line that the page’s end cuts through is said once, in its column alone',
    distance: -1,
    first: '促进民生改善。',
  },
  { name: 'a line that ends above it is no such line', distance: 6, first: '促进民生民生改善。' },
])('$name', ({ distance, first }) => {
  const region = pagesOf(
    `序号 | 工作任务 | 责任单位 | 完成时限
     1 | 公开决算。 | 县财政局 | 6月底前
     2 | 促进/民生 | 县教育局、 | 9月`,
    ` | 民生/改善。 | 县民政局 | 底前
     3 | 通报结果。 | 县审计局 | 10月底前`,
  );
  const rows = readTables([placed(region, distance)]).value.tables[0]?.rows ?? [];
  expect(rows.map(({ requirement }) => requirement.replaceAll('\n', ''))).toEqual(['公开决算。', first, '通报结果。']);
});

it.each([
  { name: 'merged and blank cells elsewhere', third: ' ', told: 1 },
  { name: 'merged cells alone elsewhere', third: '8月底前', told: 0 },
])('a blank deadline below a page’s end, $name', ({ third, told }) => {
  const region = pagesOf(
    `序号 | 工作任务 | 责任单位 | 完成时限
     1 | 公开决算。 | 县财政局 | 6月底前
     2 | 健全制度。 | 县教育局 | 9月底前
     3 | 推进公开。 | 县民政局 | ^
     4 | 通报情况。 | 县审计局 | ^
     5 | 整修渠道。 | 县水利局 | ${third}
     6 | 培训干部。 | 县人社局 | 7月底前`,
    `7 | 通报结果。 | 县审计局 |
     8 | 推广良种。 | 县林业局 | 10月底前`,
  );
  expect(readTables([region]).findings.filter(({ rule }) => rule === 'doubtful-row')).toHaveLength(told);
});

it('a row whose first line a page has, and the next one the whole, is said once', () => {
  const region = pagesOf(
    `序号 | 工作任务 | 责任单位 | 完成时限
     1 | 公开决算。 | 县财政局 | 6月底前
     2 | 推进政务 | 县教育局、 | 9月底前`,
    `2 | 推进政务/公开。 | 县教育局、/县民政局 | 9月底前
     3 | 通报结果。 | 县审计局 | 10月底前`,
  );
  const rows = readTables([region]).value.tables[0]?.rows ?? [];
  expect(rows.map(({ number, requirement }) => [number, requirement])).toEqual([
    ['1', '公开决算。'],
    ['2', '推进政务公开。'],
    ['3', '通报结果。'],
  ]);
});

it('a header that no list knows is found where its page holds no more than a row of the table', () => {
  const region = pagesOf(
    `街镇、园区 | 目标任务
     罗店镇 | 垃圾分类绿色账户推进全覆盖，创建达标小区61个。`,
    `大场镇 | 垃圾分类绿色账户推进全覆盖，创建达标小区86个。
     友谊路街道 | 垃圾分类绿色账户推进全覆盖，创建达标小区60个。`,
  );
  const [table] = readTables([region]).value.tables;
  expect(table?.rows.map(({ units }) => units.map(({ text }) => text).join())).toEqual([
    '罗店镇',
    '大场镇',
    '友谊路街道',
  ]);
});

it('tables side by side go on each below itself on the next page', () => {
  const { grids, ...region } = pagesOf(
    `工作任务 | 责任单位
     公开决算。 | 县财政局
     推进公开， | 县教育局`,
    `工作任务 | 责任单位
     整修渠道。 | 县水利局
     推广良种。 | 县林业局`,
    '并公布目录。 | ',
    '通报结果。 | 县审计局',
  );
  const beside = grids.map((grid, index) => {
    const left = index % 2 === 0 ? 0 : 300;
    const bbox: [number, number, number, number] = [left, 100, left + 250, 300];
    const cells = grid.cells.map((cell) => {
      const open = { top: index > 1 && cell.row === 0, bottom: index < 2 && cell.row + cell.rowSpan === grid.rows };
      const x = left + cell.column * 125;
      const box: [number, number, number, number] = [x, 100 + cell.row * 20, x + 125, 120 + cell.row * 20];
      return { ...cell, open: index % 2 === 0 ? open : { top: false, bottom: false }, location: { bbox: box } };
    });
    return { ...grid, cells, location: { page: index < 2 ? 1 : 2, bbox } };
  });
  const { tables } = readTables([{ ...region, grids: beside }]).value;
  expect(tables.flatMap(({ rows }) => rows.map(({ requirement }) => requirement.replaceAll('\n', '')))).toEqual([
    '公开决算。',
    '推进公开，并公布目录。',
    '整修渠道。',
    '推广良种。',
    '通报结果。',
  ]);
});

it('halves of one table side by side on each page are read in turn, where their numbers count on', () => {
  const halves = ['1 | 公开决算。', '2 | 整修渠道。', '3 | 推广良种。', '4 | 通报结果。'];
  const units = ['县财政局', '县水利局', '县林业局', '县审计局'];
  const { grids, ...region } = pagesOf(
    ...halves.map((row, index) => `序号 | 工作任务 | 责任单位\n${row} | ${units[index]}`),
  );
  const beside = grids.map((grid, index) => {
    const left = index % 2 === 0 ? 0 : 300;
    const bbox: [number, number, number, number] = [left, 100, left + 250, 300];
    return { ...grid, location: { page: index < 2 ? 1 : 2, bbox } };
  });
  const { tables } = readTables([{ ...region, grids: beside }]).value;
  expect(tables.flatMap(({ rows }) => rows.map(({ number }) => number))).toEqual(['1', '2', '3', '4']);
});

it.each([
  ['the title', '县2024年任务分解表（续）', []],
  ['the title, with a number', '县2024年任务分解表（续表一）', []],
  ['a group', '一、乡村振兴（续）', ['乡村振兴']],
])('what the rest of a table says again above its header is no new group: %s', (_, again, groups) => {
  const header = '序号 | 重点任务 | 责任单位';
  const above = groups.length > 0 ? '一、乡村振兴 | < | <\n' : '';
  const region = pagesOf(
    `${header}\n${above}1 | 培训新型农民 | 县农业农村局`,
    `${again} | < | <\n${header}\n2 | 植树造林 | 县林业局`,
  );
  const rows = readTables([region]).value.tables.flatMap((table) => table.rows);
  expect(rows.map(({ path }) => path.map(({ title }) => title))).toEqual([groups, groups]);
});

it('columns that stand elsewhere on the next page, under the same header, are the same columns', () => {
  const { grids, ...region } = pagesOf(
    `类别 | 工作任务 | 责任单位
     政务公开 | 公开财政预算 | 县财政局`,
    `类别 | 工作任务 | 责任单位
     政策解读 | 发布政策图解 | 县政府办公室`,
  );
  const placed = grids.map((grid, index) => {
    const sides = index === 0 ? [50, 100, 300, 400] : [50, 92, 270, 380];
    const cells = grid.cells.map((cell) => {
      const [left = 0, right = 0] = [sides[cell.column], sides[cell.column + 1]];
      const bbox = [left, 100 + 20 * cell.row, right, 120 + 20 * cell.row] as [number, number, number, number];
      return { ...cell, location: { page: index + 1, bbox } };
    });
    return { ...grid, cells };
  });
  const rows = readTables([{ ...region, grids: placed }]).value.tables.flatMap((table) => table.rows);
  expect(rows.map(({ path, requirement, units }) => [path[0]?.title, requirement, units[0]?.text])).toEqual([
    ['政务公开', '公开财政预算', '县财政局'],
    ['政策解读', '发布政策图解', '县政府办公室'],
  ]);
});
