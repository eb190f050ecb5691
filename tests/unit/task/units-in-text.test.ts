import { describe, expect, it } from 'vitest';
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
