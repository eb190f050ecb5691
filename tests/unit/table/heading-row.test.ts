import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { tasksFromTable } from '../../../src/task/from-table.ts';
import { regionOf } from '../../support/grid.ts';

/** Each task as PATH: REQUIREMENT = units @ deadline, inherited ones with ^, and the rules that spoke of it. */
const tasksOf = (picture: string, merges: 'stated' | 'guessed' = 'stated'): readonly string[] =>
  readTables([regionOf(picture, merges)])
    .value.tables.flatMap((table) => tasksFromTable(table, 2024))
    .map(({ task: { path, requirement, assignment, deadline }, findings }) => {
      const above = path.map(({ label, title }) => `${label ?? ''}${title}`).join(' > ');
      const units = assignment.units.map(({ name, role }) => `${role[0]?.toUpperCase()}${name}`).join(' ');
      const when = deadline === null ? '' : ` @${deadline.raw}${deadline.inherited ? '^' : ''}`;
      const told = findings.map(({ rule }) => rule).filter((rule) => /^inherited|^missing/u.test(rule));
      return `${above}: ${requirement} = ${units}${assignment.inherited ? '^' : ''}${when} ${told.join(' ')}`.trim();
    });

describe('a heading row that says who and by when speaks for the blank rows below it, and is no task', () => {
  it('over 序号, 任务 and 要求', () => {
    expect(
      tasksOf(`
        序号 | 工作任务 | 具体要求 | 责任单位 | 完成时限
        一、优化环境 | < | < | 县发改局 | 12月底前
        1 | 精简审批 | 压减时限 | | 6月底前
        2 | 规范检查 | 建立清单 | 县司法局 |
        二、改善民生 | < | < | 县民政局 | 11月底前
        3 | 提高低保 | 按时发放 | |`),
    ).toEqual([
      '一、优化环境 > 精简审批: 压减时限 = R县发改局^ @6月底前 inherited-unit',
      '一、优化环境 > 规范检查: 建立清单 = R县司法局 @12月底前^ inherited-deadline',
      '二、改善民生 > 提高低保: 按时发放 = R县民政局^ @11月底前^ inherited-unit inherited-deadline',
    ]);
  });

  it('一 above 1 and 2, with its roles', () => {
    expect(
      tasksOf(`
        序号 | 重点任务 | 牵头单位 | 配合单位
        一 | 优化环境 | 县发改局 | 县司法局
        1 | 压减时限 | |
        2 | 建立清单 | 县市场监管局 |`),
    ).toEqual([
      '一、优化环境: 压减时限 = L县发改局 S县司法局^ inherited-unit',
      '一、优化环境: 建立清单 = L县市场监管局',
    ]);
  });

  it('over deeper ones, which say it anew or leave it', () => {
    expect(
      tasksOf(`
        序号 | 工作任务 | 责任单位
        一、优化环境 | < | 县发改局
        （一）提升服务 | < | 县审批局
        1 | 压减时限 |
        （二）规范监管 | < |
        2 | 建立清单 |`),
    ).toEqual([
      '一、优化环境 > （一）提升服务: 压减时限 = R县审批局^ inherited-unit',
      '一、优化环境 > （二）规范监管: 建立清单 = R县发改局^ inherited-unit',
    ]);
  });

  it('whose title names who', () => {
    expect(
      tasksOf(`
        序号 | 工作任务 | 责任单位
        一、优化环境（牵头单位：县发改局） | < | <
        1 | 压减时限 |
        2 | 建立清单 | 县司法局`),
    ).toEqual([
      '一、优化环境（牵头单位：县发改局）: 压减时限 = L县发改局^ inherited-unit',
      '一、优化环境（牵头单位：县发改局）: 建立清单 = R县司法局',
    ]);
  });

  it('a category alone in its column', () => {
    expect(
      tasksOf(`
        类别 | 具体要求 | 责任单位
        优化环境 | | 县发改局
        | 压减时限 |
        | 建立清单 |`),
    ).toEqual(['优化环境: 压减时限 = R县发改局^ inherited-unit', '优化环境: 建立清单 = R县发改局^ inherited-unit']);
  });

  it.each([
    [
      'whose rows say who themselves',
      `
        序号 | 工作任务 | 具体要求 | 责任单位
        一、优化环境 | < | < | 县发改局
        1 | 精简审批 | 压减时限 | 县司法局`,
      [': 一、优化环境 = R县发改局', '精简审批: 压减时限 = R县司法局'],
    ],
    [
      'that is one of the rows',
      `
        序号 | 工作任务 | 责任单位
        1 | 压减时限 | 县发改局
        2 | 建立清单 |`,
      [': 压减时限 = R县发改局', ': 建立清单 =  missing-unit'],
    ],
  ])('none %s', (_, picture, expected) => {
    expect(tasksOf(picture)).toEqual(expected);
  });
});

describe('（下同） speaks for the blank cells of its column below', () => {
  it.each([
    [
      'up to the next filled one',
      `
        工作任务 | 责任单位
        新建学校 | 县教育局（下同）
        改造校舍 |
        招聘教师 | 县人社局
        培训教师 |`,
      [
        ': 新建学校 = R县教育局',
        ': 改造校舍 = R县教育局^ inherited-unit',
        ': 招聘教师 = R县人社局',
        ': 培训教师 =  missing-unit',
      ],
    ],
    [
      'without a bracket, and in a column of deadlines',
      `
        工作任务 | 责任单位 | 完成时限
        新建学校 | 县教育局，下同 | 6月底前（下同）
        改造校舍 | |
        招聘教师 | 县人社局 | 8月底前
        培训教师 | 县教育局 |`,
      [
        ': 新建学校 = R县教育局 @6月底前（下同）',
        ': 改造校舍 = R县教育局^ @6月底前^ inherited-unit inherited-deadline',
        ': 招聘教师 = R县人社局 @8月底前',
        ': 培训教师 = R县教育局 missing-deadline',
      ],
    ],
    [
      'in its own role',
      `
        工作任务 | 牵头单位 | 配合单位
        新建学校 | 县教育局（下同） | 县财政局
        改造校舍 | | 县住建局`,
      [': 新建学校 = L县教育局 S县财政局', ': 改造校舍 = S县住建局 L县教育局 inherited-unit'],
    ],
  ])('%s', (_, picture, expected) => {
    expect(tasksOf(picture)).toEqual(expected);
  });
});
