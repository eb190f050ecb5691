import { describe, expect, it } from 'vitest';
import { extractBytes } from '../../../src/pipeline.ts';

type Row = readonly string[];

const header: Row = ['序号', '工作任务', '责任单位', '完成时限'];
const front = '<h1>县政府办公室关于做好有关工作的通知</h1><p>各镇：</p><p>现将任务分解如下。</p>';

async function read(rows: readonly Row[], columns: number) {
  const lines = rows.map(
    (cells) =>
      `<tr>${cells.map((text) => `<td colspan="${cells.length === 1 ? columns : 1}">${text}</td>`).join('')}</tr>`,
  );
  const html = `<meta charset="utf-8">${front}<table>${lines.join('')}</table>`;
  const { tables, tasks, coverage } = await extractBytes(new TextEncoder().encode(html), { path: 'halves.html' });
  expect(coverage.leftOver).toEqual([]);
  return {
    columns: tables.map((table) => table.columns.length),
    tasks: tasks.map(({ number, requirement, assignment, deadline, path }) =>
      [...path.map(({ title }) => title), number, requirement, assignment.raw, deadline?.raw].join(' '),
    ),
  };
}

describe('a table in two halves side by side (并列)', () => {
  const left = [
    ['1', '新建水厂。', '县水利局', '6月底前'],
    ['2', '新建学校。', '县教育局', '7月底前'],
  ];
  const right = [
    ['3', '新建医院。', '县卫健局', '8月底前'],
    ['', '', '', ''],
  ];
  const beside = (gap: Row): readonly Row[] => left.map((row, at) => [...row, ...gap, ...(right[at] ?? [])]);
  const all = ['1 新建水厂。 县水利局 6月底前', '2 新建学校。 县教育局 7月底前', '3 新建医院。 县卫健局 8月底前'];

  it.each<[string, Row]>([
    ['that touch', []],
    ['with a blank column between', ['']],
  ])('%s: the right half goes on with the left one', async (_, gap) => {
    const found = await read([[...header, ...gap, ...header], ...beside(gap)], 8 + gap.length);
    expect(found).toEqual({ columns: [4], tasks: all });
  });

  it('a group row over both is in both', async () => {
    const found = await read([[...header, ...header], ['一、民生'], ...beside([])], 8);
    expect(found.tasks).toEqual(all.map((task) => `民生 ${task}`));
  });

  it('columns that have the same name in one table are no halves', async () => {
    const columns = ['序号', '工作任务', '责任单位', '备注', '备注', '备注'];
    const found = await read(
      [columns, ['1', '新建水厂。', '县水利局', '', '', ''], ['2', '新建学校。', '县教育局', '', '', '']],
      6,
    );
    expect(found.columns).toEqual([6]);
  });
});
