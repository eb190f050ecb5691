import { expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { tasksFromTable } from '../../../src/task/from-table.ts';
import { regionOf } from '../../support/grid.ts';

const unitsOf = (picture: string): readonly string[] =>
  readTables([regionOf(picture)])
    .value.tables.flatMap((table) => tasksFromTable(table, null))
    .map(({ task }) =>
      task.assignment.units
        .map(({ name, role, note }) => `${role} ${name}${note === null ? '' : `（${note}）`}`)
        .join(' '),
    );

it('排在首位的为牵头单位 as a remark, merged over the rows, acts on these', () => {
  expect(
    unitsOf(`
      工作任务 | 责任单位 | 备注
      新建厂房 | 县工信局、县发改局 | 排在首位的为牵头单位
      修建道路 | 县交通运输局、县公安局 | ^
      植树造林 | 县林业局、县水利局 |`),
  ).toEqual([
    'lead 县工信局 responsible 县发改局',
    'lead 县交通运输局 responsible 县公安局',
    'responsible 县林业局 responsible 县水利局',
  ]);
});

it('牵头单位/配合单位 as a header parts its cells', () => {
  expect(
    unitsOf(`
      工作任务 | 牵头单位／配合单位
      新建厂房 | 县工信局／县发改局、县财政局
      修建道路 | 县交通运输局／县公安局`),
  ).toEqual(['lead 县工信局 support 县发改局 support 县财政局', 'lead 县交通运输局 support 县公安局']);
});

it('责任领导及责任单位: persons are no units, on either side', () => {
  expect(
    unitsOf(`
      工作任务 | 责任领导及责任单位
      新建厂房 | 张明 县工信局
      修建道路 | 李强／县交通运输局
      植树造林 | 县林业局：王芳
      更换路灯 | 县城管局 赵勇`),
  ).toEqual([
    'responsible 县工信局',
    'responsible 县交通运输局',
    'responsible 县林业局（王芳）',
    'responsible 县城管局（赵勇）',
  ]);
});
