import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../../../src/model/task-table.ts';
import { readTables } from '../../../src/table/tables.ts';
import { regionOf } from '../../support/grid.ts';

const rowsOf = (picture: string, merges: 'stated' | 'guessed' = 'stated'): readonly TaskRow[] =>
  readTables([regionOf(picture, merges)]).value.tables[0]?.rows ?? [];
const pathOf = (row: TaskRow): string => row.path.map(({ label, title }) => `${label ?? ''}${title}`).join(' > ');
const unitsOf = (row: TaskRow): string =>
  row.units.map(({ role, text, inherited }) => `${role} ${text}${inherited ? ' ^' : ''}`).join('; ');

describe('merged cells', () => {
  it('stated: only what is merged is inherited', () => {
    const rows = rowsOf(`
      类别     | 具体要求 | 责任单位 | 完成时限
      决策公开 | 公开重大决策事项目录 | 市司法局 | 12月底前
      ^        | 公开决策草案和说明   | ^        | ^
      ^        | 公开意见采纳的情况   |          |`);
    expect(rows.map(pathOf)).toEqual(['决策公开', '决策公开', '决策公开']);
    expect(rows.map(unitsOf)).toEqual(['unit 市司法局', 'unit 市司法局 ^', '']);
    expect(rows.map((row) => row.deadline)).toEqual([
      { text: '12月底前', inherited: false },
      { text: '12月底前', inherited: true },
      { text: '', inherited: false },
    ]);
  });

  it('a header of two rows that each page of the original said again makes no tasks', () => {
    const header = `
      序号 | 重点任务 | 责任单位 | < | 完成时限
      ^ | ^ | 牵头单位 | 配合单位 | ^`;
    const rows = rowsOf(`${header}
      1 | 公开重大决策事项目录 | 市司法局 | 市财政局 | 12月底前${header}
      2 | 公开意见采纳的情况 | 市财政局 | | 6月底前`);
    expect(rows.map(({ requirement }) => requirement)).toEqual(['公开重大决策事项目录', '公开意见采纳的情况']);
  });

  it.each(['①', '（1）', '3'])('一 and a title over all other columns head rows counted by %s', (number) => {
    const rows = rowsOf(`
      序号 | 重点任务 | 责任单位 | 完成时限
      一 | 经济发展 | < | <
      ${number} | 公开重大决策事项目录 | 市司法局 | 12月底前
      二 | 民生保障 | < | <
      4 | 公开意见采纳的情况 | 市财政局 | 6月底前`);
    expect(rows.map(pathOf)).toEqual(['一、经济发展', '二、民生保障']);
  });

  it('a row that holds nothing but merges from above is none', () => {
    const rows = rowsOf(`
      类别     | 具体要求 | 责任单位 | 完成时限
      决策公开 | 公开重大决策事项目录 | 市司法局 | 12月底前
      ^        |                      |          |
      ^        | 公开意见采纳的情况   | 市财政局 | ^`);
    expect(rows.map(({ requirement }) => requirement)).toEqual(['公开重大决策事项目录', '公开意见采纳的情况']);
  });

  it('guessed: a blank cell inherits within its category', () => {
    const rows = rowsOf(
      `
      类别     | 具体要求 | 责任单位
      决策公开 | 公开重大决策事项目录 | 市司法局
               | 公开决策草案和说明   |
      政策解读 | 解读材料同步发布     |`,
      'guessed',
    );
    expect(rows.map(unitsOf)).toEqual(['unit 市司法局', 'unit 市司法局 ^', '']);
  });

  it('guessed: a blank support cell beside a filled lead cell is blank for the rows below, too', () => {
    const rows = rowsOf(
      `
      类别     | 具体要求 | 牵头单位 | 配合单位
      决策公开 | 公开重大决策事项目录 | 市司法局 | 市民政局
               | 公开决策草案和说明   | 市财政局 |
               | 公开意见采纳的情况   |          |`,
      'guessed',
    );
    expect(rows.map(unitsOf)).toEqual([
      'lead-unit 市司法局; support-unit 市民政局',
      'lead-unit 市财政局',
      'lead-unit 市财政局 ^',
    ]);
  });

  it('guessed: a category that a page prints again is the same (002:136)', () => {
    const rows = rowsOf(
      `
      类别     | 具体要求 | 责任单位
      决策公开 | 公开重大决策事项目录 | 市司法局
      决策公开 | 公开决策草案和说明   |`,
      'guessed',
    );
    expect(rows.map(unitsOf)).toEqual(['unit 市司法局', 'unit 市司法局 ^']);
  });
});

describe('group rows that say who, in a table without a unit column', () => {
  it('in their last bracket, for the groups inside of them too', () => {
    const rows = rowsOf(`
      序号 | 工作任务 | 完成时限
      一、推进改革（牵头单位：市发改局，配合单位：市司法局） | < | <
      1 | 压减行政审批材料 | 6月底前
      （一）优化服务 | < | <
      2 | 公布涉企收费目录 | 9月底前
      二、改善民生（共1项） | < | <
      3 | 更换供热老旧管网 | 年底前`);
    const said = 'unit 牵头单位：市发改局，配合单位：市司法局 ^';
    expect(rows.map(unitsOf)).toEqual([said, said, '']);
  });

  it('not where a column says it', () => {
    const rows = rowsOf(`
      序号 | 工作任务 | 责任单位
      一、推进改革（牵头单位：市发改局） | < | <
      1 | 压减行政审批材料 | 市审批局`);
    expect(rows.map(unitsOf)).toEqual(['unit 市审批局']);
  });
});

describe('blank cells of text that lost its merges', () => {
  it('a number that counts the categories is merged with them', () => {
    const rows = rowsOf(
      `
      序号 | 重点任务 | 具体措施 | 责任单位
      1    | 完善设施 | 更换供热老旧管网 | 市住建局
           |          | 新建公共停车泊位 | 市城管局
      2    | 优化环境 | 压减行政审批材料 | 市审批局
           |          | 公布涉企收费目录 | 市发改局`,
      'guessed',
    );
    expect(rows.map(({ number }) => number)).toEqual(['1', '1', '2', '2']);
  });

  it('a number that counts the rows is not: its row has lost it', () => {
    const rows = rowsOf(
      `
      序号 | 重点任务 | 具体措施 | 责任单位
      1    | 完善设施 | 更换供热老旧管网 | 市住建局
      2    |          | 新建公共停车泊位 | 市城管局
           |          | 压减行政审批材料 | 市审批局
           |          | 公布涉企收费目录 | 市发改局`,
      'guessed',
    );
    expect(rows.map(({ number }) => number)).toEqual(['1', '2', null, null]);
  });

  it('a supporting unit has the leading one, and its leader, of the rows above', () => {
    const rows = rowsOf(
      `
      序号 | 工作任务 | 牵头领导 | 牵头单位 | 配合单位
      1 | 更换供热老旧管网 | 钱明 | 市住建局 | 市财政局
      2 | 新建公共停车泊位 |      |          | 市城管局`,
      'guessed',
    );
    expect(rows.map(unitsOf)).toEqual([
      'lead-unit 市住建局; support-unit 市财政局',
      'lead-unit 市住建局 ^; support-unit 市城管局',
    ]);
    expect(rows.map(({ extra }) => extra['牵头领导'])).toEqual(['钱明', '钱明']);
  });

  it('a person left of all tasks leads those below, too; one on their right does not', () => {
    const rows = rowsOf(
      `
      分管领导 | 序号 | 工作任务 | 责任单位 | 联系人
      副市长钱明 | 1 | 更换供热老旧管网 | 市住建局 | 孙磊
               | 2 | 新建公共停车泊位 | 市城管局 | `,
      'guessed',
    );
    expect(rows.map(({ extra }) => [extra['分管领导'], extra['联系人']])).toEqual([
      ['副市长钱明', '孙磊'],
      ['副市长钱明', undefined],
    ]);
  });

  it.each([
    ['刘志强 陈芳', '刘志强 陈芳'],
    ['刘  强　陈芳', '刘强 陈芳'],
    ['刘 强', '刘强'],
    ['副 县 长', '副县长'],
    ['刘志强 （主任） 65432100', '刘志强（主任） 65432100'],
  ])('persons %s keep the gap between two names', (persons, expected) => {
    const rows = rowsOf(`
      工作任务 | 责任领导 | 责任单位
      更换供热老旧管网 | ${persons} | 市住建局`);
    expect(rows[0]?.extra['责任领导']).toBe(expected);
  });

  it('who filled the form in is a note, and no group', () => {
    const { tables } = readTables([
      regionOf(`
        工作任务 | 责任单位
        更换供热老旧管网 | 市住建局
        填表人：周志强　填表日期：3月1日 | <`),
    ]).value;
    expect(tables[0]?.table.notes).toEqual(['填表人：周志强填表日期：3月1日']);
  });

  it('a unit left of all tasks has those of other categories below it, too', () => {
    const rows = rowsOf(
      `
      责任单位 | 重点工作 | 推进措施
      市住建局 | 供热 | 更换供热老旧管网
               | 停车 | 新建公共停车泊位
      市教育局 | 学位 | 新增普惠学位`,
      'guessed',
    );
    expect(rows.map(unitsOf)).toEqual(['unit 市住建局', 'unit 市住建局 ^', 'unit 市教育局']);
  });

  it('a note in one of the columns is a note', () => {
    const rows = rowsOf(
      `
      序号 | 工作任务 | 责任单位
      1 | 更换供热老旧管网 | 市住建局
        | 备注：每季度末报送一次进展。 | `,
      'guessed',
    );
    expect(rows).toHaveLength(1);
  });
});

describe('group rows', () => {
  const head = '类别 | 具体要求 | 责任单位';

  it('are the outermost path, and close the categories above', () => {
    const rows = rowsOf(`
      ${head}
      一、决策方面 | < | <
      决策公开 | 公开重大决策事项目录 | 市司法局
      二、解读方面 | < | <
      政策解读 | 解读材料同步发布 | 市财政局`);
    expect(rows.map(pathOf)).toEqual(['一、决策方面 > 决策公开', '二、解读方面 > 政策解读']);
  });

  it('said again as the category stand once', () => {
    expect(rowsOf(`${head}\n一、决策公开 | < | <\n决策公开 | 公开重大决策事项目录 | 市司法局`).map(pathOf)).toEqual([
      '决策公开',
    ]);
  });

  it('of the same title under another label are two', () => {
    expect(
      rowsOf(`${head}\n一、决策公开 | < | <\n（二）决策公开 | 公开重大决策事项目录 | 市司法局`).map(pathOf),
    ).toEqual(['一、决策公开 > （二）决策公开']);
  });

  it('hold the sums of their rows beside the title, with the number in a cell of its own or without', () => {
    const { tables } = readTables([
      regionOf(`
      序号 | 项目名称     | 建设内容     | 总投资 | 责任单位
      一   | 水利项目     |              | 3500   |
      1    | 灌区改造     | 衬砌渠道八公里 | 1500 | 县水利局
      2    | 水库加固     | 加固大坝一座 | 2000   | 县水利局
           | 二、交通项目 |              | 4000   |
      3    | 环城公路     | 铺设路面六公里 | 4000 | 县交通局`),
    ]).value;
    expect(tables[0]?.rows.map(pathOf)).toEqual([
      '一、水利项目 > 灌区改造',
      '一、水利项目 > 水库加固',
      '二、交通项目 > 环城公路',
    ]);
    expect(tables[0]?.table.notes).toEqual(['一、水利项目 3500', '二、交通项目 4000']);
  });

  it('are no tasks with a label and a figure that share the unit of the rows above, or stand among their like', () => {
    const rows = rowsOf(`
      重点任务             | 目标值 | 责任单位
      （一）培育规上企业   | 12     | 县经信局
      （二）新增就业岗位   | 4000   | ^
      （三）改造老旧小区   | 9      |
      （四）新建口袋公园   | 5      | 县住建局`);
    expect(rows.map((row) => row.requirement)).toEqual([
      '培育规上企业',
      '新增就业岗位',
      '改造老旧小区',
      '新建口袋公园',
    ]);
  });

  it('the first of them may stand above the header, which each of them has', () => {
    const { tables } = readTables([
      regionOf(`
      一、综合科 | < | <
      序号 | 工作内容         | 责任人
      1    | 起草年度工作总结 | 张明
      二、业务科 | < | <
      序号 | 工作内容         | 责任人
      1    | 修订业务办理指南 | 李强`),
    ]).value;
    expect(tables[0]?.rows.map(pathOf)).toEqual(['一、综合科', '二、业务科']);
    expect(tables[0]?.table).toMatchObject({ title: null, notes: [] });
  });

  it('a labelled title above the header, with none like it below, is the title', () => {
    const { tables } = readTables([
      regionOf(`
      一、年度重点任务 | < | <
      序号 | 工作内容         | 责任人
      1    | 起草年度工作总结 | 张明
      2    | 修订业务办理指南 | 李强`),
    ]).value;
    expect(tables[0]?.rows.map(pathOf)).toEqual(['', '']);
    expect(tables[0]?.table.title).toBe('一、年度重点任务');
  });

  it('in the column of the tasks are no tasks without a number', () => {
    const rows = rowsOf(
      `
      类别     | 具体要求 | 责任单位
      决策公开 | 1.公开重大决策事项目录 | 市司法局
               | 二、政务服务           |
      政策解读 | 2.解读材料同步发布     | 市财政局`,
      'guessed',
    );
    expect(rows.map(({ number, requirement }) => `${number}|${requirement}`)).toEqual([
      '1|公开重大决策事项目录',
      '2|解读材料同步发布',
    ]);
  });

  it.each([
    ['二', '二、构建管理体系'],
    ['—', '构建管理体系'],
  ])('%s beside a title over the rest of the width heads （一） below it', (number, title) => {
    const picture = `序号 | 工作任务 | 工作内容 | 牵头单位
      ${number} | 构建管理体系 | < | <
      （一） | 备案管理 | 落实备案制度 | 区绿化局
      （二） | 源头监管 | 加强工地监管 | 区建管委`;
    const table = readTables([regionOf(picture)]).value.tables[0];
    expect(table?.rows.map(({ path }) => path.map((entry) => `${entry.label ?? ''}${entry.title}`)[0])).toEqual([
      title,
      title,
    ]);
  });

  it('are counted further out than the rows below: 1 above （1）, ① and 1.1, （一） above 1', () => {
    const rows = rowsOf(
      `
      序号   | 任务         | 责任单位 | 完成时限
      一     | 深化解读回应 |          |
      （一） | 政策发布     |          |
      1      | 公开重大决策 |          |
      （1）  | 发布事项目录 | 县司法局 | 6月底前
      （2）  | 公开会议纪要 | 县政府办 | 12月底前
      2      | 做好政策解读 |          |
      ①      | 制作解读图表 | 县财政局 | 9月底前
      3      | 公开预算决算 |          |
      3.1    | 公开部门预算 | 县财政局 | 3月底前`,
      'guessed',
    );
    expect(rows.map((row) => `${pathOf(row)} > ${row.requirement}`)).toEqual([
      '一、深化解读回应 > （一）政策发布 > 1.公开重大决策 > 发布事项目录',
      '一、深化解读回应 > （一）政策发布 > 1.公开重大决策 > 公开会议纪要',
      '一、深化解读回应 > （一）政策发布 > 2.做好政策解读 > 制作解读图表',
      '一、深化解读回应 > （一）政策发布 > 3.公开预算决算 > 公开部门预算',
    ]);
  });

  it('say when their rows are due, where these say nothing', () => {
    const rows = rowsOf(`
      序号 | 任务 | 责任单位
      一、6月底前完成的任务（1项） | < | <
      1 | 公开部门预算 | 县财政局
      二、长期坚持的工作 | < | <
      2 | 做好政策解读 | 县政府办`);
    expect(rows.map((row) => row.deadline?.text)).toEqual(['6月底前完成', '长期坚持']);
    const blank = rowsOf(`
      序号 | 任务 | 责任单位 | 完成时限
      一、6月底前完成的任务 | < | < | <
      1 | 公开部门预算 | 县财政局 |
      2 | 公开招生方案 | 县教育局 | 5月底前`);
    expect(blank.map((row) => row.deadline?.text)).toEqual(['6月底前完成', '5月底前']);
  });

  it('that have no further part say so with a dash, and are what is to be done', () => {
    const rows = rowsOf(`
      一级任务 | 二级任务 | 三级任务 | 责任单位
      深化主动公开 | 政策文件公开 | ①规章公开 | 市司法局
      提升解读实效 | 做好政策解读 | —— | 各部门
      ——           | 及时回应关切 | 无 | 市网信办`);
    expect(rows.map((row) => `${pathOf(row)} > ${row.requirement}`)).toEqual([
      '深化主动公开 > 政策文件公开 > ①规章公开',
      '提升解读实效 > 做好政策解读',
      ' > 及时回应关切',
    ]);
  });

  it('are no totals', () => {
    const table = readTables([regionOf(`${head}\n决策公开 | 公开重大决策事项目录 | 市司法局\n合计 | 共1项 |`)]).value
      .tables[0];
    expect({ rows: table?.rows.length, notes: table?.table.notes }).toEqual({ rows: 1, notes: ['合计 共1项'] });
  });

  it('汇总 alone is one, 汇总各单位台账 a task', () => {
    const rowsOf = (first: string) =>
      readTables([regionOf(`${head}\n决策公开 | 公开重大决策事项目录 | 市司法局\n${first} | 82项 |`)]).value.tables[0]
        ?.rows;
    expect([rowsOf('汇总')?.length, rowsOf('汇总各单位台账')?.length]).toEqual([1, 2]);
  });
});

describe('rows above the header', () => {
  const form = '填报单位：县政府办 | < | 填报日期：3月';
  const head = '序号 | 工作任务 | 责任单位';
  const first = regionOf(`任务分解表 | < | <\n${form}\n${head}\n1 | 公开财政决算 | 县财政局`);
  const tableOf = (later: string) => {
    const grids = [...first.grids, ...regionOf(later).grids];
    return readTables([{ ...first, grids }]).value.tables[0];
  };

  it('of several cells are notes', () => {
    const table = readTables([first]).value.tables[0]?.table;
    expect(table).toMatchObject({ title: '任务分解表', notes: ['填报单位：县政府办 填报日期：3月'], rows: 1 });
  });

  it('that a later page prints again are said once', () => {
    const again = tableOf(`任务分解表 | < | <\n${form}\n${head}\n2 | 健全督查制度 | 县教育局`);
    expect(again?.table).toMatchObject({ title: '任务分解表', notes: ['填报单位：县政府办 填报日期：3月'] });
    expect(again?.rows.map((row) => row.requirement)).toEqual(['公开财政决算', '健全督查制度']);
  });

  it('on a later page are tasks of the page before', () => {
    const rows = tableOf(`2 | 健全督查制度 | 县教育局\n${head}\n3 | 通报督查结果 | 县审计局`)?.rows;
    expect(rows?.map((row) => row.requirement)).toEqual(['公开财政决算', '健全督查制度', '通报督查结果']);
  });
});

describe('tables drawn without a gap between them', () => {
  const titlesOf = (picture: string) =>
    readTables([regionOf(picture)]).value.tables.map(({ table, rows }) => [
      table.title,
      ...table.columns.map(({ header }) => header),
      rows.length,
    ]);

  it('a second header with other words begins a table, and the title above it is its own', () => {
    expect(
      titlesOf(`
      序号 | 工作任务     | 责任单位 | <        | 完成时限
      1    | 公开财政决算 | 县财政局 | <        | 6月底前
      督办事项表 | < | < | < | <
      序号 | 工作任务     | 牵头单位 | 配合单位 | 完成时限
      1    | 健全督查制度 | 县教育局 | 县水利局 | 9月底前
      2    | 通报督查结果 | 县教育局 | 各镇     | 每月`),
    ).toEqual([
      [null, '序号', '工作任务', '责任单位', '完成时限', 1],
      ['督办事项表', '序号', '工作任务', '牵头单位', '配合单位', '完成时限', 2],
    ]);
  });

  it('the same header in other columns begins a table: its rows stand under it', () => {
    const { tables } = readTables([
      regionOf(`
      序号 | 类别 | 工作任务     | <        | 牵头单位 | <        | 配合单位
      1    | 财政 | 公开财政决算 | <        | 县财政局 | <        | 县审计局
      序号 | 类别 | <            | 工作任务 | <        | 牵头单位 | 配合单位
      1    | 督查 | <            | 健全督查制度 | <    | 县教育局 | 各镇
      2    | 督查 | <            | 通报督查结果 | <    | 县水利局 | 各镇`),
    ]).value;
    expect(
      tables.flatMap(({ rows }) =>
        rows.map(({ requirement, units }) => [requirement, ...units.map(({ text }) => text)]),
      ),
    ).toEqual([
      ['公开财政决算', '县财政局', '县审计局'],
      ['健全督查制度', '县教育局', '各镇'],
      ['通报督查结果', '县水利局', '各镇'],
    ]);
  });

  it('a row that only holds header words begins none while a cell reaches into it', () => {
    expect(
      titlesOf(`
      类别     | 工作任务     | 责任单位 | 完成时限
      工作要求 | 公开财政决算 | 县财政局 | 6月底前
      ^        | 具体措施     | 责任部门 | 时间要求`),
    ).toEqual([[null, '类别', '工作任务', '责任单位', '完成时限', 2]]);
  });
});

it('keeps a second number, and figures beside 序号', () => {
  const rows = rowsOf(`
    序号 | 项目编号 | 指标名称 | 2022年 | 责任单位
    1    | A-01     | 工业增加值 | 1520 | 市工信局
    2    | A-02     | 财政收入   | 98.5 | 市财政局
    3    | A-03     | 新增就业   | 4    | 市人社局`);
  expect(rows.map(({ number, extra }) => [number, extra])).toEqual([
    ['1', { 项目编号: 'A-01', '2022年': '1520' }],
    ['2', { 项目编号: 'A-02', '2022年': '98.5' }],
    ['3', { 项目编号: 'A-03', '2022年': '4' }],
  ]);
});

describe('同上', () => {
  it('is the cell above; without one, and in a requirement, it stays', () => {
    const rows = rowsOf(`
      类别     | 具体要求 | 责任单位 | 完成时限
      决策公开 | 公开重大决策事项目录 | 同上     | 6月底
      政策解读 | 解读材料同步发布     | 市司法局 | 〃
      同上     | 同上                 | 同上     | 9月底`);
    expect(rows.map(unitsOf)).toEqual(['unit 同上', 'unit 市司法局', 'unit 市司法局 ^']);
    expect(rows.map((row) => row.deadline?.text)).toEqual(['6月底', '6月底', '9月底']);
    expect(rows.map((row) => `${pathOf(row)}: ${row.requirement}`).at(-1)).toBe('政策解读: 同上');
  });
});

describe('a blank category that is not merged', () => {
  const pasted = `
      类别     | 序号 | 具体要求 | 责任单位
      决策公开 | 1 | 公开重大决策事项目录 | 市司法局
               | 2 | 公开决策草案和说明   | 市司法局
               | 3 | 公开意见采纳的情况   | 市司法局`;
  const doubtsOf = (picture: string, merges: 'stated' | 'guessed'): number =>
    readTables([regionOf(picture, merges)]).findings.filter(({ rule }) => rule === 'doubtful-row').length;

  it('is told once where merges are stated, and taken from above where they are guessed', () => {
    expect(rowsOf(pasted).map(pathOf)).toEqual(['决策公开', '', '']);
    expect([doubtsOf(pasted, 'stated'), doubtsOf(pasted, 'guessed')]).toEqual([1, 0]);
  });

  it.each([
    ['merged', pasted.replaceAll('               |', '      ^ |')],
    ['blank in every row', pasted.replace('决策公开', '')],
  ])('%s: nothing is told', (_, picture) => {
    expect(doubtsOf(picture, 'stated')).toBe(0);
  });
});

describe('工作要点 over the tasks that it sorts', () => {
  it.each([
    {
      what: 'merged over tasks on its right it is their category',
      picture: `
      工作要点 | 重点任务             | 责任单位
      决策公开 | 公开重大决策事项目录 | 市司法局
      ^        | 公开决策草案和说明   | 市司法局
      政策解读 | 解读材料同步发布     | 市政府办`,
      texts: ['决策公开: 公开重大决策事项目录', '决策公开: 公开决策草案和说明', '政策解读: 解读材料同步发布'],
    },
    {
      what: 'with 工作要求 on the right of both they nest as they stand',
      picture: `
      工作要点     | 重点任务 | 工作要求             | 责任单位
      一、全面公开 | 决策公开 | 公开重大决策事项目录 | 市司法局
      二、加强回应 | 政策解读 | 解读材料同步发布     | 市政府办`,
      texts: ['一、全面公开 > 决策公开: 公开重大决策事项目录', '二、加强回应 > 政策解读: 解读材料同步发布'],
    },
    {
      what: 'one beside each task it says what the task is',
      picture: `
      工作要求             | 重点任务 | 责任单位
      公开重大决策事项目录 | 决策公开 | 市司法局
      解读材料同步发布     | 政策解读 | 市政府办`,
      texts: ['决策公开: 公开重大决策事项目录', '政策解读: 解读材料同步发布'],
    },
  ])('$what', ({ picture, texts }) => {
    expect(rowsOf(picture).map((row) => `${pathOf(row)}: ${row.requirement}`)).toEqual(texts);
  });
});

describe('several headers in one grid', () => {
  it('one without a row below it is a note of the table that has rows', () => {
    const region = regionOf(`
      序号 | 任务内容 | 承办单位 | 完成时间
      序号 | 工作任务 | 责任单位 | 完成时限
      1    | 编制规划 | 市财政局 | 8月底前`);
    const { value, claims } = readTables([region]);
    expect(value.tables).toHaveLength(1);
    expect(value.tables[0]?.rows.map(({ requirement }) => requirement)).toEqual(['编制规划']);
    expect(value.tables[0]?.table.notes).toEqual(['序号 任务内容 承办单位 完成时间']);
    const starts = region.grids.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs[0]?.runs[0]?.start),
    );
    expect([...new Set(claims.map(({ start }) => start))].sort((a, b) => a - b)).toEqual(starts);
  });
});

it('a category that most rows have and the first has not may stand in the middle of its rows, and is told', () => {
  const picture = (first: string, merges: 'guessed' | 'stated') =>
    readTables([
      regionOf(
        `类别 | 具体要求 | 责任单位
        ${first} | 公开重大规划 | 县发改局
        主动公开 | 公开税费政策 | 县税务局
               | 公开收费目录 | 县财政局`,
        merges,
      ),
    ]).findings.filter(({ rule }) => rule === 'doubtful-row');
  expect([picture('', 'guessed'), picture('决策公开', 'guessed')].map(({ length }) => length)).toEqual([1, 0]);
});
