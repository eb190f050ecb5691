import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { regionOf } from '../../support/grid.ts';

const readOf = (picture: string) => readTables([regionOf(picture)]);
const rowsOf = (picture: string): readonly string[] =>
  readOf(picture).value.tables.flatMap(({ rows }) =>
    rows.map(({ number, path, requirement, units, deadline, extra }) =>
      [
        number ?? '-',
        path.map(({ label, title }) => `${label ?? ''}${title}`).join('>'),
        requirement,
        units.map(({ role, text }) => `${role} ${text}`).join('; '),
        deadline?.text ?? '',
        ...Object.entries(extra).map(([key, value]) => `${key}=${value}`),
      ].join(' | '),
    ),
  );

describe('upright tables (竖排任务表)', () => {
  it('a record of pairs, with colons and keys that no list knows', () => {
    expect(
      rowsOf(`
        重点工作：       | 12.整治违法建设
        牵头单位：       | 市城市管理局
        存在问题和建议： | 人手不足`),
    ).toEqual(['12 |  | 整治违法建设 | lead-unit 市城市管理局 |  | 存在问题和建议=人手不足']);
  });

  it('a key that comes again opens a record, and a record may lack one', () => {
    expect(
      rowsOf(`
        任务     | 改造老旧小区
        责任单位 | 市住房城乡建设局
        完成时限 | 12月底前
        任务     | 建设口袋公园
        责任单位 | 市城市管理局`),
    ).toEqual(['- |  | 改造老旧小区 | unit 市住房城乡建设局 | 12月底前', '- |  | 建设口袋公园 | unit 市城市管理局 | ']);
  });

  it('a month beside 完成时限 is when, though it heads a column elsewhere', () => {
    expect(rowsOf('任务 | 公开规章\n责任单位 | 县司法局\n完成时限 | 6月')).toEqual([
      '- |  | 公开规章 | unit 县司法局 | 6月',
    ]);
    expect(rowsOf('任务 | 公开规章 | 公开预算\n责任单位 | 县司法局 | 县财政局\n完成时限 | 6月 | 9月')).toEqual([
      '- |  | 公开规章 | unit 县司法局 | 6月',
      '- |  | 公开预算 | unit 县财政局 | 9月',
    ]);
  });

  it('a cell on the left is the number of a record, or the group of several', () => {
    expect(
      rowsOf(`
        1 | 工作任务 | 改造老旧小区
        ^ | 牵头单位 | 市住房城乡建设局
        2 | 工作任务 | 建设口袋公园
        ^ | 牵头单位 | 市城市管理局`),
    ).toEqual([
      '1 |  | 改造老旧小区 | lead-unit 市住房城乡建设局 | ',
      '2 |  | 建设口袋公园 | lead-unit 市城市管理局 | ',
    ]);
    expect(
      rowsOf(`
        城市更新 | 工作任务 | 改造老旧小区
        ^        | 牵头单位 | 市住房城乡建设局
        ^        | 工作任务 | 改造供水管网
        ^        | 牵头单位 | 市水务局
        园林绿化 | 工作任务 | 建设口袋公园
        ^        | 牵头单位 | 市城市管理局`),
    ).toEqual([
      '- | 城市更新 | 改造老旧小区 | lead-unit 市住房城乡建设局 | ',
      '- | 城市更新 | 改造供水管网 | lead-unit 市水务局 | ',
      '- | 园林绿化 | 建设口袋公园 | lead-unit 市城市管理局 | ',
    ]);
  });

  it('rows of one cell are groups, and a key that reaches down takes all that stands beside it', () => {
    expect(
      rowsOf(`
        一、城市更新 | <
        任务     | 改造老旧小区
        工作措施 | 1.开展摸底。
        ^        | 2.完成改造100个。
        责任单位 | 市住房城乡建设局
        二、园林绿化 | <
        任务     | 建设口袋公园
        工作措施 | 建成20个。
        责任单位 | 市城市管理局`),
    ).toEqual([
      '- | 一、城市更新>改造老旧小区 | 1.开展摸底。\n2.完成改造100个。 | unit 市住房城乡建设局 | ',
      '- | 二、园林绿化>建设口袋公园 | 建成20个。 | unit 市城市管理局 | ',
    ]);
  });

  it('key and value in one cell; a blank cell beside a narrower table', () => {
    expect(
      rowsOf(`
        工作任务：建设口袋公园 | 责任单位：市城市管理局 |
        完成时限：9月底前      | 配合单位：市财政局     |`),
    ).toEqual(['- |  | 建设口袋公园 | unit 市城市管理局; support-unit 市财政局 | 9月底前']);
    expect(
      rowsOf(`
        任务     | 改造老旧小区     |
        责任单位 | 市住房城乡建设局 |
        存在问题 | 人手不足         |`),
    ).toEqual(['- |  | 改造老旧小区 | unit 市住房城乡建设局 |  | 存在问题=人手不足']);
  });

  it('a table on its side: a column a task', () => {
    expect(
      rowsOf(`
        重点任务推进表 | < | <
        序号     | 1            | 2
        工作任务 | 建设口袋公园 | 整治违法建设
        责任单位 | 市城市管理局 | <
        完成时限 | 9月底前      | 10月底前`),
    ).toEqual([
      '1 |  | 建设口袋公园 | unit 市城市管理局 | 9月底前',
      '2 |  | 整治违法建设 | unit 市城市管理局 | 10月底前',
    ]);
  });

  it('one that can not be read is told', () => {
    const read = readOf(`
      项目     | 内容
      工作任务 | 改造老旧小区
      责任单位 | 市住房城乡建设局`);
    expect(read.value.tables).toEqual([]);
    expect(read.findings.map(({ rule }) => rule)).toEqual(['unread-table']);
  });
});
