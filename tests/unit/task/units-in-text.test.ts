import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';
import { readTables } from '../../../src/table/tables.ts';
import { tasksFromTable } from '../../../src/task/from-table.ts';
import { regionOf } from '../../support/grid.ts';

const tasksOf = (picture: string): readonly (readonly string[])[] =>
  readTables([regionOf(picture)])
    .value.tables.flatMap((table) => tasksFromTable(table, null))
    .map(({ task }) => [
      task.path.map(({ title }) => title).join(' > '),
      task.requirement,
      task.assignment.units.map(({ name, role }) => `${role} ${name}`).join(' '),
    ]);

describe('a table whose texts say who, without a unit column', () => {
  it('具体事项及责任单位: a bracket of units alone assigns', () => {
    expect(
      tasksOf(`
      类别     | 具体事项及责任单位
      决策公开 | 公开重大决策事项目录。（县司法局、县政府办公室）
      ^        | 公开意见采纳情况。（县司法局）`),
    ).toEqual([
      ['决策公开', '公开重大决策事项目录。', 'responsible 县司法局 responsible 县政府办公室'],
      ['决策公开', '公开意见采纳情况。', 'responsible 县司法局'],
    ]);
  });

  it('its header does not say so: brackets with a role do', () => {
    expect(
      tasksOf(`
      类别     | 工作内容
      决策公开 | 公开重大决策事项目录。（县司法局牵头，各镇配合）
      政策解读 | 解读材料同步发布。（责任单位：县政府办公室）
      总体要求 | 做好全年政务公开工作。`),
    ).toEqual([
      ['决策公开', '公开重大决策事项目录。', 'lead 县司法局 support 各镇'],
      ['政策解读', '解读材料同步发布。', 'responsible 县政府办公室'],
      ['总体要求', '做好全年政务公开工作。', ''],
    ]);
  });

  it('one that says nobody is told where half of them say who', () => {
    const picture = `
      序号 | 改革任务 | 完成时限
      1 | 推进医共体建设。（牵头单位：县卫健局） | 11月底前
      2 | 放宽落户条件。（县公安局） | 6月底前`;
    const [table] = readTables([regionOf(picture)]).value.tables;
    const found =
      table === undefined ? [] : tasksFromTable(table, 2024).map(({ findings }) => findings.map(({ rule }) => rule));
    expect(found).toEqual([[], ['missing-unit']]);
  });

  it('one bracket among many texts is by chance: no task table', () => {
    expect(
      tasksOf(`
      类别     | 工作内容
      决策公开 | 公开重大决策事项目录。（县司法局牵头，各镇配合）
      政策解读 | 解读材料同步发布。
      总体要求 | 做好全年政务公开工作。`),
    ).toEqual([]);
  });
});

describe('items of one cell that say who, each for itself', () => {
  it('are a task each', () => {
    const region = regionOf(`
      重点任务 | 工作内容 | 完成时限
      优化准入 | 1.推行容缺受理。（注册科牵头）/2.推行智能审批。（注册科、信息中心负责） | 6月底
      强化监管 | 3.开展价格检查。（价监科负责） | 全年`);
    const tasks = readTables([region]).value.tables.flatMap((table) => tasksFromTable(table, null));
    expect(tasks.map(({ task }) => [task.number, task.requirement, task.deadline?.raw])).toEqual([
      ['1', '推行容缺受理。', '6月底'],
      ['2', '推行智能审批。', '6月底'],
      ['3', '开展价格检查。', '全年'],
    ]);
  });
});

describe('group rows of units in a table without a unit column', () => {
  it.each([
    ['县教育局（2项）', 'responsible 县教育局'],
    ['社会事业', ''],
  ])('%s → %j', (group, units) => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 分管领导 | 完成时限
      ${group} | < | < | <
      1 | 新建幼儿园2所 | 赵某 | 8月底`),
    ).toEqual([[group, '新建幼儿园2所', units]]);
  });

  it.each([
    ['一、县教育局', 'responsible 县教育局'],
    ['一、社会事业', ''],
    ['一、县教育局\n县教育局工作要点如下。', ''],
  ])('so is a heading right above the table: %j', async (above, units) => {
    const lines = ['某县2022年重点任务分解表', ...above.split('\n')].map((line) => `<p>${line}</p>`).join('');
    const rows = '<tr><td>序号<td>工作任务<td>完成时限</tr><tr><td>1<td>新建幼儿园2所<td>8月底</tr>';
    const page = `<meta charset="utf-8">${lines}<table border="1">${rows}</table>`;
    const { tasks } = await extractBytes(new TextEncoder().encode(page), { path: 'a.html' });
    expect(tasks.map(({ assignment }) => assignment.units.map(({ name, role }) => `${role} ${name}`).join())).toEqual([
      units,
    ]);
  });

  it('beside a unit column they only sort', () => {
    expect(
      tasksOf(`
      序号 | 工作任务 | 责任单位 | 完成时限
      县教育局 | < | < | <
      1 | 新建幼儿园2所 | 县住建局 | 8月底`),
    ).toEqual([['县教育局', '新建幼儿园2所', 'responsible 县住建局']]);
  });
});

it('县应急局，5月底前 in the cell of a unit, without a column of deadlines: the time is the deadline', () => {
  const picture = (last: string): string => `
      工作任务 | 责任单位及完成时限${last}
      修订预案 | 县应急局，5月底前${last === '' ? '' : '|'}`;
  const deadlines = ['', '| 完成时限'].map((last) =>
    readTables([regionOf(picture(last))])
      .value.tables.flatMap((table) => tasksFromTable(table, 2024))
      .map(({ task }) => [task.deadline?.due, task.assignment.units.map(({ name }) => name).join()]),
  );
  expect(deadlines).toEqual([[['2024-05-31', '县应急局']], [[undefined, '县应急局']]]);
});
