import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';

const head = '临江市2023年重点工作清单\n\n';
async function read(text: string) {
  const { tasks, diagnostics, coverage } = await extract(Buffer.from(`${head}${text}\n`), { path: 'x.txt' });
  return {
    tasks: tasks.map(({ number, path, requirement, assignment, deadline }) =>
      [
        number ?? '-',
        path.map(({ label, title }) => `${label ?? ''}${title}`).join('>'),
        requirement,
        assignment.units.map(({ name, role }) => `${role} ${name}`).join('; '),
        deadline?.raw ?? '',
      ].join(' | '),
    ),
    rules: diagnostics.map(({ rule }) => rule).sort(),
    left: coverage.leftOver,
  };
}

describe('upright tables in text (竖排任务表)', () => {
  const expected = [
    '- |  | 改造老旧小区 | lead 市住房城乡建设局; support 市财政局 | 12月底前',
    '- |  | 建设口袋公园 | lead 市城市管理局 | 9月底前',
  ];

  it('between tabs, two pairs a row', async () => {
    const { tasks, rules, left } = await read(
      [
        '任务名称\t改造老旧小区',
        '牵头单位\t市住房城乡建设局\t配合单位\t市财政局',
        '完成时限\t12月底前\t责任人\t张立',
        '任务名称\t建设口袋公园',
        '牵头单位\t市城市管理局\t配合单位\t',
        '完成时限\t9月底前\t责任人\t李明',
      ].join('\n'),
    );
    expect(tasks).toEqual(expected);
    expect(rules).toEqual(['guessed-table']);
    expect(left).toEqual([]);
  });

  it('between bars, with rules, blank cells at the end and the rest of a value below it', async () => {
    const { tasks, left } = await read(
      [
        '│一、城市更新│            │',
        '├──────┼──────┤',
        '│任务名称    │改造老旧小区│',
        '│工作措施    │1.开展摸底。│',
        '│            │2.完成100个。│',
        '│责任单位    │市住房城乡建设局│',
        '│二、园林绿化│            │',
        '│任务名称    │建设口袋公园│',
        '│工作措施    │建成20个。  │',
        '│责任单位    │市城市管理局│',
      ].join('\n'),
    );
    expect(tasks).toEqual([
      '- | 一、城市更新>改造老旧小区 | 1.开展摸底。\n2.完成100个。 | responsible 市住房城乡建设局 | ',
      '- | 二、园林绿化>建设口袋公园 | 建成20个。 | responsible 市城市管理局 | ',
    ]);
    expect(left).toEqual([]);
  });

  it('on its side', async () => {
    const { tasks } = await read(
      '| 序号 | 1 | 2 |\n| 工作任务 | 建设口袋公园 | 整治违法建设 |\n| 责任单位 | 市城市管理局 | 市公安局 |',
    );
    expect(tasks).toEqual([
      '1 |  | 建设口袋公园 | responsible 市城市管理局 | ',
      '2 |  | 整治违法建设 | responsible 市公安局 | ',
    ]);
  });

  it('one that can not be read is told once', async () => {
    const { tasks, rules } = await read(
      [
        '| 1 | 工作任务 | 改造老旧小区 |',
        '|   | 责任单位 | 市住房城乡建设局 |',
        '| 2 | 工作任务 | 建设口袋公园 |',
        '|   | 责任单位 | 市城市管理局 |',
      ].join('\n'),
    );
    expect(tasks).toEqual([]);
    expect(rules.filter((rule) => rule === 'unread-table')).toHaveLength(1);
  });
});
