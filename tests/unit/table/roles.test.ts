import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { regionOf } from '../../support/grid.ts';

const requirement = [
  '及时公开重大决策事项目录并按要求更新',
  '加大政策解读力度，丰富政策解读的形式',
  '完善政务服务平台，推动事项全程网办',
];
const units = ['市财政局', '市教育和体育局、市民政局', '各镇（街道）'];

/** A table of three rows under these headers: a column that is `text`, `unit`, `number` … or what is given. */
function tableOf(headers: readonly string[], columns: readonly (readonly string[])[]): string {
  return [headers.join('|'), ...[0, 1, 2].map((row) => columns.map((cells) => cells[row] ?? '').join('|'))].join('\n');
}

const rolesOf = (picture: string): readonly string[] | undefined =>
  readTables([regionOf(picture)]).value.tables[0]?.table.columns.map((column) => `${column.header}=${column.role}`);

const guessesOf = (picture: string): readonly string[] =>
  readTables([regionOf(picture)]).findings.flatMap((finding) =>
    finding.rule === 'guessed-role' ? [`${finding.args.header}=${finding.args.role}`] : [],
  );

describe('roles of headers that no list knows', () => {
  it.each([
    {
      what: 'a column whose cells end like units is one, whatever it is called',
      picture: tableOf(['具体要求', '谁来办'], [requirement, units]),
      roles: ['具体要求=requirement', '谁来办=unit'],
      guesses: ['谁来办=unit'],
    },
    {
      what: 'of what kind a thing is, behind who acts, heads nothing',
      picture: tableOf(
        ['责任名称', '责任单位', '责任类别', '责任事项'],
        [['规划', '管理', '养护'], units, ['编制', '管理', '养护'], requirement],
      ),
      roles: ['责任名称=task', '责任单位=unit', '责任类别=other', '责任事项=requirement'],
      guesses: ['责任名称=task', '责任事项=task'],
    },
    {
      what: 'among them a listed word keeps its role, and is no guess',
      picture: tableOf(['抽查何事', '牵头部门', '配合部门'], [requirement, units, units]),
      roles: ['抽查何事=requirement', '牵头部门=lead-unit', '配合部门=support-unit'],
      guesses: ['抽查何事=requirement'],
    },
    {
      what: 'a column of dates is the deadline where no other is',
      picture: tableOf(['具体要求', '责任单位', '何时办结'], [requirement, units, ['12月底前', '6月底前', '全年']]),
      roles: ['具体要求=requirement', '责任单位=unit', '何时办结=deadline'],
      guesses: ['何时办结=deadline'],
    },
    {
      what: 'dates beside the deadline are something else',
      picture: tableOf(
        ['具体要求', '责任单位', '何时启动', '完成时限'],
        [requirement, units, ['1月', '2月', '3月'], ['12月底前', '6月底前', '全年']],
      ),
      roles: ['具体要求=requirement', '责任单位=unit', '何时启动=other', '完成时限=deadline'],
      guesses: [],
    },
    {
      what: 'of headers that only end like a deadline the first is one',
      picture: tableOf(
        ['具体要求', '责任单位', '结案期限', '结果报送时间'],
        [requirement, units, ['12月底前', '6月底前', '全年'], ['每月5日', '每月5日', '每月5日']],
      ),
      roles: ['具体要求=requirement', '责任单位=unit', '结案期限=deadline', '结果报送时间=other'],
      guesses: ['结案期限=deadline'],
    },
    {
      what: 'an untitled column that counts is the number',
      picture: tableOf(
        ['工作任务', '', '具体要求', '责任科室', '时限要求'],
        [
          ['政务公开', '政策解读', '平台建设'],
          ['1', '2', '3'],
          requirement,
          ['办公室', '法规科', '信息科'],
          ['12月', '6月', '全年'],
        ],
      ),
      roles: ['工作任务=task', '=number', '具体要求=requirement', '责任科室=unit', '时限要求=deadline'],
      guesses: [],
    },
    {
      what: 'a 单位 of measure is no unit',
      picture: tableOf(['工作任务', '单位', '责任单位'], [requirement, ['个', '亿元', '%'], units]),
      roles: ['工作任务=requirement', '单位=other', '责任单位=unit'],
      guesses: ['单位=other'],
    },
  ])('$what', ({ picture, roles, guesses }) => {
    expect(rolesOf(picture)).toEqual(roles);
    expect([...guessesOf(picture)].sort()).toEqual([...guesses].sort());
  });
});

describe('roles of headers by their words and neighbours', () => {
  it.each([
    { headers: ['工作任务', '责任单位'], roles: ['requirement', 'unit'] },
    { headers: ['工作任务', '工作要求', '牵头单位', '责任单位'], roles: ['task', 'requirement', 'lead-unit', 'unit'] },
    { headers: ['改革举措', '主 要 内 容', '指导部门', '推广范围'], roles: ['task', 'requirement', 'unit', 'other'] },
    { headers: ['工 作 任 务', '责 任 单 位', '完 成 时 限（2023年）'], roles: ['requirement', 'unit', 'deadline'] },
    { headers: ['目标任务', '责任单位'], roles: ['requirement', 'unit'] },
    { headers: ['工作任务', '负责人'], roles: ['requirement', 'unit'] },
    { headers: ['工作任务', '责任领导', '责任人'], roles: ['requirement', 'person', 'person'] },
    {
      headers: ['工作任务', '责任单位（牵头）', '责任单位（配合）'],
      roles: ['requirement', 'lead-unit', 'support-unit'],
    },
    { headers: ['工作任务', '牵头单位及责任单位'], roles: ['requirement', 'unit'] },
    {
      headers: ['重点任务', '责任单位', '一季度', '二季度', '三季度', '四季度'],
      roles: ['requirement', 'unit', 'other', 'other', 'other', 'other'],
    },
  ])('$headers', ({ headers, roles }) => {
    const filled = headers.map((_, c) => (c === 0 || (roles[c] === 'requirement' && c > 0) ? requirement : units));
    const found = readTables([regionOf(tableOf(headers, filled))]).value.tables[0]?.table.columns;
    expect(found?.map((column) => column.role)).toEqual(roles);
  });
});

it('places left of the tasks are no units where another column says who', () => {
  const picture = `
    区域 | 工作任务 | 责任单位
    城关镇、长安镇 | ${requirement[0]} | 市财政局
    东关街道 | ${requirement[1]} | 市教育和体育局
    城关镇·长安镇 | ${requirement[2]} | 市民政局`;
  expect(rolesOf(picture)).toEqual(['区域=other', '工作任务=requirement', '责任单位=unit']);
  expect(guessesOf(picture)).toEqual([]);
});

describe('a task that is merged over several lines of its target', () => {
  it('sorts them: the target is the requirement', () => {
    const found = rolesOf(`
      重点任务 | 年度目标 | 责任单位
      优化营商环境 | ${requirement[0]} | 市财政局
      ^ | ${requirement[1]} | 市教育和体育局
      推进项目建设 | ${requirement[2]} | 各镇（街道）`);
    expect(found).toEqual(['重点任务=task', '年度目标=requirement', '责任单位=unit']);
  });

  it('is the requirement where each has one', () => {
    const found = rolesOf(`
      重点任务 | 年度目标 | 责任单位
      ${requirement[0]} | 完成12项 | 市财政局
      ${requirement[1]} | 完成9项 | 市教育和体育局`);
    expect(found).toEqual(['重点任务=requirement', '年度目标=target', '责任单位=unit']);
  });

  it('a header that no list knows is the requirement where the task is merged over its texts', () => {
    const found = rolesOf(`
      工作任务 | 细节要点 | 责任单位
      优化营商环境 | ${requirement[0]} | 市财政局
      ^ | ${requirement[1]} | 市教育和体育局
      推进项目建设 | ${requirement[2]} | 各镇（街道）`);
    expect(found).toEqual(['工作任务=task', '细节要点=requirement', '责任单位=unit']);
  });

  it.each(['目标要求', '工作标准'])('%s says what is to be done where no other column does', (target) => {
    const columns = ['优化营商环境', '推进项目建设', '改善民生'];
    expect(rolesOf(tableOf(['任务', target, '责任单位'], [columns, requirement, units]))?.[1]).toBe(
      `${target}=requirement`,
    );
  });

  it('指导单位 beside who is responsible supports', () => {
    expect(rolesOf(tableOf(['具体任务', '责任单位', '业务指导部门'], [requirement, units, units]))?.slice(1)).toEqual([
      '责任单位=unit',
      '业务指导部门=support-unit',
    ]);
    expect(rolesOf(tableOf(['具体任务', '指导单位'], [requirement, units]))?.[1]).toBe('指导单位=unit');
  });

  it('测评标准 says what is to be done, and 主责科室 leads', () => {
    const columns = [['环境', '秩序', '服务'], requirement, units, units];
    expect(rolesOf(tableOf(['测评项目', '测评标准', '主责科室', '协作科室'], columns))).toEqual([
      '测评项目=task',
      '测评标准=requirement',
      '主责科室=lead-unit',
      '协作科室=support-unit',
    ]);
  });

  it('figures under 目标 say how much of a task, and are no task', () => {
    const figures = ['2座', '50公里', '85%以上'];
    expect(rolesOf(tableOf(['任务', '目标', '责任单位'], [requirement, figures, units]))).toEqual([
      '任务=requirement',
      '目标=target',
      '责任单位=unit',
    ]);
  });
});

describe('headers of two rows', () => {
  it('责任单位 over 牵头 and 配合', () => {
    const picture = `
      序号 | 工作任务 | 责任单位 | <        | 完成时限
      ^    | ^        | 牵头     | 配合     | ^
      1    | ${requirement[0]} | 市财政局 | 市民政局 | 12月底前`;
    expect(rolesOf(picture)).toEqual([
      '序号=number',
      '工作任务=requirement',
      '责任单位·牵头=lead-unit',
      '责任单位·配合=support-unit',
      '完成时限=deadline',
    ]);
  });

  it('责任分工 over 主要责任单位 and 其他责任单位', () => {
    const picture = `
      序号 | 工作任务 | 责任分工 | <
      ^    | ^        | 主要责任单位 | 其他责任单位
      1    | ${requirement[0]} | 市财政局 | 市民政局`;
    expect(rolesOf(picture)?.slice(2)).toEqual(['责任分工·主要责任单位=lead-unit', '责任分工·其他责任单位=unit']);
  });

  it('完成时限 over quarters: columns of progress', () => {
    const picture = `
      工作任务 | 责任单位 | 完成时限 | <
      ^        | ^        | 一季度   | 二季度
      ${requirement[0]} | 市财政局 | 启动 | 完成`;
    const table = readTables([regionOf(picture)]).value.tables[0];
    expect(table?.table.columns.map((column) => column.role)).toEqual(['requirement', 'unit', 'other', 'other']);
    expect(table?.rows[0]?.extra).toEqual({ 完成时限·一季度: '启动', 完成时限·二季度: '完成' });
  });

  it('lead and support pairs twice', () => {
    const picture = `
      工作任务 | 市级责任单位 | <        | 县级责任单位 | <
      ^        | 牵头单位     | 配合单位 | 牵头单位     | 配合单位
      ${requirement[0]} | 市财政局 | 市民政局 | 县财政局 | 县民政局`;
    const row = readTables([regionOf(picture)]).value.tables[0]?.rows[0];
    expect(row?.units.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'lead-unit 市财政局',
      'support-unit 市民政局',
      'lead-unit 县财政局',
      'support-unit 县民政局',
    ]);
  });
});

it('责任人 is kept with the other columns', () => {
  const picture = tableOf(['工作任务', '责任单位', '责任人'], [requirement, units, ['王强', '李明', '陈芳']]);
  const rows = readTables([regionOf(picture)]).value.tables[0]?.rows;
  expect(rows?.map((row) => row.extra)).toEqual([{ 责任人: '王强' }, { 责任人: '李明' }, { 责任人: '陈芳' }]);
});

describe('a table without a header', () => {
  it.each([
    {
      what: 'short tasks that begin with a verb',
      picture: `
        1 | 完成县志续修 | 县志办     | 10月底前
        2 | 建成数字档案馆 | 县档案馆 | 12月底前
        3 | 开展保密检查 | 县委机要局 | 6月底前`,
      roles: ['=number', '=requirement', '=unit', '=deadline'],
    },
    {
      what: 'names of things are no tasks',
      picture: `
        1 | 供水管理办法 | 县水利局 | 2021年7月
        2 | 住房保障办法 | 县住建局 | 2022年3月
        3 | 市场准入规定 | 县发改局 | 2020年1月`,
      roles: undefined,
    },
  ])('$what', ({ picture, roles }) => {
    expect(rolesOf(picture)).toEqual(roles);
  });
});

describe('categories under a header that no list knows', () => {
  const table = (first: string, header = '子行业'): string => `
    ${header} | 工作任务 | 工作措施 | 责任单位
    ${first} | 强化芯片攻关 | ${requirement[0]} | 市财政局
    ^ | 培育壮大企业 | ${requirement[1]} | 市教育局
    铁路 | 布局算力中心 | ${requirement[2]} | 市民政局`;

  it('sort the tasks that they are merged over, and are told', () => {
    expect(rolesOf(table('地铁'))?.[0]).toBe('子行业=task');
    expect(guessesOf(table('地铁'))).toEqual(['子行业=task']);
  });

  it('nor that any word names', () => {
    expect(rolesOf(table('地铁', '　'))?.[0]).toBe('=task');
    expect(guessesOf(table('地铁', '　'))).toEqual(['第1列=task']);
  });

  it.each(['推广屋顶光伏并探索光伏建筑一体化项目，拓宽应用场景', '3'])('not where one is %s', (text) => {
    expect(rolesOf(table(text))?.[0]).toBe('子行业=other');
  });
});

describe('街镇 | 目标任务', () => {
  const table = (cells: readonly string[]): string =>
    tableOf(['街镇', '目标任务'], [['罗店镇', '大场镇', '杨行镇'], cells]);

  it('gives each its task where that is a text', () => {
    expect(rolesOf(table(requirement))).toEqual(['街镇=unit', '目标任务=requirement']);
  });

  it('is a table of figures elsewhere', () => {
    expect(rolesOf(table(['61个', '86个', '39个']))).toBeUndefined();
  });
});

describe('columns of years', () => {
  const table = (...headers: readonly string[]): string =>
    tableOf([...headers, '责任单位'], [...headers.map(() => requirement), units]);

  it.each([
    [
      ['主要方向', '重点任务', '2024年工作项目', '2025年计划'],
      ['task', 'requirement', 'target', 'target'],
    ],
    [
      ['2024年工作任务', '2025年工作任务'],
      ['task', 'requirement'],
    ],
    [
      ['重点任务', '2024年工作内容'],
      ['task', 'requirement'],
    ],
  ])('%j: what each year is to bring of the task is its target', (headers, roles) => {
    expect(rolesOf(table(...headers))).toEqual([...headers.map((text, c) => `${text}=${roles[c]}`), '责任单位=unit']);
  });
});
