import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { regionOf } from '../../support/grid.ts';

/** number | path > requirement | units | deadline */
function tasksOf(picture: string): readonly string[] {
  return readTables([regionOf(picture)])
    .value.tables.flatMap(({ rows }) => rows)
    .map(({ number, path, requirement, units, deadline }) => {
      const titles = path.map(({ label, title }) => (label ?? '') + title);
      const who = units.map(({ role, text }) => `${role} ${text}`).join('; ');
      return [number ?? '', [...titles, requirement].join(' > '), who, deadline?.text ?? ''].join(' | ');
    });
}

describe('rows that are no tasks', () => {
  it.each([
    ['填表人：赵某 | < | 审核人：钱某 | 联系电话：5218866'],
    ['分管领导签字： | < | 主要领导签字： | <'],
    ['填报单位（盖章）： | < | < | <'],
    ['…… | | | '],
    ['（续表） | < | < | <'],
    ['接上页 | < | < | <'],
    ['说明： | 1.完成时限为最终时限。2.每月报送进展。 | < | <'],
    ['备注 | 完成时限为最终时限。 | | '],
    ['填表人：赵某 | < | 审核人：钱某 | 2024年3月1日'],
  ])('%s', (line) => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位 | 完成时限
      1 | 更换供热老旧管网 | 县住建局 | 6月底前
      ${line}
      2 | 新建公共停车泊位 | 县城管局 | 9月底前`),
    ).toEqual(['1 | 更换供热老旧管网 | unit 县住建局 | 6月底前', '2 | 新建公共停车泊位 | unit 县城管局 | 9月底前']);
  });

  it.each(['甲 | 乙 | 丙 | 丁', '1 | 2 | 3 | 4', '（1） | （2） | （3） | （4）'])(
    '%s below the header counts the columns (栏次)',
    (line) => {
      expect(
        tasksOf(`
      指标名称 | 目标任务 | 责任单位 | 完成时限
      ${line}
      一般公共预算收入增速 | 6% | 县财政局 | 12月底前`),
      ).toEqual([' | 一般公共预算收入增速 | unit 县财政局 | 12月底前']);
    },
  );
});

it('以下任务由…。 over the whole width is a note; an item with a label, or one that says who, is a task', () => {
  const picture = `
      序号 | 工作任务 | 责任单位
      1 | 修缮校舍 | 县教育局
      以下任务由各乡镇负责，县直部门指导。 | < | <
      2 | 清理沟渠 | 各乡镇`;
  expect(tasksOf(picture)).toEqual(['1 | 修缮校舍 | unit 县教育局 | ', '2 | 清理沟渠 | unit 各乡镇 | ']);
  expect(readTables([regionOf(picture)]).value.tables[0]?.table.notes).toEqual([
    '以下任务由各乡镇负责，县直部门指导。',
  ]);
});

it('a row with nothing but the rest of a text that has not ended is one with the row above, and told', () => {
  const picture = `
      序号 | 工作任务 | 责任单位 | 完成时限
      1 | 完成排水管网普查、检测， | 县住建局 | 10月底前
        | 建立信息系统。 | |
      2 | 改造农村公路65公里 | 县交通运输局 | 11月底前
        | 建设农村候车亭 | |`;
  expect(tasksOf(picture)).toEqual([
    '1 | 完成排水管网普查、检测，建立信息系统。 | unit 县住建局 | 10月底前',
    '2 | 改造农村公路65公里 | unit 县交通运输局 | 11月底前',
    ' | 建设农村候车亭 |  | ',
  ]);
  expect(readTables([regionOf(picture)]).findings.map(({ rule }) => rule)).toEqual(['doubtful-row']);
});

it('启动 and 完成 under 完成时限, and nothing beside: the second row of the header', () => {
  expect(
    tasksOf(`
      责任单位 | 目标任务 | 完成时限 | <
       | | 启动 | 完成
      城关镇 | 改厕120户 | 3月 | 9月底前`),
  ).toEqual([' | 改厕120户 | unit 城关镇 | 9月底前']);
});

it.each([
  ['完成时限', '销号时间'],
  ['整改时限', '验收时间'],
])('%s is the deadline, %s beside it is not', (deadline, other) => {
  expect(
    tasksOf(`
      工作任务 | 责任单位 | ${deadline} | ${other}
      更换水管 | 县供水公司 | 3月20日 | 3月18日`),
  ).toEqual([' | 更换水管 | unit 县供水公司 | 3月20日']);
});

it('任务内容及完成时限 is what is to be done, whatever its cells look like', () => {
  expect(
    tasksOf(`
      序号 | 任务内容及完成时限 | 责任单位
      1 | 5月底前加固水库 | 县水利局
      2 | 全年开展巡查 | 县水利局`),
  ).toEqual(['1 | 5月底前加固水库 | unit 县水利局 | ', '2 | 全年开展巡查 | unit 县水利局 | ']);
});

it('labels that count the items of a cell are no numbers of rows', () => {
  expect(
    tasksOf(`
      部门 | 重点任务
      县教育局 | 1.新建学校2所。/2.培训教师300人次。
      县水利局 | 1.治理河道9公里。`),
  ).toEqual([' | 1.新建学校2所。\n2.培训教师300人次。 | unit 县教育局 | ', ' | 1.治理河道9公里。 | unit 县水利局 | ']);
});

it('a row with a time and no more is told', () => {
  const { findings } = readTables([
    regionOf(`
      工作任务 | 责任单位 | 完成时限
      更换水管 | 县供水公司 | 3月20日
       | | 5月底前`),
  ]);
  expect(findings).toMatchObject([{ rule: 'doubtful-row', args: { reason: 'missing', text: '5月底前' } }]);
});

describe('group rows', () => {
  it('牵头单位：A leads what stands below, beside a column of those that support', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 配合单位 | 完成时限
      牵头单位：县教育局 | < | < | <
      1 | 新建幼儿园3所 | 县住建局 | 8月底前`),
    ).toEqual(['1 | 牵头单位：县教育局 > 新建幼儿园3所 | unit 牵头单位：县教育局; support-unit 县住建局 | 8月底前']);
  });

  it('一、… over 序号 and 任务 is one also where a merged unit reaches through, or a leader is named beside it', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位 | 完成时限
      一、工业 | < | 牵头领导：张某 | <
      1 | 新建厂房 | 县工信局 | 5月底前
      二、第二批 | < | ^ |
      2 | 盘活厂房 | ^ | 6月底前`),
    ).toEqual([
      '1 | 一、工业 > 新建厂房 | unit 县工信局 | 5月底前',
      '2 | 二、第二批 > 盘活厂房 | unit 县工信局 | 6月底前',
    ]);
  });

  it('完成时限：6月底前 says when, in a table without a column that does', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位
      完成时限：6月底前 | < | <
      1 | 更换路灯 | 县城管局
      完成时限：12月底前 | < | <
      2 | 新建公厕 | 县住建局`),
    ).toEqual([
      '1 | 完成时限：6月底前 > 更换路灯 | unit 县城管局 | 6月底前',
      '2 | 完成时限：12月底前 > 新建公厕 | unit 县住建局 | 12月底前',
    ]);
  });

  it.each(['责任单位：县教育局 | < | 责任人：高某', '责任单位：县教育局 | < | <'])(
    '%s above the header speaks of the rows',
    (line) => {
      expect(
        tasksOf(`
      ${line}
      序号 | 工作任务 | 完成时限
      1 | 新建学校2所 | 8月底前`),
      ).toEqual(['1 | 新建学校2所 | unit 责任单位：县教育局 | 8月底前']);
    },
  );

  it('a text over 序号 and 任务 is no number', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位
      一、压缩开办企业时间 | < | 县市场监管局
      二、降低用电成本 | < | 县供电公司`),
    ).toEqual([' | 一、压缩开办企业时间 | unit 县市场监管局 | ', ' | 二、降低用电成本 | unit 县供电公司 | ']);
  });
});

describe('tables in one grid', () => {
  it('a second header may hold a word that no list knows (工作频次) where it begins with 序号', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 牵头单位 | 配合单位 | 完成时限
      1 | 新建幼儿园3所 | 县教育局 | 县住建局 | 8月底前
      序号 | 工作任务 | 责任单位 | 监督单位 | 工作频次
      1 | 开展森林防火巡查 | 县林业局 | 县应急局 | 每周`).map((task) => task.replace(/\| [^|]*$/u, '|')),
    ).toEqual([
      '1 | 新建幼儿园3所 | lead-unit 县教育局; support-unit 县住建局 |',
      '1 | 开展森林防火巡查 | unit 县林业局 |',
    ]);
  });

  it('blocks side by side (双栏) are read one after the other', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位 | 序号 | 工作任务 | 责任单位
      1 | 修订章程 | 办公室 | 3 | 组织培训 | 人事科
      2 | 编制预算 | 财务科 | 4 | 更新网站 | 信息中心
      注：每月报送进展。 | < | < | < | < | <`),
    ).toEqual([
      '1 | 修订章程 | unit 办公室 | ',
      '2 | 编制预算 | unit 财务科 | ',
      '3 | 组织培训 | unit 人事科 | ',
      '4 | 更新网站 | unit 信息中心 | ',
    ]);
  });

  it('with the header in the first column are turned', () => {
    expect(
      tasksOf(`
      责任单位 | 县教育局 | 县民政局
      工作任务 | 新建学校 | 新建养老院
      完成时限 | 8月底前 | <`),
    ).toEqual([' | 新建学校 | unit 县教育局 | 8月底前', ' | 新建养老院 | unit 县民政局 | 8月底前']);
  });
});

it.each(['同上', '〃', '"', '”'])('%s is what stands above', (ditto) => {
  expect(
    tasksOf(`
      工作任务 | 责任单位 | 完成时限
      编制国土空间规划 | 县自然资源局 | 9月底前
      完成地籍调查 | ${ditto} | ${ditto}`)[1],
  ).toBe(' | 完成地籍调查 | unit 县自然资源局 | 9月底前');
});

it('an upright form that is not read is told', () => {
  const { value, findings } = readTables([
    regionOf(`
      项目名称 | 县医院扩建 | < | <
      责任单位 | 县卫健局 | 责任领导 | 赵某
      推进计划 | 3月底前 | 完成立项 | <
      ^ | 9月底前 | 开工建设 | <`),
  ]);
  expect(value.tables).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['unread-table']);
});

describe('several tasks typed into one row', () => {
  it('are a task for each number where the paragraphs are as many', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位 | 完成时限
      1/2/3 | 新建厂房/修建道路/植树造林 | 县工信局/县交通运输局/县林业局 | 年底前`),
    ).toEqual([
      '1 | 新建厂房 | unit 县工信局 | 年底前',
      '2 | 修建道路 | unit 县交通运输局 | 年底前',
      '3 | 植树造林 | unit 县林业局 | 年底前',
    ]);
  });

  it('are told where they are not', () => {
    const { findings } = readTables([
      regionOf(`
      序号 | 工作任务 | 责任单位
      1/2/3 | 新建厂房/修建道路 | 县工信局`),
    ]);
    expect(findings).toMatchObject([{ rule: 'doubtful-row', args: { reason: 'unlevel' } }]);
  });
});

it('a table without a header goes on with the one before, past some text, where its number does', () => {
  const first = regionOf(`
      序号 | 工作任务 | 责任单位 | 完成时限
      1 | 新建厂房 | 县工信局 | 5月底前`);
  const read = (number: string) =>
    readTables([first, regionOf(`${number} | 修建道路 | 县交通运输局 | 6月底前`)]).value.tables.map(
      ({ rows }) => rows.length,
    );
  expect(read('2')).toEqual([1, 1]);
  expect(read('7')).toEqual([1]);
});

it('months are headers of what is done in them', () => {
  expect(
    readTables([
      regionOf(`
      编号 | 目标任务 | 1—3月 | 4—6月 | 7—9月 | 责任落实 | <
      ^ | ^ | ^ | ^ | ^ | 责任单位 | 责任人
      1 | 建成体育馆 | 设计 | 开工 | 竣工 | 县教体局 | 葛某`),
    ]).value.tables[0]?.rows[0]?.extra,
  ).toEqual({ '1—3月': '设计', '4—6月': '开工', '7—9月': '竣工', 责任落实·责任人: '葛某' });
});

it('a header that no list knows over short texts that begin with what to do', () => {
  expect(
    tasksOf(`
      序号 | 干什么 | 谁来干 | 啥时候干完
      1 | 建设停车场 | 县城管局 | 6月底前
      2 | 改造农贸市场 | 县商务局 | 9月底前
      3 | 更换燃气管道 | 县住建局 | 10月底前`),
  ).toHaveLength(3);
});

it('rows of what, who and when below no header are told where they are not read', () => {
  const picture = `
    建设学校3所 | 县教育局 | 8月底前
    改造厕所10座 | 县住建局 | 9月底前
    招聘教师50名 | 县人社局 | 10月底前`;
  const { value, findings } = readTables([regionOf(picture)]);
  expect(value.tables).toEqual([]);
  expect(findings.map(({ rule }) => rule)).toEqual(['unread-table']);
});
