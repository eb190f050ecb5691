import { describe, expect, it } from 'vitest';
import { readTables } from '../../../src/table/tables.ts';
import { tasksFromTable } from '../../../src/task/from-table.ts';
import { regionOf } from '../../support/grid.ts';

const read = (picture: string) => readTables([regionOf(picture)]);
const unitsOf = (picture: string): readonly string[] =>
  read(picture)
    .value.tables.flatMap((table) => tasksFromTable(table, null))
    .map(({ task }) => task.assignment.units.map(({ name, role }) => `${role} ${name}`).join(' '));

describe('units as columns, with marks below them (任务与单位矩阵)', () => {
  it('symbols say what the notes say', () => {
    expect(
      unitsOf(`
      序号 | 工作任务 | 县发改局 | 县财政局 | 县住建局 | 完成时限
      1 | 编制规划 | ● |  | ○ | 5月底前
      2 | 筹措资金 |  | ● |  | 6月底前
      注：●为牵头单位，○为配合单位。 | < | < | < | < | <`),
    ).toEqual(['lead 县发改局 support 县住建局', 'lead 县财政局']);
  });

  it('words say it themselves', () => {
    expect(
      unitsOf(`
      任务 | 县教育局 | 县公安局 | 团县委
      校园安全检查 | 牵头 | 配合 |
      近视防控宣传 | 主办 |  | 参与`),
    ).toEqual(['lead 县教育局 support 县公安局', 'lead 县教育局 support 团县委']);
  });

  it('one symbol alone: the units are responsible; a merged one speaks of each, a row without any is told', () => {
    const picture = `
      序号 | 重点任务 | 责任单位 | < | <
      ^ | ^ | 县发改局 | 县财政局 | 各乡镇
      一、规划 | < | < | < | <
      1 | 编制规划 | √ | < |
      2 | 筹措资金 |  |  |  `;
    expect(unitsOf(picture)).toEqual(['responsible 县发改局 responsible 县财政局', '']);
    const [table] = read(picture).value.tables;
    const findings = table === undefined ? [] : tasksFromTable(table, null).flatMap((task) => task.findings);
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-unit']);
  });

  it('boxes of a form, ticked or not', () => {
    expect(
      unitsOf(`
      序号 | 重点任务 | 县发改局 | 县财政局
      1 | 编制规划 | ☒ | ☐
      2 | 筹措资金 | ☐ | ☒`),
    ).toEqual(['responsible 县发改局', 'responsible 县财政局']);
  });

  it.each([
    ['symbols that nothing explains', ['★ | √ | ', '★ |  | √']],
    ['figures (分配表)', ['80 | 60 | 40', '300 | 200 | 100']],
  ])('%s: no task, and told', (_, [first = '', second = '']) => {
    const { value, findings } = read(`
      序号 | 重点任务 | 县发改局 | 县财政局 | 县住建局
      1 | 编制规划 | ${first}
      2 | 筹措资金 | ${second}`);
    expect(value.tables).toEqual([]);
    expect(findings.map(({ rule }) => rule)).toEqual(['unread-table']);
  });
});
